/** The place beside a target on a wide screen. */
import { computePosition, offset, shift, type Placement } from '@floating-ui/dom';
import type { PlaceOptions, Rect } from '../core/ports.js';
import { overlap } from './boxes.js';

export type Side = 'bottom' | 'top' | 'end' | 'start';

/** Beside first: below it would cover the next field. */
const SIDES: readonly Side[] = ['end', 'start', 'bottom', 'top'];
/** Leaves room for the air and the line around the lit target. */
const GAP = 24;
/** Least distance from the edge of the screen, in CSS pixels. */
const EDGE = 8;

export interface Chosen {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

/**
 * Chooses the first side where the element covers nothing it must not, the present one before all others so
 * that it does not jump; else the place that covers least.
 */
export async function floatBeside(
  element: HTMLElement,
  around: Rect,
  avoid: readonly Rect[],
  options: PlaceOptions,
  present: Side | undefined,
): Promise<Chosen> {
  const { style } = element;
  style.setProperty('position', 'fixed');
  style.setProperty('margin', '0px');
  style.setProperty('right', 'auto');
  style.setProperty('bottom', 'auto');
  style.setProperty('max-block-size', `calc(100dvh - ${2 * EDGE}px)`);
  for (const property of ['inline-size', 'max-inline-size']) style.removeProperty(property);

  const reference = { getBoundingClientRect: () => domRect(around), contextElement: element };
  const rtl = getComputedStyle(element).direction === 'rtl';
  const preferred = options.sides ?? SIDES;
  const sides = [...new Set([...(present ? [present] : []), ...preferred, ...SIDES])];
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  let best: (Chosen & { readonly covers: number }) | undefined;
  for (const side of sides) {
    const { x, y } = await computePosition(reference, element, {
      strategy: 'fixed',
      placement: placementOf(side, rtl),
      middleware: [
        offset(options.gap ?? GAP),
        shift({ padding: EDGE, mainAxis: true, crossAxis: true }),
      ],
    });
    const covers = avoid.reduce((sum, box) => sum + overlap({ x, y, ...size }, box), 0);
    if (!best || covers < best.covers) best = { side, x: Math.round(x), y: Math.round(y), covers };
    // While one scrolls, this is the present side and the only one worked out.
    if (covers < 1) break;
  }
  return best ?? { side: 'end', x: around.x, y: around.y };
}

function placementOf(side: Side, rtl: boolean): Placement {
  if (side === 'end') return rtl ? 'left-start' : 'right-start';
  if (side === 'start') return rtl ? 'right-start' : 'left-start';
  return `${side}-start`;
}

function domRect({ x, y, width, height }: Rect): DOMRect {
  return new DOMRect(x, y, width, height);
}
