/** Each is a chunk of its own, and small beside all that its language says aloud. */
export const SHORT_FORMS: Readonly<
  Record<string, () => Promise<{ readonly shortForms: ReadonlySet<string> }>>
> = {
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  nl: () => import('./nl.js'),
};
