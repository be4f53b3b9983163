import * as v from 'valibot';
import { localText, type LocalText } from './text.js';

/** One way to find a thing on the page. Keys of one way are all required to match; `within` narrows first. */
export interface FindWay {
  readonly id?: string;
  readonly css?: string;
  readonly role?: string;
  /** The accessible name, in any language of the map. */
  readonly name?: LocalText;
  /** The text of the control's label. */
  readonly label?: LocalText;
  /** The visible text of the element itself. */
  readonly text?: LocalText;
  /** The value of `data-aidant-anchor`. */
  readonly anchor?: string;
  readonly within?: Find;
}

/** One way or several, tried in order; a plain string is a label. */
export type Find = string | FindWay | readonly (string | FindWay)[];

const WAYS = ['id', 'css', 'role', 'name', 'label', 'text', 'anchor'] as const;

const findWay: v.GenericSchema<FindWay> = v.pipe(
  v.strictObject({
    id: v.exactOptional(v.string()),
    css: v.exactOptional(v.string()),
    role: v.exactOptional(v.string()),
    name: v.exactOptional(localText),
    label: v.exactOptional(localText),
    text: v.exactOptional(localText),
    anchor: v.exactOptional(v.string()),
    within: v.exactOptional(v.lazy(() => find)),
  }),
  v.check((way) => WAYS.some((key) => key in way), `at least one of ${WAYS.join(', ')}`),
);

/** A `find`, several ways of which one may be lost and the others still serve. */
export const find: v.GenericSchema<Find> = v.pipe(
  v.union([
    v.string(),
    findWay,
    v.pipe(
      v.array(v.union([v.string(), findWay])),
      v.minLength(1, 'at least one way to find it, such as { "id": "birth" }'),
    ),
  ]),
  v.description('a label, a way to find it such as { "id": "birth" }, or a list of ways'),
);

/** The ways of a find as a list, with plain strings written out as labels. */
export function waysOf(spec: Find): FindWay[] {
  const list = Array.isArray(spec)
    ? (spec as readonly (string | FindWay)[])
    : [spec as string | FindWay];
  return list.map((way) => (typeof way === 'string' ? { label: way } : way));
}
