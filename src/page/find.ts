import { waysOf, type Find, type FindWay } from '../core/formats/find.js';
import { allVersions, type LocalText } from '../core/formats/text.js';
import type { Finder, Found } from '../core/ports.js';
import { allRoots, composedContains, isInOurs, isVisible, type Root } from './dom.js';
import { accessibleName, type NameOf } from './find-name.js';
import { candidates, readsWords } from './find-ways.js';
import { isHiddenByUs, keepHidden, releaseHidden } from './originals.js';
import { translationWatch } from './translated.js';

export interface FinderOptions {
  /** The site's languages: a page in another one was translated by the browser. */
  readonly locales?: readonly string[];
  /** Computes accessible names; replaced by a test that counts. */
  readonly nameOf?: NameOf;
}

/**
 * Finds things of the page by an author's description, through open shadow roots and same-origin frames,
 * never among our own elements. A way with no visible hit, or with two, gives way to the next.
 */
export function createFinder(document: Document, options: FinderOptions = {}): Finder {
  const isTranslated = translationWatch(document, options.locales ?? []);
  const nameOf = options.nameOf ?? accessibleName;

  return {
    find(spec) {
      const roots = allRoots(document);
      return withPairs(roots, () => search(spec, roots, isTranslated()));
    },
  };

  function search(spec: Find, roots: readonly Root[], translated: boolean): Found {
    const tried: string[] = [];
    let ambiguous = false;
    for (const way of waysOf(spec)) {
      if (translated && readsWords(way)) {
        tried.push(`${describe(way)}: the page is translated`);
        continue;
      }
      const area = way.within === undefined ? undefined : search(way.within, roots, translated);
      if (area && area.status !== 'found') {
        tried.push(`${describe(way)}: its "within" is ${area.status}`);
        ambiguous ||= area.status === 'ambiguous';
        continue;
      }
      const hits = visibleHits(way, roots, translated, area?.node as Node | undefined);
      const [only] = hits;
      if (only && hits.length === 1) return { status: 'found', node: only };
      ambiguous ||= hits.length > 1;
      tried.push(`${describe(way)}: ${hits.length === 0 ? 'nothing visible' : 'more than one'}`);
    }
    return { status: ambiguous ? 'ambiguous' : 'missing', tried };
  }

  function visibleHits(
    way: FindWay,
    roots: readonly Root[],
    translated: boolean,
    area: Node | undefined,
  ): Element[] {
    const hits: Element[] = [];
    for (const root of roots) {
      for (const element of candidates(root, way, nameOf, translated)) {
        if (area && !composedContains(area, element)) continue;
        if (!isVisible(element) || isInOurs(element)) continue;
        hits.push(element);
        if (hits.length > 1) return hits;
      }
    }
    return hits;
  }
}

/**
 * An `aidant-text` that shows its simple half has its original hidden, whatever the page's level is: the original's
 * words count all the same.
 */
function withPairs<T>(roots: readonly Root[], work: () => T): T {
  const undos: (() => void)[] = [];
  for (const root of roots) {
    for (const original of root.querySelectorAll(HIDDEN_HALF)) {
      if (isHiddenByUs(original)) continue;
      const simple = original.parentElement?.querySelector(SIMPLE_HALF) ?? undefined;
      keepHidden(original, simple);
      undos.push(() => releaseHidden(original, simple));
    }
  }
  try {
    return work();
  } finally {
    for (const undo of undos) undo();
  }
}

const HIDDEN_HALF = 'aidant-text > [data-level=original][hidden]';
const SIMPLE_HALF = ':scope > [data-level=simple]';

/** One way in words, for the report: `role button, name "Envoyer"`. */
function describe(way: FindWay): string {
  const parts: string[] = [];
  for (const key of ['id', 'css', 'role', 'anchor'] as const)
    if (way[key] !== undefined) parts.push(`${key} ${way[key]}`);
  for (const key of ['name', 'label', 'text'] as const)
    if (way[key] !== undefined) parts.push(`${key} ${quoted(way[key])}`);
  return parts.join(', ');
}

function quoted(text: LocalText): string {
  return allVersions(text)
    .map((version) => `"${version}"`)
    .join(' or ');
}
