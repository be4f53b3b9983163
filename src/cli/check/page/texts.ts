/** Texts files against pages, by the very code that shows them there: what it reports, and what has a simple text. */
import type { ErrorCode, Report } from '../../../core/errors.js';
import type { Page } from '../../../core/formats/procedure.js';
import type { Texts } from '../../../core/formats/texts.js';
import { primary } from '../../../core/formats/text.js';
import type { PageLocation, PageWatch } from '../../../core/ports.js';
import { createControls } from '../../../page/controls.js';
import { createFinder } from '../../../page/find.js';
import { createSimplePage } from '../../../page/texts-page.js';
import { spotIn, type AuthorFile } from '../author-file.js';
import type { Level, Problem } from '../problem.js';
import { matchesAny } from './addresses.js';
import type { OpenPage } from './open.js';

export type TextsFile = AuthorFile<'texts'> & { readonly value: Texts };

/** How much of a page has a simple text. */
export interface Coverage {
  readonly page: string;
  readonly simple: number;
  readonly blocks: number;
}

/** What one page says of the blocks: by file and path, such as `blocks[2]`. */
interface Seen {
  readonly page: OpenPage;
  readonly reports: readonly Report[];
  readonly shown: ReadonlySet<string>;
}

const nothing = (): void => undefined;

export function watchAt(location: PageLocation): PageWatch {
  const never = (): (() => void) => nothing;
  return { onChange: never, onRoute: never, onWrite: never, location: () => location };
}

export interface TextsCheck {
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
}

/** @param blind pages that were given, and in which nothing can be seen. */
export function checkTexts(
  files: readonly TextsFile[],
  pages: readonly OpenPage[],
  blind: readonly OpenPage[],
  locales: readonly string[],
): TextsCheck {
  const coverage: Coverage[] = [];
  const seen = pages.map((page): Seen => {
    const { seen, total, available } = scan(page, files, locales, false);
    coverage.push({ page: page.source.name, simple: available, blocks: total });
    return seen;
  });
  const hidden = new Map<OpenPage, Seen>();
  const withHidden = (page: OpenPage): Seen => {
    const known = hidden.get(page) ?? scan(page, files, locales, true).seen;
    hidden.set(page, known);
    return known;
  };
  const problems = files.flatMap((file) =>
    seen.length === 0 ? [] : ofFile(file, seen, blind, withHidden),
  );
  return { problems, coverage };
}

function scan(
  page: OpenPage,
  files: readonly TextsFile[],
  locales: readonly string[],
  hidden: boolean,
): { readonly seen: Seen; readonly total: number; readonly available: number } {
  const { document, addresses } = page;
  const patterns = files.flatMap(({ value }) => value.blocks.flatMap((block) => block.page ?? []));
  const location =
    addresses.find((one) => patterns.some((pattern) => matchesAny(pattern, [one]))) ?? addresses[0];
  const reports: Report[] = [];
  return page.inside(() => {
    const watch = watchAt(location ?? { path: '/', query: {}, hash: '' });
    const simple = createSimplePage({
      document,
      finder: createFinder(document, { locales }),
      controls: createControls(watch),
      watch,
      report: (report) => reports.push(report),
      locales,
      texts: files.map(({ source, value }) => ({ file: source.name, texts: value })),
      beside: () => '',
      prevails: () => ({ text: '', lang: '' }),
    });
    const { total, available, texts } = simple.scanNow();
    simple.dispose();
    const shown = new Set(texts.map(({ block }) => block));
    return { seen: { page, reports, shown }, total, available };
  }, hidden);
}

const LEVELS: Partial<Readonly<Record<ErrorCode, Level>>> = {
  'text-stale': 'error',
  'text-ambiguous': 'error',
  'text-mixed': 'error',
  'text-unpinned': 'warning',
};

function ofFile(
  file: TextsFile,
  seen: readonly Seen[],
  blind: readonly OpenPage[],
  withHidden: (page: OpenPage) => Seen,
): Problem[] {
  const { lang, blocks } = file.value;
  const concerned = seen.filter(({ page }) => speaks(page, lang));
  const problems: Problem[] = [];
  let unseen = 0;
  for (const [index, block] of blocks.entries()) {
    const { page: pattern } = block;
    // It may be there: nobody can say.
    if (blind.some((page) => isOn(page, pattern))) continue;
    const here = concerned.filter(({ page }) => isOn(page, pattern));
    if (here.length === 0) {
      unseen += 1;
      problems.push(unused(file, index, 'No page that was given is its page.'));
      continue;
    }
    problems.push(...ofBlock(file, index, here, withHidden));
  }
  if (unseen < blocks.length || blocks.length === 0) return problems;
  return [
    {
      rule: 'aidant-text-unused',
      level: 'warning',
      source: file.source,
      path: 'blocks',
      ...spotIn(file, 'blocks', true),
      message:
        concerned.length === 0
          ? `None of these texts is used: no page that was given is in "${lang}".`
          : 'None of these texts is used: no page that was given has an address as in "page".',
    },
  ];
}

