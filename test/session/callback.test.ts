import { expect, waitUntil } from '@open-wc/testing';
import type { HelpRequest, RequestDraft } from '../../src/core/help/request.js';
import type { Session } from '../../src/core/session.js';
import { createSession, type SessionOptions } from '../../src/session.js';
import { callbackSite } from '../support/callback.js';
import { realSession } from '../support/session.js';
import { FakeClock } from '../support/fake-clock.js';
import { hearReports } from '../support/reports.js';

const DRAFT: RequestDraft = { way: 'phone', number: '0470 12 34 56', slot: 'soon', lang: 'fr' };
const ID = 'callback-session';
const patient = { timeout: 20_000 };

describe('requests in a session', () => {
  const fetchOfPage = window.fetch;
  let session: Session;
  let posts: string[];
  /** What the desk answers from now on. */
  let answer: () => Promise<Response>;

  const siteOf = (channel: object = {}, site: object = {}): object =>
    callbackSite(
      { endpoint: '/api/callback', ...channel },
      { id: ID, storage: 'tab', country: 'BE', ...site },
    );
  const begin = async (
    channel: object = {},
    site: object = {},
    ports: SessionOptions['ports'] = {},
  ): Promise<void> => {
    session = await realSession(siteOf(channel, site), {}, { ports });
    await session.use('callback');
    await waitUntil(() => state()?.ready, 'ready', patient);
  };
  const state = () => session.store.getState().callback;
  const one = (): HelpRequest | undefined => state()?.requests[0];
  const send = (more: Partial<RequestDraft> = {}): void =>
    session.dispatch({ type: 'callback/send', draft: { ...DRAFT, ...more } });
  const databases = async (): Promise<string[]> =>
    (await indexedDB.databases())
      .map(({ name = '' }) => name)
      .filter((name) => name === `aidant.1.${ID}`);

  beforeEach(() => {
    posts = [];
    answer = () => Promise.resolve(new Response(null, { status: 503 }));
    window.fetch = (input, init) => {
      if (!String(input instanceof Request ? input.url : input).endsWith('/api/callback'))
        return fetchOfPage(input, init);
      posts.push(init?.body as string);
      return answer();
    };
  });
  afterEach(async () => {
    await session.forget();
    session.dispose();
    window.fetch = fetchOfPage;
  });

  it('go on in this page once others use the device, and nothing lies on it', async () => {
    await begin();
    send();
    await waitUntil(() => posts.length === 1 && one()?.status === 'waiting', 'posted', patient);
    expect(one()?.kept).to.equal(true);
    const id = one()!.id;
    session.dispatch({ type: 'app/shared', shared: 'yes' });
    await waitUntil(() => one()?.kept === false, 'in this page only', patient);
    // What wipes the device comes a moment later, and must find nothing to destroy.
    await session.use('shared');
    await waitUntil(async () => (await databases()).length === 0, 'nothing kept', patient);
    expect(one()).to.deep.include({ id, kept: false });
    answer = () => Promise.resolve(new Response(null, { status: 202 }));
    session.dispatch({ type: 'callback/retry', id });
    await waitUntil(() => one()?.status === 'sent', 'sent', patient);
    expect(new Set(posts).size).to.equal(1);
  });

  it('blame the network only where there is none', async () => {
    await begin();
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    send();
    await waitUntil(() => one()?.trouble, 'tried', patient);
    expect(one()).to.deep.include({ status: 'waiting', trouble: 'server', unsure: true });
  });

  it('tell the site once that nothing answers them at all, and never where there is no network', async () => {
    const told = hearReports();
    let online = false;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    const tries = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i += 1) {
        const before = posts.length;
        session.dispatch({ type: 'callback/retry', id: one()!.id });
        await waitUntil(() => posts.length > before && one()?.status === 'waiting', '', patient);
      }
    };
    try {
      // It stands still: nothing is tried but by a press.
      const clock = new FakeClock();
      clock.pass(Date.now());
      await begin({}, {}, { clock });
      answer = () => Promise.reject(new TypeError('Failed to fetch'));
      send();
      await waitUntil(() => one()?.trouble, 'tried', patient);
      await tries(3);
      expect(one()).to.include({ status: 'waiting', trouble: 'offline' });
      online = true;
      answer = () => Promise.resolve(new Response(null, { status: 503 }));
      await tries(1);
      answer = () => Promise.reject(new TypeError('Failed to fetch'));
      await tries(2);
      // What tells is loaded: by now it would have been told.
      await import('../../src/session/callback-reports.js');
      expect(told.reports).to.deep.equal([]);
      await tries(3);
      await waitUntil(() => told.reports.length > 0, 'told', patient);
      expect(told.reports.map(({ code }) => code)).to.deep.equal(['send-failed']);
      expect(told.reports[0]?.fix).to.match(/connect-src.*Access-Control-Allow-Origin/);
      // The person sees how it is.
      expect(one()).to.include({ status: 'waiting', trouble: 'server' });
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
      told.end();
    }
  });

  it('go on in this page where others use the device, also before their part has come', async () => {
    await begin();
    send();
    await waitUntil(() => one()?.trouble, 'tried', patient);
    const { id } = one()!;
    session.dispose();
    // The next page. Its site is known, and what an earlier page left is about to be taken up.
    answer = () => Promise.resolve(new Response(null, { status: 503 }));
    session = createSession({ site: siteOf() });
    let answered = false;
    const stop = session.store.subscribe(() => {
      if (answered || session.site.id !== ID || state()) return;
      answered = true;
      session.dispatch({ type: 'app/shared', shared: 'yes' });
    });
    await session.ready;
    stop();
    expect(answered).to.equal(true);
    await waitUntil(() => one()?.kept === false, 'in this page only', patient);
    await session.use('shared');
    await waitUntil(async () => (await databases()).length === 0, 'nothing kept', patient);
    expect(one()).to.deep.include({ id, kept: false });
    expect(localStorage.length).to.equal(0);
  });

  it('are erased by the next page, and not sent, where the database kept silent as the person forgot', async () => {
    await begin();
    send();
    await waitUntil(() => one()?.trouble && one()?.status === 'waiting', 'tried', patient);
    const { open, deleteDatabase } = IDBFactory.prototype;
    const never = (): IDBOpenDBRequest => new EventTarget() as IDBOpenDBRequest;
    IDBFactory.prototype.open = never;
    IDBFactory.prototype.deleteDatabase = never;
    try {
      await session.forget();
      session.dispose();
    } finally {
      Object.assign(IDBFactory.prototype, { open, deleteDatabase });
    }
    expect(await databases()).to.deep.equal([`aidant.1.${ID}`]);
    const before = posts.length;
    await begin();
    await waitUntil(async () => (await databases()).length === 0, 'erased', patient);
    expect(state()?.requests).to.deep.equal([]);
    await waitUntil(() => localStorage.length === 0, 'the mark is gone', patient);
    // A new one goes out: all that was to be sent before has been.
    send({ way: 'desk' });
    await waitUntil(() => posts.length > before && one()?.trouble, 'posted', patient);
    expect(new Set(posts.slice(before)).size).to.equal(1);
    expect(one()?.way).to.equal('desk');
  });

  it('go on in another page of a shared computer when this one pauses or goes, and end with "I have finished"', async () => {
    const heard: unknown[] = [];
    const otherTab = new BroadcastChannel(`aidant.1.${ID}`);
    otherTab.onmessage = ({ data }) => heard.push(data);
    const clock = new FakeClock();
    clock.pass(Date.now());
    await begin({}, { shared: { everywhere: true, minutes: 2 } }, { clock });
    await session.use('shared');
    send();
    await waitUntil(() => one()?.trouble, 'tried', patient);
    clock.pass(3 * 60_000);
    await waitUntil(() => !one(), 'wiped after the pause', patient);
    send();
    await waitUntil(() => one()?.trouble, 'tried', patient);
    window.dispatchEvent(new Event('pagehide'));
    expect(state()?.requests).to.deep.equal([]);
    // All is heard in the order in which it is said.
    session.dispatch({ type: 'app/shared', shared: 'yes' });
    const isAnswer = (news: unknown): boolean => typeof news === 'object' && 'unkept' in news!;
    await waitUntil(() => heard.some(isAnswer), 'what was said after it', patient);
    expect(heard).not.to.include('forgotten');
    session.dispatch({ type: 'shared/finish' });
    await waitUntil(() => heard.includes('forgotten'), 'finished', patient);
    otherTab.close();
  });

  it('tell the site once that it refuses them', async () => {
    const told = hearReports();
    await begin();
    answer = () => Promise.resolve(new Response(null, { status: 410 }));
    for (const count of [1, 2]) {
      send();
      await waitUntil(
        () => state()?.requests.filter(({ status }) => status === 'refused').length === count,
        'refused',
        patient,
      );
    }
    await waitUntil(() => told.reports.length > 0, 'told', patient);
    told.end();
    expect(told.reports.map(({ code }) => code)).to.deep.equal(['send-failed']);
  });

  it('hold no voice for a bank, whatever its file says', async () => {
    const voice = { type: 'audio/webm', bytes: new Uint8Array(1000), seconds: 3 };
    await begin({}, { profile: 'bank' });
    // The reading of the file takes it out; the sending must not rely on that.
    Object.assign(
      session.site.channels.find(({ kind }) => kind === 'callback')!,
      { voice: true },
    );
    send({ voice });
    await waitUntil(() => state()?.sealing === false, 'answered', patient);
    expect(state()).to.deep.include({ failed: true, requests: [] });
    expect(posts).to.deep.equal([]);
    // The same goes elsewhere.
    await begin({ voice: true });
    send({ voice });
    await waitUntil(() => posts.length > 0, 'posted', patient);
    expect(state()?.failed).to.equal(false);
  });

  it('can be taken back also where the site no longer rings back', async () => {
    await begin();
    send();
    await waitUntil(() => one()?.trouble, 'tried', patient);
    const { id } = one()!;
    const before = posts.length;
    await begin({}, { channels: [] });
    expect(one()).to.deep.include({ id, status: 'waiting' });
    session.dispatch({ type: 'callback/cancel', id });
    await waitUntil(() => one()?.status === 'canceled', 'taken back', patient);
    expect(posts.length).to.equal(before);
  });

  it('are neither kept nor sent where the person forgets while they are sealed', async () => {
    await begin();
    send();
    expect(state()?.sealing).to.equal(true);
    await session.forget();
    // A later one is sealed after it: so this one would have come before.
    send({ way: 'desk' });
    await waitUntil(() => posts.length > 0, 'the later one is posted', patient);
    await waitUntil(() => state()?.requests.length === 1, 'the later one', patient);
    expect(one()?.way).to.equal('desk');
    expect(new Set(posts).size).to.equal(1);
  });

  it('are not kept where the session ends while they are sealed', async () => {
    await begin();
    // What seals is there: a second session below seals no sooner than this one.
    send();
    session.dispose();
    await begin();
    send({ way: 'desk' });
    await waitUntil(() => posts.length > 0, 'the later one is posted', patient);
    await waitUntil(() => state()?.requests.length === 1, 'the later one', patient);
    expect(one()?.way).to.equal('desk');
  });
});
