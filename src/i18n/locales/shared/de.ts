import type { SharedMessages } from './en.js';

/** The words for a computer that several people use in German. */
export const de: SharedMessages = {
  shared: {
    title: 'Gemeinsamer Computer',
    keepsNothing: 'Von dieser Hilfe bleibt hier nichts gespeichert.',
    ask: 'Ist noch jemand da?',
    left_one: 'Noch {{count}} Sekunde.',
    left_other: 'Noch {{count}} Sekunden.',
    then: 'Danach wird diese Hilfe gelöscht.',
    formStays: 'Ihr Formular bleibt, wie es ist.',
    press: 'Drücken Sie auf „Ich bin noch da“.',
    here: 'Ich bin noch da',
    finish: 'Ich bin fertig',
    finishMore: 'Alles von dieser Hilfe löschen',
    wiped: 'Diese Hilfe ist gelöscht',
    wipedNothing: 'Hier bleibt nichts davon übrig.',
    wipedPause: 'Eine Weile hat niemand diese Seite berührt.',
    wipedForm: 'Was Sie in das Formular geschrieben haben, ist noch da.',
    wipedSite: 'Sind Sie fertig? Melden Sie sich ab und schließen Sie dieses Fenster.',
    guideStops: 'Auf der nächsten Seite endet diese Anleitung.',
    guideCard: 'Auf der Karte steht ein Code. Er bringt Sie hierher zurück.',
    card: 'Die Karte ansehen',
  },
};
