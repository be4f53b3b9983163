import { html, nothing, type TemplateResult } from 'lit';
import type { GuideView } from './view.js';

/** Where the films of a step stand. They load only with a step that has some; without them the words say it all. */
export function mediaPlace({ session, step }: GuideView): TemplateResult | typeof nothing {
  if (!step.media) return nothing;
  import('./define-media.js').catch(() => undefined);
  return html`<aidant-step-media .session=${session} .media=${step.media}></aidant-step-media>`;
}
