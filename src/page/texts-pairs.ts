/** Pairs that authors put in their own template: `aidant-text` shows one half; here they are read and counted. */
import type { ErrorCode, Reporter } from '../core/errors.js';
import type { Level } from '../core/formats/text.js';
import type { Provenance } from '../core/formats/texts.js';
import { normalise, sourceHash } from '../core/simple/hash.js';
import { judge } from '../core/simple/rules.js';
import type { Parts, SimpleText, StaleText } from '../core/simple/state.js';
import { allRoots, closestComposed } from './dom.js';
import { keepHidden, releaseHidden } from './originals.js';
import { originalOf, paragraphsOf } from './texts-host.js';
import { levelAt } from './texts-parts.js';

interface Pair {
  readonly element: HTMLElement;
  readonly original: HTMLElement;
  readonly simple: HTMLElement;
}

export interface PairsSurvey {
  readonly texts: readonly SimpleText[];
  readonly stale: readonly StaleText[];
}

const METHODS: readonly string[] = [
  'human',
  'machine',
  'validated',
] satisfies Provenance['method'][];

/** The halves of an `aidant-text`; undefined while one is missing. */
function pairOf(element: HTMLElement): Pair | undefined {
  const half = (level: Level): HTMLElement | null =>
    element.querySelector<HTMLElement>(`:scope > [data-level="${level}"]`);
  const original = half('original');
  const simple = half('simple');
  return original && simple ? { element, original, simple } : undefined;
}

/** Follows the page's pairs, so that finding and reading aloud go by the original halves. */
export class PagePairs {
  readonly #document: Document;
  readonly #report: Reporter;
  readonly #reported = new Set<string>();
  #held: Pair[] = [];

  constructor(document: Document, report: Reporter) {
    this.#document = document;
    this.#report = report;
  }

  sync(level: Level, parts: Parts): void {
    for (const { original, simple } of this.#held) releaseHidden(original, simple);
    const mayShow = level === 'simple' || Object.values(parts).includes('simple');
    this.#held = mayShow
      ? this.#all().filter((pair) => shows(pair, level, parts) && !isStale(pair))
      : [];
    for (const { original, simple } of this.#held) keepHidden(original, simple);
  }

  /** When the pairs show what the state asks for. */
  async drawn(): Promise<void> {
    // They hear of a change after us.
    await Promise.resolve();
    await Promise.all(
      this.#all().map(
        ({ element }) => (element as Partial<{ updateComplete: unknown }>).updateComplete,
      ),
    );
  }

  survey(): PairsSurvey {
    const texts: SimpleText[] = [];
    const stale: StaleText[] = [];
    for (const pair of this.#all()) {
      const text = read(pair);
      const where = pair.element.id ? `aidant-text#${pair.element.id}` : 'aidant-text';
      const source = sourceHash(text.official);
      if (isStale(pair)) {
        stale.push({ ...text, where, source });
        this.#tell(
          'text-stale',
          source,
          where,
          `The original has changed. Read both again, then write source="${source}".`,
        );
        continue;
      }
      if (!pair.element.hasAttribute('source'))
        this.#tell(
          'text-unpinned',
          // The original may be another at every tick.
          text.simple,
          where,
          `Add source="${source}", so that a changed original is noticed.`,
        );
      texts.push({ ...text, ...byOf(pair.element) });
    }
    return { texts, stale };
  }

  /** What stands for an element inside a half that does not show. */
  counterpart(element: Element): Element {
    if (element.checkVisibility?.() ?? true) return element;
    const pair = this.#all().find((one) => one.element.contains(element));
    if (!pair) return element;
    return pair.original.hasAttribute('hidden') ? pair.simple : pair.original;
  }

  #all(): Pair[] {
    return allRoots(this.#document)
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('aidant-text')])
      .map(pairOf)
      .filter((pair) => pair !== undefined);
  }

  #tell(code: ErrorCode, about: string, path: string, fix: string): void {
    const once = `${code} ${about}`;
    if (this.#reported.has(once)) return;
    this.#reported.add(once);
    this.#report({ code, severity: 'author', path, fix });
  }
}

function shows({ element }: Pair, level: Level, parts: Parts): boolean {
  const { level: own } = element as Partial<{ level: Level | '' }>;
  return (own || levelAt(element, level, parts)) === 'simple';
}

function isStale({ element, original }: Pair): boolean {
  const source = element.getAttribute('source');
  return source !== null && judge({ source }, originalOf(original)) === 'stale';
}

function read({ element, original, simple }: Pair): SimpleText {
  const official = normalise(originalOf(original));
  const paragraphs = paragraphsOf(original);
  const pageLang = closestComposed(element, '[lang]')?.lang ?? '';
  return {
    block: element.id || sourceHash(official),
    official,
    ...(paragraphs && { paragraphs }),
    simple: normalise(simple.textContent ?? ''),
    lang: simple.lang || pageLang,
    officialLang: original.lang || pageLang,
    node: element,
  };
}

/** Who wrote the simple half, how and when: attributes of the pair. */
function byOf(element: HTMLElement): { readonly by?: Provenance } {
  const [method, who, on] = ['method', 'who', 'on'].map((name) => element.getAttribute(name));
  if (!method || !METHODS.includes(method)) return {};
  return {
    by: { method: method as Provenance['method'], ...(who && { who }), ...(on && { on }) },
  };
}
