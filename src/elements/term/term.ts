import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { directionOf } from '../../core/formats/text.js';
import type { Undo } from '../../core/ports.js';
import type { KnownTerm } from '../../core/simple/state.js';
import type { State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { plainText, richText } from '../shared/rich-text.js';
import { lightUnit } from '../shared/light-unit.js';
import { surfaceScript } from '../shared/say-surface.js';
import { deepActiveElement } from '../shared/surface.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { termStyles } from './term.styles.js';

/**
 * A hard word in the site's own text, with its explanation from the site's glossary one press away. It opens by
 * press only, and closes by Escape, its own button, or a press outside. Not for use inside a label, link or button.
 *
 * @summary A hard word with its explanation.
 * @tag aidant-term
 * @slot - The word as the text writes it.
 * @csspart word - The button in the text.
 * @csspart bubble - The explanation.
 */
export class AidantTerm extends AidantElement {
  static override styles = [tokens, controls, termStyles];

  /** The id of the term in the glossary; without it, the word itself is looked up. */
  @property() term = '';

  @state() protected open = false;

  /** False when the part that places things could not be loaded: then the browser puts the bubble in the middle. */
  #placed = false;
  #unplace: Undo | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  protected override select(state: State): readonly unknown[] {
    return [state.app?.locale, state.simple?.glossary, state.read?.status, state.read?.current];
  }

  protected override render(): TemplateResult {
    if (!this.session) return html`<slot></slot>`;
    return html`<button
        class="word"
        part="word"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-haspopup="dialog"
        @click=${this.#onPress}
      >
        <slot></slot></button
      ><span
        class="bubble root"
        part="bubble"
        popover="auto"
        role="dialog"
        aria-labelledby="title"
        lang=${this.session.i18n.locale}
        dir=${this.session.i18n.dir}
        @toggle=${this.#onToggle}
        >${this.open ? this.#renderMeaning() : nothing}</span
      >`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    lightUnit(this.renderRoot, this.session?.store.getState().read?.current?.node);
    const bubble = this.#bubble;
    if (!bubble || !changed.has('open')) return;
    if (this.open && !bubble.matches(':popover-open')) {
      bubble.showPopover();
      void this.#place(bubble);
      this.#focusTitle();
    }
  }

  get #bubble(): HTMLElement | null {
    return this.renderRoot.querySelector('.bubble');
  }

  async #place(bubble: HTMLElement): Promise<void> {
    const word = this.renderRoot.querySelector('.word');
    if (!word || !(await this.session?.need('finding', 'placing')) || !this.open) return;
    this.#unplace ??= this.session?.page.placer.place(bubble, word, { sides: ['bottom', 'top'] });
  }

  #renderMeaning(): TemplateResult {
    const term = this.#find();
    const speaking = (this.session?.store.getState().read?.status ?? 'idle') !== 'idle';
    return html`<span class="head">
        <strong class="title" id="title" tabindex="-1" data-say lang=${term?.lang ?? this.#pageLang}
          >${term?.term ?? this.#word}</strong
        >
        <button class="close" aria-label=${this.t('app.close')} @click=${this.#onClose}>
          ${icon('close')}
        </button>
      </span>
      ${term ? this.#renderTerm(term) : this.#renderNothing()}
      <span class="buttons">
        ${
          term?.official?.url
            ? html`<a class="button" href=${term.official.url} data-say
                >${this.t('simple.officialPage')}</a
              >`
            : nothing
        }
        <button class="listen" @click=${speaking ? this.#onHush : this.#onListen}>
          ${icon(speaking ? 'stop-voice' : 'listen')}
          <span>${this.t(speaking ? 'read.stopVoice' : 'read.listen')}</span>
        </button>
      </span>`;
  }

  #renderTerm(term: KnownTerm): TemplateResult {
    return html`<div>
      <div class="meaning">
        ${term.picture ? html`<aidant-picture name=${term.picture}></aidant-picture>` : nothing}
        <div data-say>${this.#author(term, term.simple)}</div>
      </div>
      ${term.example ? html`<p data-say>${this.t('simple.example', { x: plainText(term.example) })}</p>` : nothing}
      ${
        term.official?.text
          ? html`<p lang=${term.lang}>
              <strong data-say lang=${this.session?.i18n.locale ?? ''}
                >${this.t('simple.officialText')} :</strong
              >
              <span data-say>${term.official.text}</span>
            </p>`
          : nothing
      }
    </div>`;
  }

  #author(term: KnownTerm, value: string): TemplateResult {
    const dir = directionOf(term.lang);
    return richText(
      { value, lang: `${term.lang}-simple`, dir, fallback: false },
      { newTab: this.t('guide.newTab') },
    );
  }

  #renderNothing(): TemplateResult {
    return html`<p data-say>${this.t('simple.noTerm')}</p>
      <button class="row" data-say @click=${this.#onAsk}>
        <aidant-picture name="ask"></aidant-picture><span>${this.t('app.ask')}</span>
      </button>`;
  }

  get #word(): string {
    return (this.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get #pageLang(): string {
    return this.closest<HTMLElement>('[lang]')?.lang ?? '';
  }

  #find(): KnownTerm | undefined {
    const glossary = this.session?.store.getState().simple?.glossary ?? [];
    if (this.term !== '') return glossary.find(({ id }) => id === this.term);
    const word = this.#word.toLowerCase();
    return glossary.find((each) =>
      [each.term, ...each.forms].some((form) => form.toLowerCase() === word),
    );
  }

  /** The bubble is invisible until it has its place, and what is invisible cannot take focus. */
  #focusTitle(frames = 10): void {
    const title = this.renderRoot.querySelector<HTMLElement>('.title');
    if (!title || !this.open || frames === 0) return;
    title.focus({ preventScroll: true });
    if (this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement !== title)
      requestAnimationFrame(() => this.#focusTitle(frames - 1));
  }

  #closed(): void {
    this.#unplace?.();
    this.#unplace = undefined;
    this.open = false;
  }

  readonly #onPress = async (): Promise<void> => {
    if (this.open) {
      this.#bubble?.hidePopover();
      return;
    }
    const { session } = this;
    if (!session) return;
    const [, placed] = await Promise.all([
      session.use('simple'),
      session.need('finding', 'placing'),
    ]);
    this.#placed = placed;
    this.open = true;
  };

  readonly #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    this.#closed();
    // Unless the press outside took the focus elsewhere, it goes back to the word.
    const active = deepActiveElement();
    if (!active || active === this || this.#bubble?.contains(active))
      this.renderRoot.querySelector<HTMLElement>('.word')?.focus({ preventScroll: true });
  };

  readonly #onClose = (): void => this.#bubble?.hidePopover();

  readonly #onAsk = (): void => {
    this.#bubble?.hidePopover();
    this.session?.help();
  };

  readonly #onListen = (): void => {
    const bubble = this.#bubble;
    if (bubble && this.session)
      this.session.say(surfaceScript(bubble, this.session.i18n.locale), 'surface');
  };

  readonly #onHush = (): void => this.session?.hush();
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-term': AidantTerm;
  }
}
