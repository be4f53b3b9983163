/** Help that is there at the same hour each week: next time, when not, and a way into one's own calendar. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../core/formats/places.js';
import type { Slot } from '../../core/formats/slots.js';
import type { LocalText } from '../../core/formats/text.js';
import type { DayOfYear } from '../../core/help/holidays.js';
import { zoneOf, type Moment } from '../../core/help/hours.js';
import { calendarFile } from '../../core/help/ics.js';
import { dayInWords } from '../../core/help/hours-words.js';
import { momentAt } from '../../core/help/places.js';
import { meetingsOf, minuteOf, slotInWords, type Meetings } from '../../core/help/slots.js';
import type { Session } from '../../core/session.js';
import { takeFile } from '../shared/take-file.js';
import { authored } from './authored.js';

/** Days off further ahead than this are not yet of interest. */
const SOON_MS = 60 * 24 * 60 * 60 * 1000;

export interface Appointment {
  readonly slot: Slot;
  readonly meetings: Meetings;
  readonly moment: Moment;
  /** The same for the same appointment, for the calendar. */
  readonly uid: string;
}

/** Those of the place the person goes to, and of the site, as far as they still take place. */
export function appointmentsOf(
  { site }: Session,
  place: Place | undefined,
  now: number,
): Appointment[] {
  const { id: uid, country, timeZone } = site;
  const moment = { now, country, timeZone };
  const theirs = { moment: momentAt(place ?? {}, moment), uid: `${uid}-${place?.id ?? ''}` };
  return [...inOrder(place?.slots ?? [], theirs), ...inOrder(site.slots ?? [], { moment, uid })];
}

/** The next one first. */
function inOrder(
  slots: readonly Slot[],
  { moment, uid }: { readonly moment: Moment; readonly uid: string },
): Appointment[] {
  return slots
    .map((slot) => ({
      slot,
      moment,
      meetings: meetingsOf(slot, moment),
      uid: [uid, slot.day, slot.at, slot.every ?? 1, slot.from, markOf(slot)]
        .filter(Boolean)
        .join('-'),
    }))
    .filter(({ meetings }) => meetings.days.length > 0)
    .sort((a, b) => timeOf(a) - timeOf(b));
}

/** Two helps at the same hour are two: a few signs of what it is and where (FNV-1a). */
function markOf({ what, where }: Slot): string {
  let mark = 0x811c9dc5;
  for (const sign of JSON.stringify([what, where]))
    mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (mark >>> 0).toString(36);
}

/** @param take undefined where nothing may be left on the device. */
export function renderAppointment(
  session: Session,
  appointment: Appointment,
  take: ((appointment: Appointment) => void) | undefined,
): TemplateResult {
  const { i18n } = session;
  const { slot, meetings, moment } = appointment;
  const next = meetings.days[0];
  const off = meetings.rests.filter((day) => utc(day) - moment.now < SOON_MS);
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' });
  const inWords = (day: DayOfYear): string => dayInWords(utc(day), i18n.locale);
  const days = list.format(off.map((day) => i18n.t('card.onDay', { day: inWords(day) })));
  return html`<li class="with-picture">
    <aidant-picture name="calendar"></aidant-picture>
    <div class="slot">
      <p class="when" data-say>${slotInWords(slot, i18n)}</p>
      <p>${authored(session, slot.what)}</p>
      <p>${authored(session, slot.where)}</p>
      ${slot.who === undefined ? nothing : html`<p data-say>${i18n.t('card.who', { who: i18n.pick(slot.who).value })}</p>`}
      <p data-say>
        ${next ? i18n.t('card.next', { day: inWords(next) }) : nothing}
        ${off.length === 0 ? nothing : i18n.t('card.notOn', { days })}
      </p>
      ${
        take
          ? html`<button class="calendar" data-say @click=${() => take(appointment)}>
              <aidant-picture name="calendar"></aidant-picture>
              <span>${i18n.t('card.calendar')}</span>
            </button>`
          : nothing
      }
    </div>
  </li>`;
}

/** Hands the appointment to the calendar of the device: a file that it opens. Nothing is sent anywhere. */
export function takeToCalendar(
  { i18n, site }: Session,
  { slot, meetings, moment, uid }: Appointment,
): void {
  const say = (text: LocalText): string => i18n.pick(text).value;
  const file = calendarFile({
    uid: `${uid}@aidant`,
    title: say(slot.what),
    place: say(slot.where),
    notes: [
      say(site.name),
      slot.who === undefined ? '' : i18n.t('card.who', { who: say(slot.who) }),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    at: minuteOf(slot),
    minutes: slot.minutes,
    every: slot.every ?? 1,
    ...meetings,
    zone: zoneOf(moment),
    now: moment.now,
  });
  takeFile(`${uid.replaceAll(':', '')}.ics`.toLowerCase(), 'text/calendar', file);
}

function timeOf({ slot, meetings: { days } }: Appointment): number {
  return (days[0] ? utc(days[0]) : Infinity) + minuteOf(slot) * 60_000;
}

function utc({ year, month, day }: DayOfYear): number {
  return Date.UTC(year, month - 1, day);
}
