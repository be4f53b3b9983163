import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageKey } from '../../core/ports.js';
import { heardPlace } from '../../core/speech/heard-place.js';
import { isPlayed } from '../../core/speech/played.js';
import type { ReadState } from '../../core/speech/read.js';
import type { Action, State } from '../../core/store.js';
import { AidantBar } from '../shared/bar.js';
import { barStyles } from '../shared/bar.styles.js';
import { controls } from '../shared/controls.styles.js';
import { icon } from '../shared/icons.js';
import { stopRow } from '../shared/stop-row.js';
import type { Box } from '../shared/make-way.js';
import { tokens } from '../shared/tokens.styles.js';
import { WayBack } from '../shared/way-back.js';
import { Below, renderBelow } from './below.js';
import { isElsewhere, keptFree } from './make-way.js';
import type { Group } from './more.js';
import { playerStyles } from './player.styles.js';
import { sign, type SignName } from './signs.js';
import { renderSpeeds } from './speeds.js';
import { VoiceQuestions } from './voice-questions.js';
import { look, progress, where } from './where.js';

/** What the player shows of itself: one bar, the buttons, or the choices few people need. */
type Shape = 'bar' | 'open' | 'more';

/**
 * Stop, pause, again, next and three speeds for what is being read; behind "more", skipping by paragraph and what may
 * be switched on. Without `for` it floats at an edge while the page is read, never over what is said, and goes away
 * when the voice stops. With `for` it stands where it was put and reads that element.
 *
 * F6 leads into it, Escape makes it smaller and then stops the voice.
 *
 * @summary The mini player for a page that is read aloud.
 * @tag aidant-player
 * @csspart player - The box.
 * @cssproperty --aidant-cream - Its ground.
 * @event {ReadChangeEvent} aidant-read-change - The voice starts, speaks, waits or stops.
 */
export class AidantPlayer extends AidantBar {
  static override styles = [tokens, controls, barStyles, playerStyles];

  /** The id of what to read; makes the player stay where it is in the page. */
  @property({ attribute: 'for' }) htmlFor = '';

  @state() protected shape: Shape = 'open';

  /** Which choices of "more" are open; undefined: the ways to move. */
  @state() protected group: Group | undefined;

  protected readonly questions = new VoiceQuestions(this);
  /** Asked for without a press: once, also where it does not come. */
  #wanted = false;
  #more: typeof import('./more.js') | undefined;
  protected readonly back = new WayBack(this, '.voice');
  readonly #below = new Below(this);
  /** The person made it large themselves: it stays so. */
  #opened = false;

  protected override select(state: State): readonly unknown[] {
    return [state.app?.locale, state.app?.surface, state.read];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#isShown) {
      this.#opened = false;
      this.leave();
    } else if (!this.htmlFor) this.enter(true);
    const read = this.#read;
    if (!read || !this.#isShown || this.#wanted) return;
    this.#wanted = read.target !== undefined || (read.modes.length > 0 && read.status === 'idle');
    if (this.#wanted) void this.#loadMore();
  }

  protected override render(): TemplateResult | typeof nothing {
    const read = this.#read;
    if (!this.session || (!this.#isShown && !this.htmlFor)) return nothing;
    const { locale, dir } = this.session.i18n;
    return html`<section
      class="root player is-${this.shape} ${look(read)}"
      part="player"
      aria-label=${this.t('read.player.title')}
      lang=${locale}
      dir=${dir}
      @keydown=${this.#onKey}
      @scroll=${this.#below.look}
    >
      ${read && this.#isShown ? this.#renderShown(read) : this.#renderStart()} ${renderBelow()}
    </section>`;
  }

  #renderShown(read: ReadState): TemplateResult {
    if (read.status !== 'idle' && (this.htmlFor || isPlayed(read)))
      return this.#renderReading(read);
    if (read.trouble && read.trouble !== 'ask') return this.#renderTrouble(read);
    // The voice has said all, and a question is open; or it waits to be told where to read.
    return html`${read.modes.length > 0 ? this.#renderReady(read) : nothing}
    ${this.#renderQuestion()}`;
  }

  #renderReading(read: ReadState): TemplateResult {
    const isBar = this.shape === 'bar';
    return html`<header>
        <p>${where(read, (key, values) => this.t(key, values))}</p>
        <div class="ends">
          <aidant-request hidden></aidant-request>
          ${isBar ? [this.#renderPause(read), this.#renderStop()] : this.#renderMoreButton()}
          ${this.shape === 'more' ? nothing : this.#renderFold()}
        </div>
      </header>
      ${isBar ? this.#renderQuestion() : this.#renderBody(read)}`;
  }

  /** Stop and pause always, and one thing at a time: the choices few people need, the question, or the speeds. */
  #renderBody(read: ReadState): unknown {
    const isMore = this.shape === 'more';
    const question = isMore ? nothing : this.#renderQuestion();
    return html`${isMore ? nothing : progress(read)}
      <div class="tiles four">
        ${this.#renderStop()} ${this.#renderPause(read)}
        ${
          isMore || read.heard === 'no'
            ? nothing
            : (['again', 'next'] as const).map((name) =>
                this.#button(name, `read.player.${name}`, { type: `read/${name}` }, 'further'),
              )
        }
      </div>
      ${isMore ? nothing : this.#renderMine(read)}
      ${
        isMore
          ? this.#renderList(read)
          : question === nothing
            ? this.session && renderSpeeds(this, this.session, read)
            : question
      }
      ${stopRow(
        (key) => this.t(key),
        () => this.#onAsk('stop'),
        false,
      )}`;
  }

