import { html, nothing, type TemplateResult } from 'lit';
import { mailHref } from '../../core/help/channels.js';
import { hoursToTell } from '../../core/help/hours.js';
import { openInWords, hoursInWords } from '../../core/help/hours-words.js';
import { placeNumber, type PlaceNumber } from '../../core/help/place-number.js';
import { momentAt, type NearPlace, type PlaceSearch } from '../../core/help/places.js';
import { meetingsOf, slotInWords } from '../../core/help/slots.js';
import type { HelpState } from '../../core/help/state.js';
import {
  addressOf,
  appointmentInWords,
  keptPlace,
  writtenDay,
  type Thread,
} from '../../core/help/thread.js';
import type { PictureName } from '../../core/formats/picture-names.js';
import type { Place } from '../../core/formats/places.js';
import type { Slot } from '../../core/formats/slots.js';
import type { Session } from '../../core/session.js';
import { colon } from '../shared/say-surface.js';
import { keptInWords, renderShared } from './kept.js';
import {
  authored,
  countryName,
  dateInWords,
  languageName,
  renderFact,
  type HelpView,
} from './view.js';

/** What one place asks of its screen. */
export interface PlaceActs {
  keep(thread: Thread): void;
  /** A meeting of a series becomes the person's next one. */
  appoint(thread: Thread): void;
  unkeep(): void;
  shared(answer: 'yes' | 'no'): void;
  /** To the screen with name, place and appointment. */
  thread(): void;
}

interface Around {
  readonly help: HelpState;
  readonly search: PlaceSearch;
  /** The question whether others use the device stands here, not elsewhere on the screen. */
  readonly asks: boolean;
}

/** What LaMednum's lists call the people a place is there for. */
const WHOM = {
  deaf: /^surdite/,
  moving: /^handicaps? mot/,
  thinking: /^handicaps? men/,
  reading: /^illettrisme/,
  english: /^langues.*anglais/,
  languages: /^langues etrangeres/,
  seeing: /^deficience vis/,
  young: /^jeunes\b/,
  students: /^etudiants\b/,
  families: /^familles\b/,
  seniors: /^seniors\b/,
  women: /^femmes\b/,
} as const;

const WHOM_KEYS = Object.keys(WHOM) as (keyof typeof WHOM)[];

/** LaMednum's ways in, apart from "Se présenter". */
const AHEAD = /^((telephoner|contacter par|prendre un rdv)[^,]*,?)+$/;

/** One place, with all that decides whether to go: how far, open, the price, for whom, and how old this is. */
export function renderPlace(
  view: HelpView,
  near: NearPlace,
  { help, search, asks }: Around,
  acts: PlaceActs,
): TemplateResult {
  const { session } = view;
  const { i18n, site } = session;
  const { place, open, abroad } = near;
  const kept = help.thread?.place?.id === place.id;
  return html`<section class="card">
    <h4 tabindex="-1" data-say>${place.name}</h4>
    <ul class="facts">
      ${renderFact(distanceInWords(session, near), 'far')}
      ${renderFact(
        abroad && place.country !== undefined
          ? i18n.t('help.visit.abroad', { country: countryName(session, place.country) })
          : undefined,
      )}
      ${renderFact(addressOf(place))} ${renderFact(movesInWords(session, place, search.country))}
      ${renderFact(openOrFirst(session, near, search.country), open.state)}
      ${hoursInWords(hoursToTell(place.hours), i18n).map((line) => renderFact(line))}
      ${renderFact(place.cost && costInWords(session, place.cost))}
      ${renderFact(firstAskInWords(session, near))}
      ${renderFact(languagesInWords(view, place.languages))}
      ${renderFact(whomInWords(session, place.for ?? []))}
      ${renderFact(bringInWords(session, place))}
      ${place.note && html`<li>${authored(view, place.note)}</li>`}
      ${renderFact(
        place.updated === undefined
          ? undefined
          : i18n.t('help.visit.checked', {
              date: dateInWords(place.updated, i18n.locale, 'month'),
            }),
        'age',
      )}
      ${renderFact(oldInWords(session, near, search.country))}
    </ul>
    ${place.phone && renderPlaceNumber(session, place.phone, place.country ?? site.country, search.country)}
    ${place.email && renderLink(mailHref(place.email), 'send', i18n.t('help.way.email'))}
    ${place.url && renderLink(place.url, 'globe', i18n.t('help.stopNumber.web'))}
    ${renderSlots(view, place, help, acts)} ${renderKeep(session, place, kept, asks, acts)}
  </section>`;
}

