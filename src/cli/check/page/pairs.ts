/** Pairs that authors put in their own template: `aidant-text` with an official and a simple half. */
import { nearest } from '../../../core/formats/nearest.js';
import { primary } from '../../../core/formats/text.js';
import { textBlock } from '../../../core/formats/texts.js';
import { sourceHash } from '../../../core/simple/hash.js';
import { allRoots, closestComposed } from '../../../page/dom.js';
import { factsOf, originalOf } from '../../../page/texts-host.js';
import { lintShape, type Profile, type Shape } from '../../lint/lint.js';
import type { Passage } from '../passage.js';
import { isSimple } from '../texts-in.js';
import type { Edit, Level, Problem } from '../problem.js';
import type { OpenPage } from './open.js';
import { elementPassage } from './words.js';

const METHODS: readonly string[] = textBlock.entries.by.wrapped.entries.method.options;

export interface PairsCheck {
  readonly problems: readonly Problem[];
  /** The simple halves, to lint. */
  readonly passages: readonly Passage[];
}

export function checkPairs(
  page: OpenPage,
  profile: Profile,
  first: string | undefined,
): PairsCheck {
  const problems: Problem[] = [...pairsInOptions(page)];
  const passages: Passage[] = [];
  const tell = (
    rule: string,
    level: Level,
    element: Element,
    message: string,
    fix?: Edit,
  ): void => {
    const at = page.spot(element);
    problems.push({ rule, level, source: page.source, ...at, message, ...(fix && { fix }) });
  };

  for (const pair of allOf(page.document, 'aidant-text')) {
    const original = half(pair, 'original');
    const simple = half(pair, 'simple');
    if (!original || !simple) {
      const lacks = [!original && 'original', !simple && 'simple'].filter(Boolean);
      tell(
        'aidant-pair-halves',
        'error',
        pair,
        `Add a child with ${lacks.map((level) => `data-level="${String(level)}"`).join(' and one with ')}: without it the pair never changes.`,
      );
      continue;
    }
    for (const one of [original, simple])
      if (!/\S/.test(one.textContent))
        tell(
          'aidant-pair-empty',
          'error',
          one,
          'Write words in this half: people would see nothing.',
        );
    const method = pair.getAttribute('method');
    if (method !== null && !METHODS.includes(method))
      tell(
        'aidant-pair-method',
        'warning',
        pair,
        `Write one of ${METHODS.join(', ')} instead of method="${method}".${nearest(method, METHODS)} Until then people are not told who wrote this.`,
      );
    checkHalves(original, simple, first, tell);
    if (page.inside(() => factsOf(pair).consent))
      tell(
        'aidant-pair-consent',
        'error',
        pair,
        'What people agree to must not be shown in other words alone. Keep the official words in the label, and put the simple ones after it.',
      );
    problems.push(...staleProblem(page, pair, original));
    problems.push(...shapeProblems(page, simple, profile));
    const lang = languageOf(simple) ?? first;
    if (lang !== undefined)
      passages.push(elementPassage(page, simple, { lang, profile, kind: kindOf(pair) }));
  }
  return { problems, passages };
}

/** A pair that says of which original its simple half is (`source`), when that has changed. */
function staleProblem(page: OpenPage, pair: HTMLElement, original: Element): Problem[] {
  const source = pair.getAttribute('source');
  const today = page.inside(() => sourceHash(originalOf(original)));
  if (source === null || source === today) return [];
  const at = page.attribute(pair, 'source');
  const text = `source="${today}"`;
  return [
    {
      rule: 'aidant-text-stale',
      level: 'error',
      source: page.source,
      ...at,
      message: `The original has changed. Read both again, then write ${text}.`,
      ...(page.source.mendable && at.end > at.start && { fix: { ...at, text }, pin: true }),
    },
  ];
}

/** Headings and tables, which only a page has. */
function shapeProblems(page: OpenPage, simple: Element, profile: Profile): Problem[] {
  const shape: Shape = {
    headings: [...simple.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
      level: Number(heading.localName.slice(1)),
      ...page.spot(heading),
    })),
    tables: [...simple.querySelectorAll('table')].map((table) => ({
      headers: table.querySelectorAll('th').length,
      merged: table.querySelector('[colspan], [rowspan], table') !== null,
      ...page.spot(table),
    })),
  };
  return lintShape(shape, { profile }).map(({ rule, level, start, end, message }) => ({
    rule,
    level,
    start,
    end,
    message,
    source: page.source,
  }));
}

function checkHalves(
  original: Element,
  simple: Element,
  first: string | undefined,
  tell: (rule: string, level: Level, element: Element, message: string, fix?: Edit) => void,
): void {
  const around = languageOf(simple.parentElement) ?? first ?? 'fr';
  const own = simple.getAttribute('lang') ?? '';
  const tag = `${primary(own || around)}-simple`;
  if (own === '')
    tell('aidant-pair-lang', 'warning', simple, `Write lang="${tag}" on the simple half.`);
  else if (!isSimple(own))
    tell('aidant-pair-lang', 'warning', simple, `Write lang="${tag}" here instead of "${own}".`);
  else if (primary(own) !== primary(languageOf(original) ?? own))
    tell(
      'aidant-pair-lang',
      'error',
      simple,
      `The halves are in two languages, "${own}" and "${languageOf(original) ?? ''}". A pair is one text in one language.`,
    );
  const hidden = simple.getAttribute('hidden');
  if (hidden === null)
    tell(
      'aidant-pair-hidden',
      'error',
      simple,
      'Write hidden on the simple half: until aidant has loaded, both texts show.',
    );
  else if (hidden.toLowerCase() === 'until-found')
    tell(
      'aidant-pair-hidden',
      'error',
      simple,
      'Write hidden instead of hidden="until-found": the name of a field would hold both texts.',
    );
  if (original.hasAttribute('hidden'))
    tell(
      'aidant-pair-hidden',
      'error',
      original,
      'Take hidden off the official half: without aidant people would see nothing.',
    );
}

/** In the page and in its open shadow roots. */
export function allOf(document: Document, selector: string): HTMLElement[] {
  return allRoots(document).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
}

function half(pair: Element, level: string): Element | undefined {
  return [...pair.children].find((child) => child.getAttribute('data-level') === level);
}

function languageOf(element: Element | null): string | undefined {
  return (element && closestComposed(element, '[lang]')?.lang) || undefined;
}

function kindOf(pair: Element): 'title' | 'label' | 'text' {
  if (pair.closest('h1, h2, h3, h4, h5, h6, summary')) return 'title';
  return pair.closest('label, legend, button, a, th, caption') ? 'label' : 'text';
}

/** The parser of HTML throws elements in a choice away, so they are looked for in the markup. */
function pairsInOptions({ source }: OpenPage): Problem[] {
  const options =
    /<option\b[^>]*>(?:(?!<\/option|<option|<\/select)[^])*?(<aidant-text\b[^>]*>?)/gi;
  return [...source.text.matchAll(options)].map((hit) => {
    const end = hit.index + hit[0].length;
    return {
      rule: 'aidant-pair-option',
      level: 'error',
      source,
      start: end - (hit[1]?.length ?? 0),
      end,
      message:
        'An <option> holds only text: browsers throw this pair away. Put the simple words in a texts file.',
    };
  });
}
