import type { Undo } from '../core/ports.js';
import type { Sentence } from '../core/speech/script.js';
import { allRoots, isElement, isInOurs, isOurs, isShadowRoot, viewOf } from './dom.js';

/** What a press on it already means something for. */
const CONTROLS = [
  'a[href], area[href], button, input, select, textarea, option, label, summary, audio[controls], video[controls]',
  '[contenteditable], [tabindex]:not([tabindex="-1"]), [onclick], [draggable=true]',
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'menuitem', 'slider'].map(
    (role) => `[role=${role}]`,
  ),
].join();

/** A press this far beside the letters still means them, in CSS pixels. */
const NEAR = 12;

/**
 * Tells at which sentence the person pressed on the page's text. A press on a link or a control is left alone, and so
 * is one that the page itself took, one that selects, and one beside the text.
 *
 * @param act gets the test for the first sentence to be said.
 */
export function watchPresses(
  document: Document,
  act: (isFirst: (sentence: Sentence) => boolean) => void,
): Undo {
  let pressed: PointerEvent | undefined;
  const onDown = (event: Event): void => {
    pressed = event as PointerEvent;
  };
  const onClick = (event: MouseEvent): void => {
    const place = isDrag(pressed, event) ? undefined : placeOf(event);
    // The next press may come from a program that helps, with no pointer of its own.
    pressed = undefined;
    if (place) act((sentence) => reaches(sentence, place.node, place.offset));
  };
  // A frame keeps its events to itself.
  const documents = allRoots(document).filter((root): root is Document => !isShadowRoot(root));
  for (const one of documents) {
    one.addEventListener('click', onClick);
    // Also of a press that the page stops on its way.
    one.addEventListener('pointerdown', onDown, true);
  }
  return () => {
    for (const one of documents) {
      one.removeEventListener('click', onClick);
      one.removeEventListener('pointerdown', onDown, true);
    }
  };
}

/** A finger trembles; who selects moves further, also where nothing could be selected or a shadow root hides it. */
function isDrag(from: PointerEvent | undefined, to: MouseEvent): boolean {
  if (!from || to.detail === 0) return false;
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > NEAR;
}

function placeOf(event: MouseEvent): { readonly node: Text; readonly offset: number } | undefined {
  const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey, clientX, clientY } = event;
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey)
    return undefined;
  const path = event.composedPath().filter(isElement);
  const [target] = path;
  if (!target || path.some((at) => isOurs(at) || at.matches(CONTROLS))) return undefined;
  const { ownerDocument } = target;
  if (ownerDocument.getSelection()?.toString().trim()) return undefined;
  const caret = caretAt(ownerDocument, clientX, clientY);
  if (caret?.node.nodeType !== 3 || isInOurs(caret.node)) return undefined;
  const node = caret.node as Text;
  return isNear(node, clientX, clientY) ? { node, offset: caret.offset } : undefined;
}

function caretAt(
  document: Document,
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | undefined {
  const shadowRoots = allRoots(document).filter(isShadowRoot);
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (caret) return { node: caret.offsetNode, offset: caret.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The browser gives the nearest text, however far: a press on empty ground means nothing. */
function isNear(node: Text, x: number, y: number): boolean {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR,
  );
}

/** Whether the sentence holds the place, or is the first one behind it. */
function reaches({ unit, start, end }: Sentence, node: Text, offset: number): boolean {
  if (!unit.pieces) return unit.node !== undefined && isBehind(unit.node as Node, node);
  return unit.pieces.some((piece) => {
    const to = Math.min(end, piece.start + piece.length);
    if (Math.max(start, piece.start) >= to) return false;
    if (piece.node !== node) return isBehind(piece.node as Node, node);
    return piece.offset + to - piece.start > offset;
  });
}

function isBehind(node: Node, place: Node): boolean {
  const { DOCUMENT_POSITION_FOLLOWING, DOCUMENT_POSITION_DISCONNECTED } = viewOf(place).Node;
  const where = place.compareDocumentPosition(node);
  return (
    (where & DOCUMENT_POSITION_FOLLOWING) !== 0 && (where & DOCUMENT_POSITION_DISCONNECTED) === 0
  );
}
