import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/callback/define.js';
import '../../../src/elements/launcher/define-panel.js';
import '../../../src/elements/helper/define.js';
import { WORD_PICTURES } from '../../../src/elements/picture/word-pictures.js';
import { PICTURE_WORDS } from '../../../src/core/help/picture-words.js';
import type { HelpRequest } from '../../../src/core/help/request.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import type { Action } from '../../../src/core/store.js';
import type { AidantSurface } from '../../../src/elements/shared/surface.js';
import { expectAccessible } from '../../support/accessible.js';
import { aRequest, callbackSite, NOW } from '../../support/callback.js';
import { FILES } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

let session: Session;
let asked: Action[];

async function prepare(
  requests: readonly HelpRequest[],
  locale = 'fr',
  channel: object = {},
): Promise<void> {
  session = await realSession(callbackSite(channel), FILES, { locale, name: 'Ville de X' });
  asked = [];
  await session.use('callback');
  // Nothing here may reach the outbox: it has its own tests.
  const dispatch = session.dispatch.bind(session);
  session.dispatch = (action, origin) => {
    if (/^callback\/(retry|cancel|dismiss|send)$/.test(action.type)) asked.push(action);
    else dispatch(action, origin);
  };
  session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
}

async function open(
  requests: readonly HelpRequest[],
  locale = 'fr',
  channel: object = {},
): Promise<AidantSurface> {
  await prepare(requests, locale, channel);
  const element = await fixture<AidantSurface>(
    html`<aidant-callback .session=${session} .now=${NOW}></aidant-callback>`,
  );
  element.show();
  await waitUntil(() => root(element).querySelector('.status'));
  return element;
}

