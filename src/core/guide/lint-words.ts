/** Languages that are missing, and sentences that are too long for people who read little. */
import { primary, type LocalText } from '../formats/text.js';
import type { Procedure, Step } from '../formats/procedure.js';
import { sentences } from '../sentences/sentences.js';
import type { Tell } from './lint.js';

/** More words than this in a sentence, or more sentences in a text, are too many. */
const WORDS = 12;
const SENTENCES = 3;

/** What may be written once for all languages. */
const NEUTRAL = ['example', 'away.to'];

interface Words {
  readonly key: string;
  readonly text: LocalText;
}

/** Every text of a step that the person may be shown. The line for the helper may be longer. */
export function textsOf(step: Step): Words[] {
  const texts: (Words | undefined)[] = [
    asWords('title', step.title),
    asWords('text', step.text),
    asWords('example', step.example),
    asWords('ask', step.ask),
    ...(step.choices ?? []).map(({ text }, i) => asWords(`choices[${i}].text`, text)),
    ...Object.entries(step.errors ?? {}).map(([name, error]) =>
      asWords(
        `errors.${name}`,
        typeof error === 'object' && 'text' in error && isText(error.text)
          ? error.text
          : (error as LocalText),
      ),
    ),
    asWords('away.to', step.away?.to),
    asWords('away.text', step.away?.text),
  ];
  return texts.filter((one) => one !== undefined);
}

export function textsAround({ title, bring, end }: Procedure): Words[] {
  const texts = [
    asWords('title', title),
    ...(bring ?? []).map(({ text }, i) => asWords(`bring[${i}].text`, text)),
    asWords('end.text', end?.text),
    ...(end?.next ?? []).map((text, i) => asWords(`end.next[${i}]`, text)),
    asWords('end.keep', end?.keep),
  ];
  return texts.filter((one) => one !== undefined);
}

function asWords(key: string, text: LocalText | undefined): Words | undefined {
  return text === undefined ? undefined : { key, text };
}

function isText(value: unknown): value is LocalText {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

/** One finding for all texts that lack the same languages. */
export function lintLanguages(
  texts: readonly Words[],
  path: string,
  locales: readonly string[],
  tell: Tell,
): void {
  const lacking = new Map<string, string[]>();
  for (const { key, text } of texts) {
    // A number, an invented address or the name of a service is the same in every language.
    if (typeof text === 'string' && NEUTRAL.includes(key)) continue;
    const missing = missingIn(text, locales).join(', ');
    if (missing !== '') lacking.set(missing, [...(lacking.get(missing) ?? []), key]);
  }
  for (const [missing, keys] of lacking)
    tell('languages', path, `Add ${missing} to ${keys.map((key) => `"${key}"`).join(', ')}.`);
}

function missingIn(text: LocalText, locales: readonly string[]): readonly string[] {
  if (typeof text === 'string') return locales.slice(1);
  const there = new Set(Object.keys(text).map(primary));
  return locales.filter((locale) => !there.has(primary(locale)));
}

/** A recording is played for the text of its own tag only: any other is other words. */
export function lintAudio(
  { audio = {}, text }: Step,
  path: string,
  [first = '']: readonly string[],
  tell: Tell,
): void {
  const written = text === undefined ? [] : typeof text === 'string' ? [first] : Object.keys(text);
  for (const tag of Object.keys(audio)) {
    if (written.includes(tag)) continue;
    const there = written.map((one) => `"${one}"`).join(', ') || 'none';
    tell(
      'never-played',
      `${path}.audio.${tag}`,
      `Write the "text" that this recording says under the tag "${tag}", or change the tag. Texts there are: ${there}.`,
    );
  }
}

export function lintLength(
  texts: readonly Words[],
  path: string,
  [first = '']: readonly string[],
  tell: Tell,
): void {
  for (const { key, text } of texts) {
    const at = path === '' ? key : `${path}.${key}`;
    for (const [tag, words] of versions(text)) {
      const all = sentencesOf(words, tag || first);
      const longest = Math.max(...all.map((sentence) => wordsIn(sentence).length));
      const worst = all.find((sentence) => wordsIn(sentence).length === longest) ?? '';
      const of = tag === '' ? at : `${at}.${tag}`;
      if (longest > WORDS)
        tell(
          'long-sentence',
          of,
          `Make two sentences of this one, it has ${longest} words: "${short(worst)}".`,
        );
      else if (all.length > SENTENCES && !words.includes('\n'))
        tell('many-sentences', of, `Say less: ${all.length} sentences in one step are too many.`);
    }
  }
}

/** Where there is a simple version, the other one may be as its author wants it. */
function versions(text: LocalText): [string, string][] {
  if (typeof text === 'string') return [['', text]];
  return Object.entries(text).filter(
    ([tag]) =>
      !Object.keys(text).some((other) => other === `${primary(tag)}-simple` && other !== tag),
  );
}

function sentencesOf(text: string, lang: string): string[] {
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return sentences(plain, lang).map(({ start, end }) => plain.slice(start, end));
}

function wordsIn(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));
}

function short(sentence: string): string {
  return sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence;
}
