import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { AidantSharedDevice } from '../../../src/elements/shared-device/shared-device.js';
import type { Session } from '../../../src/core/session.js';
import { deepActiveElement } from '../../../src/elements/shared/surface.js';
import '../../../src/elements/helper/define.js';
import '../../../src/elements/launcher/define-panel.js';
import '../../../src/elements/shared-device/define.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

describe('aidant-shared-device', () => {
  let session: Session;
  let element: AidantSharedDevice;
  let field: HTMLInputElement;

  const root = (): ShadowRoot => element.shadowRoot!;
  const text = (): string => root().textContent.replace(/\s+/g, ' ').trim();
  const button = (css: string): HTMLButtonElement => root().querySelector<HTMLButtonElement>(css)!;
  const status = (): string => session.store.getState().sharedDevice!.status;

  const ask = async (left = 60): Promise<void> => {
    session.dispatch({ type: 'shared/ask', left });
    await element.updateComplete;
    await waitUntil(
      () => element.matches(':popover-open') || root().querySelector('dialog')?.open === true,
    );
  };

  beforeEach(async () => {
    session = await realSession({ ...valmont, shared: true }, {}, { locale: 'en' });
    await session.use('shared');
    field = document.createElement('input');
    element = document.createElement('aidant-shared-device');
    element.session = session;
    document.body.append(field);
    document.documentElement.append(element);
    await element.updateComplete;
  });
  afterEach(() => {
    element.remove();
    field.remove();
    document.querySelector('aidant-panel')?.remove();
  });

  it('asks beside the page, takes no focus, and tells how long in words and in blocks', async () => {
    field.focus();
    await ask(45);
    expect(text()).to.contain('Is somebody still here?');
    expect(text()).to.contain('45 seconds left. Then this help is wiped.');
    expect(text()).to.contain('Your form stays as it is.');
    expect(root().querySelectorAll('i:not(.gone)').length).to.equal(9);
    expect(root().querySelectorAll('i').length).to.equal(12);
    expect(document.activeElement).to.equal(field);
    expect(root().querySelector('dialog')).to.equal(null);
    expect(root().querySelector('section')!.getAttribute('aria-labelledby')).to.equal('title');
  });

  it('has one big answer, and everything in it can be touched', async () => {
    await ask();
    expect(root().querySelectorAll('.main').length).to.equal(1);
    expect(button('.main').getBoundingClientRect().height).to.be.at.least(64);
    for (const one of root().querySelectorAll('button'))
      expect(one.getBoundingClientRect().height, one.textContent).to.be.at.least(48);
    button('.main').click();
    await element.updateComplete;
    expect(status()).to.equal('quiet');
    expect(text()).to.equal('');
    expect(element.matches(':popover-open')).to.be.false;
  });

  it('is reached by F6, and gives focus back to the field', async () => {
    field.focus();
    await ask();
    const press = (at: HTMLElement, key: string): void =>
      void at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    press(field, 'F6');
    await waitUntil(() => root().activeElement === button('.main'));
    press(button('.main'), 'Tab');
    expect(status(), 'it is still there to be pressed').to.equal('asking');
    button('.main').click();
    await waitUntil(() => document.activeElement === field);
    expect(status()).to.equal('quiet');
  });

  it('takes writing in the page for an answer, and a press on itself only when it is done', async () => {
    const down = async (at: HTMLElement): Promise<void> => {
      const { left, top, width, height } = at.getBoundingClientRect();
      const position = [Math.round(left + width / 2), Math.round(top + height / 2)];
      await sendMouse({ type: 'move', position: position as [number, number] });
      await sendMouse({ type: 'down' });
    };
    await ask();
    await down(button('.main'));
    expect(status()).to.equal('asking');
    await sendMouse({ type: 'up' });
    await waitUntil(() => status() === 'quiet');
    await element.updateComplete;
    await ask();
    await down(field);
    await waitUntil(() => status() === 'quiet');
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    await ask();
    await sendKeys({ press: 'a' });
    await waitUntil(() => status() === 'quiet');
  });

  it('leads to STOP, and counts that as an answer', async () => {
    const helper = await fixture(html`<aidant-helper .session=${session}></aidant-helper>`);
    await ask();
    button('.stop-row').click();
    await waitUntil(() => session.store.getState().app!.surface === 'helper');
    expect(session.store.getState().app!.screen).to.equal('stop');
    await waitUntil(() => helper.shadowRoot?.querySelector('dialog')?.open);
    expect(status()).to.equal('quiet');
  });

  it('is a window in front where one of ours is open, because nothing beside that can be pressed', async () => {
    const panel = document.createElement('aidant-panel');
    panel.session = session;
    document.documentElement.append(panel);
    session.dispatch({ type: 'app/open', surface: 'panel' });
    await waitUntil(() => panel.shadowRoot?.querySelector('dialog')?.open);
    await ask(35);
    const dialog = root().querySelector('dialog')!;
    expect(dialog.matches(':modal')).to.be.true;
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(root().querySelector('[role=status]')!.textContent.trim()).to.equal('60 seconds left.');
    session.dispatch({ type: 'shared/ask', left: 30 });
    await element.updateComplete;
    expect(root().querySelector('[role=status]')!.textContent.trim()).to.equal('30 seconds left.');
    button('.main').click();
    await element.updateComplete;
    expect(root().querySelector('dialog')).to.equal(null);
    expect(panel.shadowRoot!.querySelector('dialog')!.open).to.be.true;
    await waitUntil(() => deepActiveElement()?.getRootNode() === panel.shadowRoot);
  });

  it('hides the windows of ours behind it after a long sleep, until the answer; the form stays', async () => {
    const panel = document.createElement('aidant-panel');
    panel.session = session;
    document.documentElement.append(panel);
    const seen = (): boolean => panel.shadowRoot!.querySelector('dialog')!.checkVisibility();
    session.dispatch({ type: 'app/open', surface: 'panel' });
    await waitUntil(() => panel.shadowRoot?.querySelector('dialog')?.open);
    expect(seen()).to.be.true;
    session.dispatch({ type: 'shared/ask', left: 60, hides: true });
    await element.updateComplete;
    expect(seen()).to.be.false;
    expect(field.checkVisibility()).to.be.true;
    await waitUntil(() => root().querySelector('dialog')?.open);
    expect(button('.main').checkVisibility()).to.be.true;
    session.dispatch({ type: 'shared/ask', left: 55 });
    await element.updateComplete;
    expect(seen(), 'not by the clock').to.be.false;
    button('.main').click();
    await element.updateComplete;
    expect(seen()).to.be.true;
    expect(panel.hasAttribute('style')).to.be.false;
    await waitUntil(() => deepActiveElement()?.getRootNode() === panel.shadowRoot);
  });

  it('says that the help is wiped where the person asked for it, and goes when it is read', async () => {
    session.dispatch({ type: 'shared/finish' });
    await waitUntil(() => root().activeElement?.localName === 'h2');
    expect(text()).to.contain('This help is wiped');
    expect(text()).to.contain('What you wrote in the form is still there.');
    expect(text()).to.not.contain('Nobody touched');
    button('.main').click();
    await element.updateComplete;
    expect(text()).to.equal('');
  });

  it('takes no focus where nobody asked: after a pause', async () => {
    field.focus();
    session.dispatch({ type: 'shared/wiped', why: 'pause' });
    await waitUntil(() => element.matches(':popover-open'));
    expect(text()).to.contain('Nobody touched this page for a while.');
    expect(document.activeElement).to.equal(field);
  });

  it('offers the wipe in the panel, in place of "forget my choices"', async () => {
    const panel = document.createElement('aidant-panel');
    panel.session = session;
    document.documentElement.append(panel);
    session.dispatch({ type: 'app/open', surface: 'panel' });
    await waitUntil(() => panel.shadowRoot?.querySelector('.finish button'));
    expect(panel.shadowRoot!.textContent).to.not.contain('Forget my choices');
    panel.shadowRoot!.querySelector<HTMLButtonElement>('.finish button')!.click();
    await waitUntil(() => status() === 'wiped');
    expect(session.store.getState().app!.surface).to.equal('none');
  });
});
