import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Place } from '../../core/formats/places.js';
import type { Procedure } from '../../core/formats/procedure.js';
import { EMPTY_NOTE, isEmpty, type SessionNote } from '../../core/help/session-note.js';
import type { MessageKey } from '../../core/ports.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import { controls } from '../shared/controls.styles.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { crib } from './crib.js';
import { noteForm, notePaper } from './note.js';
import { printPaper } from './paper.js';
import { sheetsStyles } from './sheets.styles.js';

/** The papers, each with its picture. `person` is the note once more, for whom it is about. */
const PAPERS = [
  ['crib', 'book', 'sheets.crib'],
  ['note', 'check', 'sheets.note'],
  ['referral', 'two-people', 'sheets.referral'],
] as const;

/**
 * Papers for the person who helps: what to show and say at each step, a note on what was done, a sheet to send
 * somebody on. They are printed and nothing else: no tick is stored, sent or told to the page, and closing the window
 * empties the note.
 *
 * @summary Papers for the person who helps, to print.
 * @tag aidant-sheets
 * @slot - Shown until a session is there.
 * @csspart dialog - The window.
 * @csspart paper - What goes on the paper.
 */
export class AidantSheets extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, sheetsStyles];

  /** The procedure's id; where a guide runs its own, else the page's. */
  @property() procedure: string | undefined;

  @state() protected ready = false;
  @state() protected loaded: Procedure | undefined;
  @state() protected places: readonly Place[] = [];
  /** Where a person is sent; '' is the organisation itself. */
  @state() protected to = '';
  @state() protected note: SessionNote = EMPTY_NOTE;
  @state() protected emptied = false;
  /** What only the sheet to send somebody on needs. */
  @state() protected late: typeof import('./referral.js') | undefined;

  protected readonly surface = 'sheets';

  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#empty);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#empty);
    this.#empty();
  }

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.guide?.procedure];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isOpen) return;
    this.#asked = undefined;
    this.ready = false;
    this.#empty();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isOpen) void this.#load();
  }

  protected override render(): unknown {
    const { session } = this;
    if (!session) return html`<slot></slot>`;
    if (!this.isOpen || !this.ready) return this.renderSurface({ title: '', body: nothing });
    switch (this.screen) {
      case 'crib':
        return this.loaded
          ? this.#renderPaper('sheets.crib', crib(session, this.loaded))
          : this.#renderMenu();
      case 'note':
        return this.#renderNote(session);
      case 'person':
        return this.#renderPerson(session);
      case 'referral':
        return this.#renderReferral(session);
      default:
        return this.#renderMenu();
    }
  }

  #renderMenu(): TemplateResult {
    const rows = PAPERS.filter(([paper]) => paper !== 'crib' || this.loaded);
    return this.renderSurface({
      title: this.t('sheets.title'),
      body: html`${
          this.loaded
            ? html`<p class="for" data-say>${this.session?.i18n.pick(this.loaded.title).value}</p>`
            : html`<p data-say>${this.t('sheets.noProcedure')}</p>`
        }
        <div class="stack">
          ${rows.map(
            ([paper, picture, words]) =>
              html`<button class="row" data-say @click=${() => this.go(paper)}>
                <aidant-picture name=${picture}></aidant-picture><span>${this.t(words)}</span>
              </button>`,
          )}
        </div>`,
      foot: html`<p data-say>${this.t('sheets.intro')}</p>`,
    });
  }

  #renderPaper(title: MessageKey, paper: TemplateResult, before?: unknown): TemplateResult {
    return this.renderSurface({
      title: this.t(title),
      body: html`${before ?? nothing}
        <article part="paper" class="paper">${paper}</article>`,
      foot: this.#renderPrint('sheets.print', paper),
    });
  }

  #renderNote(session: Session): TemplateResult {
    return this.renderSurface({
      title: this.t('sheets.note'),
      body: html`${
        this.emptied ? html`<p role="status" data-say>${this.t('sheets.emptied')}</p>` : nothing
      }
      ${noteForm(session, this.note, (note) => {
        this.note = note;
        this.emptied = false;
      })}`,
      foot: isEmpty(this.note)
        ? html`<p data-say>${this.t('sheets.nothing')}</p>
            ${this.#renderPrint('sheets.blank', this.#notePaper(session))}`
        : html`<button class="main" data-say @click=${() => this.go('person')}>
            <aidant-picture name="two-people"></aidant-picture
            ><span>${this.t('sheets.toPerson')}</span>
          </button>`,
    });
  }

  #notePaper(session: Session): TemplateResult {
    const now = session.store.getState().help?.now ?? 0;
    return notePaper(session, this.note, { now, procedure: this.loaded });
  }

  /** What is printed is what the person has read. */
  #renderPerson(session: Session): TemplateResult {
    const paper = this.#notePaper(session);
    const empty = isEmpty(this.note);
    return this.renderSurface({
      title: this.t('sheets.personTitle'),
      body: html`<p data-say>${this.t('sheets.personText')}</p>
        <p data-say>${this.t('sheets.personMay')}</p>
        ${empty ? html`<p data-say>${this.t('sheets.nothing')}</p>` : nothing}
        <article part="paper" class="paper">${paper}</article>`,
      foot: html`${this.#renderPrint('sheets.yes', paper)}
        <button data-say @click=${this.#onNo}>
          <aidant-picture name="trash"></aidant-picture><span>${this.t('sheets.no')}</span>
        </button>`,
    });
  }

  #renderReferral(session: Session): TemplateResult {
    const { late, places, to } = this;
    if (!late) {
      void this.#loadReferral(session);
      const body = html`<p role="status">${this.t('app.loading')}</p>`;
      return this.renderSurface({ title: this.t('sheets.referral'), body });
    }
    const place = places.find(({ id }) => id === to);
    return this.#renderPaper(
      'sheets.referral',
      late.referral(session, { place, procedure: this.loaded }),
      late.referralForm(session, places, to, (id) => (this.to = id)),
    );
  }

  #renderPrint(words: MessageKey, paper: TemplateResult): TemplateResult {
    const { session } = this;
    return html`<button
      class="print ${words === 'sheets.blank' ? '' : 'main'}"
      data-say
      @click=${() => session && printPaper(session, paper, this.screen === 'crib')}
    >
      <aidant-picture name="print"></aidant-picture><span>${this.t(words)}</span>
    </button>`;
  }

  readonly #onNo = (): void => {
    this.note = EMPTY_NOTE;
    this.emptied = true;
    this.back();
  };

  readonly #empty = (): void => {
    if (this.note !== EMPTY_NOTE) this.note = EMPTY_NOTE;
    if (this.to !== '') this.to = '';
    if (this.emptied) this.emptied = false;
  };

  async #load(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const [, named] = /^for:(.+)$/.exec(this.screens[0] ?? '') ?? [];
    const wanted = named ?? this.procedure ?? '';
    if (this.#asked === wanted) return;
    this.#asked = wanted;
    const { guide } = session.store.getState();
    const running = wanted === '' && guide?.own !== true ? guide?.procedure : undefined;
    try {
      const [procedure, places] = await Promise.all([
        running ?? session.procedure(wanted === '' ? undefined : wanted),
        session.places().catch(() => []),
        session.i18n.more('print'),
        session.i18n.more('sheets'),
        session.use('help'),
      ]);
      if (this.#asked !== wanted) return;
      this.loaded = procedure;
      this.places = places;
      this.ready = true;
    } catch {
      // Without their words there are no papers.
      this.#lost(session);
    }
  }

  /** Not everybody who helps sends somebody on. */
  async #loadReferral(session: Session): Promise<void> {
    try {
      this.late = await import('./referral.js');
    } catch {
      this.#lost(session);
    }
  }

  /** The panel says so, and its row tries again. */
  #lost(session: Session): void {
    session.dispatch({ type: 'app/open', surface: 'panel' });
    session.dispatch({ type: 'app/trouble', trouble: 'offline' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-sheets': AidantSheets;
  }
}
