import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/listen/define.js';
import '../../../src/elements/player/define.js';
import type { AidantListen } from '../../../src/elements/listen/listen.js';
import type { Session } from '../../../src/core/session.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { realSession } from '../../support/session.js';

const REMOTE = {
  name: 'Google français',
  lang: 'fr-FR',
  voiceURI: 'Google français',
  localService: false,
  default: false,
};

describe('aidant-listen', () => {
  let speech: FakeSpeech;
  let session: Session;

  beforeEach(async () => {
    speech = new FakeSpeech().install();
    session = await realSession(undefined, {}, { locale: 'fr' });
  });
  afterEach(() => {
    session.hush();
    session.dispose();
    speech.remove();
  });

  const listen = async (content: unknown): Promise<AidantListen> => {
    const around = await fixture(html`<div lang="fr">${content}</div>`);
    const element = around.querySelector('aidant-listen')!;
    await element.updateComplete;
    return element;
  };
  const button = (element: AidantListen) => element.shadowRoot!.querySelector('button')!;
  const shown = (element: AidantListen) => element.shadowRoot!.textContent!.replaceAll(/\s+/g, ' ');

  it('reads what it is for', async () => {
    const element = await listen(
      html`<p id="what">Bonjour.</p>
        <p>Autre.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => speech.said.length > 0, '', { timeout: 5000 });
    expect(speech.said).to.deep.equal(['Bonjour.']);
  });

  it('reads what stands before it, else what is around it', async () => {
    const after = await listen(
      html`<p>Avant.</p>
        <aidant-listen></aidant-listen>`,
    );
    expect(after.target!.textContent).to.equal('Avant.');
    const inside = await listen(html`<p><aidant-listen></aidant-listen> Autour.</p>`);
    expect(inside.target!.localName).to.equal('p');
  });

  it('becomes the way to stop while it reads, and a way to listen again after', async () => {
    const element = await listen(
      html`<p id="what">Un. Deux.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => shown(element).includes('Arrêter la voix'));
    speech.start();
    speech.end();
    speech.start();
    button(element).click();
    await element.updateComplete;
    expect(shown(element)).to.include('Écouter');
    expect(speech.speaking).to.equal(false);
  });

  it('reads the answer in a field only by its own button, after others were thought of; a secret never', async () => {
    const element = await listen(
      html`<label for="name">Nom</label><input id="name" value="Dupont" />
        <aidant-listen for="name"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => shown(element).includes('Lire ma réponse'), '', { timeout: 5000 });
    for (let at = 0; at < 10; at += 1) {
      speech.start();
      speech.end();
    }
    expect(speech.said.join(' ')).not.to.include('Dupont');
    const count = speech.said.length;
    element.shadowRoot!.querySelector<HTMLElement>('[part=answer]')!.click();
    await waitUntil(() => speech.said.length > count);
    expect(speech.said[count]).to.equal("D'autres personnes peuvent entendre.");
    const password = await listen(
      html`<label for="code">Code</label><input id="code" type="password" value="hemlig" />
        <aidant-listen for="code"></aidant-listen>`,
    );
    button(password).click();
    await waitUntil(() => session.store.getState().read!.status === 'loading');
    await password.updateComplete;
    expect(shown(password)).not.to.include('Lire ma réponse');
  });

  it('is the only one that changes', async () => {
    const around = await fixture(
      html`<div lang="fr">
        <p id="one">Un.</p>
        <aidant-listen for="one"></aidant-listen>
        <p id="two">Deux.</p>
        <aidant-listen for="two"></aidant-listen>
      </div>`,
    );
    const [first, second] = [...around.querySelectorAll('aidant-listen')];
    await second!.updateComplete;
    button(first!).click();
    await waitUntil(() => shown(first!).includes('Arrêter la voix'));
    expect(shown(second!)).to.include('Écouter');
    button(second!).click();
    await waitUntil(() => shown(second!).includes('Arrêter la voix'));
    expect(shown(first!)).to.include('Écouter');
  });

  it('explains a field, and does not say what is written in it', async () => {
    const element = await listen(
      html`<label for="name">Nom</label> <input id="name" required value="Dupont" /><aidant-listen
          for="name"
        ></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => speech.said.length === 1);
    while (speech.speaking) {
      speech.start();
      speech.end();
    }
    expect(speech.said).to.deep.equal(['Nom', 'Il faut répondre.', 'Écrivez votre réponse.']);
  });

  it('is told from the others by a screen reader', async () => {
    const element = await listen(
      html`<label for="name">Nom</label> <input id="name" /><aidant-listen
          for="name"
        ></aidant-listen>`,
    );
    // The name is learned from the page, by code that comes when it is first needed.
    await waitUntil(() => button(element).hasAttribute('aria-label'));
    expect(button(element).getAttribute('aria-label')).to.equal('Écouter : Nom');
  });

  it('says in plain words that there is no voice', async () => {
    speech.voices = [];
    const element = await listen(
      html`<p id="what">Bonjour.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => shown(element).includes('pas de voix'), '', { timeout: 5000 });
    expect(shown(element)).to.include('Écouter');
  });

  const heard = (element: AidantListen) =>
    element.shadowRoot!.querySelector('aidant-heard')?.shadowRoot;
  const answer = (element: AidantListen, word: string) =>
    [...heard(element)!.querySelectorAll('button')]
      .find(({ textContent }) => textContent.trim() === word)!
      .click();

  it('asks before text leaves the device where no player is there to ask, and goes on after the answer', async () => {
    speech.voices = [REMOTE];
    const element = await listen(
      html`<p id="what">Bonjour.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => heard(element)?.textContent.includes('internet'), '', { timeout: 5000 });
    expect(speech.said).to.deep.equal([]);
    answer(element, "Je suis d'accord");
    await waitUntil(() => speech.said.length > 0);
    expect(speech.said).to.deep.equal(['Bonjour.']);
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
  });

  it('says what else to do when the person does not agree', async () => {
    speech.voices = [REMOTE];
    const element = await listen(
      html`<p id="what">Bonjour.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => heard(element)?.textContent.includes('internet'), '', { timeout: 5000 });
    answer(element, 'Non merci');
    await waitUntil(() => shown(element).includes('Nous ne les utilisons pas'));
    expect(heard(element)).to.equal(undefined);
  });

  it('asks whether the voice is heard where no player is there to ask, and leaves it to one that is', async () => {
    const element = await listen(
      html`<p id="what">Un. Deux. Trois.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => speech.said.length > 0, '', { timeout: 5000 });
    speech.start();
    speech.end();
    await waitUntil(() => heard(element)?.textContent.includes('Vous entendez'), '', {
      timeout: 5000,
    });
    await fixture(html`<aidant-player .session=${session}></aidant-player>`);
    speech.start();
    session.store.dispatch({ type: 'read/trouble', trouble: 'ask' });
    await element.updateComplete;
    expect(heard(element)).to.equal(undefined);
  });

  it('speaks the language of the interface, live', async () => {
    const element = await listen(
      html`<p id="what">Bonjour.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    await session.setLocale('nl');
    await element.updateComplete;
    expect(shown(element)).to.include('Luisteren');
  });

  it('has a target large enough for an unsteady hand', async () => {
    const element = await listen(
      html`<p id="what">Bonjour.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    const { width, height } = button(element).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(48);
  });

  it('tells each change of the voice, and no text', async () => {
    const told: unknown[] = [];
    const note = (event: Event) => told.push((event as Event & { status: string }).status);
    document.addEventListener('aidant-read-change', note);
    const element = await listen(
      html`<p id="what">Un.</p>
        <aidant-listen for="what"></aidant-listen>`,
    );
    button(element).click();
    await waitUntil(() => speech.said.length > 0);
    speech.start();
    speech.end();
    document.removeEventListener('aidant-read-change', note);
    expect(told).to.deep.equal(['loading', 'speaking', 'idle']);
  });
});
