import { html, nothing, type TemplateResult } from 'lit';
import { stopNumbers } from '../../core/help/channels.js';
import { phoneFrom } from '../../core/phone.js';
import type { StopNumber } from '../../core/formats/site.js';
import {
  authored,
  countryName,
  dateInWords,
  renderFact,
  renderNumber,
  renderOnlyThere,
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

/** Those of here, then how to manage without a voice; other countries are a press away. */
function renderNumbers(view: HelpView): TemplateResult {
  const { country } = view.session.site;
  const numbers = stopNumbers(view.session.site);
  const isHere = (number: StopNumber): boolean =>
    country === undefined || number.country === country;
  const here = numbers.filter(isHere);
  const abroad = [...new Set(numbers.filter((one) => !isHere(one)).map((one) => one.country))];
  return html`${renderCards(view, here)} ${renderWithoutVoice(view, here)}
  ${abroad.map((other) => {
    const theirs = numbers.filter((one) => one.country === other);
    return html`<details>
      <summary data-say>${countryName(view.session, other)}</summary>
      ${renderCards(view, theirs)}
      <div class="buttons">${theirs.map((number) => renderSilentWays(view, number, true))}</div>
    </details>`;
  })}`;
}

function renderCards(view: HelpView, numbers: readonly StopNumber[]): unknown {
  const called = numbers.filter(({ number }) => number !== undefined);
  if (called.length === 0) return nothing;
  return html`<ul class="stack plain">
    ${called.map((number) => html`<li>${renderStopNumber(view, number)}</li>`)}
  </ul>`;
}

function renderStopNumber(view: HelpView, number: StopNumber): TemplateResult {
  return html`<section class="card">
    <p class="who">${authored(view, number.label)}</p>
    ${number.number === undefined ? nothing : renderNumber(view, number.number, number.country)}
    <ul class="facts">
      ${renderFact(costInWords(view, number))} ${renderFact(checkedInWords(view, number))}
    </ul>
  </section>`;
}

function checkedInWords(
  { session }: HelpView,
  { number, checked }: StopNumber,
): string | undefined {
  const { t, locale } = session.i18n;
  const key = number === undefined ? 'ask.checked' : 'help.stopNumber.checked';
  return checked && t(key, { date: dateInWords(checked, locale, 'long') });
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

/** `named`: there are several, so each says whose it is. One that has no number at all is called by its own name. */
function renderSilentWays(view: HelpView, number: StopNumber, named: boolean): TemplateResult {
  const { i18n } = view.session;
  const { url, sms } = number;
  const isMail = url?.startsWith('mailto:') === true;
  const label = authored(view, number.label, false);
  const words = (way: unknown): unknown =>
    number.number === undefined
      ? html`${label}<small>${way}</small>`
      : html`${way}${named ? html` (${label})` : nothing}`;
  return html`${
    url === undefined
      ? nothing
      : html`<a
          class="button"
          href=${url}
          target=${isMail ? nothing : '_blank'}
          rel="noopener noreferrer"
          data-say
          ><aidant-picture name=${isMail ? 'send' : 'globe'}></aidant-picture
          ><span>${words(i18n.t(isMail ? 'help.way.email' : 'help.stopNumber.web'))}</span></a
        >`
  }
  ${sms === undefined ? nothing : renderSms(view, sms, number.country, words)}
  ${
    number.number === undefined && number.checked !== undefined
      ? html`<p class="hint checked" data-say>${checkedInWords(view, number)}</p>`
      : nothing
  }`;
}

function renderSms(
  view: HelpView,
  sms: string,
  country: string,
  words: (way: unknown) => unknown,
): TemplateResult {
  const { display, href } = phoneFrom(sms, country, view.session.site.country);
  const face = html`<aidant-picture name="smartphone"></aidant-picture
    ><span>${words(html`SMS <bdi>${display}</bdi>`)}</span>`;
  return href === undefined
    ? html`<p class="strong with-picture" data-say>${face}</p>
        ${renderOnlyThere(view)}`
    : html`<a class="button" href=${href.replace('tel:', 'sms:')} data-say>${face}</a>`;
}