function ofBlock(
  file: TextsFile,
  index: number,
  here: readonly Seen[],
  withHidden: (page: OpenPage) => Seen,
): Problem[] {
  const key = `${file.source.name}#${index}`;
  const told = here.flatMap((seen) => reportsOf(seen, file, index));
  const serious = told.filter(({ report }) => report.code !== 'target-missing');
  if (serious.length > 0)
    return serious.map((one) => problemOf(file, index, one)).filter(differs());
  if (here.some(({ shown }) => shown.has(key))) return [];
  // Nothing shows it. Perhaps the page as it was given hides it, and a script shows it later.
  const later = here.map(({ page }) => withHidden(page));
  const found = later.flatMap((seen) => reportsOf(seen, file, index));
  const judged = found.filter(({ report }) => report.code !== 'target-missing');
  const shown = later.some((seen) => seen.shown.has(key));
  if (shown || judged.length > 0) {
    const hidden: Problem = {
      rule: 'aidant-target-hidden',
      level: 'information',
      source: file.source,
      path: `blocks[${index}].find`,
      ...spotIn(file, `blocks[${index}].find`),
      message: `Found on ${names(here)}, but hidden there. That is right if a script shows it later.`,
    };
    return [...judged.map((one) => problemOf(file, index, one)).filter(differs()), hidden];
  }
  if (file.value.blocks[index]?.page === undefined)
    return [unused(file, index, 'It is on none of the pages that were given.')];
  return [
    {
      rule: 'aidant-target-missing',
      level: 'error',
      source: file.source,
      path: `blocks[${index}].find`,
      ...spotIn(file, `blocks[${index}].find`),
      message: `Nothing on ${names(here)} fits, so the simple text is never shown. Mend "find" or "page".`,
    },
  ];
}

interface Told {
  readonly report: Report;
  readonly page: OpenPage;
}

function reportsOf({ page, reports }: Seen, file: TextsFile, index: number): Told[] {
  return reports
    .filter(({ file: name, path }) => name === file.source.name && path === `blocks[${index}]`)
    .map((report) => ({ report, page }));
}

/** The fingerprint stands in the sentence that says what to write. */
const HASH = /"source": "([0-9a-f]{16})"/;

function problemOf(file: TextsFile, index: number, { report, page }: Told): Problem {
  const { code, fix } = report;
  const block = `blocks[${index}]`;
  const stale = code === 'text-stale';
  const path = stale ? `${block}.source` : code === 'text-unpinned' ? block : `${block}.find`;
  const hash = HASH.exec(fix)?.[1];
  const edit = hash === undefined || !file.source.mendable ? undefined : pinned(file, block, hash);
  return {
    rule: `aidant-${code}`,
    level: LEVELS[code] ?? 'warning',
    source: file.source,
    path,
    ...spotIn(file, path, !stale),
    message: `${fix} (${page.source.name})`,
    ...(edit && { fix: edit, pin: true }),
  };
}

/** Writes the fingerprint: over the old one, or as a line of its own before `simple`. */
function pinned({ source, spots }: TextsFile, block: string, hash: string): Problem['fix'] {
  const old = spots.get(`${block}.source`);
  if (old) return { start: old.start + 1, end: old.end - 1, text: hash };
  const at = spots.get(`${block}.simple`)?.key?.start;
  if (at === undefined) return undefined;
  const blank = /\s*$/.exec(source.text.slice(0, at))?.[0] ?? '';
  return { start: at, end: at, text: `"source": "${hash}",${blank || ' '}` };
}

function unused(file: TextsFile, index: number, why: string): Problem {
  const path = `blocks[${index}].find`;
  return {
    rule: 'aidant-text-unused',
    level: 'warning',
    source: file.source,
    path,
    ...spotIn(file, path),
    message: `${why} Mend "page" or "find", name the page too, or take this text out.`,
  };
}

/** Several pages may say the same: once is enough. */
function differs(): (problem: Problem) => boolean {
  const seen = new Set<string>();
  return ({ rule, fix }) => {
    const key = `${rule} ${fix?.text ?? ''}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  };
}

function names(here: readonly Seen[]): string {
  return here.map(({ page }) => page.source.name).join(', ');
}

function isOn({ addresses }: OpenPage, pattern: Page | undefined): boolean {
  return pattern === undefined || matchesAny(pattern, addresses);
}

function speaks({ document }: OpenPage, lang: string): boolean {
  const own = document.documentElement.lang;
  return own === '' || primary(own) === primary(lang);
}
