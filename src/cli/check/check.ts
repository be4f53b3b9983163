/** One run: reads what was named, and tells all that is to be told of it. Writes nothing. */
import { countWords, SHORT } from '../../core/simple/rules.js';
import type { Profile } from '../lint/lint.js';
import type { AuthorFile } from './author-file.js';
import { missingLanguages } from './languages.js';
import { findingsOf, Known, lintPassage } from './lint-passage.js';
import { loadLibrary, openPage, type OpenPage } from './page/open.js';
import { checkPairs } from './page/pairs.js';
import { checkProcedure } from './page/steps.js';
import { checkTerms } from './page/terms.js';
import { checkTexts, type Coverage } from './page/texts.js';
import { jsonPassage, type Passage } from './passage.js';
import { inOrder, type Problem } from './problem.js';
import { missingAssets } from './references.js';
import { badSelectors } from './selectors.js';
import type { Sources } from './source.js';
import { placesIn, type Place } from './texts-in.js';
import { openWorkspace, usable, type Workspace } from './workspace.js';

export interface Asked {
  readonly inputs: readonly string[];
  readonly profile: Profile;
  readonly site?: string;
  readonly lang?: string;
}

export interface Outcome {
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
  /** Every text that was linted as one that people read. */
  readonly passages: readonly Passage[];
  /** How many files and pages were looked at. */
  readonly files: number;
  readonly pages: number;
}

/** @throws {Unreadable} when something that was named is not there. */
export async function runCheck(asked: Asked, sources: Sources): Promise<Outcome> {
  const workspace = await openWorkspace(asked.inputs, asked.site, sources);
  const pages = await openPages(workspace);
  try {
    return examine(workspace, pages, asked);
  } finally {
    for (const page of pages) page.close();
  }
}

async function openPages({ pages }: Workspace): Promise<OpenPage[]> {
  if (pages.length === 0) return [];
  const library = await loadLibrary();
  return pages.map((page) => openPage(library, page));
}

function examine(workspace: Workspace, pages: readonly OpenPage[], asked: Asked): Outcome {
  const { files, around } = workspace;
  const [site] = usable(around, 'site');
  const locales = site?.value.locales ?? [];
  const first = asked.lang ?? locales[0];
  const known = new Known();
  const glossaries = usable(around, 'glossary').map(({ value }) => value);
  for (const glossary of glossaries) known.add(glossary);

  const problems: Problem[] = [...workspace.problems];
  const passages: Passage[] = [];
  for (const file of files) {
    problems.push(...file.problems, ...missingAssets(file));
    const own = passagesOf(file, { profile: asked.profile, first });
    passages.push(...own.map(({ passage }) => passage));
    problems.push(...own.flatMap(({ passage }) => lintPassage(passage, known)));
    problems.push(...needSimple(own, known));
    problems.push(...missingLanguages(file, around));
  }
  // Whether a selector is one, only what reads pages can tell.
  const [judge] = pages;
  if (judge) problems.push(...files.flatMap((file) => badSelectors(file, judge.isSelector)));
  const drawn = pages.filter((page) => page.drawn);
  problems.push(...pages.filter((page) => !page.drawn).map(emptyPage));
  for (const file of usable(files, 'procedure'))
    problems.push(...checkProcedure(file, drawn, locales));
  const texts = checkTexts(usable(files, 'texts'), drawn, locales);
  problems.push(...texts.problems);
  for (const page of pages) {
    const pairs = checkPairs(page, asked.profile, first);
    passages.push(...pairs.passages);
    problems.push(...checkTerms(page, glossaries));
    problems.push(...pairs.problems, ...pairs.passages.flatMap((one) => lintPassage(one, known)));
  }
  return {
    problems: inOrder(problems),
    coverage: texts.coverage,
    passages,
    files: files.length,
    pages: pages.length,
  };
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

function passagesOf(
  file: AuthorFile,
  reading: { readonly profile: Profile; readonly first: string | undefined },
): { readonly passage: Passage; readonly place: Place }[] {
  if (file.value === undefined) return [];
  return placesIn(file.kind, file.value, reading).flatMap((place) => {
    const { path, lang, profile, kind } = place;
    const passage = jsonPassage(file.source, file.spots, path, { lang, profile, kind });
    return passage ? [{ passage, place }] : [];
  });
}

/** Of texts that everybody reads as they are: those that are too hard for that, each once with all its languages. */
function needSimple(
  read: readonly { readonly passage: Passage; readonly place: Place }[],
  known: Known,
): Problem[] {
  const wanted = new Map<string, { first: Passage; tags: string[]; rules: Set<string> }>();
  for (const { passage, place } of read) {
    const rules = hardness(passage, place, known);
    if (rules.length === 0) continue;
    const text = place.path.replace(new RegExp(`\\.${passage.lang}$`), '');
    const one = wanted.get(text) ?? { first: passage, tags: [], rules: new Set() };
    wanted.set(text, one);
    one.tags.push(`"${passage.lang}-simple"`);
    for (const rule of rules) one.rules.add(rule);
  }
  return [...wanted].map(([path, { first, tags, rules }]) => ({
    rule: 'aidant-simple-missing',
    level: 'information',
    source: first.source,
    path,
    ...first.span(0, first.text.length),
    message: `Add ${tags.join(', ')}: this text would not pass as a simple one (${[...rules].join(', ')}).`,
  }));
}

/** So many warnings make a text hard; one error does it alone. */
const MANY = 3;

/** A line for each sentence is asked of simple texts; a text that lacks only that is not hard. */
const LAYOUT = 'RLS-1.7';

function hardness(passage: Passage, { profile, wantsSimple }: Place, known: Known): string[] {
  if (profile !== 'clear' || !wantsSimple || countWords(passage.text) <= SHORT) return [];
  const findings = findingsOf({ ...passage, profile: 'simple' }, known).filter(
    ({ level, rule }) => level !== 'information' && rule !== LAYOUT,
  );
  const hard = findings.length >= MANY || findings.some(({ level }) => level === 'error');
  return hard ? findings.map(({ rule }) => rule) : [];
}
