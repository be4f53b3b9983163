/**
 * The note on what was done together, in ticks alone: there is no place in it for anything that says who somebody is.
 * It lives as long as its window, and nothing ever writes it down. The themes are those that digital helpers in France
 * count by (La Coop), in plain words.
 */
export const THEMES = [
  'needs',
  'device',
  'internet',
  'email',
  'bank',
  'safety',
  'papers',
  'family',
  'social',
  'work',
  'housing',
  'transport',
  'money',
  'justice',
  'abroad',
  'leisure',
  'clubs',
] as const;

export const MINUTES = [15, 30, 45, 60, 90, 120] as const;

/** How much of it the person did. */
export const HOW = ['alone', 'help', 'done'] as const;

/** Where the person goes next. */
export const ON_TO = [
  'office',
  'digital',
  'charge',
  'social',
  'work',
  'forms',
  'other',
  'nobody',
] as const;

export interface SessionNote {
  readonly themes: readonly (typeof THEMES)[number][];
  readonly minutes: (typeof MINUTES)[number] | undefined;
  readonly how: (typeof HOW)[number] | undefined;
  readonly onTo: readonly (typeof ON_TO)[number][];
}

export const EMPTY_NOTE: SessionNote = { themes: [], minutes: undefined, how: undefined, onTo: [] };

export function isEmpty({ themes, minutes, how, onTo }: SessionNote): boolean {
  return themes.length === 0 && minutes === undefined && how === undefined && onTo.length === 0;
}
