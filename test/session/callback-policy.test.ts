import { expect, waitUntil } from '@open-wc/testing';
import { callbackSite } from '../support/callback.js';
import { hearReports } from '../support/reports.js';
import { realSession } from '../support/session.js';

const patient = { timeout: 20_000 };
const ENDPOINT = 'https://desk.example/callback';

describe('a policy of the page that lets no request out', () => {
  it('is told to the site at the first try; the person is told nothing that is not so', async () => {
    // The rest of this page stays free to go where the tests need it.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content =
      "connect-src 'self' http://localhost:* ws://localhost:* http://127.0.0.1:* ws://127.0.0.1:*";
    document.head.append(policy);
    const told = hearReports();
    const session = await realSession(
      callbackSite(
        { endpoint: ENDPOINT },
        { id: 'callback-policy', storage: 'none', country: 'BE' },
      ),
      {},
      { origins: [new URL(ENDPOINT).origin] },
    );
    await session.use('callback');
    const one = () => session.store.getState().callback?.requests[0];
    await waitUntil(() => session.store.getState().callback?.possible, 'ready', patient);
    session.dispatch({
      type: 'callback/send',
      draft: { way: 'phone', number: '0470 12 34 56', slot: 'soon', lang: 'fr' },
    });
    await waitUntil(() => one()?.trouble, 'tried', patient);
    expect(one()).to.include({ status: 'waiting', trouble: 'server' });
    expect(one(), 'nothing has left').not.to.have.property('unsure');
    await waitUntil(() => told.reports.length > 0, 'told', patient);
    expect(told.reports.map(({ code, path }) => [code, path])).to.deep.equal([
      ['send-failed', 'channels.endpoint'],
    ]);
    expect(told.reports[0]?.fix).to.match(/^The Content-Security-Policy .* connect-src/);
    told.end();
    await session.forget();
    session.dispose();
  });
});
