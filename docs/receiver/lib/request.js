import { whyNotToCall } from './number.js';
import { PICTURE_WORDS } from './picture-words.js';

/**
 * What came out of a seal. Everybody has the public key, so anybody may have sealed it: every part is checked, and
 * what is not named here is not handed on.
 *
 * @typedef {object} Opened
 * @property {string} id
 * @property {string} site
 * @property {string} at when the device says it was sealed, ISO 8601
 * @property {string} lang the language to answer in
 * @property {'phone' | 'sms' | 'desk'} way
 * @property {string} [number] for `phone` and `sms`; left out where it is not one to call
 * @property {'soon' | { day: string, part: 'morning' | 'afternoon' | 'evening' }} slot
 * @property {{ ids: [string, string], text: [string, string] }} words what the caller says first, from our own table
 * @property {{ procedure?: string, number: number, total: number, field?: string, fields?: string[], lang?: string }} [context]
 *   `procedure` where the site has a title for it; `fields` are the states of the other boxes of that page
 * @property {{ type: string, seconds: number, bytes: Uint8Array }} [voice]
 * @property {Note[]} [notes] what is odd, or was left out
 *
 * @typedef {'number-short' | 'number-premium' | 'number-satellite' | 'words-differ' | 'voice-left-out' | 'day-odd'} Note
 *
 * What the receiver knows, to hold a request against.
 * @typedef {object} About
 * @property {Record<string, string>} [titles] of procedures, by id
 * @property {boolean} [voice] true where the site takes voice notes
 * @property {number} [received] when it came, in milliseconds since 1970
 */

const LANG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,4}$/;
/** As the page writes it: with its country, or a short or national number. */
const NUMBER = /^\+?[0-9]{3,15}$/;
/** What browsers record, by the bytes that such a file begins with, from the given one on. */
const SOUNDS = {
  'audio/webm': [0, 0x1a, 0x45, 0xdf, 0xa3],
  'audio/ogg': [0, 0x4f, 0x67, 0x67, 0x53],
  'audio/mp4': [4, 0x66, 0x74, 0x79, 0x70],
};
const STATES = ['empty', 'ok', 'missing', 'format', 'range', 'other'];
const PARTS = ['morning', 'afternoon', 'evening'];
const MOST_FIELDS = 200;
const MOST_SECONDS = 60;
/** More than twice what a page records for speech, and what the file needs around it. */
const BYTES_A_SECOND = 6000;
const BYTES_AROUND = 16_384;
const DAY = 86_400_000;
const MOST_DAYS = 30;

/**
 * @param {unknown} value the JSON of a seal
 * @param {Uint8Array} rest what follows it
 * @param {About} [about]
 * @returns {Opened | undefined} undefined where it cannot be handed on as what the person asked
 */
