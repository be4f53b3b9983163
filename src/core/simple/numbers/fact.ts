import type { MessageKey } from '../../ports.js';

/** A day of the calendar, without hour or place. */
export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** How the days of a delay are counted; `plain` where the text does not say. */
export type DelayKind = 'plain' | 'calendar' | 'working' | 'workable' | 'clear';

export type Period = 'week' | 'month' | 'quarter' | 'year';

/** Something with digits that a person may want explained. */
export type NumberFact =
  | { readonly kind: 'date'; readonly day: Day }
  | {
      readonly kind: 'amount';
      readonly value: number;
      /** ISO 4217. */
      readonly currency: string;
      /** How often, when the text says it: "25 € par mois". */
      readonly per?: Period;
    }
  | { readonly kind: 'percent'; readonly value: number }
  | {
      readonly kind: 'delay';
      readonly count: number;
      readonly unit: 'day' | 'week' | 'month';
      readonly days: DelayKind;
      /** The text counts from another day or says how often ("30 jours calendaires après…"): it has no end from today. */
      readonly fromElsewhere?: true;
    }
  | { readonly kind: 'iban'; readonly iban: string };

export interface NumberMatch {
  readonly fact: NumberFact;
  readonly start: number;
  readonly end: number;
}

/** One plain sentence about a number: a key of the words `numbers` and what to put in it. */
export interface Line {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Where a match of a regular expression stands. */
export function span(found: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: found.index, end: found.index + found[0].length };
}
