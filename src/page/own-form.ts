import type { Procedure, Step } from '../core/formats/procedure.js';
import type { LocalText } from '../core/formats/text.js';
import { OWN_FORM_ID } from '../core/guide/own-form.js';
import type { Controls, OwnForm } from '../core/ports.js';
import { hintOf } from './control-parts.js';
import { languageOf } from './control-value.js';
import { allRoots, isVisible } from './dom.js';
import { questionCount, unitsOf, type Unit } from './own-form-units.js';
import { comparable, shownText } from './shown-text.js';
import { stableWays } from './stable-ways.js';

/**
 * Makes a procedure from the page's own form: one step a question, in reading order, in the page's own words,
 * and its submit button last. It knows nothing about what the button does, and promises nothing.
 */
export function createOwnForm(document: Document, controls: Controls): OwnForm {
  return {
    walk() {
      const form = mainForm(document);
      if (!form) return undefined;
      const units = inOrder(unitsOf(form));
      const ids = new Set<string>();
      const steps = units.map((unit, index) => stepOf(unit, index, ids, controls));
      const title = titleOf(form, document);
      return { format: 1, id: OWN_FORM_ID, version: 1, title, steps } satisfies Procedure;
    },
  };
}

/** The form that asks most; without a form, the part of the page that holds the fields. */
function mainForm(document: Document): Element | undefined {
  const forms = allRoots(document).flatMap((root) => [...root.querySelectorAll('form')]);
  return (
    most(forms.filter(isVisible)) ?? most([...document.querySelectorAll('main, [role=main], body')])
  );
}

function most(forms: readonly Element[]): Element | undefined {
  const counted = forms.map((form) => ({ form, count: questionCount(form) }));
  const best = counted.reduce((top, one) => (one.count > top.count ? one : top), {
    form: undefined as Element | undefined,
    count: 0,
  });
  return best.form;
}

/** What sends comes last, wherever the page drew it; of several, the first is the main one. */
function inOrder(units: readonly Unit[]): Unit[] {
  const questions = units.filter(({ kind }) => kind !== 'submit');
  const [submit] = units.filter(({ kind }) => kind === 'submit');
  return submit ? [...questions, submit] : questions;
}

function stepOf(unit: Unit, index: number, ids: Set<string>, controls: Controls): Step {
  const { element, kind } = unit;
  const [only, second] = unit.fields;
  const state = controls.state(element);
  const say = (text: string): LocalText => inLanguage(text, languageOf(element));
  const title = controls.name(element);
  const hint = hintOf(element) || (only && !second ? hintOf(only) : '');
  const find = stableWays(element);
  const shared = { id: uniqueId(unit, index, ids), find, ...(title && { title: say(title) }) };
  if (kind === 'submit') return { ...shared, done: 'clicked', effect: 'sends' };
  return {
    ...shared,
    ...(hint && { text: say(hint) }),
    done: state.required ? doneOf(unit) : 'said',
    ...(!state.required && { optional: true }),
    ...(state.secret && { sensitive: true }),
  };
}

function doneOf({ kind, fields }: Unit): NonNullable<Step['done']> {
  if (kind === 'radios') return 'chosen';
  if (kind === 'boxes') return 'checked';
  if (kind === 'file') return 'filled';
  return fields[0]?.localName === 'select' ? 'chosen' : 'valid';
}

/** From the field's own id or name where it has one, so that a guide finds its place after a reload. */
function uniqueId({ element, fields }: Unit, index: number, ids: Set<string>): string {
  const named = fields[0]?.getAttribute('name') || element.id || fields[0]?.id || '';
  const base = named.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '');
  let id = base === '' || base === '__proto__' ? `step-${index + 1}` : base;
  while (ids.has(id)) id = `${id}-${index + 1}`;
  ids.add(id);
  return id;
}

function titleOf(form: Element, document: Document): LocalText {
  const own = controlsName(form);
  const heading = document.querySelector('main h1, [role=main] h1, h1');
  const text = own || (heading ? shownText(heading) : '') || document.title;
  return inLanguage(text, languageOf(heading ?? form));
}

function controlsName(form: Element): string {
  const heading = form.querySelector(':scope > h1, :scope > h2');
  return comparable(form.getAttribute('aria-label') ?? (heading ? shownText(heading) : ''));
}

function inLanguage(text: string, lang: string): LocalText {
  return lang === '' ? text : { [lang]: text };
}
