/** Simple words on a page as a person meets them: what they read stays in its place, on the screen and on paper. */
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import type { Session } from '../../src/core/session.js';
import { sourceHash } from '../../src/core/simple/hash.js';
import type { SimpleState } from '../../src/core/simple/state.js';
import '../../src/elements/text/define.js';
import '../../src/elements/picture/define.js';
import { isHiddenByUs } from '../../src/page/originals.js';
import { realSession } from '../support/session.js';

/** A busy machine only makes a failure take longer. */
const until = (is: () => unknown, what = 'in time'): Promise<void> =>
  waitUntil(is as () => boolean, what, { timeout: 10_000 });

const SITE = { format: 1, id: 'test', name: 'Test', locales: ['en'], texts: ['texts/a.json'] };
const LONG = Array.from({ length: 30 }, (_, i) => `Line ${i}.`).join('\n\n');

const file = (...blocks: object[]): Record<string, object> => ({
  'texts/a.json': { format: 1, lang: 'en', blocks },
});

const pair = (original: unknown, simple: unknown): TemplateResult =>
  html`<aidant-text id="pair"
    ><div data-level="original">${original}</div>
    <div data-level="simple" lang="en-simple" hidden>${simple}</div></aidant-text
  >`;

describe('a page in simple words', () => {
  let session: Session;
  /** What a look at the page finds, which comes in pieces where the machine is slow. */
  const scanned = async (): Promise<SimpleState> => {
    const before = session.store.getState().simple;
    session.dispatch({ type: 'simple/scan' });
    await until(() => session.store.getState().simple !== before, 'scanned');
    return session.store.getState().simple!;
  };
  const reports: { code: string; path?: string; fix: string }[] = [];
  const onError = (event: Event): void =>
    void reports.push(event as Event & { code: string; path?: string; fix: string });

  before(() => {
    document.documentElement.lang = 'en';
    document.addEventListener('aidant-error', onError);
  });
  afterEach(() => {
    session.dispose();
    reports.length = 0;
    document.documentElement.removeAttribute('style');
    window.scrollTo(0, 0);
  });
  after(() => {
    document.removeEventListener('aidant-error', onError);
    document.documentElement.removeAttribute('lang');
  });

  const settled = async (): Promise<void> => {
    await nextFrame();
    await nextFrame();
  };

  describe('keeps', () => {
    for (const mechanism of ['file', 'pair'])
      it(`what is read where it is on the screen, when a ${mechanism} above gets longer`, async () => {
        session = await realSession(SITE, file({ find: { id: 'above' }, simple: LONG }));
        const lines = LONG.split('\n\n').map((line) => html`<p>${line}</p>`);
        const place = await fixture<HTMLElement>(
          html`<main>
            ${mechanism === 'file' ? html`<p id="above">The <b>official</b> text</p>` : pair('A', lines)}
            <p id="reading" style="margin-top: 900px">Here I read.</p>
            <div style="height: 3000px"></div>
          </main>`,
        );
        // Some browsers hold the place by themselves; here they must not.
        document.documentElement.style.setProperty('overflow-anchor', 'none');
        const reading = place.querySelector('#reading')!;
        reading.scrollIntoView({ block: 'start' });
        const { top } = reading.getBoundingClientRect();
        const height = place.scrollHeight;
        for (const level of ['simple', 'original'] as const) {
          await session.setLevel(level);
          await settled();
          expect(place.scrollHeight > height).to.equal(level === 'simple');
          expect(reading.getBoundingClientRect().top).to.be.closeTo(top, 1);
        }
      });

    it('focus, what was typed and what was selected', async () => {
      session = await realSession(SITE, file({ find: 'Family quotient', simple: 'What you earn' }));
      const place = await fixture<HTMLElement>(
        html`<form><label for="f">Family quotient</label><input id="f" /> ${pair('A', 'a')}</form>`,
      );
      const input = place.querySelector('input')!;
      input.focus();
      input.value = '1234';
      input.setSelectionRange(1, 3);
      for (const level of ['simple', 'original'] as const) {
        await session.setLevel(level);
        await settled();
        expect(document.activeElement === input).to.equal(true);
        expect([input.value, input.selectionStart, input.selectionEnd]).to.deep.equal([
          '1234',
          1,
          3,
        ]);
      }
    });
  });

  describe('on paper', () => {
    const note = (): HTMLElement | null => document.querySelector('aidant-print-note');

    async function paper(media: 'print' | 'screen'): Promise<boolean> {
      const { emulateMedia: can } = (await executeServerCommand('capabilities')) as {
        emulateMedia: boolean;
      };
      if (can) await emulateMedia({ media });
      return can;
    }
    afterEach(() => paper('screen'));

    for (const [mechanism, content] of [
      ['file', html`<p id="a">The <b>official</b> text</p>`],
      ['pair', pair('The official text', 'The simple text')],
    ] as const)
      it(`shows the chosen version of a ${mechanism}, and says that the official text counts`, async () => {
        session = await realSession(SITE, file({ find: { id: 'a' }, simple: 'The simple text' }), {
          locale: 'en',
        });
        const place = await fixture<HTMLElement>(html`<main>${content}</main>`);
        expect(note()).to.equal(null);
        await session.setLevel('simple');
        await settled();
        expect(getComputedStyle(note()!).display).to.equal('none');
        if (!(await paper('print'))) return;
        expect(place.innerText.trim()).to.equal('The simple text');
        expect(getComputedStyle(note()!).display).to.equal('block');
        expect(note()!.shadowRoot?.textContent).to.equal(session.i18n.t('simple.prevails'));
        expect(note()!.lang).to.equal('en');
        await session.setLevel('original');
        await settled();
        expect(note()).to.equal(null);
        expect(place.innerText.trim()).to.equal('The official text');
      });

    it('says nothing where no text has a simple version', async () => {
      session = await realSession(SITE, file({ find: { id: 'none' }, simple: 'x' }));
      await fixture<HTMLElement>(html`<main><p>Only official words here.</p></main>`);
      await session.setLevel('simple');
      expect(note()).to.equal(null);
    });
  });

  describe('draws a picture', () => {
    const block = { find: { id: 'a' }, simple: 'Take your **card**.', picture: 'id-card' };

    it('beside the simple text of a block, silent, with its words', async () => {
      session = await realSession(SITE, file(block));
      const place = await fixture<HTMLElement>(
        html`<main><p id="a">The identity document</p></main>`,
      );
      const before = place.outerHTML;
      await session.setLevel('simple');
      const standIn = place.querySelector<HTMLElement>('aidant-simple-block')!;
      const picture = standIn.querySelector('aidant-picture')!;
      expect(picture.name).to.equal('id-card');
      expect(picture.getAttribute('aria-hidden')).to.equal('true');
      expect(standIn.innerText.trim()).to.equal('Take your card.');
      expect(standIn.lang).to.equal('en-simple');
      await until(
        () => (picture.shadowRoot?.querySelector('path')?.getAttribute('d') ?? '') !== '',
      );
      const [drawn, words] = [picture, standIn.querySelector('strong')!].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(drawn!.width).to.be.greaterThan(24);
      expect(drawn!.right).to.be.at.most(words!.left);
      await session.setLevel('original');
      expect(place.outerHTML).to.equal(before);
    });

    it('also where the words alone would have changed in place, but never in a label', async () => {
      const plain = { ...block, simple: 'Take your card.' };
      session = await realSession(SITE, file(plain, { ...plain, find: { id: 'l' } }));
      const place = await fixture<HTMLElement>(
        html`<main>
          <p id="a">The identity document</p>
          <label id="l">The document</label>
        </main>`,
      );
      await session.setLevel('simple');
      expect(place.querySelectorAll('aidant-picture')).to.have.length(1);
      expect(place.querySelector<HTMLElement>('#l')!.innerHTML).to.contain('Take your card.');
      expect(place.querySelector('#l')!.nextElementSibling).to.equal(null);
    });

    it('of the site itself, found beside its file', async () => {
      session = await realSession(SITE, file({ ...block, picture: '../img/card.png' }));
      const place = await fixture<HTMLElement>(html`<main><p id="a">The document</p></main>`);
      await session.setLevel('simple');
      expect(place.querySelector('aidant-picture')?.name).to.match(/^https?:.*\/img\/card\.png$/);
    });
  });

  describe('a pair with the fingerprint of its original', () => {
    it('shows while it fits, and not once the page has written another', async () => {
      session = await realSession({ ...SITE, texts: [] });
      const place = await fixture<HTMLElement>(html`<main>${pair('The text', 'Simple')}</main>`);
      const element = place.querySelector('aidant-text')!;
      element.setAttribute('source', sourceHash('The text'));
      element.setAttribute('method', 'human');
      element.setAttribute('who', 'The town');
      await session.setLevel('simple');
      await element.updateComplete;
      expect(place.innerText.trim()).to.equal('Simple');
      const [text] = (await scanned()).texts;
      expect(text?.by).to.deep.equal({ method: 'human', who: 'The town' });
      element.querySelector('[data-level="original"]')!.textContent = 'Another text';
      await until(() => place.innerText.trim() === 'Another text');
      const { stale, available } = await scanned();
      expect(available).to.equal(0);
      expect(stale.map(({ where, source }) => [where, source])).to.deep.equal([
        ['aidant-text#pair', sourceHash('Another text')],
      ]);
      expect(reports.map(({ code }) => code)).to.include('text-stale');
    });
  });

  it('is to assistive technology what its original is: a heading, an item of its list', async function () {
    session = await realSession(
      SITE,
      file(
        { find: { id: 'h' }, simple: 'Your **home**' },
        { find: { id: 'i' }, simple: 'Call **us**' },
      ),
    );
    const { cdp } = (await executeServerCommand('capabilities')) as { cdp: boolean };
    if (!cdp) this.skip();
    await fixture(
      html`<main>
        <h2 id="h">The <b>residence</b></h2>
        <ul>
          <li>One</li>
          <li id="i">Contact <b>the service</b></li>
        </ul>
      </main>`,
    );
    await session.setLevel('simple');
    const tree = (await executeServerCommand('ax-tree')) as {
      role: string;
      name?: string;
      props: Record<string, unknown>;
    }[];
    const heading = tree.find(({ role }) => role === 'heading');
    expect([heading?.name, heading?.props['level']]).to.deep.equal(['Your home', 2]);
    expect(tree.filter(({ role }) => role === 'listitem')).to.have.length(2);
    const words = tree.filter(({ role }) => role === 'StaticText').map(({ name }) => name);
    expect(words).to.include('us');
    expect(words).not.to.include('the service');
  });

  it('tells an author who looks at it', async () => {
    session = await realSession(
      SITE,
      file({ find: { id: 'a' }, source: '0123456789abcdef', simple: 'x' }),
    );
    await fixture(html`<main><p id="a">The text</p></main>`);
    await session.use('author');
    await session.use('simple');
    expect(session.store.getState().app?.author).to.equal(true);
    const { stale } = await scanned();
    expect(stale.map(({ where }) => where)).to.deep.equal(['texts/a.json blocks[0]']);
    await session.forget();
    expect(session.store.getState().app?.author).to.equal(true);
  });

  it('is read again in pieces when a long page changes, its texts at once', async () => {
    session = await realSession(SITE, file({ find: { id: 'late' }, simple: 'Simple.' }));
    const main = await fixture<HTMLElement>(
      html`<main>
        ${Array.from({ length: 4000 }, (_, i) => html`<p>One two three four <b>five</b> ${i}</p>`)}
      </main>`,
    );
    await session.use('simple');
    await session.setLevel('simple');
    const scan = (): SimpleState => session.store.getState().simple!;
    await until(() => scan().total === 4000, 'counted before');
    expect(scan().available).to.equal(0);
    const order = new Set<string>();
    session.store.subscribe(() => {
      if (scan().available === 1) order.add('counted');
    });
    const late = document.createElement('p');
    late.id = 'late';
    late.textContent = 'A text that came late.';
    main.append(late);
    const observer = new MutationObserver(() => {
      if (main.textContent.includes('Simple.') || late.hidden) order.add('shown');
    });
    observer.observe(main, { subtree: true, childList: true, characterData: true });
    await until(() => order.has('counted') && order.has('shown'), 'shown and counted');
    observer.disconnect();
    // Counted in a task of its own: the page went on between.
    expect([...order]).to.deep.equal(['shown', 'counted']);
    expect([scan().total, scan().rest.length]).to.deep.equal([4001, 4000]);
  });

  it('turns a long page without a long wait: what is counted comes in pieces, and is said then', async () => {
    session = await realSession(SITE, file({ find: { id: 'a' }, simple: 'Simple.' }));
    const main = await fixture<HTMLElement>(
      html`<main>
        <p id="a">The text of the office.</p>
        ${Array.from({ length: 5000 }, (_, i) => html`<p>One two three four <b>five</b> ${i}</p>`)}
      </main>`,
    );
    await session.use('simple');
    await until(() => session.store.getState().simple?.total === 5001, 'counted before');
    const counted = session.store.getState().simple;
    let pieces = 0;
    let isOver = false;
    const tick = (): void => {
      pieces += 1;
      if (!isOver) setTimeout(tick, 0);
    };
    session.dispatch({ type: 'app/level', level: 'simple' });
    // The words are there at once; the count, which would hold the page up, is not.
    expect(main.querySelector('#a')?.textContent).to.equal('Simple.');
    expect(session.store.getState().simple).to.equal(counted);
    tick();
    await until(() => session.store.getState().simple !== counted, 'counted');
    isOver = true;
    expect(pieces).to.be.greaterThan(1);
    const { total, available } = session.store.getState().simple!;
    expect([total, available]).to.deep.equal([5001, 1]);
  });

  it('keeps for the names of fields the original of a pair that came late', async () => {
    session = await realSession(SITE, file());
    const main = await fixture<HTMLElement>(html`<main></main>`);
    await session.use('simple');
    await session.setLevel('simple');
    render(pair('The original', 'Simple'), main);
    const original = main.querySelector<HTMLElement>('[data-level="original"]')!;
    await until(() => original.hidden && isHiddenByUs(original), 'held as hidden by us');
  });

  it('follows the page where only a part of it is in simple words', async () => {
    session = await realSession(SITE, file({ find: { id: 'late' }, simple: 'Simple.' }));
    const main = await fixture<HTMLElement>(html`<main><div id="part"></div></main>`);
    await session.use('simple');
    session.dispatch({ type: 'simple/part', id: 'part', level: 'simple' });
    render(
      html`<p id="late">A text that came late.</p>`,
      main.querySelector<HTMLElement>('#part')!,
    );
    await until(() => main.innerText.trim() === 'Simple.', 'shown in simple words');
  });

  it('reads a text of several lines as several lines', async () => {
    session = await realSession(SITE, file({ find: { id: 'a' }, simple: 'Simple.' }));
    await fixture(
      html`<main>
        <div id="a">
          <p>One.</p>
          <ul>
            <li>Two <b>and</b></li>
            <li>three.</li>
          </ul>
        </div>
      </main>`,
    );
    await session.use('simple');
    const [text] = (await scanned()).texts;
    expect(text?.paragraphs).to.deep.equal(['One.', 'Two and', 'three.']);
  });
});
