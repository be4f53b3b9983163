import { html, nothing, type TemplateResult } from 'lit';
import { heardPlace } from '../../core/speech/heard-place.js';
import type { AidantElement } from './element.js';

/** "Do you hear the voice?", where this host is the one to ask it. The words and buttons load when it is asked. */
export function askHeard(
  { session }: AidantElement,
  place: ReturnType<typeof heardPlace>,
): TemplateResult | typeof nothing {
  if (!session || heardPlace(session.store.getState()) !== place) return nothing;
  void import('./heard.js').then(
    ({ AidantHeard }) => AidantHeard.define('aidant-heard'),
    () => undefined,
  );
  return html`<aidant-heard .session=${session}></aidant-heard>`;
}
