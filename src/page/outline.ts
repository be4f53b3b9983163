import type { Outline, PageNode, Translator } from '../core/ports.js';
import type { SayUnit } from '../core/speech/read.js';
import { isButton, isField } from './control-members.js';
import { isSecret } from './control-state.js';
import {
  allRoots,
  byIds,
  composedChildren,
  elementOf,
  isElement,
  isInOurs,
  isVisible,
  labelsOf,
  rootOf,
  type Root,
} from './dom.js';
import { fieldScript, groupScript, type FieldScript } from './field-script.js';
import { accessibleName } from './find-name.js';
import { languageAt } from './language.js';
import { dataTable, type DataTable } from './table.js';
import {
  displayOf,
  fillRun,
  isInline,
  isShownText,
  isSkipped,
  sayOf,
  TextRun,
} from './text-run.js';

export interface OutlineOptions {
  readonly document: Document;
  readonly i18n: Translator;
  /** On a bank's page nothing of ours reads or lights a secret. */
  readonly isBank: () => boolean;
}

/** Ways around the page, not part of what it says. */
const NAVIGATION = 'nav, [role=navigation], [role=search], [role=menubar]';
const GROUP = 'fieldset, [role=group], [role=radiogroup]';

/** The page in reading order, worked out step by step: the first sentence does not wait for the last. */
export function createOutline({ document, i18n, isBank }: OutlineOptions): Outline {
  const start = (): Walk => new Walk(i18n, isBank());
  return {
    read(target) {
      const element = target && meantBy(target);
      if (!element) return { source: 'page', units: pageUnits(document, start()) };
      if (isField(element) || isButton(element)) {
        return { source: 'field', units: start().control(element) };
      }
      return {
        source: element.matches(GROUP) ? 'field' : 'page',
        units: start().whole(element),
      };
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

function* pageUnits(document: Document, walk: Walk): Generator<SayUnit> {
  const modal = openModal(document);
  if (modal) {
    yield* walk.whole(modal);
    return;
  }
  const main = [...document.querySelectorAll<HTMLElement>('main, [role=main]')].find(isVisible);
  if (main && !main.querySelector('h1')) {
    const title = document.querySelector<HTMLElement>('h1');
    if (title && isVisible(title)) yield* walk.whole(title);
  }
  yield* walk.whole(main ?? document.body);
}

/** The page's own modal in front of everything else, through shadow roots. */
function openModal(document: Document): HTMLElement | undefined {
  return allRoots(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('dialog[open], [aria-modal=true]')])
    .filter((dialog) => dialog.matches(':modal, [aria-modal=true]'))
    .findLast((dialog) => isVisible(dialog) && !isInOurs(dialog));
}

class Walk {
  readonly #i18n: Translator;
  readonly #isBank: boolean;
  readonly #run = new TextRun();
  /** Said with a control already, or to be said with it. */
  readonly #used = new WeakSet<Element>();
  readonly #seenRoots = new WeakSet<Root>();

  constructor(i18n: Translator, isBank: boolean) {
    this.#i18n = i18n;
    this.#isBank = isBank;
  }

  /** An element with all it holds. */
  *whole(element: HTMLElement): Generator<SayUnit> {
    yield* this.#element(element, languageAt(element));
    yield* this.#flush();
  }

  /** One control. */
  *control(element: HTMLElement): Generator<SayUnit> {
    if (this.#isBank && isSecret(element)) return;
    yield* this.#script(fieldScript(element, this.#i18n));
  }

  *#node(node: Node, lang: string): Generator<SayUnit> {
    if (node.nodeType === 3) yield* this.#text(node as Text, lang);
    else if (isElement(node)) yield* this.#element(node, node.getAttribute('lang') || lang);
  }

  *#children(node: Node, lang: string): Generator<SayUnit> {
    for (const child of composedChildren(node)) yield* this.#node(child, lang);
  }

  *#text(node: Text, lang: string): Generator<SayUnit> {
    if (node.data.trim() === '') this.#run.apart();
    else if (isShownText(node)) {
      // A word of another language needs another voice.
      if (!this.#run.isEmpty && this.#run.lang !== lang) yield* this.#flush();
      this.#run.add(node, lang);
    }
  }

  *#element(element: HTMLElement, lang: string): Generator<SayUnit> {
    if (isSkipped(element) || this.#used.has(element) || element.matches(NAVIGATION)) return;
    const display = displayOf(element);
    if (display === 'none') return;
    this.#noteHints(element);
    if (this.#used.has(element)) return;

    if (element.localName === 'br') {
      this.#run.break();
      return;
    }
    if (isInline(display)) {
      if (display !== 'inline') this.#run.apart();
      yield* this.#content(element, lang);
      if (display !== 'inline') this.#run.apart();
      return;
    }
    yield* this.#flush();
    yield* this.#content(element, lang);
    yield* this.#flush();
  }

  *#content(element: HTMLElement, lang: string): Generator<SayUnit> {
    const say = sayOf(element);
    if (say) {
      this.#run.sayAs(say, () => fillRun(this.#run, element, lang));
    } else if (isField(element) || (isButton(element) && element.localName !== 'summary')) {
      yield* this.#flush();
      if (isVisible(element)) yield* this.control(element);
    } else if (element.localName === 'label') yield* this.#label(element as HTMLLabelElement, lang);
    else if (element.matches(GROUP)) yield* this.#group(element, lang);
    else if (isImage(element)) yield* this.#image(element, lang);
    else if (element.localName === 'details') yield* this.#details(element, lang);
    else if (element.localName === 'li') {
      this.#number(element, lang);
      yield* this.#children(element, lang);
    } else if (element.localName === 'table') yield* this.#table(element, lang);
    else if (element.localName === 'a' && element.ariaLabel && !element.textContent?.trim()) {
      this.#run.addWords(element.ariaLabel, lang);
    } else yield* this.#children(element, lang);
  }

  /** The words of a label come with its control; the control may be inside it. */
  *#label(label: HTMLLabelElement, lang: string): Generator<SayUnit> {
    const { control } = label;
    if (!control || !isVisible(control)) {
      yield* this.#children(label, lang);
      return;
    }
    if (label.contains(control)) {
      yield* this.#flush();
      yield* this.control(control);
    }
  }

  *#group(group: HTMLElement, lang: string): Generator<SayUnit> {
    yield* this.#flush();
    yield* this.#script(groupScript(group, this.#i18n));
    yield* this.#children(group, lang);
  }

  *#image(element: HTMLElement, lang: string): Generator<SayUnit> {
    const name = element.getAttribute('alt') ?? accessibleName(element);
    if (name.trim() === '') return;
    yield* this.#flush();
    yield { text: name, lang, node: element };
  }

  *#details(element: HTMLElement, lang: string): Generator<SayUnit> {
    const isOpen = (element as HTMLDetailsElement).open;
    for (const child of composedChildren(element)) {
      if (isOpen || (isElement(child) && child.localName === 'summary')) {
        yield* this.#node(child, lang);
      }
    }
  }

  /** The numbers of a list are not in its text, and people speak of "point 2". */
  #number(item: HTMLElement, lang: string): void {
    const list = item.parentElement;
    if (list?.localName !== 'ol' || getComputedStyle(item).listStyleType === 'none') return;
    const items = [...list.children].filter((child) => child.localName === 'li');
    const first = (list as HTMLOListElement).start;
    this.#run.addWords(`${items.indexOf(item) + first}. `, lang);
  }

  *#table(table: HTMLElement, lang: string): Generator<SayUnit> {
    const data = dataTable(table as HTMLTableElement);
    if (data) yield* this.#cells(data, lang);
    else yield* this.#children(table, lang);
  }

  /** Each cell after the words that say what it is: nobody keeps a row of headers in mind by ear. */
  *#cells({ caption, rows }: DataTable, lang: string): Generator<SayUnit> {
    if (caption) yield* this.#node(caption, lang);
    yield* this.#flush();
    for (const row of rows) {
      if (row.header) {
        yield* this.#children(row.header, lang);
        yield* this.#flush();
      }
      for (const { cell, header } of row.cells) {
        if (header) {
          fillRun(this.#run, header, lang);
          this.#run.addWords(': ', lang);
        }
        if (cell.textContent?.trim() || cell.firstElementChild) yield* this.#children(cell, lang);
        else this.#run.addWords(this.#i18n.t('read.emptyCell'), lang);
        yield* this.#flush();
      }
    }
  }

  *#script({ units, used }: FieldScript): Generator<SayUnit> {
    for (const element of used) this.#used.add(element);
    yield* units;
  }

  /** Hints and errors are said with their field, wherever they stand. */
  #noteHints(element: Element): void {
    const root = rootOf(element);
    if (this.#seenRoots.has(root)) return;
    this.#seenRoots.add(root);
    const describers = root.querySelectorAll<HTMLElement>(
      '[aria-describedby], [aria-errormessage], [aria-labelledby]',
    );
    for (const control of describers) {
      const isControl = isField(control) || isButton(control);
      if ((!isControl && !control.matches(GROUP)) || !isVisible(control)) continue;
      const labels = byIds(control, 'aria-labelledby');
      for (const part of [
        ...byIds(control, 'aria-describedby'),
        ...byIds(control, 'aria-errormessage'),
        ...(isControl ? [...labels, ...labelsOf(control)] : labels),
      ]) {
        // A label around its own control still has to be walked.
        if (!part.contains(control)) this.#used.add(part);
      }
    }
  }

  *#flush(): Generator<SayUnit> {
    const unit = this.#run.take();
    if (unit) yield unit;
  }
}

function isImage(element: HTMLElement): boolean {
  return element.localName === 'img' || element.getAttribute('role') === 'img';
}
