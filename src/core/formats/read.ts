import { safeParse, type GenericSchema } from 'valibot';
import type { Problem } from './lenient.js';
import type { FormatName, Parsed } from './parse.js';

/** What reads a right file of one kind: its schema, and the checks that a shape cannot say. */
interface Reader {
  readonly schema: GenericSchema;
  readonly check: (value: never, tell: (problem: Problem) => void) => unknown;
}

const READERS: Readonly<Record<FormatName, () => Promise<Reader>>> = {
  site: () => import('./readers/site.js').then(({ reader }) => reader),
  procedure: () => import('./readers/procedure.js').then(({ reader }) => reader),
  texts: () => import('./readers/texts.js').then(({ reader }) => reader),
  glossary: () => import('./readers/glossary.js').then(({ reader }) => reader),
  places: () => import('./readers/places.js').then(({ reader }) => reader),
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
  const { schema, check } = await READERS[name]();
  const outcome = safeParse(schema, contentOf(source));
  if (outcome.success) {
    let right = true;
    const value = check(outcome.output as never, () => (right = false));
    if (right) return { value, reports: [] } as unknown as Parsed<Name>;
  }
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
