import * as v from 'valibot';
import { baseOf, type Schema } from './schema-node.js';
import { nearest } from './nearest.js';
import { describe, found, oneOf } from './wording.js';

/**
 * Reads data by a valibot schema and keeps all that is good: valibot itself can only say yes or no to the
 * whole. An unknown key or a bad optional value is left out, a bad entry of a list is left out, and each is
 * told once; a bad required value takes down what holds it, up to the next thing that may be left out.
 */
export interface Problem {
  /** Where, such as `steps[2].find`. */
  readonly path: string;
  /** What to write instead, and what happens until then. */
  readonly fix: string;
}

/** A problem before it is known what it takes down. */
interface Told extends Problem {
  readonly then: string;
}

type Tell = (told: Told) => void;

export type Outcome = { readonly value: unknown } | { readonly problem: Problem };

/** What to do about a bad value where leaving it out would mislead. */
export interface Exception {
  /** `breaks`: the bad value takes down what holds it. Else the value to go on with, and the words for it. */
  readonly instead: 'breaks' | ((holder: Readonly<Record<string, unknown>>) => unknown);
  readonly says?: string;
}

export interface Rules {
  /** Exceptions by schema of the holder and key. */
  readonly exceptions: ReadonlyMap<unknown, Readonly<Record<string, Exception>>>;
  /** Lists and maps of which no entry may be left out. */
  readonly whole: ReadonlySet<unknown>;
  /** Lists whose bad entries are replaced, by schema. */
  readonly replace: ReadonlyMap<unknown, (entry: unknown, index: number) => unknown>;
  /** Keys that take down what holds them, by schema of the holder, and what is told. Their value is told nowhere. */
  readonly refused: ReadonlyMap<unknown, Readonly<Record<string, string>>>;
  /** Words for what is left out, by the schema of the list: "This place is left out." */
  readonly left: ReadonlyMap<unknown, string>;
}

type Data = Readonly<Record<string, unknown>>;

const IGNORED = 'This is ignored.';

/** Names that reach into every object of the language. */
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

