/** How the reading behaves on its page: it stays with it, and never speaks unasked. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Session } from '../../src/core/session.js';
import { createSession } from '../../src/session.js';
import { FakeSpeech } from '../support/fake-speech.js';
import { realSession } from '../support/session.js';

const PATIENCE = { timeout: 5000 };

describe('reading on a page', () => {
  let speech: FakeSpeech;
  let session: Session;
  let main: HTMLElement;
  let before: string;

  beforeEach(async () => {
    before = location.href;
    speech = new FakeSpeech().install();
    session = await realSession(undefined, {}, { locale: 'fr' });
    main = document.createElement('main');
    main.lang = 'fr';
    main.innerHTML = '<p>Un. Deux.</p><p>Trois.</p>';
    document.body.append(main);
  });
  afterEach(() => {
    session.hush();
    session.dispose();
    speech.remove();
    main.remove();
    history.replaceState(null, '', before);
    Reflect.deleteProperty(document, 'hidden');
  });

  const read = () => session.store.getState().read!;
  const said = (count: number) => waitUntil(() => speech.said.length >= count, '', PATIENCE);
  const start = async (): Promise<void> => {
    void session.read();
    await said(1);
    speech.start();
  };
  const hide = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('waits while the tab is hidden, keeps the place, and goes on only when asked', async () => {
    await start();
    speech.end();
    speech.start();
    hide(true);
    expect(read().status).to.equal('paused');
    expect(speech.speaking).to.equal(false);
    hide(false);
    expect(read().status).to.equal('paused');
    session.dispatch({ type: 'read/resume' });
    await said(3);
    expect(speech.said).to.deep.equal(['Un.', 'Deux.', 'Deux.']);
  });

  it('waits when the page is left, as it may come back as it was', async () => {
    await start();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(read().status).to.equal('paused');
    expect(speech.speaking).to.equal(false);
  });

  it('stops when the page shows another address, and not at a jump within it', async () => {
    await start();
    history.pushState(null, '', '#part');
    expect(read().status).to.equal('speaking');
    history.pushState(null, '', '/elsewhere');
    await waitUntil(() => read().status === 'idle', '', PATIENCE);
    expect(speech.speaking).to.equal(false);
    expect(read().sticky, 'nobody asked for our own screens').to.equal(false);
  });

  it('reads on at another address what is said of a window of ours', async () => {
    session.say([{ text: 'Un. Deux.', lang: 'fr' }], 'surface');
    await said(1);
    speech.start();
    history.pushState(null, '', '/elsewhere');
    await new Promise((done) => setTimeout(done));
    expect(read().status).to.equal('speaking');
  });

  it('reads what the person selected, and the whole page when asked for all of it', async () => {
    document.getSelection()!.selectAllChildren(main.lastElementChild!);
    await start();
    expect(speech.said).to.deep.equal(['Trois.']);
    expect(read().source).to.equal('selection');
    session.dispatch({ type: 'read/page', all: true });
    await said(2);
    expect(speech.said[1]).to.equal('Un.');
    document.getSelection()!.removeAllRanges();
  });

  it('stays silent when it is stopped before what is selected is known', async () => {
    await session.use('read');
    document.getSelection()!.selectAllChildren(main.lastElementChild!);
    session.dispatch({ type: 'read/page' });
    session.dispatch({ type: 'read/stop' });
    await import('../../src/page/selection.js');
    await frames();
    document.getSelection()!.removeAllRanges();
    expect(speech.said).to.deep.equal([]);
    expect(read().status).to.equal('idle');
  });

  it('says that others may hear, and then the answer; a secret never', async () => {
    main.innerHTML = '<label>Nom <input id="n"></label> <input id="p" type="password">';
    const [name, password] = main.querySelectorAll('input');
    name!.value = 'Dupont';
    password!.value = 'hemlig';
    await session.use('read');
    session.dispatch({ type: 'read/value', target: name! });
    await said(1);
    expect(speech.said[0]).to.equal("D'autres personnes peuvent entendre.");
    for (let at = 0; at < 10 && !speech.said.includes('Dupont'); at += 1) {
      speech.start();
      speech.end();
    }
    expect(speech.said.join(' ')).to.include('Dupont');
    const count = speech.said.length;
    session.dispatch({ type: 'read/value', target: password! });
    await said(count + 1);
    expect(speech.said.slice(count)).not.to.include("D'autres personnes peuvent entendre.");
    expect(speech.said.join(' ')).not.to.include('hemlig');
  });

  it('says nothing of what appears unless that was switched on, and then until it is switched off', async () => {
    main.insertAdjacentHTML('beforeend', '<p role="alert"></p>');
    const alert = main.querySelector('[role=alert]')!;
    await session.use('read');
    alert.textContent = 'Première erreur.';
    // Two frames: changes of the page are told once a frame.
    await frames();
    expect(speech.said).to.deep.equal([]);
    session.dispatch({ type: 'read/mode', mode: 'news', on: true });
    await import('../../src/session/read-modes.js');
    await frames();
    alert.textContent = 'Deuxième erreur.';
    await said(1);
    expect(speech.said).to.deep.equal(['Deuxième erreur.']);
    session.dispatch({ type: 'read/mode', mode: 'news', on: false });
    session.dispatch({ type: 'read/stop' });
    alert.textContent = 'Troisième erreur.';
    await frames();
    expect(speech.said.length).to.equal(1);
  });

  it('reads the field one comes to, once that is switched on', async () => {
    main.innerHTML = '<label>Nom <input></label>';
    await session.use('read');
    const input = main.querySelector('input')!;
    input.focus();
    input.blur();
    session.dispatch({ type: 'read/mode', mode: 'focus', on: true });
    await import('../../src/session/read-modes.js');
    await frames();
    expect(speech.said).to.deep.equal([]);
    input.focus();
    await said(1);
    expect(speech.said).to.deep.equal(['Nom']);
    expect(read().source).to.equal('field');
  });

  it('says the errors that a page came with, once, where that was switched on before', async () => {
    const ERRORS =
      '<div role="alert">Bienvenue.</div><div class="error-summary"><h2>Il y a un problème</h2><ul><li><a href="#nom">Écrivez votre nom.</a></li></ul></div>' +
      '<label>Nom <input id="nom" aria-invalid="true" aria-describedby="e"></label><p id="e" class="error">Écrivez votre nom.</p>';
    main.innerHTML = ERRORS;
    await session.use('read');
    session.dispatch({ type: 'read/mode', mode: 'news', on: true });
    await import('../../src/session/read-modes.js');
    await frames();
    expect(speech.said, 'what is there when it is switched on').to.deep.equal([]);
    session.dispose();
    session = await realSession(undefined, {}, { locale: 'fr' });
    await said(1);
    for (let at = 0; at < 5; at += 1) {
      speech.start();
      speech.end();
      await frames();
    }
    expect(speech.said).to.deep.equal(['Il y a un problème', 'Écrivez votre nom.']);
    session.dispatch({ type: 'read/mode', mode: 'news', on: false });
  });

  it('keeps on the next page of this visit what was switched on, and speaks there only when something happens', async () => {
    await session.use('read');
    session.dispatch({ type: 'read/mode', mode: 'here', on: true });
    session.dispose();
    session = await realSession(undefined, {}, { locale: 'fr' });
    await waitUntil(() => session.store.getState().read !== undefined, '', PATIENCE);
    expect(read().modes).to.deep.equal(['here']);
    expect(speech.said).to.deep.equal([]);
    session.dispatch({ type: 'read/mode', mode: 'here', on: false });
    expect(Object.keys(sessionStorage).filter((key) => key.endsWith('.listen'))).to.deep.equal([]);
  });

  it('keeps what was switched on for the tab only, whatever the site keeps', async () => {
    session.dispose();
    const site = { format: 1, id: 'essai', name: 'Essai', storage: 'device' };
    session = await realSession(site, {}, { locale: 'fr' });
    await session.use('read');
    session.dispatch({ type: 'app/shared', shared: 'no' });
    session.dispatch({ type: 'read/mode', mode: 'here', on: true });
    expect(Object.keys(localStorage).filter((key) => key.endsWith('.listen'))).to.deep.equal([]);
    await session.forget();
    expect(read().modes).to.deep.equal([]);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('listens to the media keys from the first word to the last, and gives them back', async () => {
    const press = (key: string): boolean =>
      dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    expect(press('MediaPlayPause')).to.equal(true);
    await start();
    await import('../../src/session/read-keys.js');
    await frames();
    expect(press('MediaPlayPause'), 'taken').to.equal(false);
    expect(read().status).to.equal('paused');
    press('MediaPlayPause');
    await said(2);
    expect(speech.said).to.deep.equal(['Un.', 'Un.']);
    press('MediaStop');
    expect(read().status).to.equal('idle');
    expect(press('MediaPlayPause'), "the page's again").to.equal(true);
  });

  it('has one queue a page, whoever asks for a session', async () => {
    await start();
    const other = createSession({ locale: 'fr' });
    expect(other).to.equal(session);
    other.say([{ text: 'Autre.', lang: 'fr' }], 'surface');
    await said(2);
    expect(speech.said).to.deep.equal(['Un.', 'Autre.']);
    expect(read().source).to.equal('surface');
  });
});

function frames(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  });
}
