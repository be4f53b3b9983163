import type { Procedure } from '../formats/procedure.js';
import { linkedWay } from './landing.js';
import type { Keep } from '../ports.js';
import type { Answers } from './machine.js';
import type { GuideScreen, GuideState, Mark, SavedPlace } from './state.js';

/** After this long, a browser may have brought back a tab closed long ago: then only offer to go on. */
const FRESH_FOR_MS = 60 * 60 * 1000;
const LASTS_FOR_MS = 30 * 24 * FRESH_FOR_MS;

/** What to keep of a running guide. */
export function placeOf(
  state: GuideState,
  status: SavedPlace['status'],
  now: number,
): SavedPlace | undefined {
  if (!state.procedure || state.stepId === '') return undefined;
  return {
    schema: 1,
    procedure: state.procedure.id,
    version: state.procedure.version ?? 1,
    own: state.own,
    step: state.stepId,
    screen: state.screen,
    trail: state.trail,
    answers: state.answers,
    marks: state.marks,
    reviewing: state.reviewing,
    slips: state.slips,
    helpOffered: state.helpOffered,
    status,
    at: now,
  };
}

/** A place that only a code or a link names: nothing seen, and no answer but what the step itself tells. */
export function linkedPlace(procedure: Procedure, step: string, own: boolean): SavedPlace {
  return {
    schema: 1,
    procedure: procedure.id,
    version: procedure.version ?? 1,
    own,
    step,
    screen: 'step',
    ...linkedWay(procedure, step),
    marks: {},
    status: 'stopped',
    at: 0,
  };
}

/** Reads what an earlier page kept; undefined for anything this edition does not know. */
export function readPlace(kept: unknown): SavedPlace | undefined {
  if (!isRecord(kept) || kept['schema'] !== 1) return undefined;
  const { procedure, step, status, at } = kept;
  if (typeof procedure !== 'string' || typeof step !== 'string') return undefined;
  const version = kept['version'];
  const screen = kept['screen'];
  const { trail, reviewing } = kept;
  return {
    schema: 1,
    procedure,
    version: typeof version === 'number' ? version : 1,
    own: kept['own'] === true,
    step,
    screen: isOneOf(screen, ['check', 'waiting', 'end'] as const) ? screen : 'step',
    trail: Array.isArray(trail) ? trail.filter((id) => typeof id === 'string') : [],
    answers: stringsOf(kept['answers']),
    marks: marksOf(kept['marks']),
    reviewing: typeof reviewing === 'string' ? reviewing : undefined,
    slips: numbersOf(kept['slips']),
    helpOffered: kept['helpOffered'] === true,
    status: status === 'stopped' ? 'stopped' : 'running',
    at: typeof at === 'number' ? at : 0,
  };
}

/** A place that outlasted its tab; after a month nobody knows it any more. */
export function readLasting(keep: Keep, now: number): SavedPlace | undefined {
  const place = readPlace(keep.read('place'));
  return place && now - place.at < LASTS_FOR_MS ? place : undefined;
}

/** Whether the person is still at it: going on needs no new question. */
export function isFresh(place: SavedPlace, now: number): boolean {
  return place.status === 'running' && now - place.at < FRESH_FOR_MS;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<T extends GuideScreen>(value: unknown, list: readonly T[]): value is T {
  return list.includes(value as T);
}

const stringsOf = (value: unknown): Answers => only('string', value);
const numbersOf = (value: unknown) => only('number', value) as Readonly<Record<string, never>>;

function only(type: 'string' | 'number', value: unknown): Readonly<Record<string, never>> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).filter(([, entry]) => typeof entry === type);
  return Object.fromEntries(entries) as Readonly<Record<string, never>>;
}

function marksOf(value: unknown): Readonly<Record<string, Mark>> {
  return Object.fromEntries(
    Object.entries(stringsOf(value)).filter((entry): entry is [string, Mark] =>
      ['filled', 'empty', 'problem'].includes(entry[1]),
    ),
  );
}
