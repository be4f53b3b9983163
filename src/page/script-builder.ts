import type { Advice, Authored, MessageKey, Translator } from '../core/ports.js';
import type { LocalText } from '../core/formats/text.js';
import type { SayUnit } from '../core/speech/read.js';
import { SAYS_ERROR } from './control-parts.js';
import { closestComposed, isVisible } from './dom.js';
import type { ScriptContext } from './field-script.js';
import { languageAt } from './language.js';
import { STAR } from './required.js';
import { GROUP } from './said-elsewhere.js';
import { collapse } from './shown-text.js';
import { textUnits } from './text-run.js';

/** Everything that is said about a control but its value. */
export interface FieldScript {
  readonly units: readonly SayUnit[];
  /** Elements of the page whose words are in the script: they are not read a second time. */
  readonly used: readonly Element[];
}

type Values = Readonly<Record<string, string | number>>;

/** Gathers the script of one control: words of the page where they stand, and words of ours between them. */
export class ScriptBuilder implements FieldScript {
  readonly units: SayUnit[] = [];
  readonly used: Element[] = [];
  readonly #control: HTMLElement;
  readonly #context: ScriptContext;

  constructor(control: HTMLElement, context: ScriptContext) {
    this.#control = control;
    this.#context = context;
  }

  get i18n(): Translator {
    return this.#context.i18n;
  }

  /** What the site's author wrote about this control. */
  get authored(): ReturnType<Authored['of']> {
    return this.#context.author.of(this.#control);
  }

  /** What is chosen here is nobody's business but the person's; on a bank's page unless the author says otherwise. */
  get isSensitive(): boolean {
    const { author, isBank } = this.#context;
    if (closestComposed(this.#control, '[data-private]')) return true;
    const known = author.of(this.#control);
    return known ? known.sensitive === true : isBank();
  }

  /** Everything said so far, to see what need not be said again. */
  get said(): string {
    return collapse(this.units.map(({ text }) => text).join(' '));
  }

  /**
   * Words of the page, where they stand. `private`: they may repeat an answer that is. `boxes`: an example of so many
   * numbers is written into as many boxes, and is said like that.
   */
  addTexts(
    elements: readonly HTMLElement[],
    { private: isPrivate = false, boxes = 0 }: { private?: boolean; boxes?: number } = {},
  ): void {
    for (const element of elements.filter(isVisible)) {
      this.used.push(element);
      const units = textUnits(element, languageAt(element), this.#ringed);
      for (const unit of units) {
        const said = inBoxes(without(without(unit, STAR), SAYS_ERROR), boxes);
        this.units.push(isPrivate ? { ...said, private: true } : said);
      }
    }
  }

  /** Words of the page that no text of it shows; `private` for what the person may have chosen. */
  addShown(text: string, options: { lang?: string; private?: boolean } = {}): void {
    if (collapse(text) === '') return;
    const { lang = languageAt(this.#control), private: isPrivate } = options;
    this.units.push({ text, lang, node: this.#control, ...(isPrivate && { private: true }) });
  }

  /** A sentence of ours; sentences that follow each other are one unit. */
  addWords(key: MessageKey, values?: Values): void {
    this.#addOurs(this.i18n.t(key, values));
  }

  /** The same of what the person has chosen, apart from other words: a voice on the network is not given it. */
  addState(key: MessageKey): void {
    this.#addOurs(this.i18n.t(key), true);
  }

  addAdvice(advice: readonly Advice[]): void {
    for (const { key, values } of advice) this.addWords(key, values);
  }

  /** What the author wrote for it, in the language they wrote it in. */
  addAuthored(text: LocalText): void {
    const { value, lang } = this.i18n.pick(text);
    this.units.push({ text: value, lang, node: this.#control });
  }

  #addOurs(text: string, isPrivate = false): void {
    if (text === '') return;
    const last = this.units.at(-1);
    // Ours are without pieces: a word of the page is never taken for one of ours.
    if (last && this.#ours.has(last) && (last.private === true) === isPrivate) {
      const longer = { ...last, text: `${last.text} ${text}` };
      this.#ours.add(longer);
      this.units[this.units.length - 1] = longer;
      return;
    }
    const unit: SayUnit = {
      text,
      lang: this.i18n.locale,
      node: this.#control,
      ...(isPrivate && { private: true }),
    };
    this.#ours.add(unit);
    this.units.push(unit);
  }

  readonly #ours = new WeakSet<SayUnit>();

  /** A group is too large for a ring: its words are lit. */
  get #ringed(): HTMLElement | undefined {
    return this.#control.matches(GROUP) ? undefined : this.#control;
  }
}

/**
 * What is a mark for the eye stays in the text, for the light, and is not said: whether an answer is needed is said in
 * words.
 */
function without(unit: SayUnit, mark: RegExp): SayUnit {
  const found = mark.exec(unit.text);
  if (!found || found[0].length === unit.text.length) return unit;
  const silent = { start: found.index, end: found.index + found[0].length, say: '' };
  return { ...unit, sayAs: [...(unit.sayAs ?? []), silent] };
}

/** "31 12 1980" above three boxes is no date to be said as one: a pause stands between the numbers. */
function inBoxes(unit: SayUnit, boxes: number): SayUnit {
  if (boxes < 2) return unit;
  const numbers = new RegExp(
    `(?<![\\d./-])\\d{1,4}(?:[\\s./-]+\\d{1,4}){${boxes - 1}}(?![\\d/-])`,
    'g',
  );
  const pauses = [...unit.text.matchAll(numbers)].flatMap((example) =>
    [...example[0].matchAll(/\D+/g)].map((gap) => {
      const start = example.index + gap.index;
      return { start, end: start + gap[0].length, say: ',' };
    }),
  );
  return pauses.length > 0 ? { ...unit, sayAs: [...(unit.sayAs ?? []), ...pauses] } : unit;
}
