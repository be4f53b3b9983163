import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Effect, Procedure } from '../../core/formats/procedure.js';
import type { LocalText } from '../../core/formats/text.js';
import { progressOf, stepOf, type Progress } from '../../core/guide/machine.js';
import type { GuideState } from '../../core/guide/state.js';
import { wayParts } from '../../core/guide/way.js';
import type { MessageKey } from '../../core/ports.js';
import type { State } from '../../core/store.js';
import { icon } from '../shared/icons.js';
import { late, printSteps } from '../shared/late.js';
import { richText } from '../shared/rich-text.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import type { DeepScreen } from './deep-screen.js';
import { overviewStyles } from './overview.styles.js';

/** What is true once it worked, by what the last button does. */
const ENDS: Readonly<Record<Exclude<Effect, 'none'>, MessageKey>> = {
  sends: 'guide.endSends',
  pays: 'guide.endPays',
  deletes: 'guide.endDeletes',
};

/** Behind a code's step: more than these are folded. */
const MOST_TICKS = 4;

/** The screens behind the first one; each loads with the press that asks for it. */
const DEEP: Readonly<Record<string, () => Promise<DeepScreen>>> = {
  steps: async () => new (await import('./steps-screen.js')).StepsScreen(),
  text: async () => new (await import('./text-screen.js')).TextScreen(),
};

/**
 * Before the first step: what to have ready, how long it takes, when something is sent, and what happens at the end.
 * Nothing starts until the person presses "Start". While a guide runs it shows all the steps, and leads back to each
 * that was gone through. Internal: the guide opens it.
 *
 * @tag aidant-overview
 */
