import type { Translator } from '../core/ports.js';
import type { SayUnit } from '../core/speech/read.js';
import { isButton, isField, speaksAsField } from './control-members.js';
import { fieldBeside } from './control-parts.js';
import { isSecret } from './control-state.js';
import { composedChildren, composedContains, isElement, isVisible, viewOf } from './dom.js';
import type { FieldScript, Scripts } from './field-script.js';
import { accessibleName } from './find-name.js';
import { languageAt } from './language.js';
import { NAVIGATION } from './page-parts.js';
import { GROUP, SaidElsewhere } from './said-elsewhere.js';
import { captionOf, isDataTable, tableRows, type TableRow } from './table.js';
import {
  displayOf,
  fillRun,
  isInline,
  isShownText,
  isSkipped,
  sayOf,
  TextRun,
} from './text-run.js';

export interface WalkOptions {
  /** What is read. */
  readonly scope: HTMLElement;
  readonly i18n: Translator;
  /** On a bank's page nothing of ours reads or lights a secret. */
  readonly isBank: boolean;
  /** How controls are explained; without it (it could not be loaded) they have their names. */
  readonly scripts: Scripts | undefined;
}

/** On a page without `main` these are beside its text. */
const BESIDE = 'header, footer, aside, [role=banner], [role=contentinfo], [role=complementary]';
const SECTIONS = 'article, section, main, [role=main], [role=article], dialog, form';

/** A table is read row by row, whatever else it is. */
const TABLE = 'table, [role=table], [role=grid], [role=treegrid]';

