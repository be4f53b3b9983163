/** Scrollers that are on their way to a place we chose: what will stand where when they have arrived. */
import { composedContains, framesAround, viewOf } from './dom.js';
import { whenAtRest } from './rest.js';

export interface Stop {
  readonly scroller: Element;
  readonly left: number;
  readonly top: number;
}

/** Each with how far it still was when last looked at. */
const ends = new Map<Element, Stop & { away: number }>();
/** The person does something with the page: where it scrolls is for them to say. */
const TOUCHES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
let touched = false;
/** How often a journey that was broken off is taken up again. */
const AGAIN = 3;

/** Ends the journey that is on. */
let finish = (): void => undefined;

/** Sends scrollers smoothly on their way, so that an element comes into sight. */
export function travel(element: Element, stops: readonly Stop[]): void {
  finish();
  touched = false;
  for (const stop of stops) ends.set(stop.scroller, { ...stop, away: Infinity });
  let tries = 0;
  let stay = (): void => undefined;
  const onTouch = (): void => {
    touched = true;
  };
  // Firefox stops, or even goes back a little, when the page is busy meanwhile.
  const go = (): void => {
    const open = [...ends.values()].filter((end) => distance(end).away >= 1);
    if (open.length === 0 || touched || tries > AGAIN || !element.isConnected) {
      finish();
      return;
    }
    tries += 1;
    for (const { scroller, left, top } of open)
      scroller.scrollTo({ left, top, behavior: 'smooth' });
    stay = whenAtRest(element, go);
  };
  // What the person does in a frame is heard only there.
  const views = new Set([element, ...framesAround(element)].map(viewOf));
  for (const view of views)
    for (const type of TOUCHES)
      view.addEventListener(type, onTouch, { capture: true, passive: true });
  finish = () => {
    stay();
    for (const view of views)
      for (const type of TOUCHES) view.removeEventListener(type, onTouch, { capture: true });
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
  for (const end of ends.values()) {
    const { scroller } = end;
    const { byX, byY, away } = distance(end);
    if (touched && away > end.away) ends.delete(scroller);
    else if (scroller !== element && composedContains(scroller, element)) {
      x += byX;
      y += byY;
    }
    end.away = away;
  }
  return { x, y };
}

function distance({ scroller, left, top }: Stop) {
  const byX = scroller.scrollLeft - left;
  const byY = scroller.scrollTop - top;
  return { byX, byY, away: Math.hypot(byX, byY) };
}
