import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ComfortState, ComfortView } from '../../core/comfort/state.js';
import type { MessageKey } from '../../core/ports.js';
import type { Action, State } from '../../core/store.js';
import { AidantBar } from '../shared/bar.js';
import { barStyles } from '../shared/bar.styles.js';
import { controls } from '../shared/controls.styles.js';
import { icon } from '../shared/icons.js';
import { lightUnit } from '../shared/light-unit.js';
import { boxesOf, type Box } from '../shared/make-way.js';
import { surfaceScript } from '../shared/say-surface.js';
import { tokens } from '../shared/tokens.styles.js';
import { WayBack } from '../shared/way-back.js';
import { renderChoices } from './choices.js';
import { comfortStyles } from './comfort.styles.js';
import { deviceOf, renderLarger } from './larger.js';
import { sign, type SignName } from './signs.js';

/** What the bar shows of itself: one line, what may be switched on, or how the browser enlarges text. */
type Shape = 'bar' | 'open' | 'larger';

/**
 * Reading comfort that browsers lack: a ruler that goes from line to line, the light on one paragraph at a time, more
 * space in the text, and its syllables; and how to enlarge text in the browser itself. A bar at an edge of the page,
 * which it leaves as it is.
 *
 * `show()` opens it. F6 leads into it; there the keys up and down move the ruler or the light. Escape makes it smaller
 * and then closes it.
 *
 * @summary The bar with the reading ruler, one paragraph at a time, spacing and syllables.
 * @tag aidant-comfort
 * @csspart bar - The box.
 * @cssproperty --aidant-cream - Its ground.
 */
export class AidantComfort extends AidantBar {
  static override styles = [tokens, controls, barStyles, comfortStyles];

  @state() protected shape: Shape = 'open';

  /** How to enlarge text on every device, not only on this one. */
  @state() protected allDevices = false;

  protected readonly back = new WayBack(this, '.first, .choice');
  #spoken = '';

  /** Opens the bar, and takes focus into it. */
  show(): void {
    const { session } = this;
    void session?.use('comfort').then((loaded) => {
      if (loaded) session.dispatch({ type: 'comfort/open' }, this);
    });
  }

  /** Closes the bar, and takes away the ruler or the light. */
  close(): void {
    this.dispatch({ type: 'comfort/close' });
  }

