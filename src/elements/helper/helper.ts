import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  answerOf,
  rulesOf,
  type Mean,
  type Need,
  type Rules,
} from '../../core/help/orientation.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import type { Surface } from '../../core/app.js';
import { toldOf, type Told } from '../shared/handover.js';
import { requestRow } from '../shared/request-row.js';
import { icon } from '../shared/icons.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { hasTouch } from '../shared/touch.js';
import {
  renderEnding,
  renderPerson,
  renderQuestion,
  renderSpeaks,
  speaksTitle,
  type AskActs,
} from './ask.js';
import { helperStyles } from './helper.styles.js';
import { renderMessage } from './message.js';
import { renderStop, renderStopGiven, renderStopSite } from './stop.js';
import { channelsFor, renderRow, saidText, type HelpView } from './view.js';
import type { HelpPlaces } from './visit.js';

/**
 * "Ask a person": at most four presses about this step, then ways to reach somebody. On every screen a row says
 * what to do when somebody asks for a code or money. Nothing is sent: the person reads out what they choose to.
 *
 * @summary Finds the right person to ask, and STOP.
 * @tag aidant-helper
 * @slot - Shown until a session is there: a telephone number, an address.
 * @csspart dialog - The window.
 * @cssproperty --aidant-stop - The colour of STOP.
 * @event {HelpOpenEvent} aidant-help-open - Before it opens. Cancelable.
 */
