/**
 * The resume code of the card: `VALMONT-1-27` is the site, the number of the procedure in the site's list, and
 * the number of the step followed by one check digit. It is worked out, so it needs no server, and it holds
 * nothing of the person: whoever finds the paper learns where somebody was, and no more.
 */
import type { Site } from '../formats/site.js';

export interface ResumePoint {
  /** Place of the procedure in `site.procedures`, from 1. */
  readonly procedure: number;
  /** Place of the step in the procedure's `steps`, from 1. */
  readonly step: number;
}

export type ReadCode =
  | ({ readonly status: 'ok' } & ResumePoint)
  /** `shape`: not written like a code. `site`: of another site. `check`: one sign is wrong. `dashes`: fits two places. */
  | { readonly status: 'empty' | 'shape' | 'site' | 'check' | 'dashes' };

/** The table of H. M. Damm: catches every single wrong digit and every swap of two neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The word a site's codes begin with: its own, else one made from its id. */
export function siteCode(site: Pick<Site, 'id' | 'code'>): string {
  const fromId = site.id
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 12);
  return site.code ?? (fromId.length >= 2 ? fromId : 'AIDE');
}

export function makeCode(
  site: Pick<Site, 'id' | 'code'>,
  { procedure, step }: ResumePoint,
): string {
  const word = siteCode(site);
  return `${word}-${procedure}-${step}${checkDigit(word, procedure, step)}`;
}

/**
 * Reads a code as a tired hand types it: any case, spaces, dots or dashes, the letter O for a zero, without the
 * site's word if need be; without its dashes where only one place fits; or the whole link of the card.
 */
export function readCode(
  typed: string,
  site: Pick<Site, 'id' | 'code'> & { readonly procedures?: readonly string[] },
): ReadCode {
  const code = codeInHash(/#.*/.exec(typed)?.[0] ?? '') ?? typed;
  const parts = code
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return { status: 'empty' };
  const word = siteCode(site);
  const glued = /^[A-Za-z0-9\s]+$/.test(code) ? readGlued(parts.join(''), word, site) : undefined;
  if (glued) return glued;
  const numbers = parts.slice(-2).map(asDigits);
  const front = parts.slice(0, -2).join('');
  const [procedure = '', last = ''] = numbers;
  if (parts.length < 2 || !/^\d{1,3}$/.test(procedure) || !/^\d{2,4}$/.test(last)) {
    return { status: 'shape' };
  }
  if (front !== '' && asDigits(front) !== asDigits(word)) return { status: 'site' };
  const point = { procedure: Number(procedure), step: Number(last.slice(0, -1)) };
  // No number of a code begins with a zero: 070 is a 70 whose digits changed places.
  if (procedure.startsWith('0') || last.startsWith('0')) return { status: 'check' };
  return last.endsWith(checkDigit(word, point.procedure, point.step))
    ? { status: 'ok', ...point }
    : { status: 'check' };
}

/** `VALMONT127`: taken where one place alone has that check digit. Undefined when it is not written like that. */
function readGlued(
  typed: string,
  word: string,
  { procedures }: { readonly procedures?: readonly string[] },
): ReadCode | undefined {
  const [, digits] = new RegExp(`^${asDigits(word)}(\\d{3,7})$`).exec(asDigits(typed)) ?? [];
  if (digits === undefined) return undefined;
  const fitting = [1, 2, 3]
    .map((length) => [digits.slice(0, length), digits.slice(length)] as const)
    .filter(
      ([procedure, last]) =>
        Number(procedure) <= (procedures?.length ?? Infinity) &&
        /^[1-9]\d*$/.test(procedure) &&
        /^[1-9]\d{1,3}$/.test(last) &&
        last.endsWith(checkDigit(word, Number(procedure), Number(last.slice(0, -1)))),
    );
  const [only, other] = fitting;
  if (!only || other) return { status: only ? 'dashes' : 'check' };
  return { status: 'ok', procedure: Number(only[0]), step: Number(only[1].slice(0, -1)) };
}

/** The code in an address (`…#aidant=VALMONT-1-27`); it only ever offers to go on. */
export function codeInHash(hash: string): string | undefined {
  const value = /(?:^#?|&)aidant=([^&]+)/.exec(hash)?.[1];
  if (value === undefined) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** What an address needs to offer to go on. */
export function hashWithCode(code: string): string {
  return `#aidant=${encodeURIComponent(code)}`;
}

/**
 * The place of a procedure among the site's, from 1: its file is called by its id. Undefined for a procedure that
 * no file names (the page's own form), which no code can lead back to.
 */
export function procedureNumber(site: Pick<Site, 'procedures'>, id: string): number | undefined {
  const index = site.procedures.findIndex((path) => fileName(path) === id);
  if (index >= 0) return index + 1;
  return site.procedures.length === 1 ? 1 : undefined;
}

function fileName(path: string): string {
  return (path.split('/').pop() ?? '').replace(/\.json$/i, '');
}

function asDigits(part: string): string {
  return part.replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('S', '5').replaceAll('B', '8');
}

/**
 * Every sign counts, and how many digits the procedure and the step have: 1-23 and 12-3 are two places, and so are
 * 70 and 700.
 */
function checkDigit(word: string, procedure: number, step: number): string {
  const letters = [...word].map((sign) => String(sign.codePointAt(0)).padStart(2, '0')).join('');
  const length = String(step).length;
  const digits = `${letters}${String(procedure).length}${procedure}${length > 1 ? length : ''}${step}`;
  let interim = '0';
  for (const digit of digits) interim = DAMM[Number(interim)]?.[Number(digit)] ?? '0';
  return interim;
}
