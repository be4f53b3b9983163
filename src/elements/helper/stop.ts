import { html, nothing, type TemplateResult } from 'lit';
import { stopNumbers } from '../../core/help/channels.js';
import { smsHref } from '../../core/phone.js';
import type { StopNumber } from '../../core/formats/site.js';
import { authored, dateInWords, renderNumber, renderRow, type HelpView } from './view.js';

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
  const { t } = view.session.i18n;
  const silent = numbers.some(({ url, sms }) => url !== undefined || sms !== undefined);
  return html`${
    numbers.length === 0
      ? nothing
      : html`<ul class="stack plain">
          ${numbers.map((number) => html`<li>${renderStopNumber(view, number)}</li>`)}
        </ul>`
  }
  ${silent ? nothing : html`<p class="hint" data-say>${t('help.stopNumber.noVoiceNone')}</p>`}`;
}

function renderStopNumber(view: HelpView, number: StopNumber): TemplateResult {
  const { i18n, site } = view.session;
  const { t } = i18n;
  const { cost, url, sms, checked } = number;
  const costWords =
    cost === 'free'
      ? t('help.cost.free')
      : cost === 'paid'
        ? t('help.cost.paid')
        : cost === undefined
          ? t('help.cost.unknown')
          : i18n.pick(cost).value;
  return html`<section class="card">
    <p class="who">${authored(view, number.label)}</p>
    ${renderNumber(view, number.number)}
    <ul class="facts">
      <li data-say>${costWords}</li>
      ${
        checked === undefined
          ? nothing
          : html`<li data-say>
              ${t('help.stopNumber.checked', { date: dateInWords(checked, i18n.locale, 'long') })}
            </li>`
      }
    </ul>
    ${
      url === undefined && sms === undefined
        ? nothing
        : html`<p class="hint" data-say>${t('help.stopNumber.noVoice')}</p>
            <div class="buttons">
              ${
                url === undefined
                  ? nothing
                  : html`<a
                      class="button"
                      href=${url}
                      target="_blank"
                      rel="noopener noreferrer"
                      data-say
                      ><aidant-picture name="globe"></aidant-picture
                      ><span>${t('help.stopNumber.web')}</span></a
                    >`
              }
              ${
                sms === undefined
                  ? nothing
                  : html`<a class="button" href=${smsHref(sms, site.country)} data-say
                      ><aidant-picture name="smartphone"></aidant-picture
                      ><span>SMS <bdi>${sms}</bdi></span></a
                    >`
              }
            </div>`
    }
  </section>`;
}
