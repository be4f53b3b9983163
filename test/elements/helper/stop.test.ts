import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/callback/define.js';
import '../../../src/elements/card/define.js';
import '../../../src/elements/helper/define.js';
import type { Session } from '../../../src/core/session.js';
import type { AidantSurface } from '../../../src/elements/shared/surface.js';
import { callbackSite, NOW } from '../../support/callback.js';
import { FILES, SITE } from '../../support/help-site.js';
import { open, root, session, t, text } from '../../support/helper-window.js';
import { qrOf } from '../../support/qr.js';
import { realSession } from '../../support/session.js';

/** Parts of a window load when they are asked for; a busy machine takes its time. */
const SLOW = { timeout: 15_000 };

/** Both countries' numbers, as a site of one of them gives them. */
const BOTH = {
  ...SITE,
  stop: {
    numbers: [
      { country: 'BE', label: { fr: 'Card Stop' }, number: '078170170' },
      { country: 'BE', label: { fr: 'Une ligne' }, number: '081000000', sms: '0470123456' },
      { country: 'FR', label: { fr: 'Cartes' }, number: '0892705705' },
      { country: 'FR', label: { fr: 'Faux SMS' }, sms: '33700' },
      { country: 'FR', label: { fr: 'Police' }, number: '0170772372', sms: '+33612345678' },
    ],
  },
};

describe('STOP, across a border', () => {
  afterEach(() => session.dispose());

  const links = (within: ParentNode) =>
    [...within.querySelectorAll('a')].map((link) => link.getAttribute('href'));

  for (const [country, home, abroad, foreign] of [
    [
      'BE',
      ['tel:078170170', 'tel:+3281000000', 'sms:+32470123456'],
      ['tel:+33170772372', 'sms:+33612345678'],
      ['0 892 705 705', '33700'],
    ],
    [
      'FR',
      ['tel:0892705705', 'tel:+33170772372', 'sms:33700', 'sms:+33612345678'],
      ['tel:+3281000000', 'sms:+32470123456'],
      ['078 170 170'],
    ],
  ] as const) {
    it(`shows from ${country} what rings only over there, as no link, and says so`, async () => {
      const element = await open({ screen: 'stop', site: { ...BOTH, country } });
      const details = root(element).querySelector('details')!;
      details.open = true;
      expect(links(details)).to.have.members(abroad);
      const all = links(root(element));
      for (const href of home) expect(all).to.include(href);
      for (const number of foreign) {
        const shown = [...details.querySelectorAll('p')].find((one) =>
          one.textContent?.includes(number),
        );
        expect(shown?.nextElementSibling?.textContent, number).to.contain(t('ask.onlyThere'));
      }
      expect(text(element).split(t('ask.onlyThere'))).to.have.lengthOf(foreign.length + 1);
    });
  }

  it('shows an ordinary number as it is dialled from here, also to scan', async () => {
    const element = await open({ screen: 'stop', site: BOTH, device: 'desk' });
    const details = root(element).querySelector('details')!;
    details.open = true;
    const shown = [...details.querySelectorAll('.number')].map((number) => number.textContent);
    expect(shown).to.deep.equal(['0 892 705 705', '+33 1 70 77 23 72']);
    expect(details.querySelectorAll('.qr')).to.have.lengthOf(1);
    expect(qrOf(details)).to.equal('tel:+33170772372');
  });

  it('keeps every number a link where the site names no country', async () => {
    const site = Object.fromEntries(Object.entries(BOTH).filter(([key]) => key !== 'country'));
    const element = await open({ screen: 'stop', site });
    expect(links(root(element))).to.include.members(['tel:0892705705', 'tel:078170170']);
  });
});

describe('STOP, pressed by mistake', () => {
  let session: Session;
  let page: HTMLElement;

  afterEach(() => {
    session.dispose();
    sessionStorage.clear();
  });

  const find = (tag: string) => page.querySelector<AidantSurface>(tag)!;
  const rootOf = (tag: string) => find(tag).renderRoot as ShadowRoot;
  const surface = () => session.store.getState().app?.surface;

  async function begin(): Promise<void> {
    session = await realSession(callbackSite(), FILES, { locale: 'fr', name: 'Ville de X' });
    await Promise.all([session.use('callback'), session.use('help'), session.i18n.more('ask')]);
    session.dispatch({ type: 'callback/changed', ready: true, possible: true });
    page = await fixture(
      html`<div>
        <aidant-callback .now=${NOW}></aidant-callback><aidant-card></aidant-card
        ><aidant-helper device="touch"></aidant-helper>
      </div>`,
    );
  }

  async function pressStop(tag: string): Promise<void> {
    await waitUntil(() => rootOf(tag).querySelector('dialog[open] .stop-row'), tag, SLOW);
    rootOf(tag).querySelector<HTMLElement>('.stop-row')!.click();
    await waitUntil(() => rootOf('aidant-helper').querySelector('dialog')?.open, 'STOP', SLOW);
    await find('aidant-helper').updateComplete;
  }

  async function toNumber(): Promise<void> {
    find('aidant-callback').show();
    const root = rootOf('aidant-callback');
    await waitUntil(() => root.querySelector('.body .choice'), 'the first question', SLOW);
    root.querySelector<HTMLElement>('.body .choice')!.click();
    await waitUntil(() => root.querySelector('#number'), 'the number', SLOW);
    const input = root.querySelector<HTMLInputElement>('#number')!;
    input.value = '0470 12';
    input.dispatchEvent(new Event('input'));
    await find('aidant-callback').updateComplete;
  }

  for (const [way, goBack] of [
    ['by its row', () => backRow()!.click()],
    ['by Escape', () => sendKeys({ press: 'Escape' })],
  ] as const) {
    it(`leads back ${way} to the form, with what was written in it`, async () => {
      await begin();
      await toNumber();
      await pressStop('aidant-callback');
      await goBack();
      await waitUntil(() => surface() === 'callback', 'back in the form', SLOW);
      await find('aidant-callback').updateComplete;
      const input = rootOf('aidant-callback').querySelector<HTMLInputElement>('#number');
      expect(input?.value).to.equal('0470 12');
      // The question before it is still one press away.
      expect(rootOf('aidant-callback').querySelectorAll('.head .icon-only')).to.have.lengthOf(2);
      find('aidant-callback').close();
      await find('aidant-callback').updateComplete;
      expect(surface()).to.equal('none');
    });
  }

  const backRow = () =>
    [...rootOf('aidant-helper').querySelectorAll<HTMLElement>('.foot button')].find((row) =>
      row.textContent?.includes(session.i18n.t('ask.backThere')),
    );

  it('leads back to each window, and deeper first to STOP itself', async () => {
    await begin();
    find('aidant-card').show();
    await pressStop('aidant-card');
    const given = rootOf('aidant-helper').querySelector<HTMLElement>('.choice')!;
    given.click();
    await find('aidant-helper').updateComplete;
    expect(backRow()).to.equal(undefined);
    rootOf('aidant-helper').querySelector<HTMLElement>('.head .icon-only')!.click();
    expect(surface()).to.equal('helper');
    await find('aidant-helper').updateComplete;
    backRow()!.click();
    expect(surface()).to.equal('card');
  });

  it('leads to the page where there was no window', async () => {
    await begin();
    session.dispatch({ type: 'app/open', surface: 'helper', screen: 'stop' });
    await waitUntil(() => rootOf('aidant-helper').querySelector('dialog')?.open, 'STOP', SLOW);
    expect(backRow()).to.equal(undefined);
    await sendKeys({ press: 'Escape' });
    expect(surface()).to.equal('none');
  });
});
