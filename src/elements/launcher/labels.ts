/**
 * The launcher's few words, inline: it must be ready to press before any language file has loaded.
 * A test holds them equal to `app.launcher` and `read.listen` of each language.
 */
export const LABELS: Readonly<
  Record<
    string,
    {
      readonly help: string;
      readonly listen: string;
      readonly stop: string;
      readonly resume: string;
      readonly name: string;
    }
  >
> = {
  fr: {
    help: "Besoin d'aide ?",
    listen: 'Écouter',
    stop: 'Arrêter la voix',
    resume: 'Reprendre',
    name: 'Aide',
  },
  nl: {
    help: 'Hulp nodig?',
    listen: 'Luisteren',
    stop: 'Stoppen met voorlezen',
    resume: 'Verdergaan',
    name: 'Hulp',
  },
  de: {
    help: 'Brauchen Sie Hilfe?',
    listen: 'Anhören',
    stop: 'Vorlesen stoppen',
    resume: 'Weitermachen',
    name: 'Hilfe',
  },
  en: { help: 'Need help?', listen: 'Listen', stop: 'Stop reading', resume: 'Go on', name: 'Help' },
};
