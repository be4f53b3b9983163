/** Takes the person to a control: scrolls only when needed, as little as needed, and focuses when asked. */
import { partsOf } from './control-parts.js';
import { standsFor, type Resolved } from './control-members.js';
import { isChecked } from './control-state.js';
import { freeBand, roomForCard, scrollersOf } from './scroll-room.js';
import { viewOf } from './dom.js';

/** Air between the control and the edge of what is free, in CSS pixels. */
const AIR = 16;

export function goTo(resolved: Resolved, { focus }: { readonly focus: boolean }): void {
  const first = resolved.fields.find(isChecked) ?? resolved.fields[0] ?? resolved.element;
  scrollTo(resolved, standsFor(first)[0] ?? first);
  if (focus) first.focus({ preventScroll: true });
}

/**
 * The way there is tried out at once and taken back before anything is drawn; then each scroller travels to
 * the place it ended at, smoothly unless the person asked for less motion.
 */
function scrollTo(resolved: Resolved, first: HTMLElement): void {
  const view = viewOf(first);
  const scrollers = scrollersOf(first);
  const before = scrollers.map((scroller) => {
    return { scroller, fromLeft: scroller.scrollLeft, fromTop: scroller.scrollTop };
  });
  const parts = partsOf(resolved);
  const box = () => unionOf(parts, first);

  if (isClear(first, box())) return;
  first.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  for (const scroller of scrollers) moveInto(scroller, first, box());

  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (calm) return;
  for (const { scroller, fromLeft, fromTop } of before) {
    const { scrollLeft: left, scrollTop: top } = scroller;
    if (left === fromLeft && top === fromTop) continue;
    scroller.scrollTo({ left: fromLeft, top: fromTop, behavior: 'instant' });
    scroller.scrollTo({ left, top, behavior: 'smooth' });
  }
}

function isClear(first: Element, box: DOMRect): boolean {
  const view = viewOf(first);
  const middle = box.left + box.width / 2;
  if (box.right < 0 || box.left > view.innerWidth) return false;
  const free = freeBand(first, Math.min(Math.max(middle, 1), view.innerWidth - 1));
  const card = roomForCard(view, box);
  const above = box.top >= free.top + card && box.bottom <= free.bottom;
  const below = box.top >= free.top && box.bottom <= free.bottom - card;
  if (!above && !below) return false;
  return scrollersOf(first)
    .slice(0, -1)
    .every((scroller) => {
      const area = scroller.getBoundingClientRect();
      return (
        box.top >= area.top &&
        box.bottom <= area.bottom &&
        box.left < area.right &&
        box.right > area.left
      );
    });
}

/** Moves one scroller until the box is inside what can be seen of it, or as far as it goes. */
function moveInto(scroller: Element, first: Element, box: DOMRect): void {
  const view = viewOf(first);
  const x = Math.min(Math.max(box.left + box.width / 2, 1), view.innerWidth - 1);
  const band = freeBand(first, x);
  const free = { top: band.top, bottom: band.bottom - roomForCard(view, box) };
  const page = scroller === first.ownerDocument.scrollingElement;
  const area = page ? free : within(scroller.getBoundingClientRect(), free);
  const room = area.bottom - area.top - 2 * AIR;
  const above = box.top - (area.top + AIR);
  const below = box.bottom - (area.bottom - AIR);
  // What is too tall begins at the top, where reading begins.
  const by = above < 0 || box.height > room ? above : below > 0 ? below : 0;
  if (by !== 0) scroller.scrollBy({ top: by, behavior: 'instant' });
}

function within(
  area: DOMRect,
  free: { top: number; bottom: number },
): { top: number; bottom: number } {
  const top = Math.max(area.top, free.top);
  const bottom = Math.min(area.bottom, free.bottom);
  return bottom - top > 2 * AIR ? { top, bottom } : area;
}

/** The box around the control and all its parts. */
function unionOf(parts: readonly Element[], first: Element): DOMRect {
  const boxes = [first, ...parts].map((part) => part.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
