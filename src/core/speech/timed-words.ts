import type { TimedWord } from '../formats/recording.js';

/** A stretch of a text and when it is said. */
export interface PlacedWord {
  /** UTF-16, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Seconds from the beginning of the recording. */
  readonly from: number;
  readonly to: number;
}

/** A word may be looked for this many letters further on: the recording may leave a sign or a word out. */
const LOOK_AHEAD = 40;
/** Below this share of words found, the file belongs to another text. */
const ENOUGH_SHARE = 0.6;

/**
 * Finds the words of a recording in the text they are the words of. Only letters and figures are compared, without
 * accents or case, so that `L’adresse` is `l'adresse`. A word that is not there (the voice says "trente et un" for
 * `31`) belongs to the one before it.
 *
 * @returns nothing when too few words are found: then the file is not of this text.
 */
export function placeWords(words: readonly TimedWord[], text: string): PlacedWord[] | undefined {
  const { letters, places } = lettersOf(text);
  const placed: PlacedWord[] = [];
  let reached = 0;
  let found = 0;
  for (const { text: word, start, end } of inTime(words)) {
    const sought = lettersOf(word).letters;
    if (sought === '') continue;
    const at = letters.slice(reached, reached + LOOK_AHEAD + sought.length).indexOf(sought);
    const last = placed.at(-1);
    if (at < 0) {
      if (last) placed[placed.length - 1] = { ...last, to: Math.max(last.to, end ?? start) };
      continue;
    }
    found += 1;
    const from = reached + at;
    reached = from + sought.length;
    const begins = places[from] ?? 0;
    const ends = (places[reached - 1] ?? 0) + 1;
    placed.push({ start: begins, end: ends, from: start, to: Math.max(start, end ?? start) });
  }
  return found > 0 && found >= words.length * ENOUGH_SHARE ? placed : undefined;
}

/** When a stretch of the text is said; undefined when no word of it is in the recording. */
export function timesOf(
  words: readonly PlacedWord[],
  start: number,
  end: number,
): { readonly from: number; readonly to: number | undefined } | undefined {
  const first = words.findIndex((word) => word.start >= start && word.start < end);
  if (first < 0) return undefined;
  const after = words.find((word) => word.start >= end);
  // What is said before the first word, and after the last, belongs to them: a breath, an unwritten word.
  return { from: first === 0 ? 0 : (words[first]?.from ?? 0), to: after?.from };
}

/**
 * The cues of a WebVTT file: each is a word or a few, `<00:01.240>` within one begins another. Everything else of
 * the format is passed over.
 *
 * @see https://www.w3.org/TR/webvtt1/
 */
export function readVtt(file: string): TimedWord[] {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const words: TimedWord[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [, from = '', to = ''] = /^\s*([\d:.]+)\s+-->\s+([\d:.]+)/.exec(lines[index] ?? '') ?? [];
    const start = secondsOf(from);
    const end = secondsOf(to);
    if (start === undefined || end === undefined) continue;
    const payload: string[] = [];
    while (lines[index + 1]?.trim()) payload.push(lines[(index += 1)] ?? '');
    words.push(...wordsOfCue(payload.join(' '), start, end));
  }
  return words;
}

function wordsOfCue(payload: string, start: number, end: number): TimedWord[] {
  const [first = '', ...rest] = payload.split(/<((?:\d+:)?\d+:\d+\.\d+)>/);
  const pieces = [{ text: first, start }];
  for (let index = 0; index < rest.length; index += 2) {
    pieces.push({ text: rest[index + 1] ?? '', start: secondsOf(rest[index] ?? '') ?? start });
  }
  return pieces
    .map((piece, index) => ({
      // Tags such as <v Anne>, and the few entities that the format has.
      text: piece.text
        .replace(/<[^>]*>/g, '')
        .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, ' ')
        .trim(),
      start: piece.start,
      end: pieces[index + 1]?.start ?? end,
    }))
    .filter(({ text }) => text !== '');
}

/** `01:02:03.400` or `02:03.400`. */
function secondsOf(time: string): number | undefined {
  const [, hours = '0', minutes = '', seconds = ''] =
    /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(time) ?? [];
  if (minutes === '') return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function inTime(words: readonly TimedWord[]): TimedWord[] {
  return [...words].sort((a, b) => a.start - b.start);
}

/** The letters and figures of a text, without accents or case, and where each stands in it. */
function lettersOf(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < text.length;) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const plain = sign
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
    letters += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    at += sign.length;
  }
  return { letters, places };
}
