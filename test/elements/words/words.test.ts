import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Session } from '../../../src/core/session.js';
import '../../../src/elements/words/define.js';
import type { AidantWords } from '../../../src/elements/words/words.js';
import { expectAccessible } from '../../support/accessible.js';
import { realSession } from '../../support/session.js';

const SITE = {
  format: 1,
  id: 'test',
  name: 'Test',
  locales: ['fr'],
  timeZone: 'Europe/Brussels',
  texts: ['texts/a.json'],
  glossary: ['glossary/fr.json'],
};
const FILES = {
  'texts/a.json': {
    format: 1,
    lang: 'fr',
    blocks: [
      {
        find: { id: 'one' },
        simple: 'Dites votre nouvelle adresse.',
        by: { method: 'human', who: 'Service communication', on: '2026-10-01' },
      },
    ],
  },
  'glossary/fr.json': {
    format: 1,
    lang: 'fr',
    terms: [
      {
        id: 'ayant-droit',
        term: 'ayant droit',
        forms: ['ayants droit'],
        simple: 'Personne qui a droit à une aide.',
        example: 'Vos enfants.',
        official: { text: 'Personne titulaire d’un droit.', url: 'https://example.org/' },
      },
      { id: 'domicile', term: 'domicile', simple: 'Là où vous habitez.' },
    ],
  },
};
const clock = { now: () => Date.UTC(2026, 10, 21, 12), after: () => () => undefined };

const page = html`<main>
  <h1>Changer de domicile</h1>
  <p id="one">Toute modification de la résidence principale est à déclarer.</p>
  <h2>Vos ayants droit</h2>
  <p id="two">
    Les <em>ayants</em> droit gardent leur${'\n'}domicile. Répondez avant le 31/12/2026.
  </p>
  <p>Payez 12,50 € dans les 8 jours ouvrables.</p>
  <button>Ayant droit</button>
</main>`;

