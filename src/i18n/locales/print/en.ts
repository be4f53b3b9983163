import type { KeysOf, Widen } from '../keys.js';

/** The words of the printed steps in English, and the list of their keys. */
export const en = {
  print: {
    range: 'Steps {{from}} to {{to}}',
    step: 'Step {{number}}',
    done: 'done',
    showAll: 'Show everything',
    hideAll: 'Hide everything',
    onlyIf: 'Only if you answered “{{answer}}” at step {{number}}.',
    onlyVisible: 'Only if the page shows it.',
    goTo: '{{answer}}: go to step {{number}}',
    canSkip: 'You can skip this step.',
    careful: 'Careful:',
    checked: 'Checked on {{date}}.',
    notes: 'My notes',
    start: 'To start, scan the picture or write the code.',
    startPage: 'To start, scan the picture.',
    address: 'On the internet: {{address}}',
    film: 'There is a film for this step on the page.',
    copy: 'Copy the text',
    copied: 'It is copied. Paste it in a message.',
    notCopied: 'Press the text for a long time. Then choose “Copy”.',
    textFor: 'For a message, a letter, or the telephone.',
    text: 'The steps as text',
  },
} as const;

export type PrintMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
