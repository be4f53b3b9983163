import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/callback/define.js';
import '../../../src/elements/card/define.js';
import '../../../src/elements/helper/define.js';
import type { CallbackState } from '../../../src/core/help/callback-state.js';
import type { Session } from '../../../src/core/session.js';
import { surfaceScript } from '../../../src/elements/shared/say-surface.js';
import type { AidantSurface } from '../../../src/elements/shared/surface.js';
import { aRequest, callbackSite, NOW } from '../../support/callback.js';
import { clock, FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

/** Parts of a window load when they are asked for; a busy machine takes its time. */
const SLOW = { timeout: 15_000 };

describe('what the person wrote or was given', () => {
  let session: Session;

  afterEach(async () => {
    await session.forget();
    session.dispose();
    sessionStorage.clear();
    localStorage.clear();
  });

  async function begin(site: object): Promise<void> {
    session = await realSession(site, FILES, { locale: 'fr', name: 'Valmont', ports: { clock } });
    session.windows = new Set(['helper', 'callback', 'card']);
    await Promise.all([session.use('help'), session.i18n.more('ask')]);
  }

  async function open(element: AidantSurface, screen: string, sign: string): Promise<ShadowRoot> {
    element.show(screen);
    const root = element.renderRoot as ShadowRoot;
    await waitUntil(() => root.querySelector(sign) !== null, sign, SLOW);
    await element.updateComplete;
    return root;
  }

  async function rungBack(state: Partial<CallbackState>): Promise<void> {
    await begin(callbackSite());
    await session.use('callback');
    session.dispatch({ type: 'callback/changed', ready: true, possible: true, ...state });
  }

  /** Every unit with one of these words is for a voice of the device alone, and others are for any voice. */
  function expectPrivate(root: ShadowRoot, ...secrets: string[]): void {
    const units = surfaceScript(root, 'fr').map(({ text, private: isPrivate = false }) => ({
      text: text.replaceAll(/[\u00a0\u202f]/g, ' '),
      isPrivate,
    }));
    for (const secret of secrets) {
      const about = units.filter(({ text }) => text.includes(secret));
      expect(about, secret).to.not.have.lengthOf(0);
      for (const { text, isPrivate } of about) expect(isPrivate, text).to.equal(true);
    }
    expect(units[0]?.isPrivate, 'the title').to.equal(false);
    expect(units.filter(({ isPrivate }) => !isPrivate)).to.have.length.above(secrets.length);
  }

  it('is for no voice outside the device: the number and the hour, before they are sent', async () => {
    await rungBack({});
    const element = await fixture<AidantSurface>(
      html`<aidant-callback .now=${NOW}></aidant-callback>`,
    );
    const root = await open(element, '', '.choice');
    const next = async (sign: string) => {
      root.querySelector<HTMLElement>('.body .choice')!.click();
      await waitUntil(() => root.querySelector(sign), sign, SLOW);
    };
    await next('#number');
    const input = root.querySelector<HTMLInputElement>('#number')!;
    input.value = '0470 12 34 56';
    input.dispatchEvent(new Event('input'));
    root.querySelector<HTMLElement>('.body .main')!.click();
    await waitUntil(() => root.querySelectorAll('.body .choice').length > 1, 'when', SLOW);
    const [, later] = root.querySelectorAll<HTMLElement>('.body .choice');
    later!.click();
    await element.updateComplete;
    while (!root.querySelector('.lines')) {
      root.querySelector<HTMLElement>('.body .choice')!.click();
      await element.updateComplete;
    }
    expectPrivate(root, '0470 12 34 56', '23 novembre');
  });

  it('nor the two words, and the day of the call', async () => {
    const slot = { day: '2026-11-24', part: 'morning' } as const;
    const said = { lang: 'fr', text: ['lune', 'parapluie'] } as const;
    await rungBack({ requests: [aRequest({ status: 'sent', slot, said })] });
    const page = await fixture(
      html`<p><aidant-callback .now=${NOW}></aidant-callback><aidant-card></aidant-card></p>`,
    );
    const element = page.querySelector<AidantSurface>('aidant-callback')!;
    expectPrivate(await open(element, '', '.two'), 'lune', '24 novembre');
    const card = page.querySelector<AidantSurface>('aidant-card')!;
    expectPrivate(await open(card, '', '.two-words'), 'lune', '24 novembre');
  });

  it('nor the postcode, who helps, and when', async () => {
    await begin(SITE);
    const element = await fixture<AidantSurface>(html`<aidant-helper></aidant-helper>`);
    const root = await open(element, 'visit', '#postcode');
    root.querySelector<HTMLInputElement>('#postcode')!.value = '5993';
    root.querySelector<HTMLElement>('.body form .main')!.click();
    await waitUntil(() => root.querySelector('.hint[data-private]'), 'from where', SLOW);
    const from = session.i18n.t('help.visit.from', { postcode: '5993' });
    expectPrivate(root, from.replaceAll('\u00a0', ' '));
    const appointment = { day: '2026-11-24', at: '14:00' };
    element.close();
    await element.updateComplete;
    session.dispatch({ type: 'help/keep', thread: { helper: 'Nadia', appointment } });
    expectPrivate(await open(element, 'thread', '.when'), 'Nadia', '24 novembre');
  });
});
