import * as v from 'valibot';
import { picture } from './picture.js';
import { id } from './shared.js';
import { localText } from './text-schema.js';

/** What the person looks for in a place. */
const need = v.picklist([
  'any',
  'equipment',
  'try',
  'learn',
  'with-me',
  'for-me',
  'reading',
  'language',
]);

const plain = <Kind extends string>(kind: Kind) => v.strictObject({ kind: v.literal(kind) });

const offer = v.variant('kind', [
  /** The ways to reach somebody, the best one open. */
  plain('person'),
  /** Places nearby. `learn` is a course. */
  v.strictObject({ kind: v.literal('visit'), need }),
  /** A choice of languages, and who speaks the one chosen. */
  plain('language'),
  /** The page is read aloud; the simple words are shown; back to the step; the card to take away. */
  plain('read'),
  plain('simple'),
  plain('guide'),
  plain('card'),
]);

/** What an answer tells of the ways the person can use. */
const mean = v.picklist(['reads-little', 'no-voice', 'no-device', 'other-language']);
const means = v.array(mean);

const answer = v.strictObject({
  id,
  text: localText,
  picture: v.exactOptional(picture),
  /** Whoever gives this answer is afraid, or alone with it: a person comes first, never a course. */
  afraid: v.exactOptional(v.boolean()),
  means: v.exactOptional(means),
  next: v.union([id, v.strictObject({ say: v.exactOptional(localText), offers: v.array(offer) })]),
});

/** The questions of "ask a person" that a site writes itself; those it does not name stay as they are. */
export const helpRules = v.strictObject({
  first: v.exactOptional(id),
  questions: v.record(id, v.strictObject({ title: localText, answers: v.array(answer) })),
});

export type HelpRules = v.InferOutput<typeof helpRules>;
export type Need = v.InferOutput<typeof need>;
export type Offer = v.InferOutput<typeof offer>;
export type Mean = v.InferOutput<typeof mean>;
export type Means = readonly Mean[];
