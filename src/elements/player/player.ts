import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageKey, Undo } from '../../core/ports.js';
import type { Rate, ReadState } from '../../core/speech/read.js';
import type { Action, State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { playerStyles } from './player.styles.js';
import { sign, type SignName } from './signs.js';

const RATES: readonly Rate[] = ['slow', 'normal', 'fast'];

/** Under this height of the visual viewport (a keyboard is open, 400 % zoom) the player is one bar. */
const LOW = 480;

/**
 * Stop, pause, again and three speeds for what is being read. Without `for` it floats at the bottom edge while the
 * page is read, and goes away when the voice stops. With `for` it stands where it was put and reads that element.
 *
 * @summary The mini player for a page that is read aloud.
 * @tag aidant-player
 * @csspart player - The box.
 * @cssproperty --aidant-cream - Its ground.
 * @event {ReadChangeEvent} aidant-read-change - The voice starts, speaks, waits or stops.
 */
export class AidantPlayer extends AidantElement {
  static override styles = [tokens, controls, playerStyles];

  /** The id of what to read; makes the player stay where it is in the page. */
  @property({ attribute: 'for' }) htmlFor = '';

  @state() protected folded = false;

  #unlayer: Undo | undefined;
  #opener: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('focusin', this.#makeWay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('focusin', this.#makeWay);
  }

  protected override select(state: State): readonly unknown[] {
    return [state.app?.locale, state.read];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#isShown && !this.#unlayer && !this.htmlFor) this.#enter();
    if (!this.#isShown && this.#unlayer) this.#leave();
  }

  protected override render(): TemplateResult | typeof nothing {
    const read = this.#read;
    if (!this.session || (!this.#isShown && !this.htmlFor)) return nothing;
    const { locale, dir } = this.session.i18n;
    return html`<section
      class="root player ${this.folded ? 'folded' : ''} ${read?.heard === 'no' ? 'waits' : ''}"
      part="player"
      aria-label=${this.t('read.player.title')}
      lang=${locale}
      dir=${dir}
    >
      ${read && this.#isShown ? this.#renderReading(read) : this.#renderStart()}
    </section>`;
  }

  #renderReading(read: ReadState): TemplateResult {
    if (read.status === 'idle') return this.#renderTrouble(read);
    return html`<header>
        <p>${this.#where(read)}</p>
        ${this.folded ? [this.#renderPause(read), this.#renderStop()] : nothing}
        ${this.#renderFold()}
      </header>
      ${this.folded ? nothing : this.#renderBody(read)}`;
  }

  /** One thing at a time: the advice, or the question, or the speeds. */
  #renderBody(read: ReadState): TemplateResult {
    if (read.heard === 'no') return this.#renderAdvice();
    return html`<div class="tiles">
        ${this.#renderStop()} ${this.#renderPause(read)}
        ${this.#button('again', 'read.player.again', { type: 'read/again' })}
      </div>
      ${read.askHeard ? this.#renderAsk() : this.#renderSpeeds(read)}`;
  }

  #renderSpeeds(read: ReadState): TemplateResult {
    return html`<div class="tiles" role="group" aria-label=${this.t('read.player.speed')}>
      ${RATES.map(
        (rate) =>
          html`<button
            aria-pressed=${rate === read.rate}
            @click=${() => this.dispatch({ type: 'read/rate', rate })}
          >
            ${sign(rate)}<span>${this.t(`read.player.${rate}`)}</span>
          </button>`,
      )}
    </div>`;
  }

  #renderStop(): TemplateResult {
    return this.#button('stop', 'read.player.stop', { type: 'read/stop' });
  }

  #renderPause(read: ReadState): TemplateResult {
    return read.status === 'paused'
      ? this.#button('play', 'read.player.goOn', { type: 'read/resume' }, 'main')
      : this.#button('pause', 'read.player.pause', { type: 'read/pause' }, 'main');
  }

  /** "Do you hear the voice?", once, while it goes on reading. */
  #renderAsk(): TemplateResult {
    return html`<div role="group" aria-labelledby="ask">
      <p id="ask">${this.t('read.player.ask')}</p>
      <div class="answers">
        ${this.#button('yes', 'read.player.yes', { type: 'read/heard', heard: true })}
        ${this.#button('no', 'read.player.no', { type: 'read/heard', heard: false })}
      </div>
    </div>`;
  }

  #renderAdvice(): TemplateResult {
    return html`<div role="status">
        <ul>
          <li>${this.t('read.player.sound1')}</li>
          <li>${this.t('read.player.sound2')}</li>
          <li>${this.t('read.player.sound3')}</li>
        </ul>
        <p>${this.t('read.player.stillNot')}</p>
      </div>
      <div class="answers">
        ${this.#button('play', 'read.player.retry', { type: 'read/resume' }, 'main')}
        ${this.#renderStop()}
      </div>`;
  }

  #renderTrouble(read: ReadState): TemplateResult {
    return html`<p role="status">${read.trouble ? this.t(`read.trouble.${read.trouble}`) : ''}</p>
      <div class="answers">
        ${
          read.trouble === 'stalled'
            ? this.#button('again', 'read.player.retry', { type: 'read/again' })
            : nothing
        }
        <button class="main" @click=${this.#onAsk}>
          ${sign('person')}<span>${this.t('app.ask')}</span>
        </button>
        ${this.#button('no', 'read.player.close', { type: 'read/stop' })}
      </div>`;
  }

  /** In its place on the page, before anything is read. */
  #renderStart(): TemplateResult {
    return html`<button class="main" @click=${this.#onStart}>
      ${icon('listen')}<span>${this.t('read.listen')}</span>
    </button>`;
  }

  #renderFold(): TemplateResult {
    const key: MessageKey = this.folded ? 'read.player.open' : 'read.player.fold';
    return html`<button
      class="icon-only"
      aria-expanded=${!this.folded}
      aria-label=${this.t(key)}
      @click=${() => (this.folded = !this.folded)}
    >
      ${sign(this.folded ? 'larger' : 'smaller')}
    </button>`;
  }

  #button(picture: SignName, key: MessageKey, action: Action, look = ''): TemplateResult {
    return html`<button class=${look} @click=${() => this.dispatch(action)}>
      ${sign(picture)}<span>${this.t(key)}</span>
    </button>`;
  }

  #where({ status, index, total, counted, current }: ReadState): string {
    if (!current) return this.t('read.player.wait');
    const number = index + 1;
    const where = counted
      ? this.t('read.player.sentenceOf', { number, total })
      : this.t('read.player.sentence', { number });
    return status === 'paused' ? `${where}. ${this.t('read.player.waiting')}` : where;
  }

  get #read(): ReadState | undefined {
    return this.session?.store.getState().read;
  }

  get #isShown(): boolean {
    const read = this.#read;
    if (!read) return false;
    const isActive = read.status !== 'idle' || read.trouble !== undefined;
    if (this.htmlFor) return isActive && read.target === this.#target;
    return isActive && (read.source === 'page' || read.source === 'selection');
  }

  get #target(): HTMLElement | undefined {
    const root = this.getRootNode() as Document | ShadowRoot;
    return root.getElementById?.(this.htmlFor) ?? undefined;
  }

  #enter(): void {
    const active = document.activeElement;
    this.#opener = active instanceof HTMLElement && active !== document.body ? active : undefined;
    this.folded = (window.visualViewport?.height ?? window.innerHeight) < LOW;
    this.toggleAttribute('floating', true);
    void this.session?.need('showing').then((loaded) => {
      if (loaded && this.hasAttribute('floating')) {
        this.#unlayer ??= this.session?.page.layer.show(this);
      }
    });
  }

  #leave(): void {
    // Focus that was in the player goes back to where the reading was asked for.
    const hadFocus = this.shadowRoot?.activeElement !== null;
    this.#unlayer?.();
    this.#unlayer = undefined;
    this.removeAttribute('edge');
    if (hadFocus && this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    this.#opener = undefined;
  }

  /** The player goes first: the window then gives focus back to the page, not to a button that is gone. */
  readonly #onAsk = async (): Promise<void> => {
    this.dispatch({ type: 'read/stop' });
    await this.updateComplete;
    this.dispatch({ type: 'app/open', surface: 'helper' });
  };

  readonly #onStart = async (): Promise<void> => {
    if (this.#target) await this.session?.read(this.#target);
  };

  /** Page focus under the player: it takes the other edge, and folds where that is not enough. */
  readonly #makeWay = (event: FocusEvent): void => {
    const focused = event.composedPath()[0];
    if (!this.#unlayer || !(focused instanceof Element)) return;
    if (event.composedPath().includes(this)) return;
    if (!meets(this, focused)) return;
    this.setAttribute('edge', this.getAttribute('edge') === 'top' ? 'bottom' : 'top');
    if (meets(this, focused)) this.folded = true;
  };
}

function meets(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-player': AidantPlayer;
  }
}
