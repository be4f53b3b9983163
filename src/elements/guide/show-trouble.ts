/**
 * Brings what is wrong into sight inside the step: on a phone it may stand below what fits, and the question "go on
 * anyway?" means nothing without it. Scrolls nothing but the step's own words, once the step has its new size.
 */
export function showTroubleSoon(root: ParentNode): void {
  requestAnimationFrame(() => showTrouble(root));
}

function showTrouble(root: ParentNode): void {
  const body = root.querySelector('.body');
  const trouble = body?.querySelector('.trouble');
  if (!body || !trouble) return;
  const inside = body.getBoundingClientRect();
  const box = trouble.getBoundingClientRect();
  const hidden = box.bottom - inside.bottom;
  // Its beginning first, where it is taller than the room for it.
  if (hidden > 0) body.scrollTop += Math.min(hidden, box.top - inside.top);
}