export class AidantHelper extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, helperStyles];

  /** The step the person needs help with, by id; where a guide runs, its own step is taken. */
  @property() step: string | undefined;

  /** How a number can be used here: pressed (`touch`), or read and scanned (`desk`). Found out when not set. */
  @property() device: 'auto' | 'touch' | 'desk' = 'auto';

  @state() protected found: Told | undefined;

  /** What the person has made of the message on the screen; it is nowhere else. */
  @state() protected message: string | undefined;

  /** The words beyond the first screens have come. */
  @state() protected ready = false;

  /** Places, and who helps when; they come when somebody looks for one, or has kept one. */
  @state() protected places: HelpPlaces | 'lost' | undefined;

  protected readonly surface = 'helper';

  #looked = '';
  #asked: Session | undefined;
  #placesAsked = false;

  protected override select(state: State): readonly unknown[] {
    const { help, guide, status, callback } = state;
    return [...super.select(state), help, guide, status, callback];
  }

  /** STOP takes the place of another window: who pressed it by mistake goes on there. */
  protected override back(): void {
    const from = this.#before;
    if (from && this.screens.length <= 1) this.dispatch({ type: 'app/open', surface: from });
    else super.back();
  }

  get #before(): Surface | undefined {
    const from = this.session?.store.getState().app?.from;
    return this.screens[0] === 'stop' && from !== 'none' ? from : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { session } = this;
    // STOP and the first questions do without them.
    if (session && this.isOpen && this.#asked !== session) {
      this.#asked = session;
      void session.i18n.more('ask').then(
        () => (this.ready = true),
        () => (this.#asked = undefined),
      );
    }
    if (!this.isOpen || !this.screen.startsWith('message')) this.message = undefined;
    // The next time the window opens they begin anew: nothing that was being written stays for whoever comes then.
    if (!this.isOpen && this.places) {
      this.places = undefined;
      this.#placesAsked = false;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { session } = this;
    if (!session || !this.isOpen) return;
    const visiting = this.screen === 'visit';
    const about = visiting || this.screen === 'person' || this.screen === 'thread';
    if (about || session.store.getState().help?.thread) {
      void this.#loadPlaces(session);
    }
    if (typeof this.places === 'object') this.places.updated();
    // The window may be open before its feature has come; the places are read when somebody looks for one.
    void session.use('help').then(() => {
      const idle = session.store.getState().help?.placesStatus === 'idle';
      if (visiting && idle) this.dispatch({ type: 'help/places' });
    });
    void this.#findStep();
  }

  protected override render(): unknown {
    const { session } = this;
    if (!session) return html`<slot></slot>`;
    if (!this.isOpen) return this.renderSurface({ title: '', body: nothing });
    const { title, body } = this.#renderScreen(this.#view(session));
    return this.renderSurface({
      title,
      body: html`${this.#renderRequest(session)} ${body}
      ${this.screen === 'stop' ? nothing : this.#renderStop()}`,
    });
  }

  /** How a request to be called back stands: where the person begins, and nowhere on the way through STOP. */
  #renderRequest(session: Session): unknown {
    return this.screens.length > 1 || this.screen.startsWith('stop')
      ? nothing
      : requestRow(session, () => this.requestUpdate());
  }

  #renderScreen(view: HelpView): { title: string; body: unknown } {
    const [kind, question = '', answer = ''] = this.screen.split(':');
    switch (kind) {
      case 'stop':
        return { title: this.t('help.stopTitle'), body: renderStop(view, (next) => this.go(next)) };
      case 'stop-given':
        return { title: this.t('help.exitA'), body: renderStopGiven(view) };
      case 'stop-site':
        return { title: this.t('help.exitB'), body: renderStopSite(view, () => this.close()) };
      case 'person':
        return {
          title: this.t('app.ask'),
          // Whoever was reached may give a name and a day.
          body: html`${renderPerson(view, true)}
          ${typeof this.places === 'object' ? this.places.thread.renderRow(view) : nothing}`,
        };
      case 'speaks':
        return {
          title: speaksTitle(view, question),
          body: renderSpeaks(view, question, this.#ask),
        };
      case 'message': {
        const channel = channelsFor(view).find(({ id }) => id === question);
        if (!channel || !view.where) break;
        const change = (text: string): void => void (this.message = text);
        return {
          title: this.t('ask.message.title'),
          body: renderMessage(view, channel, view.where, this.message, change),
        };
      }
      case 'visit':
        return {
          title: this.t('help.visit.title'),
          body: this.#renderPlaces(view, (places) => places.render(view)),
        };
      case 'thread':
        return {
          title: this.t('thread.title') || this.t('app.ask'),
          body: this.#renderPlaces(view, (places) => places.thread.render(view)),
        };
      case 'end': {
        const next = answerOf(this.#rules, question, answer)?.next;
        if (typeof next !== 'object') break;
        return { title: this.t('help.now'), body: renderEnding(view, next, this.#ask) };
      }
      case 'ask':
        if (this.#rules.questions[question]) return this.#renderQuestion(view, question);
        break;
      default:
    }
    return this.#renderQuestion(view, this.#rules.first);
  }

  #renderQuestion(view: HelpView, id: string): { title: string; body: unknown } {
    const question = this.#rules.questions[id];
    if (!question) return { title: this.t('app.ask'), body: renderPerson(view, true) };
    const { where } = view;
    const body = renderQuestion(view, id, question, this.#ask);
    const title = saidText(view, question.title);
    if (id !== this.#rules.first) return { title, body };
    return {
      title,
      body: html`${typeof this.places === 'object' ? this.places.thread.renderFirst(view) : nothing}
      ${
        where
          ? html`<p class="hint" data-say>
              ${this.t('help.where', {
                number: where.context.number,
                total: where.context.total,
              })}
            </p>`
          : nothing
      }
      ${body}`,
    };
  }

  /** In this window STOP is a screen of its own; there, the row leads back to the window where it was pressed. */
  protected override renderStopRow(): unknown {
    if (!this.isOpen || !this.#before || this.screens.length > 1) return nothing;
    return html`<button class="quiet" data-say @click=${() => this.back()}>
      ${icon('back')}<span>${this.t('ask.backThere') || this.t('app.back')}</span>
    </button>`;
  }

  #renderStop(): TemplateResult {
    return html`<div class="last">
      ${renderRow({
        picture: 'stop',
        words: this.t('help.stopRow'),
        className: 'stop',
        onClick: () => this.go('stop'),
      })}
    </div>`;
  }

  /** What the parts of this window draw from. */
  #view(session: Session): HelpView {
    const spoken = this.screens.findLast((screen) => screen.startsWith('speaks:'));
    return {
      session,
      now: session.store.getState().help?.now,
      touch: this.device === 'auto' ? hasTouch() : this.device === 'touch',
      told: this.#told,
      speaks: spoken?.slice('speaks:'.length),
      where: toldOf(session) ?? this.found,
      go: (screen) => this.go(screen),
    };
  }

  get #rules(): Rules {
    return rulesOf(this.session?.site.help);
  }

  /** What the answers on the way here tell: a way back takes them back. */
  get #told(): readonly Mean[] {
    return this.screens.flatMap((screen) => {
      const [kind, ...rest] = screen.split(':');
      const [question = '', id = ''] = kind === 'end' ? rest : rest.slice(1);
      return kind === 'end' || kind === 'ask'
        ? (answerOf(this.#rules, question, id)?.means ?? [])
        : [];
    });
  }

  /** Where no guide runs, the `step` attribute says which step of the page's procedure it is. */
  async #findStep(): Promise<void> {
    const { session, step } = this;
    if (!session || step === undefined || this.#looked === step) return;
    this.#looked = step;
    const procedure = await session.procedure();
    const index = procedure?.steps.findIndex(({ id }) => id === step) ?? -1;
    const source = procedure?.steps[index];
    if (!procedure || !source) return;
    this.found = {
      title: procedure.title,
      stepTitle: source.title ?? source.ask,
      context: {
        v: 1,
        procedure: procedure.id,
        step,
        number: index + 1,
        total: procedure.steps.length,
        lang: session.i18n.locale,
      },
    };
  }

  readonly #ask: AskActs = {
    answer: (question, id) => {
      const next = answerOf(this.#rules, question, id)?.next;
      this.go(typeof next === 'string' ? `ask:${next}:${question}:${id}` : `end:${question}:${id}`);
    },
    visit: (need) => this.#onVisit(need),
    card: () => this.dispatch({ type: 'app/open', surface: 'card' }),
    toStep: () => this.close(),
    read: () => {
      const { session } = this;
      this.close();
      void session?.read();
    },
    simple: () => void this.#onSimple(),
    locale: (tag) => void this.session?.setLocale(tag),
  };

  #onVisit(need: Need): void {
    if (typeof this.places === 'object') this.places.begin();
    this.go('visit');
    void this.session?.use('help').then(() => this.dispatch({ type: 'help/search', need }));
  }

  async #onSimple(): Promise<void> {
    const { session } = this;
    if (!session) return;
    if (session.site.texts.length === 0 && session.site.glossary.length === 0) {
      // Nothing to switch: the window that says so, and helps, opens instead.
      await session.use('simple');
      this.dispatch({ type: 'app/open', surface: 'words' });
      return;
    }
    this.close();
    await session.setLevel('simple');
  }

  #renderPlaces(view: HelpView, draw: (places: HelpPlaces) => TemplateResult): unknown {
    const { places } = this;
    if (typeof places === 'object') return draw(places);
    if (places !== 'lost') return html`<p role="status">${this.t('app.loading')}</p>`;
    return html`<p role="status" data-say>${this.t('app.trouble.offline')}</p>
      ${renderPerson(view, true)}`;
  }

  /** Where they cannot come, because there is no internet, somebody to call shows in their place. */
  async #loadPlaces(session: Session): Promise<void> {
    if (this.#placesAsked) return;
    this.#placesAsked = true;
    try {
      const [{ HelpPlaces }] = await Promise.all([
        import('./visit.js'),
        session.i18n.more('places'),
        session.i18n.more('card'),
      ]);
      this.places = new HelpPlaces({
        root: this.renderRoot as ShadowRoot,
        update: () => this.requestUpdate(),
        drawn: () => this.updateComplete,
        dispatch: (action) => this.dispatch(action),
        go: (screen) => this.go(screen),
      });
    } catch {
      this.places = 'lost';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-helper': AidantHelper;
  }
}
