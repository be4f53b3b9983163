/** Whether a question of a page's own form must be answered, by every mark that pages use for it. */
import { closestComposed, labelsOf } from './dom.js';
import { GROUPS } from './own-form-beside.js';
import type { Unit } from './own-form-groups.js';
import { rawTitle } from './own-form-names.js';
import { hasStar, statesRequired } from './required.js';
import { rawText, shownText } from './shown-text.js';

const NEEDED = /obligatoire|required|mandatory|verplicht|erforderlich|pflichtfeld|pflichtangabe/i;
const FREE =
  /facultati|optionn?el|optional|niet verplicht|freiwillig|pas obligatoire|not required/i;
const ALL_NEEDED =
  /(tous les champs|toutes les (questions|rubriques)|all (the )?(fields|questions)|alle (velden|vragen|felder|fragen))[^.]{0,40}(obligatoires|required|mandatory|verplicht|erforderlich|pflichtfelder|pflicht)/i;
const STAR_IS_FREE =
  /\*\s*[:=(]?\s*(champs? |fields? )?(facultati|optionn?el|optional|optioneel|freiwillig)/i;

const CLASS = /(^|[\s_-])(required|mandatory|obligatoire|verplicht|pflicht)([\s_-]|$)/i;

/** `unknown`: the form marks nothing, so nobody may say that it can be left empty. */
export type Need = 'needed' | 'free' | 'unknown';

/**
 * Reads the form's habit once: attributes and marks where there are any; where only what is optional is marked, or
 * the page says that all of it is needed, the rest is needed.
 */
export function needsOf(scope: Element, units: readonly Unit[]): (unit: Unit) => Need {
  const text = shownText(scope.closest('main, [role=main]') ?? scope);
  const marked = units.filter(({ kind }) => kind !== 'submit' && kind !== 'opens');
  const starIsFree = STAR_IS_FREE.test(text);
  const says = new Map(marked.map((unit) => [unit, saysOf(unit, starIsFree)]));
  const values = [...says.values()];
  const allNeeded =
    ALL_NEEDED.test(text) || (values.includes('free') && !values.includes('needed'));
  const rest: Need = allNeeded ? 'needed' : values.includes('needed') ? 'free' : 'unknown';
  return (unit) => says.get(unit) ?? (allNeeded && isLoneBox(unit) ? 'free' : rest);
}

function saysOf(unit: Unit, starIsFree: boolean): 'needed' | 'free' | undefined {
  const { element, fields } = unit;
  const controls = [element, ...fields];
  if (controls.some(statesRequired)) return 'needed';
  const group = fields.length > 1 ? closestComposed(fields[0], GROUPS) : undefined;
  const labels = [
    ...(fields.length === 1 ? labelsOf(fields[0]) : []),
    ...(group?.querySelectorAll<HTMLElement>(':scope > legend') ?? []),
  ];
  const name = labels.length > 0 ? labels.map(rawText).join(' ') : rawTitle(unit);
  // A star that only a style sheet draws leaves its class behind.
  if ([...labels, ...fields].some((one) => CLASS.test(one.getAttribute('class') ?? '')))
    return 'needed';
  if (FREE.test(name)) return 'free';
  if (NEEDED.test(name)) return 'needed';
  if (hasStar(name)) return starIsFree ? 'free' : 'needed';
  return undefined;
}

/** A box alone is a choice: only its own mark makes it needed. */
function isLoneBox({ kind, fields }: Unit): boolean {
  return kind === 'boxes' && fields.length === 1;
}
