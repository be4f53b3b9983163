/** Takes the person to a control: scrolls only when needed, as little as needed, and focuses when asked. */
import type { PageNode, Rect } from '../core/ports.js';
import { boxOf, innerBox, intersect, union } from './boxes.js';
import { partsOf } from './control-parts.js';
import { resolve, standsFor } from './control-members.js';
import { isChecked } from './control-state.js';
import { deepActive, framesAround, isInOurs, viewOf } from './dom.js';
import { travel } from './journey.js';
import { nextField } from './next-field.js';
import { freeBand, roomForCard, scrollersOf, scrollInsets, type Band } from './scroll-room.js';

/** Air between the control and the edge of what is free, in CSS pixels. */
const AIR = 16;

export function goTo(node: PageNode, { focus }: { readonly focus: boolean }): void {
  const resolved = resolve(node);
  if (!resolved) return;
  const first = resolved.fields.find(isChecked) ?? resolved.fields[0] ?? resolved.element;
  const shown = standsFor(first)[0] ?? first;
  const parts = [shown, ...partsOf(resolved)];
  if (focus || !isWriting(parts)) scrollTo(shown, parts);
  if (focus) first.focus({ preventScroll: true });
}

/** Whether the person writes elsewhere on the page: what comes late must not take the page away from them. */
function isWriting(parts: readonly Element[]): boolean {
  const [first] = parts;
  // Also in the page around the frame that holds the control.
  const outermost = first && (framesAround(first).at(-1)?.ownerDocument ?? first.ownerDocument);
  const active = outermost && deepActive(outermost);
  if (!active || isInOurs(active) || parts.some((part) => part.contains(active))) return false;
  return active.matches('input, textarea, [contenteditable]') && active.matches(':read-write');
}

/**
 * The way there is tried out at once and taken back before anything is drawn; then each scroller travels to
 * the place it ended at, smoothly unless the person asked for less motion.
 */
function scrollTo(first: HTMLElement, parts: readonly Element[]): void {
  const stops = [first, ...framesAround(first)].flatMap(scrollersOf).map((scroller) => {
    return { scroller, left: scroller.scrollLeft, top: scroller.scrollTop };
  });
  let box = (): Rect => union(parts.map(boxOf)) ?? boxOf(first);
  // From the inside out: a frame is brought into sight for the part of it that holds the control.
  for (const at of [first, ...framesAround(first)]) {
    const inner = box;
    if (at !== first) {
      box = () => {
        const hole = innerBox(at);
        const there = inner();
        return intersect({ ...there, x: there.x + hole.x, y: there.y + hole.y }, hole) ?? hole;
      };
    }
    if (isClear(at, box(), parts)) continue;
    if (at === first)
      at.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    for (const scroller of scrollersOf(at)) moveInto(scroller, at, box, parts);
  }
  if (viewOf(first).matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const moved = stops.flatMap(({ scroller, left: fromLeft, top: fromTop }) => {
    const { scrollLeft: left, scrollTop: top } = scroller;
    if (left === fromLeft && top === fromTop) return [];
    scroller.scrollTo({ left: fromLeft, top: fromTop, behavior: 'instant' });
    return [{ scroller, left, top }];
  });
  if (moved.length > 0) travel(first, moved);
}

function isClear(at: Element, box: Rect, parts: readonly Element[]): boolean {
  const view = viewOf(at);
  if (box.x + box.width < 0 || box.x > view.innerWidth) return false;
  const fits = bandsFor(at, box, parts).some(
    ({ top, bottom }) => box.y >= top && box.y + box.height <= bottom,
  );
  if (!fits) return false;
  return scrollersOf(at)
    .slice(0, -1)
    .every((scroller) => {
      const area = boxOf(scroller);
      return (
        box.y >= area.y &&
        box.y + box.height <= area.y + area.height &&
        box.x < area.x + area.width &&
        box.x + box.width > area.x
      );
    });
}

/**
 * Where it may stand, best first: with no room beside it for the card, so that the card finds room above it and
 * hides neither the control nor the next one; else below it.
 */
function bandsFor(at: Element, box: Rect, parts: readonly Element[]): Band[] {
  const view = viewOf(at);
  const x = Math.min(Math.max(box.x + box.width / 2, 1), view.innerWidth - 1);
  const { top, bottom } = freeBand(at, x);
  const card = roomForCard(view, box);
  const below = { top, bottom: bottom - card };
  if (card === 0) return [below];
  const next = nextField(parts);
  const after = next ? Math.max(0, boxOf(next).y + boxOf(next).height - box.y - box.height) : 0;
  const above = { top: top + card, bottom: bottom - after };
  return above.bottom - above.top >= box.height ? [above, below] : [below];
}

/** Moves one scroller until the box is inside what can be seen of it, or as far as it goes. */
function moveInto(
  scroller: Element,
  at: Element,
  box: () => Rect,
  parts: readonly Element[],
): void {
  const page = scroller === at.ownerDocument.scrollingElement;
  const start = scroller.scrollTop;
  for (const free of bandsFor(at, box(), parts)) {
    scroller.scrollTo({ top: start, behavior: 'instant' });
    const { y, height } = box();
    const area = page ? free : within(boxOf(scroller), free, scrollInsets(scroller, at));
    const room = area.bottom - area.top - 2 * AIR;
    const above = y - (area.top + AIR);
    const below = y + height - (area.bottom - AIR);
    // What is too tall begins at the top, where reading begins.
    const by = above < 0 || height > room ? above : below > 0 ? below : 0;
    // In whole pixels: what comes to rest between two is drawn a little off.
    if (by !== 0) scroller.scrollBy({ top: Math.round(by), behavior: 'instant' });
    const now = box().y;
    // As far up as the page goes there may be no room above it.
    if (now >= area.top && now + height <= area.bottom) return;
  }
}

function within({ y, height }: Rect, free: Band, inset: Band): Band {
  const top = Math.max(y + inset.top, free.top);
  const bottom = Math.min(y + height - inset.bottom, free.bottom);
  return bottom - top > 2 * AIR ? { top, bottom } : { top: y, bottom: y + height };
}
