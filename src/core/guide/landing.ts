/** Which step fits the page that shows now, for a person who was at some place when the page changed. */
import type { Procedure } from '../formats/procedure.js';
import { donePage } from './done.js';
import { stepOf, wayFrom, type Answers } from './machine.js';
import { isLookedAt, nextToDo } from './review.js';
import type { PageView } from './page-view.js';
import type { GuideNote, GuideScreen, SavedPlace } from './state.js';

interface Spot {
  readonly to: string;
  readonly trail: readonly string[];
}

type Place = Pick<SavedPlace, 'trail' | 'reviewing'>;

export type Landing =
  | ({
      readonly kind: 'step';
      readonly screen?: GuideScreen;
      readonly note?: GuideNote;
      /** The person pressed the page's own button that leads here: that was asking to be taken on. */
      readonly led?: boolean;
    } & Spot)
  | ({ readonly kind: 'wait' } & Spot)
  | { readonly kind: 'finish' };

/**
 * The step the person was at; else, if the page went on, the next one of that page; else, if it came back, the one
 * there that it complains of.
 */
export function landingOf(page: PageView, procedure: Procedure, place: SavedPlace): Landing {
  const { trail, answers, screen } = place;
  const step = stepOf(procedure, place.step);
  const stay: Landing = { kind: 'step', to: place.step, trail, screen };
  if (!step) return stay;
  const finished = donePage(step);
  if (finished !== undefined && page.isAt(finished)) return after(page, procedure, place, true);
  if (screen === 'waiting') return whileWaiting(page, procedure, place);
  if (page.has(procedure, step.id)) {
    // Sent too early, the same page comes back with what is wrong: perhaps with a step of before.
    const wrong = page.firstProblem(procedure, [...trail, step.id]);
    if (wrong !== undefined && wrong !== step.id) return toMend(page, procedure, place) ?? stay;
    return page.allows(procedure)(step) ? stay : after(page, procedure, place, false);
  }
  if (procedure.end?.page !== undefined && page.showsEnd(procedure)) return { kind: 'finish' };
  const way = wayFrom(procedure, step.id, answers);
  const ahead = way.find(
    (id) => id !== step.id && page.has(procedure, id) && !isLookedAt(procedure, id, place),
  );
  if (ahead !== undefined) {
    const gone = place.reviewing === undefined ? before(way, ahead) : [];
    return { kind: 'step', to: ahead, trail: [...trail, ...gone] };
  }
  return toMend(page, procedure, place) ?? back(page, procedure, place) ?? stay;
}

function whileWaiting(page: PageView, procedure: Procedure, place: SavedPlace): Landing {
  const { step, trail } = place;
  if (page.showsEnd(procedure)) return { kind: 'finish' };
  const wait: Landing = { kind: 'wait', to: step, trail };
  const mend = toMend(page, procedure, { ...place, trail: [...trail, step] });
  if (mend) return mend;
  return page.has(procedure, step) ? wait : (back(page, procedure, place) ?? wait);
}

/** @param visited whether the step was done, or is not on the way after all. */
function after(page: PageView, procedure: Procedure, place: SavedPlace, visited: boolean): Landing {
  const to = nextToDo(procedure, place.step, place, page.allows(procedure));
  if (to === undefined) return { kind: 'finish' };
  if (!visited || place.reviewing !== undefined) return { kind: 'step', to, trail: place.trail };
  return { kind: 'step', to, trail: [...place.trail, place.step], led: true };
}

function toMend(page: PageView, procedure: Procedure, place: Place): Landing | undefined {
  const to = page.firstProblem(procedure, place.trail);
  return to === undefined
    ? undefined
    : { kind: 'step', to, trail: trailTo(to, place), note: 'mend' };
}

/** The last step gone through that is on this page. */
function back(page: PageView, procedure: Procedure, place: Place): Landing | undefined {
  const to = place.trail.findLast((id) => page.has(procedure, id));
  return to === undefined
    ? undefined
    : { kind: 'step', to, trail: trailTo(to, place), note: 'moved' };
}

/** The way to a step gone back to; who came from "check before you send" still has all of it behind them. */
export function trailTo(id: string, { trail, reviewing }: Place): readonly string[] {
  return reviewing === undefined ? before(trail, id) : trail;
}

/** The part of a trail that comes before a step. */
export function before(trail: readonly string[], id: string): readonly string[] {
  return trail.slice(0, trail.indexOf(id));
}

/** The steps before `id`, as far as they are on the way without any answer. */
export function wayTo(procedure: Procedure, id: string): readonly string[] {
  return wayWith(procedure, id, {}) ?? [];
}

/**
 * What a code or a link tells by naming a step, and no more: the steps before it, and the answers without which nobody
 * comes there. All other questions stay unanswered.
 */
export function linkedWay(
  procedure: Procedure,
  id: string,
): { readonly trail: readonly string[]; readonly answers: Answers } {
  const needed = answersFor(procedure, id);
  const answers = Object.fromEntries(
    Object.entries(needed).flatMap(([question, wanted]) =>
      wanted.length === 1 ? [[question, wanted[0] ?? '']] : [],
    ),
  );
  const assumed = Object.fromEntries(
    Object.entries(needed).map(([question, wanted]) => [question, wanted[0] ?? '']),
  );
  // An answer may also lead past it: then one that does not is taken for the way alone.
  const detours = procedure.steps.flatMap(({ id: question, choices = [] }) =>
    choices.map((choice) => ({ ...assumed, [question]: choice.id })),
  );
  for (const way of [assumed, ...detours]) {
    const trail = wayWith(procedure, id, way);
    if (trail) return { trail, answers };
  }
  return { trail: [], answers };
}

function wayWith(procedure: Procedure, id: string, answers: Answers) {
  const way = wayFrom(procedure, procedure.steps[0]?.id ?? '', answers);
  return way.includes(id) ? before(way, id) : undefined;
}

/** The answers that lead to a step, by question; those of the questions' own conditions too. */
function answersFor(
  procedure: Procedure,
  id: string,
  known: Readonly<Record<string, readonly string[]>> = {},
): Readonly<Record<string, readonly string[]>> {
  const condition = stepOf(procedure, id)?.if;
  if (!condition || 'visible' in condition) return known;
  return Object.entries(condition).reduce((found, [question, wanted]) => {
    if (Object.hasOwn(found, question)) return found;
    return answersFor(procedure, question, { ...found, [question]: [wanted].flat() as string[] });
  }, known);
}
