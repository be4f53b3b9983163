import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/elements/comfort/define.js';
import '../../../src/elements/launcher/define-panel.js';
import '../../../src/elements/words/define.js';
import type { Session } from '../../../src/core/session.js';
import type { AidantComfort } from '../../../src/elements/comfort/comfort.js';
import { deviceOf } from '../../../src/elements/comfort/larger.js';
import type { AidantPanel } from '../../../src/elements/launcher/panel.js';
import type { AidantWords } from '../../../src/elements/words/words.js';
import { realSession } from '../../support/session.js';

const PATIENCE = { timeout: 5000 };
const SITE = { format: 1, id: 'essai', name: { fr: 'Essai' }, locales: ['fr'] };

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

describe('aidant-comfort', () => {
  let session: Session;
  let bar: AidantComfort;
  let main: HTMLElement;

  beforeEach(async () => {
    document.documentElement.lang = 'fr';
    main = await fixture(
      html`<main>
        <h1>Changer d'adresse</h1>
        <p>Vous déménagez. Dites-le à votre commune.</p>
        <p>Vous avez huit jours.</p>
      </main>`,
    );
    session = await realSession(SITE, {}, { locale: 'fr' });
    bar = await fixture(html`<aidant-comfort .session=${session}></aidant-comfort>`);
  });
  afterEach(async () => {
    session.dispose();
    sessionStorage.clear();
    localStorage.clear();
    await nextFrame();
  });

  const open = async (): Promise<void> => {
    bar.show();
    await waitUntil(() => bar.shadowRoot!.activeElement !== null, 'open', PATIENCE);
  };
  const press = async (word: string): Promise<void> => {
    const buttons = [...bar.shadowRoot!.querySelectorAll('button')];
    const found = buttons.find(({ ariaLabel, textContent }) =>
      (ariaLabel ?? textContent).trim().startsWith(word),
    );
    if (!found) throw new Error(`no "${word}" in ${buttons.map((b) => b.textContent).join()}`);
    found.click();
    await bar.updateComplete;
  };
  const spot = (): string =>
    (session.store.getState().comfort?.spot?.ranges ?? [])
      .map(({ startNode, startOffset, endOffset }) =>
        (startNode as Text).data.slice(startOffset, endOffset),
      )
      .join('')
      .trim();

  it('costs nothing until it is asked for', () => {
    expect(session.store.getState().comfort).to.equal(undefined);
    expect(document.querySelector('aidant-veil')).to.equal(null);
    expect(bar.shadowRoot!.querySelector('section')).to.equal(null);
  });

  it('opens with focus in it, says what may be switched on, and closes again with focus back', async () => {
    const before = await fixture<HTMLButtonElement>(html`<button>avant</button>`);
    before.focus();
    await open();
    const region = bar.shadowRoot!.querySelector('section')!;
    expect(region.ariaLabel).to.equal('Lire plus facilement');
    expect(
      [...bar.shadowRoot!.querySelectorAll('[aria-pressed]')].map(
        (one) => one.querySelector('span')!.textContent,
      ),
    ).to.eql([
      'Règle de lecture',
      'Un paragraphe à la fois',
      "Plus d'espace dans le texte",
      'Montrer les syllabes',
    ]);
    await press('Fermer');
    expect(document.activeElement).to.equal(before);
    expect(document.querySelector('aidant-veil')).to.equal(null);
  });

  it('moves the ruler by buttons and by keys in the bar, and by no key outside', async () => {
    await open();
    await press('Règle de lecture');
    expect(bar.shadowRoot!.activeElement!.textContent.trim(), 'focus is on the way on').to.equal(
      'Ligne suivante',
    );
    expect(spot()).to.equal("Changer d'adresse");
    await press('Ligne suivante');
    expect(spot()).to.equal('Vous déménagez. Dites-le à votre commune.');
    await sendKeys({ press: 'ArrowDown' });
    expect(spot()).to.equal('Vous avez huit jours.');
    await sendKeys({ press: 'ArrowUp' });
    expect(spot()).to.equal('Vous déménagez. Dites-le à votre commune.');
    const field = await fixture<HTMLInputElement>(html`<input aria-label="a" />`);
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(spot()).to.equal('Vous déménagez. Dites-le à votre commune.');
  });

  it('shows one paragraph at a time, says which one, and follows no further than the end', async () => {
    await open();
    await press('Un paragraphe');
    expect(bar.shadowRoot!.querySelector('header p')!.textContent.trim()).to.equal(
      'Paragraphe 1 sur 3',
    );
    for (let i = 0; i < 5; i++) await press('Suivant');
    expect(spot()).to.equal('Vous avez huit jours.');
    expect(bar.shadowRoot!.querySelector('header p')!.textContent.trim()).to.equal(
      'Paragraphe 3 sur 3',
    );
  });

  it('lights the paragraph of a sentence that is read, and puts the ruler on the sentence', async () => {
    await session.use('read');
    await open();
    await press('Règle de lecture');
    const node = main.querySelectorAll('p')[0]!.firstChild as Text;
    const current = {
      text: node.data,
      lang: 'fr',
      pieces: [{ start: 0, length: node.length, node, offset: 0 }],
    };
    session.store.dispatch({
      type: 'read/started',
      index: 0,
      total: 1,
      current,
      span: { start: 16, end: node.length },
    });
    expect(spot()).to.equal('Dites-le à votre commune.');
    session.store.dispatch({ type: 'comfort/view', view: 'paragraph' });
    expect(spot()).to.equal(node.data);
  });

  it('goes back by Escape: smaller, then away, and leaves the spacing on', async () => {
    await open();
    await press("Plus d'espace");
    await press('Agrandir');
    expect(bar.shadowRoot!.querySelectorAll('.larger li').length).to.be.above(1);
    bar.shadowRoot!.querySelector<HTMLElement>('header button')!.focus();
    await sendKeys({ press: 'Escape' });
    await bar.updateComplete;
    expect(bar.shadowRoot!.querySelector('.choices')).to.not.equal(null);
    await sendKeys({ press: 'Escape' });
    await bar.updateComplete;
    expect(bar.shadowRoot!.querySelector('.choices')).to.equal(null);
    await sendKeys({ press: 'Escape' });
    await bar.updateComplete;
    expect(bar.shadowRoot!.querySelector('section')).to.equal(null);
    expect(session.store.getState().comfort?.spacing).to.equal(true);
    expect(parseFloat(getComputedStyle(main.querySelector('p')!).letterSpacing)).to.be.above(1);
    await session.forget();
    expect(getComputedStyle(main.querySelector('p')!).letterSpacing).to.equal('normal');
  });

  it('is entered by F6, and left to the guide while one runs', async () => {
    await open();
    const field = await fixture<HTMLInputElement>(html`<input aria-label="a" />`);
    field.focus();
    await sendKeys({ press: 'F6' });
    expect(document.activeElement).to.equal(bar);
  });

  it('keeps spacing and syllables in the tab, and takes them up at the next page', async () => {
    await open();
    await press("Plus d'espace");
    await press('Montrer les syllabes');
    await waitUntil(() => session.store.getState().comfort?.syllables === 'on', '', PATIENCE);
    session.dispose();
    expect(getComputedStyle(main.querySelector('p')!).letterSpacing).to.equal('normal');
    session = await realSession(SITE, {}, { locale: 'fr' });
    const { comfort } = session.store.getState();
    expect([comfort?.open, comfort?.spacing, comfort?.view]).to.eql([false, true, undefined]);
    session.dispatch({ type: 'comfort/spacing', on: false });
    session.dispatch({ type: 'comfort/syllables', on: false });
    session.dispose();
    session = await realSession(SITE, {}, { locale: 'fr' });
    expect(session.store.getState().comfort, 'not even loaded').to.equal(undefined);
  });

  it('keeps nothing where the site keeps nothing', async () => {
    session = await realSession({ ...SITE, storage: 'none' }, {}, { locale: 'fr' });
    bar.session = session;
    await open();
    await press("Plus d'espace");
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('opens from the panel, unless the site has switched it off', async () => {
    const panel = await fixture<AidantPanel>(
      html`<aidant-panel .session=${session}></aidant-panel>`,
    );
    const row = (): HTMLElement | undefined =>
      [...panel.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes('Lire plus facilement'),
      );
    panel.show();
    await panel.updateComplete;
    row()!.click();
    await waitUntil(() => document.activeElement === bar, 'focus in the bar', PATIENCE);
    expect(session.store.getState().app?.surface).to.equal('none');

    session = await realSession({ ...SITE, comfort: false }, {}, { locale: 'fr' });
    panel.session = session;
    panel.show();
    await panel.updateComplete;
    expect(row()).to.equal(undefined);
    await session.use('comfort');
    expect(session.store.getState().comfort).to.equal(undefined);
  });

  it('opens from the window with the hard words, too', async () => {
    const words = await fixture<AidantWords>(
      html`<aidant-words .session=${session}></aidant-words>`,
    );
    // Loaded first: how long that takes is not what is tested.
    await session.use('simple');
    words.show();
    await waitUntil(() => words.shadowRoot!.textContent.includes('Lire plus'), '', PATIENCE);
    [...words.shadowRoot!.querySelectorAll('button')]
      .find(({ textContent }) => textContent.includes('Lire plus facilement'))!
      .click();
    await waitUntil(() => document.activeElement === bar, 'focus in the bar', PATIENCE);
  });

  it('asks who else uses the device before spacing outlasts the tab', async () => {
    session = await realSession({ ...SITE, storage: 'device' }, {}, { locale: 'fr' });
    bar.session = session;
    const panel = await fixture<AidantPanel>(
      html`<aidant-panel .session=${session}></aidant-panel>`,
    );
    await open();
    await press("Plus d'espace");
    expect(localStorage.length).to.equal(0);
    panel.show();
    await panel.updateComplete;
    const buttons = [...panel.shadowRoot!.querySelectorAll<HTMLElement>('fieldset button')];
    expect(buttons.length).to.equal(2);
    buttons[1]!.click();
    expect(JSON.stringify(localStorage)).to.contain('spacing');
    await session.forget();
    expect(localStorage.length).to.equal(0);
  });

  it('reads the paragraph, and the bar itself, and stops', async () => {
    await open();
    const said: string[] = [];
    session.say = (units) => void said.push(...units.map(({ text }) => text.trim()));
    await press('Écouter');
    expect(said[0]).to.equal("Qu'est-ce qui vous aide à lire ?");
    expect(said).to.contain('Règle de lecture : non');
    said.length = 0;
    await press('Un paragraphe');
    await press('Suivant');
    await press('Écouter');
    expect(said).to.eql(['Vous déménagez. Dites-le à votre commune.']);
  });

  it('leads to a person, and makes the launcher wait meanwhile', async () => {
    await open();
    await press('Demander');
    await waitUntil(() => session.store.getState().app?.surface === 'helper', '', PATIENCE);
    expect(session.store.getState().comfort?.open).to.equal(false);
  });

  it('tells how to enlarge text on the device at hand', () => {
    const said = (userAgent: string, maxTouchPoints = 0): string =>
      deviceOf({ userAgent, maxTouchPoints } as Navigator);
    expect(said('Mozilla/5.0 (Linux; Android 14) Chrome/130')).to.equal('android');
    expect(said('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Safari')).to.equal('apple');
    expect(said('Mozilla/5.0 (Macintosh; Intel Mac OS X) Safari', 5)).to.equal('apple');
    expect(said('Mozilla/5.0 (Macintosh; Intel Mac OS X) Safari')).to.equal('mac');
    expect(said('Mozilla/5.0 (Windows NT 10.0) Firefox/130')).to.equal('computer');
  });

  it('cuts no words, and keeps its title and the way out, on a small screen with large text', async function () {
    if (!can?.viewport) this.skip();
    await setViewport({ width: 360, height: 740 });
    document.documentElement.style.fontSize = '200%';
    try {
      await open();
      for (const larger of [false, true]) {
        if (larger) await press('Agrandir');
        const shown = bar.shadowRoot!.querySelector('.bar')!;
        expect(shown.scrollWidth, 'nothing is wider').to.be.at.most(shown.clientWidth);
        shown.scrollTop = shown.scrollHeight;
        expect(shown.scrollTop, 'it scrolls').to.be.greaterThan(0);
        const close = bar.shadowRoot!.querySelector('header [aria-label="Fermer"]')!;
        const [way, box] = [close.getBoundingClientRect(), shown.getBoundingClientRect()];
        expect(way.top).to.be.at.least(box.top);
        expect(way.bottom).to.be.lessThan(box.bottom);
      }
    } finally {
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('leaves no listener, node or layer after a hundred times', async () => {
    await open();
    await press('Fermer');
    const nodes = document.querySelectorAll('*').length;
    for (let i = 0; i < 100; i++) {
      session.dispatch({ type: 'comfort/open' });
      session.dispatch({ type: 'comfort/view', view: 'paragraph' });
      await bar.updateComplete;
      session.dispatch({ type: 'comfort/close' });
      await bar.updateComplete;
    }
    await nextFrame();
    expect(document.querySelectorAll('*').length).to.equal(nodes);
    expect(bar.matches(':popover-open')).to.equal(false);
  });
});
