import * as v from 'valibot';
import { find } from './find.js';
import { date, format, id, schemaPointer } from './shared.js';
import { localText } from './text.js';

const pagePattern = v.strictObject({
  path: v.exactOptional(v.string()),
  query: v.exactOptional(v.record(v.string(), v.string())),
  hash: v.exactOptional(v.string()),
});

/** A path, several, or a path with query and hash; `*` stands for anything but `/`. */
export const page = v.union([v.string(), pagePattern, v.array(v.union([v.string(), pagePattern]))]);

const done = v.union([
  v.picklist(['said', 'filled', 'valid', 'checked', 'chosen', 'clicked', 'visible', 'left']),
  v.strictObject({ page }),
]);

const condition = v.union([
  v.strictObject({ visible: find }),
  v.record(id, v.union([v.string(), v.array(v.string())])),
]);

const medium = v.strictObject({
  src: v.string(),
  captions: v.exactOptional(v.record(v.string(), v.string())),
  sign: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[a-z]{3}$/, 'a three-letter sign language code such as sfb')),
  ),
  kb: v.exactOptional(v.number()),
  title: v.exactOptional(localText),
});

const fieldError = v.union([
  localText,
  v.strictObject({ find: v.exactOptional(find), text: localText }),
]);

const choice = v.strictObject({
  id,
  text: localText,
  picture: v.exactOptional(v.string()),
  go: v.exactOptional(id),
});

export const step = v.strictObject({
  id,
  page: v.exactOptional(page),
  find: v.exactOptional(find),
  title: v.exactOptional(localText),
  text: v.exactOptional(localText),
  example: v.exactOptional(localText),
  picture: v.exactOptional(v.string()),
  audio: v.exactOptional(v.record(v.string(), v.string())),
  media: v.exactOptional(v.array(medium)),
  helper: v.exactOptional(localText),
  done: v.exactOptional(done),
  errors: v.exactOptional(v.record(v.string(), fieldError)),
  ask: v.exactOptional(localText),
  choices: v.exactOptional(v.array(choice)),
  if: v.exactOptional(condition),
  go: v.exactOptional(id),
  optional: v.exactOptional(v.boolean()),
  away: v.exactOptional(v.strictObject({ to: localText, text: localText })),
  effect: v.exactOptional(v.picklist(['none', 'sends', 'pays', 'deletes'])),
  sensitive: v.exactOptional(v.boolean()),
});

export const procedure = v.strictObject({
  ...schemaPointer,
  format,
  id,
  version: v.exactOptional(v.number(), 1),
  checked: v.exactOptional(date),
  keeps: v.exactOptional(v.picklist(['nothing', 'draft'])),
  session: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
  title: localText,
  minutes: v.exactOptional(v.number()),
  bring: v.exactOptional(
    v.array(v.strictObject({ text: localText, picture: v.exactOptional(v.string()) })),
  ),
  steps: v.pipe(v.array(step), v.minLength(1, 'at least one step')),
  end: v.exactOptional(
    v.strictObject({
      find: v.exactOptional(find),
      page: v.exactOptional(page),
      text: v.exactOptional(localText),
      next: v.exactOptional(v.array(localText)),
      keep: v.exactOptional(localText),
    }),
  ),
});

export type Page = v.InferOutput<typeof page>;
export type Done = v.InferOutput<typeof done>;
export type Condition = v.InferOutput<typeof condition>;
export type Choice = v.InferOutput<typeof choice>;
export type FieldError = v.InferOutput<typeof fieldError>;
export type Medium = v.InferOutput<typeof medium>;
export type Effect = NonNullable<Step['effect']>;

/** One step as the author wrote it. `broken` marks a step that could not be read: it keeps its place and says so. */
export type Step = v.InferOutput<typeof step> & { readonly broken?: true };

/** What the person came to do, as steps over anchors of the page. */
export type Procedure = Omit<v.InferOutput<typeof procedure>, 'steps'> & {
  readonly steps: readonly Step[];
};
