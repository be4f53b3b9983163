import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ComfortState, ComfortView } from '../../core/comfort/state.js';
import type { MessageKey, Undo } from '../../core/ports.js';
import type { Action, State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { controls } from '../shared/controls.styles.js';
import { boxesOf, isLow, isWayIn, makeWay } from '../shared/make-way.js';
import { tokens } from '../shared/tokens.styles.js';
import { WayBack } from '../shared/way-back.js';
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
export class AidantComfort extends AidantElement {
  static override styles = [tokens, controls, comfortStyles];

  @state() protected shape: Shape = 'open';

  /** How to enlarge text on every device, not only on this one. */
  @state() protected allDevices = false;

  readonly #back = new WayBack(this, '.first');
  #unlayer: Undo | undefined;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved into a window of the page, by a browser without `moveBefore`.
    if (this.hasAttribute('floating')) this.#listen(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(false);
  }

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
    return [app?.locale, comfort, read?.status, read?.modes, read?.askHeard, guide?.status];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const open = this.#comfort?.open === true;
    if (open && !this.hasAttribute('floating')) this.#enter();
    if (!open && this.hasAttribute('floating')) this.#leave();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#stayOff();
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
          : html`${this.#renderMoves(comfort)}
            ${this.shape === 'open' ? this.#renderChoices(comfort) : nothing}`
      }
    </section>`;
  }

  #renderHead(comfort: ComfortState): TemplateResult {
    const { view, spot } = comfort;
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
      <p>
        ${
          this.shape === 'larger'
            ? this.t('comfort.largerTitle')
            : view === 'paragraph' && spot
              ? this.t('comfort.place', { number: spot.index + 1, total: spot.total })
              : view
                ? this.t(`comfort.${view}`)
                : this.t('comfort.choose')
        }
      </p>
      <div class="ends">
        ${
          this.shape === 'larger'
            ? nothing
            : html`<button
                class="small ${view ? '' : 'first'}"
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

  /** The way from line to line, or from paragraph to paragraph. */
  #renderMoves({ view, spot }: ComfortState): unknown {
    if (!view) return nothing;
    if (!spot) return html`<p role="status">${this.t('comfort.noText')}</p>`;
    const isRuler = view === 'ruler';
    return html`<div class="moves">
      ${this.#button('up', isRuler ? 'comfort.lineBack' : 'comfort.back', { type: 'comfort/move', by: -1 })}
      ${this.#button('down', isRuler ? 'comfort.lineNext' : 'comfort.next', { type: 'comfort/move', by: 1 }, 'main first')}
      ${isRuler ? nothing : this.#renderListen()}
    </div>`;
  }

  #renderListen(): TemplateResult {
    const read = this.session?.store.getState().read;
    const speaking = (read?.status ?? 'idle') !== 'idle';
    return html`<button @click=${speaking ? this.#onHush : this.#onListen}>
      ${icon(speaking ? 'stop-voice' : 'listen')}
      <span>${this.t(speaking ? 'read.stopVoice' : 'read.listen')}</span>
    </button>`;
  }

  #renderChoices(comfort: ComfortState): TemplateResult {
    const { view, spacing, syllables } = comfort;
    const shown = syllables === 'on' || syllables === 'loading';
    return html`<div class="choices">
        ${this.#toggle('ruler', view === 'ruler', () => this.#onView('ruler'))}
        ${this.#toggle('paragraph', view === 'paragraph', () => this.#onView('paragraph'))}
        ${this.#toggle('spacing', spacing, () =>
          this.dispatch({ type: 'comfort/spacing', on: !spacing }),
        )}
        ${this.#toggle('syllables', shown, () =>
          this.dispatch({ type: 'comfort/syllables', on: !shown }),
        )}
        <button class="choice" @click=${this.#onLarger}>
          ${sign('larger')}<span>${this.t('comfort.larger')}</span>
        </button>
      </div>
      <p role="status">${this.#trouble(comfort)}</p>`;
  }

  #trouble({ syllables }: ComfortState): string {
    if (syllables === 'loading') return this.t('comfort.wait');
    if (syllables !== 'unavailable') return '';
    return `${this.t('comfort.noSyllables')} ${this.t('comfort.noSyllablesNext')}`;
  }

  #renderLarger(): TemplateResult {
    return html`<div class="larger">
      ${renderLarger(deviceOf(navigator), this.allDevices, (key, values) => this.t(key, values))}
      ${
        this.allDevices
          ? nothing
          : html`<button class="choice" @click=${() => (this.allDevices = true)}>
              ${sign('device')}<span>${this.t('comfort.other')}</span>
            </button>`
      }
    </div>`;
  }

  /** A switch tells its state once to a screen reader (`aria-pressed`) and once to the eye (yes or no). */
  #toggle(
    name: 'ruler' | 'paragraph' | 'spacing' | 'syllables',
    on: boolean,
    act: () => void,
  ): TemplateResult {
    return html`<button class="choice" aria-pressed=${on ? 'true' : 'false'} @click=${act}>
      ${sign(name)}<span>${this.t(`comfort.${name}`)}</span>
      <span class="end" aria-hidden="true">${this.t(on ? 'app.yes' : 'app.no')}</span>
    </button>`;
  }

  #button(picture: SignName, key: MessageKey, action: Action, look = ''): TemplateResult {
    return html`<button class=${look} @click=${() => this.dispatch(action)}>
      ${sign(picture)}<span>${this.t(key)}</span>
    </button>`;
  }

  get #comfort(): ComfortState | undefined {
    return this.session?.store.getState().comfort;
  }

  // Coming, going and making way

  #enter(): void {
    this.#back.remember();
    this.shape = isLow() && this.#comfort?.view ? 'bar' : 'open';
    this.toggleAttribute('floating', true);
    this.#listen(true);
    void this.session?.need('showing').then(async (loaded) => {
      if (!loaded || !this.hasAttribute('floating')) return;
      this.#unlayer ??= this.session?.page.layer.show(this);
      await this.updateComplete;
      this.#stayOff();
      // The person asked for the bar, and its keys work only in it.
      this.#back.enter();
    });
  }

  #leave(): void {
    this.#back.go();
    this.#unlayer?.();
    this.#unlayer = undefined;
    this.#listen(false);
    this.allDevices = false;
    this.removeAttribute('edge');
    this.removeAttribute('floating');
  }

  #listen(on: boolean): void {
    const act = on ? 'addEventListener' : 'removeEventListener';
    document[act]('focusin', this.#onFocus as EventListener);
    document[act]('keydown', this.#onPageKey as EventListener);
    document[act]('scroll', this.#onMove, { capture: true, passive: true } as EventListenerOptions);
    window[act]('resize', this.#onMove);
    window.visualViewport?.[act]('resize', this.#onMove);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Never over what is read, nor over another bar of ours: the other edge, and one line where that does not help. */
  #stayOff(): void {
    if (!this.#unlayer) return;
    const others = [...document.querySelectorAll('aidant-player[floating], aidant-launcher')];
    const free = [
      ...boxesOf(this.#comfort?.spot?.ranges ?? []).slice(0, 1),
      ...others.map((other) => other.getBoundingClientRect()),
    ].filter(({ top, bottom }) => bottom > top);
    makeWay(this, free);
  }

  readonly #onMove = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#stayOff();
    });
  };

  /** Focus of the page under the bar: it takes the other edge, and is one line where that is not enough. */
  readonly #onFocus = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    if (!this.#unlayer || !(focused instanceof Element)) return;
    if (event.composedPath().includes(this)) return;
    if (!makeWay(this, [focused.getBoundingClientRect()])) this.shape = 'bar';
  };

  #onView(view: ComfortView): void {
    const on = this.#comfort?.view !== view;
    this.dispatch({ type: 'comfort/view', view: on ? view : undefined });
    // The page is what the person wants to see now.
    if (!on || !this.#comfort?.spot) return;
    this.shape = 'bar';
    void this.updateComplete.then(() => this.#back.enter());
  }

  readonly #onListen = (): void => this.dispatch({ type: 'comfort/listen' });

  readonly #onHush = (): void => this.session?.hush();

  readonly #onFold = (): void => {
    this.shape = this.shape === 'bar' ? 'open' : 'bar';
  };

  readonly #onLarger = (): void => {
    this.shape = this.shape === 'larger' ? 'open' : 'larger';
  };

  /** F6 comes into the bar; while a guide runs, into its step. */
  readonly #onPageKey = (event: KeyboardEvent): void => {
    const isGuided = this.session?.store.getState().guide?.status === 'running';
    if (!isWayIn(event) || isGuided || event.composedPath().includes(this)) return;
    event.preventDefault();
    this.#back.remember();
    this.#back.enter();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (by && this.#comfort?.view && this.shape !== 'larger') {
      event.preventDefault();
      this.dispatch({ type: 'comfort/move', by });
    } else if (event.key === 'Escape') {
      // Not also for the window of the page that we may stand in.
      event.preventDefault();
      event.stopPropagation();
      if (this.shape === 'larger') this.shape = 'open';
      else if (this.shape === 'open') this.shape = 'bar';
      else this.close();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-comfort': AidantComfort;
  }
}
