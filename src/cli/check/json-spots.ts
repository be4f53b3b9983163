/** Where each value of a JSON text stands, by the paths that reports give. */

/** Offsets of a value, quotes included, and of its name when it has one. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly start: number; readonly end: number };
}

export type Spots = ReadonlyMap<string, Spot>;

const BLANK = /[\s\uFEFF]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const PLAIN = /[^\s,\]}]+/y;

/** Spots of a text that is JSON; of any other, those before it stops being so. */
export function spotsOf(text: string): Spots {
  const spots = new Map<string, Spot>();
  let at = 0;

  const take = (pattern: RegExp): { start: number; end: number } => {
    pattern.lastIndex = at;
    const start = at;
    if (pattern.test(text)) at = pattern.lastIndex;
    return { start, end: at };
  };
  const skip = (): string | undefined => {
    take(BLANK);
    return text[at];
  };

  const value = (path: string, key?: Spot['key']): boolean => {
    const sign = skip();
    const start = at;
    let whole = true;
    if (sign === '{' || sign === '[') whole = members(path, sign === '{' ? '}' : ']');
    else take(sign === '"' ? STRING : PLAIN);
    if (at === start) return false;
    spots.set(path, { start, end: at, ...(key && { key }) });
    return whole;
  };

  const members = (path: string, close: '}' | ']'): boolean => {
    at++;
    for (let index = 0; ; index++) {
      const sign = skip();
      if (sign === close) break;
      if (sign === ',') {
        at++;
        index--;
        continue;
      }
      let inner = `${path}[${index}]`;
      let key: Spot['key'];
      if (close === '}') {
        if (sign !== '"') return false;
        key = take(STRING);
        const name = decoded(text.slice(key.start, key.end));
        inner = path === '' ? name : `${path}.${name}`;
        if (skip() !== ':') return false;
        at++;
      }
      if (!value(inner, key)) return false;
    }
    at++;
    return true;
  };

  try {
    value('');
  } catch {
    // Nested beyond reason: the reader says so.
  }
  return spots;
}

function decoded(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}

/** The spot of a path, or of the nearest thing around it that is there. */
export function spotAt(spots: Spots, path: string): Spot {
  for (let at = path; ; at = at.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[]+)$/, '')) {
    const spot = spots.get(at);
    if (spot) return spot;
    if (at === '') return { start: 0, end: 0 };
    // A name with odd signs in it, that the pattern cannot cut off.
    if (!/(\.[^.[\]]*|\[\d+\]|^[^.[]+)$/.test(at)) return spots.get('') ?? { start: 0, end: 0 };
  }
}

const ESCAPE = /\\(u[0-9a-fA-F]{4}|.)/y;

/**
 * For a JSON string with its quotes: the offset in the file of each of its signs, and of its end.
 * @param start where the token begins in the file.
 */
export function signOffsets(token: string, start: number): number[] {
  const offsets: number[] = [];
  let at = 1;
  while (at < token.length - 1) {
    offsets.push(start + at);
    ESCAPE.lastIndex = at;
    at = token[at] === '\\' && ESCAPE.test(token) ? ESCAPE.lastIndex : at + 1;
  }
  offsets.push(start + Math.max(1, token.length - 1));
  return offsets;
}
