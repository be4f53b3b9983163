import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import type { Problem } from '../lenient.js';

/** Reads a right file by its schema and by the checks that a shape cannot say; gives nothing for any other. */
export function rightFile<Schema extends GenericSchema, File>(
  schema: Schema,
  check: (value: InferOutput<Schema>, tell: (problem: Problem) => void) => File,
): (content: unknown) => File | undefined {
  return (content) => {
    const outcome = safeParse(schema, content);
    if (!outcome.success) return undefined;
    let right = true;
    const file = check(outcome.output, () => (right = false));
    return right ? file : undefined;
  };
}
