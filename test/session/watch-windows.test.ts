import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/callback/define.js';
import '../../src/elements/helper/define.js';
import type { AidantCallback } from '../../src/elements/callback/callback.js';
import type { AidantHelper } from '../../src/elements/helper/helper.js';
import type { ErrorReportEvent } from '../../src/page/events.js';
import { SITE } from '../support/help-site.js';
import { realSession } from '../support/session.js';

const KEY = {
  kid: 'test-1',
  kty: 'EC',
  crv: 'P-256',
  x: 'NR-EF8EPz0KQhinVjPKh5h9AUqa6xYtHlft2YA1jr-g',
  y: 'L_zkBd75u4zlNQpGUPpcl10zDASNoAu7PgFZCRAB6no',
};

const RUNG_BACK = {
  ...SITE,
  channels: [...SITE.channels, { kind: 'callback', endpoint: '/api/callback', key: KEY }],
};

describe('a window that nobody shows', () => {
  const told: string[] = [];
  const tell = (event: Event): void => void told.push((event as ErrorReportEvent).fix);
  beforeEach(() => {
    told.length = 0;
    document.addEventListener('aidant-error', tell);
  });
  afterEach(() => document.removeEventListener('aidant-error', tell));

  const ask = async (elements: unknown) => {
    const session = await realSession(RUNG_BACK, {}, { locale: 'fr' });
    const page = await fixture(html`<div>${elements}</div>`);
    const helper = page.querySelector<AidantHelper>('aidant-helper')!;
    await Promise.all([session.use('help'), session.use('callback'), session.i18n.more('ask')]);
    helper.show('person');
    await helper.updateComplete;
    const words = (helper.renderRoot as ShadowRoot).querySelector('dialog')!.innerText;
    return { session, words };
  };

  it('is not led to, and the developer is told when somebody asks for help', async () => {
    const { session, words } = await ask(html`<aidant-helper></aidant-helper>`);
    expect(words).to.not.include(session.i18n.t('help.way.callback'));
    expect(words).to.include('081 00 00 00');
    expect(told.join()).to.include("'aidant/define/callback'").and.include('<aidant-card>');
  });

  it('never takes the place of the one the person is in', async () => {
    const { session } = await ask(html`<aidant-helper></aidant-helper>`);
    session.dispatch({ type: 'app/open', surface: 'callback' });
    expect(session.store.getState().app?.surface).to.equal('helper');
    session.dispatch({ type: 'app/close' });
    session.dispatch({ type: 'app/open', surface: 'sheets' });
    expect(session.store.getState().app?.surface).to.equal('none');
    expect(told.join()).to.include('<aidant-sheets>');
  });

  it('is told also where it is the one with STOP, and the person stays where they pressed it', async () => {
    const session = await realSession(RUNG_BACK, {}, { locale: 'fr' });
    const page = await fixture(html`<div><aidant-callback></aidant-callback></div>`);
    const callback = page.querySelector<AidantCallback>('aidant-callback')!;
    callback.show();
    await callback.updateComplete;
    const dialog = (callback.renderRoot as ShadowRoot).querySelector('dialog')!;
    dialog.querySelector<HTMLElement>('.stop-row')!.click();
    await session.use('help');
    expect(session.store.getState().app?.surface).to.equal('callback');
    await callback.updateComplete;
    expect(dialog.open).to.equal(true);
    expect(told.join()).to.include("'aidant/define/helper'").and.include('<aidant-helper>');
  });

  it('is the business of a page that draws its own', async () => {
    const session = await realSession(RUNG_BACK, {}, { locale: 'fr' });
    session.dispatch({ type: 'app/open', surface: 'helper' });
    await session.use('help');
    expect(session.store.getState().app?.surface).to.equal('helper');
    expect(told.join()).to.not.include('<aidant-');
  });

  it('is offered where its element is on the page', async () => {
    const elements = html`<aidant-helper></aidant-helper><aidant-callback></aidant-callback>`;
    const { session, words } = await ask(elements);
    expect(words).to.include(session.i18n.t('help.way.callback'));
    expect(told.join()).to.not.include('callback');
  });
});
