import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PageNode, PageRange, Undo } from '../../core/ports.js';
import type { KnownTerm } from '../../core/simple/state.js';
import type { State } from '../../core/store.js';
import { controls } from '../shared/controls.styles.js';
import { AidantElement } from '../shared/element.js';
import { renderTerm, titleOf } from '../shared/explained-term.js';
import { icon } from '../shared/icons.js';
import { lightUnit } from '../shared/light-unit.js';
import { stopRow, TO_STOP } from '../shared/stop-row.js';
import { surfaceScript } from '../shared/say-surface.js';
import { deepActiveElement } from '../shared/surface.js';
import { tokens } from '../shared/tokens.styles.js';
import { meaningStyles } from './meaning.styles.js';

/** A word to explain, and where it stands. */
export interface Explained {
  /** The same for the same word. */
  readonly key: string;
  /** Undefined when the glossary does not have it. */
  readonly term: KnownTerm | undefined;
  readonly word: string;
  readonly lang: string;
  /** The element it stands in. */
  readonly near: PageNode;
  /** The word itself, where it is only part of a text. */
  readonly at?: PageRange;
}

/** A finger that moved further than this, in CSS pixels, scrolled: that is no press outside. */
const STILL_PX = 10;

/**
 * The explanation of a hard word, beside it. It opens by press only and stays until Escape, its button or a press
 * outside closes it; focus goes in and comes back. One of them serves all marked words of the page; `aidant-term`
 * has its own. Internal.
 *
 * @summary What a hard word means.
 * @tag aidant-meaning
 */
export class AidantMeaning extends AidantElement {
  static override styles = [tokens, controls, meaningStyles];

  /** Explains what its element tells it, not the words marked on the page. */
  @property({ type: Boolean }) inline = false;

  /** What to explain, with `inline`. */
  @property({ attribute: false }) explained: Explained | undefined;

  /** Told when the person closes it, with `inline`. */
  @property({ attribute: false }) whenClosed: (() => void) | undefined;

  /** What places things, and the words, are there. */
  @state() protected ready = false;

  /** The person said that it is still not clear. */
  @state() protected unclear = false;

