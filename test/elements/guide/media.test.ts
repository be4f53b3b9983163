import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/guide/define-media.js';
import type { AidantStepMedia } from '../../../src/elements/guide/media.js';
import type { Medium } from '../../../src/core/formats/procedure.js';
import type { Session } from '../../../src/session.js';
import { address } from '../../support/address.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';
import { clear, scene } from './scene.js';

const FILM = '/test/fixtures/media/card.webm';
const film: Medium = {
  src: FILM,
  kb: 22,
  captions: { nl: '/x.nl.vtt', fr: '/test/fixtures/media/card.fr.vtt' },
};
const signed: Medium = { src: FILM, kb: 1400, sign: 'sfb' };

describe('the films of a step', () => {
  let session: Session;
  afterEach(clear);

  async function open(media: readonly Medium[], locale = 'fr'): Promise<AidantStepMedia> {
    session = await realSession(valmont, {}, { locale });
    const element = await fixture<AidantStepMedia>(
      html`<aidant-step-media .session=${session} .media=${media}></aidant-step-media>`,
    );
    await waitUntil(() => element.renderRoot.querySelector('.root') !== null, 'its words', {
      timeout: 5000,
    });
    return element;
  }
  const labels = (element: AidantStepMedia): string[] =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('button')].map(({ innerText }) =>
      innerText.replace(/[\u00a0\u202f]/g, ' ').trim(),
    );
  const video = (element: AidantStepMedia) => element.renderRoot.querySelector('video');
  const press = async (element: AidantStepMedia, index = 0): Promise<HTMLVideoElement> => {
    element.renderRoot.querySelectorAll<HTMLElement>('.film')[index]?.click();
    await element.updateComplete;
    return video(element)!;
  };

  it('says what each is and its size first, as the language writes it', async () => {
    const titled = { ...film, title: { fr: 'le dos de la carte' } };
    expect(labels(await open([titled, signed]))).to.deep.equal([
      'Voir le film : le dos de la carte (22 ko)',
      'En langue des signes : LSFB (1,4 Mo)',
    ]);
    expect(labels(await open([film, signed], 'en'))).to.deep.equal([
      'Watch the film (22 kB)',
      'In sign language: LSFB (1.4 MB)',
    ]);
    expect(labels(await open([{ src: FILM }], 'nl'))).to.deep.equal(['De film bekijken']);
  });

  it('offers the recording of the text to keep, with its size, from this site only', async () => {
    const element = await open([film]);
    const link = (): HTMLAnchorElement | null => element.renderRoot.querySelector('a');
    expect(link()).to.equal(null);
    element.audio = { src: FILM, words: '/a.vtt', kb: 84 };
    await element.updateComplete;
    expect(
      link()!
        .innerText.replace(/[\u00a0\u202f]/g, ' ')
        .trim(),
    ).to.equal('Garder le son (84 ko)');
    expect(link()!.href).to.equal(new URL(FILM, location.href).href);
    expect(link()!.hasAttribute('download')).to.equal(true);
    expect(link()!.getBoundingClientRect().height).to.be.at.least(56);
    element.audio = FILM;
    await element.updateComplete;
    expect(link()!.innerText.trim()).to.equal('Garder le son');
    element.audio = 'https://example.org/a.mp3';
    await element.updateComplete;
    expect(link()).to.equal(null);
  });

  it('offers no recording that did not play', async () => {
    const element = await open([]);
    const link = (): HTMLAnchorElement | null => element.renderRoot.querySelector('a');
    const src = new URL(FILM, location.href).href;
    element.audio = FILM;
    await session.use('read');
    await waitUntil(() => link() !== null);
    session.store.dispatch({ type: 'read/recording', src, plays: false });
    await element.updateComplete;
    expect(link()).to.equal(null);
    session.store.dispatch({ type: 'read/recording', src, plays: true });
    await element.updateComplete;
    expect(link()!.href).to.equal(src);
  });

  it('fetches nothing before the press', async () => {
    const before = performance.getEntriesByName(new URL(FILM, location.href).href).length;
    const element = await open([film]);
    expect(video(element)).to.equal(null);
    expect(performance.getEntriesByName(new URL(FILM, location.href).href)).to.have.lengthOf(
      before,
    );
    expect(element.renderRoot.querySelector('[autoplay]')).to.equal(null);
  });

  it('shows the film after the press, with controls, captions in the person’s language, and focus', async () => {
    const element = await open([film]);
    const shown = await press(element);
    expect(shown.controls).to.equal(true);
    expect(shown.autoplay).to.equal(false);
    expect(shown.getAttribute('preload')).to.equal('none');
    expect(shown.hasAttribute('playsinline')).to.equal(true);
    const tracks = [...shown.querySelectorAll('track')];
    expect(tracks.map(({ kind, srclang, default: on }) => [kind, srclang, on])).to.deep.equal([
      ['captions', 'nl', false],
      ['captions', 'fr', true],
    ]);
    expect(tracks[1]?.label).to.equal('français');
    await waitUntil(() => (element.renderRoot as ShadowRoot).activeElement === shown);
  });

  it('plays, where the browser knows the kind of film', async function () {
    const element = await open([film]);
    if (document.createElement('video').canPlayType('video/webm; codecs="vp8"') === '') this.skip();
    const shown = await press(element);
    shown.muted = true; // A test is no press: without sound every browser lets it play.
    await shown.play();
    await waitUntil(() => shown.currentTime > 0, 'it plays', { timeout: 5000 });
  });

  it('closes, and focus is on its button again', async () => {
    const element = await open([film, signed]);
    await press(element, 1);
    element.renderRoot.querySelector<HTMLElement>('.close')!.click();
    await waitUntil(() => video(element) === null);
    await waitUntil(
      () =>
        (element.renderRoot as ShadowRoot).activeElement?.textContent?.includes('LSFB') === true,
    );
  });

  it('says what to do when it cannot be shown', async () => {
    const element = await open([{ src: '/test/fixtures/media/card.fr.vtt' }]);
    (await press(element)).dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.include(
      'Ce film ne peut pas être montré ici.',
    );
    expect(labels(element)).to.deep.equal(['Fermer le film']);
  });

  it('never asks another site for a film or its captions', async () => {
    const away = 'https://elsewhere.example/film.webm';
    expect(labels(await open([{ src: away }, film]))).to.have.lengthOf(1);
    const element = await open([{ ...film, captions: { fr: 'https://elsewhere.example/a.vtt' } }]);
    expect((await press(element)).querySelector('track')).to.equal(null);
  });

  it('and the voice do not speak at once', async () => {
    const element = await open([film]);
    const shown = await press(element);
    let hushed = 0;
    Object.assign(session, { hush: () => hushed++ });
    shown.dispatchEvent(new Event('play'));
    expect(hushed).to.equal(1);
  });

  it('are in the step, and gone with it', async () => {
    const first = { ...address.steps[0], done: undefined, media: [{ src: FILM, kb: 22 }] };
    const {
      at,
      press: pressStep,
      guide,
    } = await scene({
      ...address,
      steps: [first, ...address.steps.slice(1)],
    });
    const inStep = () => guide.renderRoot.querySelector<AidantStepMedia>('aidant-step-media');
    await at('naissance');
    await waitUntil(() => inStep()?.renderRoot?.querySelector('.film'), 'the button', {
      timeout: 5000,
    });
    inStep()!.renderRoot.querySelector<HTMLElement>('.film')!.click();
    await inStep()!.updateComplete;
    const shown = inStep()!.renderRoot.querySelector('video')!;
    await pressStep("C'est fait");
    expect(inStep()).to.equal(null);
    expect(shown.isConnected).to.equal(false);
    await waitUntil(() => shown.paused, 'a film that was taken away is silent');
  });
});
