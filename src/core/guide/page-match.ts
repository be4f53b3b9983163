import type { Page } from '../formats/procedure.js';
import type { PageLocation } from '../ports.js';

interface Pattern {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly hash?: string;
}

/**
 * Whether a step's `page` is where the person is. A path may carry its query and hash (`/a?b=1#c`); `*` stands
 * for anything but `/`; a trailing slash and unnamed query keys are free.
 */
export function pageMatches(page: Page, location: PageLocation): boolean {
  if (Array.isArray(page))
    return (page as readonly (string | Pattern)[]).some((one) => matchesOne(one, location));
  return matchesOne(page as string | Pattern, location);
}

function matchesOne(page: string | Pattern, location: PageLocation): boolean {
  const pattern = typeof page === 'string' ? parse(page) : page;
  if (pattern.path !== undefined && !matchesPath(pattern.path, location.path)) return false;
  if (pattern.hash !== undefined && !glob(bare(pattern.hash, '#'), bare(location.hash, '#')))
    return false;
  return Object.entries(pattern.query ?? {}).every(
    ([key, value]) => Object.hasOwn(location.query, key) && glob(value, location.query[key] ?? ''),
  );
}

function matchesPath(pattern: string, path: string): boolean {
  return glob(withoutSlash(decoded(pattern)), withoutSlash(decoded(path)));
}

/** `/a?b=1#c` as an object, because that is how addresses are copied. */
function parse(page: string): Pattern {
  const [beforeHash = '', hash] = splitAt(page, '#');
  const [path = '', query] = splitAt(beforeHash, '?');
  return {
    ...(path !== '' && { path }),
    ...(query !== undefined && { query: parseQuery(query) }),
    ...(hash !== undefined && { hash }),
  };
}

function parseQuery(query: string): Record<string, string> {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = splitAt(pair, '=');
      return [decoded(key), decoded(value.replaceAll('+', ' '))];
    }),
  );
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function glob(pattern: string, text: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[^/]*');
  return new RegExp(`^${source}$`, 'u').test(text);
}

/** Authors write `/démarche`, browsers `/d%C3%A9marche`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}

function bare(text: string, mark: string): string {
  return text.startsWith(mark) ? text.slice(1) : text;
}
