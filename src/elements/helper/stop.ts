import { html, nothing, type TemplateResult } from 'lit';
import { stopNumbers } from '../../core/help/channels.js';
import { smsHref } from '../../core/phone.js';
import type { StopNumber } from '../../core/formats/site.js';
import {
  authored,
  dateInWords,
  renderFact,
  renderNumber,
  renderRow,
  type HelpView,
} from './view.js';

/**
 * STOP: somebody asks for a code or for money. It needs no site file, never blames, and has two ways on.
 */
export function renderStop(
  view: HelpView,
  go: (screen: 'stop-given' | 'stop-site') => void,
): TemplateResult {
  const { t } = view.session.i18n;
  return html`<p class="rule with-picture" data-say>
      <aidant-picture name="shield"></aidant-picture><span>${t('help.stop1')}</span>
    </p>
    <p class="rule with-picture" data-say>
      <aidant-picture name="phone"></aidant-picture><span>${t('help.stop2')}</span>
    </p>
    <p class="rule with-picture" data-say>
      <aidant-picture name="heart"></aidant-picture><span>${t('help.stop3')}</span>
    </p>
    <div class="stack">
      ${renderRow({ picture: 'warning', words: t('help.exitA'), onClick: () => go('stop-given') })}
      ${renderRow({ picture: 'computer', words: t('help.exitB'), onClick: () => go('stop-site') })}
    </div>
    ${renderNumbers(view)}`;
}

/** Already given or paid: the numbers come first, every minute counts. */
export function renderStopGiven(view: HelpView): TemplateResult {
  const { t } = view.session.i18n;
  return html`<p class="strong" data-say>${t('help.exitAThen')}</p>
    ${renderNumbers(view)}
    <p class="strong" data-say>${t('help.stop2')}</p>
    <p data-say>${t('help.exitAMore')}</p>
    <p data-say>${t('help.stop3')}</p>`;
}

/** The site itself asks: the code belongs in its own box, and nowhere else. */
export function renderStopSite(view: HelpView, toPage: () => void): TemplateResult {
  const { t } = view.session.i18n;
  return html`<p class="rule with-picture" data-say>
      <aidant-picture name="key"></aidant-picture><span>${t('help.exitBThen')}</span>
    </p>
    <button class="main row" data-say @click=${toPage}>${t('help.toPage')}</button>`;
}

function renderNumbers(view: HelpView): unknown {
  const numbers = stopNumbers(view.session.site);
  return html`${
    numbers.length === 0
      ? nothing
      : html`<ul class="stack plain">
          ${numbers.map((number) => html`<li>${renderStopNumber(view, number)}</li>`)}
        </ul>`
  }
  ${renderWithoutVoice(view, numbers)}`;
}

function renderStopNumber(view: HelpView, number: StopNumber): TemplateResult {
  const { i18n } = view.session;
  const { checked } = number;
  return html`<section class="card">
    <p class="who">${authored(view, number.label)}</p>
    ${number.number === undefined ? nothing : renderNumber(view, number.number)}
    <ul class="facts">
      ${renderFact(costInWords(view, number))}
      ${renderFact(
        checked === undefined
          ? undefined
          : i18n.t('help.stopNumber.checked', { date: dateInWords(checked, i18n.locale, 'long') }),
      )}
    </ul>
  </section>`;
}

/** Nothing where the site gives no price: who must call now is not helped by what nobody knows. */
function costInWords({ session }: HelpView, { cost }: StopNumber): string | undefined {
  const { t, pick } = session.i18n;
  if (cost === 'free') return t('help.cost.free');
  if (cost === 'paid') return t('help.cost.paid');
  return cost === undefined ? undefined : pick(cost).value;
}

/** Once for the screen: the ways for who cannot speak or hear, or that we know none. */
function renderWithoutVoice(view: HelpView, numbers: readonly StopNumber[]): TemplateResult {
  const { t } = view.session.i18n;
  const silent = numbers.filter(({ url, sms }) => url !== undefined || sms !== undefined);
  if (silent.length === 0) {
    return html`<p class="hint" data-say>${t('help.stopNumber.noVoiceNone')}</p>`;
  }
  return html`<p class="hint" data-say>${t('help.stopNumber.noVoice')}</p>
    <div class="buttons">
      ${silent.map((number) => renderSilentWays(view, number, silent.length > 1))}
    </div>`;
}

/** `named`: there are several, so each says whose it is. */
function renderSilentWays(view: HelpView, number: StopNumber, named: boolean): TemplateResult {
  const { i18n, site } = view.session;
  const { url, sms } = number;
  const whose = named ? html` (${authored(view, number.label, false)})` : nothing;
  return html`${
    url === undefined
      ? nothing
      : html`<a
          class="button"
          href=${url}
          target=${url.startsWith('mailto:') ? nothing : '_blank'}
          rel="noopener noreferrer"
          data-say
          ><aidant-picture name="globe"></aidant-picture
          ><span
            >${i18n.t(url.startsWith('mailto:') ? 'help.way.email' : 'help.stopNumber.web')}${whose}</span
          ></a
        >`
  }
  ${
    sms === undefined
      ? nothing
      : html`<a class="button" href=${smsHref(sms, site.country)} data-say
          ><aidant-picture name="smartphone"></aidant-picture
          ><span>SMS <bdi>${sms}</bdi>${whose}</span></a
        >`
  }`;
}