  #shown: string | undefined;
  #opener: HTMLElement | undefined;
  #down: PointerEvent | undefined;
  #undos: Undo[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#shown !== undefined && !this.isConnected) this.#hide(false);
  }

  protected override select(state: State): readonly unknown[] {
    const { app, hard, read } = state;
    return [app?.locale, hard?.meaning, hard?.ready, read?.status, read?.current];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { session } = this;
    if (!session) return;
    if (!this.inline) (session.windows ??= new Set()).add('meaning');
    this.popover = 'manual';
    this.lang = session.i18n.locale;
    this.dir = session.i18n.dir;
    if (this.#current && !this.ready) void this.#load();
    if (this.#current?.key !== this.#shown) this.unclear = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const current = this.#current;
    if (!session || !current || !this.ready) return nothing;
    const { term } = current;
    const speaking = (session.store.getState().read?.status ?? 'idle') !== 'idle';
    return html`<div class="root" role="dialog" aria-labelledby="title" lang=${session.i18n.locale}>
      <div class="head">
        <h2 id="title" tabindex="-1" data-say lang=${term?.lang ?? current.lang}>
          ${term ? titleOf(term, current.word) : current.word}
        </h2>
        <button class="close" aria-label=${this.t('app.close')} @click=${() => this.close()}>
          ${icon('close')}
        </button>
      </div>
      <div class="body">
        ${
          term
            ? html`${renderTerm(term, session.i18n)} ${this.#renderUnclear()}`
            : this.#renderNothing()
        }
      </div>
      <div class="foot">
        ${stopRow((key) => this.t(key), this.#onStop)}
        <button class="listen" @click=${speaking ? () => session.hush() : this.#onListen}>
          ${icon(speaking ? 'stop-voice' : 'listen')}
          <span>${this.t(speaking ? 'read.stopVoice' : 'read.listen')}</span>
        </button>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    lightUnit(this.renderRoot, this.session?.store.getState().read?.current?.node);
    const current = this.ready ? this.#current : undefined;
    if (current?.key === this.#shown) return;
    if (this.#shown !== undefined) this.#hide(current === undefined);
    if (current) this.#show(current);
  }

  /** Closes it; focus goes back to where the person was. */
  close(): void {
    if (this.inline) this.whenClosed?.();
    else this.dispatch({ type: 'hard/explain' });
  }

  get #current(): Explained | undefined {
    if (this.inline) return this.explained;
    const word = this.session?.store.getState().hard?.meaning;
    if (!word) return undefined;
    const { key, term, shown, lang, range } = word;
    return { key, term, word: shown, lang, near: range.startNode, at: range };
  }

  #renderNothing(): TemplateResult {
    const hard = this.session?.store.getState().hard;
    if (!hard?.ready) return html`<p data-say>${this.t('app.loading')}</p>`;
    return html`<p data-say>${this.t('simple.noTerm')}</p>
      ${this.#renderAsk()}`;
  }

  #renderUnclear(): TemplateResult {
    return this.unclear
      ? html`<div class="thanks">
          <p data-say>${this.t('simple.unclearThanks')}</p>
          ${this.#renderAsk()}
        </div>`
      : html`<button class="quiet" data-say @click=${this.#onUnclear}>
          <aidant-picture name="question-person"></aidant-picture>
          <span>${this.t('simple.unclear')}</span>
        </button>`;
  }

  #renderAsk(): TemplateResult {
    return html`<button class="row" data-say @click=${this.#onAsk}>
      <aidant-picture name="ask"></aidant-picture><span>${this.t('app.ask')}</span>
    </button>`;
  }

  async #load(): Promise<void> {
    const { session } = this;
    // Without what places it the browser puts it in the middle.
    await session?.need('finding', 'showing', 'placing');
    this.ready = true;
  }

  #show(current: Explained): void {
    const { session } = this;
    if (!session || !this.isConnected) return;
    this.#shown = current.key;
    const active = deepActiveElement();
    if (active && !this.contains(active) && !this.renderRoot.contains(active))
      this.#opener = active;
    const { layer, placer } = session.page;
    if (this.inline) {
      this.showPopover();
      this.#undos.push(() => this.matches(':popover-open') && this.hidePopover());
    } else this.#undos.push(layer.show(this, current.near));
    this.#undos.push(
      placer.place(this, current.near, {
        sides: ['bottom', 'top'],
        gap: 8,
        ...(current.at && { at: current.at }),
      }),
    );
    this.#listen();
    this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    this.#focusTitle();
    if (session.store.getState().read?.sticky) this.#onListen();
  }

  #hide(back: boolean): void {
    const within = this.shadowRoot?.activeElement !== null || deepActiveElement() === undefined;
    this.#shown = undefined;
    for (const undo of this.#undos.splice(0).reverse()) undo();
    const opener = this.#opener;
    if (!back) return;
    this.#opener = undefined;
    // Unless the press outside took the focus elsewhere, it goes back.
    if (within && opener?.isConnected) opener.focus({ preventScroll: true });
  }

  /** It is invisible until it has its place, and what is invisible cannot take focus. */
  #focusTitle(frames = 10): void {
    const title = this.renderRoot.querySelector<HTMLElement>('h2');
    if (!title || this.#shown === undefined || frames === 0) return;
    title.focus({ preventScroll: true });
    if (this.shadowRoot?.activeElement !== title)
      requestAnimationFrame(() => this.#focusTitle(frames - 1));
  }

  #listen(): void {
    const options = { capture: true } as const;
    const on = <E extends Event>(type: string, act: (event: E) => void): void => {
      window.addEventListener(type, act as EventListener, options);
      this.#undos.push(() => window.removeEventListener(type, act as EventListener, options));
    };
    on('keydown', this.#onKey);
    on('pointerdown', this.#onDown);
    on('pointerup', this.#onUp);
  }

  /** In a window of the page, Escape would close that one too. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.#down = event;
  };

  readonly #onUp = (event: PointerEvent): void => {
    const down = this.#down;
    this.#down = undefined;
    if (!down || Math.hypot(down.clientX - event.clientX, down.clientY - event.clientY) > STILL_PX)
      return;
    const path = event.composedPath();
    // The word it explains closes it by itself.
    const own = this.inline ? (this.getRootNode() as Partial<ShadowRoot>).host : undefined;
    if (!path.includes(this) && !(own && path.includes(own))) this.close();
  };

  readonly #onUnclear = (): void => {
    const level = this.session?.store.getState().app?.level ?? 'original';
    const id = this.#current?.term?.id;
    this.unclear = true;
    if (id !== undefined) this.dispatch({ type: 'simple/unclear', block: `term:${id}`, level });
    // The button that was pressed is gone.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.thanks button')?.focus(),
    );
  };

  readonly #onAsk = (): void => {
    this.close();
    this.session?.help();
  };

  readonly #onStop = (): void => {
    this.close();
    this.dispatch(TO_STOP);
  };

  readonly #onListen = (): void =>
    this.session?.say(surfaceScript(this.renderRoot, this.session.i18n.locale), 'surface');
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-meaning': AidantMeaning;
  }
}
