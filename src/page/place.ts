import type { Controls, PageWatch, Placer, PlaceOptions, Rect, Undo } from '../core/ports.js';
import { boxOf, union, visibleBox, clipsOf, overlap } from './boxes.js';
import { deepActive, isInOurs, viewOf } from './dom.js';
import type { Chosen, floatBeside } from './place-float.js';
import { layAsSheet, type Edge } from './place-sheet.js';
import { isNarrow } from './scroll-room.js';
import { whenAtRest } from './follow.js';
import { followBoxes } from './track.js';

/** Every property that placing sets on our element; all are taken back. */
const PROPERTIES = [
  'position',
  'margin',
  'top',
  'right',
  'bottom',
  'left',
  'inline-size',
  'max-inline-size',
  'max-block-size',
  'visibility',
];

/**
 * Puts an element of ours beside a target and its label, hint and error, and keeps it there. On a narrow screen
 * it is a sheet along an edge. It is invisible until it has its first place, and works only when something moves.
 */
export function createPlacer(document: Document, watch: PageWatch, controls: Controls): Placer {
  return {
    place(element, target, options = {}) {
      return keepPlaced(document, watch, controls, element as HTMLElement, target, options);
    },
  };
}

/** Has what this screen needs at hand, so that a first step is not hidden (and without focus) while that loads. */
export async function readyToPlace(document: Document): Promise<void> {
  if (!isNarrow(document)) await loadFloat();
}

let floating: Promise<typeof floatBeside | undefined> | undefined;

/** What places on wide screens, which a phone never loads. Without it there is the sheet, until the next step. */
function loadFloat(): Promise<typeof floatBeside | undefined> {
  floating ??= import('./place-float.js').then(
    (loaded) => loaded.floatBeside,
    () => (floating = undefined),
  );
  return floating;
}

function keepPlaced(
  document: Document,
  watch: PageWatch,
  controls: Controls,
  element: HTMLElement,
  target: object,
  options: PlaceOptions,
): Undo {
  const view = viewOf(document);
  let chosen: Chosen | undefined;
  let edge: Edge | undefined;
  let turn = 0;
  let loading: ReturnType<typeof loadFloat> | undefined;
  let stopped = false;
  let rest: Undo = () => undefined;

  element.style.setProperty('visibility', 'hidden');

  const update = (makingWay = false): void => {
    const parts = followed.read();
    const around = union(parts);
    // Out of sight or gone: it stays where it was until the target is back.
    if (!around && (chosen ?? edge) !== undefined) return;
    const focused = focusedBox();
    const mine = (turn += 1);
    const sheet = (): void => {
      chosen = undefined;
      edge = layAsSheet(
        element,
        followed.elements[0],
        { around, focused: makingWay ? focused : undefined },
        edge,
      );
      reveal();
    };
    if (isNarrow(document)) {
      sheet();
      return;
    }
    const avoid = focused ? [...parts, focused] : parts;
    loading ??= loadFloat();
    void loading.then(async (float) => {
      if (stopped || mine !== turn) return;
      if (!float) {
        sheet();
        return;
      }
      edge = undefined;
      const now = await float(element, around ?? centre(), avoid, options, chosen);
      if (stopped || mine !== turn) return;
      chosen = now;
      if (element.dataset['side'] !== now.side) element.dataset['side'] = now.side;
      element.style.setProperty('left', `${now.x}px`);
      element.style.setProperty('top', `${now.y}px`);
      reveal();
    });
  };

  const reveal = (): void => {
    element.style.removeProperty('visibility');
  };

  /** The field of the page that has focus: our element makes way for it. */
  const focusedBox = (): Rect | undefined => {
    const active = deepActive(document);
    if (!active || isInOurs(active)) return undefined;
    const box = visibleBox(active, clipsOf(active));
    return box && box.height < view.innerHeight / 2 ? box : undefined;
  };

  const centre = (): Rect => {
    return { x: view.innerWidth / 2, y: view.innerHeight / 2, width: 0, height: 0 };
  };

  const makeWay = (event: Event): void => {
    const focused = event.composedPath()[0] as Element;
    if (isInOurs(focused)) return;
    rest();
    // Focus scrolls, by the browser or by "go to the box": only where it comes to rest may it be in our way.
    rest = whenAtRest(focused, () => {
      if (overlap(boxOf(element), boxOf(focused)) === 0) return;
      edge = undefined;
      update(true);
    });
  };

  const followed = followBoxes(
    watch,
    () => [target, ...controls.parts(target)],
    () => update(),
  );
  const sizes = new view.ResizeObserver(() => update());
  sizes.observe(element);
  document.addEventListener('focusin', makeWay, true);
  followed.start();

  return () => {
    stopped = true;
    rest();
    followed.stop();
    sizes.disconnect();
    document.removeEventListener('focusin', makeWay, true);
    for (const property of PROPERTIES) element.style.removeProperty(property);
    delete element.dataset['side'];
  };
}