  /** In the field that is read, its answer: said only when asked for, so the way to ask must be in sight. */
  #renderMine(read: ReadState): unknown {
    return (this.session && this.#more?.renderMine(this, this.session, read)) ?? nothing;
  }

  /** "Do you hear the voice?", where nobody else on the page is the one to ask it. */
  #renderQuestion(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session || heardPlace(session.store.getState()) !== 'player') return nothing;
    return html`<div class="question">
      <aidant-heard .session=${session}></aidant-heard>
    </div>`;
  }

  #renderStop(): TemplateResult {
    return this.#button('stop', 'read.player.stop', { type: 'read/stop' });
  }

  #renderPause(read: ReadState): TemplateResult {
    return read.status === 'paused'
      ? this.#button('play', 'read.player.goOn', { type: 'read/resume' }, 'main voice')
      : this.#button('pause', 'read.player.pause', { type: 'read/pause' }, 'main voice');
  }

  #renderTrouble({ trouble }: ReadState): TemplateResult {
    return html`<p role="status">${trouble ? this.t(`read.trouble.${trouble}`) : ''}</p>
      <div class="answers">
        ${trouble === 'stalled' ? this.#button('again', 'read.player.retry', { type: 'read/again' }) : nothing}
        <button class="main" @click=${() => this.#onAsk()}>
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

  /** Nothing is said, and something is switched on: how to hear, and the way to switch it off. */
  #renderReady(read: ReadState): TemplateResult {
    const [mode] = read.modes;
    const how: MessageKey = mode === 'news' || !mode ? 'read.more.ready' : `read.more.${mode}How`;
    return html`<header>
        <p>${this.#more ? this.t(how) : ''}</p>
        <div class="ends">
          ${this.#renderMoreButton()}
          <button class="icon-only" aria-label=${this.t('read.player.close')} @click=${this.#onOff}>
            ${sign('no')}
          </button>
        </div>
      </header>
      ${this.#renderMine(read)} ${this.#renderList(read)}`;
  }

  #renderList(read: ReadState): unknown {
    if (this.shape !== 'more' || !this.session) return nothing;
    return this.#more?.renderMore(this, this.session, read, {
      group: this.group,
      open: (group) => (this.group = group),
      close: () => (this.shape = 'open'),
    });
  }

  #renderMoreButton(): TemplateResult {
    return html`<button
      class="small more"
      aria-expanded=${this.shape === 'more'}
      @click=${this.#onMore}
    >
      ${sign('more')}<span>${this.t('read.player.more')}</span>
    </button>`;
  }

  #renderFold(): TemplateResult {
    const isOpen = this.shape !== 'bar';
    return html`<button
      class="icon-only"
      aria-expanded=${isOpen}
      aria-label=${this.t(isOpen ? 'read.player.fold' : 'read.player.open')}
      @click=${this.#onFold}
    >
      ${sign(isOpen ? 'smaller' : 'larger')}
    </button>`;
  }

  #button(picture: SignName, key: MessageKey, action: Action, look = ''): TemplateResult {
    return html`<button class=${look} @click=${() => this.dispatch(action)}>
      ${sign(picture)}<span>${this.t(key)}</span>
    </button>`;
  }

  get #read(): ReadState | undefined {
    return this.session?.store.getState().read;
  }

  get #isShown(): boolean {
    const state = this.session?.store.getState();
    const read = state?.read;
    if (!read) return false;
    const isActive = read.status !== 'idle' || read.trouble !== undefined;
    if (this.htmlFor) return isActive && read.target === this.#target;
    if (read.modes.length > 0) return true;
    if (isElsewhere(read.target)) return false;
    if (heardPlace(state) === 'player') return true;
    return isActive && isPlayed(read);
  }

  get #target(): HTMLElement | undefined {
    const root = this.getRootNode() as Document | ShadowRoot;
    return root.getElementById?.(this.htmlFor) ?? undefined;
  }

  protected override keptFree(): Box[] {
    const read = this.#read;
    return read ? keptFree(read) : [];
  }

  protected override onCovering(): void {
    if (!this.#opened) this.onLow();
  }

  protected override onLow(): void {
    if (this.shape === 'open') this.shape = 'bar';
  }

  async #loadMore(): Promise<void> {
    try {
      const { session } = this;
      const coming = [session?.i18n.more('read'), session?.need('finding')] as const;
      [this.#more] = await Promise.all([import('./more.js'), ...coming]);
    } catch {
      this.shape = 'open';
    }
    this.requestUpdate();
  }

  #onAsk(screen?: 'stop'): void {
    this.dispatch({ type: 'read/stop' });
    void this.askPerson(screen);
  }

  readonly #onStart = (): void => void (this.#target && this.session?.read(this.#target));

  readonly #onMore = (): void => {
    this.shape = this.shape === 'more' ? 'open' : 'more';
    this.group = undefined;
    if (this.shape === 'more') void this.#loadMore();
  };

  readonly #onFold = (): void => {
    this.shape = this.shape === 'bar' ? 'open' : 'bar';
    this.#opened = this.shape === 'open';
  };

  readonly #onOff = (): void => {
    for (const mode of this.#read?.modes ?? []) {
      this.dispatch({ type: 'read/mode', mode, on: false });
    }
    this.dispatch({ type: 'read/stop' });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!this.shrink(event, this.#read?.status !== 'idle')) this.#onOff();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-player': AidantPlayer;
  }
}
