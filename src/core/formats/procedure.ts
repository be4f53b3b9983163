import * as v from 'valibot';
import type { Advice } from '../ports.js';
import { audio } from './audio.js';
import { find } from './find-schema.js';
import { picture } from './picture.js';
import { date, format, id, languageTag, path, schemaPointer } from './shared.js';
import { localText } from './text-schema.js';

const CONDITION = 'a question and its answer such as { "avec": "oui" }, or { "visible": … }';

const pagePattern = v.strictObject({
  path: v.exactOptional(v.string()),
  query: v.exactOptional(v.record(v.string(), v.string())),
  hash: v.exactOptional(v.string()),
});

/** A path, several, or a path with query and hash; `*` stands for anything but `/`. */
export const page = v.pipe(
  v.union([
    v.string(),
    pagePattern,
    v.pipe(v.array(v.union([v.string(), pagePattern])), v.minLength(1, 'at least one page')),
  ]),
  v.description('the path of a page such as /adresse/etape-1, or a list of them'),
);

const done = v.pipe(
  v.union([
    v.picklist(['said', 'filled', 'valid', 'checked', 'chosen', 'clicked', 'visible', 'left']),
    v.strictObject({ page }),
  ]),
  v.description(
    'one of said, filled, valid, checked, chosen, clicked, visible, left, or { "page": "…" }',
  ),
);

/** Answers that lead to a step: all of them count, so none may be lost. */
export const conditionAnswers = v.array(id);
export const conditionQuestions = v.record(id, v.union([id, conditionAnswers]));

const condition = v.pipe(
  v.union([
    v.strictObject({ visible: find }),
    v.pipe(conditionQuestions, v.minEntries(1, CONDITION)),
  ]),
  v.description(CONDITION),
);

const minutes = v.pipe(v.number(), v.minValue(1, 'a number of minutes, 1 or more'));

const medium = v.strictObject({
  src: path,
  captions: v.exactOptional(v.record(languageTag, path)),
  sign: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[a-z]{3}$/, 'a three-letter sign language code such as sfb')),
  ),
  kb: v.exactOptional(v.pipe(v.number(), v.minValue(1, 'a size in kilobytes'))),
  title: v.exactOptional(localText),
});

const fieldError = v.union([
  localText,
  v.strictObject({ find: v.exactOptional(find), text: localText }),
]);

export const choice = v.strictObject({
  id,
  text: localText,
  picture: v.exactOptional(picture),
  go: v.exactOptional(id),
});

/** The answers of a question: all of them are offered, or the question cannot be asked. */
export const choices = v.pipe(v.array(choice), v.minLength(1, 'at least one choice'));

export const step = v.strictObject({
  id,
  page: v.exactOptional(page),
  find: v.exactOptional(find),
  title: v.exactOptional(localText),
  text: v.exactOptional(localText),
  example: v.exactOptional(localText),
  picture: v.exactOptional(picture),
  audio: v.exactOptional(v.record(languageTag, audio)),
  media: v.exactOptional(v.array(medium)),
  helper: v.exactOptional(localText),
  done: v.exactOptional(done),
  errors: v.exactOptional(v.record(id, fieldError)),
  ask: v.exactOptional(localText),
  choices: v.exactOptional(choices),
  if: v.exactOptional(condition),
  go: v.exactOptional(id),
  optional: v.exactOptional(v.boolean()),
  away: v.exactOptional(v.strictObject({ to: localText, text: localText })),
  effect: v.exactOptional(v.picklist(['none', 'sends', 'pays', 'deletes'])),
  sensitive: v.exactOptional(v.boolean()),
});

export const steps = v.pipe(v.array(step), v.minLength(1, 'at least one step'));

export const procedure = v.strictObject({
  ...schemaPointer,
  format,
  id,
  version: v.exactOptional(v.pipe(v.number(), v.integer('a whole number')), 1),
  checked: v.exactOptional(date),
  keeps: v.exactOptional(v.picklist(['nothing', 'draft'])),
  session: v.exactOptional(minutes),
  title: localText,
  minutes: v.exactOptional(minutes),
  bring: v.exactOptional(
    v.array(v.strictObject({ text: localText, picture: v.exactOptional(picture) })),
  ),
  steps,
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
export type { Audio as StepAudio } from './audio.js';
export type Effect = NonNullable<Step['effect']>;

/** One step as the author wrote it. `broken` marks a step that could not be read: it keeps its place and says so. */
export type Step = v.InferOutput<typeof step> & {
  readonly broken?: true;
  /** Of a page's own form: came with an answer, and shares the number of the step above it. */
  readonly sub?: true;
  /** Of a page's own form: what to write there, in words of ours, where the page says nothing. */
  readonly advice?: readonly Advice[];
};

/** What the person came to do, as steps over anchors of the page. */
export type Procedure = Omit<v.InferOutput<typeof procedure>, 'steps'> & {
  readonly steps: readonly Step[];
};
