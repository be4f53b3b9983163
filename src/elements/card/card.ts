import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cardLink, type CardLink } from '../../core/links/card.js';
import { qrPath } from '../../core/links/qr.js';
import type { Procedure } from '../../core/formats/procedure.js';
import type { LocalText } from '../../core/formats/text.js';
import { whereabouts } from '../../core/guide/progress.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import { callLine } from '../shared/call-line.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
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

  protected readonly surface = 'card';

  #asked: string | undefined;

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.guide];
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (this.isOpen) void this.#load();
    else this.#asked = undefined;
  }

  protected override render(): unknown {
    const { session } = this;
    if (!session) return html`<slot></slot>`;
    if (!this.isOpen) return this.renderSurface({ title: '', body: nothing });
    return this.renderSurface({
      title: this.t('help.card.title'),
      body: this.#renderCard(session),
      foot: html`<button class="print" data-say @click=${this.#onPrint}>
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
    const authored = (text: LocalText): TemplateResult => renderAuthored(session, text);
    return html`<article part="card" class="paper">
      <p class="site">${authored(session.site.name)}</p>
      ${procedure ? html`<p class="what">${authored(procedure.title)}</p>` : nothing}
      ${
        where
          ? html`<p class="at">
              <span data-say
                >${this.t('help.card.at', { number: where.number, total: where.total })}</span
              >
              ${where.stepTitle === undefined ? nothing : authored(where.stepTitle)}
            </p>`
          : nothing
      }
      <p class="answers" data-say>${this.t('help.card.answers')}</p>
      ${
        call
          ? html`<p class="call with-picture" data-say>
              <aidant-picture name="phone"></aidant-picture
              ><span
                ><a href=${call.href}>${this.t('help.card.call', { number: call.display })}</a
                ><small>${call.more}</small></span
              >
            </p>`
          : html`<p class="call" data-say>${this.t('help.card.ask')}</p>`
      }
      ${this.#renderWayBack(link)} ${this.#renderBring(session, procedure)}
      ${this.#renderCopy(link, call?.display)}
    </article>`;
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
                ${this.t('help.card.code', { code })}
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
              <aidant-picture name=${picture ?? 'check'}></aidant-picture
              >${renderAuthored(session, text)}
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

  readonly #onPrint = (): void => printOnly(this);
}

/** An author's text in its own language and direction. */
function renderAuthored({ i18n }: Session, text: LocalText): TemplateResult {
  const { value, lang, dir } = i18n.pick(text);
  return html`<span lang=${lang} dir=${dir} data-say>${value}</span>`;
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
