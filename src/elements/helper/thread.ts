import { html, nothing, type TemplateResult } from 'lit';
import { calendarFile } from '../../core/help/ics.js';
import { zoneOf, type Moment } from '../../core/help/hours.js';
import { momentAt } from '../../core/help/places.js';
import type { HelpState } from '../../core/help/state.js';
import {
  appointmentInWords,
  cleanName,
  dayOf,
  isPast,
  LONGEST_NAME,
  minuteOf,
  readAppointment,
  today,
  USUAL_MINUTES,
  type Appointment,
  type Thread,
} from '../../core/help/thread.js';
import type { Session } from '../../core/session.js';
import { takeFile } from '../shared/take-file.js';
import { canKeep, keptInWords, renderShared, staying } from './kept.js';
import { renderPlaceNumber } from './place.js';
import { renderRow, type HelpView } from './view.js';
import type { PlacesHost } from './visit.js';

const FAULTS = { empty: 'thread.empty', half: 'thread.half', over: 'thread.over' } as const;

/** "Keep the thread": who helps this person, where and when. Written by the person, shown first next time. */
export class ThreadScreen {
  readonly #host: PlacesHost;
  /** The person writes; else what is kept shows. */
  #writing = false;
  #fault: keyof typeof FAULTS | undefined;
  /** What was written before the person went to choose a place. */
  #draft: { readonly helper: string; readonly day: string; readonly at: string } | undefined;

  constructor(host: PlacesHost) {
    this.#host = host;
  }

  /** What shows next is what is kept, not what was being written. */
  begin(): void {
    this.#writing = false;
    this.#draft = undefined;
    this.#fault = undefined;
  }

  /** The way to this screen. */
  renderRow({ session }: HelpView): TemplateResult {
    return html`<div class="stack take">
      ${renderRow({
        picture: 'calendar',
        words: session.i18n.t('thread.row'),
        onClick: () => this.#host.go('thread'),
      })}
    </div>`;
  }

  /** At the top of the first screen: what the person begins with this time. */
  renderFirst(view: HelpView): TemplateResult | typeof nothing {
    const help = view.session.store.getState().help;
    if (!help?.thread) return nothing;
    return html`<div class="kept">${this.#renderKept(view, help, help.thread, true)}</div>`;
  }

  render(view: HelpView): TemplateResult {
    const { session } = view;
    const help = session.store.getState().help;
    if (!help) return html`<p role="status">${session.i18n.t('app.loading')}</p>`;
    const { thread } = help;
    const written = thread?.helper !== undefined || thread?.appointment !== undefined;
    return thread && written && !this.#writing
      ? this.#renderSummary(view, help, thread)
      : this.#renderForm(view, help);
  }

