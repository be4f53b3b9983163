/** All that a run looks at: the files and pages that were named, and what they name in their turn. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FormatName } from '../../core/formats/parse.js';
import { kindOf, readAuthorFile, type AuthorFile } from './author-file.js';
import type { Problem } from './problem.js';
import { addressFrom, mayFollow, missing, notAskedFor, referencesIn } from './references.js';
import { addressOf, SourceFile, Unreadable, type Sources } from './source.js';

export interface PageFile {
  readonly source: SourceFile;
  /** The folder that was named, with all the pages in it; undefined for a page named by itself. */
  readonly folder?: string;
}

export interface Workspace {
  /** What is reported on, in the order in which it was named. */
  readonly files: readonly AuthorFile[];
  readonly pages: readonly PageFile[];
  /** The files above, and those that only say to which site they belong. */
  readonly around: readonly AuthorFile[];
  /** Files that are named and not there, or not looked at. */
  readonly problems: readonly Problem[];
}

const PAGE = /\.(html?|xhtml)$/i;
const FILE = /\.json$/i;

/**
 * @param inputs files, folders and addresses of pages, as they were typed.
 * @param site a `site.json` to which they belong, without a report on it.
 * @throws {Unreadable} for an input that is not there, or that is none of ours; and when all of them hold nothing.
 */
export async function openWorkspace(
  inputs: readonly string[],
  site: string | undefined,
  sources: Sources,
): Promise<Workspace> {
  const files = new Map<string, AuthorFile>();
  const around = new Map<string, AuthorFile>();
  const pages = new Map<string, PageFile>();
  const problems: Problem[] = [];
  const left: { readonly to: URL; readonly problem: Problem }[] = [];

  const get = async (url: URL): Promise<SourceFile> => {
    const source = await sources.get(url);
    if (source.askedFor && problems.every((told) => told.source !== source))
      problems.push(moved(source, source.askedFor));
    return source;
  };

  const take = async (
    url: URL,
    kind: FormatName | undefined,
    into: Map<string, AuthorFile>,
  ): Promise<void> => {
    if (into.has(url.href)) return;
    const source = await get(url);
    const known = kind ?? kindOf(source.text);
    if (known === undefined) throw new Unreadable(notOurs(source.name));
    const file = readAuthorFile(known, source);
    into.set(url.href, file);
    for (const reference of referencesIn(file)) {
      if (reference.kind === undefined) continue;
      const to = addressFrom(url, reference.to);
      if (to && !mayFollow(url, to)) {
        if (into === files) left.push({ to, problem: notAskedFor(file, reference) });
        continue;
      }
      try {
        if (!to) throw new Unreadable('in any folder above');
        await take(to, reference.kind, into);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        if (into === files) problems.push(missing(file, reference));
      }
    }
  };

  for (const input of inputs) {
    const url = addressOf(input);
    if (url.protocol !== 'file:') {
      const source = await get(url);
      if (/^\s*\{/.test(source.text)) await take(url, undefined, files);
      else pages.set(url.href, { source });
      continue;
    }
    const path = fileURLToPath(url);
    if (await isFolder(path)) {
      for (const inner of await filesBelow(path)) {
        const at = pathToFileURL(inner);
        let source: SourceFile;
        try {
          source = await sources.get(at);
        } catch (error) {
          // Nobody named this very file: one of a thousand is no reason to say nothing of the others.
          if (!(error instanceof Unreadable)) throw error;
          problems.push(unread(at, error));
          continue;
        }
        if (PAGE.test(inner)) pages.set(at.href, { source, folder: path });
        else if (isOurs(source.text)) await take(at, undefined, files);
        else if (mayBeOurs(source.text)) problems.push(withoutFormat(source));
      }
    } else if (PAGE.test(path)) pages.set(url.href, { source: await sources.get(url) });
    else await take(url, undefined, files);
  }
  // Nothing found is not "all is well": most often the path is wrong.
  if (files.size === 0 && pages.size === 0)
    throw new Unreadable(
      [
        `There is nothing to check in ${inputs.join(', ')}: no page (.html), and no file of aidant's with "format": 1.`,
        ...problems.map(({ source, message }) => `${source.name}: ${message}`),
      ].join('\n'),
    );
  // It may have been named in the command after the file that names it.
  for (const { to, problem } of left) if (!files.has(to.href)) problems.push(problem);
  for (const [href, file] of files) around.set(href, file);
  if (site !== undefined) await take(addressOf(site), 'site', around);
  return {
    files: [...files.values()],
    pages: [...pages.values()],
    around: [...around.values()],
    problems,
  };
}

function notOurs(name: string): string {
  return `${name} is none of aidant's files. Name a site.json, a procedure, texts, a glossary, places, a words file, or a page (.html).`;
}

/** Of a folder's JSON files only those that say so are ours: there may be any others beside them. */
function isOurs(text: string): boolean {
  return /"format"\s*:/.test(text) && kindOf(text) !== undefined;
}

/** Whether a link leads to something that is there and no file. */
async function isOther(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Other tools have files with "words" or a "profile" too; steps, blocks and terms are hardly in any. */
function mayBeOurs(text: string): boolean {
  const kind = kindOf(text);
  return kind === 'procedure' || kind === 'texts' || kind === 'glossary';
}

function withoutFormat(source: SourceFile): Problem {
  return {
    rule: 'aidant-file-unseen',
    level: 'information',
    source,
    start: 0,
    end: 0,
    message: 'This was not looked at. If it is a file for aidant, write "format": 1 at its top.',
  };
}

function moved(source: SourceFile, askedFor: URL): Problem {
  return {
    rule: 'aidant-address-moved',
    level: 'information',
    source,
    start: 0,
    end: 0,
    message: `${askedFor.href} sends on to ${source.url.href}: that is what was looked at. Name it by this address.`,
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function unread(url: URL, { message }: Unreadable): Problem {
  return {
    rule: 'aidant-file-unseen',
    level: 'error',
    source: new SourceFile(url, { text: '', label: '' }),
    start: 0,
    end: 0,
    message: `This was not looked at. ${message}`,
  };
}

/** Files and broken links; what is no file whatever its name, such as a link to a folder, is left out. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const path = resolve(join(folder, entry.name));
      if (entry.isDirectory()) return filesBelow(path);
      if (!PAGE.test(entry.name) && !FILE.test(entry.name)) return [];
      return entry.isFile() || (entry.isSymbolicLink() && !(await isOther(path))) ? [path] : [];
    }),
  );
  return found.flat().sort();
}

/** The files of one kind that can be used, with their content. */
export function usable<Name extends FormatName>(
  files: readonly AuthorFile[],
  kind: Name,
): (AuthorFile<Name> & { readonly value: NonNullable<AuthorFile<Name>['value']> })[] {
  return files.filter(
    (file): file is AuthorFile<Name> & { value: NonNullable<AuthorFile<Name>['value']> } =>
      file.kind === kind && file.value !== undefined,
  );
}
