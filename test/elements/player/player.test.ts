import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/player/define.js';
import type { AidantPlayer } from '../../../src/elements/player/player.js';
import type { Session } from '../../../src/core/session.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { realSession } from '../../support/session.js';

describe('aidant-player', () => {
  let speech: FakeSpeech;
  let session: Session;
  let player: AidantPlayer;
  let main: HTMLElement;
  let before: string;

  beforeEach(async () => {
    speech = new FakeSpeech().install();
    session = await realSession(undefined, {}, { locale: 'fr' });
    main = document.createElement('main');
    main.lang = 'fr';
    main.innerHTML = '<p>Un. Deux.</p><p>Trois.</p><input id="low" aria-label="Bas">';
    document.body.append(main);
    before = main.outerHTML;
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
  /** The voice says so many sentences to their end, and begins the next one. */
  const say = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      speech.start();
      speech.end();
    }
    await step(() => speech.start());
  };
  const modes = () => session.store.getState().read!.modes;
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
  const press = async (word: string): Promise<void> => {
    const button = roots()
      .flatMap((root) => [...root.querySelectorAll('button')])
      .find(
        ({ textContent, ariaLabel }) =>
          textContent.replaceAll(/\s+/g, ' ').trim() === word || ariaLabel === word,
      );
    if (!button) throw new Error(`No button "${word}" in: ${shown()}`);
    await step(() => button.click());
  };

  it('is not there before the page is read', () => {
    expect(shown()).to.equal('');
    expect(player.matches(':popover-open')).to.equal(false);
  });

  it('says which sentence of how many, once they are counted', async () => {
    await start();
    expect(shown()).to.include('Un instant');
    await step(() => speech.start());
    await waitUntil(() => shown().includes('Phrase 1 sur'));
    const total = session.store.getState().read!.total;
    expect(shown()).to.include(`Phrase 1 sur ${total}`);
    await step(() => speech.end());
    await step(() => speech.start());
    expect(shown()).to.include(`Phrase 2 sur ${total}`);
  });

  it('pauses, says that it waits, goes on', async () => {
    await start();
    await step(() => speech.start());
    await press('Pause');
    expect(shown()).to.include('La voix attend.');
    expect(speech.speaking).to.equal(false);
    await press('Reprendre la lecture');
    await waitUntil(() => speech.said.length === 2);
    expect(speech.said).to.deep.equal(['Un.', 'Un.']);
  });

  it('says the sentence again', async () => {
    await start();
    await step(() => speech.start());
    await press('Encore');
    await waitUntil(() => speech.said.length === 2);
    expect(speech.said[1]).to.equal('Un.');
  });

  it('has three speeds, by word and picture, and shows the one that is on', async () => {
    await start();
    await press('Lent');
    const on = [...player.shadowRoot!.querySelectorAll('[aria-pressed=true]')];
    expect(on.map((button) => button.textContent.trim())).to.deep.equal(['Lent']);
    expect(on[0]!.querySelector('svg')).not.to.equal(null);
    expect(session.store.getState().read!.rate).to.equal('slow');
  });

  it('goes away when the person stops the voice, and leaves nothing', async () => {
    await start();
    await step(() => speech.start());
    await press('Arrêter');
    expect(shown()).to.equal('');
    expect(player.matches(':popover-open')).to.equal(false);
    expect(main.outerHTML).to.equal(before);
  });

  it('gives focus back to where the reading was asked for', async () => {
    const opener = main.querySelector('input')!;
    opener.focus();
    await start();
    await step(() => speech.start());
    player.shadowRoot!.querySelector('button')!.focus();
    await press('Arrêter');
    expect(document.activeElement).to.equal(opener);
  });

  it('takes no focus when it comes', async () => {
    main.querySelector('input')!.focus();
    await start();
    await step(() => speech.start());
    expect(document.activeElement).to.equal(main.querySelector('input'));
  });

  it('asks whether the person hears it, once it has said something, while it goes on reading', async () => {
    await start();
    await step(() => speech.start());
    expect(player.shadowRoot!.querySelector('aidant-heard')).to.equal(null);
    speech.end();
    await sees('Vous entendez la voix');
    expect(speech.said).to.deep.equal(['Un.', 'Deux.']);
    await press('Oui');
    expect(shown()).not.to.include('Vous entendez');
    expect(shown(), 'the speeds are back').to.include('Lent');
    expect(speech.speaking).to.equal(true);
  });

  it('says what to do when nothing is heard, goes on, and begins again on a press', async () => {
    await start();
    await say(1);
    await sees('Vous entendez la voix');
    await press('Non');
    await sees("Montez le son de l'appareil.");
    expect(shown(), 'the voice stays in hand').to.include('Arrêter').and.include('Pause');
    expect(speech.speaking, 'so that one hears when the sound is back').to.equal(true);
    expect(speech.said.length).to.equal(2);
    await press('Depuis le début');
    await waitUntil(() => speech.said.length === 3);
    expect(speech.said[2]).to.equal('Un.');
    expect(shown()).not.to.include('Montez');
  });

  it('keeps focus with the voice when the question goes away', async () => {
    await start();
    await say(1);
    await sees('Vous entendez la voix');
    const heard = player.shadowRoot!.querySelector('aidant-heard')!.shadowRoot!;
    heard.querySelector('button')!.focus();
    await press('Oui');
    expect(player.shadowRoot!.activeElement!.textContent.trim()).to.equal('Pause');
  });

  it('asks also about what was read for a window that is closed, and goes away with the answer', async () => {
    session.say([{ text: 'Besoin d’aide ?', lang: 'fr' }], 'surface');
    await waitUntil(() => speech.said.length === 1, '', { timeout: 5000 });
    expect(shown()).to.equal('');
    speech.start();
    speech.end();
    await sees('Vous entendez la voix');
    await press('Oui');
    expect(shown()).to.equal('');
  });

  it('goes to the next sentence, and by "more" back, and from paragraph to paragraph', async () => {
    await start();
    await press('Suivant');
    await waitUntil(() => speech.said.length === 2);
    await press('Plus');
    await sees("Phrase d'avant");
    await press("Phrase d'avant");
    await waitUntil(() => speech.said.length === 3);
    await press('Paragraphe suivant');
    await waitUntil(() => speech.said.length === 4);
    expect(speech.said).to.deep.equal(['Un.', 'Deux.', 'Un.', 'Trois.']);
  });

  it('switches on what the person wants, stays while it is on, and says how; × switches all off', async () => {
    await start();
    await press('Plus');
    await sees('Aide et réglages');
    await press('Aide et réglages');
    await sees('Lire là où');
    expect(modes()).to.deep.equal([]);
    await press("Lire là où j'appuie non");
    expect(modes()).to.deep.equal(['here']);
    const on = player.shadowRoot!.querySelector('.list [aria-pressed=true]')!;
    expect(on.textContent.replaceAll(/\s+/g, ' ').trim()).to.equal("Lire là où j'appuie oui");
    await step(() => session.dispatch({ type: 'read/stop' }));
    await sees('Appuyez sur un texte de la page.');
    await press('Fermer');
    expect(modes()).to.deep.equal([]);
    expect(shown()).to.equal('');
  });

  it('shows by a bar how far it is, for the eye alone', async () => {
    await start();
    await step(() => speech.start());
    await sees('Phrase 1 sur');
    const bar = player.shadowRoot!.querySelector('progress')!;
    expect(bar.getAttribute('aria-hidden')).to.equal('true');
    expect(bar.value).to.equal(1);
    expect(bar.max).to.equal(session.store.getState().read!.total);
  });

  it('takes F6 from the page, and Escape makes it smaller before it stops', async () => {
    await start();
    await step(() => speech.start());
    const key = (target: EventTarget, name: string): Event => {
      const event = new KeyboardEvent('keydown', {
        key: name,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      target.dispatchEvent(event);
      return event;
    };
    expect(key(main, 'Escape').defaultPrevented, "the page's own Escape").to.equal(false);
    expect(key(main, 'F6').defaultPrevented).to.equal(true);
    const focused = player.shadowRoot!.activeElement!;
    expect(focused.textContent.trim()).to.equal('Pause');
    await step(() => void key(focused, 'Escape'));
    expect(shown()).not.to.include('Encore');
    await step(() => void key(player.shadowRoot!.querySelector('button')!, 'Escape'));
    expect(speech.speaking).to.equal(false);
    expect(shown()).to.equal('');
  });

  it('keeps focus while Escape folds it, so that the next Escape stops, and gives focus back', async () => {
    await start();
    await step(() => speech.start());
    const field = main.querySelector('input')!;
    field.focus();
    await sendKeys({ press: 'F6' });
    const again = [...player.shadowRoot!.querySelectorAll('button')].find((button) =>
      button.textContent.includes('Encore'),
    )!;
    again.focus();
    await sendKeys({ press: 'Escape' });
    expect(shown()).to.include('Pause').and.not.include('Encore');
    expect(document.activeElement).to.equal(player);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => shown() === '');
    expect(document.activeElement).to.equal(field);
  });

  it('still takes F6 after it was moved into a window of the page', async () => {
    await start();
    await step(() => speech.start());
    const dialog = document.createElement('div');
    main.after(dialog);
    player.remove();
    dialog.append(player);
    await player.updateComplete;
    const f6 = new KeyboardEvent('keydown', { key: 'F6', bubbles: true, cancelable: true });
    main.dispatchEvent(f6);
    expect(f6.defaultPrevented).to.equal(true);
    dialog.remove();
  });

  it('takes the other edge where it would lie over what is said, though the person scrolled', async () => {
    main.style.setProperty('position', 'fixed');
    main.style.setProperty('inset', 'auto 30px 8px auto');
    await start();
    await waitUntil(() => player.matches(':popover-open'));
    await step(() => speech.start());
    await waitUntil(() => player.getAttribute('edge') === 'top');
    main.style.setProperty('inset', '8px 30px auto auto');
    document.dispatchEvent(new Event('scroll'));
    await waitUntil(() => player.getAttribute('edge') === 'bottom');
  });

  it('says in plain words when there is no voice, and can be closed', async () => {
    speech.voices = [];
    void session.read(main);
    await waitUntil(() => shown().includes('pas de voix'), '', { timeout: 5000 });
    await press('Fermer');
    expect(shown()).to.equal('');
  });

  it('leads to a person when there is no voice, and goes out of their way', async () => {
    speech.voices = [];
    const opener = main.querySelector('input')!;
    opener.focus();
    void session.read(main);
    await waitUntil(() => shown().includes('pas de voix'), '', { timeout: 5000 });
    player.shadowRoot!.querySelector('button')!.focus();
    await press("Demander à quelqu'un");
    await waitUntil(() => session.store.getState().app!.surface === 'helper');
    expect(shown()).to.equal('');
    expect(document.activeElement).to.equal(opener);
  });

  it('makes way for the focus of the page', async () => {
    await start();
    await step(() => speech.start());
    const low = main.querySelector<HTMLElement>('#low')!;
    low.style.setProperty('position', 'fixed');
    low.style.setProperty('bottom', '40px');
    low.style.setProperty('right', '40px');
    // It takes its place when the code for that has come.
    await waitUntil(() => player.matches(':popover-open'));
    low.focus();
    await waitUntil(() => {
      const mine = player.getBoundingClientRect();
      const theirs = low.getBoundingClientRect();
      return mine.bottom <= theirs.top || mine.top >= theirs.bottom;
    }, 'the player is off the field');
  });

  it('folds to one bar with what is needed at once', async () => {
    await start();
    await step(() => speech.start());
    await press('Réduire');
    expect(shown()).to.include('Arrêter').and.not.include('Encore');
    await press('Ouvrir la lecture');
    expect(shown()).to.include('Encore');
  });

  it('is one bar where it would cover what is said at both edges, and large again where the person wants it', async () => {
    main.style.setProperty('position', 'fixed');
    main.style.setProperty('inset', '0 auto 0 24px');
    main.innerHTML = `<p>${'Une très longue phrase sans fin '.repeat(400)}.</p>`;
    await start();
    await waitUntil(() => player.matches(':popover-open'));
    await step(() => speech.start());
    await waitUntil(() => !shown().includes('Encore'));
    await press('Ouvrir la lecture');
    await player.updateComplete;
    expect(shown()).to.include('Encore');
    speech.end();
    await waitUntil(() => shown().includes('Vous entendez') || shown() === '', '', {
      timeout: 5000,
    });
  });

  it('announces nothing by itself while it reads: a screen reader is not talked over', async () => {
    await start();
    await say(1);
    await sees('Vous entendez la voix');
    const live = roots().flatMap((root) => [
      ...root.querySelectorAll('[role=status], [role=alert], [aria-live]'),
    ]);
    expect(live).to.deep.equal([]);
  });

  it('asks also where it is one bar', async () => {
    await start();
    await press('Réduire');
    await say(1);
    await sees('Vous entendez la voix');
  });

  it('with `for`, stays where it is and reads that', async () => {
    const inPage: AidantPlayer = await fixture(
      html`<aidant-player for="part" .session=${session}></aidant-player>
        <p id="part" lang="fr">Ici.</p>`,
    );
    const button = inPage.shadowRoot!.querySelector('button')!;
    expect(button.textContent.trim()).to.equal('Écouter');
    button.click();
    await waitUntil(() => speech.said.length > 0);
    expect(speech.said).to.deep.equal(['Ici.']);
    expect(inPage.matches(':popover-open')).to.equal(false);
    await player.updateComplete;
    expect(shown(), 'one player for one text').to.equal('');
  });
});
