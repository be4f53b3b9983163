import type { PrintMessages } from './en.js';

/** The words of the printed steps in Dutch. */
export const nl: PrintMessages = {
  print: {
    range: 'Stap {{from}} tot {{to}}',
    step: 'Stap {{number}}',
    done: 'gedaan',
    showAll: 'Alles tonen',
    hideAll: 'Alles verbergen',
    onlyIf: 'Alleen als u ‘{{answer}}’ antwoordde bij stap {{number}}.',
    onlyVisible: 'Alleen als de pagina het toont.',
    goTo: '{{answer}}: ga naar stap {{number}}',
    canSkip: 'U mag deze stap overslaan.',
    careful: 'Let op:',
    checked: 'Nagekeken op {{date}}.',
    notes: 'Mijn notities',
    start: 'Scan de afbeelding of schrijf de code om te beginnen.',
    startPage: 'Scan de afbeelding om te beginnen.',
    address: 'Op internet: {{address}}',
    film: 'Op de pagina staat een film over deze stap.',
    copy: 'De tekst kopiëren',
    copied: 'De tekst is gekopieerd. Plak hem in een bericht.',
    notCopied: 'Druk lang op de tekst. Kies dan ‘Kopiëren’.',
    textFor: 'Voor een bericht, een brief of de telefoon.',
    text: 'De stappen als tekst',
  },
};
