import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Medium, StepAudio } from '../src/core/formats/procedure.js';
import '../src/elements/guide/define-media.js';
import type { Session } from '../src/session.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** The films of a step: what each is and its size first, and nothing is fetched before the press. */
const meta: Meta = { title: 'Guide/Films', component: 'aidant-step-media' };
export default meta;

const films = (media: readonly Medium[], locale = 'fr', audio?: StepAudio): StoryObj => ({
  loaders: [async () => ({ session: await realSession(valmont, {}, { locale }) })],
  render: (_args, { loaded }) =>
    html`<aidant-step-media
      .session=${(loaded as { session: Session }).session}
      .media=${media}
      .audio=${audio}
    ></aidant-step-media>`,
});

const src = '/media/carte.webm';

export const SpokenAndSigned = films([
  { src, kb: 900, title: { fr: 'le dos de la carte' }, captions: { fr: '/media/carte.fr.vtt' } },
  { src, kb: 1400, sign: 'sfb' },
]);

/** Somebody recorded the text of the step: Listen plays it, and people may keep it. */
export const WithARecording = films([{ src, kb: 900 }], 'fr', { src: '/audio/carte.mp3', kb: 84 });

export const InGerman = films([{ src, kb: 1400, sign: 'dse' }], 'de');
