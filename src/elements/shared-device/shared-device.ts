import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { COUNTDOWN_MS, STEP_S, type SharedDeviceState } from '../../core/shared-device.js';
import type { State } from '../../core/store.js';
import { AidantBar } from '../shared/bar.js';
import { barStyles } from '../shared/bar.styles.js';
import { controls } from '../shared/controls.styles.js';
import { icon } from '../shared/icons.js';
import { lightUnit } from '../shared/light-unit.js';
import type { Box } from '../shared/make-way.js';
import { stopRow } from '../shared/stop-row.js';
import { surfaceScript } from '../shared/say-surface.js';
import { tokens } from '../shared/tokens.styles.js';
import { WayBack } from '../shared/way-back.js';
import { hideWindows } from './hide-windows.js';
import { sharedDeviceStyles } from './shared-device.styles.js';

const BLOCKS = COUNTDOWN_MS / 1000 / STEP_S;

/** A screen reader hears these, and not each step between them. */
const HEARD_AT: readonly number[] = [BLOCKS * STEP_S, 30, 10];

/**
 * On a computer that several people use: the question whether somebody is still there, and that the help was wiped.
 * It lies over the page and takes nothing from it; only where a window of ours is open is it a window too, because
 * nothing beside that could be pressed. Internal: the session's watch shows it.
 *
 * @summary Is somebody still here?
 * @tag aidant-shared-device
 */
export class AidantSharedDevice extends AidantBar {
  static override styles = [tokens, controls, barStyles, sharedDeviceStyles];

  @state() protected shape: 'open' | 'bar' = 'open';

  protected readonly back = new WayBack(this, '.main');

  /** It asks over a window of ours. */
  #isModal = false;
  #shown: SharedDeviceState['status'] = 'quiet';
  /** Shows again what lies hidden behind the question. */
  #unhide: (() => void) | undefined;

