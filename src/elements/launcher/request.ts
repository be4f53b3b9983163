import { css, html, nothing, type TemplateResult } from 'lit';
import type { State } from '../../core/store.js';
import { controls } from '../shared/controls.styles.js';
import { AidantElement } from '../shared/element.js';
import { tokens } from '../shared/tokens.styles.js';
import { requestToTell, requestWords } from '../shared/request-row.js';
import { requestInWords } from './request-sign.js';

/**
 * "Request: not sent yet" as a picture: in a step and in the bars, while the corner of the page is left to them.
 * Internal: they hold its place, hidden, and the launcher brings it with the first request.
 *
 * @summary How a request stands, small.
 * @tag aidant-request
 */
export class AidantRequest extends AidantElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        flex: none;
        margin-inline-start: auto;
      }

      button {
        min-inline-size: 48px;
        padding: 8px;
        justify-content: center;
        --aidant-picture-size: 28px;
      }
    `,
  ];

  protected override select({ app, callback }: State): readonly unknown[] {
    return [app?.locale, callback];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const told = session && requestToTell(session);
    const hasWords = told && requestWords(session, () => this.requestUpdate());
    this.hidden = !hasWords;
    if (!hasWords) return nothing;
    const words = requestInWords(session, told);
    const screen = `status:${told.request.id}`;
    return html`<button
      class="root"
      title=${words}
      aria-label=${words}
      aria-haspopup="dialog"
      lang=${session.i18n.locale}
      @click=${() => this.dispatch({ type: 'app/open', surface: 'callback', screen })}
    >
      <aidant-picture name=${told.picture}></aidant-picture>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-request': AidantRequest;
  }
}
