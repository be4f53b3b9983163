import { html, nothing, type TemplateResult } from 'lit';
import type { Medium } from '../../core/formats/procedure.js';
import type { GuideView } from './view.js';

const NONE: readonly Medium[] = [];

/**
 * Where the films of a step stand, and the recording of its text to keep. They load only with a step that has some;
 * without them the words say it all.
 */
export function mediaPlace({ session, step }: GuideView): TemplateResult | typeof nothing {
  const audio =
    step.text === undefined ? undefined : step.audio?.[session.i18n.pick(step.text).lang];
  if (!step.media && !audio) return nothing;
  import('./define-media.js').catch(() => undefined);
  return html`<aidant-step-media
    .session=${session}
    .media=${step.media ?? NONE}
    .audio=${audio}
  ></aidant-step-media>`;
}
