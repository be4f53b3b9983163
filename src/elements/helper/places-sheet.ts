/** The nearest places on paper: made when it is printed, taken away right after. */
import { adoptStyles, html, nothing, render, type TemplateResult } from 'lit';
import { hoursToTell } from '../../core/help/hours.js';
import { hoursInWords } from '../../core/help/hours-words.js';
import { placeNumber } from '../../core/help/place-number.js';
import type { NearPlace, PlaceSearch } from '../../core/help/places.js';
import type { HelpState } from '../../core/help/state.js';
import { slotInWords } from '../../core/help/slots.js';
import { addressOf, today } from '../../core/help/thread.js';
import type { PictureName } from '../../core/formats/picture-names.js';
import type { LocalText } from '../../core/formats/text.js';
import type { Session } from '../../core/session.js';
import { PICTURES } from '../picture/pictures.js';
import { callLine } from '../shared/call-line.js';
import { printOnly } from '../shared/print.js';
import { PAPER, sheetStyles } from '../shared/sheet.styles.js';
import {
  bringInWords,
  callCostInWords,
  costInWords,
  distanceInWords,
  firstAskInWords,
  movesInWords,
  oldInWords,
} from './place.js';
import { placesSheetStyles } from './places-sheet.styles.js';
import { countryName, dateInWords } from './view.js';

/** Not a defined element: only a place of our own in the page, for as long as the paper takes. */
const TAG = 'aidant-places-sheet';

/** Prints these places: address, hours, number, price, and how old all this is. The typed postcode is not on it. */
export function printPlaces(
  session: Session,
  places: readonly NearPlace[],
  { country }: Pick<PlaceSearch, 'country'>,
  { now, placesSource }: HelpState,
): void {
  document.querySelector(TAG)?.remove();
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [sheetStyles, placesSheetStyles]);
  render(sheet(session, places, country, { now, placesSource }), root);
  document.documentElement.append(host);
  printOnly(host, { page: PAPER, after: () => host.remove() });
}

function sheet(
  session: Session,
  places: readonly NearPlace[],
  country: string | undefined,
  { now, placesSource }: Pick<HelpState, 'now' | 'placesSource'>,
): TemplateResult {
  const { i18n, site } = session;
  const call = callLine(session);
  const day = today({ now, country: site.country, timeZone: site.timeZone }) ?? '';
  const date = dateInWords(day, i18n.locale, 'long');
  return html`<article lang=${i18n.locale} dir=${i18n.dir}>
    <p class="site">${written(session, site.name)}</p>
    <h1>${i18n.t('help.visit.title')}</h1>
    <p>${i18n.t('help.visit.printed', { date })}</p>
    <ol class="places">
      ${places.map((near) => placeOnPaper(session, near, country))}
    </ol>
    ${placesSource === undefined ? nothing : html`<p>${i18n.t('help.visit.source', { source: placesSource })}</p>`}
    ${
      call
        ? html`<p class="call">
            ${picture('phone')}<span
              >${i18n.t('help.card.call', { number: call.display })}<small
                >${call.more}</small
              ></span
            >
          </p>`
        : nothing
    }
  </article>`;
}

function placeOnPaper(
  session: Session,
  near: NearPlace,
  country: string | undefined,
): TemplateResult {
  const { i18n, site } = session;
  const { place, abroad } = near;
  const lines = [
    distanceInWords(session, near),
    abroad && place.country !== undefined
      ? i18n.t('help.visit.abroad', { country: countryName(session, place.country) })
      : undefined,
    movesInWords(session, place, country),
    ...hoursInWords(hoursToTell(place.hours), i18n),
    ...(place.slots ?? []).map((slot) => slotInWords(slot, i18n)),
    place.cost && costInWords(session, place.cost),
    firstAskInWords(session, near),
    bringInWords(session, place),
    place.updated === undefined
      ? undefined
      : i18n.t('help.visit.checked', { date: dateInWords(place.updated, i18n.locale, 'month') }),
    oldInWords(session, near, country),
  ].filter((line) => line !== undefined);
  return html`<li>
    <h2>${place.name}</h2>
    <p class="address">${addressOf(place)}</p>
    ${place.phone === undefined ? nothing : number(session, place.phone, place.country ?? site.country, country)}
    ${place.url === undefined ? nothing : html`<p><bdi>${place.url.replace(/^https?:\/\//, '')}</bdi></p>`}
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
      ${place.note === undefined ? nothing : html`<li>${written(session, place.note)}</li>`}
    </ul>
  </li>`;
}

function number(
  session: Session,
  phone: string,
  there: string | undefined,
  here: string | undefined,
): TemplateResult {
  const { display, onlyIn, cost } = placeNumber(phone, there, here);
  const more =
    onlyIn === undefined
      ? callCostInWords(session, cost)
      : session.i18n.t('help.visit.onlyIn', { country: countryName(session, onlyIn) });
  return html`<p class="call">
    ${picture('phone')}<span
      ><bdi>${display}</bdi>${more === undefined ? nothing : html`<small>${more}</small>`}</span
    >
  </p>`;
}

function picture(name: PictureName): TemplateResult {
  return html`<svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${PICTURES[name]}></path>
  </svg>`;
}

function written({ i18n }: Session, text: LocalText): TemplateResult {
  const { value, lang, dir } = i18n.pick(text);
  return html`<span lang=${lang} dir=${dir}>${value}</span>`;
}