/** @param tell takes each thing that was left out or replaced. */
export function readLeniently(
  schema: v.GenericSchema,
  input: unknown,
  rules: Rules,
  tell: (problem: Problem) => void,
): Outcome {
  return walk(schema as unknown as Schema, input, '', ({ path, fix, then }) =>
    tell({ path, fix: `${fix} ${then}` }),
  );

  /** What is told inside of something that is itself left out would be noise: it is told only if that stays. */
  function walk(node: Schema, value: unknown, path: string, out: Tell): Outcome {
    const told: Told[] = [];
    const keep: Tell = (one) => told.push(one);
    const [base, ...actions] = node.pipe ?? [node];
    if (!base) return { value };
    const read = base.pipe
      ? walk(base, value, path, keep)
      : walkBase(base, value, path, keep, node);
    const outcome = actions.reduce((so, action) => act(action, so, path), read);
    if ('value' in outcome) told.forEach(out);
    // What was left out first is why too little is left.
    else if ('value' in read && told[0]) return { problem: told[0] };
    return outcome;
  }

  /** `whole` is the schema as the author of the formats named it: with its pipe, if it has one. */
  function walkBase(node: Schema, value: unknown, path: string, out: Tell, whole: Schema): Outcome {
    switch (node.type) {
      case 'lazy':
        return walk(node.getter?.(value) ?? node, value, path, out);
      case 'strict_object':
        return isData(value) ? object(node, value, path, out) : wrong(whole, value, path);
      case 'variant':
        return isData(value) ? variant(node, value, path, out) : wrong(whole, value, path);
      case 'record':
        return isData(value) ? record(node, value, path, out, whole) : wrong(whole, value, path);
      case 'array':
        return Array.isArray(value)
          ? list(node, value, path, out, whole)
          : wrong(whole, value, path);
      case 'union':
        return union(node, value, path, out, whole);
      default:
        return v.is(node as unknown as v.GenericSchema, value)
          ? { value }
          : wrong(whole, value, path);
    }
  }

  function object(node: Schema, value: Data, path: string, out: Tell): Outcome {
    const entries = node.entries ?? {};
    const result: Record<string, unknown> = {};
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
    const refused = rules.refused.get(node);
    const bad = unknown.find((key) => refused && Object.hasOwn(refused, key));
    if (bad !== undefined)
      return { problem: { path: path ? `${path}.${bad}` : bad, fix: refused?.[bad] ?? '' } };
    for (const key of unknown) out(unknownKey(key, Object.keys(entries), path));
    for (const [key, entry] of Object.entries(entries)) {
      const optional = entry.type === 'exact_optional';
      const at = path ? `${path}.${key}` : key;
      if (!Object.hasOwn(value, key) && optional) {
        if (entry.default !== undefined) result[key] = fresh(entry.default);
        continue;
      }
      const outcome: Outcome = Object.hasOwn(value, key)
        ? walk(optional ? (entry.wrapped ?? entry) : entry, value[key], at, out)
        : { problem: missing(key, entry, unknown, at) };
      if ('value' in outcome) {
        result[key] = outcome.value;
        continue;
      }
      const exception = rules.exceptions.get(node)?.[key];
      if (exception?.instead === 'breaks' || (!optional && !exception)) return outcome;
      if (exception) {
        result[key] = (exception.instead as (holder: Data) => unknown)(value);
        out({ ...outcome.problem, then: exception.says ?? IGNORED });
      } else {
        if (entry.default !== undefined) result[key] = fresh(entry.default);
        out({ ...outcome.problem, then: IGNORED });
      }
    }
    return { value: result };
  }

  function variant(node: Schema, value: Data, path: string, out: Tell): Outcome {
    const key = node.key as string;
    const options = (node.options ?? []) as readonly Schema[];
    const kinds = options.map((option) => option.entries?.[key]?.literal);
    const option = options[kinds.indexOf(value[key])];
    if (option) return object(option, value, path, out);
    const at = path ? `${path}.${key}` : key;
    const fix = `Write ${oneOf(kinds)} here, not ${found(value[key])}.${nearest(value[key], kinds)}`;
    return { problem: { path: at, fix } };
  }

  function record(node: Schema, value: Data, path: string, out: Tell, whole: Schema): Outcome {
    const result: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(value)) {
      const at = path ? `${path}.${key}` : key;
      const name: Outcome = REFUSED.has(key)
        ? { problem: unknownKey(key, [], path) }
        : walk(node.key as Schema, key, at, out);
      const outcome = 'problem' in name ? name : walk(node.value as Schema, entry, at, out);
      if ('value' in outcome) result[key] = outcome.value;
      else if (rules.whole.has(whole)) return outcome;
      else out({ ...outcome.problem, then: IGNORED });
    }
    return { value: result };
  }

  function list(
    node: Schema,
    value: readonly unknown[],
    path: string,
    out: Tell,
    whole: Schema,
  ): Outcome {
    const result: unknown[] = [];
    for (const [index, entry] of value.entries()) {
      const outcome = walk(node.item as Schema, entry, `${path}[${index}]`, out);
      if ('value' in outcome) {
        result.push(outcome.value);
        continue;
      }
      if (rules.whole.has(whole)) return outcome;
      const replace = rules.replace.get(whole);
      if (replace) result.push(replace(entry, index));
      out({ ...outcome.problem, then: rules.left.get(whole) ?? IGNORED });
    }
    return { value: result };
  }

  /** The reading that keeps most: several shapes of one value share a kind, such as two sorts of objects. */
  function union(node: Schema, value: unknown, path: string, out: Tell, whole: Schema): Outcome {
    const tries = ((node.options ?? []) as readonly Schema[])
      .filter((option) => takes(option, value))
      .map((option) => {
        const told: Told[] = [];
        const outcome = walk(option, value, path, (one) => told.push(one));
        return { told, outcome, fit: fit(option, value) };
      });
    const good = tries.filter(({ outcome }) => 'value' in outcome);
    const best =
      good.toSorted((a, b) => a.told.length - b.told.length)[0] ??
      (tries.length === 1 ? tries[0] : tries.toSorted((a, b) => b.fit - a.fit)[0]);
    if (!best || (good.length === 0 && tries.length > 1 && best.fit === 0)) {
      return wrong(whole, value, path);
    }
    best.told.forEach(out);
    return best.outcome;
  }
}

