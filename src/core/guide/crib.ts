/** What the person who helps needs of a procedure: what to show, and what to say when the page finds a mistake. */
import type { Procedure, Step } from '../formats/procedure.js';
import type { LocalText } from '../formats/text.js';
import { paperSteps, type PaperStep, type PaperWords } from './paper.js';
import type { MessageKey } from '../ports.js';

export interface CribStep extends PaperStep {
  /** One must not look: what is written there is nobody else's business. */
  readonly lookAway: boolean;
  /** What the page may find wrong, and what to say then. Those that need the same words stand once. */
  readonly mistakes: readonly { readonly name: MessageKey; readonly say: LocalText }[];
}

const NAMES: Readonly<Record<string, MessageKey>> = {
  missing: 'sheets.mistake.missing',
  format: 'sheets.mistake.format',
  range: 'sheets.mistake.range',
};

/** In the words of the groups `print` and `sheets`. */
export function cribSteps(procedure: Procedure, words: PaperWords): CribStep[] {
  return paperSteps(procedure, words).map((row) => ({
    ...row,
    lookAway: row.step.sensitive === true,
    mistakes: mistakesOf(row.step),
  }));
}

function mistakesOf({ errors = {} }: Step): CribStep['mistakes'] {
  return Object.entries(errors).map(([kind, error]) => ({
    name: NAMES[kind] ?? 'sheets.mistake.other',
    say: isFound(error) ? error.text : error,
  }));
}

type FieldError = NonNullable<Step['errors']>[string];

/** An author may say by what to know the mistake: `{ find, text }`. A text per language has no `text`. */
function isFound(error: FieldError): error is Extract<FieldError, { readonly text: LocalText }> {
  return typeof error === 'object' && typeof (error as { text?: unknown }).text !== 'undefined';
}
