/** Words without their markup, and the way back to where they stand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, NOT_JUDGED, pointed, SAMPLE, trend } from './support.js';

const { readProse, TARGET } = await import('../../../dist/cli/lint/prose.js');
const { countSyllables } = await import('../../../dist/cli/lint/trend.js');
const { plainText } = await import('../../../dist/core/formats/markup.js');

const SOURCES = [
  'One line.',
  'One **bold** word, **two**.',
  '- one\n- two **x**\n\nA paragraph\nof two lines.\r\n\r\nAnother.',
  '  - padded  \n\n\n* star\n• dot\n',
  'A [link **bold**](https://a.example/b(c) and [mail](mailto:a@b.example) end',
  'Press {target}, then [{target}](/x).',
  '** not bold **, [not](a link), **open',
  '- ',
  '\n\nx\n',
  '**a****b**',
  ...SAMPLE.map(({ text }) => text),
];

describe('the words of a text', () => {
  it('are those that people see', () => {
    for (const source of SOURCES)
      assert.equal(
        readProse(source, 'en').text,
        plainText(source, { target: { text: TARGET } }),
        source,
      );
  });

  it('know where they stand', () => {
    for (const source of SOURCES) {
      const prose = readProse(source, 'en');
      for (const { words } of prose.sentences)
        for (const word of words) {
          const { end, start } = prose.inSource(word);
          const written = source.slice(start, end);
          if (prose.isPlain(word) && word.text !== TARGET) assert.equal(written, word.text);
          else assert.ok(written.length >= word.text.length);
        }
    }
  });

  it('have their lines, lists and paragraphs', () => {
    const { lines } = readProse('- a\n- b\nc\nd\n\ne', 'en');
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['item', 'item', 'line', 'line', 'line'],
    );
    assert.deepEqual(
      lines.map(({ block }) => block),
      [1, 1, 2, 2, 3],
    );
  });

  it('are pointed at through bold words and links', () => {
    assert.deepEqual(
      pointed('RLS-4.2', 'Un **(mot)** et [un (lien)](https://a.example/x;y).', 'fr'),
      ['(mot)', '(lien)'],
    );
  });

  it('of an HTML page have no markup', () => {
    const text = 'A **star** in [brackets](x)\n\nend';
    assert.equal(readProse(text, 'en', false).text, text);
    assert.deepEqual(pointed('RLS-4.2', text, 'en', { markup: false }), ['[brackets]', '(x)']);
  });

  it('may be anything: nothing throws, everything stays inside the text', () => {
    for (const text of [
      '\ud800',
      '((((',
      '))))',
      '**',
      '{target}',
      '\u00ad',
      '1.1.1.1.1',
      'É'.repeat(5000),
      '. '.repeat(2000),
      '(['.repeat(500),
      'a'.repeat(50_000),
      'wird '.repeat(2000),
    ])
      for (const lang of ['fr', 'nl', 'de', 'en'])
        for (const { end, start } of lint(text, lang))
          assert.ok(start >= 0 && end >= start && end <= text.length);
  });
});

describe('the trend', () => {
  it('counts words and sentences, and has a formula for each language', () => {
    const names = { fr: 'Kandel-Moles', nl: 'Flesch-Douma', de: 'Amstad', en: 'Flesch' };
    for (const [lang, name] of Object.entries(names)) {
      const easy = trend('Un. Deux. Trois.', `${lang}-simple`);
      const hard = trend('Administrativement incompréhensibles considérations '.repeat(9), lang);
      assert.equal(easy.sentences, 3);
      assert.equal(easy.words, 3);
      assert.equal(easy.sentenceLength, 1);
      assert.equal(easy.ease.name, name);
      assert.ok(easy.ease.value > hard.ease.value);
      assert.ok(easy.lix < hard.lix);
    }
  });

  it('follows the formulas', () => {
    // 6 words, 1 sentence, 7 syllables, 0 long words.
    const { ease, lix } = trend('Le chat boit du lait chaud.', 'fr');
    assert.equal(lix, 6);
    assert.equal(ease.value, Math.round((207 - 1.015 * 6 - 73.6) * 10) / 10);
    assert.equal(
      trend(['A cat.', 'A long conversation.'], 'en').lix,
      Math.round((2.5 + 20) * 10) / 10,
    );
  });

  it('has no figure where there are no words or no formula', () => {
    assert.equal(trend('', 'fr').lix, undefined);
    assert.equal(trend('Ciao a tutti.', 'it').ease, undefined);
    assert.ok(trend('Ciao a tutti.', 'it').lix > 0);
  });

  it('counts most syllables', () => {
    const words = {
      fr: { porte: 1, rue: 1, école: 2, identité: 4, demande: 2, pays: 1, coïncidence: 4, créé: 2 },
      nl: { straat: 1, gemeente: 3, aanvraag: 2, coördinatie: 5, betalen: 3 },
      de: { Straße: 2, Gemeinde: 3, Antrag: 2, bezahlen: 3 },
      en: { home: 1, table: 2, payment: 2, moved: 1 },
    };
    for (const [lang, list] of Object.entries(words))
      for (const [word, count] of Object.entries(list))
        assert.equal(countSyllables(word, lang), count, word);
  });
});

describe('what no tool can judge', () => {
  it('is told: understanding, the names that are not ours to give, and how it looks', () => {
    const all = NOT_JUDGED.join(' ');
    for (const word of ['understand', 'FALC', 'B2', 'picture', 'deadline', 'passive', 'RLS-1.x'])
      assert.ok(all.includes(word), word);
  });
});