  protected override select({ app, comfort, read, guide }: State): readonly unknown[] {
    return [
      app?.locale,
      comfort,
      read?.status,
      read?.current,
      read?.modes,
      read?.askHeard,
      guide?.status,
    ];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const comfort = this.#comfort;
    if (comfort?.open) {
      this.enter(comfort.view !== undefined);
      return;
    }
    this.allDevices = false;
    this.leave();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const read = this.session?.store.getState().read;
    lightUnit(this.renderRoot, read?.current?.node);
    // Once the person asked to hear our screens, each new one is spoken.
    const shown = this.isOver && this.shape !== 'bar' ? this.shape : '';
    if (shown === this.#spoken) return;
    this.#spoken = shown;
    if (shown && read?.sticky) this.#onListenHere();
  }

  protected override render(): TemplateResult | typeof nothing {
    const comfort = this.#comfort;
    if (!this.session || !comfort?.open) return nothing;
    const { locale, dir } = this.session.i18n;
    return html`<section
      class="root bar is-${this.shape}"
      part="bar"
      aria-label=${this.t('app.comfort')}
      lang=${locale}
      dir=${dir}
      @keydown=${this.#onKey}
    >
      ${this.#renderHead(comfort)}
      ${
        this.shape === 'larger'
          ? this.#renderLarger()
          : this.shape === 'open'
            ? this.#renderChoices(comfort)
            : this.#renderMoves(comfort)
      }
    </section>`;
  }

  #renderHead(comfort: ComfortState): TemplateResult {
    const { view } = comfort;
    const isBar = this.shape === 'bar';
    return html`<header>
      ${
        this.shape === 'larger'
          ? html`<button
              class="icon-only"
              aria-label=${this.t('app.back')}
              @click=${this.#onLarger}
            >
              ${icon('back')}
            </button>`
          : nothing
      }
      ${
        this.shape === 'larger'
          ? html`<h2 data-say>${this.t('comfort.largerTitle')}</h2>`
          : html`<p data-say>${this.#title(comfort)}</p>`
      }
      <div class="ends">
        <aidant-request hidden></aidant-request>
        ${
          this.shape === 'larger' || (!view && !isBar)
            ? nothing
            : html`<button
                class="small"
                aria-expanded=${isBar ? 'false' : 'true'}
                @click=${this.#onFold}
              >
                ${sign(isBar ? 'choices' : 'fold')}
                <span>${this.t(isBar ? 'comfort.choices' : 'comfort.fold')}</span>
              </button>`
        }
        <button
          class="icon-only"
          aria-label=${this.t('comfort.close')}
          @click=${() => this.close()}
        >
          ${sign('close')}
        </button>
      </div>
    </header>`;
  }

  #title({ view, spot }: ComfortState): string {
    if (!view) return this.t('comfort.choose');
    if (view === 'ruler' || !spot) return this.t(`comfort.${view}`);
    return this.t('comfort.place', { number: spot.index + 1, total: spot.total });
  }

  /** The way from line to line, or from paragraph to paragraph. */
  #renderMoves({ view, spot }: ComfortState): unknown {
    if (!view) return nothing;
    if (!spot) return html`<p role="status">${this.t('comfort.noText')}</p>`;
    const isRuler = view === 'ruler';
    return html`<div class="tiles moves">
      ${this.#button('up', isRuler ? 'comfort.lineBack' : 'comfort.back', { type: 'comfort/move', by: -1 })}
      ${this.#button('down', isRuler ? 'comfort.lineNext' : 'comfort.next', { type: 'comfort/move', by: 1 }, 'main first')}
      ${isRuler ? nothing : this.#renderListen(this.#onListen)}
    </div>`;
  }

  #renderListen(listen: () => void): TemplateResult {
    const read = this.session?.store.getState().read;
    const speaking = (read?.status ?? 'idle') !== 'idle';
    return html`<button class="listen" @click=${speaking ? this.#onHush : listen}>
      ${icon(speaking ? 'stop-voice' : 'listen')}
      <span>${this.t(speaking ? 'read.stopVoice' : 'read.listen')}</span>
    </button>`;
  }

  #renderChoices(comfort: ComfortState): TemplateResult {
    return html`${renderChoices(comfort, {
      t: (key, values) => this.t(key, values),
      dispatch: (action) => this.dispatch(action),
      onView: (view) => this.#onView(view),
      onLarger: this.#onLarger,
      onAsk: () => this.#onAsk(),
      onStop: () => this.#onAsk('stop'),
    })}
    ${this.#renderFoot()}`;
  }

  #renderLarger(): TemplateResult {
    return html`<div class="larger">
      ${renderLarger(deviceOf(navigator), this.allDevices, (key, values) => this.t(key, values))}
      ${
        this.allDevices
          ? nothing
          : html`<button class="choice" data-say @click=${() => (this.allDevices = true)}>
              ${sign('device')}<span>${this.t('comfort.other')}</span>
            </button>`
      }
      ${this.#renderFoot()}
    </div>`;
  }

  /** Listen, in the same corner as in every window of ours. */
  #renderFoot(): TemplateResult {
    return html`<div class="foot">${this.#renderListen(this.#onListenHere)}</div>`;
  }

  #button(picture: SignName, key: MessageKey, action: Action, look = ''): TemplateResult {
    return html`<button class=${look} @click=${() => this.dispatch(action)}>
      ${sign(picture)}<span>${this.t(key)}</span>
    </button>`;
  }

  get #comfort(): ComfortState | undefined {
    return this.session?.store.getState().comfort;
  }

  /** What is read, and the other bars of ours. */
  protected override keptFree(): Box[] {
    const others = document.querySelectorAll(
      'aidant-player[floating], aidant-guide, aidant-launcher:not([busy])',
    );
    return [
      ...boxesOf(this.#comfort?.spot?.ranges ?? []).slice(0, 1),
      ...[...others].map((other) => other.getBoundingClientRect()),
    ];
  }

  protected override onShown(): void {
    void this.updateComplete.then(() => {
      this.requestUpdate();
      // The person asked for the bar, and its keys work only in it.
      this.back.enter();
    });
  }

  #onView(view: ComfortView): void {
    const on = this.#comfort?.view !== view;
    this.dispatch({ type: 'comfort/view', view: on ? view : undefined });
    // The page is what the person wants to see now.
    if (!on || !this.#comfort?.spot) return;
    this.shape = 'bar';
    void this.updateComplete.then(() => this.back.enter());
  }

  readonly #onListen = (): void => this.dispatch({ type: 'comfort/listen' });

  readonly #onListenHere = (): void => {
    this.session?.say(surfaceScript(this.renderRoot, this.session.i18n.locale), 'surface');
  };

  #onAsk(screen?: 'stop'): void {
    this.close();
    void this.askPerson(screen);
  }

  readonly #onHush = (): void => this.session?.hush();

  readonly #onFold = (): void => {
    this.shape = this.shape === 'bar' ? 'open' : 'bar';
  };

  readonly #onLarger = (): void => {
    this.shape = this.shape === 'larger' ? 'open' : 'larger';
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (by && this.#comfort?.view && this.shape !== 'larger') {
      event.preventDefault();
      this.dispatch({ type: 'comfort/move', by });
    } else if (event.key === 'Escape' && !this.shrink(event, this.#comfort?.view !== undefined)) {
      this.close();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-comfort': AidantComfort;
  }
}
