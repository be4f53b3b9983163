/** The sheet with which somebody is sent on: printed empty, filled in by hand. What is written there never meets us. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../core/formats/places.js';
import type { Procedure } from '../../core/formats/procedure.js';
import { hoursToTell } from '../../core/help/hours.js';
import { hoursInWords } from '../../core/help/hours-words.js';
import { placeNumber } from '../../core/help/place-number.js';
import { asksReferral } from '../../core/help/places.js';
import type { MessageKey } from '../../core/ports.js';
import type { Session } from '../../core/session.js';
import { authored, box, contacts, head, line } from './parts.js';

/** More places than this are a list to search in, not to choose from: the window for people has that. */
const MOST_PLACES = 8;

const HELPS = ['computer', 'one', 'group', 'forms', 'reading', 'language'] as const;

/** @param place where the person is sent; undefined is the organisation of the site. */
export function referral(
  session: Session,
  {
    place,
    procedure,
  }: { readonly place: Place | undefined; readonly procedure: Procedure | undefined },
): TemplateResult {
  const { i18n } = session;
  const { t } = i18n;
  return html`${head(session, t('sheets.referral'))}
    <p class="careful" data-say><b>${t('sheets.noCodes')}</b></p>
    <section>
      <h4 data-say>${t('sheets.sentTo')}</h4>
      ${
        place
          ? placeLines(session, place)
          : html`<p><b>${authored(session, session.site.name)}</b></p>
              ${contacts(session)}`
      }
    </section>
    <section class="two">
      <h4 data-say>${t('sheets.sentBy')}</h4>
      ${line(t('sheets.service'))} ${line(t('sheets.yourName'))} ${line(t('sheets.phone'))}
      ${line(t('sheets.date'))}
    </section>
    <section class="two">
      <h4 data-say>${t('sheets.person')}</h4>
      ${line(t('sheets.name'))} ${line(t('sheets.personPhone'))}
      <p data-say>${t('sheets.language')}</p>
      <ul class="boxes">
        ${languages(session).map((name) => box(name))} ${box(t('sheets.other'))}
      </ul>
    </section>
    <section>
      <h4 data-say>${t('sheets.wants')}</h4>
      ${procedure ? html`<p class="what">${authored(session, procedure.title)}</p>` : nothing}
      ${line(procedure ? t('sheets.atStep') : '')}
    </section>
    <section>
      <h4 data-say>${t('sheets.helps')}</h4>
      <ul class="boxes">
        ${HELPS.map((name) => box(t(`sheets.helping.${name}` as MessageKey)))}
      </ul>
    </section>
    ${bringList(session, place, procedure)}
    <section class="agrees">
      <ul class="boxes wide">
        ${box(t('sheets.agrees'))}
      </ul>
      ${line(t('sheets.signature'))}
    </section>`;
}

/** Where to send the person, to be chosen; `to` is a place's id, '' the organisation itself. */
export function referralForm(
  { i18n, site }: Session,
  places: readonly Place[],
  to: string,
  choose: (id: string) => void,
): TemplateResult {
  const choice = (id: string, name: string, hint?: string): TemplateResult =>
    html`<label class="choice-box">
      <input
        type="radio"
        name="to"
        autocomplete="off"
        .checked=${to === id}
        @change=${() => choose(id)}
      />
      <span data-say>${name}${hint === undefined ? nothing : html`<small>${hint}</small>`}</span>
    </label>`;
  const isFew = places.length <= MOST_PLACES;
  const thatSay = (asks: boolean | undefined): Place[] =>
    places.filter((place) => asksReferral(place) === asks);
  const unknown = isFew ? thatSay(undefined) : [];
  const offered = [...thatSay(true), ...unknown].slice(0, MOST_PLACES);
  const without = isFew ? thatSay(false) : [];
  const { t } = i18n;
  return html`${
    offered.length === 0
      ? nothing
      : html`<fieldset>
          <legend data-say>${t('sheets.sendTo')}</legend>
          <div class="choices">
            ${choice('', i18n.pick(site.name).value)}
            ${offered.map((place) => choice(place.id, place.name, hintOf(place, t)))}
          </div>
        </fieldset>`
  }
  ${
    without.length === 0
      ? nothing
      : html`<p data-say>
          ${t('sheets.without', { list: without.map(({ name }) => name).join(', ') })}
        </p>`
  }`;
}

/** Whether this sheet is asked for there, as far as the list of places says. */
function hintOf(place: Place, t: Session['i18n']['t']): string {
  if (asksReferral(place)) return t('sheets.asks');
  return t(place.phone === undefined ? 'sheets.asksFirst' : 'sheets.callFirst');
}

function bringList(
  session: Session,
  place: Place | undefined,
  procedure: Procedure | undefined,
): TemplateResult | typeof nothing {
  const bring = [...(place?.bring ?? []), ...(procedure?.bring ?? []).map(({ text }) => text)];
  if (bring.length === 0) return nothing;
  return html`<section>
    <h4 data-say>${session.i18n.t('help.card.bring')}</h4>
    <ul class="boxes">
      ${bring.map((text) => box(authored(session, text)))}
    </ul>
  </section>`;
}

function placeLines(session: Session, place: Place): TemplateResult {
  const { i18n, site } = session;
  const { name, address, postcode, city, phone, email, hours, country = site.country } = place;
  const town = [postcode, city].filter((part) => part !== undefined).join(' ');
  const street = [address, town].filter((part) => part !== undefined && part !== '').join(', ');
  const lines = [
    asksReferral(place) ? '' : hintOf(place, i18n.t),
    street,
    phone === undefined ? '' : placeNumber(phone, country, site.country).display,
    email ?? '',
    ...hoursInWords(hoursToTell(hours), i18n),
  ].filter((part) => part !== '');
  return html`<p data-say><b>${name}</b></p>
    ${lines.map((words) => html`<p data-say>${words}</p>`)}`;
}

/** The site's languages by their own names. */
function languages({ site, i18n }: Session): string[] {
  return (site.locales ?? i18n.locales).map((tag) => {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
  });
}
