import type { FormatName, Parsed } from './parse.js';

/** What reads a right file of one kind. Loaded when such a file is met, and the validator with it. */
const READERS: Readonly<Record<FormatName, () => Promise<{ read(content: unknown): unknown }>>> = {
  site: () => import('./readers/site.js'),
  procedure: () => import('./readers/procedure.js'),
  texts: () => import('./readers/texts.js'),
  glossary: () => import('./readers/glossary.js'),
  places: () => import('./readers/places.js'),
  postcodes: () => import('./readers/postcodes.js'),
  recording: () => import('./readers/recording.js'),
};

/**
 * Reads an author's file. A file that is right, as nearly every file is that people meet, is read by its schema
 * alone; the code that keeps what is good of a faulty one, and says what is wrong, loads only then.
 *
 * @param source the text of the file, or its content when the page holds it as an object.
 * @param file how reports name it, such as `procedures/adresse.json`.
 */
export async function readFormat<Name extends FormatName>(
  name: Name,
  source: string | object,
  file: string,
): Promise<Parsed<Name>> {
  const { read } = await READERS[name]();
  const value = await read(contentOf(source));
  if (value !== undefined) return { value, reports: [] } as unknown as Parsed<Name>;
  const { parseFile } = await import('./parse.js');
  return parseFile(name, source, file);
}

/** The data of a file that parses and lost no letters; undefined for any other, which no schema takes. */
function contentOf(source: string | object): unknown {
  if (typeof source !== 'string') return source;
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.includes('\uFFFD')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
