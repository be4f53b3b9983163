import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PracticeState, PracticeStatus, PracticeWindow } from '../../core/guide/practice.js';
import type { MessageKey } from '../../core/ports.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import { controls } from '../shared/controls.styles.js';
import { icon } from '../shared/icons.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { practiceStyles } from './practice.styles.js';

/** What is done on our own buttons is none of the page's business; the keys of the browser's own order go on. */
const OURS = [
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'touchstart',
  'touchend',
  'wheel',
  'keydown',
  'keyup',
  'keypress',
] as const;
const PASSED_ON = new Set(['Tab', 'F6', 'Escape']);

/** Each screen that is not the copy: its picture, its title and its sentences. */
const CARDS: Readonly<
  Partial<Record<PracticeStatus, readonly [string, MessageKey, readonly MessageKey[]]>>
> = {
  offered: ['pen', 'practice.offer', ['practice.offerText', 'practice.offerSafe']],
  ended: ['check', 'practice.ended', ['practice.endedText']],
  impossible: ['warning', 'practice.impossible', ['practice.impossibleText']],
};

/**
 * The window of practice: a copy of the page in a frame where no script runs and no form is sent, the guide's own
 * step beside it, and above both, always, "practice: nothing is sent". The page behind it is out of reach.
 *
 * @summary Practise on a copy of the page, where nothing can be sent.
 * @tag aidant-practice
 * @csspart dialog - The window.
 * @csspart banner - The line that says that nothing is sent.
 */
export class AidantPractice extends AidantSurface {
  static override styles = [tokens, surfaceStyles, controls, practiceStyles];

  protected readonly surface = 'practice';

  #followed: Session | undefined;
  #unfollow: (() => void) | undefined;
  #shown = '';

  constructor() {
    super();
    const stop = (event: Event): void => {
      if (!(event instanceof KeyboardEvent && PASSED_ON.has(event.key))) event.stopPropagation();
    };
    for (const type of OURS) this.addEventListener(type, stop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  protected override get isOpen(): boolean {
    return (this.#state?.status ?? 'idle') !== 'idle';
  }

  /** Each card is a screen of its own: it takes focus, and is spoken when the voice is on. */
  protected override get screen(): string {
    const { status = 'idle' } = this.#state ?? {};
    return CARDS[status] ? status : '';
  }

  override close(): void {
    this.dispatch({ type: 'practice/leave' });
  }

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.practice];
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.session || !state) return nothing;
    const { locale, dir } = this.session.i18n;
    const card = CARDS[state.status];
    return html`<dialog
      class="root"
      part="dialog"
      aria-labelledby="title"
      lang=${locale}
      dir=${dir}
      @cancel=${this.onCancel}
      @close=${this.onClose}
      @focusin=${this.#look}
      @pointerover=${this.#look}
    >
      <div class="banner" part="banner">
        <aidant-picture name="shield"></aidant-picture>
        <h2 id="title" tabindex="-1" data-say>${this.t('practice.banner')}</h2>
        <button class="leave" aria-label=${this.t('practice.leave')} @click=${() => this.close()}>
          ${icon('close')}<span>${this.t('practice.out')}</span>
        </button>
      </div>
      <div class="stage ${card ? '' : 'beside'}">
        ${card ? this.#renderCard(state, card) : this.isOpen ? this.#renderCopy(state) : nothing}
      </div>
      ${state.status === 'running' && state.session ? this.#renderStep(state.session) : nothing}
      <div class="visually-hidden live" role="status" aria-live="polite"></div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { status = 'idle', session, round } = this.#state ?? {};
    this.#follow(session);
    if (status === 'opening') this.#askForCopy();
    const shown = `${status} ${round}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (CARDS[status]) this.renderRoot.querySelector<HTMLElement>('#card-title')?.focus();
  }

