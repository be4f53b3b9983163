/** All that pages tell. Loaded when there is a page: what reads files alone needs nothing of this. */
import type { Glossary } from '../../../core/formats/glossary.js';
import type { Profile } from '../../lint/lint.js';
import type { AuthorFile } from '../author-file.js';
import { lintPassage, type Known } from '../lint-passage.js';
import type { Passage } from '../passage.js';
import { addAll, type Problem } from '../problem.js';
import { badSelectors } from '../selectors.js';
import { usable, type PageFile } from '../workspace.js';
import { checkInlineSite } from './inline-site.js';
import { loadLibrary, openPage, type OpenPage } from './open.js';
import { checkPairs } from './pairs.js';
import { checkSteps } from './steps.js';
import { checkTerms } from './terms.js';
import { checkTexts, type Coverage } from './texts.js';

export interface PagesCheck {
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
  /** The simple halves of pairs. */
  readonly passages: readonly Passage[];
}

export interface PagesAsked {
  readonly files: readonly AuthorFile[];
  readonly glossaries: readonly Glossary[];
  readonly known: Known;
  readonly locales: readonly string[];
  readonly profile: Profile;
  /** The language of what does not say its own. */
  readonly first: string | undefined;
}

/** @throws {Unreadable} where the library that reads pages is not there. */
export async function checkPages(
  files: readonly PageFile[],
  asked: PagesAsked,
): Promise<PagesCheck> {
  const library = await loadLibrary();
  const pages: OpenPage[] = [];
  const deep: PageFile[] = [];
  try {
    for (const file of files) {
      const page = openPage(library, file);
      if (depthOf(page.document) <= DEEPEST) pages.push(page);
      else {
        deep.push(file);
        page.close();
      }
    }
    const { problems, ...rest } = examine(pages, asked);
    return { problems: [...problems, ...deep.map(tooDeep)], ...rest };
  } finally {
    for (const page of pages) page.close();
  }
}

/** Page code goes down a page level by level, and so far it goes here too; browsers nest no deeper than 512. */
const DEEPEST = 512;

function depthOf(document: Document): number {
  let [deepest, depth] = [0, 0];
  let at: Element | null = document.documentElement;
  while (at) {
    deepest = Math.max(deepest, depth);
    if (at.firstElementChild) {
      at = at.firstElementChild;
      depth += 1;
      continue;
    }
    while (at && !at.nextElementSibling) {
      at = at.parentElement;
      depth -= 1;
    }
    at = at?.nextElementSibling ?? null;
  }
  return deepest;
}

function tooDeep({ source }: PageFile): Problem {
  return {
    rule: 'aidant-file-unseen',
    level: 'error',
    source,
    start: 0,
    end: 0,
    message: `This page was not looked at: its elements are nested more than ${DEEPEST} deep. Is an end tag missing?`,
  };
}

function examine(pages: readonly OpenPage[], asked: PagesAsked): PagesCheck {
  const { files, glossaries, known, locales, profile, first } = asked;
  const problems: Problem[] = [];
  const passages: Passage[] = [];
  // Whether a selector is one, only what reads pages can tell.
  const [judge] = pages;
  if (judge) for (const file of files) addAll(problems, badSelectors(file, judge.isSelector));
  const drawn = pages.filter((page) => page.drawn);
  const blind = pages.filter((page) => !page.drawn);
  addAll(problems, blind.map(emptyPage));
  for (const file of usable(files, 'procedure'))
    addAll(problems, checkSteps(file, drawn, blind, locales));
  const texts = checkTexts(usable(files, 'texts'), drawn, blind, locales);
  addAll(problems, texts.problems);
  for (const page of pages) {
    const pairs = checkPairs(page, profile, first);
    addAll(problems, checkInlineSite(page));
    addAll(problems, checkTerms(page, glossaries));
    addAll(problems, pairs.problems);
    for (const passage of pairs.passages) {
      passages.push(passage);
      addAll(problems, lintPassage(passage, known));
    }
  }
  return { problems, coverage: texts.coverage, passages };
}

function emptyPage({ source }: OpenPage): Problem {
  return {
    rule: 'aidant-page-empty',
    level: 'warning',
    source,
    start: 0,
    end: 0,
    message:
      'There is nothing in this page: a script draws it. Save it from the browser as a complete page and check that, or open it with data-author on the tag.',
  };
}
