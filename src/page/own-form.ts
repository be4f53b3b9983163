import type { FindWay } from '../core/formats/find.js';
import type { Procedure, Step } from '../core/formats/procedure.js';
import type { LocalText } from '../core/formats/text.js';
import { OWN_FORM_ID, renewed } from '../core/guide/own-form.js';
import type { Advice, OwnForm } from '../core/ports.js';
import { adviceBefore } from './control-advice.js';
import { isKeptSecret, isSecret } from './control-state.js';
import { languageOf } from './control-value.js';
import type { Unit } from './own-form-groups.js';
import { withNames } from './own-form-memo.js';
import { frontModal } from './modals.js';
import { groupName, wordsOfUnit } from './own-form-names.js';
import { needsOf, type Need } from './own-form-need.js';
import { scopesOf, type Scope } from './own-form-scope.js';
import { answerableFields, pressableButtons, questionCount, unitsOf } from './own-form-units.js';
import { comparable, shownText } from './shown-text.js';
import { stableWays } from './stable-ways.js';

export interface OwnFormOptions {
  /** On a bank's page nothing of ours points at a field for a password, a code or a card. */
  readonly isBank?: () => boolean;
}

/** A question with what the page says about it. */
interface Question extends Unit {
  readonly id: string;
  readonly find: readonly FindWay[];
  readonly title: string;
  readonly hint: string;
  readonly example: string;
  readonly need: Need;
  readonly secret: boolean;
}

/** What a walk is made from. A page may keep its last button closed until every answer is there. */
const partsOf = (scope: Scope): HTMLElement[] => [
  ...answerableFields(scope),
  ...pressableButtons(scope),
];

/**
 * Makes a procedure from the page's own form: one step a question, in reading order, in the page's own words,
 * and its submit button last. It knows nothing about what the button does, and promises nothing.
 */
export function createOwnForm(document: Document, options: OwnFormOptions = {}): OwnForm {
  const isBank = (): boolean => options.isBank?.() === true;
  let last:
    (Main & { readonly made: Procedure; readonly parts: readonly HTMLElement[] }) | undefined;

  /** Far cheaper than to look at every form again: the same fields and buttons ask the same questions. */
  const isUnchanged = (): boolean => {
    if (!last?.scope.element.isConnected || frontModal(document) !== last.front) return false;
    const { parts } = last;
    const now = partsOf(last.scope);
    return now.length === parts.length && now.every((part, index) => part === parts[index]);
  };

  const look = (): Procedure | undefined => {
    const form = mainForm(document);
    if (!form) return (last = undefined);
    const { element } = form.scope;
    const made: Procedure = {
      format: 1,
      id: OWN_FORM_ID,
      version: 1,
      title: titleOf(element, document),
      steps: questionsOf(element, form.units).map((question) => stepOf(question, isBank())),
    };
    last = { ...form, made, parts: partsOf(form.scope) };
    return made;
  };

  return {
    walk(before) {
      if (before && isUnchanged()) return last && renewed(before, last.made);
      const now = withNames(look);
      return now && before ? renewed(before, now) : now;
    },
  };
}

interface Main {
  readonly scope: Scope;
  readonly units: readonly Unit[];
  readonly front: HTMLElement | undefined;
}

/** The form that asks most; without a form, the part of the page that holds the fields. */
function mainForm(document: Document): Main | undefined {
  const front = frontModal(document);
  let best: (Main & { readonly count: number }) | undefined;
  for (const scope of scopesOf(document, front)) {
    const units = unitsOf(scope);
    const count = questionCount(units);
    if (count > (best?.count ?? 0)) best = { scope, units, front, count };
  }
  return best;
}

function questionsOf(form: Element, units: readonly Unit[]): Question[] {
  const ids = new Set<string>();
  const needOf = needsOf(form, units);
  const questions = units.map((unit, index) => {
    const words = { ...wordsOfUnit(unit), find: stableWays(unit.element) };
    return {
      ...unit,
      ...words,
      id: uniqueId(unit, words, index, ids),
      need: needOf(unit),
      secret: unit.fields.some(isSecret),
    };
  });
  const titles = questions.map(({ title }) => title);
  return questions.map((question) => {
    const { title, fields } = question;
    if (title === '' || titles.indexOf(title) === titles.lastIndexOf(title)) return question;
    // The same words twice, such as the names of two children: the group tells them apart.
    const group = groupName(fields[0]);
    return group === '' ? question : { ...question, title: `${group}: ${title}` };
  });
}

function stepOf(question: Question, isBank: boolean): Step {
  const { id, element, fields, find, kind, title, hint, example, need, secret } = question;
  const say = (text: string): LocalText => inLanguage(text, languageOf(element));
  const shared: Step = {
    id,
    ...(isBank && secret ? {} : { find: [...find] }),
    ...(title !== '' && { title: say(title) }),
  };
  if (kind === 'submit') return { ...shared, done: 'clicked', effect: 'sends' };
  if (kind === 'opens')
    return { ...shared, done: 'clicked', optional: true, advice: [{ key: 'fields.more' }] };
  const advice: Advice[] = [
    ...(hint === '' && example === '' && !secret ? adviceBefore(element) : []),
    ...(need === 'free' ? [{ key: 'read.optional' } as const] : []),
  ];
  return {
    ...shared,
    ...(hint !== '' && { text: say(hint) }),
    ...(example !== '' && { example: say(example) }),
    ...(advice.length > 0 && { advice }),
    done: need === 'needed' && shared.find ? doneOf(question) : 'said',
    ...(need !== 'needed' && { optional: true }),
    ...(fields.some(isKeptSecret) && { sensitive: true }),
  };
}

function doneOf({ kind, fields }: Unit): NonNullable<Step['done']> {
  if (kind === 'radios') return 'chosen';
  if (kind === 'boxes') return 'checked';
  if (kind === 'file') return 'filled';
  return fields.every(({ localName }) => localName === 'select') ? 'chosen' : 'valid';
}

/** From what stays the same when the page draws the field anew: a guide finds its place after a reload. */
function uniqueId(
  { element, fields }: Unit,
  { title, find }: Pick<Question, 'title' | 'find'>,
  index: number,
  ids: Set<string>,
): string {
  const steady = find.find(({ id }) => id !== undefined)?.id;
  const name = (fields[0] ?? element).getAttribute('name');
  const named = name || steady || title.slice(0, 40);
  const base = named.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '');
  let id = base === '' || base === '__proto__' ? `step-${index + 1}` : base;
  while (ids.has(id)) id = `${id}-${index + 1}`;
  ids.add(id);
  return id;
}

function titleOf(form: Element, document: Document): LocalText {
  const own = ownTitle(form);
  const heading = document.querySelector('main h1, [role=main] h1, h1');
  const text = own || (heading ? shownText(heading) : '') || document.title;
  return inLanguage(text, languageOf(heading ?? form));
}

function ownTitle(form: Element): string {
  const heading = form.querySelector(':scope > h1, :scope > h2');
  return comparable(form.getAttribute('aria-label') ?? (heading ? shownText(heading) : ''));
}

function inLanguage(text: string, lang: string): LocalText {
  return lang === '' ? text : { [lang]: text };
}
