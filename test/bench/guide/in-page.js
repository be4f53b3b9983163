/**
 * Runs first on every page of the bench, the same for all tools: finds targets wherever they are, notes what a
 * screen reader would be told, what is done to the page's own nodes, and what still runs while nothing happens.
 */
(() => {
  const deep = (root, css) => {
    const found = [...root.querySelectorAll(css)];
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) found.push(...deep(one.shadowRoot, css));
      if (one.localName === 'iframe' && one.contentDocument)
        found.push(...deep(one.contentDocument, css));
    }
    return found;
  };

  /** Browsers that do not tell the zoom of a part of the page measure it in its own pixels. */
  const zoomOf = (element) => {
    if ('currentCSSZoom' in element) return 1;
    let zoom = 1;
    for (let at = element; at; at = at.parentElement)
      zoom *= Number(getComputedStyle(at).getPropertyValue('zoom')) || 1;
    return zoom;
  };

  /** A box in the window of the page, whichever frame the element is in. */
  const boxOf = (element) => {
    const zoom = zoomOf(element);
    const rect = element.getBoundingClientRect();
    const [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom].map(
      (edge) => edge * zoom,
    );
    const frame = element.ownerDocument.defaultView.frameElement;
    const { x, y } = frame
      ? new DOMPoint(
          boxOf(frame).left + frame.clientLeft + parseFloat(getComputedStyle(frame).paddingLeft),
          boxOf(frame).top + frame.clientTop + parseFloat(getComputedStyle(frame).paddingTop),
        )
      : new DOMPoint(0, 0);
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  };

  /** The element at a point, through open shadow roots. */
  const hit = (x, y) => {
    let at = document.elementFromPoint(x, y);
    for (let inner = at; inner?.shadowRoot; at = inner) {
      inner = inner.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === at) break;
    }
    return at;
  };

  /** Whether a press on an element would reach it: in its middle, or a quarter from either end. */
  const pressable = (element) => {
    if (!element) return false;
    const { left, top, right, bottom } = boxOf(element);
    const frame = element.ownerDocument.defaultView.frameElement;
    return [0.5, 0.25, 0.75].some((part) => {
      const x = left + (right - left) * part;
      const y = (top + bottom) / 2;
      if (right - left < 1 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
      const at = hit(x, y);
      if (frame) return at === frame;
      for (let node = at; node; node = node.parentNode ?? node.host)
        if (node === element) return true;
      return false;
    });
  };

  const visible = (element) =>
    !!element?.isConnected &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // What assistive technology is told: what changes in live regions, and where focus goes.
  const said = [];
  const focused = [];
  const LIVE =
    '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"], output';
  const known = new WeakSet();
  const listen = (root) => {
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const at = target.nodeType === 1 ? target : target.parentElement;
        // A region that comes together with its words is not reliably read.
        for (const node of addedNodes)
          if (node.nodeType === 1 && node.matches(LIVE)) known.add(node);
        const region = at?.closest(LIVE);
        if (region && region.textContent.trim() !== '') said.push(region.textContent.trim());
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(options) {
    const root = attach.call(this, options);
    listen(root);
    return root;
  };
  listen(document);
  document.addEventListener('focusin', (event) => focused.push(event.composedPath()[0]), true);

  // What runs: counted, and handed on unchanged.
  const ran = { frames: 0, timers: 0 };
  const count = (name, kind) => {
    const real = window[name];
    window[name] = function counted(work, ...rest) {
      ran[kind] += 1;
      return real.call(window, work, ...rest);
    };
  };
  count('requestAnimationFrame', 'frames');
  count('setTimeout', 'timers');
  count('setInterval', 'timers');

  const refused = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    refused.push(`${event.violatedDirective} ${event.sourceFile ?? ''}`),
  );
  const errors = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

  window.bench = {
    deep,
    hit,
    pressable,
    visible,
    said,
    focused,
    ran,
    refused,
    errors,
    boxOf,
    target: (id) => deep(document, `#${id}`)[0],
    box: (id) => boxOf(window.bench.target(id)),
    /** The focused element, through shadow roots and frames. */
    active() {
      let at = document.activeElement;
      for (;;) {
        const inner = at?.shadowRoot?.activeElement ?? at?.contentDocument?.activeElement;
        if (!inner || inner === at.contentDocument?.body) return at;
        at = inner;
      }
    },
    inCard(node) {
      const card = window.tool.card();
      for (let at = node; at; at = at.parentNode ?? at.host) if (at === card) return true;
      return false;
    },
    /** Counts what is done to nodes that were there before the tour; its own elements are not the page's. */
    watchHost() {
      const changes = [];
      const isOwn = (node) => {
        const one = node.nodeType === 1 ? node : node.parentElement;
        return !!one?.closest?.(window.tool.own);
      };
      const host = new Set(document.querySelectorAll('*'));
      const observer = new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
          if (!host.has(target) || isOwn(target)) continue;
          const nodes = [...addedNodes, ...removedNodes].filter(
            (node) => !isOwn(node) && host.has(node),
          );
          if (type === 'childList' && nodes.length === 0) continue;
          changes.push(
            `${target.localName}${target.id && `#${target.id}`} ${attributeName ?? type}`,
          );
        }
      });
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      return (window.bench.changes = changes);
    },
    /** All elements, shadow roots included. */
    count: () => deep(document, '*').length,
  };

  customElements.define(
    'x-outer',
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).append(document.createElement('x-inner'));
      }
    },
  );
  customElements.define(
    'x-inner',
    class extends HTMLElement {
      constructor() {
        super();
        const label = document.createElement('label');
        const field = document.createElement('input');
        label.textContent = 'Deep field ';
        field.id = 'deep';
        label.append(field);
        this.attachShadow({ mode: 'open' }).append(label);
      }
    },
  );

  /** A window with a trap for the focus, as several libraries build it. */
  addEventListener('focusin', (event) => {
    const trap = document.querySelector('#trap:not([hidden])');
    if (!trap || trap.contains(event.target)) return;
    trap.querySelector('input').focus();
  });
})();
