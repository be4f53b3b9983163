/** The one word of the button, for pages where the rest of aidant loads only when somebody presses. */
export const WORDS: Readonly<Record<string, string>> = {
  fr: 'Écouter',
  nl: 'Luisteren',
  de: 'Anhören',
  en: 'Listen',
};