  get #state(): PracticeState | undefined {
    return this.session?.store.getState().practice;
  }

  #renderCopy({ round, onlyWords }: PracticeState): unknown {
    if (onlyWords) return nothing;
    return keyed(
      round,
      html`<iframe
        sandbox="allow-same-origin"
        title=${this.t('practice.copy')}
        @load=${() => this.#askForCopy()}
      ></iframe>`,
    );
  }

  #renderStep(session: Session): TemplateResult {
    const { practice } = session;
    const example = practice?.example();
    return html`<aidant-guide .session=${session}>
      <div slot="practice" class="more">
        ${practice?.notes().map((note) => html`<p>${this.t(`practice.${note}`)}</p>`)}
        ${
          example === undefined
            ? nothing
            : html`<button @click=${() => practice?.fill()}>
                <aidant-picture name="pen"></aidant-picture>
                <span>${this.t('practice.fill')}</span>
              </button>`
        }
      </div>
    </aidant-guide>`;
  }

  #renderCard(
    { status, procedure }: PracticeState,
    [picture, title, lines]: NonNullable<(typeof CARDS)[PracticeStatus]>,
  ): TemplateResult {
    return html`<section class="card">
      <aidant-picture name=${picture}></aidant-picture>
      <h3 id="card-title" tabindex="-1" data-say>${this.t(title)}</h3>
      ${lines.map((line) => html`<p data-say>${this.t(line)}</p>`)}
      <div class="stack">
        ${status === 'impossible' ? this.#renderElse(procedure !== undefined) : this.#renderGo(status)}
        <button data-say @click=${() => this.close()}>${this.t('practice.close')}</button>
        ${
          procedure === undefined ||
          status === 'impossible' ||
          !this.session?.windows?.has('poster')
            ? nothing
            : html`<button class="quiet" @click=${() => this.#poster(procedure.id)}>
                ${this.t('practice.poster')}
              </button>`
        }
      </div>
      ${this.renderStopRow()} ${this.renderListen()}
    </section>`;
  }

  #renderGo(status: PracticeStatus): TemplateResult {
    const again = status === 'ended';
    return html`<button
        class="main"
        data-say
        @click=${() => this.dispatch({ type: 'practice/begin' })}
      >
        ${this.t(again ? 'practice.again' : 'practice.begin')}
      </button>
      <button data-say @click=${() => this.dispatch({ type: 'practice/leave', real: true })}>
        ${this.t('practice.real')}
      </button>`;
  }

  /** No dead end: the words of the procedure, if there is one, and a person. */
  #renderElse(hasWords: boolean): TemplateResult {
    return html`${
        hasWords
          ? html`<button class="main" data-say @click=${this.#onWords}>
              ${this.t('practice.read')}
            </button>`
          : nothing
      }
      <button data-say @click=${() => this.dispatch({ type: 'app/open', surface: 'helper' })}>
        ${this.t('practice.ask')}
      </button>`;
  }

  #poster(procedureId: string): void {
    this.dispatch({ type: 'app/open', surface: 'poster', screen: procedureId });
  }

  /** Once the frame is on the screen, empty, it can be filled. Some browsers put another document in it at `load`. */
  #askForCopy(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    const frame = dialog?.open ? dialog.querySelector('iframe') : null;
    if (frame) this.dispatch({ type: 'practice/frame', frame, ...this.#parts });
  }

  get #parts(): PracticeWindow {
    const part = (css: string): Element => this.renderRoot.querySelector(css) as Element;
    return { live: part('.live'), banner: part('.banner') };
  }

  /** What the practice's own guide shows changes our part of the step too. */
  #follow(session: Session | undefined): void {
    if (session === this.#followed) return;
    this.#unfollow?.();
    this.#followed = session;
    this.#unfollow = session?.store.subscribe(() => this.requestUpdate());
  }

  readonly #onWords = (): void => this.dispatch({ type: 'practice/words', ...this.#parts });

  readonly #look = (): void => this.#followed?.practice?.look();
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-practice': AidantPractice;
  }
}
