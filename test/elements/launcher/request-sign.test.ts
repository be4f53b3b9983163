import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/launcher/define.js';
import type { HelpRequest } from '../../../src/core/help/request.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import type { AidantLauncher } from '../../../src/elements/launcher/launcher.js';
import { expectAccessible } from '../../support/accessible.js';
import { aRequest, callbackSite } from '../../support/callback.js';
import { FILES } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

let session: Session;
let launcher: AidantLauncher;

const stand = async (...requests: HelpRequest[]): Promise<void> => {
  session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
  await launcher.updateComplete;
};
const clean = (text = '') =>
  text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const t = (key: MessageKey) => clean(session.i18n.t(key));
const sign = () => launcher.renderRoot.querySelector<HTMLElement>('button.request');
const signs = (words: () => string) =>
  waitUntil(() => sign() && clean(sign()!.innerText) === words(), 'the sign', { timeout: 5000 });
const heard = () =>
  [...document.querySelectorAll('aidant-live')]
    .map((live) => clean(live.shadowRoot?.textContent ?? ''))
    .join('');

async function open(locale = 'fr'): Promise<void> {
  session = await realSession(callbackSite(), FILES, { locale, name: 'Ville de X' });
  await session.use('callback');
  launcher = await fixture<AidantLauncher>(
    html`<aidant-launcher .session=${session}></aidant-launcher>`,
  );
}

describe('the sign of a request', () => {
  afterEach(() => session.dispose());

  it('stands in the corner while a request waits, is sent, or did not arrive, and leads to it', async () => {
    await open();
    expect(sign()).to.not.exist;
    await stand(aRequest());
    await signs(() => t('callback.sign.waiting'));
    await stand(aRequest({ status: 'sent' }));
    await signs(() => t('callback.sign.sent'));
    await stand(aRequest({ status: 'expired' }));
    await signs(() => t('callback.sign.stopped'));
    await stand(aRequest({ status: 'refused', unsure: true }));
    await signs(() => t('callback.sign.unsure'));
    sign()!.click();
    expect(session.store.getState().app).to.include({
      surface: 'callback',
      screen: `status:${aRequest().id}`,
    });
    session.dispatch({ type: 'app/close' });
    await stand(aRequest({ status: 'canceled', unsure: true }));
    await signs(() => t('callback.sign.unsure'));
    await stand(aRequest({ status: 'canceled' }));
    expect(sign()).to.not.exist;
    await stand();
    expect(sign()).to.not.exist;
  });

  it('is as big as a finger, holds still, and is accessible', async () => {
    await open('de');
    await stand(aRequest());
    await signs(() => t('callback.sign.waiting'));
    expect(sign()!.getBoundingClientRect().height).to.be.at.least(48);
    expect(getComputedStyle(sign()!).animationName).to.equal('none');
    await expectAccessible(launcher);
  });

  it('tells screen readers what became of it, once, where no window of ours is open', async () => {
    await open();
    await stand(aRequest());
    await stand(aRequest({ status: 'sending' }));
    await stand(aRequest({ status: 'sent' }));
    await waitUntil(() => heard() !== '', 'nothing was said', { timeout: 5000 });
    expect(heard()).to.equal(t('callback.row.sent.phone'));
    await stand(aRequest({ status: 'sent' }), aRequest({ id: 'other' }));
    await stand(aRequest({ status: 'sent' }), aRequest({ id: 'other', status: 'expired' }));
    await waitUntil(() => heard() === t('callback.row.stopped'));
    session.dispose();
    expect(document.querySelector('aidant-live')).to.not.exist;
  });

  it('leaves it to the window that is open', async () => {
    await open();
    await stand(aRequest());
    session.dispatch({ type: 'app/open', surface: 'callback' });
    await stand(aRequest({ status: 'refused' }));
    session.dispatch({ type: 'app/close' });
    // What is said next is the first thing said.
    await stand(aRequest({ status: 'refused' }), aRequest({ id: 'other' }));
    await stand(aRequest({ status: 'refused' }), aRequest({ id: 'other', status: 'sent' }));
    await waitUntil(() => heard() !== '', 'nothing was said', { timeout: 5000 });
    expect(heard()).to.equal(t('callback.row.sent.phone'));
  });
});
