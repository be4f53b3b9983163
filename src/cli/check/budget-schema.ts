import * as v from 'valibot';
import { format, schemaPointer } from '../../core/formats/shared.js';

const count = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(0, 'a number, 0 or more'),
  v.description('a whole number, 0 or more'),
);

const limits = {
  /** How many findings of a rule there may be. */
  rules: v.exactOptional(v.record(v.string(), count), {}),
  /** How many of a level there may be, of all rules together. */
  total: v.exactOptional(
    v.strictObject({
      error: v.exactOptional(count),
      warning: v.exactOptional(count),
      information: v.exactOptional(count),
    }),
    {},
  ),
};

/** How many findings a project allows itself, so that old ones can be mended one by one and no new ones come. */
export const budget = v.strictObject({
  ...schemaPointer,
  format,
  ...limits,
  /** Other limits for some files, by a path from the budget's folder; `*` stands for anything. */
  files: v.exactOptional(v.record(v.string(), v.strictObject(limits)), {}),
});

export type Budget = v.InferOutput<typeof budget>;
export type Limits = Pick<Budget, 'rules' | 'total'>;
