import { WORDS } from './words.js';

/**
 * What the receiver knows of each site, by its id.
 * @typedef {Record<string, { name?: string, timeZone?: string, titles?: Record<string, string>, voice?: boolean }>} Sites
 */

/**
 * The request as the person who answers it reads it: what to say first, whom, when, about what.
 *
 * @param {import('./request.js').Opened} request
 * @param {{ lang: string, received: number, sites: Sites }} options
 *   `lang` of the desk, or `person` for the language of who asked
 * @returns {{ subject: string, text: string, lang: string, lines: { say: string, words: string, why: string, warnings: string[], facts:
 *   [string, string][], rules: string[], erase: string, colon: string } }} `lines` are the parts of `text`, for a page of its own
 */
export function message(request, { lang, received, sites }) {
  const written = known(lang === 'person' ? request.lang : lang);
  const words = WORDS[written];
  const site = Object.hasOwn(sites, request.site) ? sites[request.site] : {};
  const { notes = [] } = request;
  const barred = notes.some((note) => note.startsWith('number-'));
  const subject = [words.subject[barred ? 'barred' : request.way], site.name ?? request.site].join(
    ' – ',
  );
  const facts = factsOf(request, words, { written, site, received });
  const { text } = request.words;
  const lines = {
    say: words.first[request.way],
    words: text.join(', '),
    why: words.why[request.way],
    warnings: notes.map((note) => byWay(words.notes[note], request.way)),
    facts,
    rules: [...words.rules, words.last[request.way]],
    erase: words.erase,
    colon: words.colon,
  };
  return { subject, text: plain(lines), lang: written, lines };
}

/** Some sentences are not the same for a call, a text and a visit. */
const byWay = (words, way) => (typeof words === 'string' ? words : words[way]);

function plain({ say, words, why, warnings, facts, rules, erase, colon }) {
  return [
    say,
    '',
    `    ${words.toLocaleUpperCase()}`,
    '',
    why,
    '',
    ...(warnings.length > 0 ? [...warnings.map((warning) => `! ${warning}`), ''] : []),
    ...facts.map(([name, value]) =>
      value === '' ? name : name === '' ? value : name + colon + value,
    ),
    '',
    ...[...rules, erase].map((rule) => `- ${rule}`),
    '',
  ].join('\n');
}

function factsOf(request, words, { written, site, received }) {
  const { way, number, slot, lang, context, voice, id } = request;
  const facts = [
    ...(way === 'desk' || number !== undefined ? [[words.way[way], number ?? '']] : []),
    [
      words.when,
      slot === 'soon' ? words.soon : `${dayOf(slot.day, written)}, ${words.parts[slot.part]}`,
    ],
    [words.lang, languageName(primary(lang), written)],
  ];
  if (context) {
    const { procedure, number: step, total, field, fields } = context;
    const title = Object.hasOwn(site.titles ?? {}, procedure) && site.titles[procedure];
    facts.push([words.procedure, `${title || words.unknown}, ${words.step(step, total)}`]);
    if (field) facts.push([words.field, words.states[field]]);
    if (fields) facts.push([words.fields, countsOf(fields, words)]);
  }
  if (voice) facts.push(['', words.voice(voice.seconds)]);
  facts.push([words.received, timeOf(received, written, site.timeZone)]);
  facts.push([words.id, id]);
  return facts;
}

/** How many boxes are how: `remplie (3), encore vide (1)`. */
function countsOf(states, words) {
  return Object.entries(words.states)
    .map(([state, text]) => [text, states.filter((one) => one === state).length])
    .filter(([, count]) => count > 0)
    .map(([text, count]) => `${text} (${count})`)
    .join(', ');
}

const primary = (lang) => lang.toLowerCase().split('-')[0];

/** One of our languages; English where it is none of them. */
function known(lang) {
  return Object.hasOwn(WORDS, primary(lang)) ? primary(lang) : 'en';
}

/** A day of the calendar, which belongs to no zone. */
function dayOf(day, lang) {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Never by the clock of this machine, which no desk knows of. */
function timeOf(time, lang, timeZone = 'UTC') {
  const style = { dateStyle: 'full', timeStyle: 'short' };
  return new Intl.DateTimeFormat(lang, { ...style, timeZone }).format(new Date(time));
}

function languageName(tag, lang) {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
