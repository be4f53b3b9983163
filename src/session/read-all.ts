import { readFormat } from '../core/formats/read.js';
import type { FeatureContext } from './context.js';

/** The site files of one kind that could be read; the others are reported, and the page goes on without. */
export async function readAll<Kind extends 'texts' | 'glossary'>(
  { readFile, report }: FeatureContext,
  kind: Kind,
  paths: readonly string[],
) {
  const read = await Promise.all(
    paths.map(async (file) => {
      const source = await readFile(file);
      if (source === undefined) return undefined;
      const { value, reports } = await readFormat(kind, source, file);
      reports.forEach(report);
      return value && { file, value };
    }),
  );
  return read.filter((file) => file !== undefined);
}
