import type { PrintMessages } from './en.js';

/** The words of the printed steps in German. */
export const de: PrintMessages = {
  print: {
    range: 'Schritte {{from}} bis {{to}}',
    step: 'Schritt {{number}}',
    done: 'erledigt',
    showAll: 'Alles zeigen',
    hideAll: 'Alles verbergen',
    onlyIf: 'Nur wenn Sie bei Schritt {{number}} „{{answer}}“ geantwortet haben.',
    onlyVisible: 'Nur wenn die Seite es zeigt.',
    goTo: '{{answer}}: weiter bei Schritt {{number}}',
    canSkip: 'Diesen Schritt dürfen Sie auslassen.',
    careful: 'Achtung:',
    checked: 'Geprüft am {{date}}.',
    notes: 'Meine Notizen',
    start: 'Zum Anfangen scannen Sie das Bild oder schreiben den Code.',
    startPage: 'Zum Anfangen scannen Sie das Bild.',
    address: 'Im Internet: {{address}}',
    film: 'Auf der Seite gibt es einen Film zu diesem Schritt.',
    copy: 'Den Text kopieren',
    copied: 'Der Text ist kopiert. Fügen Sie ihn in eine Nachricht ein.',
    notCopied: 'Drücken Sie lange auf den Text. Wählen Sie dann „Kopieren“.',
    textFor: 'Für eine Nachricht, einen Brief oder das Telefon.',
    text: 'Die Schritte als Text',
  },
};
