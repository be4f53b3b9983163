import { knownTag, primary } from '../formats/text.js';

/** A stretch of a text by UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENING = /^[«“‘"'([]+/;
const ELIDED = /^(l|d|qu|j|n|s|c|m|t)['’]/;
/** Quotes and brackets that close what came before, with the blanks around them. */
const CLOSING = /^\s*[»”’")\]]+\s*/;
const ENDS_IN_WORD_AND_DOT = /(\S+)\.\s*$/;
const STARTS_LOWER = /^\s*\p{Ll}/u;
const STARTS_NEW = /^\s*[\p{Lu}\d«“„‘"]/u;
const STARTS_DIGIT = /^\s*\d/;
const STARTS_LOWER_OR_DIGIT = /^\s*[\p{Ll}\d]/u;
/** A number, or one that has a letter before it: "art. L. 262-2", "p. A4". */
const STARTS_NUMBER = /^\s*(?:\p{Lu}\.?\s?-?)?\d/u;
/** How German sentences begin that are no ordinal's noun: "Bahnhofstr. 7. Er ist umgezogen." */
const STARTS_GERMAN =
  /^\s*(?:Er|Sie|Es|Wir|Ich|Ihr|Das|Die|Der|Den|Dem|Ein|Eine|Bitte|Wenn|Danach|Dann|Dort|Hier|Heute|In|Im|Am|Diese[rsmn]?|Vielen|\p{Lu}\p{Ll}+en Sie)\s/u;
const LIST_NUMBER = /^\s*\d{1,3}\.\s*$/;
const HARD_BREAK = /\n\s*$/;

/**
 * Cuts a text into sentences. `Intl.Segmenter` cuts after every "M." and "art."; the pieces that belong together
 * are joined again. The spans cover the text without its outer white space.
 *
 * @param keep stretches that are one thing (an amount, a phone number), in order: never cut inside.
 */
export function sentences(text: string, lang: string, keep: readonly Span[] = []): Span[] {
  const language = primary(lang);
  const forms = known.get(language) ?? NO_FORMS;
  const spans: { start: number; end: number }[] = [];
  let kept = 0;
  for (const { segment, index } of segmenter(lang).segment(text)) {
    const previous = spans.at(-1);
    const end = index + segment.length;
    if (!previous) {
      spans.push({ start: index, end });
      continue;
    }
    // The end of it tells; a long sentence is not looked through again at each cut.
    const from = Math.max(previous.start, index - TAIL);
    const before = text.slice(from, index);
    while ((keep[kept]?.end ?? Infinity) <= index) kept += 1;
    const closing = HARD_BREAK.test(before) ? undefined : CLOSING.exec(segment)?.[0];
    if ((keep[kept]?.start ?? Infinity) < index) previous.end = end;
    else if (closing !== undefined) {
      // The quote belongs to the sentence before; what follows it may be a new one.
      const after = index + closing.length;
      previous.end = after;
      if (after < end && STARTS_NEW.test(segment.slice(closing.length)))
        spans.push({ start: after, end });
      else previous.end = end;
    } else if (
      belongs(before, from === previous.start, text.slice(index, index + TAIL), forms, language)
    )
      previous.end = end;
    else spans.push({ start: index, end });
  }
  return spans.map((span) => trim(text, span)).filter((span) => span.start < span.end);
}

/** How far is looked back and ahead at a cut: more than the longest short form. */
const TAIL = 60;

const NO_FORMS: ReadonlySet<string> = new Set();
const known = new Map<string, ReadonlySet<string>>();

/** From now on the short forms of a language (`fr`) join what the browser cuts; before, more is cut. */
export function knowShortForms(language: string, forms: ReadonlySet<string>): void {
  known.set(language, forms);
}

/** Making a segmenter costs more than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  let known = segmenters.get(lang);
  if (!known) {
    known = new Intl.Segmenter(knownTag(lang), { granularity: 'sentence' });
    segmenters.set(lang, known);
  }
  return known;
}

/** Whether `next` goes on with the sentence that ends in `before`, which may be all of it. */
function belongs(
  before: string,
  isWhole: boolean,
  next: string,
  forms: ReadonlySet<string>,
  language: string,
): boolean {
  if (HARD_BREAK.test(before)) return false;
  const word = ENDS_IN_WORD_AND_DOT.exec(before)?.[1];
  if (word === undefined) return false;
  const last = word.toLowerCase().replace(OPENING, '').replace(ELIDED, '');
  // "etc." may end a sentence; "M." never does.
  if (forms.has(last)) return true;
  if (forms.has(`${last}#`)) return STARTS_NUMBER.test(next) || STARTS_LOWER.test(next);
  // A street glued to its name: "Dorpsstr. 12".
  if (/\p{L}str$/u.test(last)) return STARTS_DIGIT.test(next);
  // An initial, "J. Dupont"; but "Fill in part B. Then sign."
  if (/^\p{Lu}$/u.test(word.replace(OPENING, ''))) {
    const [, thing = ''] = /(\p{L}+)\s\S+$/u.exec(before.trimEnd()) ?? [];
    return !forms.has(`${thing.toLowerCase()}-`);
  }
  // "C.A.F. de Lille" goes on, "R.S.A. Apportez" does not.
  if (/^(\p{L}\.)+\p{L}$/u.test(last)) return STARTS_LOWER_OR_DIGIT.test(next);
  // The number of a list entry: "2. Signez".
  if (isWhole && LIST_NUMBER.test(before)) return true;
  // An ordinal: "am 3. März".
  if (language === 'de' && /^\d{1,2}$/.test(last)) return !STARTS_GERMAN.test(next);
  return STARTS_LOWER.test(next);
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
