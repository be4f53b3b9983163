import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isPictureName, type PictureName } from '../../core/formats/picture-names.js';
import { ownAddress } from '../shared/own-address.js';
import { pictureStyles } from './picture.styles.js';

export {
  isPictureName,
  PICTURE_NAMES,
  type PictureName,
} from '../../core/formats/picture-names.js';

type Pictures = Readonly<Record<PictureName, string>>;

/** The one chunk with all pictures, asked for by the first picture that shows. */
let chunk: Promise<Pictures | undefined> | undefined;

function loadPictures(): Promise<Pictures | undefined> {
  return (chunk ??= import('./pictures.js').then(
    (module) => module.PICTURES,
    () => {
      // Without the chunk the word beside it still says everything; the next picture tries again.
      chunk = undefined;
      return undefined;
    },
  ));
}

/**
 * A picture beside a word. It says nothing to a screen reader, because the word does; so never use it alone.
 *
 * @summary One pictogram of the closed list, or a picture of the site itself.
 * @tag aidant-picture
 * @cssproperty [--aidant-picture-size=28px] - Width and height.
 */
export class AidantPicture extends LitElement {
  static override readonly styles = pictureStyles;

  /** Registers the class. A tag that is already taken is left alone. */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /**
   * A name of the published list (docs/pictures.md), or the address of a picture of the site: it has a `/`
   * and is on the page's own origin. Anything else draws nothing.
   */
  @property() name = '';

  @state() protected pictures: Pictures | undefined;
  @state() protected failed = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('name')) return;
    this.failed = false;
    if (isPictureName(this.name) && !this.pictures) {
      void loadPictures().then((pictures) => (this.pictures = pictures));
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { name } = this;
    // The empty drawing holds the place until its lines are there, so that nothing moves.
    if (isPictureName(name)) {
      return html`<svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2.25"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d=${this.pictures?.[name] ?? ''} />
      </svg>`;
    }
    const source = this.failed ? undefined : ownAddress(name);
    return source
      ? html`<img src=${source} alt="" decoding="async" @error=${this.#onError} />`
      : nothing;
  }

  readonly #onError = (): void => {
    this.failed = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-picture': AidantPicture;
  }
}
