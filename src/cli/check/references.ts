/** The other files that a file names, and where they lie. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Glossary } from '../../core/formats/glossary.js';
import type { FormatName } from '../../core/formats/parse.js';
import type { Procedure, Step, StepAudio } from '../../core/formats/procedure.js';
import type { Site } from '../../core/formats/site.js';
import type { Texts } from '../../core/formats/texts.js';
import type { AuthorFile } from './author-file.js';
import type { Problem } from './problem.js';

export interface Reference {
  /** Where the file is named, such as `steps[2].audio.fr`. */
  readonly path: string;
  readonly to: string;
  /** What it must be; undefined for films, recordings and pictures, which only have to be there. */
  readonly kind?: FormatName;
}

export function referencesIn({ kind, value }: AuthorFile): Reference[] {
  if (value === undefined) return [];
  if (kind === 'site') return inSite(value as Site);
  if (kind === 'procedure') return inProcedure(value as Procedure);
  if (kind === 'glossary')
    return (value as Glossary).terms.flatMap(({ picture, audio }, i) => [
      ...ownPicture(picture, `terms[${i}].picture`),
      ...(audio === undefined ? [] : recorded(`terms[${i}].audio`, audio)),
    ]);
  if (kind === 'texts')
    return (value as Texts).blocks.flatMap(({ picture }, i) =>
      ownPicture(picture, `blocks[${i}].picture`),
    );
  return [];
}

function inSite({ procedures, texts, glossary, places, postcodes = [] }: Site): Reference[] {
  const list = (key: string, kind: FormatName, paths: readonly string[]): Reference[] =>
    paths.map((to, i) => ({ path: `${key}[${i}]`, to, kind }));
  return [
    ...list('procedures', 'procedure', procedures),
    ...list('texts', 'texts', texts),
    ...list('glossary', 'glossary', glossary),
    ...(typeof postcodes === 'string'
      ? [{ path: 'postcodes', to: postcodes, kind: 'postcodes' as const }]
      : list('postcodes', 'postcodes', postcodes)),
    ...(places === undefined ? [] : [{ path: 'places', to: places, kind: 'places' as const }]),
  ];
}

function inProcedure({ bring, steps }: Procedure): Reference[] {
  return [
    ...(bring ?? []).flatMap(({ picture }, i) => ownPicture(picture, `bring[${i}].picture`)),
    ...steps.flatMap((step, i) => inStep(step, `steps[${i}]`)),
  ];
}

function inStep({ picture, audio, media, choices }: Step, at: string): Reference[] {
  return [
    ...ownPicture(picture, `${at}.picture`),
    ...Object.entries(audio ?? {}).flatMap(([tag, one]) => recorded(`${at}.audio.${tag}`, one)),
    ...(media ?? []).flatMap(({ src, captions }, i): Reference[] => [
      { path: `${at}.media[${i}].src`, to: src },
      ...Object.entries(captions ?? {}).map(([tag, to]) => ({
        path: `${at}.media[${i}].captions.${tag}`,
        to,
      })),
    ]),
    ...(choices ?? []).flatMap((choice, i) =>
      ownPicture(choice.picture, `${at}.choices[${i}].picture`),
    ),
  ];
}

function recorded(path: string, audio: StepAudio): Reference[] {
  if (typeof audio === 'string') return [{ path, to: audio }];
  return [
    { path: `${path}.src`, to: audio.src },
    ...(audio.words === undefined ? [] : [wordsFile(`${path}.words`, audio.words)]),
  ];
}

function wordsFile(path: string, to: string): Reference {
  return /\.json([?#]|$)/i.test(to) ? { path, to, kind: 'recording' } : { path, to };
}

/** A picture with a `/` is a file of the site. */
function ownPicture(picture: string | undefined, path: string): Reference[] {
  return picture?.includes('/') === true ? [{ path, to: picture }] : [];
}

/**
 * The address of a file that another one names. A path from the root of the site is looked for in the folders above,
 * since nobody says which of them is the root; undefined where it is in none.
 */
export function addressFrom(from: URL, to: string): URL | undefined {
  const local = from.protocol === 'file:' && !/^[a-z][a-z0-9+.-]*:/i.test(to);
  if (!local) return URL.canParse(to, from.href) ? new URL(to, from) : undefined;
  const bare = to.replace(/[?#].*$/, '');
  if (!bare.startsWith('/')) return new URL(bare.replaceAll('\\', '/'), from);
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const path = join(folder, decoded(bare));
    if (existsSync(path)) return pathToFileURL(path);
    if (folder === dirname(folder)) return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Films, recordings and pictures that are not where the file says. Those of the web are not asked for. */
export function missingAssets(file: AuthorFile): Problem[] {
  return referencesIn(file).flatMap((reference) => {
    if (reference.kind !== undefined) return [];
    const url = addressFrom(file.source.url, reference.to);
    if (url?.protocol !== 'file:' || existsSync(fileURLToPath(url))) return [];
    return [missing(file, reference)];
  });
}

/**
 * Whether a file that another one names may be read: a name in a file is no wish of the person at the keyboard, so it
 * brings no request to another computer, and a page of the web opens no file of this one.
 */
export function mayFollow(from: URL, to: URL): boolean {
  return from.protocol === 'file:' ? !/^https?:$/.test(to.protocol) : to.origin === from.origin;
}

/** A file that was left out since nobody asked for it. */
export function notAskedFor(file: AuthorFile, { path, to }: Reference): Problem {
  const spot = file.spots.get(path) ?? { start: 0, end: 0 };
  return {
    rule: 'aidant-file-unseen',
    level: 'information',
    source: file.source,
    path,
    start: spot.start,
    end: spot.end,
    message: `"${to}" was not asked for: it is not where this file is. Name it in the command to check it too.`,
  };
}

export function missing(file: AuthorFile, { path, to }: Reference, why = ''): Problem {
  const spot = file.spots.get(path) ?? { start: 0, end: 0 };
  return {
    rule: 'aidant-file-missing',
    level: 'error',
    source: file.source,
    path,
    start: spot.start,
    end: spot.end,
    message: `There is no file "${to}"${why}. Paths start from the file that names them: mend this one, or add the file.`,
  };
}