/** Runs one check of a pipe on what the schema before it gave. */
function act(action: Schema, outcome: Outcome, path: string): Outcome {
  if (action.kind !== 'validation' || 'problem' in outcome) return outcome;
  const validation = action as unknown as v.BaseValidation<unknown, unknown, v.BaseIssue<unknown>>;
  const issue = validation['~run']({ typed: true, value: outcome.value }, {}).issues?.[0];
  if (!issue) return outcome;
  const got = isData(outcome.value) ? '' : `, not ${found(outcome.value)}`;
  return { problem: { path, fix: `Write ${issue.message} here${got}.` } };
}

function wrong(schema: Schema, value: unknown, path: string): Outcome {
  const fix = `Write ${describe(schema)} here, not ${found(value)}.${nearest(value, wordsOf(schema))}`;
  return { problem: { path, fix } };
}

function unknownKey(key: string, known: readonly string[], path: string): Told {
  const at = path ? `${path}.${key}` : key;
  return REFUSED.has(key)
    ? { path: at, fix: `Remove "${key}": this name is refused.`, then: IGNORED }
    : {
        path: at,
        fix: `Remove "${key}": aidant does not know this key.${nearest(key, known)}`,
        then: IGNORED,
      };
}

function missing(key: string, entry: Schema, unknown: readonly string[], path: string): Problem {
  const meant = unknown.find((other) => nearest(other, [key]) !== '');
  const fix = meant ? `Write "${key}" instead of "${meant}".` : `Add "${key}": ${describe(entry)}.`;
  return { path, fix };
}

/** The words a schema accepts, for "did you mean". */
function wordsOf(schema: Schema): readonly unknown[] {
  const base = baseOf(schema);
  if (base.type === 'picklist') return base.options ?? [];
  if (base.type === 'union') return (base.options as readonly Schema[]).flatMap(wordsOf);
  return [];
}

/** Whether this kind of value may be meant for this schema at all. */
function takes(schema: Schema, value: unknown): boolean {
  const base = baseOf(schema);
  switch (base.type) {
    case 'lazy':
      return takes(base.getter?.(value) ?? base, value);
    case 'union':
      return ((base.options ?? []) as readonly Schema[]).some((option) => takes(option, value));
    case 'array':
      return Array.isArray(value);
    case 'strict_object':
    case 'record':
    case 'variant':
      return isData(value);
    case 'picklist':
      return typeof value === 'string';
    case 'literal':
      return typeof value === typeof base.literal;
    default:
      return typeof value === base.type;
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many keys of a group this schema knows: which of several shapes was meant. */
function fit(schema: Schema, value: unknown): number {
  if (!isData(value)) return 0;
  const base = baseOf(schema);
  const keys = Object.keys(value);
  if (base.type === 'union') {
    const options = (base.options ?? []) as readonly Schema[];
    return Math.max(0, ...options.map((option) => fit(option, value)));
  }
  if (base.type === 'record') {
    return keys.filter((key) => v.is(base.key as unknown as v.GenericSchema, key)).length;
  }
  return keys.filter((key) => Object.hasOwn(base.entries ?? {}, key)).length;
}

/** Defaults are shared by every file: each gets its own copy. */
function fresh(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])] : value;
}
