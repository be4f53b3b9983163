/**
 * Functions that run inside the page, sent there as text: they may use nothing but their arguments.
 * All of them look through open shadow roots, as a person does.
 */

/**
 * Where to press for a target `{ css?, name?, role?, within? }`: `css` in any root; `name` as the person reads or
 * hears it (the whole name wins over a part of it); `role` one of button, link, field; `within` a css selector.
 * Scrolls to it when it is out of view, as a person would.
 */
export function locate(target) {
  const deep = (root, found = []) => {
    for (const element of root.children ?? []) {
      found.push(element);
      if (element.shadowRoot) deep(element.shadowRoot, found);
      if (element.localName === 'iframe' && element.contentDocument)
        deep(element.contentDocument, found);
      deep(element, found);
    }
    return found;
  };
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element) => {
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => element.getRootNode().getElementById(id)?.textContent)
      .join(' ');
    return tidy(
      element.getAttribute('aria-label') ||
        labelled ||
        [...(element.labels ?? [])].map((label) => label.innerText).join(' ') ||
        element.innerText ||
        element.value,
    );
  };
  const ROLES = {
    button: 'button,[role=button],summary,input[type=submit]',
    link: 'a[href]',
    field: 'input:not([type=hidden]),select,textarea',
  };
  const frameOf = (node) => (node.nodeType === 9 ? node.defaultView?.frameElement : null);
  const visible = (element) =>
    element.getClientRects().length > 0 &&
    (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
  const insideOf = (css) => (element) => {
    for (let node = element; node; node = node.parentNode ?? node.host ?? frameOf(node))
      if (node.nodeType === 1 && node.matches(css)) return true;
    return false;
  };

  const all = deep(document).filter(visible);
  const matching = all.filter(
    (element) =>
      (!target.css || element.matches(target.css)) &&
      (!target.role || element.matches(ROLES[target.role])) &&
      (!target.within || insideOf(target.within)(element)),
  );
  const same = (a, b) => tidy(a).toLowerCase() === tidy(b).toLowerCase();
  const part = (a, b) => tidy(a).toLowerCase().includes(tidy(b).toLowerCase());
  const hits =
    target.name === undefined
      ? matching
      : [same, part]
          .map((test) => matching.filter((element) => test(nameOf(element), target.name)))
          .find((list) => list.length > 0);
  // The innermost of nested hits is the one a person would press.
  const element = hits?.find((one) => !hits.some((other) => other !== one && one.contains(other)));
  if (!element)
    return {
      found: false,
      seen: all
        .filter((one) => one.matches('button,a[href],input,select,textarea,[role]'))
        .map((one) => `${one.localName} "${nameOf(one).slice(0, 60)}"`),
    };

  // Inside a frame, places count from the frame's own corner.
  const view = element.ownerDocument.defaultView;
  const corner = { x: 0, y: 0 };
  for (let at = frameOf(element.ownerDocument); at; at = frameOf(at.ownerDocument)) {
    const { left, top } = at.getBoundingClientRect();
    corner.x += left + at.clientLeft;
    corner.y += top + at.clientTop;
  }
  const inView = ({ top, left, bottom, right }) =>
    top >= 0 && left >= 0 && bottom <= view.innerHeight && right <= view.innerWidth;
  // What a window of ours scrolls may lie behind its foot, and still be on the screen.
  const inScroller = ({ top, bottom }) => {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      if (at === element || !/auto|scroll/.test(view.getComputedStyle(at).overflowY)) continue;
      const frame = at.getBoundingClientRect();
      return top >= frame.top && bottom <= frame.bottom;
    }
    return true;
  };
  const at = element.getBoundingClientRect();
  if (!inView(at) || !inScroller(at))
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const x = Math.round(corner.x + Math.max(0, box.left) + Math.min(box.width, view.innerWidth) / 2);
  const y = Math.round(
    corner.y + Math.max(0, box.top) + Math.min(box.height, view.innerHeight) / 2,
  );
  let top = document.elementFromPoint(x, y);
  let from = { x: 0, y: 0 };
  for (;;) {
    const inner =
      top?.shadowRoot ?? (top?.localName === 'iframe' ? top.contentDocument : undefined);
    if (inner && inner.nodeType === 9) {
      const { left, top: above } = top.getBoundingClientRect();
      from = { x: from.x + left + top.clientLeft, y: from.y + above + top.clientTop };
    }
    const next = inner?.elementFromPoint(x - from.x, y - from.y);
    if (!next || next === top) break;
    top = next;
  }
  const reachable = insideOf('*')(top ?? element) && (element.contains(top) || contains(top));
  function contains(node) {
    for (let at = node; at; at = at.parentNode ?? at.host) if (at === element) return true;
    return node?.localName === 'label' && node.control === element;
  }
  return {
    found: true,
    x,
    y,
    name: nameOf(element),
    covered: reachable ? undefined : `${top?.localName ?? 'nothing'}.${top?.className ?? ''}`,
  };
}

/** The focused element from the document down, such as `['aidant-guide', 'button']`, and its name. */
export function focused() {
  const path = [];
  let active = document.activeElement;
  while (active) {
    path.push(active.id ? `${active.localName}#${active.id}` : active.localName);
    if (active.localName === 'iframe' && active.contentDocument?.activeElement)
      active = active.contentDocument.activeElement;
    else if (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    else break;
  }
  const name =
    active?.getAttribute('aria-label') ?? active?.labels?.[0]?.innerText ?? active?.innerText ?? '';
  return { path, name: String(name).replace(/\s+/g, ' ').trim().slice(0, 80) };
}

/** The text a person sees in all that matches `css`, through shadow roots. */
export function visibleText(css) {
  const deep = (root, found = []) => {
    for (const element of root.children ?? []) {
      found.push(element);
      if (element.shadowRoot) deep(element.shadowRoot, found);
      deep(element, found);
    }
    return found;
  };
  const texts = [];
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE)
      return;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.matches('style,script,slot') && !node.matches('slot')) return;
      if (node.localName !== 'slot' && node.checkVisibility && !node.checkVisibility()) {
        // `display: contents` hosts have no box, yet their content shows.
        if (getComputedStyle(node).display !== 'contents') return;
      }
      if (node.shadowRoot) return void [...node.shadowRoot.childNodes].forEach(read);
      if (node.localName === 'slot' && node.assignedNodes().length > 0)
        return void node.assignedNodes().forEach(read);
    }
    node.childNodes.forEach(read);
  };
  for (const element of deep(document)) if (element.matches(css)) read(element);
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** What `css` says inside the first `tag`, wherever that stands: our step moves into an open dialog of the page. */
export function deepQuery(tag, css) {
  const search = (root) => {
    const own = root.querySelector(tag);
    if (own) return own;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const found = shadowRoot && search(shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  const element = search(document);
  const inside = element?.shadowRoot?.querySelector(css);
  let dialog = element;
  while (dialog && dialog.localName !== 'dialog') dialog = dialog.parentNode ?? dialog.host;
  return { text: inside?.textContent.trim(), inDialog: dialog?.open === true };
}
