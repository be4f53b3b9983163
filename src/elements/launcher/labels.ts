export interface Labels {
  readonly help: string;
  readonly listen: string;
  readonly stop: string;
  readonly resume: string;
  readonly name: string;
  readonly offline: string;
}

/**
 * The launcher's few words, inline: it must be ready to press before any language file has loaded.
 * A test holds them equal to `app.launcher` and `read.listen` of each language.
 */
export const LABELS: Readonly<{ en: Labels } & Record<string, Labels>> = {
  fr: {
    help: "Besoin d'aide ?",
    listen: 'Écouter',
    stop: 'Arrêter la voix',
    resume: 'Reprendre',
    name: 'Aide',
    offline: "L'aide ne se charge pas. Vérifiez la connexion et appuyez encore.",
  },
  nl: {
    help: 'Hulp nodig?',
    listen: 'Luisteren',
    stop: 'Stoppen met voorlezen',
    resume: 'Verdergaan',
    name: 'Hulp',
    offline: 'De hulp laadt niet. Kijk of u verbinding hebt en druk opnieuw.',
  },
  de: {
    help: 'Brauchen Sie Hilfe?',
    listen: 'Anhören',
    stop: 'Vorlesen stoppen',
    resume: 'Weitermachen',
    name: 'Hilfe',
    offline: 'Die Hilfe lädt nicht. Prüfen Sie die Verbindung und drücken Sie noch einmal.',
  },
  en: {
    help: 'Need help?',
    listen: 'Listen',
    stop: 'Stop reading',
    resume: 'Go on',
    name: 'Help',
    offline: 'The help does not load. Check the connection and press again.',
  },
};