/** Walks a part of the page in reading order and gives what to say, a unit at a time. */
export class Walk {
  readonly #options: WalkOptions;
  readonly #run = new TextRun();
  readonly #elsewhere: SaidElsewhere;
  /** Said with a control already. */
  readonly #used = new WeakSet<Element>();
  /** A term was said, and its explanation goes on from it. */
  #isTerm = false;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#elsewhere = new SaidElsewhere(options.scope);
  }

  /** An element with all it holds; asked for by itself, also a part that is passed over otherwise. */
  *whole(element: HTMLElement): Generator<SayUnit> {
    const lang = languageAt(element);
    if (
      element.ariaLabel &&
      element.matches(`${NAVIGATION}, dialog, [role=dialog], [role=alertdialog]`)
    ) {
      yield { text: element.ariaLabel, lang, node: element };
    }
    yield* this.#element(element, lang, true);
    yield* this.#flush();
  }

  /** One control. */
  *control(element: HTMLElement, alone = false): Generator<SayUnit> {
    const { isBank, scripts } = this.#options;
    if (isBank && isSecret(element)) return;
    if (scripts) {
      yield* this.#script(scripts.field(element, alone));
      return;
    }
    const text = sayOf(element) ?? accessibleName(element);
    yield { text, lang: languageAt(element), node: element };
  }

  *#node(node: Node, lang: string): Generator<SayUnit> {
    if (node.nodeType === 3) this.#text(node as Text, lang);
    else if (isElement(node)) yield* this.#element(node, node.getAttribute('lang') || lang);
  }

  *#children(node: Node, lang: string): Generator<SayUnit> {
    for (const child of composedChildren(node)) yield* this.#node(child, lang);
  }

  #text(node: Text, lang: string): void {
    if (node.data.trim() === '') this.#run.apart();
    else if (isShownText(node)) this.#run.add(node, lang);
  }

  *#element(element: HTMLElement, lang: string, asked = false): Generator<SayUnit> {
    if (isSkipped(element) || this.#used.has(element)) return;
    if (!asked && element.matches(NAVIGATION)) return;
    const display = displayOf(element);
    if (display === 'none' || (!asked && this.#isSaidElsewhere(element))) return;
    if (!asked && this.#isBeside(element)) {
      // A title in the banner is the title of the page all the same.
      const title = element.querySelector<HTMLElement>('h1');
      if (title) yield* this.#element(title, languageAt(title));
      return;
    }

    if (element.localName === 'br') this.#run.break();
    else if (isInline(display) && !/^d[td]$/.test(element.localName)) {
      if (display !== 'inline') this.#run.apart();
      yield* this.#content(element, lang);
      if (display !== 'inline') this.#run.apart();
    } else {
      const goesOn = this.#isTerm && element.localName === 'dd';
      if (!goesOn) yield* this.#flush();
      this.#isTerm = false;
      yield* this.#content(element, lang);
      if (element.localName === 'dt') this.#term(lang);
      else yield* this.#flush();
    }
  }

  #isSaidElsewhere(element: HTMLElement): boolean {
    if (!this.#options.scripts) return false;
    if (this.#elsewhere.has(element)) return true;
    const field = fieldBeside(element);
    return field !== undefined && composedContains(this.#options.scope, field);
  }

  /** Only where the whole body is read: within a part that was chosen, all belongs to it. */
  #isBeside(element: HTMLElement): boolean {
    if (this.#options.scope.localName !== 'body' || !element.matches(BESIDE)) return false;
    return !element.closest(SECTIONS) && !element.querySelector('form, main');
  }

  *#content(element: HTMLElement, lang: string): Generator<SayUnit> {
    if (isField(element) && !isShell(element)) yield* this.#explain(element);
    else if (isButton(element) && element.localName !== 'summary') yield* this.#explain(element);
    else if (element.localName === 'label') yield* this.#label(element as HTMLLabelElement, lang);
    else if (element.matches(GROUP)) yield* this.#group(element, lang);
    else if (element.localName === 'a') yield* this.#link(element, lang);
    else if (sayOf(element)) fillRun(this.#run, element, lang);
    else if (isImage(element)) yield* this.#image(element, lang);
    else if (element.localName === 'details') yield* this.#details(element, lang);
    else if (element.localName === 'li') {
      this.#number(element as HTMLLIElement, lang);
      yield* this.#children(element, lang);
    } else if (element.matches(TABLE) && isDataTable(element)) yield* this.#table(element, lang);
    else yield* this.#children(element, lang);
  }

  *#explain(control: HTMLElement): Generator<SayUnit> {
    yield* this.#flush();
    if (isVisible(control)) yield* this.control(control);
  }

  /** The words of a label come with its control; the control may be inside it. */
  *#label(label: HTMLLabelElement, lang: string): Generator<SayUnit> {
    const { control } = label;
    if (!control || !isVisible(control)) yield* this.#children(label, lang);
    else if (label.contains(control)) yield* this.#explain(control);
  }

  *#group(group: HTMLElement, lang: string): Generator<SayUnit> {
    yield* this.#flush();
    const { scripts } = this.#options;
    if (scripts) yield* this.#script(scripts.group(group));
    yield* this.#children(group, lang);
  }

  /** An image in the middle of a sentence is a word of it. */
  *#image(element: HTMLElement, lang: string): Generator<SayUnit> {
    const name = element.getAttribute('alt') ?? accessibleName(element);
    if (name.trim() === '') {
      // A drawing without a name may hold words.
      if (element.localName === 'svg') yield* this.#children(element, lang);
    } else if (!this.#run.isEmpty || isBeforeWords(element)) {
      this.#run.addWords(` ${name} `, lang);
    } else {
      yield* this.#flush();
      yield { text: name, lang, node: element };
    }
  }

  *#details(element: HTMLElement, lang: string): Generator<SayUnit> {
    const isOpen = (element as HTMLDetailsElement).open;
    for (const child of composedChildren(element)) {
      const isSummary = isElement(child) && child.localName === 'summary';
      if (isOpen || isSummary) yield* this.#node(child, lang);
      if (!isOpen && isSummary && isVisible(child)) yield* this.#opens(child);
    }
  }

  *#opens(summary: HTMLElement): Generator<SayUnit> {
    const { scripts } = this.#options;
    if (scripts) yield* this.#script(scripts.opens(summary));
  }

  /** A link whose words are in its label alone; and one that the author knows to send, pay or lead away. */
  *#link(link: HTMLElement, lang: string): Generator<SayUnit> {
    if (sayOf(link)) fillRun(this.#run, link, lang);
    else if (link.ariaLabel && !link.textContent?.trim()) this.#run.addWords(link.ariaLabel, lang);
    else yield* this.#children(link, lang);
    const after = this.#options.scripts?.link(link);
    if (!after || after.units.length === 0) return;
    yield* this.#flush();
    yield* this.#script(after);
  }

  /** The numbers of a list are not in its text, and people speak of "point 2". */
  #number(item: HTMLLIElement, lang: string): void {
    const list = item.parentElement;
    if (list?.localName !== 'ol' || displayOf(item) !== 'list-item') return;
    const { listStyleType } = viewOf(item).getComputedStyle(item);
    if (listStyleType === 'none') return;
    const number = numberOf(item, list as HTMLOListElement);
    const isLetter = /alpha|latin/.test(listStyleType) && number >= 1 && number <= 26;
    const sign = isLetter ? String.fromCharCode(64 + number).toLowerCase() : String(number);
    this.#run.addWords(`${sign}. `, lang);
  }

  *#table(table: HTMLElement, lang: string): Generator<SayUnit> {
    const caption = captionOf(table);
    if (caption) yield* this.#node(caption, lang);
    for (const row of tableRows(table)) yield* this.#row(row, lang);
  }

  /** Each cell after the words that say what it is: nobody keeps a row of headings in mind by ear. */
  *#row({ heads, cells }: TableRow, lang: string): Generator<SayUnit> {
    for (const head of heads) {
      yield* this.#flush();
      yield* this.#cell(head, lang);
    }
    for (const { cell, heads: columns } of cells) {
      yield* this.#flush();
      for (const head of columns) {
        fillRun(this.#run, head, head.getAttribute('lang') || lang, 'input, select, textarea');
        this.#run.colon(lang);
      }
      if (isBlank(cell) && !isField(cell)) {
        const { i18n } = this.#options;
        this.#run.addWords(i18n.t('read.emptyCell'), i18n.locale);
      } else yield* this.#cell(cell, lang);
    }
    yield* this.#flush();
  }

  /** In some tables one writes in the cells themselves. */
  *#cell(cell: HTMLElement, lang: string): Generator<SayUnit> {
    if (isField(cell)) yield* this.#explain(cell);
    else yield* this.#children(cell, cell.getAttribute('lang') || lang);
  }

  #term(lang: string): void {
    this.#run.colon(lang);
    this.#isTerm = !this.#run.isEmpty;
  }

  *#script({ units, used }: FieldScript): Generator<SayUnit> {
    for (const element of used) this.#used.add(element);
    yield* units;
  }

  *#flush(): Generator<SayUnit> {
    yield* this.#run.take();
  }
}

