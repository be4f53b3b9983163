import type { PageRange, Rect } from '../core/ports.js';
import type { HardWord } from '../core/simple/state.js';
import { rangeBoxes } from './boxes.js';
import { isElement, isOurs, isShadowRoot, parentElementOf, viewOf } from './dom.js';
import { isStandIn } from './originals.js';
import { TAKEN } from './texts-blocks.js';

export interface MarkPressOptions {
  /** The key of the word whose explanation shows now. */
  readonly open: () => string | undefined;
  readonly explain: (word: HardWord) => void;
  /** Whether something on the page shows explanations: else a press does nothing, and no pointer promises it. */
  readonly usable: () => boolean;
}

export interface MarkPress {
  /** These words are marked now; with none, nothing listens. */
  use(marks: readonly HardWord[]): void;
  dispose(): void;
}

/** A finger that moved further than this, in CSS pixels, selected or scrolled. */
const STILL_PX = 8;
/** A mark is pressed where it is drawn, and so far above and below: lines are lower than a finger. */
const LEAST_PX = 24;

/**
 * Hears presses on words that are only painted: a mark is no element, so what lies under the pointer is worked out.
 * A press that selects text, or on something that the page answers to, does nothing.
 */
export function createMarkPress(document: Document, options: MarkPressOptions): MarkPress {
  const view = viewOf(document);
  let byElement = new Map<Element, HardWord[]>();
  let listens = false;
  let down:
    { readonly x: number; readonly y: number; readonly open: string | undefined } | undefined;
  let moved: PointerEvent | undefined;
  let frame = 0;
  let sheet: CSSStyleSheet | undefined;

  const onDown = (event: PointerEvent): void => {
    // An explanation that is open closes by this very press: pressed on its own word, it stays closed.
    down = { x: event.clientX, y: event.clientY, open: options.open() };
  };

  const onClick = (event: MouseEvent): void => {
    const from = down;
    down = undefined;
    const plain = event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.defaultPrevented || !plain || event.shiftKey) return;
    const [target] = event.composedPath();
    if (!options.usable() || !isElement(target) || isTaken(target) || selects(document)) return;
    const { clientX: x, clientY: y } = event;
    if (from && Math.hypot(x - from.x, y - from.y) > STILL_PX) return;
    const word = markAt(target, x, y);
    if (word && word.key !== from?.open) options.explain(word);
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || !options.usable()) return;
    moved = event;
    // The path is known only while the event is told.
    const [target] = event.composedPath();
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      if (moved) point(isElement(target) ? target : undefined, moved);
    });
  };

  const point = (
    target: HTMLElement | undefined,
    { clientX, clientY, buttons }: PointerEvent,
  ): void => {
    const over =
      buttons === 0 && target && byElement.has(target) && !isTaken(target)
        ? markAt(target, clientX, clientY)
        : undefined;
    if (!over) unpoint();
    else if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(':hover { cursor: pointer !important; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
  };

  const unpoint = (): void => {
    if (!sheet) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    sheet = undefined;
  };

  const markAt = (target: Element, x: number, y: number): HardWord | undefined =>
    byElement.get(target)?.find(({ range }) => rangeBoxes(range).some((box) => holds(box, x, y)));

  const isTaken = (target: HTMLElement): boolean => {
    for (let at: HTMLElement | undefined = target; at; at = parentElementOf(at))
      // What stands for a text of the page is ours, and its words are marked like all others.
      if (at.matches(TAKEN) || (isOurs(at) && !isStandIn(at))) return true;
    // The page says by its pointer that a press here means something. With our own sheet on, it was asked before.
    return !sheet && view.getComputedStyle(target).cursor === 'pointer';
  };

  const listen = (on: boolean): void => {
    if (on === listens) return;
    listens = on;
    const act = on ? 'addEventListener' : 'removeEventListener';
    view[act]('pointerdown', onDown as EventListener, { capture: true });
    document[act]('click', onClick as EventListener);
    document[act]('pointermove', onMove as EventListener, { passive: true });
    if (on) return;
    view.cancelAnimationFrame(frame);
    frame = 0;
    unpoint();
  };

  return {
    use(marks) {
      byElement = new Map();
      for (const mark of marks)
        for (const element of elementsOf(mark.range))
          byElement.set(element, [...(byElement.get(element) ?? []), mark]);
      listen(marks.length > 0);
    },
    dispose: () => listen(false),
  };
}

/** The elements whose text the range begins and ends in, and the one around both. */
function elementsOf({ startNode, endNode }: PageRange): Set<Element> {
  const start = (startNode as Node).parentNode;
  const end = (endNode as Node).parentNode;
  const around = [start, end, commonOf(startNode as Node, endNode as Node)];
  return new Set(around.map((node) => (isShadowRoot(node) ? node.host : node)).filter(isElement));
}

function commonOf(a: Node, b: Node): Node | null {
  for (let at = a.parentNode; at; at = at.parentNode) if (at.contains(b)) return at;
  return null;
}

function holds(box: Rect, x: number, y: number): boolean {
  const more = Math.max(0, (LEAST_PX - box.height) / 2);
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return x >= box.x && x <= right && y >= box.y - more && y <= bottom + more;
}

/** Something is selected: the press that ends a selection is no press on a word. */
function selects(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== '';
}
