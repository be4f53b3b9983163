/** A text to lint, and the way from its signs back to the file it stands in. */
import type { Kind, Profile } from '../lint/lint.js';
import { signOffsets, spotAt, type Spots } from './json-spots.js';
import type { Edit } from './problem.js';
import type { SourceFile } from './source.js';

export interface Passage {
  readonly source: SourceFile;
  readonly path?: string;
  readonly text: string;
  /** BCP 47; the level may be in it: `fr-simple`. */
  readonly lang: string;
  readonly profile: Profile;
  readonly kind: Kind;
  /** False for the text of a page, in which `**` is no markup. */
  readonly markup: boolean;
  /** Where in the file the signs from `start` to `end` stand. */
  span(start: number, end: number): { readonly start: number; readonly end: number };
  /** The same change in the file; undefined where the text cannot be written back sign by sign. */
  edit(change: Edit): Edit | undefined;
}

export interface Role {
  readonly lang: string;
  readonly profile: Profile;
  readonly kind: Kind;
}

/** A string of a JSON file; undefined where the path names none. */
export function jsonPassage(
  source: SourceFile,
  spots: Spots,
  path: string,
  role: Role,
): Passage | undefined {
  const spot = spotAt(spots, path);
  const token = source.text.slice(spot.start, spot.end);
  if (!token.startsWith('"')) return undefined;
  const text = JSON.parse(token) as string;
  let offsets: number[] | undefined;
  const offset = (sign: number): number =>
    (offsets ??= signOffsets(token, spot.start))[sign] ?? spot.end - 1;
  return {
    source,
    path,
    text,
    ...role,
    markup: true,
    span: (start, end) => ({ start: offset(start), end: offset(end) }),
    edit: ({ start, end, text: words }) => ({
      start: offset(start),
      end: offset(end),
      text: JSON.stringify(words).slice(1, -1),
    }),
  };
}
