import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../core/ports.js';
import type { Action } from '../../core/store.js';
import { drawing } from './icons.js';

/** The picture `stop`, the same as in "ask a person": here at once, also where no pictures have been fetched. */
const SIGN =
  'M8 13v-7.5a1.5 1.5 0 0 1 3 0v6.5M11 5.5v-2a1.5 1.5 0 1 1 3 0v8.5M14 5.5a1.5 1.5 0 0 1 3 0v6.5M17 7.5a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1-6 6h-2h.208a6 6 0 0 1-5.012-2.7a69.74 69.74 0 0 1-.196-.3c-.312-.479-1.407-2.388-3.286-5.728a1.5 1.5 0 0 1 .536-2.022a1.867 1.867 0 0 1 2.28 .28l1.47 1.47';

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