  #renderSummary(view: HelpView, help: HelpState, thread: Thread): TemplateResult {
    const { session } = view;
    const { t } = session.i18n;
    const words = {
      here: 'thread.savedHere',
      tab: 'thread.savedTab',
      now: 'thread.savedNow',
    } as const;
    return html`${this.#renderKept(view, help, thread, false)}
      <div class="stack take">
        <p role="status" class="hint" data-say>
          ${t(help.notKept ? 'help.visit.notKept' : words[keptInWords(session)])}
        </p>
        ${renderShared(session, (shared) =>
          staying(this.#host, () => this.#host.dispatch({ type: 'app/shared', shared })),
        )}
        <button class="row" data-say @click=${() => this.#write(true)}>
          <aidant-picture name="pen"></aidant-picture><span>${t('thread.change')}</span>
        </button>
        <button class="row" data-say @click=${() => this.#onForget()}>
          <aidant-picture name="trash"></aidant-picture><span>${t('thread.forget')}</span>
        </button>
      </div>`;
  }

  /** @param first on the first screen, where its own screen is one press away. */
  #renderKept(
    { session }: HelpView,
    help: HelpState,
    { appointment, helper, place }: Thread,
    first: boolean,
  ): TemplateResult {
    const { t } = session.i18n;
    const moment = momentOf(session, help);
    const past = appointment && isPast(appointment, moment);
    const head = appointment
      ? t(past ? 'thread.past' : 'thread.next')
      : t(helper === undefined ? 'help.visit.kept' : 'thread.title');
    return html`<section class="card">
      <p class="hint" data-say>${head}</p>
      ${
        appointment
          ? html`<p class="when" data-say data-private>
              ${appointmentInWords(appointment, session.i18n, moment)}
            </p>`
          : nothing
      }
      ${
        helper === undefined
          ? nothing
          : html`<p class="who" data-say data-private>
              ${
                appointment
                  ? t('thread.with', { name: helper })
                  : t('thread.helps', { name: helper })
              }
            </p>`
      }
      ${
        place
          ? html`<p class="who" data-say>${place.name}</p>
              ${place.address === undefined ? nothing : html`<p data-say>${place.address}</p>`}
              ${
                place.phone === undefined
                  ? nothing
                  : renderPlaceNumber(
                      session,
                      place.phone,
                      place.country ?? session.site.country,
                      session.site.country,
                    )
              }`
          : nothing
      }
      ${
        past
          ? html`<p data-say>${t('thread.pastThen')}</p>
              <button data-say @click=${() => this.#onRemove()}>
                <aidant-picture name="trash"></aidant-picture><span>${t('thread.remove')}</span>
              </button>`
          : nothing
      }
      ${appointment && !past && canKeep(session) ? this.#renderCalendar(session, help, appointment) : nothing}
      ${
        first
          ? html`<button class="quiet" data-say @click=${() => this.#host.go('thread')}>
              ${t(appointment || helper !== undefined ? 'thread.change' : 'thread.row')}
            </button>`
          : nothing
      }
    </section>`;
  }

  /** Not on a shared computer: the file would stay there. */
  #renderCalendar(session: Session, help: HelpState, appointment: Appointment): TemplateResult {
    return html`<button data-say @click=${() => takeAppointment(session, help, appointment)}>
      <aidant-picture name="calendar"></aidant-picture
      ><span>${session.i18n.t('thread.calendar')}</span>
    </button>`;
  }

  #renderForm({ session }: HelpView, help: HelpState): TemplateResult {
    const { t } = session.i18n;
    const { place, appointment } = help.thread ?? {};
    const {
      helper = help.thread?.helper ?? '',
      day = appointment?.day ?? '',
      at = appointment?.at ?? '',
    } = this.#draft ?? {};
    const fault = this.#fault;
    const wrong = (part: 'name' | 'when'): 'true' | 'false' =>
      fault === 'empty' || (part === 'when' && fault !== undefined) ? 'true' : 'false';
    return html`<p data-say>${t('thread.intro')}</p>
      <form novalidate @submit=${(event: SubmitEvent) => this.#onSave(event, session, help)}>
        <div class="form">
          <label for="helper-name" data-say>${t('thread.helper')}</label>
          <p id="helper-hint" class="hint" data-say>${t('thread.helperHint')}</p>
          <input
            id="helper-name"
            name="helper"
            type="text"
            autocomplete="off"
            maxlength=${LONGEST_NAME}
            aria-describedby="helper-hint thread-wrong"
            aria-invalid=${wrong('name')}
            .value=${helper}
          />
        </div>
        <div class="form">
          <p class="strong" data-say>${t('thread.place')}</p>
          <p data-say>${place?.name ?? t('thread.noPlace')}</p>
          ${
            session.site.places === undefined
              ? nothing
              : html`<button
                  type="button"
                  data-say
                  @click=${(event: Event) => this.#onPlace(event)}
                >
                  <aidant-picture name="map-pin"></aidant-picture
                  ><span>${t(place ? 'thread.otherPlace' : 'thread.choosePlace')}</span>
                </button>`
          }
        </div>
        <fieldset class="form">
          <legend data-say>${t('thread.when')}</legend>
          <p class="hint" data-say>${t('thread.whenHint')}</p>
          <div class="pair">
            <div>
              <label for="thread-day" data-say>${t('thread.day')}</label>
              <input
                id="thread-day"
                name="day"
                type="date"
                min=${today(momentOf(session, help)) ?? nothing}
                aria-describedby="thread-wrong"
                aria-invalid=${wrong('when')}
                .value=${day}
              />
            </div>
            <div>
              <label for="thread-time" data-say>${t('thread.time')}</label>
              <input
                id="thread-time"
                name="time"
                type="time"
                aria-describedby="thread-wrong"
                aria-invalid=${wrong('when')}
                .value=${at}
              />
            </div>
          </div>
        </fieldset>
        <p id="thread-wrong" class="wrong" role="status">
          ${fault === undefined ? nothing : t(FAULTS[fault])}
        </p>
        <button class="main row" type="submit" data-say>${t('thread.save')}</button>
      </form>`;
  }

  #onPlace({ currentTarget }: Event): void {
    const { form } = currentTarget as HTMLButtonElement;
    const written = (name: string): string =>
      (form?.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
    this.#draft = { helper: written('helper'), day: written('day'), at: written('time') };
    this.#writing = true;
    this.#host.go('visit');
  }

  #onSave(event: SubmitEvent, session: Session, help: HelpState): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = (name: string): HTMLInputElement =>
      form.elements.namedItem(name) as HTMLInputElement;
    const [name, day, time] = [field('helper'), field('day'), field('time')];
    const helper = cleanName(name.value);
    const { thread = {} } = help;
    // The hours of a slot are known; a day that somebody wrote has none.
    const { minutes } = thread.appointment ?? {};
    const same = thread.appointment?.day === day.value && thread.appointment.at === time.value;
    const appointment = readAppointment({
      day: day.value,
      at: time.value.slice(0, 5),
      ...(same && minutes !== undefined && { minutes }),
    });
    const some = [day, time].some(({ value, validity }) => value !== '' || validity.badInput);
    if (some && !appointment) this.#refuse('half', day.value === '' ? day : time);
    else if (appointment && isPast(appointment, momentOf(session, help))) this.#refuse('over', day);
    else if (helper === undefined && !appointment) this.#refuse('empty', name);
    else {
      this.begin();
      if (helper === undefined) this.#host.dispatch({ type: 'help/unkeep', part: 'helper' });
      if (!appointment) this.#host.dispatch({ type: 'help/unkeep', part: 'appointment' });
      this.#host.dispatch({
        type: 'help/keep',
        thread: {
          ...(helper !== undefined && { helper }),
          ...(appointment && { appointment }),
        },
      });
      this.#host.update();
      this.#toTitle();
    }
  }

  #refuse(fault: keyof typeof FAULTS, field: HTMLElement): void {
    this.#fault = fault;
    field.focus();
    this.#host.update();
  }

  #write(writing: boolean): void {
    this.begin();
    this.#writing = writing;
    this.#host.update();
    this.#toTitle();
  }

  #onRemove(): void {
    this.#host.dispatch({ type: 'help/unkeep', part: 'appointment' });
    this.#host.update();
    this.#toTitle();
  }

  #onForget(): void {
    this.#host.dispatch({ type: 'help/unkeep' });
    this.#write(false);
  }

  /** What was pressed goes away with the screen: focus must not fall out of the window. */
  #toTitle(): void {
    void this.#host.drawn().then(() => this.#host.root.querySelector<HTMLElement>('h2')?.focus());
  }
}