/** A number to press; one that rings nobody from here is only shown, and says so. */
export function renderPlaceNumber(
  session: Session,
  number: string,
  there: string | undefined,
  here: string | undefined,
): TemplateResult {
  const { display, href, onlyIn, cost } = placeNumber(number, there, here);
  const face = html`<aidant-picture name="phone"></aidant-picture><bdi>${display}</bdi>`;
  if (onlyIn === undefined) {
    const price = callCostInWords(session, cost);
    return html`<a class="button" href=${href} data-say=${display}>${face}</a>
      ${price && html`<p class="hint" data-say>${price}</p>`}`;
  }
  return html`<p class="strong with-picture" data-say=${display}>${face}</p>
    <p class="hint" data-say>
      ${session.i18n.t('help.visit.onlyIn', { country: countryName(session, onlyIn) })}
    </p>`;
}

/** What is known of a call before it is made. */
export function callCostInWords({ i18n }: Session, cost: PlaceNumber['cost']): string | undefined {
  if (cost === undefined) return undefined;
  return i18n.t(cost === 'free' ? 'help.visit.freeCall' : 'help.cost.paid');
}

/** Open, closed, or what to do first: nobody can call a place without a number. */
function openOrFirst(session: Session, { open, place }: NearPlace, here?: string): string {
  const { i18n } = session;
  if (open.state !== 'unknown' || canCall(session, place, here)) return openInWords(open, i18n);
  return open.why === 'holiday'
    ? i18n.t('help.visit.holiday')
    : `${i18n.t('ask.hoursUnknown')}. ${firstInWords(session, place, here)}`;
}

export function oldInWords(
  session: Session,
  { old, place }: NearPlace,
  here: string | undefined,
): string | undefined {
  return old
    ? `${session.i18n.t('help.visit.old')} ${firstInWords(session, place, here)}`
    : undefined;
}

export function movesInWords(
  session: Session,
  place: Place,
  here: string | undefined,
): string | undefined {
  return place.itinerant
    ? `${session.i18n.t('help.visit.itinerant')} ${firstInWords(session, place, here)}`
    : undefined;
}

/** What to do before going where something is not certain, as far as this place can be asked. */
function firstInWords(session: Session, place: Place, here: string | undefined): string {
  const { t } = session.i18n;
  if (canCall(session, place, here)) return t('help.visit.firstCall');
  return t(place.email === undefined ? 'help.visit.firstAsk' : 'help.visit.firstWrite');
}

function canCall({ site }: Session, { phone, country }: Place, here: string | undefined): boolean {
  return (
    phone !== undefined && placeNumber(phone, country ?? site.country, here).onlyIn === undefined
  );
}

export function distanceInWords(
  { i18n }: Session,
  { about, minutesOnFoot }: NearPlace,
): string | undefined {
  if (about === undefined) return undefined;
  const { t, locale } = i18n;
  const far =
    about === 0
      ? t('help.visit.near')
      : t('help.visit.km', { km: new Intl.NumberFormat(locale).format(about) });
  return minutesOnFoot === undefined
    ? far
    : `${far}. ${t('help.visit.foot', { minutes: minutesOnFoot })}`;
}

/** Who has to be asked before going; of ways in other words than those of the standard nobody here knows. */
export function firstAskInWords({ i18n }: Session, near: NearPlace): string | undefined {
  if (near.byReferral) return i18n.t('help.visit.referral');
  return AHEAD.test(bare(near.place.access.join())) ? i18n.t('help.visit.book') : undefined;
}

export function costInWords({ i18n }: Session, cost: NonNullable<Place['cost']>): string {
  if (cost === 'free') return i18n.t('help.cost.free');
  return i18n.t(cost === 'paid' ? 'help.cost.paidOther' : 'help.cost.conditional');
}

