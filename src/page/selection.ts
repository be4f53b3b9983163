import type { Outline, PageNode } from '../core/ports.js';
import type { SayUnit, TextPiece } from '../core/speech/read.js';
import { editorAround } from './control-members.js';
import { allRoots, elementOf, isInOurs, isShadowRoot } from './dom.js';

/**
 * What the person has selected on the page, in reading order; undefined when nothing of the page is selected. Words
 * that are selected in part are said whole; controls within it are said as always. Of what is selected in a box to
 * write in, the box is said: not what is written.
 */
export function selectedUnits(
  document: Document,
  outline: Pick<Outline, 'read'>,
): SayUnit[] | undefined {
  const range = selectedRange(document);
  const around = range && blockAround(range.commonAncestorContainer);
  if (!range || !around || isInOurs(around)) return undefined;
  const editor = editorAround(range.commonAncestorContainer);
  if (editor) return [...outline.read(editor).units];
  const units: SayUnit[] = [];
  for (const unit of outline.read(around).units) {
    const cut = unit.pieces ? cutUnit(unit, unit.pieces, range) : whole(unit, range);
    if (cut) units.push(cut);
    else if (units.length > 0 && isBehind(unit, range)) break;
  }
  return units.length > 0 ? units : undefined;
}

/** Also where it lies in an open shadow root, which the selection of the document does not show everywhere. */
function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const shadowRoots = allRoots(document).filter(isShadowRoot);
  const [composed] = selection.getComposedRanges?.({ shadowRoots }) ?? [];
  const { startContainer, startOffset, endContainer, endOffset } =
    composed ?? selection.getRangeAt(0);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  // Ends in another tree than it began in: what the document itself calls selected is then the best there is.
  if (startContainer.getRootNode() !== endContainer.getRootNode()) return selection.getRangeAt(0);
  range.setEnd(endContainer, endOffset);
  return range.collapsed ? undefined : range;
}

/** A label or a button would be read as a control: what holds it is read, and cut. */
function blockAround(node: Node): HTMLElement | undefined {
  const element = isShadowRoot(node) ? (node.host as HTMLElement) : elementOf(node);
  return element?.closest<HTMLElement>('label, legend, button')?.parentElement ?? element;
}

function whole(unit: SayUnit, range: Range): SayUnit | undefined {
  return unit.node && range.intersectsNode(unit.node as Node) ? unit : undefined;
}

function cutUnit(unit: SayUnit, pieces: readonly TextPiece[], range: Range): SayUnit | undefined {
  const parts = pieces.flatMap((piece) => {
    const node = piece.node as Node;
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset - piece.offset : 0;
    const to = node === range.endContainer ? range.endOffset - piece.offset : piece.length;
    const [start, end] = [Math.max(from, 0), Math.min(to, piece.length)];
    return start < end ? [[piece.start + start, piece.start + end] as const] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const { text } = unit;
  let [start] = first;
  let [, end] = last;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return undefined;
  // "L'ordre" is one word, wherever in it a selection begins: at its apostrophe, too.
  const isInWord = (at: number): boolean =>
    /[\p{L}\p{N}]['’]?$/u.test(text.slice(0, at).slice(-3)) &&
    /^['’]?[\p{L}\p{N}]/u.test(text.slice(at, at + 3));
  while (start > 0 && isInWord(start)) start -= 1;
  while (end < text.length && isInWord(end)) end += 1;
  return {
    ...unit,
    text: text.slice(start, end),
    pieces: pieces.flatMap((piece) => cutPiece(piece, start, end)),
    ...(unit.sayAs && {
      sayAs: unit.sayAs
        .filter((say) => say.start >= start && say.end <= end)
        .map((say) => ({ ...say, start: say.start - start, end: say.end - start })),
    }),
  };
}

function cutPiece(piece: TextPiece, start: number, end: number): TextPiece[] {
  const from = Math.max(piece.start, start);
  const to = Math.min(piece.start + piece.length, end);
  if (from >= to) return [];
  const offset = piece.offset + from - piece.start;
  return [{ ...piece, start: from - start, length: to - from, offset }];
}

/** Nothing of the selection comes any more. */
function isBehind({ pieces, node }: SayUnit, range: Range): boolean {
  const first: PageNode | undefined = pieces?.[0]?.node ?? node;
  const end = range.endContainer;
  return (
    first !== undefined &&
    (end.compareDocumentPosition(first as Node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !end.contains(first as Node)
  );
}
