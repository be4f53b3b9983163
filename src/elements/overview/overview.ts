import { html, nothing, type TemplateResult } from 'lit';
import type { LocalText } from '../../core/formats/text.js';
import { progressOf, stepOf, type Progress } from '../../core/guide/machine.js';
import type { GuideState } from '../../core/guide/state.js';
import type { State } from '../../core/store.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { overviewStyles } from './overview.styles.js';

/**
 * Before the first step: what to have ready, how long it takes, when something is sent, and the steps. Nothing
 * starts until the person presses "Start". Internal: the guide opens it.
 *
 * @tag aidant-overview
 */
export class AidantOverview extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, overviewStyles];

  protected readonly surface = 'overview';

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.guide];
  }

  protected override render(): TemplateResult | typeof nothing {
    const guide = this.session?.store.getState().guide;
    if (!this.session || !guide?.procedure) return nothing;
    return this.renderSurface({
      title: this.#word(guide.procedure.title),
      body: html`${this.#renderFacts(guide)}${this.#renderBring(guide)}${this.#renderSteps(guide)}`,
      foot: this.#renderGo(guide),
    });
  }

  #renderFacts({ procedure, own }: GuideState): TemplateResult | typeof nothing {
    if (!procedure) return nothing;
    const { minutes, session, keeps, steps } = procedure;
    const sending = steps.find((step) => (step.effect ?? 'none') !== 'none');
    const title = sending && (sending.title ?? sending.ask);
    const place = sending && progressOf(procedure, sending.id);
    // By its name, as it stands in the list below; a number would have to be looked up.
    const until = title === undefined ? place && this.#stepWords(place) : this.#word(title);
    return html`<div class="facts">
      ${own ? html`<p data-say>${this.t('guide.ownIntro')}</p>` : nothing}
      ${minutes === undefined ? nothing : this.#fact('clock', this.t('guide.minutes', { count: minutes }))}
      ${
        keeps === 'nothing' && until !== undefined
          ? this.#fact('shield', this.t('guide.nothingUntil', { title: until }))
          : nothing
      }
      ${keeps === 'draft' ? this.#fact('shield', this.t('guide.draftKept')) : nothing}
      ${session === undefined ? nothing : this.#fact('wait', this.t('guide.session', { count: session }))}
      ${this.#fact('check', this.t('guide.stopAnyTime'))}
    </div>`;
  }

  #renderBring({ procedure }: GuideState): TemplateResult | typeof nothing {
    const bring = procedure?.bring ?? [];
    if (bring.length === 0) return nothing;
    return html`<section>
      <h3 data-say>${this.t('guide.bring')}</h3>
      <ul class="bring">
        ${bring.map(
          ({ text, picture }) =>
            html`<li data-say>
              <aidant-picture name=${picture ?? 'document'}></aidant-picture>
              <span lang=${this.#langOf(text)}>${this.#word(text)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderSteps({ procedure }: GuideState): TemplateResult | typeof nothing {
    if (!procedure) return nothing;
    return html`<section>
      <h3 data-say>${this.t('guide.steps')}</h3>
      <ol class="steps">
        ${procedure.steps.map((step) => {
          const place = progressOf(procedure, step.id);
          const title = step.title ?? step.ask;
          const sends = (step.effect ?? 'none') !== 'none';
          return html`<li class=${sends ? 'sends' : ''}>
            <span class="number" aria-hidden="true">${place.number}</span>
            ${
              title === undefined
                ? html`<span data-say>${this.#stepWords(place)}</span>`
                : html`<span data-say lang=${this.#langOf(title)}>${this.#word(title)}</span>`
            }
          </li>`;
        })}
      </ol>
    </section>`;
  }

  #renderGo({ procedure, saved, linked }: GuideState): TemplateResult {
    const known = saved && procedure && stepOf(procedure, saved.step);
    const place = known && progressOf(procedure, known.id);
    const noAnswers = linked ? html`<p data-say>${this.t('guide.codeKeepsNothing')}</p>` : nothing;
    // To go on at the first step is to start: one button says it.
    if (!place || place.number === 1) {
      return html`<div class="go">
          ${noAnswers}
          <button class="main" data-say @click=${() => this.#begin('start')}>
            ${this.t('guide.start')}
          </button>
        </div>
        <p class="small"></p>`;
    }
    const { number, total } = place;
    return html`<div class="go">
        <p data-say>${this.t('guide.wasAt', { number, total })}</p>
        ${noAnswers}
        <button class="main" data-say @click=${() => this.#begin('saved')}>
          ${this.t('guide.goOnAt', { number })}
        </button>
        <button data-say @click=${() => this.#begin('start')}>${this.t('guide.startAgain')}</button>
      </div>
      <p class="small"></p>`;
  }

  #fact(picture: string, words: string): TemplateResult {
    return html`<p data-say>
      <aidant-picture name=${picture}></aidant-picture><span>${words}</span>
    </p>`;
  }

  #stepWords({ number, total }: Progress): string {
    return this.t('guide.progress', { number, total });
  }

  #word(text: LocalText): string {
    return this.session?.i18n.pick(text).value ?? '';
  }

  #langOf(text: LocalText): string {
    return this.session?.i18n.pick(text).lang ?? '';
  }

  #begin(from: 'start' | 'saved'): void {
    this.dispatch({ type: 'guide/begin', from });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-overview': AidantOverview;
  }
}
