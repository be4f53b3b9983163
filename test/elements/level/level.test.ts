import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import type { Session } from '../../../src/core/session.js';
import { sourceHash } from '../../../src/core/simple/hash.js';
import '../../../src/elements/level/define.js';
import type { AidantLevel } from '../../../src/elements/level/level.js';
import '../../../src/elements/text/define.js';
import { createSession } from '../../../src/session.js';
import { expectAccessible } from '../../support/accessible.js';
import { realSession } from '../../support/session.js';

/** A busy machine only makes a failure take longer. */
const until = (is: () => unknown, what = 'in time'): Promise<void> =>
  waitUntil(is as () => boolean, what, { timeout: 10_000 });

const SITE = { format: 1, id: 'test', name: 'Test', locales: ['en'], texts: ['texts/a.json'] };
const FILES = {
  'texts/a.json': {
    format: 1,
    lang: 'en',
    blocks: [
      { find: { id: 'one' }, simple: 'One, in simple words.' },
      { find: { id: 'rich' }, simple: 'One idea in few words.\n\nAnother idea in few words.' },
      { find: { id: 'old' }, source: '0123456789abcdef', simple: 'Too old.' },
    ],
  },
};
const page = html`<main>
  <p id="one">The first text of this page is official.</p>
  <p id="old">The second text of this page has changed.</p>
  <p>The third text of this page has nothing.</p>
  <p id="rich">The fourth text of this page is <b>official</b>.</p>
  <p>Yes</p>
  <aidant-level></aidant-level>
</main>`;

