import type { AskMessages } from './ask/en.js';
import type { CallbackMessages } from './callback/en.js';
import type { ComfortMessages } from './comfort/en.js';
import type { CardMessages } from './card/en.js';
import type { SheetsMessages } from './sheets/en.js';
import type { Messages } from './en.js';
import type { FieldsMessages } from './fields/en.js';
import type { FilmMessages } from './film/en.js';
import type { NumbersMessages } from './numbers/en.js';
import type { PictureWordMessages } from './pictureWords/en.js';
import type { PlacesMessages } from './places/en.js';
import type { PracticeMessages } from './practice/en.js';
import type { PrintMessages } from './print/en.js';
import type { ReadMessages } from './read/en.js';
import type { ScriptMessages } from './script/en.js';
import type { SharedMessages } from './shared/en.js';
import type { SimpleMessages } from './simple/en.js';

/**
 * The languages of the interface. Literal imports, so that every bundler makes one chunk of each language and a
 * page loads only the one that is read.
 */
const LOADERS = {
  fr: () => import('./fr.js').then((module) => module.fr),
  nl: () => import('./nl.js').then((module) => module.nl),
  de: () => import('./de.js').then((module) => module.de),
  en: () => import('./en.js').then((module) => module.en),
} satisfies Readonly<Record<string, () => Promise<Messages>>>;

export type InterfaceLocale = keyof typeof LOADERS;

/** The words of screens that few people open; they load with the screen. */
const LATER = {
  sheets: {
    fr: () => import('./sheets/fr.js').then((module) => module.fr),
    nl: () => import('./sheets/nl.js').then((module) => module.nl),
    de: () => import('./sheets/de.js').then((module) => module.de),
    en: () => import('./sheets/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<SheetsMessages>>,
  callback: {
    fr: () => import('./callback/fr.js').then((module) => module.fr),
    nl: () => import('./callback/nl.js').then((module) => module.nl),
    de: () => import('./callback/de.js').then((module) => module.de),
    en: () => import('./callback/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<CallbackMessages>>,
  card: {
    fr: () => import('./card/fr.js').then((module) => module.fr),
    nl: () => import('./card/nl.js').then((module) => module.nl),
    de: () => import('./card/de.js').then((module) => module.de),
    en: () => import('./card/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<CardMessages>>,
  ask: {
    fr: () => import('./ask/fr.js').then((module) => module.fr),
    nl: () => import('./ask/nl.js').then((module) => module.nl),
    de: () => import('./ask/de.js').then((module) => module.de),
    en: () => import('./ask/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<AskMessages>>,
  comfort: {
    fr: () => import('./comfort/fr.js').then((module) => module.fr),
    nl: () => import('./comfort/nl.js').then((module) => module.nl),
    de: () => import('./comfort/de.js').then((module) => module.de),
    en: () => import('./comfort/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<ComfortMessages>>,
  fields: {
    fr: () => import('./fields/fr.js').then((module) => module.fr),
    nl: () => import('./fields/nl.js').then((module) => module.nl),
    de: () => import('./fields/de.js').then((module) => module.de),
    en: () => import('./fields/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<FieldsMessages>>,
  film: {
    fr: () => import('./film/fr.js').then((module) => module.fr),
    nl: () => import('./film/nl.js').then((module) => module.nl),
    de: () => import('./film/de.js').then((module) => module.de),
    en: () => import('./film/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<FilmMessages>>,
  numbers: {
    fr: () => import('./numbers/fr.js').then((module) => module.fr),
    nl: () => import('./numbers/nl.js').then((module) => module.nl),
    de: () => import('./numbers/de.js').then((module) => module.de),
    en: () => import('./numbers/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<NumbersMessages>>,
  pictureWords: {
    fr: () => import('./pictureWords/fr.js').then((module) => module.fr),
    nl: () => import('./pictureWords/nl.js').then((module) => module.nl),
    de: () => import('./pictureWords/de.js').then((module) => module.de),
    en: () => import('./pictureWords/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<PictureWordMessages>>,
  places: {
    fr: () => import('./places/fr.js').then((module) => module.fr),
    nl: () => import('./places/nl.js').then((module) => module.nl),
    de: () => import('./places/de.js').then((module) => module.de),
    en: () => import('./places/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<PlacesMessages>>,
  practice: {
    fr: () => import('./practice/fr.js').then((module) => module.fr),
    nl: () => import('./practice/nl.js').then((module) => module.nl),
    de: () => import('./practice/de.js').then((module) => module.de),
    en: () => import('./practice/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<PracticeMessages>>,
  print: {
    fr: () => import('./print/fr.js').then((module) => module.fr),
    nl: () => import('./print/nl.js').then((module) => module.nl),
    de: () => import('./print/de.js').then((module) => module.de),
    en: () => import('./print/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<PrintMessages>>,
  read: {
    fr: () => import('./read/fr.js').then((module) => module.fr),
    nl: () => import('./read/nl.js').then((module) => module.nl),
    de: () => import('./read/de.js').then((module) => module.de),
    en: () => import('./read/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<ReadMessages>>,
  script: {
    fr: () => import('./script/fr.js').then((module) => module.fr),
    nl: () => import('./script/nl.js').then((module) => module.nl),
    de: () => import('./script/de.js').then((module) => module.de),
    en: () => import('./script/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<ScriptMessages>>,
  shared: {
    fr: () => import('./shared/fr.js').then((module) => module.fr),
    nl: () => import('./shared/nl.js').then((module) => module.nl),
    de: () => import('./shared/de.js').then((module) => module.de),
    en: () => import('./shared/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<SharedMessages>>,
  simple: {
    fr: () => import('./simple/fr.js').then((module) => module.fr),
    nl: () => import('./simple/nl.js').then((module) => module.nl),
    de: () => import('./simple/de.js').then((module) => module.de),
    en: () => import('./simple/en.js').then((module) => module.en),
  } satisfies Record<InterfaceLocale, () => Promise<SimpleMessages>>,
};

export type LaterWords = keyof typeof LATER;

/** Every group of words that loads with its screen. */
export const LATER_WORDS = Object.keys(LATER) as readonly LaterWords[];

/** Every language that has an interface, in the order a list of languages shows them. */
export const INTERFACE_LOCALES = Object.keys(LOADERS) as readonly InterfaceLocale[];

export function isInterfaceLocale(tag: string): tag is InterfaceLocale {
  return Object.hasOwn(LOADERS, tag);
}

/** The words of one language; rejects when its chunk cannot be fetched. */
export function loadMessages(locale: InterfaceLocale): Promise<Messages> {
  return LOADERS[locale]();
}

/** The words of one screen in one language; rejects when its chunk cannot be fetched. */
export function loadLater(
  locale: InterfaceLocale,
  words: LaterWords,
): Promise<
  | AskMessages
  | CallbackMessages
  | CardMessages
  | ComfortMessages
  | FieldsMessages
  | FilmMessages
  | NumbersMessages
  | PictureWordMessages
  | PlacesMessages
  | PracticeMessages
  | PrintMessages
  | ReadMessages
  | ScriptMessages
  | SharedMessages
  | SheetsMessages
  | SimpleMessages
> {
  return LATER[words][locale]();
}
