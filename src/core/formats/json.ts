/** Where a text stops being JSON, and what to do there. Line and column count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly fix: string;
}

export type JsonOutcome = { readonly value: unknown } | { readonly fault: JsonFault };

/**
 * Reads JSON. Where it does not parse, our own scanner says where and why: each browser words its message in
 * its own way, and some give no place.
 */
export function readJson(text: string): JsonOutcome {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const { at, fix } = findFault(text);
    return { fault: { ...placeOf(text, at), fix } };
  }
}

/** The line and column of an offset. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

class Fault extends Error {
  constructor(
    readonly at: number,
    readonly fix: string,
  ) {
    super(fix);
  }
}

const TOO_EARLY = 'The file stops too early: close every { with a } and every [ with a ].';
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANK = /[ \t\r\n]*/y;

function findFault(text: string): Fault {
  let at = 0;

  const fail = (fix: string, where = at): never => {
    throw new Fault(where, fix);
  };

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };

  /** The next sign after blanks; undefined at the end. */
  const next = (): string | undefined => {
    take(BLANK);
    return text[at];
  };

  const value = (): void => {
    const sign = next();
    if (sign === '{') members('}');
    else if (sign === '[') members(']');
    else if (sign === '"') string();
    else if (!take(NUMBER) && !take(WORD)) fail(reason(sign));
  };

  /** The inside of { } or [ ]. */
  const members = (close: '}' | ']'): void => {
    at++;
    if (next() === close) {
      at++;
      return;
    }
    for (;;) {
      if (close === '}') name();
      value();
      const sign = next();
      if (sign === close) {
        at++;
        return;
      }
      if (sign !== ',') fail(separatorReason(sign, close));
      const comma = at++;
      if (next() === close)
        fail(`Remove this comma: nothing follows it before the ${close}.`, comma);
    }
  };

  const name = (): void => {
    const sign = next();
    if (sign !== '"') {
      fail(
        sign !== undefined && /[\p{L}_$]/u.test(sign)
          ? 'Put this name between double quotes, such as "title".'
          : reason(sign),
      );
    }
    string();
    if (next() !== ':') fail('Put a colon : between this name and its value.');
    at++;
  };

  const string = (): void => {
    const start = at++;
    for (;;) {
      const sign = text[at];
      if (sign === undefined || sign === '\n' || sign === '\r') {
        fail(
          'Close this text with a double quote " on the same line; for a new line write \\n.',
          start,
        );
      }
      if (sign === '"') break;
      if (sign === '\t') fail('Write \\t or a space instead of this tab.');
      if (sign !== undefined && sign < ' ') fail('Remove this invisible sign.');
      if (sign === '\\' && !/^\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6))) {
        fail('Write \\\\ for a backslash, and \\" for a double quote inside a text.');
      }
      at += sign === '\\' ? 2 : 1;
    }
    at++;
  };

  try {
    if (next() === undefined) fail('This file is empty.', 0);
    if (text[at] === '<') {
      fail('This is a web page, not a JSON file: check the address, and that the file is there.');
    }
    value();
    if (next() !== undefined) fail('Remove what follows here: the file is complete before it.');
    return new Fault(at, 'This is not JSON.');
  } catch (thrown) {
    // Anything but our own fault is a stack that ran out.
    return thrown instanceof Fault
      ? thrown
      : new Fault(at, 'This file has too many brackets inside each other.');
  }
}

function reason(sign: string | undefined): string {
  if (sign === undefined) return TOO_EARLY;
  if ("'“”„«»‘’`".includes(sign)) return 'Use straight double quotes " around names and texts.';
  if (sign === '/') return 'Remove this comment: JSON has none.';
  if (sign === ',') return 'Remove this comma, or write a value before it.';
  if ('}])'.includes(sign)) return `Write a value before this ${sign}, or remove it.`;
  return 'Put texts between double quotes; true, false and null are written in small letters.';
}

function separatorReason(sign: string | undefined, close: string): string {
  if (sign === undefined) return TOO_EARLY;
  if (sign === '}' || sign === ']') return `Write ${close} here instead of ${sign}.`;
  if (sign === '/') return reason(sign);
  return `Put a comma before this, or close with ${close}; inside a text, write \\" for a double quote.`;
}
