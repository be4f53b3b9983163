import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { Surface } from '../../../src/core/app.js';
import { everyPath } from '../../../src/core/help/check-rules.js';
import { DEFAULT_RULES } from '../../../src/core/help/orientation.js';
import type { Clock, MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/session.js';
import { createStage } from '../../../src/embed/stage.js';
import '../../../src/elements/term/define.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { address, addressForm } from '../../support/address.js';
import { FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

const PATIENCE = { timeout: 4000 };
const PROCEDURE = { 'procedures/adresse.json': address };

/** What is no window of its own; each of them is walked below. */
const NO_WINDOWS = ['guide', 'practice', 'player', 'comfort', 'meaning', 'shared-device'];

/** Screens that a window has besides its first. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  panel: ['', 'language', 'code', 'forgotten'],
  overview: ['', 'steps', 'text'],
};

describe('STOP is never more than two presses away', () => {
  let session: Session;
  let page: HTMLElement;
  let speech: FakeSpeech;
  let leave: () => void;
  let ahead = 0;
  const clock: Clock = {
    now: () => Date.now() + ahead,
    after(ms, act) {
      const timer = setTimeout(act, Math.min(ms, 20));
      return () => clearTimeout(timer);
    },
  };

  async function begin(profile: 'public' | 'bank' = 'public', ports = {}): Promise<void> {
    sessionStorage.clear();
    speech = new FakeSpeech().install();
    document.documentElement.lang = 'fr';
    ahead = 0;
    session = await realSession(
      { ...SITE, profile },
      { ...FILES, ...PROCEDURE },
      { locale: 'fr', ports },
    );
    page = await fixture(
      html`<main>
        <p>Vous déménagez. Dites-le.</p>
        ${addressForm()}
      </main>`,
    );
    leave = createStage(session, document);
  }

  afterEach(() => {
    leave();
    session.hush();
    session.dispose();
    speech.remove();
    document.documentElement.removeAttribute('lang');
    sessionStorage.clear();
    localStorage.clear();
  });

  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const t = (key: MessageKey) => plain(session.i18n.t(key));

  /** Every button of ours that can be seen and reached, through the shadow roots. */
  function buttons(root: ParentNode = document): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.matches('button, a') && element.getRootNode() !== document ? [element] : []),
      ...(element.shadowRoot ? buttons(element.shadowRoot) : []),
    ]);
  }
  const seen = (words: string): HTMLElement | undefined =>
    buttons()
      .reverse()
      .find(
        (button) =>
          button.checkVisibility() &&
          (plain(button.textContent).includes(words) || plain(button.ariaLabel) === words),
      );
  const there = (words: string) => waitUntil(() => seen(words), `"${words}" shows`, PATIENCE);

  async function press(words: string): Promise<void> {
    await there(words);
    seen(words)?.click();
    await nextFrame();
  }

  /** @param first a press on the way, where the row is not in sight at once. */
  async function stopsAfter(first?: string): Promise<void> {
    if (first !== undefined) await press(first);
    await press(t('help.stopRow'));
    await there(t('help.exitA'));
    expect(seen(t('help.exitB'))).to.not.equal(undefined);
    session.dispatch({ type: 'app/close' });
    await nextFrame();
  }

  for (const profile of ['public', 'bank'] as const) {
    it(`in each window, profile ${profile}`, async () => {
      await begin(profile);
      const windows = [...(session.windows ?? [])].filter((name) => !NO_WINDOWS.includes(name));
      expect(windows).to.include.members([
        'panel',
        'overview',
        'helper',
        'card',
        'words',
        'poster',
      ]);
      for (const surface of windows as Surface[]) {
        for (const screen of SCREENS[surface] ?? ['']) {
          // The overview is about a guide that has not begun.
          if (surface === 'overview') await session.start('adresse');
          session.dispatch({ type: 'app/open', surface, screen });
          await waitUntil(() => seen(t('help.stopRow')), `${surface} ${screen}`, PATIENCE);
          expect(session.store.getState().app?.surface, surface).to.equal(surface);
          await stopsAfter();
        }
      }
    });
  }

  it('on every screen of "ask a person"', async () => {
    await begin();
    await Promise.all([session.use('help'), session.i18n.more('ask')]);
    const ends = everyPath(DEFAULT_RULES).paths.map(({ steps, answers }) => {
      const question = steps.at(-1)?.replace('questions.', '');
      return `end:${question}:${answers.at(-1)?.id}`;
    });
    const asks = Object.keys(DEFAULT_RULES.questions).map((id) => `ask:${id}`);
    const others = ['person', 'visit', 'speaks:nl', 'speaks:other', 'stop-given', 'stop-site'];
    for (const screen of [...asks, ...ends, ...others]) {
      session.dispatch({ type: 'app/open', surface: 'helper', screen });
      await waitUntil(() => seen(t('help.stopRow')), screen, PATIENCE);
      await stopsAfter();
    }
  });

  it('in a step, when it is one line, at its end, and after it was stopped', async () => {
    await begin('public', { clock });
    await session.start('adresse', { step: 'naissance' });
    await stopsAfter(t('guide.stuck'));
    const guide = document.querySelector('aidant-guide');
    guide?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await stopsAfter(t('guide.unfold'));
    const screens = new Set<string>();
    for (let presses = 0; presses < 20 && !screens.has('check'); presses++) {
      const { screen, stepId = '' } = session.store.getState().guide ?? {};
      if (screen && !screens.has(screen)) {
        screens.add(screen);
        await stopsAfter(t('guide.stuck'));
      }
      // As a person does it: not within half a second of the last press.
      ahead += 1000;
      session.dispatch(
        stepId === 'avec'
          ? { type: 'guide/answer', question: 'avec', choice: 'non' }
          : { type: 'guide/next', confirmed: true },
      );
      await nextFrame();
    }
    expect([...screens]).to.include.members(['step', 'check']);
    session.stop();
    await stopsAfter();
  });

  it('while the page is read, large or as one line', async () => {
    await begin();
    void session.read(page);
    await waitUntil(() => speech.said.length > 0, 'the voice speaks', PATIENCE);
    await press(t('read.player.fold'));
    await stopsAfter(t('read.player.open'));
    expect(session.store.getState().read?.status).to.equal('idle');
    void session.read(page);
    await stopsAfter();
  });

  it('in the reading comfort, large or as one line', async () => {
    await begin();
    await session.use('comfort');
    session.dispatch({ type: 'comfort/open' });
    await stopsAfter();
    session.dispatch({ type: 'comfort/open' });
    await press(t('comfort.ruler'));
    await stopsAfter(t('comfort.choices'));
  });

  it('beside the meaning of a word', async () => {
    await begin();
    await session.i18n.more('simple');
    const explained = { key: 'a', term: undefined, word: 'huis', lang: 'nl', near: page };
    const element = await fixture(
      html`<aidant-meaning inline .session=${session} .explained=${explained}></aidant-meaning>`,
    );
    await stopsAfter();
    element.remove();
  });

  it('where practice is offered', async () => {
    await begin();
    const procedure = await session.procedure('adresse');
    await session.use('practice');
    session.dispatch({ type: 'practice/start', procedure: procedure!, offer: true });
    await there(t('help.stopRow'));
    await stopsAfter();
    session.dispatch({ type: 'practice/leave' });
  });

  it('also where the page has a help window of its own', async () => {
    await begin();
    document.addEventListener('aidant-help-open', (event) => event.preventDefault(), {
      once: true,
    });
    session.dispatch({ type: 'app/open', surface: 'panel' });
    await stopsAfter();
  });
});
