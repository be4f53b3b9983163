import type { Undo } from '../core/ports.js';
import { viewOf } from './dom.js';

/** What a person does on purpose. A screen reader, a switch or the voice press and choose without key or pointer. */
const MEANT = ['keydown', 'pointerdown', 'input', 'click', 'change'] as const;

/** What tells that somebody is there, also by chance. */
const SIGNS = [
  'pointermove',
  'wheel',
  'touchmove',
  'scroll',
  'focusin',
  'selectionchange',
] as const;

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
 */
export function watchPresence(
  document: Document,
  signs: { readonly sign: (meant: boolean) => void; woke(): void },
): Undo {
  const view = viewOf(document);
  const options = { capture: true, passive: true } as const;
  const meant = (event: Event): void => {
    // What a script of the page makes up, such as a slide show that presses its own button, is nobody.
    if (!event.isTrusted) return;
    const own = event.composedPath().some((at) => (at as Partial<Element>).localName === QUESTION);
    signs.sign(!own && !ON_THE_WAY.has((event as Partial<KeyboardEvent>).key ?? ''));
  };
  const seen = (event: Event): void => {
    if (event.isTrusted) signs.sign(false);
  };
  const woke = (): void => {
    if (document.visibilityState === 'visible') signs.woke();
  };
  for (const name of MEANT) view.addEventListener(name, meant, options);
  for (const name of SIGNS) view.addEventListener(name, seen, options);
  document.addEventListener('visibilitychange', woke);
  view.addEventListener('pageshow', woke);
  view.addEventListener('focus', woke);
  return () => {
    for (const name of MEANT) view.removeEventListener(name, meant, options);
    for (const name of SIGNS) view.removeEventListener(name, seen, options);
    document.removeEventListener('visibilitychange', woke);
    view.removeEventListener('pageshow', woke);
    view.removeEventListener('focus', woke);
  };
}
