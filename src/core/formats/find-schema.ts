/** Apart from `find.ts`, so that finding a thing does not load the validator. */
import * as v from 'valibot';
import type { Find, FindWay } from './find.js';
import { localText } from './text-schema.js';

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
