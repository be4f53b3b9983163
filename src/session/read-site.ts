import type { Reporter } from '../core/errors.js';
import { readFormat } from '../core/formats/read.js';
import type { Site } from '../core/formats/site.js';

/**
 * The site as an address, as its text or parsed; undefined (and reported) when it cannot be had.
 *
 * @param read gets the whole address of the file.
 */
export async function readSite(
  site: string | object,
  base: string,
  read: (url: string) => Promise<string | undefined>,
  report: Reporter,
): Promise<Site | undefined> {
  const isAddress = typeof site === 'string' && !site.trimStart().startsWith('{');
  const source = isAddress ? await read(new URL(site, base).href) : site;
  if (source === undefined) return undefined;
  const { value, reports } = await readFormat('site', source, isAddress ? site : 'site');
  reports.forEach(report);
  return value;
}
