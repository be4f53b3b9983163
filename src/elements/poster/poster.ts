import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LocalText } from '../../core/formats/text.js';
import type { Procedure } from '../../core/formats/procedure.js';
import { practiceLink } from '../../core/links/practice.js';
import { qrPath } from '../../core/links/qr.js';
import type { Session } from '../../core/session.js';
import { controls } from '../shared/controls.styles.js';
import { printOnly } from '../shared/print.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { posterStyles } from './poster.styles.js';

/** What to do, in three pictures: each with the word that stands beside it on the paper. */
const LINES = [
  ['qr', 'practice.posterScan'],
  ['press', 'practice.posterPress'],
  ['pen', 'practice.posterTry'],
] as const;

/**
 * A sheet for each seat of a workshop: its QR code opens the procedure's page, which offers to practise. Nothing is
 * sent there, and nothing starts by itself.
 *
 * @summary A poster to print: scan it, and practise.
 * @tag aidant-poster
 * @slot - Shown until a session is there.
 * @csspart dialog - The window.
 * @csspart poster - What goes on the paper.
 */
export class AidantPoster extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, posterStyles];

  /** The procedure's id; the page's own when not set. */
  @property() procedure: string | undefined;

  @state() protected loaded: Procedure | undefined;
  @state() protected ready = false;

  protected readonly surface = 'poster';

  #asked: string | undefined;

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (this.isOpen) void this.#load();
    else this.#asked = undefined;
  }

  protected override render(): unknown {
    const { session, loaded } = this;
    if (!session) return html`<slot></slot>`;
    if (!this.isOpen || !this.ready) return this.renderSurface({ title: '', body: nothing });
    return this.renderSurface({
      title: this.t('practice.posterTitle'),
      body: loaded
        ? html`<p data-say>${this.t('practice.posterHint')}</p>
            ${this.#renderPoster(session, loaded)}`
        : html`<p data-say>${this.t('practice.posterNone')}</p>`,
      ...(loaded && {
        foot: html`<button class="main" data-say @click=${() => printOnly(this, PAPER)}>
          <aidant-picture name="print"></aidant-picture
          ><span>${this.t('practice.posterPrint')}</span>
        </button>`,
      }),
    });
  }

  #renderPoster(session: Session, procedure: Procedure): TemplateResult {
    const link = practiceLink(procedure, { origin: location.origin, path: location.pathname });
    return html`<article part="poster" class="paper">
      <p class="site">${authored(session, session.site.name)}</p>
      <p class="what">${authored(session, procedure.title)}</p>
      <p class="here" data-say>
        <aidant-picture name="shield"></aidant-picture>
        <span>${this.t('practice.posterHere')}<br />${this.t('practice.posterSafe')}</span>
      </p>
      ${this.#renderQr(link.url)}
      <ol>
        ${LINES.map(
          ([picture, words], index) =>
            html`<li data-say>
              <span class="number" aria-hidden="true">${index + 1}</span>
              <aidant-picture name=${picture}></aidant-picture>
              <span>${this.t(words)}</span>
            </li>`,
        )}
      </ol>
      <p class="copy" data-say>${this.t('practice.posterCopy')}<br /><bdi>${link.short}</bdi></p>
    </article>`;
  }

  #renderQr(url: string): TemplateResult {
    const { size, path } = qrPath(url);
    return html`<svg
      class="qr"
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${this.t('practice.posterQr')}
    >
      ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
    </svg>`;
  }

  async #load(): Promise<void> {
    const { session } = this;
    const wanted = this.procedure ?? session?.store.getState().app?.screen ?? '';
    if (!session || this.#asked === wanted) return;
    this.#asked = wanted;
    this.ready = false;
    // Without its words there is no poster; opened again, it tries again.
    const loaded = await Promise.all([
      session.procedure(wanted === '' ? undefined : wanted),
      session.i18n.more('practice'),
    ]).catch(() => undefined);
    if (this.#asked !== wanted) return;
    if (!loaded) this.#asked = undefined;
    else [this.loaded] = loaded;
    this.ready = loaded !== undefined;
  }
}

/** One sheet, whole. */
const PAPER = { page: '@page { margin: 12mm }' };

/** An author's text in its own language and direction. */
function authored({ i18n }: Session, text: LocalText): TemplateResult {
  const { value, lang, dir } = i18n.pick(text);
  return html`<span lang=${lang} dir=${dir} data-say>${value}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-poster': AidantPoster;
  }
}
