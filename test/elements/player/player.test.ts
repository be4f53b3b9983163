import { expect, fixture, html, waitUntil } from '@open-wc/testing';
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
    await waitUntil(() => speech.said.length > 0);
    await player.updateComplete;
  };
  const step = async (act: () => void): Promise<void> => {
    act();
    await player.updateComplete;
  };
  const shown = (): string => (player.shadowRoot!.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const press = async (word: string): Promise<void> => {
    const button = [...player.shadowRoot!.querySelectorAll('button')].find(
      ({ textContent, ariaLabel }) => textContent.trim() === word || ariaLabel === word,
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
    await press('Continuer');
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

  it('asks whether the person hears it, while it goes on reading', async () => {
    await start();
    expect(shown()).not.to.include('Vous entendez');
    await step(() => speech.start());
    expect(shown()).to.include('Vous entendez la voix ?');
    expect(speech.speaking).to.equal(true);
    await press('Oui');
    expect(shown()).not.to.include('Vous entendez');
  });

  it('says what to do when nothing is heard, and begins again', async () => {
    await start();
    await step(() => speech.start());
    await press('Non');
    expect(speech.speaking).to.equal(false);
    expect(shown()).to.include("Montez le son de l'appareil.");
    await press('Réessayer');
    await waitUntil(() => speech.said.length === 2);
    await step(() => speech.start());
    expect(shown()).to.include('Vous entendez la voix ?');
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
    low.style.setProperty('left', '40px');
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
  });
});
