import type { Painter, PageNode, PageRange, PaintKind } from '../core/ports.js';
import { elementOf, isInOurs, rootOf, type Root } from './dom.js';
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

  return {
    paint(kind, ranges) {
      unpaint(kind);
      const byDocument = groupBy(ranges, documentOf);
      const asBoxes: PageRange[] = [];
      for (const [of, own] of byDocument) {
        const canvas = of && canvasOf(of);
        if (!canvas) asBoxes.push(...own);
        else paintIn(canvas, kind, own);
      }
      overlay.rectangles(kind, asBoxes.map(boxesOf));
      tidy();
    },

    ring(node) {
      const element = node && elementOf(node);
      // Our own elements light themselves.
      overlay.ring(element && !isInOurs(element) ? element : undefined);
    },

    clear() {
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
  return () => {
    if (!isWithin(range)) return [];
    const live = ((range.startNode as Node).ownerDocument ?? document).createRange();
    live.setStart(range.startNode as Node, range.startOffset);
    live.setEnd(range.endNode as Node, range.endOffset);
    return [...live.getClientRects()];
  };
}

function canHighlight(view: View): boolean {
  return 'Highlight' in view && view.CSS?.highlights !== undefined;
}

function documentOf(range: PageRange): Document | null {
  return (range.startNode as PageNode & Node).ownerDocument;
}

function groupBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
