import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CallbackState } from '../../core/help/callback-state.js';
import type { HelpRequest, RequestDraft } from '../../core/help/request.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import { handoverStyles } from '../shared/handover.styles.js';
import { toldOf } from '../shared/handover.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { hasTouch } from '../shared/touch.js';
import { callbackStyles } from './callback.styles.js';
import { renderCheck } from './check.js';
import {
  emptyForm,
  numberTrouble,
  stepAfter,
  stepsFor,
  type Around,
  type CallbackChannel,
  type Form,
  type Step,
} from './form.js';
import {
  renderHow,
  renderLanguage,
  renderNumber,
  renderPart,
  renderSharedQuestion,
  renderWhen,
} from './questions.js';
import {
  isNews,
  renderCancel,
  renderStatus,
  type DeskNumber,
  type WordPictures,
} from './status.js';
import { row, type Acts, type View } from './view.js';
import { VoicePart } from './voice.js';

/**
 * "Ring me back": one question a screen, then everything that will be sent, in words and pictures. Nothing leaves
 * before the press on "send". Then how the request stands, and the two words that whoever answers says first.
 *
 * @summary Asks to be rung back, and shows how that stands.
 * @tag aidant-callback
 * @slot - Shown until a session is there.
 * @csspart dialog - The window.
 */
