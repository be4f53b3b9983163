import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/callback/define.js';
import type { Session } from '../../../src/core/session.js';
import type { AidantSurface } from '../../../src/elements/shared/surface.js';
import { expectAccessible } from '../../support/accessible.js';
import { aRequest, callbackSite, NOW } from '../../support/callback.js';
import { FILES } from '../../support/help-site.js';
import { qrOf } from '../../support/qr.js';
import { realSession } from '../../support/session.js';

/** Parts of a window load when they are asked for; a busy machine takes its time. */
const SLOW = { timeout: 15_000 };

describe('the number to call while a request waits', () => {
  const media = window.matchMedia;
  let session: Session;

  afterEach(() => {
    session.dispose();
    Reflect.deleteProperty(navigator, 'maxTouchPoints');
    window.matchMedia = media;
  });

  async function open(touches: boolean): Promise<AidantSurface> {
    Object.defineProperty(navigator, 'maxTouchPoints', {
      value: touches ? 5 : 0,
      configurable: true,
    });
    // Whatever the machine of the tests has.
    window.matchMedia = (query) =>
      media.call(window, query.includes('any-pointer') ? 'not all' : query);
    session = await realSession(callbackSite(), FILES, { locale: 'fr', name: 'Ville de X' });
    await session.use('callback');
    const requests = [aRequest({ status: 'sent' })];
    session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
    const element = await fixture<AidantSurface>(
      html`<aidant-callback .session=${session} .now=${NOW}></aidant-callback>`,
    );
    element.show();
    await waitUntil(() => root(element).querySelector('.status'), 'the request', SLOW);
    return element;
  }

  const root = (element: AidantSurface) => element.renderRoot as ShadowRoot;
  const link = (element: AidantSurface) => root(element).querySelector('a[href^="tel:"]');

  it('is a link where it can be pressed', async () => {
    const element = await open(true);
    expect(link(element)?.getAttribute('href')).to.equal('tel:+3281000000');
    expect(root(element).querySelector('.qr')).to.equal(null);
  });

  it('is big, and a picture to scan, where nothing can be called from', async () => {
    const element = await open(false);
    await waitUntil(() => root(element).querySelector('.qr'), 'the picture', SLOW);
    expect(link(element)).to.equal(null);
    const number = root(element).querySelector<HTMLElement>('.number')!;
    expect(number.textContent?.replaceAll('\u00a0', ' ')).to.contain('081 00 00 00');
    const size = parseFloat(getComputedStyle(number).fontSize);
    const around = parseFloat(getComputedStyle(number.parentElement!).fontSize);
    expect(size).to.be.above(around * 1.2);
    expect(qrOf(root(element))).to.equal('tel:+3281000000');
    await expectAccessible(element);
  });
});
