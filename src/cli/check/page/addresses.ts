/** Where a page lies in the site: finds name pages by their path, and a saved page lies anywhere. */
import { relative, resolve, sep } from 'node:path';
import type { Page } from '../../../core/formats/procedure.js';
import { pageMatches } from '../../../core/guide/page-match.js';
import type { PageLocation } from '../../../core/ports.js';
import type { PageFile } from '../workspace.js';

/** A site that can be nowhere: only the path counts. */
const NOWHERE = 'https://page.invalid';

const CANONICAL = /<link\b(?=[^>]*\brel\s*=\s*["']?canonical\b)[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i;
/** What browsers write at the top of a page that somebody saves. */
const SAVED = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

/**
 * The page's own address where it is known: of the web, in its canonical link, or where it was saved from. Else its
 * path below the folder that was named, with and without `.html`, and with the folders above one by one.
 */
export function addressesOf({ source, folder }: PageFile): PageLocation[] {
  if (source.path === undefined) return [fromUrl(source.url)];
  const told = CANONICAL.exec(source.text)?.[1] ?? SAVED.exec(source.text)?.[1];
  const known = told === undefined ? undefined : parsed(told.replaceAll('&amp;', '&'));
  if (known) return [fromUrl(known)];
  const path = resolve(source.path);
  const parts = path.split(sep).filter(Boolean);
  const least = folder === undefined ? 1 : relative(folder, path).split(sep).length;
  const locations: PageLocation[] = [];
  for (let count = least; count <= parts.length; count++) {
    const whole = `/${parts.slice(-count).join('/')}`;
    const bare = whole.replace(/\.(html?|xhtml)$/i, '');
    for (const one of [bare.replace(/\/index$/, '/'), bare, whole])
      if (!locations.some((known) => known.path === one))
        locations.push({ path: one, query: {}, hash: '' });
  }
  return locations;
}

export function matchesAny(page: Page, addresses: readonly PageLocation[]): boolean {
  return addresses.some((address) => pageMatches(page, address));
}

export function toUrl(address: PageLocation | undefined): string {
  const url = new URL(NOWHERE);
  url.pathname = address?.path ?? '/';
  for (const [key, value] of Object.entries(address?.query ?? {})) url.searchParams.set(key, value);
  url.hash = address?.hash ?? '';
  return url.href;
}

function fromUrl({ pathname, searchParams, hash }: URL): PageLocation {
  return { path: pathname, query: Object.fromEntries(searchParams), hash };
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address, NOWHERE);
  } catch {
    return undefined;
  }
}
