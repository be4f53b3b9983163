import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/player/define.js';
import '../../../src/elements/launcher/define.js';
import '../../../src/elements/launcher/define-panel.js';
import type { AidantLauncher } from '../../../src/elements/launcher/launcher.js';
import type { AidantPlayer } from '../../../src/elements/player/player.js';
import type { Session } from '../../../src/core/session.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { realSession } from '../../support/session.js';

describe('the room that aidant-player takes', () => {
  let speech: FakeSpeech;
  let session: Session;
  let player: AidantPlayer;
  let main: HTMLElement;

  beforeEach(async () => {
    speech = new FakeSpeech().install();
    session = await realSession(undefined, {}, { locale: 'fr' });
    main = document.createElement('main');
    main.lang = 'fr';
    main.innerHTML = '<p>Un. Deux.</p><p>Trois.</p><input id="low" aria-label="Bas">';
    document.body.append(main);
    player = await fixture(html`<aidant-player .session=${session}></aidant-player>`);
  });
  afterEach(() => {
    session.hush();
    session.dispose();
    speech.remove();
    main.remove();
  });

  const start = async (): Promise<void> => {
    void session.read(main);
    await waitUntil(() => speech.said.length > 0, '', { timeout: 5000 });
    await player.updateComplete;
  };
  const step = async (act: () => void): Promise<void> => {
    act();
    await player.updateComplete;
  };
  /** The player, and the question in it. */
  const roots = (): ShadowRoot[] => {
    const heard = player.shadowRoot!.querySelector('aidant-heard')?.shadowRoot;
    return [player.shadowRoot!, ...(heard ? [heard] : [])];
  };
  const shown = (): string =>
    roots()
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const sees = (words: string) =>
    waitUntil(() => shown().includes(words), words, { timeout: 5000 });

  for (const [dir, side] of [
    ['ltr', 'right'],
    ['rtl', 'left'],
  ] as const)
    it(`floats at the end of the line on a wide screen: ${dir}`, async () => {
      document.documentElement.dir = dir;
      try {
        await start();
        await waitUntil(() => player.matches(':popover-open'));
        const { left, right, width } = player.getBoundingClientRect();
        expect(width).to.equal(400);
        const gap = side === 'left' ? left : document.documentElement.clientWidth - right;
        expect(gap).to.be.closeTo(24, 1);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });

  it('leaves F6 to the browser under a window, where focus cannot come', async () => {
    await start();
    await step(() => speech.start());
    const field = main.querySelector('input')!;
    field.focus();
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('button'));
    // A window of ours: the player does not move into it, as it does into one of the page, but lies behind.
    const ours = document.createElement('aidant-window');
    ours.attachShadow({ mode: 'open' }).append(dialog);
    document.body.append(ours);
    const f6 = (): KeyboardEvent =>
      new KeyboardEvent('keydown', { key: 'F6', bubbles: true, cancelable: true, composed: true });
    dialog.showModal();
    const inside = f6();
    dialog.querySelector('button')!.dispatchEvent(inside);
    ours.remove();
    expect(inside.defaultPrevented, 'behind').to.equal(false);
    field.focus();
    const outside = f6();
    field.dispatchEvent(outside);
    expect(outside.defaultPrevented, 'alone').to.equal(true);
    expect(player.shadowRoot!.activeElement?.textContent.trim()).to.equal('Pause');
    await step(() => session.hush());
    expect(document.activeElement).to.equal(field);
  });

  it('is entered by F6 after the panel began the reading, and gives focus back to the way in', async () => {
    const launcher = await fixture<AidantLauncher>(
      html`<aidant-launcher .session=${session}></aidant-launcher>`,
    );
    const panel = await fixture<HTMLElement>(
      html`<aidant-panel .session=${session}></aidant-panel>`,
    );
    const help = launcher.shadowRoot!.querySelector<HTMLElement>('.help')!;
    help.focus();
    help.click();
    await waitUntil(() => panel.shadowRoot!.querySelector('dialog')?.open, 'the panel');
    [...panel.shadowRoot!.querySelectorAll('button')]
      .find(({ textContent }) => textContent.includes('Me lire la page'))!
      .click();
    await waitUntil(() => speech.said.length > 0, 'it reads', { timeout: 5000 });
    await step(() => speech.start());
    await waitUntil(() => player.matches(':popover-open') && launcher.hasAttribute('busy'));
    const f6 = new KeyboardEvent('keydown', { key: 'F6', bubbles: true, cancelable: true });
    document.body.dispatchEvent(f6);
    expect(f6.defaultPrevented).to.equal(true);
    expect(player.shadowRoot!.activeElement?.textContent.trim()).to.equal('Pause');
    await step(() => session.hush());
    await waitUntil(() => launcher.shadowRoot!.activeElement === help, 'back');
  });

  it('does not move what stands above the question when it comes', async () => {
    await start();
    await step(() => speech.start());
    await waitUntil(() => player.matches(':popover-open'));
    const { top, height } = player.getBoundingClientRect();
    speech.end();
    await sees('Vous entendez la voix');
    const now = player.getBoundingClientRect();
    expect(Math.abs(now.top - top)).to.be.below(2);
    expect(Math.abs(now.height - height)).to.be.below(2);
  });

  it('shows the question whole on a small phone with words twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      await start();
      await step(() => speech.start());
      await waitUntil(() => player.matches(':popover-open'));
      const box = player.shadowRoot!.querySelector<HTMLElement>('.player')!;
      box.style.inlineSize = '360px';
      speech.end();
      await sees('Vous entendez la voix');
      expect(box.scrollHeight).to.be.below(740 * 0.85);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('shows that more stands below, until it is seen', async () => {
    await start();
    await step(() => speech.start());
    const box = player.shadowRoot!.querySelector<HTMLElement>('.player')!;
    expect(box.hasAttribute('data-below')).to.equal(false);
    box.style.maxBlockSize = '150px';
    window.dispatchEvent(new Event('resize'));
    await waitUntil(() => box.hasAttribute('data-below'));
    box.scrollTop = box.scrollHeight;
    await waitUntil(() => !box.hasAttribute('data-below'));
  });

  it('offers to read the answer in sight, where the field that is read has one', async () => {
    const field = main.querySelector('input')!;
    field.value = 'Lou';
    await session.use('read');
    session.dispatch({ type: 'read/mode', mode: 'focus', on: true });
    void session.read(field);
    await waitUntil(() => speech.said.length > 0, '', { timeout: 5000 });
    await sees('Lire ma réponse');
    field.type = 'password';
    await step(() => speech.start());
    expect(shown()).not.to.include('Lire ma réponse');
    session.dispatch({ type: 'read/mode', mode: 'focus', on: false });
  });

  it('asks alone, while what reads has its own way to stop, and stays off the way to help', async () => {
    const launcher: AidantLauncher = await fixture(
      html`<aidant-launcher .session=${session}></aidant-launcher>`,
    );
    session.say(
      ['Un.', 'Deux.'].map((text) => ({ text, lang: 'fr' })),
      'surface',
    );
    await waitUntil(() => speech.said.length === 1, '', { timeout: 5000 });
    speech.start();
    speech.end();
    await sees('Vous entendez la voix');
    expect(shown()).not.to.include('Arrêter');
    expect(launcher.hasAttribute('busy')).to.equal(false);
    // As on a phone, where one would lie over the other.
    launcher.position = 'start';
    await waitUntil(() => {
      window.dispatchEvent(new Event('resize'));
      return player.getAttribute('edge') === 'top';
    });
  });

  it('is the one way to stop what is selected, and what a switch has said', async () => {
    const launcher: AidantLauncher = await fixture(
      html`<aidant-launcher .session=${session}></aidant-launcher>`,
    );
    const stops = (): boolean[] => [launcher.hasAttribute('busy'), shown().includes('Arrêter')];
    document.getSelection()!.selectAllChildren(main.querySelector('p')!);
    void session.read();
    await sees('Arrêter');
    await waitUntil(() => session.store.getState().read!.source === 'selection');
    await launcher.updateComplete;
    expect(stops()).to.deep.equal([true, true]);
    document.getSelection()!.removeAllRanges();
    session.hush();
    await launcher.updateComplete;
    session.dispatch({ type: 'read/mode', mode: 'focus', on: true });
    void session.read(main.querySelector('input')!);
    await waitUntil(() => session.store.getState().read!.source === 'field');
    await launcher.updateComplete;
    await player.updateComplete;
    expect(stops()).to.deep.equal([true, true]);
    session.dispatch({ type: 'read/mode', mode: 'focus', on: false });
  });
});
