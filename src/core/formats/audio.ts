import * as v from 'valibot';
import { path } from './shared.js';

/** Somebody says a text: the file, and when each word is said. */
export const audio = v.union([
  path,
  v.strictObject({
    src: path,
    words: v.exactOptional(path),
    kb: v.exactOptional(v.pipe(v.number(), v.minValue(1, 'a size in kilobytes'))),
  }),
]);

export type Audio = v.InferOutput<typeof audio>;
