import { expect } from '@open-wc/testing';
import { speakTokens, findTokens, spokenText } from '../../../src/core/speech/spoken.js';
import '../../support/languages.js';
import { de } from './cases/de.js';
import { en } from './cases/en.js';
import { fr, frBe } from './cases/fr.js';
import { nl } from './cases/nl.js';

const WORD = /[\p{L}\p{N}]/u;

/** Pieces that meet in ways nobody would think of. */
const PIECES = [
  'Bonjour',
  ' ',
  '\u00a0',
  '\u202f',
  '12,50 €',
  '31/12/2026',
  'le 1er mars',
  'M. Dupont',
  'BE68 5390 0754 7034',
  'a@b.be',
  '(',
  ')',
  ',',
  '.',
  '…',
  '&',
  '<',
  '>',
  '*',
  '€',
  '%',
  '7',
  '081 12 34 56',
  'XIV',
  "l'",
  'n°',
  'RSA',
  '😀',
  'é',
  '\n',
  '/',
  '-',
  'ß',
  '21 h',
];

/** The same texts at each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function randomTexts(count: number): { lang: string; text: string }[] {
  const random = seeded(20261122);
  const langs = ['fr-FR', 'fr-BE', 'nl-BE', 'nl-NL', 'de-DE', 'en-GB', 'tr'];
  return Array.from({ length: count }, () => ({
    lang: langs[Math.floor(random() * langs.length)]!,
    text: Array.from(
      { length: Math.floor(random() * 12) },
      () => PIECES[Math.floor(random() * PIECES.length)]!,
    ).join(''),
  }));
}

const TABLE = [...fr, ...frBe, ...nl, ...de, ...en].flatMap(({ cases, lang }) =>
  cases.map(([text]) => ({ lang, text })),
);

/** What must hold for any text, in any language. */
function check(text: string, lang: string): void {
  const hint = `${lang}: ${JSON.stringify(text)}`;
  const spoken = spokenText(text, lang);
  const tokens = findTokens(text, lang);

  // Spoken to displayed: inside the text, never back, a token always whole.
  let last = { start: 0, end: 0 };
  for (let at = 0; at <= spoken.text.length; at += 1) {
    const span = spoken.toDisplay(at);
    if (span.start < last.start || span.end < last.end)
      throw new Error(`${hint} goes back at ${at}`);
    if (span.start > span.end || span.end > text.length)
      throw new Error(`${hint} leaves the text at ${at}`);
    for (const token of tokens) {
      const isInside = span.start < token.end && token.start < span.end;
      if (!isInside || token.say.trim() === '') continue;
      if (span.start > token.start || span.end < token.end)
        throw new Error(`${hint} lights half of "${text.slice(token.start, token.end)}"`);
    }
    last = span;
  }

  // Displayed to spoken: inside what is said, never back.
  let reached = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const place = spoken.toSpoken(at);
    if (place < reached || place > spoken.text.length)
      throw new Error(`${hint} goes back or out at ${at}`);
    reached = place;
  }

  // Round trip: from any letter to where it is said, and back to a stretch that holds it.
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue;
    if (tokens.some(({ start, end, say }) => start <= at && at < end && say.trim() === ''))
      continue;
    const span = spoken.toDisplay(spoken.toSpoken(at));
    if (at < span.start || at >= span.end) throw new Error(`${hint} loses "${text[at]!}" at ${at}`);
  }

  // Covers: every displayed letter is lit at some time.
  const lit = new Set<number>();
  for (let at = 0; at < spoken.text.length; at += 1) {
    const span = spoken.toDisplay(at);
    for (let one = span.start; one < span.end; one += 1) lit.add(one);
  }
  for (let at = 0; at < text.length; at += 1) {
    const isSilent = tokens.some(
      ({ start, end, say }) => start <= at && at < end && say.trim() === '',
    );
    if (WORD.test(text[at]!) && !isSilent && !lit.has(at))
      throw new Error(`${hint} never lights "${text[at]!}" at ${at}`);
  }
}

describe('the two ways between spoken and displayed', () => {
  it('hold over the whole table', () => {
    for (const { lang, text } of TABLE) check(text, lang);
    for (const { lang, text } of TABLE) check(`Voici : ${text}, puis le reste (${text}).`, lang);
  });

  it('hold over 2000 random texts', () => {
    for (const { lang, text } of randomTexts(2000)) check(text, lang);
  });

  it('light the whole of what is said otherwise, and one word of the rest', () => {
    const text = 'Payez  12,50 € demain, (oui)';
    const spoken = spokenText(text, 'fr');
    const shown = (word: string): string => {
      const { start, end } = spoken.toDisplay(spoken.text.indexOf(word));
      return text.slice(start, end);
    };
    expect(shown('12 euros')).to.equal('12,50 €');
    expect(shown('centimes')).to.equal('12,50 €');
    expect(shown('demain')).to.equal('demain');
    expect(shown('oui')).to.equal('oui');
  });

  it('take a blank for the word after it, as some voices tell it', () => {
    const text = 'Payez 12,50 € demain';
    const spoken = spokenText(text, 'fr');
    const before = spoken.toDisplay(spoken.text.indexOf(' demain'));
    expect(text.slice(before.start, before.end)).to.equal('demain');
  });

  it('resume at the beginning of a word or a number', () => {
    const text = 'Payez 12,50 € demain';
    const spoken = spokenText(text, 'fr');
    expect(spoken.toSpoken(text.indexOf('main'))).to.equal(spoken.text.indexOf('demain'));
    expect(spoken.toSpoken(text.indexOf('€'))).to.equal(spoken.text.indexOf('12'));
    expect(spoken.toSpoken(0)).to.equal(0);
    expect(spoken.toSpoken(text.length)).to.equal(spoken.text.length);
  });

  it('go to what is said next from what is silent', () => {
    const spoken = spokenText('Nom * de famille', 'fr');
    expect(spoken.text).to.equal('Nom de famille');
    expect(spoken.toSpoken(4)).to.equal(4);
  });

  it('keep to the sentence that is asked for', () => {
    const text = 'Un. Payez 5 €. Trois.';
    const spoken = speakTokens(text, findTokens(text, 'fr'), { start: 4, end: 14 });
    expect(spoken.text).to.equal('Payez 5 euros.');
    const { start, end } = spoken.toDisplay(spoken.text.indexOf('euros'));
    expect([start, end]).to.deep.equal([10, 13]);
  });
});
