import { baseOf, type Schema } from './schema-node.js';

/** Words for authors: what a schema asks for, what was found instead, and what was probably meant. */

/** Finishes "Write …". */
export function describe(schema: Schema): string {
  const described = descriptionOf(schema);
  if (described) return described;
  const base = baseOf(schema);
  const options = base.options ?? [];
  switch (base.type) {
    case 'exact_optional':
      return describe(base.wrapped as Schema);
    case 'lazy':
      return describe(base.getter?.(undefined) as Schema);
    case 'string':
      return 'a text between double quotes';
    case 'number':
      return 'a number, without quotes';
    case 'boolean':
      return 'true or false, without quotes';
    case 'literal':
      return JSON.stringify(base.literal);
    case 'picklist':
      return oneOf(options);
    case 'array':
      return `a list such as [ … ]`;
    case 'union':
      return [...new Set((options as readonly Schema[]).map(describe))].join(', or ');
    default:
      return `a group such as { ${example(base)} }`;
  }
}

/** What stands in the file, short enough for one line. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group { … }';
  if (typeof value !== 'string') return String(value);
  return value === ''
    ? 'an empty text'
    : `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
}

export function oneOf(words: readonly unknown[]): string {
  const quoted = words.map((word) => JSON.stringify(word));
  return quoted.length > 1 ? `one of ${quoted.join(', ')}` : (quoted[0] ?? 'nothing');
}

/** The description of a pipe, or the message of its first check. */
function descriptionOf(schema: Schema): string | undefined {
  const actions = (schema.pipe ?? []).slice(1) as readonly (Schema & { message?: unknown })[];
  const words =
    actions.find((action) => action.description !== undefined)?.description ??
    actions.find((action) => typeof action.message === 'string')?.message;
  if (typeof words === 'string') return words;
  const base = schema.pipe?.[0];
  return base ? descriptionOf(base) : undefined;
}

function example(schema: Schema): string {
  const required = Object.entries(schema.entries ?? {})
    .filter(([, entry]) => entry.type !== 'exact_optional')
    .map(([key]) => `"${key}": …`);
  return required.length > 0 ? required.join(', ') : '…';
}