function isImage(element: HTMLElement): boolean {
  const role = element.getAttribute('role');
  if (role === 'img') return true;
  return /^(img|svg)$/.test(element.localName) && role !== 'presentation' && role !== 'none';
}

/** Whether words go on from it on the same line. */
function isBeforeWords(element: HTMLElement): boolean {
  let next = element.nextSibling;
  while (next?.nodeType === 3 && (next as Text).data.trim() === '') next = next.nextSibling;
  if (next?.nodeType === 3) return true;
  return (
    isElement(next) && isInline(displayOf(next)) && !isImage(next) && next.textContent.trim() !== ''
  );
}

/** A custom element that only wraps the field it draws: the field inside knows its own words. */
function isShell(element: HTMLElement): boolean {
  if (!speaksAsField(element)) return false;
  return element.shadowRoot?.querySelector('input, select, textarea') != null;
}

function isBlank(cell: HTMLElement): boolean {
  return (cell.textContent ?? '').trim() === '' && cell.firstElementChild === null;
}

/** As the browser counts: from `start`, on from `value`, and down in a list that is `reversed`. */
function numberOf(item: HTMLLIElement, list: HTMLOListElement): number {
  const items = [...list.children].filter((child) => child.localName === 'li') as HTMLLIElement[];
  const step = list.reversed ? -1 : 1;
  let number = list.hasAttribute('start') || !list.reversed ? list.start : items.length;
  for (const one of items) {
    if (one.hasAttribute('value')) number = one.value;
    if (one === item) break;
    number += step;
  }
  return number;
}
