import type { Reporter } from '../core/errors.js';

/**
 * Reads the site's own files. Files come from the page's origin or the script's; any other address is refused, so
 * a mistake in a file can never make the page call a third party.
 */
export interface SiteFiles {
  /** The address of a file named in another file, or in the page. */
  resolve(path: string, from?: string): string;
  /** The file's text; undefined (and reported) when it cannot be had. */
  read(path: string, from?: string): Promise<string | undefined>;
}

/**
 * @param base what paths are relative to when no file names them: the site file's address, else the page's.
 * @param origins origins that files may come from.
 */
export function createSiteFiles(options: {
  readonly base: () => string;
  readonly origins: readonly string[];
  readonly report: Reporter;
}): SiteFiles {
  const { base, origins, report } = options;
  const resolve = (path: string, from?: string): string =>
    new URL(path, from === undefined ? base() : new URL(from, base())).href;

  return {
    resolve,
    async read(path, from) {
      let url = path;
      try {
        url = resolve(path, from);
        if (!origins.includes(new URL(url).origin)) throw new Error('another origin');
        const response = await fetch(url, { credentials: 'same-origin' });
        if (!response.ok) throw new Error(`status ${response.status}`);
        return await response.text();
      } catch (error) {
        report({
          code: 'site-unreachable',
          severity: 'developer',
          file: path,
          fix: `The file could not be read from ${url} (${(error as Error).message}). Check the path and that it is served from this site.`,
        });
        return undefined;
      }
    },
  };
}
