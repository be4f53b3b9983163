/** The place beside a target on a wide screen. */
import { computePosition, offset, shift, type Placement } from '@floating-ui/dom';
import type { PlaceOptions, Rect } from '../core/ports.js';
import { overlap } from './boxes.js';
import { CARD_GAP, CARD_LEAST, EDGE, NARROWER, SHEET_PART } from './scroll-room.js';

/** `corner`: nowhere is room, as beside what fills the screen; it stands low in the last corner. */
export type Side = 'bottom' | 'top' | 'end' | 'start' | 'corner';

/** Beside first: below it would cover the next field. */
const SIDES: readonly Side[] = ['end', 'start', 'bottom', 'top'];
/** Above or below, it is so much wider: what it says then needs less height. */
const WIDER = 1.4;
/** Above or below, this height is looked for first, in CSS pixels; with less, more of it must be scrolled. */
const COMFORT = 360;

export interface Chosen {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** The width the element takes by itself on a screen so wide. */
  readonly natural: { readonly width: number; readonly screen: number };
}

interface Limits {
  readonly width: number;
  readonly height: number;
}

/**
 * Chooses the first side where the element covers nothing it must not, the present one before all others so
 * that it does not jump. Where it does not fit as it is, it becomes a little narrower, or lower and scrolls inside.
 */
export async function floatBeside(
  element: HTMLElement,
  around: Rect,
  avoid: readonly Rect[],
  options: PlaceOptions,
  present: Chosen | undefined,
): Promise<Chosen> {
  const { clientWidth: screen, clientHeight: high } = element.ownerDocument.documentElement;
  const set = (name: string, value: string): void => {
    if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
  };
  set('position', 'fixed');
  set('margin', '0px');
  set('right', 'auto');
  set('bottom', 'auto');

  let natural = present?.natural;
  if (natural?.screen !== screen) {
    for (const property of ['inline-size', 'max-inline-size'])
      element.style.removeProperty(property);
    natural = { width: element.offsetWidth, screen };
  }
  const { width } = natural;
  const wider = Math.min(Math.round(width * WIDER), screen - 2 * EDGE);
  const rtl = getComputedStyle(element).direction === 'rtl';
  const gap = options.gap ?? CARD_GAP;
  const room = roomsAround(around, screen, high, gap, rtl);
  const limitsAt = (side: Side): Limits => {
    if (side === 'end' || side === 'start')
      return { width: Math.min(width, Math.floor(room[side])), height: high - 2 * EDGE };
    if (side === 'corner') return { width: wider, height: Math.floor(high * SHEET_PART) };
    return { width: wider, height: Math.floor(room[side]) };
  };
  const tall = element.offsetHeight;
  const fits = (side: Side, height: number): boolean => {
    if (side === 'corner') return false;
    if (side === 'end' || side === 'start') return room[side] >= width * NARROWER;
    return room[side] >= Math.min(height, tall);
  };

  const sides = [...new Set([...(options.sides ?? []), ...SIDES])];
  const roomier: Side[] = room.bottom >= room.top ? ['bottom', 'top'] : ['top', 'bottom'];
  const candidates = new Set<Side>([
    ...(present && fits(present.side, CARD_LEAST) ? [present.side] : []),
    ...sides.filter((side) => fits(side, COMFORT)),
    ...roomier.filter((side) => fits(side, CARD_LEAST)),
    'corner',
  ]);
  const reference = { getBoundingClientRect: () => domRect(around), contextElement: element };
  let best: (Chosen & { readonly covers: number; readonly limits: Limits }) | undefined;
  const apply = (limits: Limits): void => {
    set('inline-size', `${limits.width}px`);
    set('max-inline-size', 'none');
    set('max-block-size', `${limits.height}px`);
  };
  for (const side of candidates) {
    const limits = limitsAt(side);
    apply(limits);
    const { x, y } =
      side === 'corner'
        ? {
            x: rtl ? EDGE : screen - EDGE - limits.width,
            y: high - EDGE - element.offsetHeight,
          }
        : await computePosition(reference, element, {
            strategy: 'fixed',
            placement: placementOf(side, rtl),
            middleware: [offset(gap), shift({ padding: EDGE, mainAxis: true, crossAxis: true })],
          });
    const mine = { x, y, width: limits.width, height: element.offsetHeight };
    const covers = avoid.reduce((sum, box) => sum + overlap(mine, box), 0);
    if (!best || covers < best.covers)
      best = { side, x: Math.round(x), y: Math.round(y), natural, covers, limits };
    // While one scrolls, this is the present side and the only one worked out.
    if (covers < 1) break;
  }
  if (!best) return { side: 'corner', x: EDGE, y: EDGE, natural };
  apply(best.limits);
  return best;
}

/** What is free on each side of a box, in CSS pixels: across for the sides, upright above and below. */
function roomsAround(
  { x, y, width, height }: Rect,
  screen: number,
  high: number,
  gap: number,
  rtl: boolean,
): Readonly<Record<'bottom' | 'top' | 'end' | 'start', number>> {
  const left = x - gap - EDGE;
  const right = screen - EDGE - (x + width + gap);
  return {
    bottom: high - EDGE - Math.max(EDGE, y + height + gap),
    top: Math.min(high - EDGE, y - gap) - EDGE,
    end: rtl ? left : right,
    start: rtl ? right : left,
  };
}

function placementOf(side: Exclude<Side, 'corner'>, rtl: boolean): Placement {
  if (side === 'end') return rtl ? 'left-start' : 'right-start';
  if (side === 'start') return rtl ? 'right-start' : 'left-start';
  return `${side}-start`;
}

function domRect({ x, y, width, height }: Rect): DOMRect {
  return new DOMRect(x, y, width, height);
}
