import type { KeysOf, Widen } from '../keys.js';

/** What is said of the controls of a page beside its own words, in English, and the list of its keys. */
export const en = {
  script: {
    required: 'You need to answer.',
    allRequired: 'You need to fill in all of them.',
    mustTick: 'You need to tick this box to go on.',
    problem: 'There is a problem.',
    noName: 'This box has no name.',
    locked: 'You cannot change this answer.',
    example: 'For example:',
    chosen: 'This is chosen.',
    notChosen: 'This is not chosen.',
    noneChosen: 'Nothing is chosen yet.',
    chosenNow: 'Chosen now:',
    choices: 'These are the choices. You can stop the voice at any time.',
    checked: 'The box is ticked.',
    unchecked: 'The box is not ticked.',
    switchedOn: 'It is on.',
    switchedOff: 'It is off.',
    boxes_one: 'There is {{count}} box to fill in.',
    boxes_other: 'There are {{count}} boxes to fill in.',
    kind: {
      text: 'Write your answer.',
      textarea: 'You can write several sentences.',
      search: 'Write what you are looking for.',
      password: 'Write your password. Nobody should see it.',
      code: 'Write the code you were given. Tell it to nobody.',
      card: 'Write it yourself. Tell it to nobody.',
      combobox: 'Write the first letters. Then choose from the list.',
      date: 'Choose a date.',
      time: 'Choose a time.',
      month: 'Choose a month and a year.',
      week: 'Choose a week.',
      moment: 'Choose a day and a time.',
      color: 'Choose a colour.',
      slider: 'Move the button to choose.',
      sliderOf: 'Choose a number from {{min}} to {{max}}.',
      checkbox: 'This is a box to tick.',
      switch: 'This is a switch.',
      radio: 'Choice {{number}} of {{total}}.',
      choices_one: 'There is {{count}} choice.',
      choices_other: 'There are {{count}} choices.',
      select_one: 'Choose from the list. There is {{count}} choice.',
      select_other: 'Choose from the list. There are {{count}} choices.',
    },
    button: {
      submit: 'This button may send the form.',
      reset: 'This button clears your answers.',
      other: 'This is a button.',
      off: 'This button does not work yet.',
      more: 'This button shows more.',
      less: 'This button hides a part again.',
      window: 'This button opens a window.',
      closes: 'This button closes the window.',
      pressed: 'It is on now.',
    },
    value: {
      written: 'You wrote:',
      chosen: 'You chose:',
      secret: 'This is secret. It is not read aloud.',
      none: 'There is nothing to write here.',
    },
    place: {
      navigation: 'The menu of the site',
      search: 'The search box',
      banner: 'The top of the page',
      contentinfo: 'The bottom of the page',
      complementary: 'Beside the text',
      main: 'The text of the page',
    },
  },
} as const;

export type ScriptMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
