import { expect, waitUntil } from '@open-wc/testing';
import type { Session } from '../../src/core/session.js';
import { FakeClock } from '../support/fake-clock.js';
import { valmont } from '../support/valmont.js';
import { realSession } from '../support/session.js';

const MINUTE = 60_000;

const adresse = {
  format: 1,
  id: 'adresse',
  title: 'Je change d’adresse',
  steps: [
    { id: 'un', title: 'Un', text: 'Un' },
    { id: 'deux', title: 'Deux', text: 'Deux' },
  ],
};

const files = {
  'procedures/adresse.json': adresse,
  'texts/adresse.json': { format: 1, lang: 'fr', blocks: [] },
};

/** Everything by which a page can leave something behind; each call is written down and then made. */
function listWrites(): { readonly writes: string[]; undo(): void } {
  const writes: string[] = [];
  const undos: (() => void)[] = [];
  const spy = (holder: object, name: string): void => {
    const own = Object.getOwnPropertyDescriptor(holder, name)!;
    const write = own.set ?? (own.value as (...args: unknown[]) => unknown);
    const noted = function (this: unknown, ...args: unknown[]): unknown {
      writes.push(`${name}(${String(args[0])})`);
      return write.apply(this, args) as unknown;
    };
    Object.defineProperty(
      holder,
      name,
      own.set ? { ...own, set: noted } : { ...own, value: noted },
    );
    undos.push(() => Object.defineProperty(holder, name, own));
  };
  spy(Storage.prototype, 'setItem');
  spy(IDBFactory.prototype, 'open');
  spy(CacheStorage.prototype, 'open');
  spy(History.prototype, 'pushState');
  spy(History.prototype, 'replaceState');
  spy(Document.prototype, 'cookie');
  spy(window, 'name');
  return { writes, undo: () => undos.forEach((undo) => undo()) };
}

