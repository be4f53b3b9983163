import { html, type TemplateResult } from 'lit';
import type { Session } from '../../core/session.js';
import { RATES } from '../../core/speech/choices.js';
import type { ReadState } from '../../core/speech/read.js';
import type { AidantElement } from '../shared/element.js';
import { sign } from './signs.js';

/** Slow, normal, fast, by picture and word. */
export function renderSpeeds(
  host: AidantElement,
  session: Session,
  read: ReadState,
): TemplateResult {
  const { t } = session.i18n;
  return html`<div class="tiles" role="group" aria-label=${t('read.player.speed')}>
    ${RATES.map(
      (rate) =>
        html`<button
          aria-pressed=${rate === read.rate}
          @click=${() => session.dispatch({ type: 'read/rate', rate }, host)}
        >
          ${sign(rate)}<span>${t(`read.player.${rate}`)}</span>
        </button>`,
    )}
  </div>`;
}
