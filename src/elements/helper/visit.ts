import { html, nothing, type TemplateResult } from 'lit';
import { openInWords, hoursInWords } from '../../core/help/hours-words.js';
import { phoneForms } from '../../core/phone.js';
import {
  searchPlaces,
  widerNeed,
  type NearPlace,
  type PlaceSearch,
} from '../../core/help/places.js';
import type { Need } from '../../core/help/orientation.js';
import type { HelpState } from '../../core/help/state.js';
import type { Place } from '../../core/formats/places.js';
import { dateInWords, renderFact, type HelpView } from './view.js';

/** What the visit screen asks of its window. */
export interface VisitActs {
  search(event: SubmitEvent): void;
  need(need: Need): void;
  keep(place: Place): void;
  unkeep(): void;
  more(): void;
  shared(answer: 'yes' | 'no'): void;
}

/** A short list is read; the rest is one press away. */
const FIRST = 3;

const NEEDS = ['any', 'equipment', 'learn', 'with-me'] as const;
const EXAMPLES: Readonly<Record<string, string>> = {
  BE: '5000',
  FR: '59000',
  DE: '52062',
  NL: '6211',
  LU: '1009',
};

/** Where to go: the postcode box, then the places. */
export function renderVisit(
  view: HelpView,
  help: HelpState | undefined,
  shows: { readonly wrong: boolean; readonly all: boolean },
  acts: VisitActs,
): TemplateResult {
  const { wrong } = shows;
  const { t } = view.session.i18n;
  if (help?.placesStatus !== 'ready') return html`<p role="status">${t('app.loading')}</p>`;
  if (help.places.length === 0) {
    return html`<p data-say>${t('help.visit.none')}</p>
      <p class="strong" data-say>${t('help.visit.noneThen')}</p>`;
  }
  const { country, timeZone } = view.session.site;
  const search = searchPlaces(help.places, {
    postcode: help.postcode,
    need: help.need,
    moment: { now: help.now, country, timeZone },
  });
  const example = EXAMPLES[country ?? ''] ?? '5000';
  return html`<form class="stack" novalidate @submit=${acts.search}>
      <label for="postcode" data-say>${t('help.visit.postcode')}</label>
      <p id="postcode-hint" class="hint" data-say>${t('help.visit.hint', { example })}</p>
      <input
        id="postcode"
        type="text"
        inputmode="numeric"
        autocomplete="postal-code"
        aria-describedby="postcode-hint postcode-wrong"
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${help.postcode}
      />
      <p id="postcode-wrong" class="wrong" role="status">
        ${wrong ? t('help.visit.wrong', { digits: digitsInWords(view), example }) : nothing}
      </p>
      <button class="main" type="submit" data-say>${t('help.visit.search')}</button>
    </form>
    <div class="needs" role="group" aria-label=${t('help.visit.what')}>
      ${NEEDS.map(
        (need) =>
          html`<button
            aria-pressed=${isPressed(need, help.need, search.matched) ? 'true' : 'false'}
            data-say
            @click=${() => acts.need(need)}
          >
            ${t(`help.visit.need.${need}`)}
          </button>`,
      )}
    </div>
    ${renderResults(view, help, search, shows.all, acts)}`;
}

/** How many digits a postcode has in the site's country; "4 or 5" where that is not known. */
function digitsInWords({ session }: HelpView): string {
  const { length } = EXAMPLES[session.site.country ?? ''] ?? '';
  if (length > 0) return String(length);
  return new Intl.ListFormat(session.i18n.locale, { type: 'disjunction' }).format(['4', '5']);
}

/** The place of last time, at the top of the first screen. */
export function renderKept(view: HelpView, help: HelpState | undefined): unknown {
  const place = help?.thread?.place;
  if (!place) return nothing;
  const { t } = view.session.i18n;
  const phone = place.phone && phoneForms(place.phone, view.session.site.country);
  return html`<section class="card kept">
    <p class="hint" data-say>${t('help.visit.kept')}</p>
    <p class="who" data-say>${place.name}</p>
    ${phone ? renderSmallNumber(phone) : nothing}
  </section>`;
}

function renderResults(
  view: HelpView,
  help: HelpState,
  search: PlaceSearch,
  all: boolean,
  acts: VisitActs,
): TemplateResult {
  const { t } = view.session.i18n;
  const count = search.results.length;
  const shown = all ? search.results : search.results.slice(0, FIRST);
  // Where none does it, the list is of all places: a count over it would say the opposite.
  const found =
    search.matched === 'none' ? t('help.visit.noMatch') : t('help.visit.found', { count });
  return html`<h3 id="found" tabindex="-1" data-say>${found}</h3>
    ${help.postcode === '' ? nothing : renderOrigin(view, search.from)}
    <ul class="stack plain">
      ${shown.map((near) => html`<li>${renderPlace(view, near, help, acts)}</li>`)}
    </ul>
    ${
      shown.length < count
        ? html`<button class="row more" data-say @click=${() => acts.more()}>
            ${t('help.visit.more', { count: count - shown.length })}
          </button>`
        : nothing
    }`;
}

