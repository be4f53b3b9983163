import type { Undo } from '../core/ports.js';
import { viewOf } from './dom.js';

/** What a person does on purpose. A screen reader, a switch or the voice press and choose without key or pointer. */
const MEANT = ['keydown', 'pointerdown', 'input', 'click', 'change'] as const;

/** What tells that somebody is there, also by chance. No `scroll`: a slide show of the page makes true ones for ever. */
const SIGNS = ['pointermove', 'wheel', 'touchmove'] as const;

/**
 * What a screen reader moves as it reads, and what a script of the page can move as well. The browser tells both alike,
 * so they count for a while after something that only a person makes.
 */
const READING = ['focusin', 'selectionchange'] as const;
const READS_ON_MS = 5 * 60_000;

/** The question itself: it takes its own answer, and must still be there when the press on it ends. */
const QUESTION = 'aidant-shared-device';

/** Keys on the way to it. */
const ON_THE_WAY = new Set(['F6', 'Shift', 'Control', 'Alt', 'Meta']);

/**
 * Tells of each sign of a person on the page, whatever the page itself does with it. Nothing of what is pressed or
 * written is looked at.
 *
 * @param signs.sign `meant`: a key or a press.
 * @param signs.woke the page is seen again, or was brought back.
 * @param now milliseconds, from any start.
 */
export function watchPresence(
  document: Document,
  signs: { readonly sign: (meant: boolean) => void; woke(): void },
  now: () => number = () => performance.now(),
): Undo {
  const view = viewOf(document);
  const options = { capture: true, passive: true } as const;
  let last = now();
  let scripted = false;
  let where = '';
  const byPerson = (event: Event): boolean => {
    if (event.isTrusted) return !scripted;
    // What a script presses is nobody, and neither is what the browser makes of that press before the script goes on:
    // the choice of a tick box, the click that a label passes on.
    if (event.type === 'click' && !scripted) {
      scripted = true;
      queueMicrotask(() => (scripted = false));
    }
    return false;
  };
  const meant = (event: Event): void => {
    if (!byPerson(event)) return;
    last = now();
    const own = event.composedPath().some((at) => (at as Partial<Element>).localName === QUESTION);
    signs.sign(!own && !ON_THE_WAY.has((event as Partial<KeyboardEvent>).key ?? ''));
  };
  const seen = (event: Event): void => {
    if (!byPerson(event)) return;
    const { screenX, screenY } = event as Partial<MouseEvent>;
    const at = `${screenX} ${screenY}`;
    // Where the page moves under a pointer that lies still, some browsers tell of a move.
    if (event.type === 'pointermove' && at === where) return;
    if (event.type === 'pointermove') where = at;
    last = now();
    signs.sign(false);
  };
  const read = (event: Event): void => {
    if (byPerson(event) && now() - last <= READS_ON_MS) signs.sign(false);
  };
  const woke = (): void => {
    if (document.visibilityState === 'visible') signs.woke();
  };
  const heard = [
    [MEANT, meant],
    [SIGNS, seen],
    [READING, read],
  ] as const;
  for (const [names, listener] of heard)
    for (const name of names) view.addEventListener(name, listener, options);
  document.addEventListener('visibilitychange', woke);
  view.addEventListener('pageshow', woke);
  view.addEventListener('focus', woke);
  return () => {
    for (const [names, listener] of heard)
      for (const name of names) view.removeEventListener(name, listener, options);
    document.removeEventListener('visibilitychange', woke);
    view.removeEventListener('pageshow', woke);
    view.removeEventListener('focus', woke);
  };
}
