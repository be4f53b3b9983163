import { expect } from '@open-wc/testing';
import type { HelpRequest } from '../../../src/core/help/request.js';
import { SITE } from '../../support/help-site.js';
import { open, press, session, t, text } from '../../support/helper-window.js';

const KEY = {
  kid: 'test-1',
  kty: 'EC',
  crv: 'P-256',
  x: 'NR-EF8EPz0KQhinVjPKh5h9AUqa6xYtHlft2YA1jr-g',
  y: 'L_zkBd75u4zlNQpGUPpcl10zDASNoAu7PgFZCRAB6no',
};

const REQUEST: HelpRequest = {
  id: 'abc',
  status: 'sent',
  way: 'phone',
  slot: 'soon',
  lang: 'fr',
  words: ['tree', 'boat'],
  at: 0,
  until: 1,
  attempts: 1,
  kept: true,
};

describe('aidant-helper, to be rung back', () => {
  afterEach(() => session.dispose());

  const ask = async (more: object = {}) => {
    const channel = { kind: 'callback', endpoint: '/api/callback', key: KEY, ...more };
    const element = await open({ site: { ...SITE, channels: [channel] }, screen: 'person' });
    await session.use('callback');
    await element.updateComplete;
    return element;
  };

  it('may be asked for at any hour, and says when they ring', async () => {
    const element = await ask({ hours: 'Sa 09:00-12:00' });
    expect(text(element)).to.contain(t('ask.nowOpenLater')).and.contain('9 h à 12 h');
    expect(text(element)).to.not.contain(t('help.hours.closed'));
    session.dispose();
    const unsaid = await ask();
    expect(text(unsaid)).to.contain(t('ask.now')).and.not.contain(t('ask.nowOpenLater'));
    session.dispose();
    const busy = await ask({ status: 'desk.json' });
    session.dispatch({ type: 'status/read', path: 'desk.json', status: 'busy' });
    await busy.updateComplete;
    expect(text(busy)).to.not.contain(t('ask.busy'));
  });

  it('promises a free call only where the site does', async () => {
    expect(text(await ask())).to.not.contain(t('ask.cost.theyCall'));
    expect(text(await ask({ cost: 'free' }))).to.contain(t('ask.cost.theyCall'));
  });

  it('leads to the request once there is one, and not to another', async () => {
    const element = await ask();
    session.dispatch({ type: 'callback/changed', requests: [REQUEST] });
    await element.updateComplete;
    expect(text(element)).to.not.contain(t('help.way.callback'));
    await press(element, t('ask.seeRequest'));
    expect(session.store.getState().app).to.include({
      surface: 'callback',
      screen: 'status:abc',
    });
    const stand = (more: Partial<HelpRequest>): void =>
      session.dispatch({ type: 'callback/changed', requests: [{ ...REQUEST, ...more }] });
    // They may have it: to ask again would be to be called twice.
    stand({ status: 'expired', unsure: true });
    element.show('person');
    await element.updateComplete;
    expect(text(element)).to.contain(t('ask.seeRequest'));
    stand({ status: 'canceled' });
    await element.updateComplete;
    expect(text(element)).to.contain(t('help.way.callback'));
  });
});