function renderOrigin({ session }: HelpView, from: string | undefined): TemplateResult {
  const { t } = session.i18n;
  return html`<p class="hint" data-say>
    ${from === undefined ? t('help.visit.nowhere') : t('help.visit.from', { postcode: from })}
  </p>`;
}

function renderPlace(
  view: HelpView,
  near: NearPlace,
  help: HelpState,
  acts: VisitActs,
): TemplateResult {
  const { i18n, site } = view.session;
  const { place, km, open, byReferral, old } = near;
  const phone = place.phone && phoneForms(place.phone, place.country ?? site.country);
  const address = [place.address, [place.postcode, place.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const kept = help.thread?.place?.id === place.id;
  return html`<section class="card">
    <h4 tabindex="-1" data-say>${place.name}</h4>
    <ul class="facts">
      ${renderFact(distanceInWords(view, km), 'far')} ${renderFact(address)}
      ${renderFact(openInWords(open, i18n), open.state)}
      ${hoursInWords(
        open.state === 'unknown' && open.why !== 'holiday' ? undefined : place.hours,
        i18n,
      ).map((line) => renderFact(line))}
      ${renderFact(place.cost && placeCost(view, place.cost))}
      ${renderFact(byReferral ? i18n.t('help.visit.referral') : undefined)}
      ${renderFact(
        place.updated === undefined
          ? undefined
          : i18n.t('help.visit.checked', {
              date: dateInWords(place.updated, i18n.locale, 'month'),
            }),
        'age',
      )}
      ${renderFact(old ? i18n.t('help.visit.old') : undefined)}
    </ul>
    ${phone ? renderSmallNumber(phone) : nothing} ${renderKeep(view, place, kept, acts)}
  </section>`;
}

function renderSmallNumber({ display, href }: { display: string; href: string }): TemplateResult {
  return html`<a class="button" href=${href} data-say=${display}
    ><aidant-picture name="phone"></aidant-picture><bdi>${display}</bdi></a
  >`;
}

/** Keeping asks first whether others use the device; no answer keeps nothing beyond this page. */
function renderKeep(
  { session }: HelpView,
  place: Place,
  kept: boolean,
  acts: VisitActs,
): TemplateResult {
  const { t } = session.i18n;
  const shared = session.store.getState().app?.shared ?? 'unknown';
  if (!kept) {
    return html`<button class="quiet" @click=${() => acts.keep(place)}>
      ${t('help.visit.keep')} <span class="visually-hidden">${place.name}</span>
    </button>`;
  }
  const asks = shared === 'unknown' && session.site.storage !== 'none';
  const lasts = shared === 'no' && session.site.storage !== 'none';
  return html`<p role="status" class="hint" data-say>
      ${t(lasts ? 'help.visit.keptHere' : 'help.visit.keptNow')}
    </p>
    ${
      asks
        ? html`<fieldset>
            <legend data-say>${t('help.shared')}</legend>
            <div class="buttons">
              <button data-say @click=${() => acts.shared('yes')}>${t('help.sharedYes')}</button>
              <button data-say @click=${() => acts.shared('no')}>${t('help.sharedNo')}</button>
            </div>
          </fieldset>`
        : nothing
    }
    <button class="quiet" @click=${() => acts.unkeep()}>${t('help.visit.unkeep')}</button>`;
}

function placeCost({ session }: HelpView, cost: NonNullable<Place['cost']>): string {
  const { t } = session.i18n;
  if (cost === 'free') return t('help.cost.free');
  return t(cost === 'paid' ? 'help.cost.paidOther' : 'help.cost.conditional');
}

function distanceInWords({ session }: HelpView, km: number | undefined): string | undefined {
  if (km === undefined) return undefined;
  const { t, locale } = session.i18n;
  if (km < 1) return t('help.visit.near');
  return t('help.visit.km', { km: new Intl.NumberFormat(locale).format(Math.round(km)) });
}

/** A need without a button lights the wider one, unless the list is of places that do just what was looked for. */
function isPressed(
  button: (typeof NEEDS)[number],
  need: Need,
  matched: PlaceSearch['matched'],
): boolean {
  return button === (matched === 'need' ? need : widerNeed(need));
}
