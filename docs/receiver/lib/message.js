import { WORDS } from './words.js';

/**
 * What the receiver knows of each site, by its id.
 * @typedef {Record<string, { name?: string, timeZone?: string, titles?: Record<string, string> }>} Sites
 */

/**
 * The request as the person who answers it reads it: what to say first, whom, when, about what.
 *
 * @param {import('./request.js').Opened} request
 * @param {{ lang: string, received: number, sites: Sites }} options
 *   `lang` of the desk, or `person` for the language of who asked
 * @returns {{ subject: string, text: string, lang: string, lines: { say: string, words: string, why: string, facts:
 *   [string, string][], rules: string[], erase: string, colon: string } }} `lines` are the parts of `text`, for a page of its own
 */
export function message(request, { lang, received, sites }) {
  const written = known(lang === 'person' ? request.lang : lang);
  const words = WORDS[written];
  const site = sites[request.site] ?? {};
  const subject = [words.subject[request.way], site.name ?? request.site].join(' – ');
  const facts = factsOf(request, words, { written, site, received });
  const { text } = request.words;
  const lines = {
    say: words.first[request.way],
    words: text.join(', '),
    why: words.why,
    facts,
    rules: words.rules,
    erase: words.erase,
    colon: words.colon,
  };
  return { subject, text: plain(lines), lang: written, lines };
}

function plain({ say, words, why, facts, rules, erase, colon }) {
  return [
    say,
    '',
    `    ${words.toLocaleUpperCase()}`,
    '',
    why,
    '',
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
    [words.way[way], number ?? ''],
    [
      words.when,
      slot === 'soon' ? words.soon : `${dayOf(slot.day, written)}, ${words.parts[slot.part]}`,
    ],
    [words.lang, languageName(primary(lang), written)],
  ];
  if (context) {
    const title = site.titles?.[context.procedure] ?? context.procedure;
    facts.push([
      words.procedure,
      `${title}, ${words.step(context.number, context.total, context.step)}`,
    ]);
    if (context.field) facts.push([words.field, words.states[context.field]]);
    for (const { step, state } of context.fields ?? []) {
      facts.push([`${words.fields} – ${step}`, words.states[state]]);
    }
  }
  if (voice) facts.push(['', words.voice(voice.seconds)]);
  facts.push([words.received, timeOf(received, written, site.timeZone)]);
  facts.push([words.id, id]);
  return facts;
}

const primary = (lang) => lang.toLowerCase().split('-')[0];

/** One of our languages; English where it is none of them. */
function known(lang) {
  return WORDS[primary(lang)] ? primary(lang) : 'en';
}

/** A day of the calendar, which belongs to no zone. */
function dayOf(day, lang) {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

function timeOf(time, lang, timeZone) {
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