/** The clock of the kept place, where it is in another country or overseas; else of the site. */
function momentOf({ site }: Session, { now, thread }: HelpState): Moment {
  const moment = { now, country: site.country, timeZone: site.timeZone };
  return momentAt(thread?.place ?? {}, moment);
}

/** The appointment for the calendar of this device. It names the place, never the person. */
function takeAppointment(session: Session, help: HelpState, appointment: Appointment): void {
  const { i18n, site } = session;
  const { place, helper } = help.thread ?? {};
  const day = dayOf(appointment.day);
  if (!day) return;
  const where = place?.name ?? i18n.pick(site.name).value;
  const file = calendarFile({
    uid: `aidant-${site.id}-${appointment.day}-${appointment.at.replace(':', '')}`,
    title: i18n.t('thread.file', { place: where }),
    place: [where, place?.address].filter(Boolean).join(', '),
    notes: helper === undefined ? '' : i18n.t('thread.with', { name: helper }),
    at: minuteOf(appointment.at),
    minutes: appointment.minutes ?? USUAL_MINUTES,
    every: 1,
    days: [day],
    rests: [],
    zone: zoneOf(momentOf(session, help)),
    now: help.now,
  });
  takeFile(`${site.id}-${appointment.day}.ics`.toLowerCase(), 'text/calendar', file);
}
