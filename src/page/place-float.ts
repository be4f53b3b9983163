/** The place beside a target on a wide screen. Only arithmetic: what is asked of the browser is asked once. */
import type { PlaceOptions, Rect } from '../core/ports.js';
import { overlap } from './boxes.js';
import { setter } from './place-style.js';
import {
  ALONE,
  CARD_GAP,
  CARD_LEAST,
  EDGE,
  NARROWER,
  SHEET_PART,
  viewportOf,
} from './scroll-room.js';

/** `corner`: nowhere is room, as beside what fills the screen; it stands low in the last corner. */
export type Side = 'bottom' | 'top' | 'end' | 'start' | 'corner';

/** Beside first: below it would cover the next field. */
const SIDES: readonly Side[] = ['end', 'start', 'bottom', 'top'];
/** Above or below, it is so much wider: what it says then needs less height. */
const WIDER = 1.4;
/** Above or below, this height is looked for first, in CSS pixels; with less, more of it must be scrolled. */
const COMFORT = 360;

export interface Surroundings {
  /** What it stands beside; undefined for a place in the corner. */
  readonly around: Rect | undefined;
  /** What it must not cover. */
  readonly avoid: readonly Rect[];
  /** What it should not cover while there is room elsewhere. Asked only when it has to choose. */
  readonly spare: () => Rect | undefined;
}

export interface Chosen {
  readonly side: Side;
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
export function floatBeside(
  element: HTMLElement,
  { around, avoid, spare }: Surroundings,
  options: PlaceOptions,
  present: Chosen | undefined,
): Chosen {
  const { width: screen, height: high } = viewportOf(element);
  const set = setter(element);
  let natural = present?.natural;
  if (natural?.screen !== screen) {
    set('inline-size', '');
    set('max-inline-size', '');
    set('max-block-size', '');
    natural = { width: element.getBoundingClientRect().width, screen };
  }
  const { width } = natural;
  const rtl = getComputedStyle(element).direction === 'rtl';
  const size = (limits: Limits): number => {
    set('inline-size', limits.width);
    set('max-inline-size', 'none');
    set('max-block-size', limits.height);
    return element.getBoundingClientRect().height;
  };
  const stand = (x: number, y: number): void => {
    set('left', x);
    set('top', y);
  };
  if (!around) {
    const tall = size({ width, height: high - 2 * ALONE });
    stand(rtl ? ALONE : screen - ALONE - width, high - ALONE - tall);
    return { side: 'corner', natural };
  }

  const wider = Math.min(Math.round(width * WIDER), screen - 2 * EDGE);
  const gap = options.gap ?? CARD_GAP;
  const room = roomsAround(around, screen, high, gap, rtl);
  const limitsAt = (side: Side): Limits => {
    if (side === 'end' || side === 'start')
      return { width: Math.min(width, Math.floor(room[side])), height: high - 2 * EDGE };
    if (side === 'corner') return { width: wider, height: Math.floor(high * SHEET_PART) };
    return { width: wider, height: Math.floor(room[side]) };
  };
  const tall = element.getBoundingClientRect().height;
  const fits = (side: Side, height: number): boolean => {
    if (side === 'corner') return false;
    if (side === 'end' || side === 'start') return room[side] >= width * NARROWER;
    return room[side] >= Math.min(height, tall);
  };
  const place = (side: Side): Rect => {
    const limits = limitsAt(side);
    const height = size(limits);
    const last = { x: screen - EDGE - limits.width, y: high - EDGE - height };
    const [x, y] = side === 'corner' ? [rtl ? EDGE : last.x, last.y] : beside(side, limits, height);
    return {
      x: Math.max(EDGE, Math.min(x, last.x)),
      y: Math.max(EDGE, Math.min(y, last.y)),
      width: limits.width,
      height,
    };
  };
  const beside = (side: Side, limits: Limits, height: number): readonly [number, number] => {
    const { x, y } = around;
    const right = x + around.width;
    if (side === 'end' || side === 'start')
      return [(side === 'end') !== rtl ? right + gap : x - gap - limits.width, y];
    const above = side === 'top';
    return [rtl ? right - limits.width : x, above ? y - gap - height : y + around.height + gap];
  };

  const sides = [...new Set([...(options.sides ?? []), ...SIDES])];
  const roomier: Side[] = room.bottom >= room.top ? ['bottom', 'top'] : ['top', 'bottom'];
  const candidates = new Set<Side>([
    ...(present && fits(present.side, CARD_LEAST) ? [present.side] : []),
    ...sides.filter((side) => fits(side, COMFORT)),
    ...roomier.filter((side) => fits(side, CARD_LEAST)),
    'corner',
  ]);
  let best: { readonly side: Side; readonly box: Rect; readonly covers: number } | undefined;
  let spared: Rect | undefined;
  for (const side of candidates) {
    // The corner is far from what the step is about: not only for the sake of the next field.
    if (side === 'corner' && best && best.covers <= 1) break;
    const box = place(side);
    let covers = avoid.reduce((sum, one) => sum + overlap(box, one), 0);
    // While one scrolls, this is the present side and the only one worked out.
    if (covers >= 1 || side !== present?.side) {
      spared ??= spare();
      // The worst place that covers only this is better than any that covers what it must not.
      if (covers < 1 && spared && overlap(box, spared) >= 1) covers = 1;
    }
    if (!best || covers < best.covers) best = { side, box, covers };
    if (covers < 1) break;
  }
  if (!best) return { side: 'corner', natural };
  size(limitsAt(best.side));
  stand(best.box.x, best.box.y);
  return { side: best.side, natural };
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