export class AidantOverview extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, overviewStyles];

  @state() protected loaded: Readonly<Record<string, DeepScreen>> = {};

  protected readonly surface = 'overview';

  #loading = '';

  /** Its window waits for a screen that is still to come, so that it is never empty. */
  protected override get isOpen(): boolean {
    if (!super.isOpen) return false;
    const first = this.session?.store.getState().app?.screen ?? '';
    if (DEEP[first] === undefined || this.loaded[first]) return true;
    void this.#need(first);
    return false;
  }

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.guide];
  }

  protected override render(): TemplateResult | typeof nothing {
    const guide = this.session?.store.getState().guide;
    if (!this.session || !guide?.procedure) return nothing;
    const deep = this.isOpen && this.loaded[this.screen];
    if (deep) {
      const { session } = this;
      const ask = this.dispatch.bind(this);
      return this.renderSurface(
        deep.draw({ session, guide, ask, redraw: () => this.requestUpdate() }),
      );
    }
    return this.renderSurface({
      title: this.#word(guide.procedure.title),
      body: html`${this.#renderBehind(guide)}${this.#renderFacts(guide)}
      ${this.#renderBring(guide)}${this.#renderEnd(guide)} ${this.#renderMore(guide)}`,
      foot: this.#renderGo(guide),
    });
  }

  /** A code leads here: what lay before its step has its tick. What was answered there nobody kept. */
  #renderBehind({ procedure, saved, linked }: GuideState): TemplateResult | typeof nothing {
    const place = linked ? saved : undefined;
    if (!procedure || !place || place.trail.length === 0) return nothing;
    const rows = wayParts(procedure, { ...place, stepId: place.step })
      .flatMap(({ steps }) => steps)
      .filter(({ step }) => place.trail.includes(step.id));
    const list = html`<ol>
      ${rows.map(({ step, number, state }) => {
        const title = step.title ?? step.ask;
        const words =
          title === undefined ? this.#stepWords(progressOf(procedure, step.id)) : this.#word(title);
        return html`<li class=${state} value=${number} data-say>
          ${
            state === 'done'
              ? html`<aidant-picture name="check"></aidant-picture><span>${words}</span>`
              : html`<i></i><span>${words}<small>${this.t('guide.notAnswered')}</small></span>`
          }
        </li>`;
      })}
    </ol>`;
    const done = this.t('guide.doneBefore');
    // A long list would push the way on out of sight.
    return rows.length > MOST_TICKS
      ? html`<details class="facts behind">
          <summary data-say>${done} (${rows.length})</summary>
          ${list}
        </details>`
      : html`<section class="facts behind">
          <h3 data-say>${done}</h3>
          ${list}
        </section>`;
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
      ${this.#fact('check', this.t('guide.stopAnyTime'))} ${this.#renderShared(procedure, own)}
    </div>`;
  }

  /** Nothing is kept on a shared computer: a new page ends the guide, and the card's code brings one back. */
  #renderShared({ steps }: Procedure, own: boolean): unknown {
    const watched = this.session?.store.getState().sharedDevice !== undefined;
    const pages = new Set(steps.flatMap(({ page }) => (page ? [JSON.stringify(page)] : [])));
    if (!watched || pages.size < 2) return nothing;
    return this.#fact(
      'computer',
      html`${this.t('shared.title')} : ${this.t('shared.keepsNothing')}
      ${this.t('shared.guideStops')} ${own ? '' : this.t('shared.guideCard')}`,
    );
  }

  #renderBring({ procedure }: GuideState): TemplateResult | typeof nothing {
    const bring = procedure?.bring ?? [];
    if (bring.length === 0) return nothing;
    return html`<section class="facts">
      <h3 data-say>${this.t('guide.bring')}</h3>
      <ul>
        ${bring.map(
          ({ text, picture }) =>
            html`<li data-say>
              <aidant-picture name=${picture ?? 'document'}></aidant-picture>
              ${this.#text(text)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** Said by the site in its own words; by its effect only what those words leave open. */
  #renderEnd({ procedure }: GuideState): TemplateResult | typeof nothing {
    const effect = procedure?.steps.findLast((step) => (step.effect ?? 'none') !== 'none')?.effect;
    const { next = [], keep } = procedure?.end ?? {};
    const first = effect && effect !== 'none' ? this.t(ENDS[effect]) : undefined;
    if (first === undefined && next.length === 0) return nothing;
    return html`<section class="facts">
      <h3 data-say>${this.t('guide.atEnd')}</h3>
      ${first === undefined ? nothing : this.#fact('check', first)}
      ${next.map((text) => html`<p data-say>${icon('go-on')}${this.#text(text)}</p>`)}
      ${
        keep === undefined
          ? nothing
          : this.#fact('pen', html`<b>${this.t('guide.noteThis')}</b><br />${this.#text(keep)}`)
      }
    </section>`;
  }

  #renderMore({ procedure, own }: GuideState): TemplateResult | typeof nothing {
    if (!procedure) return nothing;
    const { total } = progressOf(procedure, procedure.steps[0]?.id ?? '');
    const row = (picture: string, words: string, act: () => unknown): TemplateResult =>
      html`<button class="row" data-say @click=${act}>
        <aidant-picture name=${picture}></aidant-picture><span>${words}</span>
      </button>`;
    const practise = () => this.session?.start(own ? undefined : procedure.id, { practice: true });
    return html`<div class="stack">
      ${this.session?.windows?.has('practice') ? row('pen', this.t('guide.practise'), practise) : nothing}
      ${row('list', `${this.t('guide.allSteps')} (${total})`, () => this.#goDeep('steps'))}
      ${row('print', this.t('guide.print'), () => this.session && printSteps(this.session, procedure, own))}
      ${row('envelope', this.t('guide.asText'), () => this.#goDeep('text'))}
      ${
        this.session?.store.getState().app?.accompanied && this.session.windows?.has('sheets')
          ? row('two-people', this.t('app.papers'), () => this.#openPapers(own ? '' : procedure.id))
          : nothing
      }
    </div>`;
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

  #fact(picture: string, words: unknown): TemplateResult {
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

  #text(text: LocalText): TemplateResult | undefined {
    return this.session && richText(this.session.i18n.pick(text));
  }

  async #goDeep(screen: string): Promise<void> {
    if (await this.#need(screen)) this.go(screen);
  }

  /** True once the screen and its words are there. */
  async #need(screen: string): Promise<boolean> {
    const load = DEEP[screen];
    if (!this.session || !load || this.#loading === screen) return false;
    this.#loading = screen;
    // The list keeps the parts that were opened; the text was copied only once it is copied again.
    const kept = screen === 'steps' ? this.loaded[screen] : undefined;
    const deep = kept ?? (await late(this.session, load));
    this.#loading = '';
    if (deep) {
      this.loaded = { ...this.loaded, [screen]: deep };
      const { adoptedStyleSheets: sheets } = this.renderRoot as ShadowRoot;
      const sheet = deep.styles.styleSheet;
      if (sheet && !sheets.includes(sheet)) sheets.push(sheet);
    }
    return deep !== undefined;
  }

  #openPapers(id: string): void {
    this.dispatch({ type: 'app/open', surface: 'sheets', screen: id === '' ? '' : `for:${id}` });
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
