/** The sentence around a word; it loads when somebody opens the list of hard words. */
import { normalise } from '../core/simple/hash.js';
import { sentences } from '../core/sentences/sentences.js';
import { loadShortForms } from '../core/sentences/load-short-forms.js';

/** The sentence of a text in which an offset lies. */
export type SentenceAt = (text: string, at: number, lang: string) => string;

/** What cuts the sentences of these languages as the voice does. Never rejects. */
export async function sentenceCutter(languages: readonly string[]): Promise<SentenceAt> {
  await loadShortForms(languages);
  return sentenceAt;
}

function sentenceAt(text: string, at: number, lang: string): string {
  // A line break in the source is only a blank on the page, but would end a sentence here. Offsets stay.
  const line = text.replace(/\s/g, ' ');
  const holder = sentences(line, lang).findLast(({ start }) => start <= at);
  return normalise(holder ? line.slice(holder.start, holder.end) : line);
}
