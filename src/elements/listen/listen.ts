import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { summonSession } from '../../core/page-session.js';
import { heardPlace } from '../../core/speech/heard-place.js';
import type { ReadState } from '../../core/speech/read.js';
import type { State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { pageLocale } from '../shared/page-locale.js';
import { controls } from '../shared/controls.styles.js';
import { loadHeard } from '../shared/load-heard.js';
import { tokens } from '../shared/tokens.styles.js';
import { listenStyles } from './listen.styles.js';
import { WORDS } from './words.js';

/** Enough of a name to tell two buttons apart. */
const NAME_LENGTH = 60;

/**
 * A small speaker beside a thing of the page. One press reads that thing aloud, a second one stops the voice. For a
 * field it says what the field asks for, how to answer, and what is wrong; the answer only by a button of its own,
 * which then appears, and never a secret. Where no player is on the page it also asks whether the voice is heard, and
 * before text goes to a voice outside the device.
 *
 * @summary Reads one thing of the page aloud.
 * @tag aidant-listen
 * @csspart button - The button.
 * @csspart answer - The button that reads the answer.
 * @csspart trouble - One sentence where no voice can be heard.
 * @cssproperty --aidant-accent - The colour of the word and its line.
 * @event {ReadChangeEvent} aidant-read-change - The voice starts, speaks, waits or stops.
 */
export class AidantListen extends AidantElement {
  static override styles = [tokens, controls, listenStyles];

  /** The id of what to read. Without one it is what stands just before the button, else what is around it. */
  @property({ attribute: 'for' }) htmlFor = '';

  /** What tells this button from the other ones on the page. */
  @state() protected name = '';

  /** The words of the reading that few people meet have come. */
  @state() protected ready = false;

  /** What this button reads; undefined when it is not on the page. */
  get target(): HTMLElement | undefined {
    if (this.htmlFor) {
      const root = this.getRootNode() as Document | ShadowRoot;
      return root.getElementById?.(this.htmlFor) ?? undefined;
    }
    const before = this.previousElementSibling ?? this.parentElement;
    return before instanceof HTMLElement ? before : undefined;
  }

  protected override select(state: State): readonly unknown[] {
    const { read } = state;
    return [
      state.app?.locale,
      this.#isMine(read) && read?.status,
      this.#isMine(read) && read?.trouble,
      this.#isMine(read) && heardPlace(state),
    ];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('session') || changed.has('htmlFor')) void this.#learnName();
    if (this.#asksItself) void Promise.all([loadHeard(), this.#learnWords()]);
  }

  protected override render(): TemplateResult {
    const read = this.session?.store.getState().read;
    const isMine = this.#isMine(read);
    const isOn = isMine && read !== undefined && read.status !== 'idle';
    const locale = this.session?.i18n.locale ?? pageLocale();
    const listen = WORDS[locale] ?? this.t('read.listen');
    const { name } = this;
    return html`<div class="root" lang=${locale}>
      <button
        part="button"
        class=${isOn ? 'listen on' : 'listen'}
        aria-label=${!isOn && name ? this.t('read.listenTo', { name }) : nothing}
        @click=${isOn ? this.#onStop : this.#onListen}
      >
        ${icon(isOn ? 'stop-voice' : 'listen')}
        <span>${isOn ? this.t('read.stopVoice') : listen || WORDS['en']}</span>
      </button>
      ${
        isMine && this.#hasAnswer
          ? html`<button part="answer" @click=${this.#onAnswer}>
              ${icon('listen')}<span>${this.t('read.more.mine')}</span>
            </button>`
          : nothing
      }
      <div role="status">
        ${
          isMine && read?.trouble && read.trouble !== 'ask'
            ? html`<p part="trouble">${this.t(`read.trouble.${read.trouble}`)}</p>`
            : nothing
        }
      </div>
      ${
        this.ready && this.#asksItself
          ? html`<div class="question">
              <aidant-heard .session=${this.session}></aidant-heard>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Whether the last reading was asked for here. */
  #isMine(read: ReadState | undefined): boolean {
    return read?.target !== undefined && read.target === this.target;
  }

  /** Something must be asked about the voice that speaks here, and there is no player to ask it. */
  get #asksItself(): boolean {
    const { session, target } = this;
    const state = session?.store.getState();
    if (!session || !state || !this.#isMine(state.read)) return false;
    const players = [...(session.players ?? [])];
    return (
      heardPlace(state) === 'player' &&
      !players.some(({ htmlFor }) => htmlFor === '' || htmlFor === target?.id)
    );
  }

  /** In a field, an answer that may be said. */
  get #hasAnswer(): boolean {
    const { target, session } = this;
    if (!this.ready || !session || !target) return false;
    const { kind, filled, secret } = session.page.controls.state(target);
    return kind === 'field' && filled && !secret;
  }

  async #learnName(): Promise<void> {
    const { target, session } = this;
    if (!session || !target || !(await session.need('finding'))) return;
    this.name = session.page.controls.name(target).slice(0, NAME_LENGTH);
  }

  /** Without these words there is no question and no button more. */
  async #learnWords(): Promise<void> {
    await this.session?.i18n.more('read').then(
      () => (this.ready = true),
      () => undefined,
    );
  }

  readonly #onListen = async (): Promise<void> => {
    const session = this.session ?? (await summonSession());
    const { target } = this;
    if (!session || !target) return;
    await session.read(target);
    await this.#learnWords();
  };

  readonly #onAnswer = (): void => {
    if (this.target) this.dispatch({ type: 'read/value', target: this.target });
  };

  readonly #onStop = (): void => this.session?.hush();
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-listen': AidantListen;
  }
}
