import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Level } from '../../core/formats/text.js';
import { coverage, coverageKey } from '../../core/simple/coverage.js';
import { levelOfPart, type SimpleState } from '../../core/simple/state.js';
import type { State } from '../../core/store.js';
import { holds } from '../shared/around.js';
import { focusThanks, renderBoth, renderStale, type BothTexts } from '../shared/both-texts.js';
import { bothStyles } from '../shared/both-texts.styles.js';
import { AidantElement } from '../shared/element.js';
import { controls } from '../shared/controls.styles.js';
import { icon } from '../shared/icons.js';
import { lightUnit } from '../shared/light-unit.js';
import { surfaceScript } from '../shared/say-surface.js';
import { tokens } from '../shared/tokens.styles.js';
import { levelStyles } from './level.styles.js';

/**
 * The switch between the official text and simple words, for the page or, with `for`, for one part of it. Once
 * pressed it tells honestly how much has a simple version, and shows both texts side by side.
 *
 * @summary The switch to simple words.
 * @tag aidant-level
 * @slot - What shows while no session or no words are there, such as a link to a page in simple words.
 * @csspart switch - The button.
 * @csspart told - What stands under it while simple words show.
 * @event {AidantLevelChangeEvent} aidant-level-change - Before the level changes; cancel it to keep the level.
 * @event {AidantUnclearEvent} aidant-unclear - The person did not understand a block. Holds its id and the level.
 */
export class AidantLevel extends AidantElement {
  static override styles = [tokens, controls, bothStyles, levelStyles];

  /** The id of the part of the page that changes; without it, the whole page. */
  @property() for = '';

  /** Both texts show side by side. */
  @state() protected both = false;

  /** Blocks that the person said they did not understand. */
  @state() protected unclear: ReadonlySet<string> = new Set();

  protected override select(state: State): readonly unknown[] {
    const { app, simple, read } = state;
    return [app?.level, app?.locale, app?.shared, app?.author, simple, read?.status, read?.current];
  }

  protected override updated(): void {
    lightUnit(this.renderRoot, this.session?.store.getState().read?.current?.node);
  }

  protected override render(): TemplateResult {
    // Without its words, which may be on their way, the switch would be an empty box without a name.
    if (!this.session || !this.t('app.simple')) return html`<slot></slot>`;
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
    const state = this.session?.store.getState();
    return state ? levelOfPart(state, this.for) : 'original';
  }

  /** What a look at the page found, of this part only. */
  get #found(): SimpleState | undefined {
    const simple = this.session?.store.getState().simple;
    if (!simple?.ready || this.for === '') return simple?.ready ? simple : undefined;
    const part = this.#part;
    const inside = <T extends { readonly node: object }>(items: readonly T[]): T[] =>
      items.filter(({ node }) => part && holds(part, node as Node));
    const texts = inside(simple.texts);
    const rest = simple.rest.filter((node) => part && holds(part, node as Node));
    return {
      ...simple,
      texts,
      rest,
      stale: inside(simple.stale),
      available: texts.length,
      total: texts.length + rest.length,
    };
  }

  get #part(): HTMLElement | null {
    return (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
  }

  #renderTold(): unknown {
    const found = this.#found;
    if (!found) return nothing;
    const texts = found.available > 0;
    return html`<div class="told" part="told">
        ${
          this.for === ''
            ? html`<p>${this.t(coverageKey(found), coverage(found))}</p>`
            : found.total > 0
              ? html`<p>${this.t('simple.someTexts', coverage(found))}</p>`
              : nothing
        }
        ${
          texts
            ? html`<button
                class="quiet"
                aria-expanded=${this.both ? 'true' : 'false'}
                @click=${this.#onBoth}
              >
                <aidant-picture name="document"></aidant-picture>
                <span>${this.t('simple.official')}</span>
              </button>`
            : nothing
        }
        ${this.#renderShared()}
      </div>
      ${
        texts && this.both
          ? html`<div class="pairs">
              ${found.texts.map((text) => renderBoth(text, this.#bothTexts))}
              ${this.#renderListen()}
            </div>`
          : nothing
      }
      ${
        this.session?.store.getState().app?.author
          ? renderStale(found.stale, this.#bothTexts.t)
          : nothing
      }`;
  }

  /** Asked once, when the choice would outlast the tab; nothing is kept until it is answered. */
  #renderShared(): unknown {
    const { session } = this;
    if (this.for !== '' || session?.site.storage !== 'device') return nothing;
    if (session.store.getState().app?.shared !== 'unknown') return nothing;
    const answer = (shared: 'yes' | 'no') => (): void => {
      this.#switch?.focus();
      this.dispatch({ type: 'app/shared', shared });
    };
    return html`<fieldset>
      <legend>${this.t('help.shared')}</legend>
      <div class="buttons">
        <button @click=${answer('yes')}>${this.t('help.sharedYes')}</button>
        <button @click=${answer('no')}>${this.t('help.sharedNo')}</button>
      </div>
    </fieldset>`;
  }

  #renderListen(): TemplateResult {
    const speaking = (this.session?.store.getState().read?.status ?? 'idle') !== 'idle';
    return html`<button class="listen" @click=${speaking ? this.#onHush : this.#onListen}>
      ${icon(speaking ? 'stop-voice' : 'listen')}
      <span>${this.t(speaking ? 'read.stopVoice' : 'read.listen')}</span>
    </button>`;
  }

  get #switch(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.switch');
  }

  get #bothTexts(): BothTexts {
    return {
      t: (key, values) => this.t(key, values),
      unclear: this.unclear,
      onUnclear: (block) => this.#onUnclear(block),
      onAsk: () => this.session?.help(),
    };
  }

  readonly #onToggle = (): void => {
    const { session } = this;
    const level: Level = this.#level === 'simple' ? 'original' : 'simple';
    if (this.for === '') session?.by(this, () => void session.setLevel(level));
    else void this.#setPart(level);
  };

  async #setPart(level: Level): Promise<void> {
    const { session } = this;
    if (!this.#part || !session?.emit('aidant-level-change', { level }, this)) return;
    if (await session.use('simple')) this.dispatch({ type: 'simple/part', id: this.for, level });
  }

  readonly #onBoth = (): void => {
    this.both = !this.both;
  };

  #onUnclear(block: string): void {
    this.unclear = new Set([...this.unclear, block]);
    this.dispatch({ type: 'simple/unclear', block, level: this.#level });
    void this.updateComplete.then(() => focusThanks(this.renderRoot, block));
  }

  readonly #onListen = (): void => {
    const { session } = this;
    session?.say(surfaceScript(this.renderRoot, session.i18n.locale), 'surface');
  };

  readonly #onHush = (): void => this.session?.hush();
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-level': AidantLevel;
  }
}
