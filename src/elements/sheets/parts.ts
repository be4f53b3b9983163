/** What the three papers share; each is drawn the same on the screen and on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { isPictureName } from '../../core/formats/picture-names.js';
import type { Procedure } from '../../core/formats/procedure.js';
import type { Channel, StopNumber } from '../../core/formats/site.js';
import type { LocalText } from '../../core/formats/text.js';
import { helpChannels, stopNumbers } from '../../core/help/channels.js';
import { hoursToTell } from '../../core/help/hours.js';
import { dayInWords, hoursInWords } from '../../core/help/hours-words.js';
import { phoneForms, phoneFrom } from '../../core/phone.js';
import type { Session } from '../../core/session.js';
import { PICTURES } from '../picture/pictures.js';
import { richText } from '../shared/rich-text.js';

/** Drawn at once, not by an element that still has to load: paper does not wait. */
export function picture(name: string): TemplateResult | typeof nothing {
  if (!isPictureName(name)) return nothing;
  return html`<svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${PICTURES[name]}></path>
  </svg>`;
}

/** An author's text, in its own language and direction. */
export function authored({ i18n }: Session, text: LocalText, target = ''): TemplateResult {
  return richText(i18n.pick(text), target === '' ? {} : { target: { text: target } });
}

export function head(session: Session, title: string, procedure?: Procedure): TemplateResult {
  const { i18n, site } = session;
  return html`<p class="site">${authored(session, site.name)}</p>
    <h3 class="title" data-say>${title}</h3>
    ${procedure ? html`<p class="what" data-say>${i18n.pick(procedure.title).value}</p>` : nothing}`;
}

/** What holds at every table, on every paper for helpers. */
export function rules({ i18n: { t } }: Session): TemplateResult {
  return html`<section class="rules">
    <h4 data-say>${t('sheets.rules')}</h4>
    <ol>
      ${(['sheets.rule1', 'sheets.rule2', 'sheets.rule3'] as const).map(
        (key) => html`<li data-say>${t(key)}</li>`,
      )}
    </ol>
    <p data-say>${t('sheets.ruleElse')}</p>
  </section>`;
}

/** When somebody asks for a code: what to do, and the numbers. */
export function stop(session: Session): TemplateResult {
  const { i18n, site } = session;
  const { t } = i18n;
  return html`<section class="stop-part">
    <h4 data-say>${t('sheets.stop')}</h4>
    ${(['help.stop1', 'help.stop2', 'help.stop3'] as const).map(
      (key) => html`<p data-say>${t(key)}</p>`,
    )}
    <ul>
      ${stopNumbers(site).map((one) => stopLine(session, one))}
    </ul>
  </section>`;
}

/**
 * As in the window of STOP: the number of its own country, what it costs, how one manages without a voice, and how old
 * all this is.
 */
function stopLine(session: Session, one: StopNumber): TemplateResult {
  const { i18n, site } = session;
  const { label, number, sms, url, country, checked } = one;
  const ways = [
    number && phoneFrom(number, country, site.country).display,
    sms && `SMS ${phoneFrom(sms, country, site.country).display}`,
    url?.replace(/^mailto:|^https?:\/\/|\/$/g, ''),
  ].filter((way) => way !== undefined);
  const facts = [
    country === site.country ? undefined : countryName(country, i18n.locale),
    costOf(one, session),
    checked &&
      i18n.t(number === undefined ? 'print.checked' : 'help.stopNumber.checked', {
        date: day(checked, i18n.locale),
      }),
  ].filter((fact) => fact !== undefined);
  return html`<li data-say>
    ${ways.map(
      (way) =>
        html`<p>
          <b><bdi>${way}</bdi></b>
        </p>`,
    )}
    <p>${authored(session, label)}</p>
    ${facts.length === 0 ? nothing : html`<small>${facts.join(' · ')}</small>`}
  </li>`;
}

function countryName(country: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
}

/** How to reach the organisation, on one line each. */
export function contacts(session: Session): TemplateResult {
  const { i18n, site } = session;
  const callback =
    session.windows?.has('callback') === true &&
    (session.store.getState().callback?.possible ?? isSecureContext);
  const known = { callback };
  const lines = helpChannels(site, { locale: i18n.locale }, undefined, known).flatMap(
    ({ channel }) => {
      const way = wayOf(channel, session);
      if (way === undefined) return [];
      const more = [
        ...hoursInWords(
          hoursToTell(channel.hours, channel.kind === 'visit' ? 'door' : 'line'),
          i18n,
        ),
        costOf(channel, session),
      ].filter((part) => part !== undefined);
      return [{ kind: kindOf(channel, session), label: channel.label, way, more, channel }];
    },
  );
  if (lines.length === 0) return html`<p data-say>${i18n.t('help.card.ask')}</p>`;
  return html`<ul class="contacts">
    ${lines.map(
      ({ kind, label, way, more, channel }) =>
        html`<li data-say>
          ${label === undefined ? nothing : html`<p>${authored(session, label)}</p>`}
          <p>
            ${i18n.t('sheets.way', { kind })} <b><bdi>${way}</bdi></b>
          </p>
          ${
            channel.kind === 'callback'
              ? html`<p class="careful">${picture('shield')}<b>${i18n.t('sheets.twoWords')}</b></p>`
              : nothing
          }
          ${more.length === 0 ? nothing : html`<small>${more.join(' · ')}</small>`}
        </li>`,
    )}
  </ul>`;
}

/** An empty line for the pen. */
export function line(words: string): TemplateResult {
  return html`<p class="line"><span data-say>${words}</span><i></i></p>`;
}

export function box(words: unknown, ticked = false): TemplateResult {
  return html`<li class="box">
    <i class="tick ${ticked ? 'on' : ''}">${ticked ? picture('check') : nothing}</i>
    <span data-say>${words}</span>
  </li>`;
}

/** A day as people read it. */
export function day(date: string | number, locale: string): string {
  // A date of a file is of no time zone; now is what the clock of the room says.
  const zone = typeof date === 'string' ? {} : { timeZone: undefined };
  return dayInWords(date, locale, { dateStyle: 'long', ...zone });
}

function wayOf(channel: Channel, { i18n, site }: Session): string | undefined {
  switch (channel.kind) {
    case 'phone':
    case 'sms':
    case 'whatsapp':
      return phoneForms(channel.number, site.country).display;
    case 'visit':
    case 'letter':
      return channel.address === undefined ? undefined : i18n.pick(channel.address).value;
    case 'email':
      return channel.address;
    case 'relay':
    case 'link':
      return channel.url.replace(/^https?:\/\/|\/$/g, '');
    case 'callback':
      return i18n.t('sheets.onSite');
  }
}

/** What kind of way it is: a number alone does not say whether one writes to it or calls it. */
function kindOf(channel: Channel, { i18n: { t } }: Session): string {
  if (channel.kind !== 'relay') return t(`help.way.${channel.kind}`);
  return t(channel.mode === 'sign' ? 'help.way.sign' : 'help.way.text');
}

function costOf({ cost }: Pick<Channel, 'cost'>, { i18n }: Session): string | undefined {
  if (cost === undefined) return undefined;
  return cost === 'free' || cost === 'paid' ? i18n.t(`help.cost.${cost}`) : i18n.pick(cost).value;
}
