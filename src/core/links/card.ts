import type { Procedure } from '../formats/procedure.js';
import type { Site } from '../formats/site.js';
import { hashWithCode, makeCode, procedureNumber } from './code.js';

/** Where a card leads back to. */
export interface CardLink {
  /** For the QR code: the procedure's page, with the code behind `#`; it offers to go on and starts nothing. */
  readonly url: string;
  /** To copy by hand: the address without what browsers add by themselves. */
  readonly short: string;
  /** None where no file of the site names the procedure (the page's own form). */
  readonly code: string | undefined;
}

/**
 * @param here the page's own address, of which only origin and path are used: a query may hold what was typed.
 * @param stepId where the person is; the first step when not known.
 */
export function cardLink(options: {
  readonly site: Pick<Site, 'id' | 'code' | 'procedures'>;
  readonly procedure: Procedure | undefined;
  readonly stepId: string | undefined;
  readonly here: { readonly origin: string; readonly path: string };
}): CardLink {
  const { site, procedure, stepId, here } = options;
  const number = procedure && procedureNumber(site, procedure.id);
  const index = procedure?.steps.findIndex(({ id }) => id === stepId) ?? -1;
  const code =
    number === undefined
      ? undefined
      : makeCode(site, { procedure: number, step: Math.max(index, 0) + 1 });
  const path = (number !== undefined && procedure && firstPath(procedure)) || here.path;
  const address = here.origin + path;
  // Not every scanner reads an accent in a QR code; every one reads plain signs.
  const ascii = address.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
  return {
    url: code === undefined ? ascii : ascii + hashWithCode(code),
    short: address.replace(/^https?:\/\//, ''),
    code,
  };
}

/** The first page of the procedure that is one page, not a pattern. */
export function firstPath(procedure: Procedure): string | undefined {
  return procedure.steps
    .flatMap(({ page }) => (page === undefined ? [] : Array.isArray(page) ? page : [page]))
    .map((page) => (typeof page === 'string' ? page : page.path))
    .find((path) => path?.startsWith('/') === true && !path.includes('*'));
}