  protected override select({ app, sharedDevice, read }: State): readonly unknown[] {
    return [app?.locale, sharedDevice, read?.status, read?.current];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.session) (this.session.windows ??= new Set()).add('shared-device');
    const { app, sharedDevice } = this.session?.store.getState() ?? {};
    const status = sharedDevice?.status ?? 'quiet';
    // First: focus goes back only to what can be seen.
    this.#hide(sharedDevice?.hides === true);
    if (status === this.#shown) return;
    // Closed before it is gone: then the browser gives focus back to the window below.
    this.renderRoot.querySelector('dialog')?.close();
    this.#isModal = status === 'asking' && app?.surface !== 'none';
    if (status === 'quiet' || this.#isModal) this.leave();
    else this.enter(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide(false);
  }

  #hide(hides: boolean): void {
    if (hides) this.#unhide ??= hideWindows(document);
    else {
      this.#unhide?.();
      this.#unhide = undefined;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { sharedDevice, read } = this.session?.store.getState() ?? {};
    lightUnit(this.renderRoot, read?.current?.node);
    const status = sharedDevice?.status ?? 'quiet';
    if (status === this.#shown) return;
    this.#shown = status;
    if (this.#isModal) this.renderRoot.querySelector('dialog')?.showModal();
    if (status !== 'quiet' && read?.sticky) this.#onListen();
  }

  protected override render(): TemplateResult | typeof nothing {
    const shared = this.session?.store.getState().sharedDevice;
    if (!this.session || !shared || shared.status === 'quiet') return nothing;
    const { locale, dir } = this.session.i18n;
    const inner = shared.status === 'asking' ? this.#renderAsk(shared) : this.#renderWiped(shared);
    return this.#isModal
      ? html`<dialog
          class="root bar"
          part="bar"
          role="alertdialog"
          aria-labelledby="title"
          aria-describedby="left"
          lang=${locale}
          dir=${dir}
          @cancel=${this.#onCancel}
        >
          ${inner}
        </dialog>`
      : html`<section
          class="root bar is-${this.shape} ${shared.status === 'asking' ? 'asks' : ''}"
          part="bar"
          aria-labelledby="title"
          lang=${locale}
          dir=${dir}
        >
          ${inner}
        </section>`;
  }

  #renderAsk({ left }: SharedDeviceState): TemplateResult {
    const blocks = Array.from({ length: BLOCKS }, (_, i) => i * STEP_S < left);
    return html`<header>
        <aidant-picture name="wait"></aidant-picture>
        <h2 id="title" tabindex="-1" data-say>${this.t('shared.ask')}</h2>
      </header>
      <div class="text">
        <p id="left">
          <b data-say>${this.t('shared.left', { count: left })}</b>
          <span data-say>${this.t('shared.then')}</span>
        </p>
        <div class="blocks" aria-hidden="true">
          ${blocks.map((stays) => html`<i class=${stays ? '' : 'gone'}></i>`)}
        </div>
        <p data-say>${this.t('shared.formStays')}</p>
        ${
          this.#isModal
            ? html`<p class="visually-hidden" role="status">
                ${this.t('shared.left', { count: HEARD_AT.findLast((at) => at >= left) ?? left })}
              </p>`
            : nothing
        }
      </div>
      <button class="main" data-say @click=${this.#onHere}>${this.t('shared.here')}</button>
      <div class="foot">
        ${stopRow((key) => this.t(key), this.#onStop)} ${this.#renderListen()}
      </div>`;
  }

  #renderWiped({ why }: SharedDeviceState): TemplateResult {
    return html`<header>
        <aidant-picture name="check"></aidant-picture>
        <h2 id="title" tabindex="-1" data-say>${this.t('shared.wiped')}</h2>
      </header>
      <div class="text">
        <p>
          ${why === 'pause' ? html`<span data-say>${this.t('shared.wipedPause')}</span>` : nothing}
          <span data-say>${this.t('shared.wipedNothing')}</span>
        </p>
        <p data-say>${this.t('shared.wipedForm')}</p>
        <p data-say>${this.t('shared.wipedSite')}</p>
      </div>
      <button class="main" data-say @click=${this.#onDismiss}>${this.t('app.close')}</button>
      <div class="foot"><span></span>${this.#renderListen()}</div>`;
  }

  #renderListen(): TemplateResult {
    const speaking = (this.session?.store.getState().read?.status ?? 'idle') !== 'idle';
    return html`<button class="listen" @click=${speaking ? this.#onHush : this.#onListen}>
      ${icon(speaking ? 'stop-voice' : 'listen')}
      <span>${this.t(speaking ? 'read.stopVoice' : 'read.listen')}</span>
    </button>`;
  }

  /** The other things of ours over the page. */
  protected override keptFree(): Box[] {
    const others = document.querySelectorAll(
      'aidant-player[floating], aidant-comfort[floating], aidant-guide, aidant-launcher:not([busy])',
    );
    return [...others].map((other) => other.getBoundingClientRect());
  }

  protected override onShown(): void {
    void this.updateComplete.then(() => {
      this.requestUpdate();
      // "I have finished" was a press: it is answered where the person is. The question is not asked for.
      const shared = this.session?.store.getState().sharedDevice;
      if (shared?.status !== 'wiped' || shared.why !== 'finished') return;
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    });
  }

  readonly #onHere = (): void => this.dispatch({ type: 'shared/stay' });

  readonly #onDismiss = (): void => this.dispatch({ type: 'shared/dismiss' });

  /** Escape is a key: whoever presses it is still here. */
  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#onHere();
  };

  readonly #onStop = (): void => {
    this.#onHere();
    void this.askPerson('stop');
  };

  readonly #onListen = (): void => {
    this.session?.say(surfaceScript(this.renderRoot, this.session.i18n.locale), 'surface');
  };

  readonly #onHush = (): void => this.session?.hush();
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-shared-device': AidantSharedDevice;
  }
}
