import type { Controls, PageWatch, Placer, PlaceOptions, Rect, Undo, Way } from '../core/ports.js';
import {
  boxOf,
  type Clips,
  clipsOf,
  intersect,
  overlap,
  rangeBoxes,
  sameBoxes,
  union,
  visibleBox,
} from './boxes.js';
import { deepActive, documentOf, isInOurs, viewOf } from './dom.js';
import { isTravelling, stillToGo } from './journey.js';
import { layAlongEdge, type Edge } from './place-edge.js';
import type { Chosen, floatBeside } from './place-float.js';
import { goTo } from './go-to.js';
import { nextField } from './next-field.js';
import { setter } from './place-style.js';
import { whenAtRest } from './rest.js';
import { restoreScroll } from './move-node.js';
import { isNarrow } from './scroll-room.js';
import { followBoxes } from './track.js';

/** Every property that placing sets on our element; all are taken back. */
const PROPERTIES = [
  'position',
  'margin',
  'inset',
  'inline-size',
  'max-inline-size',
  'block-size',
  'max-block-size',
  'visibility',
];

/**
 * Puts an element of ours beside a target and its label, hint and error, and keeps it there. On a narrow screen
 * it is a sheet along an edge. It has its place before it is drawn, and works only when something moves.
 */
export function createPlacer(document: Document, watch: PageWatch, controls: Controls): Placer {
  return {
    place(element, target, options = {}) {
      return keepPlaced(document, watch, controls, element as HTMLElement, target, options);
    },
    goTo,
  };
}

/** Has what this screen needs at hand, so that a first step does not wait for it. */
export async function readyToPlace(document: Document): Promise<void> {
  if (!isNarrow(document)) await loadFloat();
}

let float: typeof floatBeside | undefined;

/** What places on wide screens, which a phone never loads. Without it there is the sheet, until the next step. */
async function loadFloat(): Promise<void> {
  try {
    float ??= (await import('./place-float.js')).floatBeside;
  } catch {
    // The sheet then.
  }
}

function keepPlaced(
  document: Document,
  watch: PageWatch,
  controls: Controls,
  element: HTMLElement,
  target: object | undefined,
  options: PlaceOptions,
): Undo {
  const view = viewOf(document);
  const { style } = element;
  let chosen: Chosen | undefined;
  let edge: Edge | undefined;
  let loads = false;
  let stopped = false;
  let told: readonly Rect[] | undefined;
  let toldWay: Way | undefined;
  let focus: { readonly element: Element; readonly clips: Clips } | undefined;
  /** What had focus when our element came, or was found under it: it must not be covered again. */
  let yielded: Element | undefined = deepActive(document);
  let rest: Undo = () => undefined;

  const set = setter(element);
  set('position', 'fixed');
  set('margin', 0);
  set('inset', 'auto');

  /** Reads first; what it gives back writes. */
  const look = () => {
    const boxes = followed.read();
    // Where the page is on its way to, the element stands already: it does not ride along.
    const parts = isTravelling() ? followed.read(stillToGo) : options.at ? wordsIn(boxes) : boxes;
    const way = options.onRects && followed.way(stillToGo);
    const focused = focusedBox();
    return (): void => {
      // Out of sight or gone: it stays where it was until the target is back.
      if (!target || parts.length > 0 || (chosen ?? edge) === undefined) stand(parts, focused);
      if (told && sameBoxes(told, boxes) && way === toldWay) return;
      told = boxes;
      toldWay = way;
      options.onRects?.(boxes, way);
    };
  };
  const update = (): void => look()();

  /** Of a target that is mostly other words, only those it is about. */
  const wordsIn = (boxes: readonly Rect[]): readonly Rect[] => {
    const around = union(boxes);
    if (!options.at || !around) return boxes;
    return rangeBoxes(options.at).flatMap((box) => intersect(box, around) ?? []);
  };

  const stand = (parts: readonly Rect[], focused: Rect | undefined): void => {
    const around = union(parts);
    const wide = options.shape === undefined && !isNarrow(document);
    const before = chosen?.natural;
    if (wide && float) {
      edge = undefined;
      chosen = float(
        element,
        {
          around: target ? (around ?? centre()) : undefined,
          avoid: [...parts, ...(focused ? [focused] : []), ...clear()],
          spare: nextBox,
        },
        options,
        chosen,
      );
    } else {
      if (wide && !loads) load();
      chosen = undefined;
      const see = { around, focused: focus?.element === yielded ? focused : undefined };
      // Beside words nothing must be scrolled: the other edge is as good.
      const scrolls = options.at ? undefined : followed.elements[0];
      edge = layAlongEdge(element, scrolls, see, edge, options.shape);
    }
    // To measure it at its own size undid what was scrolled in it.
    if (chosen?.natural !== before) restoreScroll(element);
    const side = edge ?? chosen?.side;
    if (target && side) {
      if (element.dataset['side'] !== side) element.dataset['side'] = side;
    } else delete element.dataset['side'];
  };

  const load = (): void => {
    loads = true;
    if ((chosen ?? edge) === undefined) set('visibility', 'hidden');
    void loadFloat().then(() => {
      if (stopped) return;
      update();
      style.removeProperty('visibility');
    });
  };

  /** The field of the page that has focus: our element makes way for it. */
  const focusedBox = (): Rect | undefined => {
    const active = deepActive(document);
    if (!active || isInOurs(active)) return undefined;
    if (focus?.element !== active) focus = { element: active, clips: clipsOf(active) };
    const box = visibleBox(active, focus.clips, stillToGo);
    return box && box.height < view.innerHeight / 2 ? box : undefined;
  };

  const nextBox = (): Rect | undefined => {
    const next = nextField(followed.elements);
    return next && visibleBox(next, clipsOf(next), stillToGo);
  };

  const clear = (): Rect[] => (options.clear ? [boxOf(options.clear as Element)] : []);

  const centre = (): Rect => {
    return { x: view.innerWidth / 2, y: view.innerHeight / 2, width: 0, height: 0 };
  };

  const makeWay = (event: Event): void => {
    const focused = event.composedPath()[0] as Element;
    if (isInOurs(focused)) return;
    rest();
    const covers = (): boolean => {
      const box = visibleBox(focused, clipsOf(focused));
      return box !== undefined && overlap(boxOf(element), box) >= 1;
    };
    // Focus scrolls, by the browser or by "go to the box": only where it comes to rest may it be in our way.
    rest = whenAtRest(focused, () => {
      if (!covers()) return;
      yielded = focused;
      edge = undefined;
      update();
      if (covers()) options.onCovers?.();
    });
  };

  const followed = followBoxes(
    watch,
    () => {
      // Asked again when the page changed, and so may be what clips the field that has focus.
      focus = undefined;
      return target ? [target, ...controls.parts(target)] : [];
    },
    look,
  );
  const sizes = new view.ResizeObserver(update);
  sizes.observe(element);
  const visual = view.visualViewport;
  // Focus in a frame is heard in the frame alone.
  const around = new Set([document, documentOf((target ?? document) as Node)]);
  for (const one of around) one.addEventListener('focusin', makeWay, true);
  view.addEventListener('resize', update);
  visual?.addEventListener('resize', update);
  visual?.addEventListener('scroll', update);
  followed.start();

  return () => {
    stopped = true;
    rest();
    followed.stop();
    sizes.disconnect();
    for (const one of around) one.removeEventListener('focusin', makeWay, true);
    view.removeEventListener('resize', update);
    visual?.removeEventListener('resize', update);
    visual?.removeEventListener('scroll', update);
    for (const property of PROPERTIES) style.removeProperty(property);
    delete element.dataset['side'];
  };
}
