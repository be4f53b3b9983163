import type { KeysOf, Widen } from '../keys.js';

/** The words of asking a person, beyond the first screens, in English, and the list of their keys. */
export const en = {
  ask: {
    knows: 'This is what they will know',
    only: 'What you wrote on the page is not in it.',
    step: 'Step {{number}} of {{total}}',
    language: 'Language: {{language}}',
    state: {
      empty: 'still empty',
      ok: 'filled in',
      missing: 'something is missing',
      format: 'the page asks for another form',
      range: 'the page asks for another number or date',
      other: 'the page says there is a mistake',
    },
    need: {
      language: 'Speak another language',
      noVoice: "I can't use the telephone",
      nearLanguage: 'Someone who helps in other languages, near me',
    },
    which: 'Which language do you speak?',
    another: 'Another language',
    inLanguage: 'Help in {{language}}',
    show: 'Show this help in {{language}}',
    noLine: 'This site names no line in this language.',
    message: {
      title: 'Your message',
      will: 'This will be in your message.',
      change: 'You can change it, or leave it out.',
      text: 'Text of the message',
      subject: 'Help with: {{title}}',
      hello: 'Hello, I need help with: {{title}}.',
      at: 'I am at step {{number}} of {{total}}: {{step}}.',
      open: 'Open my e-mail',
      openSms: 'Open my SMS',
      without: 'Write without this text',
      nothing: 'Nothing leaves before you send it yourself.',
    },
    smsQr: 'Write an SMS to this number with a telephone.',
    writeQrName: 'The number {{number}} as a picture to scan, for an SMS',
    checked: 'Checked on {{date}}.',
    onlyThere: 'This number works in that country only.',
    backThere: 'Go back to where you were',
    busy: 'Busy now. You can wait, or try later.',
    available: 'Someone is there now',
    anyTime: 'You can write at any time',
    hoursUnknown: 'Hours not known',
    holiday: 'Public holiday today',
    now: 'You can ask now',
    nowOpenLater: 'You can ask now. They ring when they are open.',
    seeRequest: 'See your request',
    cost: {
      theyCall: 'They pay for the call',
      stamp: 'You pay for the stamp',
      sms: 'The price of an SMS',
      net: 'It uses your internet',
    },
    languagesUnknown: 'Languages not given',
  },
} as const;

export type AskMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
