import type { Outline, PageWatch, Undo } from '../core/ports.js';
import type { SayUnit } from '../core/speech/read.js';
import { createAppearedWatch } from './appeared.js';
import { isInOurs, isVisible } from './dom.js';
import { errorsThere } from './errors-there.js';
import { languageAt } from './language.js';
import { isAboutPrivate } from './news-about.js';
import { shownText } from './shown-text.js';

/**
 * Tells, in words to say, what the page shows anew: errors, messages, dialogs, and the title of a step that came
 * without a page load.
 *
 * @param fromStart the page came while this was on already: the errors it came with are said, once.
 */
export function watchNews(
  document: Document,
  watch: PageWatch,
  outline: Outline,
  act: (units: readonly SayUnit[], kind: 'error' | 'message' | 'dialog' | 'title') => void,
  fromStart = false,
): Undo {
  let stopped = false;
  const tell = async (node: HTMLElement, kind: Parameters<typeof act>[1]): Promise<void> => {
    await outline.prepare(node).catch(() => undefined);
    const isPrivate = await isAboutPrivate(node, outline);
    if (stopped || !node.isConnected) return;
    const units = [...outline.read(node).units];
    const text = shownText(node).trim();
    // What belongs to a field is said with the field, and by itself when it is new.
    if (units.length === 0 && text !== '') units.push({ text, lang: languageAt(node), node });
    const kept = isPrivate ? units.map((unit) => ({ ...unit, private: true })) : units;
    if (kept.length > 0) act(kept, kind);
  };
  // One after the other, in the order in which they came.
  let told = Promise.resolve();
  const say = (...news: Parameters<typeof tell>): void => {
    // What could not be read does not silence what comes after it.
    told = told.then(() => tell(...news)).catch(() => undefined);
  };
  const title = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('h1')].find(
      (heading) => !isInOurs(heading) && isVisible(heading),
    );
  const words = (heading: HTMLElement | undefined): string =>
    heading ? shownText(heading).trim() : '';
  let known = words(title());

  const undos = [
    createAppearedWatch(document, watch).watch(({ kind, node }) => {
      say(node as HTMLElement, kind);
    }),
    watch.onChange(() => {
      const heading = title();
      const now = words(heading);
      if (now === known) return;
      known = now;
      if (heading && now !== '') say(heading, 'title');
    }),
  ];
  if (fromStart) for (const error of errorsThere(document)) say(error, 'error');
  return () => {
    stopped = true;
    undos.forEach((undo) => undo());
  };
}
