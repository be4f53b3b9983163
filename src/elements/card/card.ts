import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cardLink, type CardLink } from '../../core/links/card.js';
import { qrPath } from '../../core/links/qr.js';
import type { Place } from '../../core/formats/places.js';
import type { Procedure } from '../../core/formats/procedure.js';
import { whereabouts } from '../../core/guide/progress.js';
import type { PictureWord } from '../../core/help/picture-words.js';
import type { HelpRequest } from '../../core/help/request.js';
import type { MessageKey } from '../../core/ports.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import { callLine, slotInWords } from '../shared/call-line.js';
import { keptThere } from '../shared/kept-there.js';
import { mayBeAnswered } from '../shared/request-row.js';
import { drawing } from '../shared/icons.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import type { Appointment } from './appointments.js';
import { authored } from './authored.js';
import { cardStyles } from './card.styles.js';
import { printOnly } from '../shared/print.js';

/**
 * The card to take away: where one was, whom to call, and a way back on another device. It works without a
 * printer, an e-mail or an account; it never holds an answer, and says so.
 *
 * @summary What to take along: photograph it, scan it, copy three lines, or print it.
 * @tag aidant-card
 * @slot - Shown until a session is there.
 * @csspart dialog - The window.
 * @csspart card - What goes on the paper.
 */
