import { html, type TemplateResult } from 'lit';
import type { ComfortState, ComfortView } from '../../core/comfort/state.js';
import type { Translator } from '../../core/ports.js';
import type { Action } from '../../core/store.js';
import { stopRow } from '../shared/stop-row.js';
import { sign } from './signs.js';

export interface ChoiceActs {
  readonly t: Translator['t'];
  readonly dispatch: (action: Action) => void;
  readonly onView: (view: ComfortView) => void;
  readonly onLarger: () => void;
  readonly onAsk: () => void;
  readonly onStop: () => void;
}

/** What may be switched on, and the two ways on from here. */
export function renderChoices(
  { view, spacing, syllables }: ComfortState,
  { t, dispatch, onView, onLarger, onAsk, onStop }: ChoiceActs,
): TemplateResult {
  const shown = syllables === 'on' || syllables === 'loading';
  const trouble =
    syllables === 'unavailable'
      ? `${t('comfort.noSyllables')} ${t('comfort.noSyllablesNext')}`
      : syllables === 'loading'
        ? t('comfort.wait')
        : '';
  /** A switch tells its state once to a screen reader (`aria-pressed`) and once to the eye (yes or no). */
  const toggle = (
    name: 'ruler' | 'paragraph' | 'spacing' | 'syllables',
    on: boolean,
    act: () => void,
  ): TemplateResult => {
    const [label, word] = [t(`comfort.${name}`), t(on ? 'app.yes' : 'app.no')];
    return html`<button
      class="choice"
      aria-pressed=${on ? 'true' : 'false'}
      data-say="${label} : ${word}"
      @click=${act}
    >
      ${sign(name)}<span>${label}</span>
      <span class="end" aria-hidden="true">${word}</span>
    </button>`;
  };
  return html`<div class="choices">
      ${toggle('ruler', view === 'ruler', () => onView('ruler'))}
      ${toggle('paragraph', view === 'paragraph', () => onView('paragraph'))}
      ${toggle('spacing', spacing, () => dispatch({ type: 'comfort/spacing', on: !spacing }))}
      ${toggle('syllables', shown, () => dispatch({ type: 'comfort/syllables', on: !shown }))}
      <button class="choice" data-say @click=${onLarger}>
        ${sign('larger')}<span>${t('comfort.larger')}</span>
      </button>
      <button class="choice" data-say @click=${onAsk}>
        ${sign('person')}<span>${t('app.ask')}</span>
      </button>
      ${stopRow(t, onStop)}
    </div>
    <p role="status">${trouble}</p>`;
}
