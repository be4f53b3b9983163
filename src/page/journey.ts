/** Scrollers that are on their way to a place we chose: what will stand where when they have arrived. */
import { composedContains, isInOurs } from './dom.js';
import { whenAtRest } from './rest.js';

export interface Stop {
  readonly scroller: Element;
  readonly left: number;
  readonly top: number;
}

/** So many frames it may go back before it goes on. */
const BACK = 4;
/** So many frames in the same place end a journey, wherever that is: a busy page takes a while to begin one. */
const ARRIVED = 12;

/** Ends the journey that is on. */
let finish = (): void => undefined;

/** Each with how far it still was when last looked at. */
const ends = new Map<Element, Stop & { away: number }>();

/** Sends scrollers smoothly on their way, so that an element comes into sight. */
export function travel(element: Element, stops: readonly Stop[]): void {
  finish();
  for (const stop of stops) ends.set(stop.scroller, { ...stop, away: Infinity });
  const go = (): void => {
    for (const { scroller, left, top } of ends.values())
      scroller.scrollTo({ left, top, behavior: 'smooth' });
  };
  // Firefox breaks off and goes back a little when something takes focus meanwhile, even with `preventScroll`.
  const goOn = ({ target }: Event): void => {
    if (!isInOurs(target as Node)) return;
    let frames = 0;
    const again = (): void => {
      for (const end of ends.values()) end.away = Infinity;
      if (frames === 0) go();
      frames += 1;
      if (frames < BACK) requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  };
  document.addEventListener('focusin', goOn, true);
  const stay = whenAtRest(element, () => finish(), ARRIVED);
  finish = () => {
    stay();
    document.removeEventListener('focusin', goOn, true);
    ends.clear();
  };
  go();
}

/** Whether anything is on its way. */
export function isTravelling(): boolean {
  return ends.size > 0;
}

/** How far an element will still move. The person who scrolls elsewhere meanwhile has ended that journey. */
export function stillToGo(element: Element): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  for (const [scroller, end] of ends) {
    const byX = scroller.scrollLeft - end.left;
    const byY = scroller.scrollTop - end.top;
    const away = Math.hypot(byX, byY);
    if (away > end.away) ends.delete(scroller);
    else if (scroller !== element && composedContains(scroller, element)) {
      x += byX;
      y += byY;
    }
    end.away = away;
  }
  return { x, y };
}
