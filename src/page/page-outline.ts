import type { PageNode, Translator } from '../core/ports.js';
import type { ReadSource, SayUnit } from '../core/speech/read.js';
import { editorAround, isButton, isField } from './control-members.js';
import { allRoots, elementOf, type Root } from './dom.js';
import type { Scripts } from './field-script.js';
import { keepLinks } from './kept-links.js';
import { pageParts } from './page-parts.js';
import { GROUP } from './said-elsewhere.js';
import { Walk } from './walk.js';

export interface PageOutlineOptions {
  readonly document: Document;
  readonly i18n: Translator;
  readonly isBank: () => boolean;
}

/** What cannot be said by its text alone. */
const CONTROLS =
  'input, select, textarea, button, summary, [role=button], [role=textbox], [role=combobox], ' +
  '[role=listbox], [role=checkbox], [role=radio], [role=switch], [role=slider], [contenteditable]';

/** Whether anything in the target, or else in what is read of the page, has to be explained. */
export function needsScripts(document: Document, target: PageNode | undefined): boolean {
  const element = target && meantBy(target);
  return (element ? [element] : pageParts(document)).some(holdsControls);
}

/** The page in reading order, worked out step by step: the first sentence does not wait for the last. */
export function readOutline(
  { document, i18n, isBank }: PageOutlineOptions,
  target: PageNode | undefined,
  scripts: Scripts | undefined,
): { readonly source: ReadSource; readonly units: Iterable<SayUnit> } {
  const walkOf = (scope: HTMLElement): Walk => new Walk({ scope, i18n, isBank: isBank(), scripts });
  const kept = (units: Iterable<SayUnit>): Iterable<SayUnit> =>
    keepLinks(units, (control) => scripts?.isSensitive(control) === true);
  const element = target && meantBy(target);
  if (!element) return { source: 'page', units: kept(pageUnits(document, walkOf)) };
  const walk = walkOf(element);
  if (isField(element) || isButton(element)) {
    return { source: 'field', units: walk.control(element, true) };
  }
  return { source: element.matches(GROUP) ? 'field' : 'page', units: kept(walk.whole(element)) };
}

function* pageUnits(document: Document, walkOf: (scope: HTMLElement) => Walk): Generator<SayUnit> {
  for (const part of pageParts(document)) yield* walkOf(part).whole(part);
}

/** A label or legend stands for its field, and what is written in a field for the field. */
function meantBy(target: PageNode): HTMLElement | undefined {
  const element = elementOf(target);
  if (element?.localName === 'label') return (element as HTMLLabelElement).control ?? element;
  if (element?.localName === 'legend') return element.parentElement ?? element;
  if (!element || isField(element) || isButton(element)) return element;
  return editorAround(element) ?? element;
}

function holdsControls(element: HTMLElement): boolean {
  if (element.matches(CONTROLS) || element.localName.includes('-')) return true;
  return allRoots(element as unknown as Root).some((root) => root.querySelector(CONTROLS) !== null);
}
