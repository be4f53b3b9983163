import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { KnownTerm } from '../../core/simple/state.js';
import type { State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { tokens } from '../shared/tokens.styles.js';
import type { Explained } from './meaning.js';
import { termStyles } from './term.styles.js';

/**
 * A hard word in the site's own text, with its explanation from the site's glossary one press away. It opens by
 * press only, and closes by Escape, its own button, or a press outside. Not for use inside a label, link or button.
 *
 * @summary A hard word with its explanation.
 * @tag aidant-term
 * @slot - The word as the text writes it.
 * @csspart word - The button in the text.
 */
export class AidantTerm extends AidantElement {
  static override styles = [tokens, termStyles];

  /** The id of the term in the glossary; without it, the word itself is looked up. */
  @property() term = '';

  @state() protected open = false;

  protected override select(state: State): readonly unknown[] {
    return [state.app?.locale, state.hard?.glossary];
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
      ><aidant-meaning
        inline
        .session=${this.session}
        .explained=${this.open ? this.#explained : undefined}
        .whenClosed=${this.#onClose}
      ></aidant-meaning>`;
  }

  get #explained(): Explained {
    const word = this.#word;
    return {
      key: `${this.term} ${word}`,
      term: this.#find(),
      word,
      lang: this.#pageLang,
      near: this.renderRoot.querySelector('.word') ?? this,
    };
  }

  get #word(): string {
    return (this.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get #pageLang(): string {
    return this.closest<HTMLElement>('[lang]')?.lang ?? '';
  }

  #find(): KnownTerm | undefined {
    const glossary = this.session?.store.getState().hard?.glossary ?? [];
    if (this.term !== '') return glossary.find(({ id }) => id === this.term);
    const word = this.#word.toLowerCase();
    return glossary.find((each) =>
      [each.term, ...each.forms].some((form) => form.toLowerCase() === word),
    );
  }

  readonly #onPress = (): void => {
    this.open = !this.open;
    // What is known of it comes while the explanation opens.
    if (this.open) void this.session?.use('simple').then((there) => (this.open &&= there));
  };

  readonly #onClose = (): void => {
    this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-term': AidantTerm;
  }
}
