import { expect } from '@open-wc/testing';
import { compose } from '../../../src/core/help/compose.js';
import { drawWords } from '../../../src/core/help/draw-words.js';
import { callableNumber } from '../../../src/core/help/number.js';
import { PICTURE_WORDS } from '../../../src/core/help/picture-words.js';
import type { RequestDraft } from '../../../src/core/help/request.js';
import { loadLater } from '../../../src/i18n/locales/index.js';
import { WORD_PICTURES } from '../../../src/elements/picture/word-pictures.js';

const about = {
  id: 'id',
  site: 'valmont',
  country: 'BE',
  at: Date.parse('2026-11-22T14:00:00Z'),
  words: { ids: ['moon', 'bread'], text: ['lune', 'pain'] },
  mayVoice: true,
} as const;
const draft: RequestDraft = { way: 'phone', number: '0470 12 34 56', slot: 'soon', lang: 'fr' };
const voice = { type: 'audio/webm', bytes: new Uint8Array(9), seconds: 12 };

describe('the number to ring back', () => {
  const table: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['0470 12 34 56', 'BE', '+32470123456'],
    ['0470/12.34.56', 'BE', '+32470123456'],
    ['+32 (0)470 12 34 56', 'BE', '+32470123456'],
    ['+32 0470 12 34 56', 'BE', '+32470123456'],
    ['0032 470 12 34 56', 'BE', '+32470123456'],
    ['081 00 00 00', 'BE', '+3281000000'],
    ['02 100 00 00', 'BE', '+3221000000'],
    ['04 100 00 00', 'BE', '+3241000000'],
    ['0800 12 345', 'BE', '080012345'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['+33 6 12 34 56 78', 'BE', '+33612345678'],
    ['+33 (0)6 12 34 56 78', 'FR', '+33612345678'],
    ['3949', 'FR', undefined],
    ['1819', 'BE', undefined],
    ['112', undefined, undefined],
    ['0900 12 345', 'BE', undefined],
    ['0909 12 345', 'BE', undefined],
    ['+32 900 12 345', 'FR', undefined],
    ['09 201 23 45', 'BE', '+3292012345'],
    ['0899 12 34 56', 'FR', undefined],
    ['+33 8 99 12 34 56', 'BE', undefined],
    ['089 12 34 56', 'BE', '+3289123456'],
    ['+881 6 1234 5678', 'BE', undefined],
    ['+882 16 1234 5678', 'BE', undefined],
    ['00883 1300 12345', 'FR', undefined],
    ['+979 1 2345 6789', 'BE', undefined],
    ['+352 621 123 456', 'BE', '+352621123456'],
    ['621 123 456', 'LU', '621123456'],
    ['+44 20 7946 0000', undefined, '+442079460000'],
    ['', 'BE', undefined],
    ['12', 'BE', undefined],
    ['0470 12 34', 'BE', undefined],
    ['0470 12 34 56 7', 'BE', undefined],
    ['06 12 34 56', 'FR', undefined],
    ['06 12 34 56 78 9', 'FR', undefined],
    ['+32 470 12 34', 'BE', undefined],
    ['+33 6 12', 'BE', undefined],
    ['my phone', 'BE', undefined],
    ['0470 12 34 5x', 'BE', undefined],
    ['marie@example.org', 'BE', undefined],
    ['----', 'BE', undefined],
  ];
  for (const [typed, country, expected] of table)
    it(`${JSON.stringify(typed)} in ${country} is ${expected}`, () => {
      expect(callableNumber(typed, country)).to.equal(expected);
    });
});

