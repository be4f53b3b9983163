import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { summonSession } from '../../core/page-session.js';
import type { Session } from '../../core/session.js';
import { isPlayed } from '../../core/speech/played.js';
import type { State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { pageLocale } from '../shared/page-locale.js';
import { lightUnit } from '../shared/light-unit.js';
import { tokens } from '../shared/tokens.styles.js';
import { LABELS } from './labels.js';
import { launcherStyles } from './launcher.styles.js';
import type { requestSign } from './request-sign.js';

/**
 * The two buttons in the corner of the page: *Listen* and *Need help?*. They need nothing but themselves to be
 * pressed; the rest of aidant loads then.
 *
 * @summary The way in: Listen, and the panel with the four kinds of help.
 * @tag aidant-launcher
 * @csspart buttons - The group of buttons.
 * @cssproperty --aidant-accent - The colour of the main button.
 * @event {HelpOpenEvent} aidant-help-open - Before "ask a person" opens. Cancelable.
 */
export class AidantLauncher extends AidantElement {
  static override styles = [tokens, launcherStyles];

  static override properties: PropertyDeclarations = {
    buttons: {},
    locale: {},
    position: { reflect: true },
    resume: { attribute: false },
    offline: { state: true },
    sign: { state: true },
  };

  /** Which buttons show: both, only "Need help?", or that one as a plain link-like button. */
  declare buttons: 'both' | 'help' | 'link';

  /** The language until there is a session; the page's own when not set. */
  declare locale: string | undefined;

  /** The corner: at the end or the start of the line. */
  declare position: 'end' | 'start';

  /** What there is to go on with (a code, a guide left earlier); shows a third button that opens it. */
  declare resume: (() => void) | undefined;

  declare protected offline: boolean;

  /** Shows a request to be rung back; its chunk comes with the first one. */
  declare protected sign: typeof requestSign | undefined;

  constructor() {
    super();
    this.buttons = 'both';
    this.position = 'end';
    this.offline = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('focusin', this.#makeWay);
    // The top layer instead of a z-index: no stacking order of the page can bury the way to help.
    this.popover = 'manual';
    this.showPopover();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('focusin', this.#makeWay);
  }

  protected override select(state: State): readonly unknown[] {
    const { app, callback, comfort, read, guide } = state;
    return [
      app?.locale,
      app?.surface,
      app?.trouble,
      read?.status,
      read?.source,
      read?.modes,
      read?.current,
      read?.trouble,
      guide?.status,
      comfort,
      callback,
    ];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { callback, comfort, guide, read } = this.session?.store.getState() ?? {};
    const isReading = read && read.status !== 'idle' && isPlayed(read);
    const isGuiding = guide && ['running', 'ended', 'stopped'].includes(guide.status);
    // A step and the bars have their own Listen and their own way to a person, and need the room.
    this.toggleAttribute('busy', !!(isReading || isGuiding || comfort?.open));
    if (callback?.requests[0] && !this.sign)
      import('./define-sign.js').then(
        (chunk) => (this.sign = chunk.requestSign),
        () => undefined,
      );
    lightUnit(this.renderRoot, this.session?.store.getState().read?.current?.node);
  }

  protected override render(): TemplateResult {
    const now = this.session?.store.getState();
    const locale = this.session?.i18n.locale ?? pageLocale(this.locale);
    const words = LABELS[locale] ?? LABELS.en;
    const speaking = (now?.read?.status ?? 'idle') !== 'idle';
    return html`<div
      class="root"
      part="buttons"
      role="group"
      aria-label=${words.name}
      lang=${locale}
    >
      ${this.session && this.sign?.(this.session, () => this.requestUpdate(), this)}
      ${
        this.resume
          ? html`<button class="resume" @click=${this.resume}>
              ${icon('go-on')} <span>${words.resume}</span>
            </button>`
          : nothing
      }
      ${
        this.buttons === 'both'
          ? html`<button class="listen" @click=${speaking ? this.#onHush : this.#onListen}>
              ${icon(speaking ? 'stop-voice' : 'listen')}
              <span>${speaking ? words.stop : words.listen}</span>
            </button>`
          : nothing
      }
      <button class="help ${this.buttons}" aria-haspopup="dialog" @click=${this.#onHelp}>
        ${icon('help')} <span>${words.help}</span>
      </button>
      <p role="status">${this.#trouble(words.offline)}</p>
    </div>`;
  }

  /** What is missing, where no window of ours says it: one sentence with a next step. */
  #trouble(offline: string): string {
    const { app, read } = this.session?.store.getState() ?? {};
    if (this.offline) return offline;
    if (app?.surface !== 'none') return '';
    if (app.trouble === 'offline') return offline;
    return read?.trouble && read.source === 'surface' ? this.t(`read.trouble.${read.trouble}`) : '';
  }

  /** The session, built now if need be; without a network, one sentence instead. */
  async #summon(): Promise<Session | undefined> {
    try {
      this.offline = false;
      return this.session ?? (await summonSession());
    } catch {
      this.offline = true;
      return undefined;
    }
  }

  readonly #onHelp = async (): Promise<void> => {
    (await this.#summon())?.dispatch({ type: 'app/open', surface: 'panel' }, this);
  };

  readonly #onListen = async (): Promise<void> => {
    const session = await this.#summon();
    if (!session) return;
    await session.ready;
    const lang = session.i18n.locale;
    const help = this.renderRoot.querySelector('.help');
    const choices = (['guide', 'read', 'simple', 'ask'] as const).map((key) =>
      session.i18n.t(`app.${key}`),
    );
    session.say(
      [
        { text: this.#words.help, lang, ...(help && { node: help }) },
        { text: session.i18n.t('app.launcherHint'), lang },
        { text: `${choices.join('. ')}.`, lang },
      ],
      'surface',
    );
  };

  readonly #onHush = (): void => this.session?.hush();

  readonly #makeWay = (event: FocusEvent): void => {
    const focused = event.composedPath()[0];
    if (focused instanceof Element && !event.composedPath().includes(this))
      this.#stepAside(focused);
  };

  /** What the person works on is under our buttons: they go to the other end of the line, and come back later. */
  #stepAside(element: Element): void {
    this.removeAttribute('aside');
    const mine = this.getBoundingClientRect();
    const theirs = element.getBoundingClientRect();
    const meets =
      theirs.left < mine.right &&
      theirs.right > mine.left &&
      theirs.top < mine.bottom &&
      theirs.bottom > mine.top;
    this.toggleAttribute('aside', meets);
  }

  get #words() {
    return LABELS[this.session?.i18n.locale ?? pageLocale(this.locale)] ?? LABELS.en;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-launcher': AidantLauncher;
  }
}
