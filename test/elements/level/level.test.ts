import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Session } from '../../../src/core/session.js';
import '../../../src/elements/level/define.js';
import type { AidantLevel } from '../../../src/elements/level/level.js';
import '../../../src/elements/text/define.js';
import { expectAccessible } from '../../support/accessible.js';
import { realSession } from '../../support/session.js';

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
    await waitUntil(() => button.getAttribute('aria-pressed') === 'true');
    expect(button.querySelector('[aria-hidden]')?.textContent).to.equal('yes');
    await expectAccessible(element);
  });

  it('shows the simple text and tells honestly how much there is', async () => {
    const { main, element } = await open();
    parts(element).button.click();
    await waitUntil(() => main.querySelector('#one')?.textContent === 'One, in simple words.');
    await element.updateComplete;
    expect(parts(element).text()).to.contain('2 of 4 texts have a simple version.');
    expect(parts(element).text(), "what is too old is the author's affair").not.to.contain('old');
    expect(main.querySelector('#old')?.textContent).to.contain('has changed');
  });

  it('counts the same in both levels', async () => {
    await open();
    await session.use('simple');
    const counts = (): unknown => {
      const { total, available } = session.store.getState().simple!;
      return { total, available };
    };
    session.dispatch({ type: 'simple/scan' });
    const before = counts();
    await session.setLevel('simple');
    expect(counts()).to.deep.equal(before);
    expect(before).to.deep.equal({ total: 4, available: 2 });
  });

  it('goes back in one press, with the focus on the switch and not a byte changed', async () => {
    const { main, element } = await open();
    const before = main.outerHTML;
    const { button } = parts(element);
    button.focus();
    button.click();
    await waitUntil(() => button.getAttribute('aria-pressed') === 'true');
    await element.updateComplete;
    button.click();
    await waitUntil(() => button.getAttribute('aria-pressed') === 'false');
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
    await waitUntil(() => levels.length > 0);
    document.removeEventListener('aidant-level-change', refuse);
    await session.use('simple');
    expect(levels).to.deep.equal(['simple']);
    expect(main.querySelector('#one')?.textContent).to.contain('official');
  });

  it('with "for" it changes the pairs of one part only', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <div id="part">
          <aidant-text
            ><span data-level="original">A</span
            ><span data-level="simple" hidden>a</span></aidant-text
          >
        </div>
        <aidant-text
          ><span data-level="original">B</span
          ><span data-level="simple" hidden>b</span></aidant-text
        >
        <aidant-level for="part"></aidant-level>
      </div>`,
    );
    const element = place.querySelector('aidant-level')!;
    await element.updateComplete;
    parts(element).button.click();
    const [a, b] = [...place.querySelectorAll('aidant-text')];
    await waitUntil(() => a?.querySelector('[data-level="original"]')?.hasAttribute('hidden'));
    expect(b?.querySelector('[data-level="simple"]')?.hasAttribute('hidden')).to.equal(true);
    expect(session.store.getState().app?.level).to.equal('original');
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
    await waitUntil(() => said.length > 0);
    listen.disconnect();
    expect(said).to.deep.equal(['Simple words are shown. 2 of 4 texts have a simple version.']);
  });
});
