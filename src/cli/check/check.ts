/** One run: reads what was named, and tells all that is to be told of it. Writes nothing. */
import { countWords, SHORT } from '../../core/simple/rules.js';
import type { Profile } from '../lint/lint.js';
import { adviceOn } from './advice.js';
import type { AuthorFile } from './author-file.js';
import { missingLanguages } from './languages.js';
import { helpDataProblems } from './help-data.js';
import { findingsOf, Known, lintPassage } from './lint-passage.js';
import type { Coverage } from './page/texts.js';
import { jsonPassage, type Passage } from './passage.js';
import { addAll, inOrder, type Problem } from './problem.js';
import { missingAssets } from './references.js';
import type { Sources } from './source.js';
import { placesIn, type Place } from './texts-in.js';
import { openWorkspace, usable } from './workspace.js';

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
  const { profile } = asked;
  const {
    files,
    around,
    pages,
    problems: lost,
  } = await openWorkspace(asked.inputs, asked.site, sources);
  const [site] = usable(around, 'site');
  const locales = site?.value.locales ?? [];
  const first = asked.lang ?? locales[0];
  const known = new Known();
  const glossaries = usable(around, 'glossary').map(({ value }) => value);
  for (const glossary of glossaries) known.add(glossary);

  const problems: Problem[] = [...lost];
  const passages: Passage[] = [];
  for (const file of files) {
    addAll(problems, file.problems);
    addAll(problems, missingAssets(file));
    addAll(problems, helpDataProblems(file, site?.value.country));
    const own = passagesOf(file, { profile, first });
    for (const { passage } of own) {
      passages.push(passage);
      addAll(problems, lintPassage(passage, known));
    }
    addAll(problems, needSimple(own, known));
    addAll(problems, missingLanguages(file, around));
  }
  for (const file of usable(files, 'procedure')) addAll(problems, adviceOn(file, locales));
  const seen =
    pages.length === 0
      ? undefined
      : await (
          await import('./page/pages.js')
        ).checkPages(pages, { files, glossaries, known, locales, profile, first });
  return {
    problems: inOrder([...problems, ...(seen?.problems ?? [])]),
    coverage: seen?.coverage ?? [],
    passages: [...passages, ...(seen?.passages ?? [])],
    files: files.length,
    pages: pages.length,
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
