import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../core/ports.js';
import type { Action } from '../../core/store.js';
import { drawing } from './icons.js';

/** The eight sides of the road sign. */
const SIGN = 'M8 3h8l5 5v8l-5 5h-8l-5-5v-8l5-5M12 8v5M12 16v.01';

/** What the row asks for: STOP itself, in the window of "ask a person". */
export const TO_STOP: Action = { type: 'app/open', surface: 'helper', screen: 'stop' };

/**
 * "Someone is asking me for a code or money": the same small row wherever something of ours shows, so that STOP is
 * never more than two presses away. Its look is with `controls`.
 *
 * @param say whether Listen reads it with the rest.
 */
export function stopRow(t: Translator['t'], act: () => void, say = true): TemplateResult {
  return html`<button class="stop-row" ?data-say=${say} @click=${act}>
    ${drawing(SIGN)}<span>${t('help.stopRow')}</span>
  </button>`;
}
