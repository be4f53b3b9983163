import type { LocalText } from '../formats/text.js';

/** Where the person is, as other features (helper, card, launcher) may know it: never a value. */
export interface Whereabouts {
  readonly procedureId: string;
  readonly title: LocalText;
  readonly stepId: string;
  readonly stepTitle: LocalText | undefined;
  /** From 1. */
  readonly number: number;
  readonly total: number;
}
