/** The steps as text to send: the person sees all of it, then copies it. */
import { html, nothing } from 'lit';
import { plainSteps } from '../../core/guide/plain-text.js';
import { cardLink } from '../../core/links/card.js';
import { callLine } from '../shared/call-line.js';
import type { DeepScreen, Window } from './deep-screen.js';
import { textStyles } from './deep-screen.styles.js';

export class TextScreen implements DeepScreen {
  readonly styles = textStyles;
  #result: 'copied' | 'notCopied' | undefined;

  draw(window: Window): ReturnType<DeepScreen['draw']> {
    const { i18n } = window.session;
    const text = this.#text(window);
    return {
      title: i18n.t('print.text'),
      body: html`<p data-say>${i18n.t('print.textFor')}</p>
        <textarea readonly rows="12" aria-labelledby="title" .value=${text}></textarea>`,
      foot: html`<div class="go">
        <p role="status" data-say>${this.#result ? i18n.t(`print.${this.#result}`) : nothing}</p>
        <button
          class="main"
          data-say
          @click=${(event: Event) => void this.#copy(event, text, window)}
        >
          ${i18n.t('print.copy')}
        </button>
      </div>`,
    };
  }

  #text({ session, guide: { procedure, own } }: Window): string {
    if (!procedure) return '';
    const { site, i18n, store } = session;
    const link = cardLink({
      site,
      procedure: own ? undefined : procedure,
      stepId: undefined,
      here: { origin: location.origin, path: location.pathname },
    });
    const call = callLine(session);
    return plainSteps(procedure, i18n, {
      pageLanguage: document.documentElement.lang,
      first: site.locales?.[0] ?? '',
      siteName: site.name,
      call: call && call.display + call.more,
      address: link.short,
      code: link.code,
      accompanied: store.getState().app?.accompanied === true,
    });
  }

  async #copy(event: Event, text: string, { redraw }: Window): Promise<void> {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    try {
      await navigator.clipboard.writeText(text);
      this.#result = 'copied';
    } catch {
      // Not on a secure page, or refused: selected, so that the person's own "copy" takes it all.
      const box = root.querySelector('textarea');
      box?.focus();
      box?.select();
      this.#result = 'notCopied';
    }
    redraw();
  }
}
