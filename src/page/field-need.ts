/** Whether a question must be answered, where the page does not say it in words. Never a guess. */
import { allRoots, closestComposed, rootOf, type Root } from './dom.js';
import { isCheckbox, isRadio, resolve } from './control-members.js';
import { hasStar, REQUIRED, statesRequired } from './required.js';
import { rawText } from './shown-text.js';

/** Labels that already say whether an answer is needed. */
const SAYS_NEED =
  /facultati|optionnel|optional|optioneel|niet verplicht|freiwillig|obligatoire|required|mandatory|verplicht|pflicht|erforderlich/i;
const ALL_NEEDED =
  /(tous les champs|toutes les (questions|rubriques)|all (the )?(fields|questions)|alle (velden|vragen|felder|fragen))[^.]{0,40}(obligatoires|required|mandatory|verplicht|erforderlich|pflichtfelder|pflicht)/i;
const STAR_IS_FREE =
  /\*\s*[:=(]?\s*(champs? |fields? )?(facultati|optionn?el|optional|optioneel|freiwillig)/i;

/** What a form does with marks, read once: on most pages it holds for every field. */
interface Habit {
  readonly marksNeeded: boolean;
  readonly allNeeded: boolean;
  readonly starIsFree: boolean;
}

export class Needs {
  readonly #habits = new WeakMap<Element, Habit>();

  /**
   * @param words what is said of it anyway: if they tell, nothing is added.
   * @param alone it is asked for by itself: what the page says of all its fields is said, too.
   * @returns undefined when nobody can know: most pages check only after sending.
   */
  of(fields: readonly HTMLElement[], words: string, alone = false): 'needed' | 'free' | undefined {
    const [field] = fields;
    if (!field || SAYS_NEED.test(words)) return undefined;
    const habit = this.#habit(field);
    const needed = habit.allNeeded && !alone ? undefined : 'needed';
    if (fields.some(statesRequired)) return needed;
    if (hasStar(words)) return habit.starIsFree ? 'free' : needed;
    return habit.marksNeeded && !habit.allNeeded && canBeEmpty(field) ? 'free' : undefined;
  }

  /** Whether the name of a group tells it for all its fields. */
  isTold(group: HTMLElement, words: string): boolean {
    return SAYS_NEED.test(words) || hasStar(words) || statesRequired(group);
  }

  #habit(field: HTMLElement): Habit {
    const scope = scopeOf(field);
    const known = this.#habits.get(scope);
    if (known) return known;
    // Text and attributes alone: what shows would be asked of every field of a long form before its first one is said.
    const text = rawText(scope.closest('main, [role=main]') ?? scope);
    const starIsFree = STAR_IS_FREE.test(text);
    const marksNeeded = allRoots(scope as unknown as Root).some(
      (root) => root.querySelector(REQUIRED) !== null || (!starIsFree && starsName(root)),
    );
    const habit = { starIsFree, marksNeeded, allNeeded: ALL_NEEDED.test(text) };
    this.#habits.set(scope, habit);
    return habit;
  }
}

function scopeOf(field: HTMLElement): Element {
  const form = (field as Partial<HTMLInputElement>).form ?? closestComposed(field, 'form');
  return form ?? closestComposed(field, 'main, [role=main], body') ?? field;
}

/** A list without "please choose" has an answer from the beginning. */
function canBeEmpty(field: HTMLElement): boolean {
  if (field.localName !== 'select') return true;
  return [...(field as HTMLSelectElement).options].some(({ value }) => value === '');
}

function starsName(root: ParentNode): boolean {
  return [...root.querySelectorAll('label, legend')].some((label) => hasStar(rawText(label)));
}

/** The choices of one question, where a group asks one; text beside them ("other: …") may belong to a choice. */
export function questionOf(group: HTMLElement): readonly HTMLElement[] {
  const fields = resolve(group)?.fields ?? [];
  const choices = fields.filter((field) => isRadio(field) || isCheckbox(field));
  const isOne =
    choices.length > 1 &&
    choices.length * 2 >= fields.length &&
    choices.every((choice) => groupOf(choice) === group);
  return isOne ? choices : [];
}

/** The group around a field that asks one question of it and its neighbours. */
export function groupOf(field: HTMLElement): HTMLElement | undefined {
  const group = field.closest<HTMLElement>('fieldset, [role=radiogroup], [role=group]');
  return group && rootOf(group) === rootOf(field) ? group : undefined;
}
