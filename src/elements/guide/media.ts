import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Medium, StepAudio } from '../../core/formats/procedure.js';
import { primary } from '../../core/formats/text.js';
import type { State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { drawing, icon } from '../shared/icons.js';
import { ownAddress } from '../shared/own-address.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { mediaStyles } from './media.styles.js';

/** Signs that only this needs; path data of Tabler Icons (MIT, see ../picture/LICENSE-tabler.txt). */
const PLAY = 'M7 4v16l13-8l-13-8';
const HAND =
  'M8 13v-8.5a1.5 1.5 0 0 1 3 0v7.5M11 11.5v-2a1.5 1.5 0 0 1 3 0v2.5M14 10.5a1.5 1.5 0 0 1 3 0v1.5M17 11.5a1.5 1.5 0 0 1 3 0v4.5a6 6 0 0 1-6 6h-2h.208a6 6 0 0 1-5.012-2.7l-.196-.3c-.312-.479-1.407-2.388-3.286-5.728a1.5 1.5 0 0 1 .536-2.022a1.867 1.867 0 0 1 2.28.28l1.47 1.47M2.541 5.594a13.487 13.487 0 0 1 2.46-1.427M14 3.458c1.32.354 2.558.902 3.685 1.612';

const DOWNLOAD = 'M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2M7 11l5 5l5 -5M12 4v12';

/** What people who sign call their language; the code of ISO 639-3 says nothing to them. */
const SIGN_NAMES: Readonly<Record<string, string>> = {
  sfb: 'LSFB',
  vgt: 'VGT',
  gsg: 'DGS',
  fsl: 'LSF',
  dse: 'NGT',
  bfi: 'BSL',
  ase: 'ASL',
};

/**
 * The recording of a step's text to keep, and its films: a button for each, with its size, and the film once it was pressed. Nothing is fetched and
 * nothing plays before that, and one sounds at a time. Internal: the step shows it.
 *
 * @tag aidant-step-media
 */
export class AidantStepMedia extends AidantElement {
  static override styles = [tokens, controls, mediaStyles];

  @property({ attribute: false }) media: readonly Medium[] = [];
  /** The recording of the step's text. It is heard by Listen; here it can be kept. */
  @property({ attribute: false }) audio: StepAudio | undefined;

  /** The film that was asked for. */
  @state() protected chosen: Medium | undefined;
  @state() protected failed = false;
  @state() protected ready = false;

  protected override select({ app, read }: State): readonly unknown[] {
    return [app?.locale, app?.level, read?.status, read?.refused];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another step: its films are others, and what was playing is over.
    if (changed.has('media')) this.chosen = undefined;
    if (changed.has('session')) {
      void this.session?.i18n.more('film').then(
        () => (this.ready = true),
        () => undefined, // Without words there is no button: the step itself says it all.
      );
    }
    // Two voices at once help nobody.
    if ((this.session?.store.getState().read?.status ?? 'idle') !== 'idle') this.#video?.pause();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, chosen } = this;
    if (!session || !this.ready) return nothing;
    if (chosen) return this.#renderFilm(chosen);
    const playable = this.media.filter(({ src }) => ownAddress(src) !== undefined);
    return html`<div class="root stack">
      ${playable.map(
        (medium) =>
          html`<button class="film" @click=${() => this.#open(medium)}>
            ${drawing(medium.sign === undefined ? PLAY : HAND)}
            <span>${this.#label(medium)}</span>
          </button>`,
      )}
      ${this.#renderAudio()}
    </div>`;
  }

  #renderFilm(medium: Medium): TemplateResult {
    const source = ownAddress(medium.src);
    return html`<div class="root stack">
      ${
        this.failed
          ? html`<p role="status">${this.t('film.failed')}</p>`
          : html`<video
              controls
              playsinline
              preload="none"
              aria-label=${this.#name(medium)}
              src=${source ?? nothing}
              @error=${() => (this.failed = true)}
              @play=${() => this.session?.hush()}
            >
              ${this.#tracks(medium)}
            </video>`
      }
      <button class="close" @click=${this.#close}>
        ${icon('close')}<span>${this.t('film.close')}</span>
      </button>
    </div>`;
  }

  #renderAudio(): TemplateResult | typeof nothing {
    const { src, kb } = typeof this.audio === 'object' ? this.audio : { src: this.audio };
    const source = src === undefined ? undefined : ownAddress(src);
    const refused = this.session?.store.getState().read?.refused;
    if (source === undefined || refused?.includes(source)) return nothing;
    return html`<a class="button film" href=${source} download>
      ${drawing(DOWNLOAD)}
      <span>${this.#sized(this.t('film.keep'), kb)}</span>
    </a>`;
  }

  /** The captions of the person's language are on from the start: many watch without sound. */
  #tracks({ captions = {} }: Medium): TemplateResult[] {
    const wanted = this.session?.i18n.locale ?? '';
    const own = Object.entries(captions).filter(([, src]) => ownAddress(src) !== undefined);
    const first = own.find(([tag]) => primary(tag) === wanted) ?? own[0];
    const names = new Intl.DisplayNames(wanted || 'en', { type: 'language' });
    return own.map(
      ([tag, src]) =>
        html`<track
          kind="captions"
          srclang=${tag}
          label=${names.of(tag) ?? tag}
          src=${src}
          ?default=${tag === first?.[0]}
        />`,
    );
  }

  /** What it is and how much it costs to fetch. */
  #label(medium: Medium): string {
    return this.#sized(this.#name(medium), medium.kb);
  }

  #sized(name: string, kb: number | undefined): string {
    return kb === undefined ? name : this.t('film.sized', { name, size: this.#size(kb) });
  }

  #name({ sign, title }: Medium): string {
    const kind = this.t(sign === undefined ? 'film.watch' : 'film.sign');
    const detail = title
      ? this.session?.i18n.pick(title).value
      : sign === undefined
        ? undefined
        : SIGN_NAMES[sign];
    return detail ? this.t('film.named', { name: kind, detail }) : kind;
  }

  /** As this language writes it: 900 kB, 1,4 Mo. */
  #size(kb: number): string {
    const large = kb >= 1000;
    return new Intl.NumberFormat(this.session?.i18n.locale, {
      style: 'unit',
      unit: large ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: large ? 1 : 0,
    }).format(large ? kb / 1000 : kb);
  }

  get #video(): HTMLVideoElement | null {
    return this.shadowRoot?.querySelector('video') ?? null;
  }

  /** The press itself asks for it, so it may sound at once; a browser that refuses shows its own button. */
  async #open(medium: Medium): Promise<void> {
    this.failed = false;
    this.chosen = medium;
    await this.updateComplete;
    this.#video?.focus();
    await this.#video?.play().catch((error: DOMException) => {
      if (error.name === 'NotSupportedError') this.failed = true;
    });
  }

  readonly #close = async (): Promise<void> => {
    const index = this.media.indexOf(this.chosen as Medium);
    this.chosen = undefined;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.film')[index]?.focus();
  };
}
