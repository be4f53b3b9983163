/** What an importer hands on: places as one row or record gives them, and what it could not take. */
import type { Place } from '../../core/formats/places.js';

/** The languages of the words in a source are not ours to translate: notes are one text. */
export type FoundPlace = Omit<Place, 'id' | 'note' | 'bring' | 'slots'> & {
  readonly note?: string;
  readonly bring?: readonly string[];
};

export interface Found {
  readonly place: FoundPlace;
  /** The file and the line or id in it, as people are told. */
  readonly where: string;
  /** Who keeps the data, such as `hinaura`; empty when nobody says. */
  readonly source: string;
  /** The id there; made from name and postcode when there is none. */
  readonly id: string;
  /** The number of the town in its country, such as 63124 of INSEE. */
  readonly town?: string | undefined;
  /** The number of the organisation, such as a SIRET; none when it stands for nobody (all zeros). */
  readonly organisation?: string | undefined;
  /** It was in the places file already: its id stays. */
  readonly kept?: string;
}

/** Why a row was not taken, or what of it was not. */
export interface Told {
  readonly where: string;
  readonly what: string;
}

/** Why rows were left out as they should be; counted, not told one by one. */
export type Aside = 'no-visitors' | 'other-subject' | 'not-active' | 'too-far';

export interface Reading {
  readonly kind: Kind;
  /** Rows or records that speak about a place. */
  readonly read: number;
  readonly found: readonly Found[];
  /** Rows that could not be taken. */
  readonly left: readonly Told[];
  readonly aside: Readonly<Partial<Record<Aside, number>>>;
  /** Parts of rows that were left out or changed; the place was taken. */
  readonly notes: readonly Told[];
}

/** `table`: a spreadsheet of one's own, with the columns of LaMednum in the words of the country. */
export type Kind = 'lamednum' | 'table' | 'data-inclusion' | 'hsds';

export interface Context {
  /** As people are told. */
  readonly file: string;
  /** For rows that do not say. */
  readonly country?: string | undefined;
  /** Today, as `2026-11-22`: what was over before counts no more. */
  readonly today: string;
}

/** Collects while a file is read. */
export class Notebook {
  readonly found: Found[] = [];
  readonly left: Told[] = [];
  readonly notes: Told[] = [];
  readonly aside: Partial<Record<Aside, number>> = {};
  read = 0;

  count(why: Aside, many = 1): void {
    this.aside[why] = (this.aside[why] ?? 0) + many;
  }

  reading(kind: Kind): Reading {
    const { read, found, left, aside, notes } = this;
    return { kind, read, found, left, aside, notes };
  }
}