export class AidantCard extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, cardStyles];

  /** The procedure's id; where a guide runs its own, else the page's. */
  @property() procedure: string | undefined;

  @state() protected loaded: Procedure | undefined;
  @state() protected keptPlace: Place | undefined;
  @state() protected taken = false;
  /** What only a card with appointments needs. */
  @state() protected late: typeof import('./appointments.js') | undefined;
  /** What the two words are drawn as; without the chunk the words are alone. */
  @state() protected pictures: Readonly<Record<PictureWord, string>> | undefined;

  protected readonly surface = 'card';

  #asked: string | undefined;
  /** What the late parts were fetched for: a request may become known after the card has opened. */
  #wanted: 'card' | 'request' | undefined;
  /** Those of a call that was asked for. */
  #haveWords = false;

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.guide, state.help, state.callback];
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (this.isOpen) {
      void this.#load();
      void this.#loadMore().catch(() => undefined);
    } else {
      this.#asked = undefined;
      this.#wanted = undefined;
      if (this.taken) this.taken = false;
    }
  }

  protected override render(): unknown {
    const { session } = this;
    if (!session) return html`<slot></slot>`;
    if (!this.isOpen) return this.renderSurface({ title: '', body: nothing });
    return this.renderSurface({
      title: this.t('help.card.title'),
      // Below the card, not in the foot: the screen that is photographed has room for the card alone.
      body: html`${this.#renderCard(session)}
        <button class="print" data-say @click=${this.#onPrint}>
          <aidant-picture name="print"></aidant-picture><span>${this.t('help.card.print')}</span>
        </button>`,
    });
  }

  #renderCard(session: Session): TemplateResult {
    const guide = session.store.getState().guide;
    const where = this.procedure === undefined ? whereabouts(session.store.getState()) : undefined;
    const procedure = where ? guide?.procedure : this.loaded;
    const link = cardLink({
      site: session.site,
      procedure,
      stepId: where?.stepId,
      here: { origin: location.origin, path: location.pathname },
    });
    const call = callLine(session);
    // What is needed comes first and fits a small screen: one photo holds it.
    return html`<article part="card" class="paper">
      <div class="essential">
        <p class="answers" data-say>${this.t('help.card.answers')}</p>
        <p class="site">${authored(session, session.site.name)}</p>
        ${procedure ? html`<p class="what">${authored(session, procedure.title)}</p>` : nothing}
        ${
          where
            ? html`<p class="at">
                <span data-say
                  >${this.t('help.card.at', { number: where.number, total: where.total })}</span
                >
                ${where.stepTitle === undefined ? nothing : authored(session, where.stepTitle)}
              </p>`
            : nothing
        }
        ${
          call
            ? html`<p class="call with-picture" data-say>
                <aidant-picture name="phone"></aidant-picture
                ><span
                  ><a href=${call.href}
                    >${this.t('help.card.call', { number: '' })}<bdi>${call.display}</bdi></a
                  ><small>${call.more}</small></span
                >
              </p>`
            : html`<p class="call" data-say>${this.t('help.card.ask')}</p>`
        }
        ${this.#renderRequest(session)} ${this.#renderWayBack(link)}
      </div>
      ${this.#renderStatus(session)} ${this.#renderAppointments(session)}
      ${this.#renderBring(session, procedure)} ${this.#renderCopy(link, call?.display)}
    </article>`;
  }

  /** A call that was asked for: without its two words nobody can know who rings. */
  #renderRequest(session: Session): unknown {
    const { i18n, store } = session;
    const request = openRequest(store.getState());
    if (!request || !this.#haveWords) return nothing;
    const desk = request.way === 'desk';
    const sms = request.way === 'sms';
    const when = slotInWords(session, request.slot, request.way);
    // As they were sealed: whoever calls says these, whatever language is read by now.
    const { lang, text } = request.said ?? {
      lang: i18n.locale,
      text: request.words.map((word) => i18n.t(`pictureWords.${word}` as MessageKey)),
    };
    return html`<section class="request">
      ${when === '' ? nothing : html`<p data-say data-private>${when}</p>`}
      <p data-say>${this.t(desk ? 'card.wordsDesk' : sms ? 'card.wordsSms' : 'card.words')}</p>
      <div class="two-words" lang=${lang} data-say=${text.join(' ')} data-private>
        ${request.words.map(
          (word, index) =>
            html`<p class="word">
              ${drawing(this.pictures?.[word as PictureWord] ?? '')}<b>${text[index]}</b>
            </p>`,
        )}
      </div>
      ${desk ? nothing : html`<p data-say>${this.t(sms ? 'card.noWordsSms' : 'card.noWords')}</p>`}
    </section>`;
  }

  /** Below what the photo has to hold. */
  #renderStatus(session: Session): unknown {
    const request = openRequest(session.store.getState());
    if (!request || !this.#haveWords) return nothing;
    const { status } = request;
    const waits = status === 'waiting' || status === 'sending';
    const there = keptThere(session);
    return html`<p data-say>
        ${this.t(status === 'sent' ? 'card.sent' : waits ? 'card.waiting' : 'callback.status.unsure')}
      </p>
      ${there ? html`<p data-say>${there}</p>` : nothing}`;
  }

  #renderAppointments(session: Session): unknown {
    const { app, help } = session.store.getState();
    const { late } = this;
    if (!help || !late) return nothing;
    const appointments = late.appointmentsOf(session, this.keptPlace, help.now);
    if (appointments.length === 0) return nothing;
    // A file on a computer that others use is a trace.
    const take = app?.shared === 'yes' ? undefined : this.#onTake;
    return html`<h3 data-say>${this.t('card.slots')}</h3>
      <ul class="slots">
        ${appointments.map((appointment) => late.renderAppointment(session, appointment, take))}
      </ul>
      ${this.taken ? html`<p class="taken" role="status" data-say>${this.t('card.calendarDone')}</p>` : nothing}`;
  }

  #renderWayBack({ url, code }: CardLink): TemplateResult {
    const { size, path } = qrPath(url);
    return html`<div class="back">
      <svg
        class="qr"
        viewBox="0 0 ${size} ${size}"
        role="img"
        aria-label=${this.t('help.card.qrName')}
      >
        ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
      </svg>
      <div>
        ${
          code === undefined
            ? nothing
            : html`<p class="code" data-say="${this.t('help.card.code', { code: spelled(code) })}">
                ${this.t('help.card.code', { code: '' })}<span class="sign">${code}</span>
              </p>`
        }
        <p class="hint" data-say>
          ${this.t(code === undefined ? 'help.card.goPage' : 'help.card.go')}
        </p>
      </div>
    </div>`;
  }

  #renderBring(session: Session, procedure: Procedure | undefined): unknown {
    const bring = procedure?.bring ?? [];
    if (bring.length === 0) return nothing;
    return html`<h3 data-say>${this.t('help.card.bring')}</h3>
      <ul class="bring">
        ${bring.map(
          ({ text, picture }) =>
            html`<li class="with-picture">
              <aidant-picture name=${picture ?? 'check'}></aidant-picture>${authored(session, text)}
            </li>`,
        )}
      </ul>`;
  }

  /** For a person with a pen, and neither camera nor printer. */
  #renderCopy({ short, code }: CardLink, number: string | undefined): TemplateResult {
    const lines = [short, code, number].filter((line) => line !== undefined);
    return html`<h3 data-say>${this.t('help.card.copy', { count: lines.length })}</h3>
      <ol class="copy">
        ${lines.map(
          (line) =>
            html`<li data-say=${line === code ? spelled(line) : line}><bdi>${line}</bdi></li>`,
        )}
      </ol>`;
  }

  /** Where no guide runs, the card is about the procedure of this page. */
  async #load(): Promise<void> {
    const { session, procedure } = this;
    const wanted = procedure ?? '';
    if (!session || this.#asked === wanted || (!procedure && whereabouts(session.store.getState())))
      return;
    this.#asked = wanted;
    this.loaded = await session.procedure(procedure);
  }

  /** What not every card has: appointments, and the words of a call. Where they cannot load, the card does without. */
  async #loadMore(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const asks = openRequest(session.store.getState()) !== undefined;
    const wanted = asks ? 'request' : 'card';
    if (this.#wanted === 'request' || this.#wanted === wanted) return;
    this.#wanted = wanted;
    const { help } = session.store.getState();
    const kept = help?.thread?.place?.id;
    const slots = (session.site.slots?.length ?? 0) > 0 || kept !== undefined;
    if (!asks && !slots) return;
    try {
      await session.i18n.more('card');
      if (asks) {
        this.#loadPictures();
        await session.i18n.more('pictureWords');
        // When they call is worth less than what they say first.
        await session.i18n.more('callback').catch(() => undefined);
        this.#haveWords = true;
      }
      if (slots && (await session.use('help'))) {
        const places = kept === undefined ? [] : await session.places();
        this.keptPlace = places.find(({ id }) => id === kept);
        this.late = await import('./appointments.js');
      }
    } finally {
      this.requestUpdate();
    }
  }

  #loadPictures(): void {
    void import('../picture/word-pictures.js').then(
      ({ WORD_PICTURES }) => (this.pictures = WORD_PICTURES),
      () => undefined,
    );
  }

  readonly #onTake = (appointment: Appointment): void => {
    if (!this.session) return;
    this.late?.takeToCalendar(this.session, appointment);
    this.taken = true;
  };

  readonly #onPrint = (): void => printOnly(this, { page: '@page { margin: 14mm }' });
}

function openRequest({ callback }: State): HelpRequest | undefined {
  return callback?.requests.find(mayBeAnswered);
}

/** For the voice: sign by sign, or `VALMONT-1-27` is a sum. */
function spelled(code: string): string {
  return code
    .split('-')
    .map((part) => (/^\d+$/.test(part) ? [...part].join(' ') : part))
    .join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-card': AidantCard;
  }
}