export function bringInWords({ i18n }: Session, { bring = [] }: Place): string | undefined {
  if (bring.length === 0) return undefined;
  const list = new Intl.ListFormat(i18n.locale).format(bring.map((one) => i18n.pick(one).value));
  return i18n.t('help.visit.bring', { list });
}

/** Opens beside this page: what the person wrote here stays. */
function renderLink(href: string, name: PictureName, words: string): TemplateResult {
  return html`<a class="button" href=${href} target="_blank" rel="noreferrer" data-say
    ><aidant-picture name=${name}></aidant-picture><span>${words}</span></a
  >`;
}

/** Help at the same hour each week, and its next day as an appointment by one press. */
function renderSlots(
  view: HelpView,
  place: Place,
  help: HelpState,
  acts: PlaceActs,
): TemplateResult | typeof nothing {
  const { slots = [] } = place;
  if (slots.length === 0) return nothing;
  const { i18n } = view.session;
  return html`<p class="strong" data-say>${i18n.t('help.visit.weekly')}</p>
    ${slots.map(
      (slot) =>
        html`<p>
            <span data-say>${slotInWords(slot, i18n)}</span>${colon(i18n.locale)}
            ${authored(view, slot.what)}${slot.who && html`, ${authored(view, slot.who)}`}
          </p>
          ${renderNext(view, slot, place, help, acts)}`,
    )}`;
}

function renderNext(
  { session }: HelpView,
  slot: Slot,
  place: Place,
  help: HelpState,
  acts: PlaceActs,
): TemplateResult | typeof nothing {
  const { i18n, site } = session;
  const moment = momentAt(place, { now: help.now, country: site.country, timeZone: site.timeZone });
  const [next] = meetingsOf(slot, moment).days;
  if (!next) return nothing;
  const appointment = { day: writtenDay(next), at: slot.at, minutes: slot.minutes };
  const helper = slot.who === undefined ? undefined : i18n.pick(slot.who).value;
  return html`<button
    data-say
    @click=${() => {
      acts.appoint({
        place: keptPlace(place),
        appointment,
        ...(helper !== undefined && { helper }),
      });
    }}
  >
    <aidant-picture name="calendar"></aidant-picture>
    <span>${i18n.t('help.visit.go', { when: appointmentInWords(appointment, i18n, moment) })}</span>
  </button>`;
}

/** Keeping asks first whether others use the device; no answer keeps nothing beyond this page. */
function renderKeep(
  session: Session,
  place: Place,
  kept: boolean,
  asks: boolean,
  acts: PlaceActs,
): TemplateResult {
  const { t } = session.i18n;
  if (!kept) {
    return html`<button class="quiet" @click=${() => acts.keep({ place: keptPlace(place) })}>
      ${t('help.visit.keep')} <span class="visually-hidden">${place.name}</span>
    </button>`;
  }
  const words = {
    here: 'help.visit.keptHere',
    tab: 'help.visit.keptTab',
    now: 'help.visit.keptNow',
  } as const;
  return html`<p role="status" class="hint" data-say>${t(words[keptInWords(session)])}</p>
    ${asks ? renderShared(session, (answer) => acts.shared(answer)) : nothing}
    <button data-say @click=${() => acts.thread()}>
      <aidant-picture name="calendar"></aidant-picture><span>${t('thread.row')}</span>
    </button>
    <button class="quiet" @click=${() => acts.unkeep()}>${t('help.visit.unkeep')}</button>`;
}

function languagesInWords(view: HelpView, tags: readonly string[]): string | undefined {
  if (tags.length === 0) return undefined;
  const { i18n } = view.session;
  const list = new Intl.ListFormat(i18n.locale).format(tags.map((tag) => languageName(view, tag)));
  return i18n.t('help.speaks', { list });
}

function whomInWords({ i18n }: Session, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const list = new Intl.ListFormat(i18n.locale).format(
    words.map((word) => {
      const known = WHOM_KEYS.find((key) => WHOM[key].test(bare(word)));
      return known === undefined ? word : i18n.t(`whom.${known}`);
    }),
  );
  return i18n.t('help.visit.whom', { list });
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
