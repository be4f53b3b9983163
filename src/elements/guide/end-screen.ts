/** After the last step: waiting for the page to show that it worked, and the end. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../core/session.js';
import { icon } from '../shared/icons.js';
import { printSteps } from '../shared/late.js';
import { stopRow, TO_STOP } from '../shared/stop-row.js';
import { longText } from './author-text.js';
import { finishOffer } from './shared-computer.js';
import { previousButton } from './step-parts.js';
import { phoneOf, type GuideView } from './view.js';

export function waitingBody(view: GuideView): TemplateResult {
  return html`
    <h2 id="title" tabindex="-1" data-say>${view.t('guide.waiting')}</h2>
    <p data-say>${view.t('guide.waitingText')}</p>
    <button data-say @click=${() => view.dispatch({ type: 'guide/retry' })}>
      <aidant-picture name="search"></aidant-picture><span>${view.t('guide.again')}</span>
    </button>
  `;
}

export function waitingActs(view: GuideView): TemplateResult {
  return html`${previousButton(view)}
    <button data-say @click=${() => view.dispatch({ type: 'guide/stop' })}>
      ${view.t('guide.finish')}
    </button>`;
}

export function endBody(view: GuideView): TemplateResult {
  const { session, guide } = view;
  const { end } = guide.procedure;
  // Only what the page itself shows may be called a success.
  const proven = end !== undefined && (end.find !== undefined || end.page !== undefined);
  const phone = phoneOf(session);
  return html`
    <aidant-picture class="big" name=${proven ? 'check' : 'list'}></aidant-picture>
    <h2 id="title" tabindex="-1" data-say>${view.t(proven ? 'guide.worked' : 'guide.lastStep')}</h2>
    ${longText(session, end?.text)}
    ${
      end?.keep === undefined
        ? nothing
        : html`<h3 data-say>${view.t('guide.noteThis')}</h3>
            ${longText(session, end.keep)}`
    }
    ${
      end?.next === undefined || end.next.length === 0
        ? nothing
        : html`<h3 data-say>${view.t('guide.whatNext')}</h3>
            ${end.next.map((text) => longText(session, text))}`
    }
    ${
      phone === undefined
        ? nothing
        : html`<h3 data-say>${view.t('guide.ifNothing')}</h3>
            <a class="button" data-say href=${phone.href}>
              <aidant-picture name="phone"></aidant-picture>
              <span>${view.t('guide.call', { number: phone.display })}</span>
            </a>`
    }
    ${finishOffer(view)}
  `;
}

/** The one sentence after a stop; where the site may keep the place for another visit, one question first. */
export function stoppedBox(session: Session, close: () => void): TemplateResult {
  const { i18n } = session;
  return html`<section
    class="root box"
    part="step"
    aria-label=${i18n.t('guide.region')}
    lang=${i18n.locale}
    dir=${i18n.dir}
  >
    <div class="body last">
      <h2 id="title" tabindex="-1" data-say>${i18n.t('guide.afterStop')}</h2>
      ${keepQuestion(session, close)}
    </div>
    <div class="corner">
      <button class="icon-only" aria-label=${i18n.t('app.close')} @click=${close}>
        ${icon('close')}
      </button>
    </div>
    <div class="body">${stopRow(i18n.t, () => session.dispatch(TO_STOP), false)}</div>
  </section>`;
}

function keepQuestion(session: Session, close: () => void): TemplateResult | typeof nothing {
  const { i18n, site, store } = session;
  if (site.storage !== 'device' || store.getState().app?.shared !== 'unknown') return nothing;
  const answer = (shared: 'yes' | 'no') => (): void => {
    session.dispatch({ type: 'app/shared', shared });
    close();
  };
  return html`<div class="absence" role="group" aria-labelledby="shared">
    <p id="shared" data-say>${i18n.t('help.shared')}</p>
    <div class="buttons">
      <button data-say @click=${answer('yes')}>${i18n.t('help.sharedYes')}</button>
      <button data-say @click=${answer('no')}>${i18n.t('help.sharedNo')}</button>
    </div>
  </div>`;
}

export function endActs(view: GuideView): TemplateResult {
  const { procedure, own } = view.guide;
  return html`${
      view.session.windows?.has('card')
        ? html`<button
            data-say
            @click=${() => view.dispatch({ type: 'app/open', surface: 'card' })}
          >
            ${view.t('guide.card')}
          </button>`
        : nothing
    }
    <button data-say @click=${() => printSteps(view.session, procedure, own)}>
      ${view.t('guide.print')}
    </button>
    <button class="main" data-say @click=${() => view.dispatch({ type: 'guide/dismiss' })}>
      ${view.t('guide.finish')}
    </button>`;
}
