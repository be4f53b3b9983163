import { expect } from '@open-wc/testing';
import { createSession } from '../../src/session.js';
import { realSession } from '../support/session.js';
import { valmont } from '../support/valmont.js';

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

/** The codes of `aidant-error` while `act` runs. */
async function errorsOf(act: () => Promise<unknown>): Promise<string[]> {
  const codes: string[] = [];
  const hear = (event: DocumentEventMap['aidant-error']): void => void codes.push(event.code);
  document.addEventListener('aidant-error', hear);
  await act();
  document.removeEventListener('aidant-error', hear);
  return codes;
}

describe('session', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is one per page: a second call gets the first one', async () => {
    const first = await realSession(valmont, files);
    expect(createSession({ site: valmont })).to.equal(first);
    first.dispose();
    const second = createSession({ site: valmont });
    expect(second).to.not.equal(first);
    second.dispose();
  });

  it('stays silent beside another edition, and says so once', async () => {
    const key = Symbol.for('aidant@1');
    const holder = globalThis as unknown as Record<symbol, unknown>;
    const before = holder[key];
    holder[key] = { protocol: 99 };
    const codes = await errorsOf(async () => {
      const session = createSession({ site: valmont });
      await session.ready;
      session.help();
      expect(session.store.getState().app?.surface).to.equal('none');
    });
    expect(codes).to.deep.equal(['version-conflict']);
    holder[key] = before;
  });

  it('starts a procedure by name, by the page, or not at all', async () => {
    const session = await realSession(valmont, files);
    await session.start('adresse');
    expect(session.store.getState().guide?.procedure?.id).to.equal('adresse');
    session.stop();
    const codes = await errorsOf(() => session.start('autre'));
    expect(codes).to.deep.equal(['procedure-unknown']);
    expect(session.store.getState().app).to.include({ surface: 'panel', trouble: 'procedure' });
    session.dispose();
  });

  it('can be kept from starting a guide and from changing the level', async () => {
    const session = await realSession(valmont, files);
    const no = (event: Event): void => event.preventDefault();
    document.addEventListener('aidant-guide-start', no);
    document.addEventListener('aidant-level-change', no);
    document.addEventListener('aidant-help-open', no);
    await session.start('adresse');
    await session.setLevel('simple');
    session.help();
    document.removeEventListener('aidant-guide-start', no);
    document.removeEventListener('aidant-level-change', no);
    document.removeEventListener('aidant-help-open', no);
    const { app, guide } = session.store.getState();
    expect(guide?.status ?? 'idle').to.equal('idle');
    expect(app).to.include({ level: 'original', surface: 'none' });
    session.dispose();
  });

  it('writes nothing before a choice, keeps the choice in the tab, and forgets it', async () => {
    const session = await realSession(valmont, files);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    await session.setLevel('simple');
    await session.setLocale('nl');
    expect(JSON.parse(sessionStorage.getItem('aidant.1.valmont.prefs') ?? '')).to.deep.include({
      level: 'simple',
      locale: 'nl',
    });
    await session.forget();
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    expect(session.store.getState().app?.level).to.equal('original');
    session.dispose();
  });

  it('gives the site’s own words in a language that the interface does not speak', async () => {
    const session = await realSession(
      { ...valmont, locales: ['fr', 'ar'] },
      { ...files },
      { locale: 'ar' },
    );
    const name = session.i18n.pick({ fr: 'Adresse', ar: 'العنوان' });
    expect(name).to.include({ lang: 'ar', dir: 'rtl' });
    expect(session.i18n.locale).to.equal('fr');
    await session.setLocale('fr');
    expect(session.i18n.pick({ fr: 'Adresse', ar: 'العنوان' }).lang).to.equal('fr');
    await session.setLocale('el');
    expect(session.i18n.pick({ fr: 'Adresse', ar: 'العنوان' }).lang).to.equal('fr');
    session.dispose();
  });

  it('takes up on the next page the language and level of this one', async () => {
    const first = await realSession(valmont, files);
    await first.setLevel('simple');
    await first.setLocale('nl');
    first.dispose();
    const next = await realSession(valmont, files);
    expect(next.store.getState().app).to.include({ level: 'simple', locale: 'nl' });
    next.dispose();
  });

  it('asks no second time in a tab whether others use the device, and takes away there what was taken away', async () => {
    const first = await realSession(valmont, files);
    await first.use('help');
    first.dispatch({ type: 'app/shared', shared: 'no' });
    const appointment = { day: '2026-11-24', at: '14:00' };
    first.dispatch({ type: 'help/keep', thread: { helper: 'Nadia', appointment } });
    first.dispose();
    const second = await realSession(valmont, files);
    expect(second.store.getState().app?.shared).to.equal('no');
    await second.use('help');
    expect(second.store.getState().help?.thread).to.deep.equal({ helper: 'Nadia', appointment });
    second.dispatch({ type: 'help/unkeep', part: 'appointment' });
    second.dispose();
    const third = await realSession(valmont, files);
    await third.use('help');
    expect(third.store.getState().help?.thread).to.deep.equal({ helper: 'Nadia' });
    expect(Object.keys(localStorage)).to.deep.equal([]);
    third.dispose();
  });

  it('keeps nothing of before once other people use this device, now and on the next page', async () => {
    const site = { ...valmont, storage: 'device' };
    const first = await realSession(site, files);
    await first.use('guide');
    first.dispatch({ type: 'app/shared', shared: 'no' });
    await first.start('adresse', { step: 'deux' });
    await first.setLocale('nl');
    first.stop();
    expect(Object.keys(localStorage).sort()).to.deep.equal([
      'aidant.1.valmont.place',
      'aidant.1.valmont.prefs',
    ]);
    first.dispatch({ type: 'app/shared', shared: 'yes' });
    await first.setLocale('de');
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    first.dispose();
    const next = await realSession(site, files);
    expect(next.store.getState().app?.shared).to.equal('unknown');
    next.dispose();
  });

  it('keeps the pace of the voice when it keeps the language', async () => {
    sessionStorage.setItem('aidant.1.valmont.prefs', '{"rate":"slow"}');
    const session = await realSession(valmont, files);
    await session.setLocale('de');
    expect(JSON.parse(sessionStorage.getItem('aidant.1.valmont.prefs') ?? '')).to.include({
      rate: 'slow',
    });
    session.dispose();
  });

  it('opens the overview by a code, starts nothing, and refuses a wrong code', async () => {
    const { makeCode } = await import('../../src/core/links/code.js');
    const session = await realSession(valmont, files);
    expect(await session.openCode('VALMONT-1-99')).to.equal(false);
    expect(await session.openCode(makeCode(valmont, { procedure: 1, step: 2 }))).to.equal(true);
    expect(session.store.getState().guide?.status).to.not.equal('running');
    session.dispose();
  });

  it('goes on with a site file that cannot be read: name and number of the tag', async () => {
    const broken = { format: 1, id: 7, name: 12, channels: 'none' };
    const codes = await errorsOf(async () => {
      const session = await realSession(broken);
      expect(session.site.format).to.equal(1);
      session.dispose();
    });
    expect(codes).to.include('file-invalid');
  });

  it('says that a part is missing when the site file or a procedure cannot be had', async () => {
    const memory = { resolve: (path: string) => path, read: () => Promise.resolve(undefined) };
    const session = await realSession(
      undefined,
      {},
      { site: '/nowhere.json', ports: { files: memory } },
    );
    expect(session.store.getState().app?.trouble).to.equal('site');
    session.dispose();
    const other = await realSession(valmont, {});
    await other.start();
    expect(other.store.getState().app).to.include({ surface: 'panel', trouble: 'procedure' });
    other.dispose();
  });

  it('fires the events of a press on the element that was pressed', async () => {
    const session = await realSession(valmont, files);
    const element = document.body.appendChild(document.createElement('div'));
    const targets: string[] = [];
    const hear = (event: Event): void =>
      void targets.push(`${event.type} ${(event.target as Element).nodeName}`);
    const names = ['aidant-guide-start', 'aidant-level-change', 'aidant-help-open'] as const;
    for (const name of names) document.addEventListener(name, hear);
    await new Promise<void>((done) => {
      session.by(element, () => void session.start('adresse').then(() => done()));
    });
    await new Promise<void>((done) => {
      session.by(element, () => void session.setLevel('simple').then(() => done()));
    });
    session.dispatch({ type: 'app/open', surface: 'helper' }, element);
    session.help();
    for (const name of names) document.removeEventListener(name, hear);
    expect(targets).to.deep.equal([
      'aidant-guide-start DIV',
      'aidant-level-change DIV',
      'aidant-help-open DIV',
      'aidant-help-open #document',
    ]);
    element.remove();
    session.dispose();
  });

  it('shows developers its state without a word of what is read', async () => {
    const session = await realSession(valmont, files);
    await session.use('read');
    session.dispatch({
      type: 'read/say',
      units: [{ text: 'secret-1234', lang: 'fr' }],
      source: 'field',
    });
    await session.use('help');
    session.dispatch({ type: 'help/search', postcode: '75011' });
    session.dispatch({
      type: 'help/keep',
      thread: { helper: 'Samira', place: { id: 'x', name: 'EPN du Nord' } },
    });
    await session.use('callback');
    const words = ['moon', 'tree'] as const;
    session.dispatch({
      type: 'callback/changed',
      requests: [
        {
          id: 'one',
          status: 'waiting',
          way: 'phone',
          slot: 'soon',
          lang: 'fr',
          words,
          said: { lang: 'fr', text: ['lune', 'arbre'] },
          at: 0,
          until: 0,
          attempts: 0,
          kept: true,
        },
      ],
    });
    const told = JSON.stringify(session.inspect());
    expect(told).to.contain('"status":"waiting"');
    for (const secret of ['secret-1234', '75011', 'Samira', 'EPN', 'moon', 'arbre'])
      expect(told).to.not.contain(secret);
    expect(session.store.getState().callback?.requests[0]?.words).to.deep.equal(words);
    session.dispose();
  });

  it('leaves the page as it was when it is disposed of', async () => {
    const before = document.documentElement.outerHTML;
    const session = await realSession(valmont, files);
    await Promise.all(
      (['guide', 'read', 'simple', 'help'] as const).map((name) => session.use(name)),
    );
    await session.need('walking');
    session.dispose();
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(document.adoptedStyleSheets).to.have.lengthOf(0);
  });
});
