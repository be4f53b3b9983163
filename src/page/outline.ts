import type { Authored, Outline, PageNode, Translator } from '../core/ports.js';
import type { SayUnit } from '../core/speech/read.js';
import { isButton, isField } from './control-members.js';
import { allRoots, elementOf, isVisible, type Root } from './dom.js';
import type { Scripts } from './field-script.js';
import { frontModal } from './modals.js';
import { GROUP } from './said-elsewhere.js';
import { Walk } from './walk.js';

export interface OutlineOptions {
  readonly document: Document;
  readonly i18n: Translator;
  /** On a bank's page nothing of ours reads or lights a secret. */
  readonly isBank: () => boolean;
  /** Loads what the site's author wrote about controls; it is asked anew, as the page is now, for each reading. */
  readonly authored?: () => Promise<() => Authored>;
}

/** What cannot be said by its text alone. */
const CONTROLS =
  'input, select, textarea, button, summary, [role=button], [role=textbox], [role=combobox], ' +
  '[role=listbox], [role=checkbox], [role=radio], [role=switch], [role=slider], [contenteditable]';

const NOTHING_KNOWN: Authored = { of: () => undefined };

/** The page in reading order, worked out step by step: the first sentence does not wait for the last. */
export function createOutline({ document, i18n, isBank, authored }: OutlineOptions): Outline {
  let explain: (() => Scripts) | undefined;
  let loading: Promise<void> | undefined;

  const walkOf = (scope: HTMLElement): Walk =>
    new Walk({ scope, i18n, isBank: isBank(), scripts: explain?.() });

  /** The part to read, and the title that stands before it. */
  const pageParts = (): readonly HTMLElement[] => {
    const modal = frontModal(document);
    if (modal) return [modal];
    const main = [...document.querySelectorAll<HTMLElement>('main, [role=main]')].find(isVisible);
    const title = main && !main.querySelector('h1') ? document.querySelector('h1') : null;
    return [...(title && isVisible(title) ? [title] : []), main ?? document.body];
  };

  function* pageUnits(): Generator<SayUnit> {
    for (const part of pageParts()) yield* walkOf(part).whole(part);
  }

  /** The words, and what the author wrote: without the latter the page alone says what its buttons do. */
  const known = async (): Promise<() => Authored> => {
    const [asked] = await Promise.all([
      authored?.().catch(() => undefined),
      i18n.more('script'),
      i18n.more('fields'),
    ]);
    return asked ?? (() => NOTHING_KNOWN);
  };

  const load = async (): Promise<void> => {
    try {
      const [{ createScripts }, author] = await Promise.all([import('./field-script.js'), known()]);
      explain = () => createScripts({ i18n, author: author(), isBank });
    } catch {
      // Controls are read by their names; the next press tries again.
    }
    loading = undefined;
  };

  return {
    async prepare(target) {
      if (explain) return;
      const element = target && meantBy(target);
      if ((element ? [element] : pageParts()).some(holdsControls)) await (loading ??= load());
    },

    read(target) {
      const element = target && meantBy(target);
      if (!element) return { source: 'page', units: pageUnits() };
      const walk = walkOf(element);
      if (isField(element) || isButton(element)) {
        return { source: 'field', units: walk.control(element, true) };
      }
      return { source: element.matches(GROUP) ? 'field' : 'page', units: walk.whole(element) };
    },

    async value(target) {
      const [{ valueScript }, author] = await Promise.all([import('./value-script.js'), known()]);
      return valueScript(target, { i18n, author: author(), isBank });
    },

    async landmarks() {
      const [{ landmarksOf }] = await Promise.all([import('./landmarks.js'), i18n.more('script')]);
      return landmarksOf(document, i18n);
    },
  };
}

/** A label or legend stands for its field. */
function meantBy(target: PageNode): HTMLElement | undefined {
  const element = elementOf(target);
  if (element?.localName === 'label') return (element as HTMLLabelElement).control ?? element;
  if (element?.localName === 'legend') return element.parentElement ?? element;
  return element;
}

function holdsControls(element: HTMLElement): boolean {
  if (element.matches(CONTROLS) || element.localName.includes('-')) return true;
  return allRoots(element as unknown as Root).some((root) => root.querySelector(CONTROLS) !== null);
}
