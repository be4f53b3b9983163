import { expect } from '@open-wc/testing';
import type { Term } from '../../../src/core/formats/glossary.js';
import { chooseMarks, createMatcher } from '../../../src/core/simple/glossary.js';

const term = (word: string, ...forms: string[]): Term => ({
  id: word.toLowerCase().replace(/\W+/g, '-'),
  term: word,
  forms,
  simple: '…',
});

const found = (terms: Term[], text: string, lang = 'fr'): string[] =>
  createMatcher(terms, lang)
    .find(text)
    .map(({ term: { id }, start, end }) => `${id}:${text.slice(start, end)}`);

describe('hard words are found', () => {
  it('in every form, whatever the capitals', () => {
    const terms = [
      term('ayant droit', 'ayants droit'),
      term('notification', 'notifié', 'notifiée'),
    ];
    expect(found(terms, 'Les Ayants droit sont avertis. La décision est NOTIFIÉE.')).to.deep.equal([
      'ayant-droit:Ayants droit',
      'notification:NOTIFIÉE',
    ]);
  });

  it('the longest first', () => {
    const terms = [term('revenu'), term('revenu net'), term('revenu net imposable')];
    expect(
      found(terms, 'Votre revenu net imposable, puis le revenu net global et le revenu.'),
    ).to.deep.equal([
      'revenu-net-imposable:revenu net imposable',
      'revenu-net:revenu net',
      'revenu:revenu',
    ]);
  });

  it('goes back when a longer one fails', () => {
    expect(found([term('mise en demeure'), term('mise')], 'La mise en place')).to.deep.equal([
      'mise:mise',
    ]);
  });

  it('over lines, hyphens, elisions, soft hyphens and decomposed letters', () => {
    const terms = [term('ayant droit'), term('échéance')];
    expect(found(terms, "L'ayant\n  droit")).to.deep.equal(['ayant-droit:ayant\n  droit']);
    expect(found(terms, 'l’ayant-droit')).to.deep.equal(['ayant-droit:ayant-droit']);
    expect(found(terms, 'une e\u0301che\u0301ance, une éché\u00adance')).to.have.length(2);
  });

  it('never across a stop, nor inside another word', () => {
    expect(found([term('ayant droit')], 'Il est ayant. Droit de recours.')).to.deep.equal([]);
    expect(found([term('part')], 'Le départ et le partage')).to.deep.equal([]);
  });

  it('an acronym only in capitals', () => {
    expect(found([term('RIS')], 'Elle ris. Le RIS est payé.')).to.deep.equal(['ris:RIS']);
  });

  it('with every apostrophe, blank and invisible place to break', () => {
    for (const text of ["l'ayant droit", 'l’ayant droit', 'lʼayant droit', 'l‘ayant droit'])
      expect(found([term('ayant droit')], text), text).to.have.length(1);
    for (const blank of ['\u00a0', '\u202f', '\u2009', '\n \t', '\u2011', '\u2010'])
      expect(found([term('ayant droit')], `Un ayant${blank}droit`), blank).to.have.length(1);
    for (const seam of ['\u00ad', '\u200b', '\u2060'])
      expect(found([term('échéance')], `L'éché${seam}ance`)).to.deep.equal([
        `-ch-ance:éché${seam}ance`,
      ]);
    expect(found([term("droit d'auteur")], 'le droit d’auteur')).to.have.length(1);
    expect(found([term("aujourd'hui")], 'aujourd’hui')).to.have.length(1);
  });

  it('in both spellings: ligatures, and the ss of Switzerland', () => {
    expect(found([term('main-d’œuvre')], "La main-d'oeuvre")).to.have.length(1);
    expect(found([term('voeu')], 'Un vœu')).to.have.length(1);
    expect(found([term('notification')], 'La notiﬁcation')).to.have.length(1);
    expect(found([term('Maßnahme')], 'Die Massnahme', 'de-CH')).to.have.length(1);
    expect(found([term('Massnahme')], 'Die Maßnahme', 'de')).to.have.length(1);
    expect(found([term('bijdrage')], 'de bĳdrage', 'nl')).to.have.length(1);
  });

  it('in French capitals that leave out their accents, but not in other words', () => {
    expect(found([term('échéance')], 'ECHEANCE et Echéance, ÉCHÉANCE')).to.have.length(3);
    expect(found([term('mise à jour')], 'MISE A JOUR')).to.have.length(1);
    expect(found([term('État')], "L'Etat")).to.have.length(1);
    expect(found([term('né')], 'ne pas signer')).to.have.length(0);
    expect(found([term('Bär')], 'BAR', 'de')).to.have.length(0);
  });

  it('an acronym with dots or without', () => {
    expect(found([term('RIS')], 'Le R.I.S. est payé. R.I.S')).to.deep.equal([
      'ris:R.I.S',
      'ris:R.I.S',
    ]);
    expect(found([term('R.I.S.')], 'Le RIS')).to.have.length(1);
    expect(found([term('BTW')], 'uw BTW-nummer', 'nl')).to.deep.equal(['btw:BTW']);
    const both = [term('ris'), term('RIS', 'RIS')];
    expect(found(both, 'le RIS')).to.have.length(1);
    expect(createMatcher(both, 'fr').find('le RIS')[0]?.term).to.equal(both[1]);
  });

  it('only whole words: no part of a compound, nor of a word with a hyphen', () => {
    expect(found([term('location')], 'la sous-location, la co‑location')).to.deep.equal([]);
    expect(
      found([term('Antrag')], 'Der Antragsteller, der Sozialhilfe-Antrag', 'de'),
    ).to.deep.equal([]);
    expect(found([term('toeslag')], 'huurtoeslag en toeslagen', 'nl')).to.deep.equal([]);
    expect(found([term('notifier', 'notifiez')], 'Notifiez-le. Notifiez-nous')).to.have.length(2);
  });

  it('passes over a term that does not count here, for a shorter one or one of the same name', () => {
    const terms = [
      { ...term('mise'), id: 'first' },
      { ...term('mise'), id: 'second' },
      term('mise en demeure'),
    ];
    const find = (not: string[]) =>
      createMatcher(terms, 'fr')
        .find('La mise en demeure', ({ id }) => !not.includes(id))
        .map(({ term: { id } }) => id);
    expect(find([])).to.deep.equal(['mise-en-demeure']);
    expect(find(['mise-en-demeure'])).to.deep.equal(['first']);
    expect(find(['mise-en-demeure', 'first'])).to.deep.equal(['second']);
  });

  it('with the letters of the language', () => {
    expect(found([term('isi')], 'Isi', 'tr')).to.have.length(0);
    expect(found([term('ısı')], 'Isı', 'tr')).to.have.length(1);
    expect(found([term('isi')], 'İSİ var', 'tr')).to.have.length(1);
  });
});

