/**
 * Runs in the page before anything else; it may use nothing from outside. Writes down, in order, what a screen reader
 * would tell by itself (`testHeard`): where focus goes, and what changes in a live region, through open shadow roots.
 */
export function hear() {
  const LIVE =
    '[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log],[role=timer],output';
  const ROLES = { h1: 'heading', h2: 'heading', h3: 'heading', a: 'link', button: 'button' };
  const heard = (window.testHeard = []);
  const roots = new WeakSet();
  const told = new WeakSet();
  /** When a region came into the page: what it held then need not be heard. */
  const known = new WeakSet();

  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const byIds = (element, attribute) =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => element.getRootNode().getElementById(id)?.textContent)
      .join(' ');
  const nameOf = (element) =>
    tidy(
      byIds(element, 'aria-labelledby') ||
        element.getAttribute('aria-label') ||
        [...(element.labels ?? [])].map((label) => label.textContent).join(' ') ||
        element.innerText,
    );
  const roleOf = (element) =>
    element.getAttribute('role') ?? ROLES[element.localName] ?? element.type ?? element.localName;
  const closest = (node, css) => {
    for (let at = node; at; at = at.assignedSlot ?? at.parentNode ?? at.host)
      if (at.nodeType === 1 && at.matches(css)) return at;
    return undefined;
  };
  const isOurs = (node) => {
    for (let at = node; at; at = at.parentNode ?? at.host)
      if (at.localName?.startsWith('aidant-')) return true;
    return false;
  };

  const tell = (region, fresh) => {
    const text = tidy(region.textContent);
    if (text === '' || region.closest('[inert]')) return;
    const lang = closest(region, '[lang]')?.lang ?? '';
    const alert = region.matches('[role=alert],[aria-live=assertive]');
    const where = closest(region, 'dialog[open]') ? 'dialog' : 'page';
    const by = isOurs(region) ? 'aidant' : 'host';
    heard.push({ what: 'live', text, lang, alert, where, by, ...(fresh && { fresh }) });
  };
  const inside = (node) => [
    ...(node.matches?.(LIVE) ? [node] : []),
    ...(node.querySelectorAll?.(LIVE) ?? []),
    ...(node.shadowRoot?.querySelectorAll(LIVE) ?? []),
  ];

  const look = (records) => {
    const changed = new Set();
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        for (const region of inside(node)) {
          if (!known.has(region)) tell(region, true);
          known.add(region);
        }
        if (node.shadowRoot) watch(node.shadowRoot);
        for (const { shadowRoot } of node.querySelectorAll?.('*') ?? [])
          if (shadowRoot) watch(shadowRoot);
      }
      const region = closest(target, LIVE);
      if (region && known.has(region)) changed.add(region);
      else if (region) known.add(region);
    }
    for (const region of changed) tell(region, false);
  };
  const onFocus = (event) => {
    const element = event.composedPath()[0];
    if (told.has(event) || element.nodeType !== 1) return;
    told.add(event);
    heard.push({
      what: 'focus',
      role: roleOf(element),
      name: nameOf(element),
      by: isOurs(element) ? 'aidant' : 'host',
    });
  };
  function watch(root) {
    if (roots.has(root)) return;
    roots.add(root);
    for (const region of root.querySelectorAll(LIVE)) known.add(region);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
    new MutationObserver(look).observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    root.addEventListener('focusin', onFocus, true);
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(options) {
    const root = attach.call(this, options);
    watch(root);
    return root;
  };
  watch(document);
}