describe('a shared computer', () => {
  let clock: FakeClock;
  let session: Session | undefined;
  let spied: ReturnType<typeof listWrites>;

  beforeEach(() => {
    clock = new FakeClock();
    spied = listWrites();
  });
  afterEach(() => {
    session?.dispose();
    spied.undo();
    history.replaceState(null, '', location.pathname);
  });

  const begin = async (shared: unknown, options = {}): Promise<Session> => {
    session = await realSession(
      { ...valmont, storage: 'device', ...(shared === undefined ? {} : { shared }) },
      files,
      {
        ...options,
        ports: { clock },
      },
    );
    return session;
  };
  const shared = (): string | undefined => session?.store.getState().app?.shared;
  const watched = (): Promise<void> =>
    waitUntil(() => session?.store.getState().sharedDevice !== undefined, 'the watch has begun', {
      timeout: 15_000,
    });

  /** A visit with everything that is kept elsewhere. */
  const visit = async (one: Session): Promise<void> => {
    await one.setLocale('nl');
    await one.setLevel('simple');
    await one.start('adresse', { step: 'deux' });
    await one.use('comfort');
    one.dispatch({ type: 'comfort/open' });
    one.dispatch({ type: 'comfort/spacing', on: true });
    one.dispatch({ type: 'app/open', surface: 'helper' });
    await one.use('help');
    one.dispatch({ type: 'help/keep', thread: { helper: 'Samira' } });
    await one.use('read');
    one.dispatch({ type: 'read/rate', rate: 'slow' });
    one.dispatch({ type: 'read/mode', mode: 'news', on: true });
  };

  it('is what the list of the site, the tag, the flag or the person says', async () => {
    await begin(true);
    expect(shared()).to.equal('yes');
    await begin({ hosts: [location.hostname] });
    expect(shared()).to.equal('yes');
    await begin({ pages: ['/elsewhere/*'] });
    expect(shared()).to.equal('unknown');
    await begin(undefined, { shared: true });
    expect(shared()).to.equal('yes');
    history.replaceState(null, '', '?aidant-shared');
    await begin(undefined);
    expect(shared()).to.equal('yes');
    history.replaceState(null, '', location.pathname);
    await begin(undefined);
    expect(shared()).to.equal('unknown');
    session!.dispatch({ type: 'app/shared', shared: 'yes' });
    await watched();
    expect(shared()).to.equal('yes');
  });

  it('is told to the next page of the tab, and lies nowhere while a page shows', async () => {
    await begin(undefined);
    session!.dispatch({ type: 'app/shared', shared: 'yes' });
    await visit(session!);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    window.dispatchEvent(new Event('pagehide'));
    expect(Object.entries(sessionStorage)).to.deep.equal([['aidant.shared', 'yes']]);
    await begin(undefined);
    expect(shared()).to.equal('yes');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('writes nothing anywhere in a whole visit', async () => {
    const one = await begin(true);
    await watched();
    spied.writes.length = 0;
    await visit(one);
    expect(one.store.getState().help!.thread).to.deep.equal({ helper: 'Samira' });
    expect(spied.writes).to.deep.equal([]);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('would write where nobody shares it: the list of writes sees them', async () => {
    const one = await begin(undefined);
    one.dispatch({ type: 'app/shared', shared: 'no' });
    await visit(one);
    expect(spied.writes).to.include('setItem(aidant.1.valmont.prefs)');
    expect(spied.writes).to.include('setItem(aidant.1.valmont.thread)');
  });

  it('takes away what another person left, at once, and nothing of the host’s', async () => {
    localStorage.setItem('aidant.1.valmont.thread', '{"helper":"Another"}');
    localStorage.setItem('aidant.1.elsewhere.prefs', '{}');
    sessionStorage.setItem('aidant.1.valmont.guide', '{}');
    localStorage.setItem('host', 'stays');
    await new Promise((done) => {
      indexedDB.open('aidant.1.valmont').onsuccess = (event) => {
        (event.target as IDBOpenDBRequest).result.close();
        done(undefined);
      };
    });
    await (await caches.open('aidant.1.valmont')).put('/places.json', new Response('{}'));

    await begin(true);
    await watched();
    expect(Object.entries(localStorage)).to.deep.equal([['host', 'stays']]);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    expect(await caches.keys()).to.deep.equal([]);
    await waitUntil(async () => (await indexedDB.databases()).length === 0);
    localStorage.clear();
  });

  it('wipes all of the help after a pause and gives the page back as it was; the form keeps its values', async () => {
    document.documentElement.lang = 'fr';
    const form = document.createElement('form');
    form.innerHTML = '<input name="a" value=""><textarea name="b"></textarea>';
    document.body.append(form);
    form.querySelector('input')!.value = 'BE68 5390 0754 7034';
    form.querySelector('textarea')!.value = 'private';
    const before = form.outerHTML;

    const one = await begin({ everywhere: true, minutes: 2 });
    await watched();
    await visit(one);
    clock.pass(2 * MINUTE);
    expect(one.store.getState().sharedDevice!.status).to.equal('asking');
    clock.pass(MINUTE);
    await waitUntil(() => one.i18n.locale === 'fr', 'the language is back', { timeout: 15_000 });
    const { app, guide, help, comfort, read, sharedDevice } = one.store.getState();
    expect(sharedDevice!.status).to.equal('wiped');
    expect(app).to.include({ locale: 'fr', level: 'original', surface: 'none', shared: 'yes' });
    expect(guide!.status).to.equal('idle');
    expect(help!.thread).to.equal(undefined);
    expect(comfort).to.include({ open: false, spacing: false });
    expect(read).to.deep.include({ status: 'idle', modes: [], rate: 'normal', sticky: false });
    expect(form.outerHTML).to.equal(before);
    expect(form.querySelector('input')!.value).to.equal('BE68 5390 0754 7034');
    expect(form.querySelector('textarea')!.value).to.equal('private');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    form.remove();
  });

  it('leaves nothing for the browser’s memory of pages to bring back', async () => {
    const one = await begin(true);
    await watched();
    await one.start('adresse', { step: 'deux' });
    window.dispatchEvent(new Event('pagehide'));
    expect(one.store.getState().guide!.status).to.equal('idle');
  });
});