describe('aidant-level', () => {
  let session: Session;
  before(() => (document.documentElement.lang = 'en'));
  beforeEach(async () => (session = await realSession(SITE, FILES, { locale: 'en' })));
  afterEach(() => session.dispose());
  after(() => document.documentElement.removeAttribute('lang'));

  const parts = (element: AidantLevel) => ({
    button: element.renderRoot.querySelector<HTMLButtonElement>('.switch')!,
    text: () => (element.renderRoot.querySelector('.root') as HTMLElement).innerText,
  });

  async function open(): Promise<{ main: HTMLElement; element: AidantLevel }> {
    const main = await fixture<HTMLElement>(page);
    const element = main.querySelector('aidant-level')!;
    await element.updateComplete;
    return { main, element };
  }

  it('is a switch with one name, told once', async () => {
    const { element } = await open();
    const { button } = parts(element);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    expect(button.querySelector('[aria-hidden]')?.textContent).to.equal('no');
    button.click();
    await until(() => button.getAttribute('aria-pressed') === 'true');
    expect(button.querySelector('[aria-hidden]')?.textContent).to.equal('yes');
    await expectAccessible(element);
  });

  it('has its words as soon as they are there, and is no empty box before', async () => {
    session.dispose();
    // The page is in the language of the interface: no state changes when the words have come.
    session = createSession({ site: SITE, locale: 'en' });
    const main = await fixture<HTMLElement>(
      html`<main><aidant-level>Plain page</aidant-level></main>`,
    );
    const element = main.querySelector('aidant-level')!;
    await element.updateComplete;
    if (!session.i18n.t('app.close')) expect(parts(element).button).to.equal(null);
    await session.ready;
    await element.updateComplete;
    expect(parts(element).button.innerText).to.match(/^Simple words\s+no$/);
    await expectAccessible(element);
  });

  it('shows the simple text and tells honestly how much there is', async () => {
    const { main, element } = await open();
    parts(element).button.click();
    await until(() => main.querySelector('#one')?.textContent === 'One, in simple words.');
    await element.updateComplete;
    expect(parts(element).text()).to.contain('2 of 4 texts have a simple version.');
    expect(parts(element).text(), "what is too old is the author's affair").not.to.contain('old');
    expect(main.querySelector('#old')?.textContent).to.contain('has changed');
  });

  it('counts the same in both levels', async () => {
    await open();
    await session.use('simple');
    const counts = async (): Promise<unknown> => {
      const before = session.store.getState().simple;
      session.dispatch({ type: 'simple/scan' });
      await until(() => session.store.getState().simple !== before);
      const { total, available } = session.store.getState().simple!;
      return { total, available };
    };
    const before = await counts();
    await session.setLevel('simple');
    expect(await counts()).to.deep.equal(before);
    expect(before).to.deep.equal({ total: 4, available: 2 });
  });

  it('goes back in one press, with the focus on the switch and not a byte changed', async () => {
    const { main, element } = await open();
    const before = main.outerHTML;
    const { button } = parts(element);
    button.focus();
    button.click();
    await until(() => button.getAttribute('aria-pressed') === 'true');
    await element.updateComplete;
    button.click();
    await until(() => button.getAttribute('aria-pressed') === 'false');
    expect(element.shadowRoot?.activeElement === button).to.equal(true);
    expect(main.outerHTML).to.equal(before);
  });

  it('asks the page first', async () => {
    const { main, element } = await open();
    const levels: unknown[] = [];
    const refuse = (event: Event): void => {
      event.preventDefault();
      levels.push((event as Event & { level: string }).level);
    };
    document.addEventListener('aidant-level-change', refuse);
    parts(element).button.click();
    await until(() => levels.length > 0);
    document.removeEventListener('aidant-level-change', refuse);
    await session.use('simple');
    expect(levels).to.deep.equal(['simple']);
    expect(main.querySelector('#one')?.textContent).to.contain('official');
  });

  describe('for one part of the page', () => {
    const parts2 = html`<main>
      <div id="part">
        <p id="one">The first text of this page is official.</p>
        <p>The third text of this page has nothing.</p>
        <aidant-text
          ><span data-level="original">A pair in this part</span
          ><span data-level="simple" lang="en-simple" hidden>a</span></aidant-text
        >
      </div>
      <p id="rich">The fourth text of this page is <b>official</b>.</p>
      <aidant-text
        ><span data-level="original">B</span
        ><span data-level="simple" lang="en-simple" hidden>b</span></aidant-text
      >
      <aidant-level for="part"></aidant-level>
    </main>`;

    it('changes its texts from a file and its pairs, and gives them back to the byte', async () => {
      const main = await fixture<HTMLElement>(parts2);
      const element = main.querySelector('aidant-level')!;
      await element.updateComplete;
      const before = main.outerHTML;
      const { button, text } = parts(element);
      button.click();
      await until(() => main.querySelector('#one')?.textContent === 'One, in simple words.');
      const [a, b] = [...main.querySelectorAll('aidant-text')];
      await until(() => a?.querySelector('[data-level="original"]')?.hasAttribute('hidden'));
      expect(b?.querySelector('[data-level="simple"]')?.hasAttribute('hidden')).to.equal(true);
      expect(main.querySelector<HTMLElement>('#rich')?.hidden).to.equal(false);
      expect(button.getAttribute('aria-pressed')).to.equal('true');
      expect(text()).to.contain('2 of 3 texts have a simple version.');
      expect(session.store.getState().app?.level).to.equal('original');
      button.click();
      await until(() => main.outerHTML === before);
    });

    it('shows both texts of the part alone', async () => {
      const main = await fixture<HTMLElement>(parts2);
      const element = main.querySelector('aidant-level')!;
      await element.updateComplete;
      parts(element).button.click();
      await until(() => bothButton(element) !== null);
      bothButton(element)!.click();
      await element.updateComplete;
      expect(element.renderRoot.querySelectorAll('.both')).to.have.length(2);
    });

    it('reaches into shadow roots of the part', async () => {
      const main = await fixture<HTMLElement>(
        html`<main>
          <div id="part"><div class="shadow"></div></div>
          <aidant-level for="part"></aidant-level>
        </main>`,
      );
      const root = main.querySelector('.shadow')!.attachShadow({ mode: 'open' });
      render(
        html`<p id="one">The first text of this page is official.</p>
          <aidant-text
            ><span data-level="original">A</span
            ><span data-level="simple" hidden>a</span></aidant-text
          >`,
        root,
      );
      const element = main.querySelector('aidant-level')!;
      await element.updateComplete;
      const before = root.innerHTML;
      const { button, text } = parts(element);
      button.click();
      await until(() => root.querySelector('#one')?.textContent === 'One, in simple words.');
      await until(() => root.querySelector('[data-level="original"]')?.hasAttribute('hidden'));
      await until(() => text().includes('2 of 2 texts'));
      button.click();
      await until(() => root.innerHTML === before);
    });

    it('follows the page again when the whole page changes', async () => {
      const main = await fixture<HTMLElement>(parts2);
      const element = main.querySelector('aidant-level')!;
      await element.updateComplete;
      const before = main.outerHTML;
      parts(element).button.click();
      await until(() => main.querySelector('#one')?.textContent === 'One, in simple words.');
      await session.setLevel('simple');
      await until(() => main.querySelector<HTMLElement>('#rich')?.hidden === true);
      await session.setLevel('original');
      await until(() => main.outerHTML === before);
    });

    it('shows one part in official words while the page is simple', async () => {
      const main = await fixture<HTMLElement>(parts2);
      const element = main.querySelector('aidant-level')!;
      await session.setLevel('simple');
      await until(() => main.querySelector('#one')?.textContent === 'One, in simple words.');
      await element.updateComplete;
      parts(element).button.click();
      await until(() => main.querySelector('#one')?.textContent?.includes('official'));
      expect(main.querySelector<HTMLElement>('#rich')?.hidden).to.equal(true);
    });
  });

  const bothButton = (element: AidantLevel) =>
    element.renderRoot.querySelector<HTMLButtonElement>('.told [aria-expanded]');

  async function both(): Promise<AidantLevel> {
    const { element } = await open();
    parts(element).button.click();
    await until(() => bothButton(element) !== null);
    bothButton(element)!.click();
    await element.updateComplete;
    return element;
  }

  describe('both texts side by side', () => {
    it('each in its own language, with a way to hear them', async () => {
      const element = await both();
      expect(bothButton(element)?.getAttribute('aria-expanded')).to.equal('true');
      const halves = [...element.renderRoot.querySelectorAll<HTMLElement>('.half')];
      expect(halves).to.have.length(4);
      expect(halves[0]?.innerText).to.contain('One, in simple words.');
      expect(halves[0]?.querySelector('[lang="en-simple"]')).not.to.equal(null);
      expect(halves[1]?.innerText).to.contain('The first text of this page is official.');
      expect(halves[1]?.querySelector('[lang="en"]')).not.to.equal(null);
      await expectAccessible(element);
      const said: string[] = [];
      const { say } = session;
      session.say = (units) => said.push(...units.map(({ lang, text }) => `${lang} ${text}`));
      element.renderRoot.querySelector<HTMLButtonElement>('.listen')!.click();
      session.say = say;
      expect(said).to.include('en-simple One, in simple words.');
      expect(said).to.include('en The first text of this page is official.');
    });

    it('beside each other where there is room, else below', async () => {
      const element = await both();
      const [simple, official] = [...element.renderRoot.querySelectorAll('.half')];
      const lies = (width: number): string => {
        element.style.inlineSize = `${width}px`;
        const [a, b] = [simple!.getBoundingClientRect(), official!.getBoundingClientRect()];
        return a.right <= b.left ? 'beside' : a.bottom <= b.top ? 'below' : 'over';
      };
      expect(lies(320)).to.equal('below');
      expect(lies(900)).to.equal('beside');
    });

    it('"I did not understand" tells the page, thanks once, and offers a person', async () => {
      const element = await both();
      const told: object[] = [];
      element.addEventListener('aidant-unclear', (event) => {
        const { block, level } = event as Event & { block: string; level: string };
        told.push({ block, level });
      });
      const button = element.renderRoot.querySelector<HTMLButtonElement>('.both > .quiet')!;
      button.focus();
      button.click();
      await until(() => element.renderRoot.querySelector('.thanks') !== null);
      expect(told).to.deep.equal([{ block: 'texts/a.json#0', level: 'simple' }]);
      expect(element.renderRoot.querySelectorAll('.thanks')).to.have.length(1);
      await until(() => element.shadowRoot?.activeElement?.closest('.thanks') !== null);
      const opened: string[] = [];
      element.addEventListener('aidant-help-open', () => opened.push('help'));
      document.addEventListener('aidant-help-open', () => opened.push('help'), { once: true });
      (element.shadowRoot?.activeElement as HTMLElement).click();
      expect(opened).to.include('help');
      session.dispatch({ type: 'app/close' });
    });
  });

  describe('for the author', () => {
    it('tells which text is too old, where, and what to write', async () => {
      const { element } = await open();
      session.dispatch({ type: 'app/author' });
      parts(element).button.click();
      await until(() => element.renderRoot.querySelector('.stale code') !== null);
      await until(() => parts(element).text().includes('For the author'));
      expect(parts(element).text()).to.contain('texts/a.json blocks[2]');
      expect(parts(element).text()).to.contain('Too old.');
      expect(parts(element).text()).to.contain(
        `"source": "${sourceHash('The second text of this page has changed.')}"`,
      );
      await expectAccessible(element);
    });
  });

  describe('is kept for the person', () => {
    const kept = (storage: Storage): string | undefined =>
      Object.keys(storage).find((key) => key === 'aidant.1.test.prefs');
    afterEach(() => {
      localStorage.clear();
      sessionStorage.clear();
    });

    it('for the tab, without a question', async () => {
      const { main, element } = await open();
      parts(element).button.click();
      await until(() => kept(sessionStorage) !== undefined);
      expect(element.renderRoot.querySelector('fieldset')).to.equal(null);
      expect(kept(localStorage)).to.equal(undefined);
      session = await realSession(SITE, FILES, { locale: 'en' });
      await until(() => main.querySelector('#one')?.textContent === 'One, in simple words.');
    });

    for (const [answer, outlasts] of [
      ['No, keep it', true],
      ['Yes, keep nothing', false],
    ] as const)
      it(`on the device only after one question: ${answer}`, async () => {
        session = await realSession({ ...SITE, storage: 'device' }, FILES, { locale: 'en' });
        const { element } = await open();
        parts(element).button.click();
        await until(() => element.renderRoot.querySelector('fieldset') !== null);
        expect(kept(localStorage)).to.equal(undefined);
        await expectAccessible(element);
        [...element.renderRoot.querySelectorAll<HTMLButtonElement>('fieldset button')]
          .find((button) => button.innerText.trim() === answer)!
          .click();
        await until(() => element.renderRoot.querySelector('fieldset') === null);
        expect(kept(localStorage) !== undefined).to.equal(outlasts);
        expect(element.shadowRoot?.activeElement === parts(element).button).to.equal(true);
      });
  });

  it('announces once, and politely', async () => {
    const { element } = await open();
    const said: string[] = [];
    const watched = new WeakSet<Node>();
    const listen = new MutationObserver(() => {
      for (const { shadowRoot } of document.querySelectorAll('html > *')) {
        const region = shadowRoot?.querySelector('[role="status"]');
        if (!region) continue;
        if (!watched.has(region)) {
          watched.add(region);
          listen.observe(region, { childList: true, characterData: true, subtree: true });
        }
        const text = region.textContent.trim();
        if (text !== '' && said.at(-1) !== text) said.push(text);
      }
    });
    listen.observe(document.documentElement, { childList: true });
    parts(element).button.click();
    await until(() => said.length > 0);
    listen.disconnect();
    expect(said).to.deep.equal(['Simple words are shown. 2 of 4 texts have a simple version.']);
  });
});
