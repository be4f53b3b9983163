import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Surface } from '../../core/app.js';
import { asks } from '../../core/speech/heard-place.js';
import type { State } from '../../core/store.js';
import { AidantElement } from './element.js';
import { lightUnit } from './light-unit.js';
import { loadHeard } from './load-heard.js';
import { surfaceScript } from './say-surface.js';
import { icon } from './icons.js';
import { stopRow, TO_STOP } from './stop-row.js';

/**
 * A window of aidant: a modal `<dialog>` with a title that takes focus, a way back, a way out, and Listen in
 * the same corner. Escape goes one screen back, then closes; focus returns to where the person was.
 *
 * A subclass names its `surface`, keeps its own `screens` (the path of screens the person walked inside it) and
 * renders through `renderSurface`.
 */
export abstract class AidantSurface extends AidantElement {
  /** The value of `app.surface` that opens this window. */
  protected abstract readonly surface: Surface;

  /** The path of screens inside the window; the last one shows. */
  protected screens: readonly string[] = [''];

  #opener: HTMLElement | undefined;
  /** What was selected on the page: browsers drop it when the window opens, and it may be what the person wants read. */
  #selected: Range | undefined;
  #spoken = '';
  #wipes = 0;

  /** The screen that shows now; '' is the first. */
  protected get screen(): string {
    return this.screens[this.screens.length - 1] ?? '';
  }

  protected get isOpen(): boolean {
    return this.session?.store.getState().app?.surface === this.surface;
  }

  /** Opens this window. */
  show(screen = ''): void {
    this.dispatch({ type: 'app/open', surface: this.surface, screen });
  }

  close(): void {
    this.dispatch({ type: 'app/close' });
  }

  /** Shows another screen of this window; Escape and "back" return from it. */
  protected go(screen: string): void {
    this.screens = [...this.screens, screen];
    this.requestUpdate();
  }

  /** One screen back; at the first one, closes. */
  protected back(): void {
    if (this.screens.length <= 1) {
      this.close();
      return;
    }
    this.screens = this.screens.slice(0, -1);
    this.requestUpdate();
  }

  /** Opens the reading comfort in place of this window: focus goes back to the page first, then into the bar. */
  protected async openComfort(): Promise<void> {
    if (!(await this.session?.use('comfort'))) return;
    this.close();
    this.session?.dispatch({ type: 'comfort/open' });
  }

