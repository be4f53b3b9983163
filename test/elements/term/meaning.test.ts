import {
  executeServerCommand,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Session } from '../../../src/core/session.js';
import type { HardWord } from '../../../src/core/simple/state.js';
import '../../../src/elements/term/define.js';
import type { AidantMeaning } from '../../../src/elements/term/meaning.js';
import { titleOf } from '../../../src/elements/shared/explained-term.js';
import { expectAccessible } from '../../support/accessible.js';
import { realSession } from '../../support/session.js';
import { SIMPLE_FILES, SIMPLE_SITE } from '../../support/simple-site.js';

const page = html`<main style="font: 20px/1.5 sans-serif; padding: 40px">
  <button id="before">Avant</button>
  <p id="text">Les ayants droit gardent leur domicile.</p>
  <dialog id="modal"><p>Dans la fenêtre : votre domicile.</p></dialog>
</main>`;

const able = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

describe('aidant-meaning', () => {
  let session: Session;
  let main: HTMLElement;
  let element: AidantMeaning;
  let presses = 0;

  before(() => (document.documentElement.lang = 'fr'));
  after(() => document.documentElement.removeAttribute('lang'));
  beforeEach(async () => {
    session = await realSession(SIMPLE_SITE, SIMPLE_FILES, { locale: 'fr' });
    main = await fixture<HTMLElement>(page);
    element = await fixture<AidantMeaning>(html`<aidant-meaning></aidant-meaning>`);
    await session.setLevel('simple');
    await waitUntil(() => (session.store.getState().hard?.words.length ?? 0) > 0);
  });
  afterEach(async () => {
    session.dispose();
    await resetMouse();
  });

  const hard = () => session.store.getState().hard!;
  const named = (shown: string, nth = 0): HardWord =>
    hard().words.filter((word) => word.shown === shown)[nth]!;
  const isOpen = (): boolean => element.matches(':popover-open');
  const root = (): HTMLElement => element.renderRoot.querySelector('.root')!;
  const text = (): string => root().innerText.replace(/\s+/g, ' ');
  function boxOf({ range }: HardWord): DOMRect {
    const live = document.createRange();
    live.setStart(range.startNode as Node, range.startOffset);
    live.setEnd(range.endNode as Node, range.endOffset);
    return live.getBoundingClientRect();
  }
  async function press(word: HardWord): Promise<void> {
    const { x, y, width, height } = boxOf(word);
    // Never twice in one place: browsers would take it for a double press, which selects the word.
    presses += 1;
    await sendMouse({
      type: 'click',
      position: [Math.round(x + (width * (1 + (presses % 3))) / 4), Math.round(y + height / 2)],
    });
  }
  async function opened(): Promise<void> {
    await waitUntil(isOpen, 'it opens', { timeout: 5000 });
    await waitUntil(() => element.shadowRoot?.activeElement === root().querySelector('h2'));
  }

  it('opens beside the pressed word, with its picture, example and official text', async () => {
    const body = main.outerHTML;
    await press(named('ayants droit'));
    await opened();
    expect(text()).to.contain('Une personne qui a droit à une aide grâce à vous.');
    expect(text()).to.contain('Exemple : vos enfants');
    expect(text()).to.contain('Personne qui bénéficie de prestations');
    expect(root().querySelector('aidant-picture')?.getAttribute('name')).to.equal('family');
    const word = boxOf(named('ayants droit'));
    const own = element.getBoundingClientRect();
    expect(own.top >= word.bottom || own.bottom <= word.top).to.equal(true);
    expect(Math.abs(own.top - word.bottom)).to.be.lessThan(40);
    expect(main.outerHTML).to.equal(body);
    await expectAccessible(element);
  });

  it('says the letters that were pressed beside the word they stand for', async () => {
    const glossary = hard().glossary.find(({ id }) => id === 'quotient-familial')!;
    const title = (shown: string, lang: string): string => titleOf({ ...glossary, lang }, shown);
    expect(title('QF', 'fr')).to.equal(`QF\u00a0: ${glossary.term}`);
    expect(title('QF', 'nl')).to.equal(`QF: ${glossary.term}`);
    for (const same of [glossary.term, 'Quotients familiaux', glossary.term.toUpperCase()])
      expect(title(same, 'fr')).to.equal(glossary.term);
  });

  it('scrolls its text inside, and keeps title and foot in sight on a small screen with large text', async function () {
    if (!able?.viewport) this.skip();
    const root200 = document.documentElement;
    await setViewport({ width: 360, height: 740 });
    root200.style.fontSize = '200%';
    try {
      session.dispatch({ type: 'hard/explain', word: named('ayants droit') });
      await opened();
      [...root().querySelectorAll<HTMLElement>('button')]
        .find(({ innerText }) => innerText.includes("Je n'ai pas compris"))!
        .click();
      await waitUntil(() => text().includes('Merci'));
      const all = (): readonly Element[] => [
        element,
        root().querySelector('.close')!,
        root().querySelector('.listen')!,
      ];
      await waitUntil(() =>
        all().every((each) => {
          const { top, bottom, left, right } = each.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
        }),
      );
      const own = element.getBoundingClientRect();
      expect(root().querySelector('.listen')!.getBoundingClientRect().bottom).to.be.lessThan(
        own.bottom,
      );
      expect(element.scrollHeight).to.be.at.most(element.clientHeight);
    } finally {
      root200.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('stays until Escape, and gives the focus back', async () => {
    main.querySelector<HTMLElement>('#before')!.focus();
    session.dispatch({ type: 'hard/explain', word: named('domicile') });
    await opened();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen());
    expect(document.activeElement?.id).to.equal('before');
    expect(hard().meaning).to.equal(undefined);
  });

  it('closes by its button, by a press outside, and by a press on its own word', async () => {
    const word = named('domicile');
    await press(word);
    await opened();
    root().querySelector<HTMLElement>('.close')!.click();
    await waitUntil(() => !isOpen());

    await press(word);
    await opened();
    await sendMouse({ type: 'click', position: [4, 4] });
    await waitUntil(() => !isOpen());

    await press(word);
    await opened();
    await press(word);
    await waitUntil(() => !isOpen());
  });

  it('goes from one word to the next by one press', async () => {
    await press(named('ayants droit'));
    await opened();
    await press(named('domicile'));
    await waitUntil(() => hard().meaning?.shown === 'domicile');
    await waitUntil(() => text().includes('Le lieu où vous habitez vraiment.'));
    await opened();
  });

  it('closes with the simple words, and when its word leaves the page', async () => {
    await press(named('domicile'));
    await opened();
    main.querySelector('#text')!.textContent = 'Plus rien.';
    await waitUntil(() => !isOpen());
    session.dispatch({ type: 'hard/explain', word: hard().words[0]! });
    await session.setLevel('original');
    await waitUntil(() => !isOpen());
  });

  it("works in the page's own window, whose Escape comes after ours", async () => {
    const dialog = main.querySelector<HTMLDialogElement>('#modal')!;
    dialog.showModal();
    const within = ({ range }: HardWord): boolean => dialog.contains(range.startNode as Node);
    await waitUntil(() => hard().words.some((one) => one.heading === '' && within(one)));
    const word = hard().words.find(within)!;
    session.dispatch({ type: 'hard/explain', word });
    await opened();
    const { x, y, width } = root().getBoundingClientRect();
    expect(document.elementFromPoint(x + width / 2, y + 4)).to.equal(element);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen());
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  it('hears that it is still not clear, and offers a person', async () => {
    const heard: string[] = [];
    const hear = (event: Event): void =>
      void heard.push((event as Event & { block: string }).block);
    document.addEventListener('aidant-unclear', hear);
    await press(named('domicile'));
    await opened();
    root().querySelector<HTMLElement>('.quiet')!.click();
    await waitUntil(() => text().includes('Une personne peut vous expliquer.'));
    document.removeEventListener('aidant-unclear', hear);
    expect(heard).to.deep.equal(['term:domicile']);
    await waitUntil(() => element.shadowRoot?.activeElement?.matches('.thanks button'));
    (element.shadowRoot!.activeElement as HTMLElement).click();
    await waitUntil(() => session.store.getState().app?.surface === 'helper');
    await waitUntil(() => !isOpen());
  });

  it('says what somebody recorded', async () => {
    const glossary = structuredClone(SIMPLE_FILES['glossary/fr.json']) as {
      terms: { id: string; audio?: unknown }[];
    };
    glossary.terms[1]!.audio = { src: 'audio/domicile.mp3', words: 'audio/domicile.json' };
    session.dispose();
    session = await realSession(
      SIMPLE_SITE,
      { ...SIMPLE_FILES, 'glossary/fr.json': glossary },
      { locale: 'fr' },
    );
    element.session = session;
    await session.setLevel('simple');
    await waitUntil(() => (session.store.getState().hard?.words.length ?? 0) > 0);
    session.dispatch({ type: 'hard/explain', word: named('domicile') });
    await opened();
    const said = root().querySelector<HTMLElement>('[data-recording]')!;
    expect(said.dataset['recording']).to.match(/audio\/domicile\.mp3$/);
    expect(said.dataset['words']).to.match(/audio\/domicile\.json$/);
  });

  it('is a sheet on a small phone, never wider than it, and scrolls inside', async function () {
    const [width, height] = [innerWidth, innerHeight];
    const can = await setViewport({ width: 320, height: 420 }).then(
      () => true,
      () => false,
    );
    if (!can) this.skip();
    try {
      session.dispatch({ type: 'hard/explain', word: named('ayants droit') });
      await opened();
      const { left, right, top, bottom } = element.getBoundingClientRect();
      expect(left >= 0 && right <= 320 && top >= 0 && bottom <= 420).to.equal(true);
      expect(element.scrollHeight).to.be.at.least(element.clientHeight);
      for (const button of root().querySelectorAll('button'))
        expect(button.getBoundingClientRect().height).to.be.at.least(48);
    } finally {
      await setViewport({ width, height });
    }
  });
});
