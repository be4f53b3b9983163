import { expect } from '@open-wc/testing';
import { onTheWay } from '../../src/core/on-the-way.js';
import type { Announcer } from '../../src/core/ports.js';
import { createAnnouncer } from '../../src/page/announce.js';
import { createPageWatch, type DisposablePageWatch } from '../../src/page/watch.js';
import { clearPages, one, page, until } from './page-fixture.js';

describe('announcing', () => {
  let watch: DisposablePageWatch;
  let announcer: Announcer;
  beforeEach(() => {
    watch = createPageWatch(document);
    announcer = createAnnouncer(document, watch);
  });
  afterEach(() => {
    announcer.dispose();
    watch.dispose();
    clearPages();
  });
  const regions = () => [...document.querySelectorAll('aidant-live')];
  const status = (host: Element) => host.shadowRoot!.querySelector<HTMLElement>('[role=status]')!;
  const said = (host: Element) => status(host).textContent;

  it('is there, empty, before its first message, beside body', async () => {
    const before = document.body.outerHTML;
    announcer.prepare();
    const [region] = regions();
    expect(region!.parentNode).to.equal(document.documentElement);
    expect(status(region!).getAttribute('aria-live')).to.equal('polite');
    expect(said(region!)).to.equal('');
    announcer.say('Étape 2 sur 7', 'fr');
    expect(said(region!), 'not in the same moment').to.equal('');
    await until(() => said(region!) === 'Étape 2 sur 7');
    expect(status(region!).lang).to.equal('fr');
    expect(document.body.outerHTML).to.equal(before);
    announcer.dispose();
    expect(regions()).to.have.length(0);
  });

  it('says the last of several messages, and the same one again', async () => {
    announcer.prepare();
    const texts: string[] = [];
    const [region] = regions();
    new MutationObserver(() => texts.push(said(region!)!)).observe(status(region!), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    announcer.say('un');
    announcer.say('deux');
    await until(() => texts.length === 1);
    announcer.say('deux');
    await until(() => texts.length === 3);
    expect(texts).to.deep.equal(['deux', '', 'deux']);
  });

  it('speaks inside the modal that is open, with a region that was there before', async () => {
    page('<dialog id="d">x</dialog>');
    const dialog = one<HTMLDialogElement>('#d');
    announcer.prepare();
    const before = dialog.innerHTML;
    dialog.showModal();
    await until(() => dialog.querySelector('aidant-live') !== null);
    announcer.say('Dans la fenêtre');
    const inside = dialog.querySelector('aidant-live')!;
    await until(() => said(inside) === 'Dans la fenêtre');
    expect(said(document.documentElement.lastElementChild!)).to.equal('');
    dialog.close();
    await until(() => dialog.innerHTML === before);
    announcer.say('Dehors');
    await until(() => said(regions()[0]!) === 'Dehors');
  });

  it('waits for what of ours is on the way: new focus would drown the message', async () => {
    announcer.prepare();
    const [region] = regions();
    const coming = {};
    onTheWay.add(coming);
    announcer.say('Étape 3 sur 7');
    announcer.say('Étape 4 sur 7');
    // Longer than a message rests otherwise.
    for (let i = 0; i < 4; i += 1) await new Promise((done) => setTimeout(done, 100));
    expect(said(region!)).to.equal('');
    onTheWay.delete(coming);
    await until(() => said(region!) === 'Étape 4 sur 7');
  });

  it('never says a thing behind a modal that has just opened, nor in a region that is new', async function () {
    // A busy machine may open the window a moment too late for what is asked here.
    this.retries(3);
    page('<dialog id="d"><button>x</button></dialog>');
    const dialog = one<HTMLDialogElement>('#d');
    announcer.prepare();
    const [outside] = regions();
    // Before anybody was told that the page has changed.
    announcer.say('Dans la fenêtre');
    const show = dialog.showModal.bind(dialog);
    const texts: string[] = [];
    setTimeout(show, 149);
    await until(() => dialog.querySelector('aidant-live') !== null);
    texts.push(said(dialog.querySelector('aidant-live')!) ?? '');
    await until(() => said(dialog.querySelector('aidant-live')!) === 'Dans la fenêtre');
    expect(texts).to.deep.equal(['']);
    expect(said(outside!)).to.equal('');
    dialog.close();
  });

  it('comes back when the page throws it away', async () => {
    announcer.prepare();
    const [region] = regions();
    region!.remove();
    await until(() => region!.isConnected);
  });
});