describe('the trie', () => {
  /** The same from a seed: a failure can be looked at again. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  }
  const WORDS = ['a', 'ab', 'b', 'ba', 'c', 'é', 'Ab', 'BA', 'œ', 'oe', 'd'];
  const JOINTS = [' ', ' ', ' ', '\u00a0', '-', '’', ', ', '. '];

  /** Every form at every word, the longest kept: slow, and plain to see right. */
  function naive(terms: Term[], text: string): string[] {
    const fold = (word: string): string => word.toLowerCase().replaceAll('œ', 'oe');
    const parts = text.split(/([ \u00a0.,’-]+)/);
    const words = parts.filter((_, i) => i % 2 === 0);
    const between = parts.filter((_, i) => i % 2 === 1);
    const hits: string[] = [];
    const isJoint = (part: string | undefined): boolean => /^(?:[ \u00a0]+|[’-])$/.test(part ?? '');
    for (let i = 0; i < words.length;) {
      let best = 0;
      let id = '';
      for (const each of terms) {
        const form = each.term.split(' ');
        const fits =
          form.length > best &&
          i + form.length <= words.length &&
          form.every((word, k) => fold(word) === fold(words[i + k]!)) &&
          form.slice(1).every((_, k) => isJoint(between[i + k]));
        const whole = between[i - 1] !== '-' && between[i + form.length - 1] !== '-';
        const capitals = /^[A-Z]{2,}$/.test(each.term);
        if (!fits || !(capitals ? each.term === words[i] : whole)) continue;
        best = form.length;
        id = each.id;
      }
      if (best > 0) hits.push(`${i} ${id}`);
      i += Math.max(best, 1);
    }
    return hits;
  }

  it('finds what looking for every form at every word finds, in 800 random texts', () => {
    for (let seed = 1; seed <= 800; seed += 1) {
      const next = random(seed);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
      const terms: Term[] = [];
      for (let n = 0; n < 12; n += 1) {
        const form = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
          pick(WORDS).toLowerCase(),
        ).join(' ');
        const same = form.replaceAll('œ', 'oe');
        if (!terms.some((each) => each.term.replaceAll('œ', 'oe') === same))
          terms.push({ id: `t${n}`, term: form, forms: [], simple: '' });
      }
      const words = Array.from({ length: 40 }, () => pick(WORDS));
      let text = words[0]!;
      const starts = [0];
      for (const word of words.slice(1)) {
        text += pick(JOINTS);
        starts.push(text.length);
        text += word;
      }
      const hits = createMatcher(terms, 'en')
        .find(text)
        .map(({ term: { id }, start }) => `${starts.indexOf(start)} ${id}`);
      expect(hits, `seed ${seed}: ${text}`).to.deep.equal(naive(terms, text));
    }
  });

  it('looks at each word a few times only, however many terms there are', () => {
    let asked = 0;
    const watched = (n: number): Term =>
      new Proxy(term(`mot${n} un`), { get: (of, key) => ((asked += 1), Reflect.get(of, key)) });
    const text = Array.from({ length: 2000 }, (_, i) => `mot${i % 900}`).join(' ');
    const matcher = createMatcher(
      Array.from({ length: 800 }, (_, n) => watched(n)),
      'fr',
    );
    asked = 0;
    matcher.find(text);
    expect(asked).to.equal(0);
  });
});

describe('marks', () => {
  const at = (wordIndex: number, termId = `t${wordIndex}`, section = 0, allowed = true) => ({
    wordIndex,
    termId,
    section,
    allowed,
  });
  const indexes = (list: ReturnType<typeof at>[]): number[] =>
    chooseMarks(list).map(({ wordIndex }) => wordIndex);

  it('only the first use in each section', () => {
    expect(indexes([at(1, 'a'), at(5, 'a'), at(9, 'a', 1)])).to.deep.equal([1, 9]);
  });

  it('a use in a heading does not count as the first', () => {
    expect(indexes([at(1, 'a', 0, false), at(5, 'a')])).to.deep.equal([5]);
  });

  it('at most 6 in any 200 words', () => {
    const many = Array.from({ length: 60 }, (_, i) => at(i * 10));
    const marks = indexes(many);
    for (let from = 0; from < 600; from += 1)
      expect(marks.filter((index) => index >= from && index < from + 200).length).to.be.at.most(6);
    expect(marks.length).to.be.at.least(18);
  });
});
