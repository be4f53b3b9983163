import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/guide/define.js';
import '../../../src/elements/helper/define.js';
import '../../../src/elements/practice/define.js';
import type { AidantPractice } from '../../../src/elements/practice/practice.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { ErrorReportEvent } from '../../../src/page/events.js';
import type { Session } from '../../../src/session.js';
import { address, addressForm } from '../../support/address.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

let session: Session;
let element: AidantPractice;
let opener: HTMLButtonElement;

const FILES = { 'procedures/adresse.json': address };

async function practise(id: string | undefined = 'adresse', site: object = valmont): Promise<void> {
  sessionStorage.clear();
  session = await realSession(site, FILES, { locale: 'fr' });
  const page = await fixture<HTMLElement>(
    html`<div><button id="opener">Aide</button>${id === '' ? '' : addressForm()}</div>`,
  );
  opener = page.querySelector('#opener')!;
  element = document.createElement('aidant-practice');
  element.session = session;
  document.documentElement.append(element);
  opener.focus();
  await session.start(id === '' ? undefined : id, { practice: true });
  await waitUntil(() => element.renderRoot.querySelector('dialog')?.open, 'the window is open');
}

const root = (): ShadowRoot => element.renderRoot as ShadowRoot;
const t = (key: MessageKey): string => session.i18n.t(key);
const guide = (): HTMLElement | null => root().querySelector('aidant-guide');
const frame = (): HTMLIFrameElement => root().querySelector('iframe')!;
const button = (words: string): HTMLButtonElement =>
  [...root().querySelectorAll('button')].find(
    (one) => one.innerText.includes(words) || one.ariaLabel === words,
  )!;
const status = () => session.store.getState().practice?.status;

describe('aidant-practice', () => {
  afterEach(() => {
    element.remove();
    session.dispose();
  });

  it('puts the step beside the copy, and the page out of reach', async () => {
    await practise();
    await waitUntil(() => guide()?.shadowRoot?.querySelector('h2'), 'the step shows');
    expect(root().querySelector('dialog')!.matches(':modal')).to.equal(true);
    expect(frame().getAttribute('sandbox')).to.equal('allow-same-origin');
    expect(frame().contentDocument!.querySelector('#birth')).to.not.equal(null);
    expect(root().querySelector('.banner')!.textContent).to.contain(t('practice.banner'));
    expect(session.store.getState().guide).to.equal(undefined);
  });

  it('is never found by the guide of the page itself', async () => {
    await practise();
    await waitUntil(() => frame().contentDocument?.querySelector('#birth'), 'the copy is there');
    await session.need('finding');
    const found = session.page.finder.find({ id: 'birth' });
    expect(found.status).to.equal('found');
    if (found.status === 'found') expect((found.node as Node).ownerDocument).to.equal(document);
  });

  it('tells the developer when no element shows it, and starts nothing', async () => {
    const told: string[] = [];
    const tell = ({ fix }: ErrorReportEvent): void => void told.push(fix);
    document.addEventListener('aidant-error', tell);
    session = await realSession(valmont, FILES, { locale: 'fr' });
    element = document.createElement('aidant-practice');
    await session.start('adresse', { practice: true });
    document.removeEventListener('aidant-error', tell);
    expect(status()).to.equal('idle');
    expect(told.join()).to.contain("'aidant/define/practice'");
  });

  it('gives focus back to where the person was', async () => {
    await practise();
    button(t('practice.leave')).click();
    await waitUntil(() => status() === 'idle');
    await waitUntil(() => document.activeElement === opener, 'focus is back');
  });

  it('makes a new copy for each round', async () => {
    await practise();
    await waitUntil(() => status() === 'running');
    const first = frame();
    first.contentDocument!.querySelector<HTMLInputElement>('#birth')!.value = 'écrit';
    session.dispatch({ type: 'practice/begin' });
    await waitUntil(() => status() === 'running' && frame() !== first, 'another frame');
    expect(frame().contentDocument!.querySelector<HTMLInputElement>('#birth')!.value).to.equal('');
  });

  it('says so where there is nothing to practise on, and leads to a person', async () => {
    await practise('', { ...valmont, procedures: [] });
    await waitUntil(() => status() === 'impossible' || status() === 'running');
    if (status() === 'running') session.dispatch({ type: 'practice/impossible' });
    await element.updateComplete;
    expect(root().querySelector('#card-title')!.textContent).to.contain(t('practice.impossible'));
    expect(root().activeElement?.id).to.equal('card-title');
    const helper = await fixture(html`<aidant-helper .session=${session}></aidant-helper>`);
    button(t('practice.ask')).click();
    await waitUntil(() => helper.shadowRoot?.querySelector('dialog')?.open);
    expect(session.store.getState().app?.surface).to.equal('helper');
  });

  it('goes through the words alone where the page cannot be copied', async () => {
    await practise();
    await waitUntil(() => status() === 'running');
    session.dispatch({ type: 'practice/impossible' });
    await element.updateComplete;
    button(t('practice.read')).click();
    await waitUntil(() => status() === 'running');
    await element.updateComplete;
    expect(root().querySelector('iframe')).to.equal(null);
    await waitUntil(() => guide()?.shadowRoot?.querySelector('h2'), 'the step shows');
    expect(root().querySelector('.more')!.textContent).to.contain(t('practice.elsewhere'));
  });

  it('keeps what is done in it from the page, but for the keys that move focus', async () => {
    await practise();
    await waitUntil(() => status() === 'running');
    const heard: string[] = [];
    const listen = ({ type }: Event): void => void heard.push(type);
    const types = ['click', 'pointerdown', 'keydown', 'mousedown'];
    for (const type of types) document.addEventListener(type, listen);
    const leave = button(t('practice.leave'));
    const say = (event: Event) => leave.dispatchEvent(event);
    say(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    say(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(heard).to.deep.equal([]);
    say(new KeyboardEvent('keydown', { key: 'F6', bubbles: true, composed: true }));
    expect(heard).to.deep.equal(['keydown']);
    for (const type of types) document.removeEventListener(type, listen);
  });
});
