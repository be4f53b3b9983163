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
 * @property {string} [number] for `phone` and `sms`
 * @property {'soon' | { day: string, part: 'morning' | 'afternoon' | 'evening' }} slot
 * @property {{ ids: [string, string], text: [string, string] }} words what the caller says first
 * @property {{ procedure: string, step: string, number: number, total: number, field?: string,
 *   fields?: { step: string, state: string }[], lang: string }} [context]
 * @property {{ type: string, seconds: number, bytes: Uint8Array }} [voice]
 */

const LANG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,4}$/;
/** As the page writes it: with its country, or a short or national number. */
const NUMBER = /^\+?[0-9]{3,15}$/;
const WORD_ID = /^[a-z][a-z0-9-]{0,39}$/;
/** One short word as a person reads it: letters of any script, and what joins them. No digits, no address, no line. */
const WORD = /^[\p{L}\p{M}][\p{L}\p{M} '’-]{0,39}$/u;
/** Ids of the site's own files (`core/formats/shared.ts`). */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._-]{0,99}$/u;
const SOUND = /^audio\/(webm|ogg|mp4|mpeg|aac|wav)(;\s?codecs="?[a-z0-9.,\s-]{1,40}"?)?$/i;
const STATES = ['empty', 'ok', 'missing', 'format', 'range', 'other'];
const PARTS = ['morning', 'afternoon', 'evening'];
const MOST_FIELDS = 200;
const MOST_SECONDS = 61;

/**
 * @param {unknown} value the JSON of a seal
 * @param {Uint8Array} rest what follows it
 * @returns {Opened | undefined} undefined where it cannot be handed on as what the person asked
 */
export function readRequest(value, rest) {
  if (!isObject(value) || value.v !== 1) return undefined;
  const { id, site, at, lang, way, number } = value;
  const slot = readSlot(value.slot);
  const words = readWords(value.words);
  if (![id, site, at, lang].every((one) => typeof one === 'string')) return undefined;
  if (Number.isNaN(Date.parse(at)) || at.length > 40 || !LANG.test(lang)) return undefined;
  if (!slot || !words || !['phone', 'sms', 'desk'].includes(way)) return undefined;
  const needsNumber = way !== 'desk';
  if (needsNumber && !(typeof number === 'string' && NUMBER.test(number))) return undefined;
  const context = value.context === undefined ? undefined : readContext(value.context);
  const voice = value.voice === undefined ? undefined : readVoice(value.voice, rest);
  return {
    id,
    site,
    at: new Date(at).toISOString(),
    lang,
    way,
    ...(needsNumber && { number }),
    slot,
    words,
    ...(context && { context }),
    ...(voice && { voice }),
  };
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

function readWords(words) {
  if (!isObject(words)) return undefined;
  const { ids, text } = words;
  if (!isPair(ids, WORD_ID) || !isPair(text, WORD) || ids[0] === ids[1]) return undefined;
  return { ids: [...ids], text: [...text] };
}

const isPair = (value, pattern) =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((one) => typeof one === 'string' && pattern.test(one));

/** Where the person is. A helper can do without: what is not right is left out, and the person is still rung back. */
function readContext(value) {
  if (!isObject(value)) return undefined;
  const { procedure, step, number, total, field, fields, lang } = value;
  if (![procedure, step].every(isName)) return undefined;
  if (![number, total].every((one) => Number.isInteger(one) && one > 0 && one < 1000))
    return undefined;
  const known = Array.isArray(fields)
    ? fields
        .filter((one) => isObject(one) && isName(one.step) && STATES.includes(one.state))
        .slice(0, MOST_FIELDS)
        .map((one) => ({ step: one.step, state: one.state }))
    : [];
  return {
    procedure,
    step,
    number,
    total,
    ...(STATES.includes(field) && { field }),
    ...(known.length > 0 && { fields: known }),
    ...(typeof lang === 'string' && LANG.test(lang) && { lang }),
  };
}

const isName = (value) => typeof value === 'string' && NAME.test(value);

function readVoice(value, rest) {
  if (!isObject(value)) return undefined;
  const { type, bytes, seconds } = value;
  if (!Number.isInteger(bytes) || bytes < 1 || bytes > rest.length) return undefined;
  if (typeof seconds !== 'number' || !(seconds > 0) || seconds > MOST_SECONDS) return undefined;
  return {
    // What the person said is handed on, even where no player may know how.
    type: typeof type === 'string' && SOUND.test(type) ? type : 'application/octet-stream',
    seconds: Math.round(seconds),
    bytes: rest.slice(0, bytes),
  };
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
