/** An author's file, read as the page reads it, with the places of all it says. */
import type { Formats, FormatName } from '../../core/formats/parse.js';
import { parseFile } from '../../core/formats/parse.js';
import { spotAt, spotsOf, type Spots } from './json-spots.js';
import type { Problem } from './problem.js';
import type { SourceFile } from './source.js';

export interface AuthorFile<Name extends FormatName = FormatName> {
  readonly kind: Name;
  readonly source: SourceFile;
  readonly spots: Spots;
  /** Absent when nothing of it can be used. */
  readonly value?: Formats[Name];
  /** What the reader says of it. */
  readonly problems: readonly Problem[];
}

export function readAuthorFile<Name extends FormatName>(
  kind: Name,
  source: SourceFile,
): AuthorFile<Name> {
  const { value, reports } = parseFile(kind, source.text, source.name);
  const spots = spotsOf(source.text);
  const problems = reports.map(({ code, path, fix }): Problem => {
    const line = /^line (\d+), column (\d+)$/.exec(path ?? '');
    const spot = line
      ? atLine(source, Number(line[1]), Number(line[2]))
      : firstLine(source, keyFirst(spots, path ?? ''));
    return {
      rule: `aidant-${code}`,
      level: 'error',
      source,
      message: fix,
      ...spot,
      ...(path !== undefined && !line && { path }),
    };
  });
  return { kind, source, spots, problems, ...(value !== undefined && { value }) };
}

/** A name that is not known is itself the mistake; a bad value is meant by what stands there. */
function keyFirst(spots: Spots, path: string): { start: number; end: number } {
  const { start, end, key } = spotAt(spots, path);
  return { start: key?.start ?? start, end };
}

function atLine(source: SourceFile, line: number, column: number): { start: number; end: number } {
  // The reader counts without a byte-order mark.
  const mark = line === 1 && source.text.startsWith('\uFEFF') ? 1 : 0;
  const start = source.offsetAt(line, column + mark);
  return { start, end: Math.min(start + 1, source.text.length) };
}

/** Of a group only where it begins: nobody wants a whole file underlined. */
export function firstLine(
  { text }: SourceFile,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const stop = text.slice(start, end).search(/[\r\n]/);
  return { start, end: stop < 0 ? end : start + stop };
}

const KEYS: readonly (readonly [FormatName, readonly string[]])[] = [
  ['procedure', ['steps']],
  ['texts', ['blocks']],
  ['glossary', ['terms']],
  ['places', ['places']],
  ['postcodes', ['points']],
  ['recording', ['words']],
  ['site', ['procedures', 'channels', 'locales', 'profile', 'storage', 'stop', 'code', 'glossary']],
];

/** What kind of file this is, by what it holds; undefined for a file that is none of ours. */
export function kindOf(text: string): FormatName | undefined {
  const schema =
    /"\$schema"\s*:\s*"[^"]*?\b(site|procedure|texts|glossary|places|postcodes|recording)\.json"/;
  const named = schema.exec(text)?.[1] as FormatName | undefined;
  if (named) return named;
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // It does not parse; what it was meant to be can still be guessed.
    return KEYS.find(([, keys]) => text.includes(`"${keys[0] ?? ''}"`))?.[0];
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const known = data as Record<string, unknown>;
  const kind = KEYS.find(([name, keys]) =>
    keys.some(
      (key) =>
        key in known && (name === 'site' || name === 'postcodes' || Array.isArray(known[key])),
    ),
  )?.[0];
  return kind ?? ('format' in known && 'name' in known ? 'site' : undefined);
}

/**
 * Where to point for a path: at its value, or at its name (else its first sign) when the value goes over several lines.
 * @param short at its name in any case.
 */
export function spotIn(
  { source, spots }: Pick<AuthorFile, 'source' | 'spots'>,
  path: string,
  short = false,
): { start: number; end: number } {
  const { start, end, key } = spotAt(spots, path);
  if (!short && !source.text.slice(start, end).includes('\n')) return { start, end };
  return key ? { start: key.start, end: key.end } : { start, end: Math.min(end, start + 1) };
}
