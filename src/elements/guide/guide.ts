import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { progressOf, stepOf } from '../../core/guide/machine.js';
import type { GuideState } from '../../core/guide/state.js';
import { asks } from '../../core/speech/heard-place.js';
import type { Action, State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { lightUnit } from '../shared/light-unit.js';
import { loadHeard } from '../shared/load-heard.js';
import { surfaceScript } from '../shared/say-surface.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { guideStyles } from './guide.styles.js';
import { shapeStyles } from './shape.styles.js';
import { stepStyles } from './step.styles.js';
import { GuideStage, type Shape } from './guide-stage.js';
import { Drawing } from './drawing.js';
import { listPlace } from './list-place.js';
import { mattersNow, sendingLine } from './sending.js';
import { SayTrouble } from './say-trouble.js';
import { listenButton, progress, stopButton, stopLine, stuckButton } from './step-parts.js';
import { stepActs, stepBody, stepOthers, stepTitle } from './step-screen.js';
import { showTroubleSoon } from './show-trouble.js';
import { bridgeTab, type Bridged } from './tab-bridge.js';
import { NOTHING_SEEN, seenOf, type Seen } from './seen.js';
import { StepFocus } from './step-focus.js';
import { holds, isElement } from './tab-order.js';
import type { GuideView } from './view.js';

/**
 * The step beside its field: what to do, an example, what is wrong, and the way on, with the field lit and the page
 * usable. It never takes focus unless the person asked or focus was in it, and never takes the person's keys.
 *
 * @summary Step-by-step guidance over the page, or the steps as a list in the page.
 * @tag aidant-guide
 * @slot - Shown until a session is there: the steps as plain HTML, for pages without scripts.
 * @csspart step - The card with the step.
 * @cssproperty [--aidant-dim=rgb(29 36 51 / 20%)] - What dims the page around the target.
 * @cssproperty [--aidant-accent=#0b4f8a] - The line around the target, and the main button.
 * @event {GuideStartEvent} aidant-guide-start - Before a guide starts. Cancelable.
 * @event {StepChangeEvent} aidant-step-change - Before another step shows. Cancelable.
 * @event {GuideEndEvent} aidant-guide-end - The guide has ended; `reason` says how.
 */
export class AidantGuide extends AidantElement {
  static override styles = [tokens, controls, guideStyles, stepStyles, shapeStyles];

  /** The procedure to show, by its id; any that runs when not set. */
  @property() procedure = '';

  /** The step to start at when `start()` is called. */
  @property() step = '';

  /** Over the page beside the field, or as a list in the page. */
  @property({ reflect: true }) view: 'overlay' | 'list' = 'overlay';

  /** Which side of its target the step stands on; whoever places it tells. */
  @property({ attribute: 'data-side' }) protected side: string | null = null;
  @state() protected focusOnTarget = false;
  @state() protected shape: Shape = 'card';

  @state() protected unfolded = false;

  readonly #stage = new GuideStage(this);
  readonly #focus = new StepFocus(this);
  readonly #sayTrouble = new SayTrouble(this);
  readonly #drawing = new Drawing(this);
  #bridge: Bridged | undefined;
  #seen: Seen = NOTHING_SEEN;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    document.addEventListener('pointerdown', this.#onPointer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('pointerdown', this.#onPointer);
    // A window of the page may have been taken away with the step in it: then it is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /** Starts this element's procedure, or the page's own form when it names none. Call it from a press. */
  async start(): Promise<void> {
    const id = this.procedure === '' ? undefined : this.procedure;
    await this.session?.start(id, this.step === '' ? {} : { step: this.step });
  }

  /** Leaves the guide; the place is kept for this visit. */
  stop(): void {
    this.session?.stop();
  }

  protected override select(state: State): readonly unknown[] {
    const { app, read, guide } = state;
    return [guide, app?.locale, app?.level, app?.accompanied, read];
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    const running = this.#running;
    const late = running && (running.status === 'stopped' || running.screen !== 'step');
    return super.shouldUpdate(changed) && this.#drawing.may(late === true);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const drawn = await super.getUpdateComplete();
    const { loading } = this.#drawing;
    return loading ? loading.then(() => super.getUpdateComplete()) : drawn;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const running = this.#running;
    this.#focus.look(running !== undefined && !this.#bridge);
    this.toggleAttribute('over', running !== undefined);
    if (running) this.shape = this.#stage.shapeFor(running);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.session) return html`<slot></slot>`;
    if (this.view === 'list')
      return listPlace(this.session, this.procedure, () => void this.start());
    const running = this.#running;
    if (!running) return nothing;
    if (running.status === 'stopped') {
      return (
        this.#drawing.late?.stoppedBox(this.session, () =>
          this.dispatch({ type: 'guide/dismiss' }),
        ) ?? nothing
      );
    }
    const view = this.#view(running);
    if (!view) return nothing;
    return this.shape === 'bar' ? this.#renderBar(view) : this.#renderBox(view);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What comes late to an element that was taken away (its last place, say) must not bring it back.
    if (this.view === 'list' || !this.isConnected) return;
    const state = this.session?.store.getState();
    const guide = this.#running;
    lightUnit(this.renderRoot, state?.read?.current?.node);
    this.#sayTrouble.attend(guide);
    if (!guide || !this.session) {
      this.#leave();
      return;
    }
    this.#enter(guide);
    this.#attend(guide, state?.read?.sticky === true);
  }

  // What shows

  get #guide(): GuideState | undefined {
    return this.session?.store.getState().guide;
  }

  /** The guide's state while this element has something to show over the page. */
  get #running(): GuideState | undefined {
    const guide = this.#guide;
    if (this.view === 'list' || !guide?.procedure) return undefined;
    if (!['running', 'ended', 'stopped'].includes(guide.status)) return undefined;
    return this.procedure === '' || this.procedure === guide.procedure.id ? guide : undefined;
  }

  #view(guide: GuideState): GuideView | undefined {
    const session = this.session;
    const { procedure } = guide;
    const step = procedure && stepOf(procedure, guide.stepId);
    if (!session || !procedure || !step) return undefined;
    const state = session.store.getState();
    return {
      session,
      guide: { ...guide, procedure },
      app: state.app,
      step,
      t: (key, values) => this.t(key, values),
      dispatch: (action) => this.#ask(action),
      target: guide.field?.name ?? '',
      focusOnTarget: this.focusOnTarget,
      far: !guide.asked && this.#stage.sight.far,
      way: this.#stage.sight.way,
      low: this.#stage.isLow(this.shape, this.side),
      speaking: (state.read?.status ?? 'idle') !== 'idle',
      listen: this.#onListen,
      switchFocus: this.#onSwitch,
      goToTarget: this.#onGoToTarget,
      hearAnswers: this.#onHearAnswers,
    };
  }

  /** The way out comes last for Tab, and stands in the upper corner. */
  #renderBox(view: GuideView): TemplateResult {
    const { screen } = view.guide;
    const { low } = view;
    const [body, acts] =
      (screen === 'step' ? undefined : this.#drawing.late?.LATE_SCREENS[screen]) ??
      ([stepBody, stepActs] as const);
    const others = screen === 'step' ? stepOthers(view) : nothing;
    // From the one line, opening the step is one press and this the second.
    const stop = low || this.unfolded ? stopLine(view) : nothing;
    const rest = low
      ? html`<div class="others"><div>${others}</div></div>`
      : html`<div class="others">
          <div>${others} ${stuckButton(view)}</div>
          ${listenButton(view)}
        </div>`;
    return html`${this.#stage.renderSpot()}
      <section
        class="root box"
        part="step"
        aria-label=${this.t('guide.region')}
        lang=${this.#lang}
        dir=${this.#dir}
      >
        ${this.shape === 'full' ? this.#renderToPage() : nothing}
        <header>${screen === 'end' ? nothing : progress(view)}</header>
        <div class="body">${this.#renderVoice()}${body(view)}${low ? rest : nothing}${stop}</div>
        <div class="acts">
          ${low && mattersNow(view) ? sendingLine(view) : nothing}
          <div class="pair">${acts(view)} ${low ? stuckButton(view) : nothing}</div>
          ${low ? nothing : rest}
        </div>
        <div class="corner">${low ? listenButton(view) : nothing} ${stopButton(view)}</div>
      </section>`;
  }

  #renderToPage(): TemplateResult {
    return html`<button class="to-page" @click=${() => this.#stage.open(false)}>
      ${icon('back')}<span>${this.t('guide.toPage')}</span>
    </button>`;
  }

  #renderBar(view: GuideView): TemplateResult {
    const { number, total } = progressOf(view.guide.procedure, view.step.id);
    return html`${this.#stage.renderSpot()}
      <section
        class="root box bar"
        part="step"
        aria-label=${this.t('guide.region')}
        lang=${this.#lang}
        dir=${this.#dir}
      >
        <div class="where">
          <span class="number" data-say>${this.t('guide.progress', { number, total })}</span>
          <h2 id="title" tabindex="-1" data-say>${stepTitle(view)}</h2>
        </div>
        ${listenButton(view)}
        <button class="open" aria-expanded="false" @click=${this.#onUnfold}>
          <aidant-picture name="guide"></aidant-picture><span>${this.t('guide.unfold')}</span>
        </button>
      </section>`;
  }

  #renderVoice(): TemplateResult {
    const read = this.session?.store.getState().read;
    if (read && asks(read)) void loadHeard();
    const trouble = read?.trouble;
    return html`${
        trouble && trouble !== 'ask'
          ? html`<p class="note" role="status">${this.t(`read.trouble.${trouble}`)}</p>`
          : nothing
      }<aidant-heard .session=${this.session} place="step"></aidant-heard>`;
  }

  get #lang(): string {
    return this.session?.i18n.locale ?? '';
  }

  get #dir(): 'ltr' | 'rtl' {
    return this.session?.i18n.dir ?? 'ltr';
  }

  // Coming, going and focus

  #enter(guide: GuideState): void {
    this.#stage.update(guide);
    this.#bridge ??= bridgeTab({
      step: this,
      inside: () => this.renderRoot as ShadowRoot,
      target: () => this.#target,
      enter: () => this.#focus.toTitle(true),
      focused: this.#onFocusIn,
    });
    this.#bridge.listen();
  }

  #leave(): void {
    if (!this.#bridge) return;
    this.#bridge.stop();
    this.#bridge = undefined;
    const target = this.#stage.leave();
    this.#seen = NOTHING_SEEN;
    if (this.#focus.had) this.#focus.giveBack(target);
  }

  /** After each drawing: focus only where it was ours to move, and the voice if the person turned it on. */
  #attend(guide: GuideState, sticky: boolean): void {
    const before = this.#seen;
    this.#seen = seenOf(guide);
    const moved = before.arrived !== guide.arrived || before.screen !== this.#seen.screen;
    const { had, lost } = this.#focus;
    const doubts = guide.doubt !== undefined && guide.doubt !== before.doubt;
    if (had && doubts) this.#focus.toDoubt();
    else if (guide.focusAsked > before.focusAsked || (had && moved) || lost)
      this.#focus.soon(() => this.#running !== undefined);
    // A step begins with its question, even where something is wrong already.
    const wrong = before.trouble !== undefined && before.trouble !== this.#seen.trouble;
    if (moved) this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    else if (doubts || wrong) showTroubleSoon(this.renderRoot);
    if (moved && sticky) setTimeout(() => this.#running && this.#say());
  }

  get #target(): HTMLElement | undefined {
    const node = this.#running?.target.node;
    return isElement(node) ? node : undefined;
  }

  #say(): void {
    this.session?.say(surfaceScript(this.renderRoot, this.#lang), 'step');
  }

  // What the person does

  readonly #onListen = (): void => {
    if ((this.session?.store.getState().read?.status ?? 'idle') === 'idle') this.#say();
    else this.session?.hush();
  };

  #ask(action: Action): void {
    const early = this.#drawing.loading !== undefined || this.#stage.sight.justCame;
    if (action.type !== 'guide/next' || !early) this.dispatch(action);
  }

  readonly #onUnfold = (): void => {
    this.unfolded = true;
    this.#stage.open(true);
  };

  readonly #onSwitch = (): void => {
    if (this.focusOnTarget) this.#focus.toTitle();
    else this.#onGoToTarget();
  };

  readonly #onGoToTarget = (): void => {
    const target = this.#target;
    if (target) this.session?.page.placer.goTo(target, { focus: true });
  };

  readonly #onHearAnswers = (): void => {
    const view = this.#running && this.#view(this.#running);
    if (view && this.#drawing.late)
      view.session.say(this.#drawing.late.answersScript(view), 'step');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    this.#focus.by(false);
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    // Otherwise it would also close the page's own window around us.
    event.preventDefault();
    event.stopPropagation();
    const guide = this.#running;
    if (!guide) return;
    if (guide.doubt !== undefined) this.dispatch({ type: 'guide/stay' });
    else if (guide.status !== 'running') this.dispatch({ type: 'guide/dismiss' });
    else if (this.shape === 'bar') this.dispatch({ type: 'guide/stop' });
    else this.#stage.open(false);
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    const at = event.composedPath()[0];
    const target = this.#target;
    this.focusOnTarget = target !== undefined && holds(target, at as Node);
    this.#outside(event);
  };

  readonly #onPointer = (event: PointerEvent): void => {
    this.#focus.by(event.pointerType === 'touch');
    this.#outside(event);
  };

  /** The sentence after a stop goes at the next thing the person does. */
  #outside(event: Event): void {
    if (event.composedPath().includes(this)) return;
    if (this.#running?.status === 'stopped') this.dispatch({ type: 'guide/dismiss' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-guide': AidantGuide;
  }
}