  protected override select(state: State): readonly unknown[] {
    const { app, read, sharedDevice } = state;
    return [
      app,
      read?.status,
      read?.current,
      read?.trouble,
      read?.heard,
      read?.askHeard,
      sharedDevice?.wipes,
    ];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.session) (this.session.windows ??= new Set()).add(this.surface);
    const wipes = this.session?.store.getState().sharedDevice?.wipes ?? 0;
    if (wipes !== this.#wipes) {
      this.#wipes = wipes;
      this.renew();
    }
    if (this.isOpen && !this.#dialog?.open) {
      this.screens = [this.session?.store.getState().app?.screen ?? ''];
      this.#opener = deepActiveElement();
      this.#selected = selectedRange();
    }
  }

  /**
   * Wiped on a shared computer: what was typed lies in the element, and the page may hold it for whoever comes next.
   * A subclass lets go of what it holds itself, too.
   */
  protected renew(): void {
    this.screens = [''];
    const typed = 'input:not([type=checkbox], [type=radio]), textarea:not([readonly])';
    for (const field of this.renderRoot.querySelectorAll<HTMLInputElement>(typed)) field.value = '';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.#dialog;
    if (!dialog || !this.session) return;
    keepTypingIn(dialog);
    const read = this.session.store.getState().read;
    lightUnit(this.renderRoot, read?.current?.node);
    if (this.isOpen && read && asks(read)) void loadHeard();
    if (this.isOpen && !dialog.open) dialog.showModal();
    if (!this.isOpen && dialog.open) {
      dialog.close();
      this.#selectAgain();
    }
    this.#fit(dialog);
    this.#letKeysScroll(dialog);
    const shown = this.isOpen ? `open:${this.screen}` : '';
    if (shown !== this.#spoken) {
      this.#spoken = shown;
      if (shown) this.#arrive(dialog, read?.sticky === true);
    }
  }

  /** The frame of a window. `title` takes focus; `body` scrolls; `foot` stays. */
  protected renderSurface(parts: {
    readonly title: string;
    readonly body: unknown;
    readonly foot?: unknown;
  }): TemplateResult {
    const deep = this.screens.length > 1;
    return html`<dialog
      class="root"
      part="dialog"
      aria-labelledby="title"
      lang=${this.session?.i18n.locale ?? ''}
      dir=${this.session?.i18n.dir ?? 'ltr'}
      @cancel=${this.onCancel}
      @close=${this.onClose}
    >
      <div class="head">
        ${
          deep
            ? html`<button
                class="icon-only"
                @click=${() => this.back()}
                aria-label=${this.t('app.back')}
              >
                ${icon('back')}
              </button>`
            : nothing
        }
        <h2 id="title" tabindex="-1" data-say>${parts.title}</h2>
        <button class="icon-only" @click=${() => this.close()} aria-label=${this.t('app.close')}>
          ${icon('close')}
        </button>
      </div>
      <div class="body">${this.#renderTrouble()}${parts.body}</div>
      <div class="foot">
        ${this.renderStopRow()} ${parts.foot ?? html`<p></p>`} ${this.renderListen()}
        <aidant-heard .session=${this.session} place="surface"></aidant-heard>
      </div>
    </dialog>`;
  }

  /** STOP, one press from every window: nobody has to look for it while somebody waits on the telephone. */
  protected renderStopRow(): unknown {
    return stopRow(
      (key) => this.t(key),
      () => this.dispatch(TO_STOP),
    );
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector?.('dialog') ?? null;
  }

  /** The way to hear this window, or to stop the voice. */
  protected renderListen(): TemplateResult {
    const speaking = (this.session?.store.getState().read?.status ?? 'idle') !== 'idle';
    return html`<button class="listen" @click=${speaking ? this.#onHush : this.#onListen}>
      ${icon(speaking ? 'stop-voice' : 'listen')}
      <span>${this.t(speaking ? 'read.stopVoice' : 'read.listen')}</span>
    </button>`;
  }

  #renderTrouble(): unknown {
    const trouble = this.session?.store.getState().read?.trouble;
    return trouble && trouble !== 'ask'
      ? html`<p role="status">${this.t(`read.trouble.${trouble}`)}</p>`
      : nothing;
  }

  /** Where title and foot would leave the text less than a third of the window, all of it scrolls together. */
  #fit(dialog: HTMLDialogElement): void {
    const { scrollTop } = dialog;
    const wasCramped = dialog.hasAttribute('data-cramped');
    dialog.removeAttribute('data-cramped');
    const body = dialog.querySelector('.body');
    if (!body || body.clientHeight >= dialog.clientHeight / 3) return;
    if (body.scrollHeight <= body.clientHeight) return;
    dialog.setAttribute('data-cramped', '');
    // Measuring has undone where it was scrolled to; and what has focus must not slip out of sight.
    if (wasCramped) dialog.scrollTop = scrollTop;
    else deepActiveElement()?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * A text longer than the window, with nothing in it to press, must still scroll by keys in every browser. Where there
   * is something to press, the box is no stop of its own, as Firefox would have it.
   */
  #letKeysScroll(dialog: HTMLDialogElement): void {
    const body = dialog.querySelector('.body');
    if (!body) return;
    const stuck =
      !dialog.hasAttribute('data-cramped') &&
      body.scrollHeight > body.clientHeight &&
      !body.querySelector('button, a[href], input, select');
    body.setAttribute('tabindex', stuck ? '0' : '-1');
  }

  /** A new screen: its title takes focus, and it is spoken if the person turned the voice on. */
  #arrive(dialog: HTMLDialogElement, sticky: boolean): void {
    dialog.querySelector<HTMLElement>('h2')?.focus();
    dialog.querySelector('.body')?.scrollTo(0, 0);
    if (sticky) this.#onListen();
  }

  readonly #onListen = (): void => {
    this.session?.say(surfaceScript(this.renderRoot, this.session.i18n.locale), 'surface');
  };

  readonly #onHush = (): void => this.session?.hush();

  protected readonly onCancel = (event: Event): void => {
    event.preventDefault();
    this.back();
  };

  protected readonly onClose = (): void => {
    // The event comes late: the window may have been opened again in between.
    if (this.#dialog?.open) return;
    // Closed by the browser itself (a second Escape may skip `cancel`): the state follows.
    if (this.isOpen) this.close();
    // The browser gave focus back already, and by now it may be on its way to what the press asked for.
    if (!deepActiveElement() && this.#opener?.isConnected)
      this.#opener.focus({ preventScroll: true });
    this.#opener = undefined;
    this.#selectAgain();
  };

  #selectAgain(): void {
    const range = this.#selected;
    this.#selected = undefined;
    if (range?.startContainer.isConnected && !selectedRange()) {
      const focused = deepActiveElement();
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      // Some browsers take focus away with it.
      if (deepActiveElement() !== focused) focused?.focus({ preventScroll: true });
    }
  }
}

/** What of typing leaves a shadow tree. `textInput` has the letters in Chromium and WebKit, which no standard names. */
export const TYPING =
  'keydown keypress keyup beforeinput textInput input paste cut copy drop compositionstart compositionupdate compositionend';

/** Two of them on the same window are one. */
function keepTypingIn(dialog: HTMLElement): void {
  for (const type of TYPING.split(' ')) dialog.addEventListener(type, stopTyping);
}

/**
 * What is typed into our windows, such as a number, is not for a script of the page that listens to its document.
 * Keys that write nothing, such as Escape and Tab, go on: they are about the window.
 */
function stopTyping(event: Event): void {
  const { key = '' } = event as Partial<KeyboardEvent>;
  const from = event.composedPath()[0];
  const typed = from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement;
  if (typed && !/^(Escape|Tab|F\d+|Media\w+)$/.test(key)) event.stopPropagation();
}

function selectedRange(): Range | undefined {
  const selection = document.getSelection();
  return selection?.rangeCount && !selection.isCollapsed
    ? selection.getRangeAt(0).cloneRange()
    : undefined;
}

/** The focused element, through open shadow roots. */
export function deepActiveElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
