import type { Messages } from './en.js';

/** The interface in German. */
export const de: Messages = {
  app: {
    launcher: 'Brauchen Sie Hilfe?',
    title: 'Welche Hilfe möchten Sie?',
    guide: 'Hilfe Schritt für Schritt',
    read: 'Seite vorlesen',
    simple: 'Einfache Wörter',
    ask: 'Jemanden fragen',
    accompanied: 'Jemand hilft mir hier',
    yes: 'ja',
    no: 'nein',
    language: 'Sprache',
    code: 'Ich habe einen Code',
    forget: 'Meine Auswahl löschen',
    forgotten: 'Ihre Auswahl ist gelöscht.',
    promise: 'Diese Hilfe schickt nichts ohne Sie ab.',
    back: 'Zurück',
    close: 'Schließen',
    loading: 'Einen Moment.',
  },
  guide: {
    previous: 'Schritt zurück',
    next: 'Nächster Schritt',
    done: 'Erledigt',
    toField: 'Zum Feld',
    toHelp: 'Zurück zur Hilfe',
    pageButton: 'Drücken Sie auf der Seite auf „{{x}}“.',
    stillEmpty: 'Das Feld ist noch leer. Trotzdem weiter?',
    stuck: 'Ich komme nicht weiter',
    stop: 'Hilfe beenden',
    afterStop: 'Was Sie geschrieben haben, bleibt auf der Seite.',
    nothingSent: 'Es ist noch nichts abgeschickt.',
    sends: 'Mit diesem Knopf schicken Sie Ihren Antrag ab.',
  },
  read: {
    listen: 'Anhören',
    stopVoice: 'Vorlesen stoppen',
    trouble: {
      'no-voice':
        'Dieses Gerät hat keine Stimme. Lesen Sie mit jemandem, oder fragen Sie jemanden.',
      'no-voice-for-language':
        'Dieses Gerät hat keine Stimme für diese Sprache. Fragen Sie jemanden.',
      stalled: 'Die Stimme hat aufgehört. Drücken Sie noch einmal auf Anhören.',
    },
  },
  simple: {},
  help: {
    stopRow: 'Jemand will einen Code oder Geld von mir',
    stopTitle: 'Stopp. Legen Sie auf.',
    stop1: 'Nennen Sie keinen Code. Zahlen Sie nichts. Installieren Sie nichts.',
    stop2: 'Rufen Sie die Nummer auf Ihrer Karte oder Ihrem Kontoauszug an.',
    stop3: 'Es ist nicht Ihre Schuld.',
    exitA: 'Ich habe schon einen Code genannt oder bezahlt',
    exitAThen: 'Rufen Sie jetzt Ihre Bank an. Lassen Sie die Karte sperren.',
    exitB: 'Diese Website verlangt den Code',
    exitBThen: 'Geben Sie den Code hier ein. Sagen Sie ihn niemandem.',
    shared: 'Benutzen auch andere dieses Gerät?',
    sharedYes: 'Ja, nichts speichern',
    sharedNo: 'Nein, speichern',
  },
};
