import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { Report } from '../../src/core/errors.js';
import type { Glossary } from '../../src/core/formats/glossary.js';
import type { PageRange, Painter } from '../../src/core/ports.js';
import { createMatcher } from '../../src/core/simple/glossary.js';
import type { HardFound, HardPage } from '../../src/core/simple/hard.js';
import type { KnownTerm } from '../../src/core/simple/state.js';
import { createHardWords } from '../../src/page/hard-words.js';

const term = (word: string, more: Partial<KnownTerm> = {}): KnownTerm => ({
  id: word.replace(/\W+/g, '-'),
  term: word,
  forms: [],
  simple: '…',
  lang: 'fr',
  ...more,
});
const clock = { now: () => 42, after: () => () => undefined };

describe('hard words of a page', () => {
  let page: HardPage;
  let searched: string[];
  let paints: string[][];
  const painter: Painter = {
    paint: (_kind, ranges) => void paints.push(ranges.map(textOf)),
    ring: () => undefined,
    clear: () => undefined,
  };

  before(() => (document.documentElement.lang = 'fr'));
  after(() => document.documentElement.removeAttribute('lang'));
  afterEach(() => page.dispose());

  function textOf({ startNode, startOffset, endNode, endOffset }: PageRange): string {
    const range = document.createRange();
    range.setStart(startNode as Node, startOffset);
    range.setEnd(endNode as Node, endOffset);
    return range.toString().replace(/\s+/g, ' ');
  }

  function begin(terms: KnownTerm[]): void {
    searched = [];
    paints = [];
    const matcher = createMatcher(terms, 'fr');
    const glossary: Glossary = { format: 1, lang: 'fr', terms };
    page = createHardWords({
      document,
      painter,
      clock,
      report: ({ fix }) => expect.fail(fix),
      glossaries: [glossary],
      matchers: [
        {
          lang: 'fr',
          matcher: {
            find: (text, accepts) => {
              searched.push(text.trim());
              return matcher.find(text, accepts);
            },
          },
        },
      ],
    });
  }
  const look = (numbers = false): Promise<HardFound> =>
    new Promise((resolve) => page.look(numbers, resolve));

  it('are found in reading order with their sentence and heading, also over inline elements', async () => {
    await fixture(
      html`<main>
        <h2>Vos droits</h2>
        <p>Bonjour. Les <em>ayants</em> droit sont avertis. Merci.</p>
      </main>`,
    );
    begin([term('ayant droit', { forms: ['ayants droit'] })]);
    const { words, now, numbers } = await look(true);
    expect(words).to.have.length(1);
    const [word] = words;
    expect([word?.shown, word?.sentence, word?.heading, word?.lang]).to.deep.equal([
      'ayants droit',
      'Les ayants droit sont avertis.',
      'Vos droits',
      'fr',
    ]);
    expect(textOf(word!.range)).to.equal('ayants droit');
    expect([now, numbers]).to.deep.equal([42, []]);
  });

  for (const [lang, sentence] of [
    ['fr', 'Mme. Petit et M. Dupont, p. ex., sont ici le ayant droit selon l’art. 4 du code.'],
    ['nl', 'De ayant droit heeft bv. een kaart van dhr. Peeters, d.w.z. een pas.'],
    ['de', 'Der ayant droit hat z.B. einen Pass von Dr. Müller, ggf. ein Foto.'],
    ['en', 'The ayant droit has a paper, e.g. A bill from Mr. Smith.'],
  ] as const)
    it(`stand in a whole sentence, whatever its short forms: ${lang}`, async () => {
      await fixture(html`<main lang=${lang}><p>Abc. ${sentence} Xyz.</p></main>`);
      const terms = [term('ayant droit', { lang })];
      page = createHardWords({
        document,
        painter,
        clock,
        report: ({ fix }) => expect.fail(fix),
        glossaries: [{ format: 1, lang, terms }],
      });
      // Before anybody asks for the list, nothing that cuts sentences is loaded.
      expect((await look()).words.map((word) => word.sentence)).to.deep.equal(['ayant droit']);
      const { words } = await look(true);
      expect(words.map((word) => word.sentence)).to.deep.equal([sentence]);
    });

  it('after one paragraph changes, only that paragraph is searched again', async () => {
    const main = await fixture<HTMLElement>(
      html`<main>
        <h2>Un</h2>
        ${Array.from({ length: 30 }, (_, i) => html`<p>Le domicile numéro ${i}.</p>`)}
      </main>`,
    );
    begin([term('domicile'), term('bail')]);
    page.mark(true);
    const first = await look();
    expect(searched).to.have.length(31);
    expect(first.words).to.have.length(30);
    const paragraph = main.querySelectorAll('p')[7]!;
    searched.length = 0;
    paragraph.textContent = 'Le bail du domicile.';
    const second = await look();
    expect(searched).to.deep.equal(['Le bail du domicile.']);
    expect(second.words).to.have.length(31);
    // What did not change is the very same: a window that shows one of them keeps it.
    expect(second.words.filter((word) => first.words.includes(word))).to.have.length(29);

    searched.length = 0;
    await look();
    expect(searched).to.deep.equal([]);

    searched.length = 0;
    const heading = document.createElement('h3');
    heading.textContent = 'Deux';
    main.insertBefore(heading, main.querySelectorAll('p')[20]!);
    await look();
    // Those below stand under another heading now; those above are as they were.
    expect(searched).to.include('Deux');
    expect(searched.length).to.be.at.most(11);
  });

  it('marks by the rules of density, and again where a change makes another word the first', async () => {
    const main = await fixture<HTMLElement>(
      html`<main>
        <h2>Le domicile</h2>
        <p>Le <a href="#x">domicile</a> et le domicile.</p>
        <p>Le domicile encore.</p>
        <h2>Deux</h2>
        <p>Le domicile.</p>
        <button>domicile</button>
        <label>domicile <input /></label>
      </main>`,
    );
    begin([term('domicile')]);
    page.mark(true);
    const marks: string[] = [];
    await look();
    expect(paints.at(-1)).to.deep.equal(['domicile', 'domicile']);
    expect(marks).to.deep.equal([]);
    main.querySelector('p')!.textContent = 'Rien ici.';
    await look();
    expect(paints.at(-1)).to.have.length(2);
    page.mark(false);
    expect(paints.at(-1)).to.deep.equal([]);
  });

  it('at most 6 marks in 200 words, on a page full of hard words', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `mot${i}`);
    await fixture(html`<main><p>${names.map((name) => `${name} un deux `)}</p></main>`);
    begin(names.map((name) => term(name)));
    page.mark(true);
    await look();
    expect(paints.at(-1)).to.deep.equal(names.slice(0, 6));
  });

  it('marks none where a press means something else', async () => {
    await fixture(
      html`<main>
        <div role="tab" tabindex="0">domicile</div>
        <div role="checkbox" tabindex="0">bail</div>
        <h2>quittance</h2>
        <p>caution</p>
      </main>`,
    );
    begin(['domicile', 'bail', 'quittance', 'caution'].map((word) => term(word)));
    page.mark(true);
    expect((await look()).words).to.have.length(4);
    expect(paints.at(-1)).to.deep.equal(['caution']);
  });

  it('of two terms with one name the one whose place it is', async () => {
    await fixture(
      html`<main>
        <p>une mise</p>
        <aside class="jeu"><p>une mise</p></aside>
      </main>`,
    );
    begin([term('mise', { id: 'jeu', scope: '.jeu' }), term('mise', { id: 'autre' })]);
    const { words } = await look();
    expect(words.map((word) => word.term.id)).to.deep.equal(['autre', 'jeu']);
  });

  it('numbers only once somebody asked', async () => {
    await fixture(html`<main><p>Avant le 31/12/2026, payez 3 €.</p></main>`);
    begin([]);
    expect((await look()).numbers).to.equal(undefined);
    expect((await look(true)).numbers?.map(({ shown }) => shown)).to.deep.equal([
      '31/12/2026',
      '3 €',
    ]);
    expect((await look()).numbers).to.have.length(2);
  });

  describe('of a page whose lang is no language tag', () => {
    for (const lang of ['fr_BE', 'fr-', 'français'])
      it(`are found all the same, with numbers and sentences: ${lang}`, async () => {
        await fixture(
          html`<main lang=${lang}><p>Bonjour. La caution est due le 31/12/2026.</p></main>`,
        );
        begin([term('caution')]);
        const { words, numbers } = await look(true);
        expect(numbers?.map(({ sentence }) => sentence)).to.deep.equal([
          'La caution est due le 31/12/2026.',
        ]);
        const known = lang === 'français' ? [] : ['La caution est due le 31/12/2026.'];
        expect(words.map(({ sentence }) => sentence)).to.deep.equal(known);
      });
  });

  it('in several files of one language as if they were one: the longest first, in reading order', async () => {
    await fixture(html`<main><p>La caution et le droit, puis l’ayant droit.</p></main>`);
    const file = (lang: string, ...words: string[]): Glossary => ({
      format: 1,
      lang,
      terms: words.map((word) => term(word)),
    });
    page = createHardWords({
      document,
      painter,
      clock,
      report: ({ fix }) => expect.fail(fix),
      glossaries: [file('fr', 'droit'), file('fr-BE', 'ayant droit', 'caution'), file('nl', 'et')],
    });
    page.mark(true);
    const { words } = await look();
    expect(words.map(({ shown }) => shown)).to.deep.equal(['caution', 'droit', 'ayant droit']);
    expect(words.map(({ term: { lang } }) => lang)).to.deep.equal(['fr-BE', 'fr', 'fr-BE']);
    expect(paints.at(-1)).to.deep.equal(['caution', 'droit', 'ayant droit']);
  });

  it('a fault is reported, and what was found before it is told; the next look is whole', async () => {
    await fixture(
      html`<main>
        <p>Le bail.</p>
        <p>La caution.</p>
      </main>`,
    );
    const reports: Report[] = [];
    const matcher = createMatcher([term('bail'), term('caution')], 'fr');
    let faulty = true;
    page = createHardWords({
      document,
      painter,
      clock,
      report: (report) => void reports.push(report),
      glossaries: [],
      matchers: [
        {
          lang: 'fr',
          matcher: {
            find(text, accepts) {
              if (faulty && text.includes('caution')) throw new Error('no');
              return matcher.find(text, accepts);
            },
          },
        },
      ],
    });
    expect((await look()).words.map(({ shown }) => shown)).to.deep.equal(['bail']);
    expect(reports.map(({ code }) => code)).to.deep.equal(['fault']);
    faulty = false;
    expect((await look()).words.map(({ shown }) => shown)).to.deep.equal(['bail', 'caution']);
  });

  describe('of a long page', () => {
    const SECTIONS = 100;
    const long = () =>
      html`<main>
        ${Array.from(
          { length: SECTIONS },
          (_, i) =>
            html`<h2>Partie ${i}</h2>
              ${Array.from({ length: 9 }, (__, k) => html`<p>Le domicile ${i} ${k}, le bail.</p>`)}`,
        )}
      </main>`;

    it('are marked first where the person looks, and then everywhere', async () => {
      await fixture(long());
      begin([term('domicile'), term('bail')]);
      const at = document.querySelectorAll('h2')[70]!;
      at.scrollIntoView({ block: 'start', behavior: 'instant' });
      page.mark(true);
      const found = await look();
      expect(paints.length).to.equal(2);
      const [early, all] = [paints[0]!, paints[1]!];
      expect(early.length)
        .to.be.greaterThan(0)
        .and.lessThan(all.length / 2);
      expect(all.slice(0, 2)).to.deep.equal(['domicile', 'bail']);
      expect(found.words).to.have.length(SECTIONS * 9 * 2);
      scrollTo({ top: 0, behavior: 'instant' });
    });

    it('in pieces: between them the page goes on, and a change meanwhile is seen', async () => {
      const main = await fixture<HTMLElement>(long());
      begin([term('domicile'), term('bail'), term('quittance')]);
      let between = 0;
      let done = false;
      const tick = (): void => {
        between += 1;
        if (!done) setTimeout(tick, 0);
      };
      const first = look();
      tick();
      main.lastElementChild!.textContent = 'La quittance.';
      const second = look();
      await first;
      const { words } = await second;
      done = true;
      expect(between).to.be.greaterThan(1);
      expect(words.at(-1)?.shown).to.equal('quittance');
    });

    it('what it costs to look again does not grow with the terms', async () => {
      const main = await fixture<HTMLElement>(long());
      begin(Array.from({ length: 800 }, (_, i) => term(`mot${i} rare`)));
      await look();
      searched.length = 0;
      main.querySelector('p')!.textContent = 'mot7 rare';
      const { words } = await look();
      expect(searched).to.have.length(1);
      expect(words).to.have.length(1);
    });

    it('stops when the session ends', async () => {
      await fixture(long());
      begin([term('domicile')]);
      let told = false;
      page.mark(true);
      page.look(false, () => (told = true));
      page.dispose();
      const { length } = searched;
      await aTimeout(50);
      await nextFrame();
      expect(told).to.equal(false);
      expect(searched).to.have.length(length);
      await waitUntil(() => paints.at(-1)?.length === 0 || paints.length === 0);
    });
  });
});
