import type { Messages } from './en.js';

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

/** Every language that has an interface, in the order a list of languages shows them. */
export const INTERFACE_LOCALES = Object.keys(LOADERS) as readonly InterfaceLocale[];

export function isInterfaceLocale(tag: string): tag is InterfaceLocale {
  return Object.hasOwn(LOADERS, tag);
}

/** The words of one language; rejects when its chunk cannot be fetched. */
export function loadMessages(locale: InterfaceLocale): Promise<Messages> {
  return LOADERS[locale]();
}
