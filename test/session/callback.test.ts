import { expect, waitUntil } from '@open-wc/testing';
import type { HelpRequest, RequestDraft } from '../../src/core/help/request.js';
import type { Session } from '../../src/core/session.js';
import { callbackSite } from '../support/callback.js';
import { realSession } from '../support/session.js';

const DRAFT: RequestDraft = { way: 'phone', number: '0470 12 34 56', slot: 'soon', lang: 'fr' };
const ID = 'callback-session';
const patient = { timeout: 20_000 };

describe('requests in a session', () => {
  const fetchOfPage = window.fetch;
  let session: Session;
  let posts: string[];
  /** What the desk answers from now on. */
  let answer: () => Promise<Response>;

  const begin = async (channel: object = {}, site: object = {}): Promise<void> => {
    session = await realSession(
      callbackSite(
        { endpoint: '/api/callback', ...channel },
        { id: ID, storage: 'tab', country: 'BE', ...site },
      ),
    );
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

  it('tell the site once that it refuses them', async () => {
    const told: string[] = [];
    const hear = ({ code }: Event & { readonly code: string }): void => void told.push(code);
    document.addEventListener('aidant-error', hear as unknown as EventListener);
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
    document.removeEventListener('aidant-error', hear as unknown as EventListener);
    expect(told).to.deep.equal(['send-failed']);
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