const clean = (said: string) =>
  said
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const t = (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
  clean(session.i18n.t(key, values));
const root = (element: AidantSurface) => element.renderRoot as ShadowRoot;
const text = (element: AidantSurface) =>
  clean((root(element).querySelector('.body') as HTMLElement).innerText);
const title = (element: AidantSurface) => clean(root(element).querySelector('h2')!.innerText);
const button = (element: AidantSurface, words: string) =>
  [...root(element).querySelectorAll<HTMLElement>('.body button')].find((one) =>
    clean(one.innerText).includes(words),
  );

describe('how a request stands', () => {
  it('says how long the organisation keeps it, in every language, where the site says so', async () => {
    for (const [locale, said] of [
      ['fr', 'garde votre demande 30 jours, puis l'],
      ['nl', 'bewaart uw vraag 30 dagen en wist die daarna.'],
      ['de', 'bewahrt Ihre Anfrage 30 Tage auf und löscht sie dann.'],
      ['en', 'keeps your request for 30 days, then erases it.'],
    ] as const) {
      expect(text(await open([aRequest()], locale, { keepDays: 30 })), locale).to.contain(said);
    }
    expect(text(await open([aRequest()], 'en', { keepDays: 1 }))).to.contain('for 1 day,');
    expect(text(await open([aRequest()], 'en'))).to.not.contain('then erases it');
  });

  // A telephone: a number there can be pressed, whatever the machine of the tests has.
  before(() => {
    Object.defineProperty(navigator, 'maxTouchPoints', { value: 5, configurable: true });
  });
  after(() => {
    Reflect.deleteProperty(navigator, 'maxTouchPoints');
  });
  afterEach(() => {
    session.stop();
    session.dispose();
  });

  it('shows the two words in the language they were sealed in, whatever is read now', async () => {
    const said = { lang: 'nl', text: ['maan', 'paraplu'] } as const;
    const element = await open([aRequest({ status: 'sent', said })]);
    const two = root(element).querySelector<HTMLElement>('.two')!;
    expect(two.lang).to.equal('nl');
    expect(clean(two.innerText)).to.equal('maan paraplu');
    expect(two.dataset['say']).to.equal('maan, paraplu');
    await expectAccessible(element);
  });

  it('keeps focus in the window as "try now" goes with the press', async () => {
    const element = await open([aRequest()]);
    const retry = button(element, t('callback.retry'))!;
    retry.focus();
    retry.click();
    session.dispatch({ type: 'callback/changed', requests: [aRequest({ status: 'sending' })] });
    await element.updateComplete;
    expect(retry.isConnected).to.equal(false);
    expect(root(element).activeElement?.id).to.equal('title');
  });

  it('is the first thing the window shows, with the words, the card, and what to do without', async () => {
    const element = await open([aRequest({ status: 'sent' })]);
    const said = text(element);
    expect(said).to.contain(t('callback.status.sent'));
    expect(said).to.contain(t('callback.words.phone'));
    expect(said).to.contain(t('callback.noWords.phone'));
    expect(said).to.contain(t('callback.keep.note'));
    expect(said).to.contain(t('callback.sentBack'));
    expect(said).to.contain(t('callback.call', { number: '081 00 00 00' }));
    expect(button(element, t('callback.cancel'))).to.not.exist;
    // Nobody may have rung for a day: another request is possible, and the first stays.
    button(element, t('callback.again'))!.click();
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.how'));
    root(element).querySelector<HTMLElement>('.head .icon-only')!.click();
    await element.updateComplete;
    button(element, t('callback.keep.card'))!.click();
    expect(session.store.getState().app?.surface).to.equal('card');
  });

  it('says why it waits, when it is tried again, and that it needs an open page', async () => {
    const next = Date.parse('2026-11-23T10:15:00');
    const element = await open([aRequest({ trouble: 'server', next })]);
    const said = text(element);
    expect(said).to.contain(t('callback.status.waiting'));
    expect(said).to.contain(t('callback.trouble.server'));
    expect(said).to.contain(t('callback.next', { time: '10:15' }));
    expect(said).to.contain(t('callback.while.kept'));
    button(element, t('callback.retry'))!.click();
    expect(asked).to.deep.equal([{ type: 'callback/retry', id: aRequest().id }]);
  });

  it('says that nothing is kept where nothing is', async () => {
    const element = await open([aRequest({ trouble: 'offline', kept: false })]);
    const said = text(element);
    expect(said).to.contain(t('callback.trouble.offline'));
    expect(said).to.contain(t('callback.while.notKept'));
    expect(said).to.contain(t('callback.keep.not'));
    expect(said).to.not.match(/jusqu.au/);
  });

  it('asks once before it takes a request back', async () => {
    const element = await open([aRequest()]);
    button(element, t('callback.cancel'))!.click();
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.cancelTitle'));
    button(element, t('callback.cancelNo'))!.click();
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.status.title'));
    expect(asked).to.deep.equal([]);
    button(element, t('callback.cancel'))!.click();
    await element.updateComplete;
    button(element, t('callback.cancelYes'))!.click();
    expect(asked).to.deep.equal([{ type: 'callback/cancel', id: aRequest().id }]);
  });

  it('does not offer to take back what was sent while the question stood', async () => {
    const element = await open([aRequest()]);
    button(element, t('callback.cancel'))!.click();
    await element.updateComplete;
    session.dispatch({ type: 'callback/changed', requests: [aRequest({ status: 'sent' })] });
    await element.updateComplete;
    expect(button(element, t('callback.cancelYes'))).to.not.exist;
    expect(text(element)).to.contain(t('callback.status.sent'));
  });

  it('tells a change in a live region that was there before it', async () => {
    const element = await open([aRequest()]);
    const live = root(element).querySelector('.status')!;
    expect(live.getAttribute('role')).to.equal('status');
    session.dispatch({ type: 'callback/changed', requests: [aRequest({ status: 'sent' })] });
    await element.updateComplete;
    expect(root(element).querySelector('.status')).to.equal(live);
    expect(clean(live.textContent)).to.contain(t('callback.status.sent'));
  });

  it('says until when the words stay here, also where that is later than 48 hours', async () => {
    const until = new Date(2026, 10, 30, 0, 0).getTime();
    const element = await open([aRequest({ status: 'sent', until })]);
    expect(text(element)).to.contain('jusqu’au dimanche 29 novembre'.replace('’', "'"));
    expect(text(element)).to.contain('23:59');
    expect(text(element)).to.not.contain('48');
  });

  for (const status of ['waiting', 'refused', 'expired', 'canceled'] as const)
    it(`keeps the words, and says that they may have it, where it is ${status} without a clear answer`, async () => {
      const element = await open([aRequest({ status, unsure: true })]);
      expect(text(element)).to.contain(t('callback.status.unsure'));
      expect(text(element)).to.contain(t('pictureWords.umbrella'));
      expect(text(element)).to.not.contain(t('callback.status.nobody.phone'));
      expect(text(element)).to.not.contain(t('callback.status.expired'));
      if (status === 'waiting') {
        button(element, t('callback.cancel'))!.click();
        await element.updateComplete;
        expect(text(element)).to.contain(t('callback.cancelUnsure'));
      } else {
        expect(button(element, t('callback.again'))).to.exist;
        expect(button(element, t('callback.dismiss'))).to.exist;
      }
    });

  for (const way of ['phone', 'sms', 'desk'] as const)
    it(`says what does not happen in the terms of ${way}`, async () => {
      const element = await open([aRequest({ way })]);
      button(element, t('callback.cancel'))!.click();
      await element.updateComplete;
      expect(text(element)).to.contain(t(`callback.cancelMore.${way}`));
      expect(/appelle/.test(t(`callback.cancelMore.${way}`))).to.equal(way === 'phone');
      session.dispatch({
        type: 'callback/changed',
        requests: [aRequest({ way, status: 'refused', trouble: 'refused' })],
      });
      await element.updateComplete;
      expect(text(element)).to.contain(t(`callback.status.nobody.${way}`));
      expect(/appeler/.test(t(`callback.status.nobody.${way}`))).to.equal(way === 'phone');
    });

  it('does not ask again with a key that is no longer taken, and leads elsewhere first', async () => {
    const element = await open([aRequest({ status: 'refused', trouble: 'key' })]);
    expect(text(element)).to.contain(t('callback.status.key'));
    expect(button(element, t('callback.again'))).to.not.exist;
    const rows = [...root(element).querySelectorAll<HTMLElement>('.body .row')];
    expect(rows.map((row) => clean(row.innerText)).join('|')).to.match(
      new RegExp(`^${t('callback.call', { number: '081 00 00 00' })}\\|${t('callback.others')}\\|`),
    );
    expect(button(element, t('callback.dismiss'))).to.exist;
  });

  it('says that it is being taken back, and offers neither that nor another try', async () => {
    const element = await open([aRequest({ status: 'sending', canceling: true })]);
    expect(text(element)).to.contain(t('callback.status.canceling'));
    expect(text(element)).to.not.contain(t('callback.status.sending'));
    expect(button(element, t('callback.cancel'))).to.not.exist;
    expect(button(element, t('callback.retry'))).to.not.exist;
  });

  it('says nothing of the internet where it is the service that does not answer', async () => {
    const element = await open([aRequest({ trouble: 'server', next: NOW })]);
    expect(text(element)).to.contain('Le service ne répond pas. Nous essayons encore.');
    expect(text(element)).to.contain('Prochain essai à');
    expect(text(element)).to.not.contain('internet');
  });

  for (const status of ['refused', 'expired'] as const)
    it(`comes before the questions while it is ${status} and not taken off the screen`, async () => {
      const element = await open([aRequest({ status })]);
      expect(title(element)).to.equal(t('callback.status.title'));
      expect(text(element)).to.contain(t(`callback.status.${status}`));
      button(element, t('callback.again'))!.click();
      await element.updateComplete;
      expect(title(element)).to.equal(t('callback.how'));
    });

  for (const status of ['refused', 'expired', 'canceled'] as const)
    it(`shows no words any more once it is ${status}, and leads on`, async () => {
      const element = await open([aRequest({ status: 'sent' })]);
      session.dispatch({ type: 'callback/changed', requests: [aRequest({ status })] });
      await element.updateComplete;
      expect(text(element)).to.contain(t(`callback.status.${status}`));
      expect(text(element)).to.not.contain(t('callback.status.unsure'));
      expect(root(element).querySelector('.proof')).to.not.exist;
      expect(root(element).querySelector('a[href^="tel:"]')).to.exist;
      button(element, t('callback.again'))!.click();
      await element.updateComplete;
      expect(title(element)).to.equal(t('callback.how'));
      element.show('status');
      await element.updateComplete;
    });

  it('takes a finished one off the screen, and closes', async () => {
    await prepare([aRequest({ status: 'refused' })]);
    const element = await fixture<AidantSurface>(
      html`<aidant-callback .session=${session} .now=${NOW}></aidant-callback>`,
    );
    element.show(`status:${aRequest().id}`);
    await waitUntil(() => root(element).querySelector('.status'));
    button(element, t('callback.dismiss'))!.click();
    expect(asked).to.deep.equal([{ type: 'callback/dismiss', id: aRequest().id }]);
    expect(session.store.getState().app?.surface).to.equal('none');
  });

  for (const way of ['sms', 'desk'] as const)
    it(`says what the two words are for when it is answered by ${way}`, async () => {
      const element = await open([aRequest({ way, status: 'sent' })]);
      expect(text(element)).to.contain(t(`callback.words.${way}`));
      expect(text(element)).to.contain(t(`callback.noWords.${way}`));
    });

  it('leads to another request', async () => {
    const element = await open([
      aRequest(),
      aRequest({ id: 'second', status: 'sent', words: ['sun', 'key'] }),
    ]);
    button(element, t('callback.otherOne', { status: t('callback.status.sent') }))!.click();
    await element.updateComplete;
    expect(text(element)).to.contain(t('pictureWords.key'));
  });

  it('says so when the request is gone', async () => {
    const element = await open([aRequest()]);
    session.dispatch({ type: 'callback/changed', requests: [] });
    await element.updateComplete;
    expect(text(element)).to.contain(t('callback.status.gone'));
  });

  for (const locale of ['fr', 'nl', 'de', 'en'])
    it(`has every word and its picture in ${locale}, and is accessible`, async () => {
      const element = await open([aRequest()], locale);
      for (const id of PICTURE_WORDS) {
        expect(session.i18n.t(`pictureWords.${id}`), id).to.not.equal('');
        expect(WORD_PICTURES[id], id).to.match(/^M[\d\s.,a-zA-Z-]+$/);
      }
      expect(new Set(Object.values(WORD_PICTURES)).size).to.equal(PICTURE_WORDS.length);
      await expectAccessible(element);
    });

  for (const tag of ['aidant-panel', 'aidant-helper'] as const)
    it(`shows at the top of ${tag}, and opens from there`, async () => {
      await prepare([aRequest()]);
      // Rows lead only to windows that an element on the page shows.
      session.windows = new Set(['callback', 'helper', 'panel']);
      const element = document.createElement(tag) as AidantSurface;
      const place = await fixture(html`<div></div>`);
      (element as unknown as { session: Session }).session = session;
      place.append(element);
      element.show();
      await waitUntil(() => root(element).querySelector('.request-row'));
      const row = () => root(element).querySelector<HTMLElement>('.body .request-row');
      expect(clean(row()!.innerText)).to.equal(t('callback.row.waiting.phone'));
      session.dispatch({ type: 'callback/changed', requests: [aRequest({ status: 'sent' })] });
      await element.updateComplete;
      expect(clean(row()!.innerText)).to.equal(t('callback.row.sent.phone'));
      session.dispatch({
        type: 'callback/changed',
        requests: [aRequest({ status: 'expired', unsure: true })],
      });
      await element.updateComplete;
      expect(clean(row()!.innerText)).to.equal(t('callback.row.stoppedUnsure'));
      session.dispatch({ type: 'callback/changed', requests: [aRequest({ status: 'expired' })] });
      await element.updateComplete;
      expect(clean(row()!.innerText)).to.equal(t('callback.row.stopped'));
      row()!.click();
      expect(session.store.getState().app).to.include({
        surface: 'callback',
        screen: `status:${aRequest().id}`,
      });
      session.dispatch({ type: 'app/open', surface: tag === 'aidant-panel' ? 'panel' : 'helper' });
      session.dispatch({ type: 'callback/changed', requests: [aRequest({ status: 'canceled' })] });
      await element.updateComplete;
      expect(row()).to.not.exist;
    });
});
