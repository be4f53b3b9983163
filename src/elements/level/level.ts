import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Level } from '../../core/formats/text.js';
import { coverage, coverageKey } from '../../core/simple/state.js';
import type { State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { levelStyles } from './level.styles.js';

/**
 * The switch between the official text and simple words, for the page or, with `for`, for the pairs inside one
 * element. Once pressed it tells honestly how much of the page has a simple version.
 *
 * @summary The switch to simple words.
 * @tag aidant-level
 * @slot - What shows while no session is there, such as a link to a page in simple words.
 * @csspart switch - The button.
 * @event {AidantLevelChangeEvent} aidant-level-change - Before the level changes; cancel it to keep the level.
 */
export class AidantLevel extends AidantElement {
  static override styles = [tokens, controls, levelStyles];

  /** The id of an element whose `aidant-text` pairs alone change; without it, the whole page. */
  @property() for = '';

  @state() protected own: Level = 'original';

  protected override select(state: State): readonly unknown[] {
    return [state.app?.level, state.app?.locale, state.simple];
  }

  protected override render(): TemplateResult {
    if (!this.session) return html`<slot></slot>`;
    const on = this.#level === 'simple';
    return html`<div class="root" lang=${this.session.i18n.locale} dir=${this.session.i18n.dir}>
      <button
        class="switch"
        part="switch"
        aria-pressed=${on ? 'true' : 'false'}
        @click=${this.#onToggle}
      >
        <aidant-picture name="simple"></aidant-picture>
        <span>${this.t('app.simple')}</span>
        <span class="end" aria-hidden="true">${this.t(on ? 'app.yes' : 'app.no')}</span>
      </button>
      ${on ? this.#renderTold() : nothing}
    </div>`;
  }

  get #level(): Level {
    if (this.for !== '') return this.own;
    return this.session?.store.getState().app?.level ?? 'original';
  }

  #renderTold(): TemplateResult {
    const simple = this.for === '' ? this.session?.store.getState().simple : undefined;
    return html`<div class="told">
      ${
        simple?.ready
          ? html`<p>${this.t(coverageKey(simple), coverage(simple))}</p>
              ${
                simple.stale > 0
                  ? html`<p>${this.t('simple.stale', { count: simple.stale })}</p>`
                  : nothing
              }`
          : nothing
      }
      <button class="quiet" @click=${this.#onToggle}>${this.t('simple.official')}</button>
    </div>`;
  }

  readonly #onToggle = (): void => {
    const next: Level = this.#level === 'simple' ? 'original' : 'simple';
    // The button "see the official text" goes away with its press: focus stays with the switch.
    this.renderRoot.querySelector<HTMLElement>('.switch')?.focus();
    if (this.for === '') void this.session?.setLevel(next);
    else this.#setOwn(next);
  };

  #setOwn(level: Level): void {
    const target = (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
    if (!target || !this.session?.emit('aidant-level-change', { level }, this)) return;
    this.own = level;
    const pairs = [target, ...target.querySelectorAll('*')].filter(
      (element) => element.localName === 'aidant-text',
    );
    for (const pair of pairs) (pair as HTMLElement & { level: Level }).level = level;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-level': AidantLevel;
  }
}