describe('what is sealed', () => {
  it('is what the person has seen, and nothing that came along', () => {
    const sly = {
      ...draft,
      secret: 'x',
      slot: { day: '2026-11-24', part: 'morning', secret: 'x' },
    };
    expect(compose(sly as RequestDraft, about)).to.deep.equal({
      v: 1,
      id: 'id',
      site: 'valmont',
      at: '2026-11-22T14:00:00.000Z',
      lang: 'fr',
      way: 'phone',
      number: '+32470123456',
      slot: { day: '2026-11-24', part: 'morning' },
      words: about.words,
    });
  });

  it('has of the place in a guide what is allowed there, one by one', () => {
    const context = {
      v: 1,
      procedure: 'adresse',
      step: 'naissance',
      number: 2,
      total: 4,
      field: 'empty',
      fields: [{ step: 'nom', state: 'ok' }],
      lang: 'fr',
    } as const;
    const sly = {
      ...context,
      answers: { chez: 'x' },
      fields: context.fields.map((field) => ({ ...field, value: 'x' })),
    };
    expect(compose({ ...draft, context: sly }, about)?.context).to.deep.equal(context);
    const { field, fields, ...bare } = context;
    expect(compose({ ...draft, context: bare }, about)?.context).to.deep.equal(bare);
    expect([field, fields.length]).to.deep.equal(['empty', 1]);
  });

  it('has no number where the person comes to the desk, also where one was typed', () => {
    expect(compose({ ...draft, way: 'desk' }, about)).to.not.have.property('number');
  });

  it('is nothing without a number to ring', () => {
    for (const way of ['phone', 'sms'] as const) {
      expect(compose({ ...draft, way, number: '0470' }, about)).to.equal(undefined);
      expect(compose({ way, slot: 'soon', lang: 'fr' }, about)).to.equal(undefined);
    }
  });

  it('holds a voice note where the site takes one, up to a minute', () => {
    expect(compose({ ...draft, voice }, about)?.voice).to.deep.equal({
      type: 'audio/webm',
      bytes: 9,
      seconds: 12,
    });
    expect(compose({ ...draft, voice }, { ...about, mayVoice: false })).to.equal(undefined);
    expect(compose({ ...draft, voice: { ...voice, seconds: 61 } }, about)).to.equal(undefined);
  });
});

describe('the two words', () => {
  it('are 64, each with a picture, and a word of its own in every language', async () => {
    expect(new Set(PICTURE_WORDS).size).to.equal(64);
    expect(PICTURE_WORDS).to.have.length(64);
    expect(Object.keys(WORD_PICTURES).sort()).to.deep.equal([...PICTURE_WORDS].sort());
    expect(new Set(Object.values(WORD_PICTURES)).size).to.equal(64);
    for (const lang of ['fr', 'nl', 'de', 'en'] as const) {
      const messages = await loadLater(lang, 'pictureWords');
      const { pictureWords } = messages as { pictureWords: Record<string, string> };
      expect(Object.keys(pictureWords).sort(), lang).to.deep.equal([...PICTURE_WORDS].sort());
      const plain = Object.values(pictureWords).map((word) =>
        word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
      );
      expect(new Set(plain).size, lang).to.equal(64);
      expect(Math.max(...plain.map((word) => word.length)), lang).to.be.at.most(17);
      // Words that differ by one letter are not told apart on the telephone.
      const alike = plain.flatMap((a, i) =>
        plain.slice(i + 1).flatMap((b) => (isAlike(a, b) ? [`${a}/${b}`] : [])),
      );
      expect(alike, lang).to.deep.equal([]);
    }
  });

  it('are drawn evenly, and never the same twice', () => {
    const draws = 64_000;
    const counts = { first: new Map<string, number>(), second: new Map<string, number>() };
    const bytes = new Uint8Array(1);
    const byte = (): number => crypto.getRandomValues(bytes)[0]!;
    for (let i = 0; i < draws; i++) {
      const [first, second] = drawWords(PICTURE_WORDS, byte);
      expect(first).to.not.equal(second);
      counts.first.set(first, (counts.first.get(first) ?? 0) + 1);
      counts.second.set(second, (counts.second.get(second) ?? 0) + 1);
    }
    const even = draws / 64;
    for (const [which, count] of Object.entries(counts)) {
      expect(count.size, which).to.equal(64);
      const chi = [...count.values()].reduce((sum, n) => sum + (n - even) ** 2 / even, 0);
      // 63 degrees of freedom: by chance above 150 once in 10 ^ 8 runs; a byte modulo 60 gives thousands.
      expect(chi, which).to.be.below(150);
    }
  });
});

/** Whether two words are the same but for one letter put in, left out or changed. */
function isAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
