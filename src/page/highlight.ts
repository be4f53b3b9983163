import type { Painter, PageNode, PageRange, PaintKind, Rect } from '../core/ports.js';
import { type Clips, clipsOf, innerBox, intersect, rangeBoxes } from './boxes.js';
import { elementOf, isInOurs, rootOf, type Root, viewOf } from './dom.js';
import { createOverlay, type Box } from './highlight-overlay.js';
import { HIGHLIGHT_CSS, KINDS, nameOf } from './highlight-css.js';

/** A window with the constructors we need: those of the frame the text is in, never of another. */
type View = Window & typeof globalThis;

/** What lies in one document: its painted text, and our sheet in its roots. */
interface Canvas {
  readonly view: View;
  readonly sheet: CSSStyleSheet;
  readonly roots: Set<Root>;
  readonly painted: Map<PaintKind, Highlight>;
}

/**
 * Paints text with the CSS Custom Highlight API: no node of the page is wrapped, moved or given an attribute. Our
 * sheet is adopted by the document, and by each open shadow root with painted text (Firefox looks only there), as
 * long as something is painted. Browsers without the API get rectangles over the text.
 */
export function createPainter(document: Document): Painter {
  const canvases = new Map<Document, Canvas>();
  const overlay = createOverlay(document);
  // Chromium paints every highlight as a block in forced colours: a hard word has a dotted line there too.
  const forced = document.defaultView?.matchMedia('(forced-colors: active)');
  let terms: readonly PageRange[] = [];

  const canvasOf = (of: Document): Canvas | undefined => {
    const view = of.defaultView as View | null;
    if (!view || !canHighlight(view)) return undefined;
    let canvas = canvases.get(of);
    if (!canvas) {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(HIGHLIGHT_CSS);
      canvas = { view, sheet, roots: new Set(), painted: new Map() };
      canvases.set(of, canvas);
    }
    return canvas;
  };

  const unpaint = (kind: PaintKind): void => {
    overlay.rectangles(kind, []);
    for (const canvas of canvases.values()) {
      if (canvas.painted.delete(kind)) canvas.view.CSS.highlights.delete(nameOf(kind));
    }
  };

  /** Nothing painted: nothing of ours stays in the page's list of sheets. */
  const tidy = (): void => {
    for (const [of, canvas] of canvases) {
      if (canvas.painted.size > 0) continue;
      for (const root of canvas.roots) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== canvas.sheet);
      }
      canvases.delete(of);
    }
  };

  const paint = (kind: PaintKind, ranges: readonly PageRange[]): void => {
    unpaint(kind);
    const byDocument = groupBy(ranges, documentOf);
    const asBoxes: PageRange[] = [];
    for (const [of, own] of byDocument) {
      const canvas = of && !(kind === 'term' && forced?.matches) ? canvasOf(of) : undefined;
      if (!canvas) asBoxes.push(...own);
      else paintIn(canvas, kind, own);
    }
    overlay.rectangles(kind, asBoxes.map(kind === 'term' ? termBoxes : boxesOf));
    tidy();
  };
  const repaint = (): void => paint('term', terms);

  return {
    paint(kind, ranges) {
      if (kind === 'term') {
        if (terms.length === 0 && ranges.length > 0) forced?.addEventListener('change', repaint);
        if (ranges.length === 0) forced?.removeEventListener('change', repaint);
        terms = ranges;
      }
      paint(kind, ranges);
    },

    ring(node) {
      const element = node && elementOf(node);
      // Our own elements light themselves.
      overlay.ring(element && !isInOurs(element) ? element : undefined);
    },

    clear() {
      forced?.removeEventListener('change', repaint);
      terms = [];
      for (const kind of KINDS) unpaint(kind);
      tidy();
      overlay.clear();
    },
  };
}

function paintIn(canvas: Canvas, kind: PaintKind, ranges: readonly PageRange[]): void {
  const highlight = new canvas.view.Highlight();
  highlight.priority = KINDS.indexOf(kind);
  for (const range of ranges) {
    const painted = staticRange(canvas.view, range);
    if (!painted) continue;
    highlight.add(painted);
    adopt(canvas, rootOf(range.startNode as Node));
  }
  if (highlight.size === 0) return;
  canvas.painted.set(kind, highlight);
  canvas.view.CSS.highlights.set(nameOf(kind), highlight);
}

function adopt({ sheet, roots }: Canvas, root: Root): void {
  roots.add(root);
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

/** Static, because every live range makes each later change of the page dearer. */
function staticRange(view: View, range: PageRange): StaticRange | undefined {
  if (!isWithin(range)) return undefined;
  return new view.StaticRange({
    startContainer: range.startNode as Node,
    startOffset: range.startOffset,
    endContainer: range.endNode as Node,
    endOffset: range.endOffset,
  });
}

/** The page may have changed since the range was noted: then nothing is lit rather than something wrong. */
function isWithin({ startNode, startOffset, endNode, endOffset }: PageRange): boolean {
  const [start, end] = [startNode as Node, endNode as Node];
  return (
    start.isConnected &&
    end.isConnected &&
    startOffset <= lengthOf(start) &&
    endOffset <= lengthOf(end)
  );
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
}

/** Where a range is on the screen now; worked out again whenever the page moves. */
function boxesOf(range: PageRange): () => readonly Box[] {
  return () => rangeBoxes(range).map(asBox);
}

/** The same, cut off by what scrolls around it, and in the colour of the word. */
function termBoxes(range: PageRange): () => readonly Box[] {
  let clips: Clips | undefined;
  return () => {
    const element = elementOf(range.startNode);
    const boxes = element ? rangeBoxes(range).filter((box) => isNear(element, box)) : [];
    if (!element || boxes.length === 0) return [];
    clips ??= clipsOf(element);
    const { color } = viewOf(element).getComputedStyle(element);
    return boxes.flatMap((box) => {
      let seen: Rect | undefined = box;
      for (const area of clips?.areas ?? []) seen = seen && intersect(seen, innerBox(area));
      return seen && seen.height === box.height ? [{ ...asBox(seen), color }] : [];
    });
  };
}

/** Of what is far from the screen no box is drawn: a long page has hundreds. */
function isNear(element: Element, { y, height }: Rect): boolean {
  return y + height > 0 && y < viewOf(element).innerHeight;
}

function asBox({ x, y, width, height }: Rect): Box {
  return { left: x, top: y, width, height };
}

function canHighlight(view: View): boolean {
  return 'Highlight' in view && view.CSS?.highlights !== undefined;
}

function documentOf(range: PageRange): Document | null {
  return (range.startNode as PageNode & Node).ownerDocument;
}

function groupBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