export function readRequest(value, rest, { titles = {}, voice: mayVoice, received } = {}) {
  if (!isObject(value) || value.v !== 1) return undefined;
  const { id, site, at, lang, way, number } = value;
  const slot = readSlot(value.slot);
  if (![id, site, at, lang].every((one) => typeof one === 'string')) return undefined;
  if (Number.isNaN(Date.parse(at)) || at.length > 40 || !LANG.test(lang)) return undefined;
  const words = readWords(value.words, lang);
  if (!slot || !words || !['phone', 'sms', 'desk'].includes(way)) return undefined;
  const needsNumber = way !== 'desk';
  if (needsNumber && !(typeof number === 'string' && NUMBER.test(number))) return undefined;
  const bar = needsNumber ? whyNotToCall(number) : undefined;
  const context = value.context === undefined ? undefined : readContext(value.context, titles);
  const voice = mayVoice === true ? readVoice(value.voice, rest) : undefined;
  const notes = [
    bar && `number-${bar}`,
    !words.same && 'words-differ',
    value.voice !== undefined && !voice && 'voice-left-out',
    slot !== 'soon' && received !== undefined && !isNear(slot.day, received) && 'day-odd',
  ].filter(Boolean);
  return {
    id,
    site,
    at: new Date(at).toISOString(),
    lang: shortLang(lang),
    way,
    ...(needsNumber && !bar && { number }),
    slot,
    words: { ids: words.ids, text: words.text },
    ...(context && { context }),
    ...(voice && { voice }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The language and its country: `nl-BE`. More of a tag is free text. */
function shortLang(tag) {
  const [language, ...rest] = tag.split('-');
  const country = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return language.toLowerCase() + (country ? `-${country.toUpperCase()}` : '');
}

function readSlot(slot) {
  if (slot === 'soon') return slot;
  if (!isObject(slot) || typeof slot.day !== 'string' || !PARTS.includes(slot.part))
    return undefined;
  return isDay(slot.day) ? { day: slot.day, part: slot.part } : undefined;
}

function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Yesterday, as clocks differ, to a month from now. */
function isNear(day, received) {
  const days = (Date.parse(`${day}T00:00:00Z`) - received) / DAY;
  return days > -2 && days <= MOST_DAYS;
}

/**
 * The words of our own table, in the language that the person reads: the one that the request has them in, which need
 * not be the one to be answered in.
 */
function readWords(words, lang) {
  if (!isObject(words) || !isPair(words.ids)) return undefined;
  const ids = [...words.ids];
  if (ids[0] === ids[1] || !ids.every((id) => Object.hasOwn(PICTURE_WORDS.en, id)))
    return undefined;
  const wordsIn = (table) => ids.map((id) => table[id]);
  const given = isPair(words.text) ? words.text.join('\n') : '';
  const primary = lang.toLowerCase().split('-')[0];
  const own = Object.hasOwn(PICTURE_WORDS, primary) ? PICTURE_WORDS[primary] : PICTURE_WORDS.en;
  const read = [own, ...Object.values(PICTURE_WORDS)].find(
    (table) => wordsIn(table).join('\n') === given,
  );
  return { ids, text: wordsIn(read ?? own), same: read !== undefined };
}

const isPair = (value) =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string');

/** Where the person is. A helper can do without: what is not right is left out, and the person is still rung back. */
function readContext(value, titles) {
  if (!isObject(value)) return undefined;
  const { procedure, number, total, field, fields, lang } = value;
  if (![number, total].every((one) => Number.isInteger(one) && one > 0 && one < 1000))
    return undefined;
  if (number > total) return undefined;
  const states = Array.isArray(fields)
    ? fields
        .map((one) => (isObject(one) ? one.state : undefined))
        .filter((state) => STATES.includes(state))
        .slice(0, MOST_FIELDS)
    : [];
  return {
    ...(typeof procedure === 'string' && Object.hasOwn(titles, procedure) && { procedure }),
    number,
    total,
    ...(STATES.includes(field) && { field }),
    ...(states.length > 0 && { fields: states }),
    ...(typeof lang === 'string' && LANG.test(lang) && { lang: shortLang(lang) }),
  };
}

/** A sound that browsers record, no longer than a person may speak. What it plays is checked by nobody. */
function readVoice(value, rest) {
  if (!isObject(value)) return undefined;
  const { type, bytes, seconds } = value;
  const kind = typeof type === 'string' ? type.split(';')[0].trim().toLowerCase() : '';
  if (!Object.hasOwn(SOUNDS, kind)) return undefined;
  if (typeof seconds !== 'number' || !(seconds > 0) || seconds > MOST_SECONDS) return undefined;
  if (!Number.isInteger(bytes) || bytes < 1 || bytes > rest.length) return undefined;
  if (bytes > BYTES_AROUND + seconds * BYTES_A_SECOND) return undefined;
  const [from, ...first] = SOUNDS[kind];
  if (!first.every((byte, i) => rest[from + i] === byte)) return undefined;
  return { type: kind, seconds: Math.max(1, Math.round(seconds)), bytes: rest.slice(0, bytes) };
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
