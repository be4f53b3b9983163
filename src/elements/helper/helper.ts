import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { handover, type Handover } from '../../core/help/context.js';
import {
  answerOf,
  DEFAULT_RULES,
  type Ending,
  type Need,
  type Offer,
  type Question,
} from '../../core/help/orientation.js';
import { cleanPostcode } from '../../core/help/places.js';
import type { LocalText } from '../../core/formats/text.js';
import { whereabouts } from '../../core/guide/progress.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { hasOthers, renderBest, renderHandover, renderOthers } from './contact.js';
import { helperStyles } from './helper.styles.js';
import { renderStop, renderStopGiven, renderStopSite } from './stop.js';
import { renderRow, type HelpView } from './view.js';
import { renderKept, renderVisit, type VisitActs } from './visit.js';

/** Where the person is, and what of it may be said to somebody. */
interface Where {
  readonly context: Handover;
  readonly title: LocalText;
  readonly stepTitle: LocalText | undefined;
}

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

  /** The postcode is not one. */
  @state() protected wrong = false;

  /** Every place shows, not only the first ones. */
  @state() protected allPlaces = false;

  @state() protected found: Where | undefined;

  protected readonly surface = 'helper';

  /** Answered "reading is hard": ways without writing then come first. */
  #readsLittle = false;

  #looked = '';

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.help, state.guide];
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const { session } = this;
    if (!session || !this.isOpen) return;
    const visiting = this.screen === 'visit';
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
      body: html`${body} ${this.screen === 'stop' ? nothing : this.#renderStopRow()}`,
    });
  }

  #renderScreen(view: HelpView): { title: string; body: unknown } {
    const { session } = view;
    const { screen } = this;
    const [kind, question = '', answer = ''] = screen.split(':');
    switch (kind) {
      case 'stop':
        return { title: this.t('help.stopTitle'), body: renderStop(view, (next) => this.go(next)) };
      case 'stop-given':
        return { title: this.t('help.exitA'), body: renderStopGiven(view) };
      case 'stop-site':
        return {
          title: this.t('help.exitB'),
          body: renderStopSite(view, () => this.close()),
        };
      case 'person':
        return { title: this.t('app.ask'), body: this.#renderPerson(view, true) };
      case 'visit':
        return {
          title: this.t('help.visit.title'),
          body: renderVisit(
            view,
            session.store.getState().help,
            { wrong: this.wrong, all: this.allPlaces },
            this.#visit,
          ),
        };
      case 'end': {
        const next = answerOf(DEFAULT_RULES, question, answer)?.next;
        if (typeof next === 'object') {
          return { title: this.t('help.now'), body: this.#renderEnding(view, next) };
        }
        break;
      }
      case 'ask':
        if (DEFAULT_RULES.questions[question]) return this.#renderQuestion(view, question);
        break;
      default:
    }
    return this.#renderQuestion(view, DEFAULT_RULES.first);
  }

  #renderQuestion(view: HelpView, id: string): { title: string; body: TemplateResult } {
    const question = DEFAULT_RULES.questions[id] as Question;
    const first = id === DEFAULT_RULES.first;
    const where = this.#where;
    return {
      title: this.t(question.title),
      body: html`${first ? renderKept(view, view.session.store.getState().help) : nothing}
        ${
          first && where
            ? html`<p class="hint" data-say>
                ${this.t('help.where', {
                  number: where.context.number,
                  total: where.context.total,
                })}
              </p>`
            : nothing
        }
        <div class="stack">
          ${question.answers.map((answer) =>
            renderRow({
              picture: answer.picture,
              words: this.t(answer.text),
              onClick: () => this.#onAnswer(id, answer.id),
            }),
          )}
        </div>`,
    };
  }

  #renderEnding(view: HelpView, { say, offers }: Ending): TemplateResult {
    return html`${say ? html`<p data-say>${this.t(say)}</p>` : nothing}
      <div class="offers">${offers.map((offer) => this.#renderOffer(view, offer))}</div>`;
  }

  #renderOffer(view: HelpView, offer: Offer): unknown {
    const { session } = view;
    switch (offer.kind) {
      case 'person':
        return this.#renderPerson(view, false);
      case 'visit':
        // A site without places would lead to an empty list; the next offer takes this one's place.
        if (session.site.places === undefined) return nothing;
        return renderRow({
          picture: 'map-pin',
          words: this.t(`help.visit.${offer.need}`),
          onClick: () => this.#onVisit(offer.need),
        });
      case 'card':
        return renderRow({
          picture: 'camera',
          words: this.t('help.offer.card'),
          onClick: () => this.dispatch({ type: 'app/open', surface: 'card' }),
        });
      case 'guide':
        // Only where there is a step to go back to.
        if (session.store.getState().guide?.status !== 'running') return nothing;
        return renderRow({
          picture: 'guide',
          words: this.t('help.offer.guide'),
          onClick: () => this.close(),
        });
      case 'read':
        return renderRow({
          picture: 'read',
          words: this.t('app.read'),
          onClick: () => {
            this.close();
            void session.read();
          },
        });
      case 'simple':
        return renderRow({
          picture: 'simple',
          words: this.t('app.simple'),
          onClick: () => void this.#onSimple(),
        });
    }
  }

  /** The best line and what to say; `all`: every other way under it, else a press away. */
  #renderPerson(view: HelpView, all: boolean): TemplateResult {
    const where = this.#where;
    return html`<div class="person">
      ${renderBest(view)} ${renderHandover(view, where?.context, where?.title, where?.stepTitle)}
      ${
        all
          ? renderOthers(view)
          : hasOthers(view)
            ? renderRow({
                picture: 'list',
                words: this.t('help.ways'),
                onClick: () => this.go('person'),
              })
            : nothing
      }
    </div>`;
  }

  #renderStopRow(): TemplateResult {
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
    return {
      session,
      now: session.store.getState().help?.now,
      touch: this.device === 'auto' ? hasTouch() : this.device === 'touch',
      readsLittle: this.#readsLittle,
    };
  }

  get #where(): Where | undefined {
    const { session } = this;
    const state = session?.store.getState();
    const where = state && whereabouts(state);
    const context = session && state && handover(state, session.site, session.i18n.locale);
    if (!where || !context) return this.found;
    return { context, title: where.title, stepTitle: where.stepTitle };
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

  #onAnswer(question: string, id: string): void {
    const next = answerOf(DEFAULT_RULES, question, id)?.next;
    this.#readsLittle = id === 'reading';
    this.go(typeof next === 'string' ? `ask:${next}` : `end:${question}:${id}`);
  }

  #onVisit(need: Need): void {
    this.wrong = false;
    this.allPlaces = false;
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

  readonly #visit: VisitActs = {
    search: (event) => {
      event.preventDefault();
      const input = this.renderRoot.querySelector('input');
      const postcode = input?.value.trim() ?? '';
      this.wrong = cleanPostcode(postcode) === undefined;
      if (this.wrong) input?.focus();
      else this.dispatch({ type: 'help/search', postcode });
      if (!this.wrong) void this.updateComplete.then(() => this.#focusFound());
    },
    need: (need) => this.dispatch({ type: 'help/search', need }),
    keep: ({ id, name, phone }) =>
      this.dispatch({
        type: 'help/keep',
        thread: { place: { id, name, ...(phone === undefined ? {} : { phone }) } },
      }),
    more: () => this.#onMore(),
    unkeep: () => this.dispatch({ type: 'help/unkeep' }),
    shared: (shared) => this.dispatch({ type: 'app/shared', shared }),
  };

  /** The button goes away: the first of the places it brought takes focus. */
  #onMore(): void {
    const before = this.renderRoot.querySelectorAll('h4').length;
    this.allPlaces = true;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll<HTMLElement>('h4')[before]?.focus(),
    );
  }

  /** "Show the places" was pressed: take the person to them. */
  #focusFound(): void {
    this.renderRoot.querySelector<HTMLElement>('#found')?.focus();
  }
}

/** A telephone or a tablet: a number there can be pressed. */
function hasTouch(): boolean {
  return navigator.maxTouchPoints > 0 || matchMedia('(any-pointer: coarse)').matches;
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-helper': AidantHelper;
  }
}
