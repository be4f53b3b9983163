/**
 * Runs in the page; it may use nothing but its arguments. What is too small, too close, or too pale in the windows of
 * ours that show, each as one line. Sizes in CSS pixels, contrast as WCAG 2.2 counts it.
 */
export function audit(tags) {
  const SMALLEST = 48;
  const APART = 12;
  const faults = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element) =>
    (element.ariaLabel || element.innerText || element.localName).replace(/\s+/g, ' ').slice(0, 40);

  const rgb = (css) => {
    const [r, g, b, a = 1] = css.match(/[\d.]+/g).map(Number);
    return css.startsWith('color(') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((one) =>
      one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const parentOf = (element) => element.parentElement ?? element.getRootNode().host;
  const ground = (element) => {
    for (let at = element; at; at = parentOf(at)) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] === 1) return colour;
    }
    return [255, 255, 255, 1];
  };

  /** What a scroller cuts off cannot be hit. */
  const isInView = (element) => {
    const box = element.getBoundingClientRect();
    for (let at = parentOf(element); at; at = parentOf(at)) {
      if (getComputedStyle(at).overflowY === 'visible') continue;
      const area = at.getBoundingClientRect();
      if (box.top < area.top - 1 || box.bottom > area.bottom + 1) return false;
    }
    return true;
  };

  for (const tag of tags) {
    const root = document.querySelector(tag)?.shadowRoot;
    if (!root) continue;
    const controls = [...root.querySelectorAll('button, a[href], input')].filter(
      (element) =>
        shown(element) && getComputedStyle(element).display !== 'inline' && isInView(element),
    );
    const boxes = controls.map((element) => element.getBoundingClientRect());
    controls.forEach((element, i) => {
      const box = boxes[i];
      if (Math.min(box.width, box.height) < SMALLEST - 0.5)
        faults.push(
          `small: "${nameOf(element)}" ${Math.round(box.width)} x ${Math.round(box.height)}`,
        );
      boxes.slice(i + 1).forEach((other, j) => {
        const across = Math.max(other.left - box.right, box.left - other.right);
        const down = Math.max(other.top - box.bottom, box.top - other.bottom);
        if (Math.max(across, down) < APART - 0.5)
          faults.push(
            `close: "${nameOf(element)}" and "${nameOf(controls[i + 1 + j])}" ${Math.max(across, down)}`,
          );
      });
      const style = getComputedStyle(element);
      const edge = rgb(style.borderTopColor);
      const inner = rgb(style.backgroundColor);
      const outer = ground(parentOf(element));
      const parts = [edge, inner].filter(([, , , alpha]) => alpha === 1);
      const best = Math.max(...parts.map((part) => contrast(part, outer)));
      // A button that is only underlined words is known by those.
      if (parts.length > 0 && best < 3)
        faults.push(`pale edge: "${nameOf(element)}" ${best.toFixed(1)}`);
    });

    for (const element of root.querySelectorAll('*')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const pictured = element.localName === 'svg' && !element.matches('.spot');
      if ((!own && !pictured) || !shown(element)) continue;
      const ratio = contrast(rgb(getComputedStyle(element).color), ground(element));
      if (ratio < (own ? 4.5 : 3))
        faults.push(`pale: "${nameOf(element)}" ${element.localName} ${ratio.toFixed(1)}`);
    }
  }
  return faults;
}

/** Runs in the page: what marks the focused element of ours, as `{ name, outline, contrast }` or undefined. */
export function focusMark() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const host = at?.getRootNode().host;
  if (!host?.localName.startsWith('aidant-')) return undefined;
  // The title shows that it has focus on the card around it.
  const marked = at.localName === 'h2' ? (at.closest('.box, dialog') ?? at) : at;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(marked);
  return {
    name: (at.ariaLabel || at.innerText).replace(/\s+/g, ' ').slice(0, 40),
    width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    colour: outlineColor,
    halo: boxShadow,
  };
}
