import type { LocalText } from './text.js';

/** One way to find a thing on the page. Keys of one way are all required to match; `within` narrows first. */
export interface FindWay {
  readonly id?: string;
  readonly css?: string;
  readonly role?: string;
  /** The accessible name, in any language of the map. */
  readonly name?: LocalText;
  /** The text of the control's label. */
  readonly label?: LocalText;
  /** The visible text of the element itself. */
  readonly text?: LocalText;
  /** The value of `data-aidant-anchor`. */
  readonly anchor?: string;
  readonly within?: Find;
}

/** One way or several, tried in order; a plain string is a label. */
export type Find = string | FindWay | readonly (string | FindWay)[];

/** The words by which a find knows its thing, as its author wrote them; undefined where it goes by an id alone. */
export function nameOfFind(spec: Find): LocalText | undefined {
  return waysOf(spec)
    .map(({ name, label, text }) => name ?? label ?? text)
    .find((words) => words !== undefined);
}

/** The ways of a find as a list, with plain strings written out as labels. */
export function waysOf(spec: Find): FindWay[] {
  const list = Array.isArray(spec)
    ? (spec as readonly (string | FindWay)[])
    : [spec as string | FindWay];
  return list.map((way) => (typeof way === 'string' ? { label: way } : way));
}
