/** One page for each question. `steps` are the same words for every tool; a step's id is the id of its target. */

const TEXT = 'Write it as it stands on your card.';
const LONG =
  'Look at the card that you were sent by post in the spring. On its back is a number of eleven digits, printed in blue below the black line. Write these eleven digits here, one after the other, without spaces and without dots. If you cannot find your card, look at the last letter from the town hall: the same number stands at the top right, under your name. If you find neither of them, leave the box empty and go on to the next one; a person at the desk can look the number up for you later. Nothing is sent yet, so you can come back and change what you wrote as often as you like before you press the last button.';

const step = (id, rest = {}) => ({ id, title: `Step ${id}`, text: TEXT, ...rest });
const field = (id, kind = `<input id="${id}" aria-describedby="${id}-hint" />`) =>
  `<p><label for="${id}">Field ${id}</label><br />${kind}<span class="hint" id="${id}-hint">As on your card</span></p>`;
const opener = '<p><button id="opener" type="button">Help me</button></p>';
const heading = '<h1>A form</h1>';

const form = (inner) => `<main>${heading}${opener}${inner}</main>`;

const FORM = form(
  `<div id="space"></div>${field('f1')}${field('f2', '<textarea id="f2" aria-describedby="f2-hint"></textarea>')}
  <div id="box"><div>${field('f3')}</div></div>${field('f4')}${field('f5')}
  <p><button id="send" type="button" aria-expanded="false" aria-controls="rest" aria-haspopup="menu">More</button></p>
  <div id="rest">The rest of the page</div>`,
);
const FORM_STEPS = ['f1', 'f2', 'f3', 'f4', 'f5'].map((id) => step(id));

const many = (count) => ({
  body: form(Array.from({ length: count }, (_, i) => field(`m${i}`)).join('')),
  steps: Array.from({ length: count }, (_, i) => step(`m${i}`)),
});

/** @type {Record<string, { body: string, steps: object[], root?: string, policy?: boolean, lang?: string, dir?: string }>} */
export const FIXTURES = {
  form: { body: FORM, steps: FORM_STEPS },
  button: { body: FORM, steps: [step('send'), step('f1')] },
  nested: { body: FORM, steps: [step('f3'), step('f4')] },
  late: { body: form('<div id="slot"></div>'), steps: [step('later', { late: true })] },
  missing: { body: form(field('f1')), steps: [step('gone', { late: true }), step('f1')] },
  modal: {
    body: form(
      `${field('f1')}<dialog id="dialog" aria-label="A window">${field('d1')}${field('d2')}</dialog>`,
    ),
    steps: [step('d1'), step('d2')],
  },
  popover: {
    body: form(`<div id="pop" popover aria-label="A window">${field('p1')}${field('p2')}</div>`),
    steps: [step('p1'), step('p2')],
  },
  trap: {
    body: form(
      `${field('f1')}<div id="trap" role="dialog" aria-modal="true" aria-label="A window" hidden>${field('t1')}${field('t2')}</div>`,
    ),
    steps: [step('t1'), step('t2')],
  },
  fullscreen: {
    body: form(`<div id="full">${field('g1')}${field('g2')}</div>`),
    steps: [step('g1'), step('g2')],
  },
  frame: {
    body: form('<iframe src="/frame" title="A part of the form"></iframe>'),
    steps: [step('framed')],
  },
  shadow: { body: form('<x-outer></x-outer>'), steps: [step('deep')] },
  sticky: {
    body: `<div id="header">The town</div>${form(`<div style="height: 1800px"></div>${field('far')}<div style="height: 1800px"></div>`)}`,
    steps: [step('far')],
  },
  narrow: {
    root: 'large',
    body: form(`${field('n1')}${field('n2')}<div id="rest"></div>`),
    steps: [step('n1', { text: LONG }), step('n2', { text: LONG })],
  },
  policy: {
    policy: true,
    body: form(`${field('f1')}${field('f2')}`),
    steps: [step('f1'), step('f2')],
  },
  many5: many(5),
  many50: many(50),
  many500: many(500),
};
