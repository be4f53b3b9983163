/** On a computer that several people use nothing is kept: the card replaces it, and the end is a wipe. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideView } from './view.js';

/** The card, whose code leads back to this step: the guide itself goes with the page. */
export function cardOffer(view: GuideView): TemplateResult | typeof nothing {
  if (!isWatched(view) || view.guide.own || !view.session.windows?.has('card')) return nothing;
  return html`<button
    class="quiet"
    data-say
    @click=${() => view.dispatch({ type: 'app/open', surface: 'card' })}
  >
    ${view.t('shared.card')}
  </button>`;
}

/** "I have finished": everything of this help goes, and the page's form stays. */
export function finishOffer(view: GuideView): TemplateResult | typeof nothing {
  if (!isWatched(view)) return nothing;
  return html`<button class="row" data-say @click=${() => view.dispatch({ type: 'shared/finish' })}>
    <aidant-picture name="trash"></aidant-picture>
    <span><b>${view.t('shared.finish')}</b><br />${view.t('shared.finishMore')}</span>
  </button>`;
}

function isWatched({ session }: GuideView): boolean {
  return session.store.getState().sharedDevice !== undefined;
}
