/** Which modal of the page is in front now: outside it nothing can be pressed, focused or announced. */
import { allRoots, composedContains, deepActive, isInOurs, isVisible } from './dom.js';

/**
 * The host's open modals of this document, outermost first: modal dialogs, the full-screen element, and
 * elements that say `aria-modal` because a script of the page keeps focus in them. Ours are not among them.
 */
export function openModals(document: Document): HTMLElement[] {
  const found = allRoots(document)
    .filter((root) => root.ownerDocument === null || root.ownerDocument === document)
    .flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('dialog[open], [aria-modal="true"], :fullscreen'),
    ])
    .filter((element) => element.ownerDocument === document && isModal(element));
  return found.sort((a, b) => Number(composedContains(b, a)) - Number(composedContains(a, b)));
}

function isModal(element: HTMLElement): boolean {
  if (isInOurs(element)) return false;
  if (element.matches(':fullscreen')) return canHold(element);
  if (element.localName === 'dialog') {
    if (element.matches(':modal')) return true;
    if (element.getAttribute('aria-modal') !== 'true') return false;
  }
  return isVisible(element);
}

/** A video or a frame on the full screen shows nothing that is put into it. */
function canHold(element: Element): boolean {
  return !/^(video|audio|iframe|img|canvas|object|embed)$/.test(element.localName);
}

/** The modal to be in: the one that holds focus, else the last opened as far as the tree tells. */
export function frontModal(
  document: Document,
  order: readonly HTMLElement[] = openModals(document),
): HTMLElement | undefined {
  const active = deepActive(document);
  const holding =
    active && !isInOurs(active) ? order.filter((modal) => composedContains(modal, active)) : [];
  return holding.at(-1) ?? order.at(-1);
}