describe('aidant-words', () => {
  let session: Session;
  let main: HTMLElement;
  let element: AidantWords;

  before(() => (document.documentElement.lang = 'fr'));
  after(() => document.documentElement.removeAttribute('lang'));
  afterEach(() => session.dispose());

  async function open(site: object = SITE): Promise<void> {
    session = await realSession(site, FILES, { locale: 'fr', ports: { clock } });
    main = await fixture<HTMLElement>(page);
    element = await fixture<AidantWords>(html`<aidant-words></aidant-words>`);
    await element.updateComplete;
    element.show();
    await waitUntil(() => element.renderRoot.querySelector('h3'), 'it looked', { timeout: 5000 });
  }

  const words = (): string[] =>
    [...dialog().querySelectorAll('.item strong')].map((each) => each.textContent.trim());
  const dialog = (): HTMLDialogElement => element.renderRoot.querySelector('dialog')!;
  const text = (): string => dialog().innerText.replace(/\s+/g, ' ');
  const button = (words: string, nth = 0): HTMLButtonElement =>
    [...dialog().querySelectorAll('button')].filter((each) =>
      (each.innerText || each.ariaLabel || '').includes(words),
    )[nth]!;
  async function press(words: string, nth = 0): Promise<void> {
    button(words, nth).click();
    await element.updateComplete;
  }

  it('lists every hard word and number in reading order under its heading', async () => {
    await open();
    const rows = [...dialog().querySelectorAll('h4, .item strong')].map((each) =>
      each.textContent?.trim(),
    );
    expect(rows).to.deep.equal([
      'Changer de domicile',
      'domicile',
      'Vos ayants droit',
      'ayants droit',
      'ayants droit',
      'domicile',
      'Ayant droit',
      'Vos ayants droit',
      '31/12/2026',
      '12,50 €',
      '8 jours ouvrables',
    ]);
    await expectAccessible(element);
  });

  it('tells how much of the page is simple', async () => {
    await open();
    // The two titles and the first sentence are too short to count, or have one.
    expect(text()).to.contain('1 texte sur 3 a une version simple.');
  });

  it('explains a word, shows where it stands, and marks it in the page', async () => {
    await open();
    await press('ayants droit', 1);
    expect(text()).to.contain('Personne qui a droit à une aide.');
    expect(text()).to.contain('Exemple : Vos enfants.');
    expect(text()).to.contain('Les ayants droit gardent leur domicile.');
    expect(text()).not.to.contain('Répondez');
    expect(dialog().querySelector('a')?.href).to.equal('https://example.org/');
    await press('Me montrer sur la page');
    await waitUntil(() => getSelection()?.toString() === 'ayants droit');
    expect(main.querySelector('#two')?.contains(getSelection()!.anchorNode)).to.equal(true);
    expect(dialog().open).to.equal(false);
    expect(main.innerHTML).not.to.contain('aidant');
  });

  it('explains a date by the clock it was given', async () => {
    await open();
    await press('31/12/2026');
    expect(text()).to.contain('Jeudi 31 décembre 2026 : dans 40 jours.');
    expect(text()).to.contain('53 du calendrier');
    expect(text()).to.contain("Ce n'est pas un conseil sur la loi.");
  });

  it('explains sums, delays, percentages and accounts, each in simple words, and shows them in the page', async () => {
    await open();
    const rows: [words: string, nth: number, sentences: readonly string[]][] = [
      [
        '12,50 €',
        0,
        ['Cela fait 12 euros et 50 centimes.', 'En lettres : douze euros et cinquante centimes.'],
      ],
      // The sum's own sentence names the delay too.
      ['8 jours ouvrables', 1, ['On compte du lundi au samedi.']],
    ];
    for (const [number, nth, sentences] of rows) {
      await press(number, nth);
      for (const sentence of sentences) expect(text().replace(/\u00a0/g, ' ')).to.contain(sentence);
      expect(text()).to.contain("Ce n'est pas un conseil sur la loi.");
      dialog().querySelector<HTMLButtonElement>('.head button')?.click();
      await element.updateComplete;
    }
    await press('12,50');
    await press('Me montrer sur la page');
    await waitUntil(() => getSelection()?.toString() === '12,50 €');
  });

  it('shows a long list in parts, and focus goes on where the next part begins', async () => {
    await open();
    for (let i = 0; i < 90; i += 1) main.append(document.createElement('p'));
    main.querySelectorAll('p').forEach((each) => (each.textContent = 'Votre domicile ici'));
    session.dispatch({ type: 'hard/look' });
    await waitUntil(() => button('Voir 40 de plus'));
    const before = words().length;
    await press('Voir 40 de plus');
    await waitUntil(() => words().length === before + 40);
    const focused = (element.renderRoot as ShadowRoot).activeElement;
    expect(dialog().querySelectorAll('.item')[before]).to.equal(focused);
  });

  it('shows both texts with who wrote them, and hears what was not understood', async () => {
    await open();
    await press('Les deux textes');
    expect(text()).to.contain('Dites votre nouvelle adresse.');
    expect(text()).to.contain('Toute modification de la résidence principale');
    expect(text()).to.contain('Écrit par : Service communication.');
    const heard: { block: string; level: string }[] = [];
    const hear = (event: Event): void =>
      void heard.push(event as Event & { block: string; level: string });
    document.addEventListener('aidant-unclear', hear);
    await press("Je n'ai pas compris");
    document.removeEventListener('aidant-unclear', hear);
    expect(heard.map(({ block, level }) => ({ block, level }))).to.deep.equal([
      { block: 'texts/a.json#0', level: 'original' },
    ]);
    expect(text()).to.contain('Une personne peut vous expliquer.');
    // The button that was pressed is gone: the focus is on what took its place.
    const focused = (element.renderRoot as ShadowRoot).activeElement as HTMLElement;
    expect(focused.innerText.trim()).to.equal("Demander à quelqu'un");
  });

  it('paints marks only while simple words show, never in headings or buttons', async () => {
    await open();
    const painted = (): string[] =>
      [...(CSS.highlights.get('aidant-term') ?? [])].map(
        ({ startContainer, endContainer, startOffset, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        },
      );
    expect(painted()).to.deep.equal([]);
    await session.setLevel('simple');
    await waitUntil(() => painted().length > 0);
    expect(painted()).to.deep.equal(['ayants droit', 'domicile']);
    await session.setLevel('original');
    expect(painted()).to.deep.equal([]);
  });

  it('with nothing from the site, says so, explains numbers, and leads to a person', async () => {
    await open({ format: 1, id: 'bare', name: 'Bare', locales: ['fr'] });
    expect(text()).to.contain("Aucun texte de cette page n'a encore de version simple.");
    expect(text()).to.contain('31/12/2026');
    expect(button("Demander à quelqu'un")).to.not.equal(undefined);
  });
});
