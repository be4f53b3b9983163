import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageKey } from '../../core/ports.js';
import { heardPlace } from '../../core/speech/heard-place.js';
import type { Action, State } from '../../core/store.js';
import { controls } from './controls.styles.js';
import { AidantElement } from './element.js';
import { drawing } from './icons.js';
import { tokens } from './tokens.styles.js';

const SIGNS = {
  yes: 'M5 12l5 5l9-10',
  no: 'M18 6l-12 12M6 6l12 12',
  again: 'M19 12a7 7 0 1 1-2.5-5.360M19 4v5h-5',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M5 20a7 6 0 0 1 14 0',
  sound: 'M4 9v6h4l5 4v-14l-5 4h-4M16 9a4 4 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11',
  headphones:
    'M4 17v-4a8 8 0 0 1 16 0v4M4 14h4v6h-2a2 2 0 0 1-2-2v-4M20 14h-4v6h2a2 2 0 0 0 2-2v-4',
  phone: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-16a1 1 0 0 1 1-1M11 18h2',
} as const;

/**
 * Asks, once, whether the person hears the voice, and says what to do if not, while the voice goes on; and asks
 * before page text goes to a voice outside the device. It stands where the reading was asked for: in a window, in
 * the step, or in the player, which bring it.
 *
 * @summary "Do you hear the voice?", and what to do if not.
 * @tag aidant-heard
 */
export class AidantHeard extends AidantElement {
  static override styles = [
    tokens,
    controls,
    css`
      /* Where it has nothing to say it takes no place. */
      :host {
        display: contents;
      }

      .root {
        flex: 1 1 100%;
        inline-size: 100%;
      }

      /* In the step it comes under the words and stays in sight: above them it would push them away. */
      :host([place='step']) .question {
        order: 1;
        position: sticky;
        inset-block-end: -12px;
        padding-block: 8px 12px;
        background: var(--_paper);
        /* As the buttons of the step: whole in what a small phone leaves. */
        font-size: min(max(1.125em, 1.125rem), 6.5vw);
      }

      p {
        margin: 0 0 12px;
        font-weight: 600;
      }

      ul {
        list-style: none;
        margin: 0 0 12px;
        padding: 0;
        display: grid;
        gap: 8px;
      }

      li {
        display: flex;
        align-items: center;
        gap: 12px;
        line-height: 1.3;
      }

      .answers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr));
        gap: 12px;
      }

      button {
        min-block-size: 56px;
        justify-content: center;
      }

      /* As high as the speeds, whose place it takes in the player: nothing moves under the finger. */
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }

      .line p {
        flex: 1 1 7em;
        margin: 0;
        line-height: 1.3;
      }

      .line .answers {
        flex: 1 1 8em;
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }

      .line button {
        flex-direction: column;
        gap: 0;
        padding: 4px;
        line-height: 1.2;
        font-size: calc(16em / 18);
      }
    `,
  ];

  /** Where it stands: it speaks up only where the reading was asked for. */
  @property() place: ReturnType<typeof heardPlace> = 'player';

  /** The words have come. */
  @state() protected ready = false;

  protected override select(state: State): readonly unknown[] {
    const { app, read } = state;
    return [app?.locale, heardPlace(state), read?.askHeard, read?.heard, read?.trouble];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('session')) {
      // Without its words there is no question: the voice goes on all the same.
      void this.session?.i18n.more('read').then(
        () => (this.ready = true),
        () => undefined,
      );
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const read = session?.store.getState().read;
    if (!session || !read || !this.ready) return nothing;
    if (heardPlace(session.store.getState()) !== this.place) return nothing;
    const { locale, dir } = session.i18n;
    const isQuestion = read.trouble !== 'ask' && read.heard !== 'no';
    return html`<div
      class="root ${isQuestion ? 'question' : ''}"
      role="group"
      aria-labelledby="what"
      lang=${locale}
      dir=${dir}
    >
      ${
        read.trouble === 'ask'
          ? this.#renderConsent()
          : read.heard === 'no'
            ? this.#renderAdvice()
            : this.#renderQuestion()
      }
    </div>`;
  }

  #renderQuestion(): TemplateResult {
    return html`<div class="line">
      <p id="what">${this.t('read.heard.ask')}</p>
      <div class="answers">
        ${this.#button('yes', 'read.heard.yes', this.#onYes)}
        ${this.#button('no', 'read.heard.no', this.#onNo)}
      </div>
    </div>`;
  }

  #renderAdvice(): TemplateResult {
    const lines = [
      ['sound', 'read.heard.sound1'],
      ['headphones', 'read.heard.sound2'],
      ['phone', 'read.heard.sound3'],
      ['person', 'read.heard.stillNot'],
    ] as const;
    return html`<div id="what" role="status">
        <ul>
          ${lines.map(([picture, key]) => html`<li>${drawing(SIGNS[picture])}<span>${this.t(key)}</span></li>`)}
        </ul>
      </div>
      <div class="stack">
        ${this.#button('yes', 'read.heard.now', this.#onYes, 'main')}
        ${this.#button('again', 'read.heard.again', this.#onAgain)}
      </div>`;
  }

  #renderConsent(): TemplateResult {
    return html`<p id="what" role="status">${this.t('read.trouble.ask')}</p>
      <div class="answers">
        ${this.#button('yes', 'read.heard.agree', this.#answer({ type: 'read/remote', agreed: true }))}
        ${this.#button('no', 'read.heard.refuse', this.#answer({ type: 'read/remote', agreed: false }))}
      </div>`;
  }

  #button(
    picture: keyof typeof SIGNS,
    key: MessageKey,
    act: () => void | Promise<void>,
    look = '',
  ): TemplateResult {
    return html`<button class=${look} @click=${act}>
      ${drawing(SIGNS[picture])}<span>${this.t(key)}</span>
    </button>`;
  }

  /** The pressed button goes away with its question: focus stays with the voice it was about. */
  #answer(action: Action): () => void {
    return () => {
      const root = this.getRootNode() as ShadowRoot;
      this.dispatch(action);
      root.querySelector<HTMLElement>('.listen, .voice')?.focus({ preventScroll: true });
    };
  }

  readonly #onYes = (): void => this.#answer({ type: 'read/heard', heard: true })();

  readonly #onNo = async (): Promise<void> => {
    this.dispatch({ type: 'read/heard', heard: false });
    await this.updateComplete;
    // In a window that scrolls the advice may stand below.
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus();
  };

  readonly #onAgain = (): void => {
    this.#onYes();
    this.dispatch({ type: 'read/restart' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-heard': AidantHeard;
  }
}
