import { pageMatches } from './guide/page-match.js';
import type { PageLocation } from './ports.js';

/** Where a site says that computers are shared, and how long a pause there may be; `shared` of the site file. */
export type SharedRule =
  | boolean
  | {
      /** Every page on every computer, as `true` says it. */
      readonly everywhere?: boolean;
      /** Paths; a `*` at the end stands for all that is below, any other for anything but `/`. */
      readonly pages?: readonly string[];
      /** Host names, such as that of the public terminals. */
      readonly hosts?: readonly string[];
      /** Without any sign of the person, until the question whether somebody is still there. */
      readonly minutes?: number;
    };

const MINUTES = 5;

/** Whether the site's own list names this page or this host. One of them is enough: the careful answer. */
export function isSharedHere(
  rule: SharedRule | undefined,
  here: { readonly host: string; readonly location: PageLocation },
): boolean {
  if (typeof rule !== 'object') return rule === true;
  const { everywhere = false, pages = [], hosts = [] } = rule;
  return (
    everywhere ||
    hosts.some((host) => host.toLowerCase() === here.host.toLowerCase()) ||
    pages.some((page) => isUnder(page, here.location))
  );
}

/** Milliseconds without a sign of the person before the question comes. */
export function pauseAllowed(rule: SharedRule | undefined): number {
  const minutes = typeof rule === 'object' ? rule.minutes : undefined;
  return (minutes ?? MINUTES) * 60_000;
}

/** Who writes `/library/*` means the whole library: a page below that was left out would keep what it must not. */
function isUnder(page: string, location: PageLocation): boolean {
  if (!page.endsWith('/*')) return pageMatches(page, location);
  const above = page.slice(0, -2);
  const depth = above.split('/').length;
  const start = location.path.split('/').slice(0, depth).join('/');
  return above === '' || pageMatches(above, { ...location, path: start });
}