export class AidantCallback extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, handoverStyles, callbackStyles];

  /** When it is, in milliseconds since 1970; the device's own clock when not set. */
  @property({ attribute: false }) now: number | undefined;

  @state() protected form: Form | undefined;

  /** Said beside the number after "go on", and no longer once it is written in. */
  @state() protected wrong: ReturnType<typeof numberTrouble>;

  @state() protected pictures: WordPictures | undefined;

  @state() protected words = false;

  @state() protected desk: DeskNumber;

  #deskAsked = false;

  protected readonly surface = 'callback';

  readonly #voice = new VoicePart(this);

  /** The press on "send" has been made, and its request is not there yet. */
  #sending = false;

  #opened = 0;

  /** What has focus in the body before it is drawn anew, and on which screen. */
  #held: Element | null = null;
  #heldOn = '';

  /** What was pressed has gone, and nothing there takes its place yet: the title has focus meanwhile. */
  #astray = false;

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.callback, state.guide];
  }

  protected override willUpdate(changed: PropertyValues): void {
    const wasOpen = this.#opened !== 0;
    const path = this.screens;
    super.willUpdate(changed);
    this.#held = this.renderRoot.querySelector('.body :focus');
    const { session } = this;
    if (!session) return;
    if (!this.isOpen) {
      this.#opened = 0;
      this.#voice.leave();
      // Another window of ours may lead back here; the way out forgets what was filled in.
      if (session.store.getState().app?.surface === 'none') this.#forget();
      return;
    }
    if (!wasOpen) {
      this.#opened = Date.now();
      this.#loadWords(session);
      // Back from another window of ours: the question where they were.
      if (this.screen === '' && this.form) this.screens = path;
    }
    if (this.screen !== 'voice') this.#voice.leave();
    const callback = session.store.getState().callback;
    if (callback) this.#follow(callback);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const held = this.#held;
    this.#held = null;
    if (!this.isOpen || this.screen !== this.#heldOn) {
      // A new screen begins at its title.
      this.#heldOn = this.isOpen ? this.screen : '';
      this.#astray = false;
      return;
    }
    const title = this.renderRoot.querySelector('h2');
    const lost = held !== null && !held.isConnected;
    if (!lost && !(this.#astray && this.shadowRoot?.activeElement === title)) return;
    // A press that takes its own button away, such as "record": on with what comes next, "stop".
    const main = this.renderRoot.querySelector<HTMLElement>('.body .main');
    this.#astray = !main;
    (main ?? title)?.focus();
  }

  protected override render(): unknown {
    const { session } = this;
    if (!session) return html`<slot></slot>`;
    if (!this.isOpen) return this.renderSurface({ title: '', body: nothing });
    const { title, body } = this.#renderScreen(session);
    return this.renderSurface({ title, body });
  }

  #renderScreen(session: Session): { title: string; body: unknown } {
    const { t } = session.i18n;
    const callback = session.store.getState().callback;
    const channel = this.#channel(session);
    if (!this.words) return { title: t('help.way.callback'), body: nothing };
    const title = t('callback.title');
    const [kind = '', id = ''] = this.screen.split(':');
    if (kind === 'status' || kind === 'cancel') {
      return this.#renderRequest(session, callback?.requests ?? [], kind, id);
    }
    if (callback && !callback.ready)
      return { title, body: html`<p data-say>${t('callback.wait')}</p>` };
    if (!channel || !callback?.possible || !this.form) {
      const others = row('ask', t('callback.others'), this.#onOthers);
      return {
        title,
        body: html`<p data-say>${t('callback.impossible')}</p>
          ${others}`,
      };
    }
    const view = this.#view(session, channel, this.form);
    const { form, around } = view;
    switch (kind as Step | 'part') {
      case 'how':
        return { title: t('callback.how'), body: renderHow(view) };
      case 'number':
        return {
          title: t('callback.number'),
          body: renderNumber(view, this.wrong, this.#onNumber),
        };
      case 'when':
        return { title: t(`callback.when.${form.way}`), body: renderWhen(view) };
      case 'part':
        return { title: t('callback.partTitle'), body: renderPart(view, id) };
      case 'language':
        return { title: t('callback.language'), body: renderLanguage(view) };
      case 'shared':
        return { title: t('help.shared'), body: renderSharedQuestion(view, this.#onShared) };
      case 'voice':
        if (around.records && session.recorder) {
          return {
            title: t('callback.voice.title'),
            body: this.#voice.render(view, session.recorder),
          };
        }
        break;
      default:
    }
    return {
      title: t('callback.check.title'),
      body: renderCheck(view, { sealing: callback.sealing, failed: callback.failed }, this.#onSend),
    };
  }

  #renderRequest(
    session: Session,
    requests: readonly HelpRequest[],
    kind: 'status' | 'cancel',
    id: string,
  ): { title: string; body: unknown } {
    const { t } = session.i18n;
    const request = requests.find((one) => one.id === id) ?? requests[0];
    if (!request) {
      const body = html`<p data-say>${t('callback.status.gone')}</p>
        ${row('ask', t('callback.others'), this.#onOthers)}`;
      return { title: t('callback.status.title'), body };
    }
    // Sent in the meantime: there is nothing to take back any more.
    const waits = request.status === 'waiting' || request.status === 'sending';
    if (kind === 'cancel' && waits && !request.canceling) {
      const yes = (): void => {
        this.dispatch({ type: 'callback/cancel', id: request.id });
        this.back();
      };
      const body = renderCancel(session, request, yes, () => this.back());
      return { title: t('callback.cancelTitle'), body };
    }
    this.#loadDesk();
    return {
      title: t('callback.status.title'),
      body: renderStatus(
        session,
        request,
        requests.filter((other) => other !== request),
        this.pictures,
        {
          retry: () => this.dispatch({ type: 'callback/retry', id: request.id }),
          askCancel: () => this.go(`cancel:${request.id}`),
          dismiss: () => {
            this.dispatch({ type: 'callback/dismiss', id: request.id });
            if (requests.length === 1) this.close();
          },
          again: () => this.#begin(session),
          others: this.#onOthers,
          card: () => this.dispatch({ type: 'app/open', surface: 'card' }),
          look: (other) => this.go(`status:${other.id}`),
        },
        this.desk,
      ),
    };
  }

  #view(session: Session, channel: CallbackChannel, form: Form): View {
    return { session, form, around: this.#around(session, channel), acts: this.#acts };
  }

  #around(session: Session, channel: CallbackChannel): Around {
    const { site, i18n, store, recorder } = session;
    return {
      channel,
      site,
      locale: i18n.locale,
      shared: store.getState().app?.shared ?? 'unknown',
      records: channel.voice === true && site.profile !== 'bank' && recorder?.possible() === true,
      now: this.now ?? this.#opened,
    };
  }

  #channel({ site }: Session): CallbackChannel | undefined {
    return site.channels.find((one): one is CallbackChannel => one.kind === 'callback');
  }

  /** Where the window begins, and where it goes when the request is there. */
  #follow({ ready, possible, requests, sealing, failed }: CallbackState): void {
    if (this.#sending && !sealing) {
      this.#sending = false;
      if (!failed && requests.length > 0) {
        this.#forget();
        this.screens = ['status'];
        return;
      }
    }
    if (!ready || !this.session) return;
    const [kind] = this.screen.split(':');
    const asksStatus = kind === 'status' || kind === 'cancel';
    if (this.screens.length === 1 && this.screen === '' && requests.some(isNews)) {
      this.screens = [`status:${requests.find(isNews)?.id}`];
    } else if (!asksStatus && possible && !this.form) {
      this.#begin(this.session);
    }
  }

  /** The first question. */
  #begin(session: Session): void {
    const channel = this.#channel(session);
    if (!channel) return;
    const around = this.#around(session, channel);
    this.form = emptyForm(around);
    const [first = 'check'] = stepsFor(around, this.form);
    this.screens = this.screen.startsWith('status') ? [...this.screens, first] : [first];
  }

  #forget(): void {
    this.form = undefined;
    this.wrong = undefined;
    this.#sending = false;
  }

  readonly #acts: Acts = {
    answer: (step, answer) => {
      const { session } = this;
      const channel = session && this.#channel(session);
      if (!channel || !this.form) return;
      this.form = { ...this.form, ...answer };
      // A day of another way may have no part any more; what was answered on the way stays.
      const around = this.#around(session, channel);
      const steps = stepsFor(around, this.form);
      const check = this.screens.indexOf('check');
      if (check < 0) {
        this.go(stepAfter(step, steps));
        return;
      }
      this.screens = this.screens.slice(0, check + 1);
      const { country } = session.site;
      if (steps.includes('number') && numberTrouble(this.form, country)) this.go('number');
    },
    go: (screen) => this.go(screen),
    change: (answer) => {
      if (!this.form) return;
      this.form = { ...this.form, ...answer };
      this.wrong = undefined;
    },
  };

  readonly #onNumber = (event: Event): void => {
    event.preventDefault();
    if (!this.form) return;
    this.wrong = numberTrouble(this.form, this.session?.site.country);
    if (this.wrong) this.renderRoot.querySelector<HTMLElement>('#number')?.focus();
    else this.#acts.answer('number', {});
  };

  readonly #onShared = (shared: 'yes' | 'no'): void => {
    this.dispatch({ type: 'app/shared', shared });
    this.#acts.answer('shared', {});
  };

  readonly #onSend = (): void => {
    const { session, form } = this;
    if (!session || !form || session.store.getState().callback?.sealing) return;
    const { way, number, slot, lang, voice, tells } = form;
    const context = tells ? toldOf(session)?.context : undefined;
    const draft: RequestDraft = {
      way,
      ...(way !== 'desk' && { number }),
      slot,
      lang,
      ...(context && { context }),
      ...(voice && { voice }),
    };
    this.#sending = true;
    this.dispatch({ type: 'callback/send', draft });
  };

  readonly #onOthers = (): void => {
    this.dispatch({ type: 'app/open', surface: 'helper', screen: 'person' });
  };

  /** Without it the number is a link, there too. */
  #loadDesk(): void {
    if (this.#deskAsked || hasTouch()) return;
    this.#deskAsked = true;
    import('./desk-number.js').then(
      ({ deskNumber }) => (this.desk = deskNumber(this.renderRoot as ShadowRoot)),
      () => undefined,
    );
  }

  #loadWords(session: Session): void {
    const { i18n } = session;
    void session.use('callback');
    void Promise.all([i18n.more('callback'), i18n.more('ask'), i18n.more('pictureWords')])
      .then(() => (this.words = true))
      // Offline, they are what is missing: the ways to call somebody are in the window before this one.
      .catch(() => this.#onOthers());
    // Without them the words alone say it.
    void import('../picture/word-pictures.js').then(
      ({ WORD_PICTURES }) => (this.pictures = WORD_PICTURES),
      () => undefined,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-callback': AidantCallback;
  }
}
