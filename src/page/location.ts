import type { PageLocation } from '../core/ports.js';

/** The address of the page in the parts that a procedure names. */
export function pageLocation({ location }: Document): PageLocation {
  const { pathname, search, hash } = location;
  return {
    path: pathname,
    query: Object.fromEntries(new URLSearchParams(search)),
    hash: hash.slice(1),
  };
}
