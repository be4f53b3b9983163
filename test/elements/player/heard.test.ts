import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/launcher/define-panel.js';
import '../../../src/elements/player/define.js';
import type { Session } from '../../../src/core/session.js';
import { heardPlace } from '../../../src/core/speech/heard-place.js';
import type { AidantElement } from '../../../src/elements/shared/element.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { realSession } from '../../support/session.js';

const PATIENCE = { timeout: 5000 };

describe('"Do you hear the voice?"', () => {
  let speech: FakeSpeech;
  let session: Session;
  let panel: AidantElement;
  let player: AidantElement;

  beforeEach(async () => {
    speech = new FakeSpeech().install();
    session = await realSession(undefined, {}, { locale: 'fr' });
    panel = await fixture(html`<aidant-panel .session=${session}></aidant-panel>`);
    player = await fixture(html`<aidant-player .session=${session}></aidant-player>`);
  });
  afterEach(() => {
    session.hush();
    session.dispose();
    speech.remove();
  });

  const words = (host: AidantElement): string =>
    host.shadowRoot!.querySelector('aidant-heard')?.shadowRoot?.textContent ?? '';
  const button = (host: AidantElement, word: string): HTMLElement => {
    const root = host.shadowRoot!.querySelector('aidant-heard')!.shadowRoot!;
    return [...root.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === word,
    )!;
  };
  const listenToPanel = async (): Promise<void> => {
    session.dispatch({ type: 'app/open', surface: 'panel' });
    await panel.updateComplete;
    panel.shadowRoot!.querySelector<HTMLElement>('.listen')!.click();
    await waitUntil(() => speech.said.length > 0, '', PATIENCE);
    speech.start();
  };

  it('leaves the words of a step where they are, and is in sight below them', async () => {
    const { AidantHeard } = await import('../../../src/elements/shared/heard.js');
    AidantHeard.define('aidant-heard');
    await session.use('read');
    session.store.dispatch({ type: 'read/ask-heard' });
    const state = session.store.getState();
    const guided = {
      ...state,
      guide: { status: 'running' },
      read: { ...state.read, source: 'step' },
    };
    const { i18n, site } = session;
    const store = { getState: () => guided, subscribe: () => () => undefined };
    const step = { i18n, site, store } as unknown as Session;
    const body = await fixture<HTMLElement>(
      html`<div style="display: flex; flex-direction: column; block-size: 150px; overflow: auto">
        <aidant-heard place="step" .session=${step}></aidant-heard>
        <h2>Votre date de naissance</h2>
        <p style="min-block-size: 200px">Écrivez le jour.</p>
      </div>`,
    );
    const top = body.querySelector('h2')!.offsetTop;
    const root = body.querySelector('aidant-heard')!.shadowRoot!;
    await waitUntil(() => root.querySelector('.question'), '', PATIENCE);
    expect(body.querySelector('h2')!.offsetTop).to.equal(top);
    const { bottom } = root.querySelector('.answers')!.getBoundingClientRect();
    expect(bottom).to.be.at.most(body.getBoundingClientRect().bottom);
  });

  it('is asked in the window that is read, and nowhere else, while the voice goes on', async () => {
    await listenToPanel();
    expect(words(panel)).to.equal('');
    speech.end();
    speech.start();
    await waitUntil(() => words(panel).includes('Vous entendez'), '', PATIENCE);
    expect(words(player)).to.equal('');
    expect(speech.speaking).to.equal(true);
    button(panel, 'Non').click();
    await waitUntil(() => words(panel).includes('Montez le son'), '', PATIENCE);
    expect(speech.speaking).to.equal(true);
    const root = panel.shadowRoot!.querySelector('aidant-heard')!.shadowRoot!;
    expect(root.activeElement!.textContent.trim(), 'focus is on the way on').to.equal(
      "J'entends la voix",
    );
    button(panel, "J'entends la voix").click();
    await waitUntil(() => words(panel) === '');
    expect(panel.shadowRoot!.activeElement!.classList.contains('listen')).to.equal(true);
  });

  it('is asked in a window on a page without a player, too', async () => {
    player.remove();
    await listenToPanel();
    speech.end();
    await waitUntil(() => words(panel).includes('Vous entendez'), '', PATIENCE);
  });

  it('is not asked again when the window was closed without an answer', async () => {
    await listenToPanel();
    speech.end();
    await waitUntil(() => words(panel).includes('Vous entendez'), '', PATIENCE);
    session.dispatch({ type: 'app/close' });
    await player.updateComplete;
    expect(words(player)).to.equal('');
    await listenToPanel();
    speech.end();
    await panel.updateComplete;
    expect(words(panel)).to.equal('');
  });

  it('asks before text leaves the device; "yes" goes on, "no" says what else to do', async () => {
    await session.use('read');
    session.store.dispatch({ type: 'read/say', units: [], source: 'page' });
    session.store.dispatch({ type: 'read/finished', trouble: 'ask' });
    await waitUntil(() => words(player).includes('internet'), '', PATIENCE);
    button(player, 'Non merci').click();
    await player.updateComplete;
    const { trouble, remote } = session.store.getState().read!;
    expect([trouble, remote]).to.deep.equal(['only-remote', 'no']);
    expect(player.shadowRoot!.textContent).to.include('Nous ne les utilisons pas');
  });

  it('belongs to the step that is read, while the guide runs', () => {
    const read = { ...session.store.getState().read!, askHeard: true, source: 'step' as const };
    const app = { ...session.store.getState().app!, surface: 'none' as const };
    const guide = { status: 'running' } as never;
    expect(heardPlace({ app, read, guide })).to.equal('step');
    expect(heardPlace({ app, read })).to.equal('player');
    expect(heardPlace({ app: { ...app, surface: 'helper' }, read, guide })).to.equal('surface');
    expect(heardPlace({ app, read: { ...read, askHeard: false }, guide })).to.equal(undefined);
  });
});
