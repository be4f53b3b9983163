/** The person's keys belong to the person, and so does the focus. */
import { setTimeout as wait } from 'node:timers/promises';

export const keys = [
  {
    id: 'arrows',
    title: 'arrow keys in the field move the caret only',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.focus('f1');
      await tour.browser.type('13');
      await tour.browser.press('ArrowLeft', 'ArrowRight', 'ArrowLeft');
      await tour.browser.type('2');
      await tour.settle();
      const value = await tour.value('f1');
      const stays = await tour.isAt(0);
      return { pass: stays && value === '123', says: stays ? `“${value}”` : 'the step changed' };
    },
  },
  {
    id: 'enter',
    title: 'Enter in a text area writes a new line',
    fixture: 'form',
    async run(tour) {
      await tour.start(1);
      await tour.focus('f2');
      await tour.browser.type('a');
      await tour.browser.press('Enter');
      await tour.browser.type('b');
      await tour.settle();
      const value = await tour.value('f2');
      const stays = await tour.isAt(1);
      return {
        pass: stays && value === 'a\nb',
        says: stays ? JSON.stringify(value) : 'the step changed',
      };
    },
  },
  {
    id: 'escape-in-field',
    title: 'Escape in the field leaves the step alone',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.focus('f1');
      await tour.browser.press('Escape');
      await tour.settle();
      const stays = await tour.isAt(0);
      return { pass: stays, says: stays ? 'stays' : 'the step is gone' };
    },
  },
  {
    id: 'space-in-field',
    title: 'a space in the field is a space',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.focus('f1');
      await tour.browser.type('a');
      await tour.browser.press('ArrowRight', 'Space');
      await tour.browser.type('b');
      await tour.settle();
      const value = await tour.value('f1');
      const stays = await tour.isAt(0);
      return { pass: stays && value === 'a b', says: stays ? `“${value}”` : 'the step changed' };
    },
  },
  {
    id: 'focus-kept',
    title: 'typing goes on after a resize (a phone’s keyboard opens)',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.focus('f1');
      await tour.browser.type('1');
      await tour.browser.setViewport(1280, 560);
      await wait(600);
      await tour.browser.type('99');
      await wait(100);
      const value = await tour.value('f1');
      await tour.browser.setViewport(1280, 900);
      return { pass: value === '199', says: `“${value}”` };
    },
  },
  {
    id: 'tab-to-target',
    title: 'by Tab or Shift+Tab from the card to the field',
    fixture: 'form',
    async run(tour) {
      const there = (id) => window.bench.active()?.id === id;
      await tour.start(0);
      await focusCard(tour);
      const back = await pressUntil(tour, 'Shift+Tab', there, 'f1');
      if (back > 0) return { pass: true, says: `${back} Shift+Tab` };
      await focusCard(tour);
      const on = await pressUntil(tour, 'Tab', there, 'f1');
      return { pass: on > 0, says: on > 0 ? `${on} Tab` : 'neither within 25 presses' };
    },
  },
  {
    id: 'tab-to-card',
    title: 'by Tab from the field to the card',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.focus('f1');
      const reached = await pressUntil(tour, 'Tab', () =>
        window.bench.inCard(window.bench.active()),
      );
      return { pass: reached > 0, says: reached > 0 ? `${reached} Tab` : 'not within 25 Tab' };
    },
  },
  {
    id: 'tab-out',
    title: 'Tab is no trap: the rest of the page can be reached',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await focusCard(tour);
      const reached = await pressUntil(tour, 'Tab', (id) => window.bench.active()?.id === id, 'f4');
      return { pass: reached > 0, says: reached > 0 ? `${reached} Tab` : 'trapped' };
    },
  },
  {
    id: 'focus-return',
    title: 'focus after the end is where it was',
    fixture: 'form',
    async run(tour) {
      // As a person: the help is opened by a button, and closed by a button of the card.
      await tour.focus('opener');
      await tour.start(0);
      await tour.browser.evaluate(() => window.tool.closeButton().focus());
      await tour.browser.press('Enter');
      await tour.settle();
      if (await tour.isAt(1)) return { pass: false, says: 'goes on to the next step' };
      await tour.until(() => !window.tool.hole(), 'the light goes out');
      await tour.settle();
      // A tool may say a last word, which goes by its own button.
      const last = await tour.browser.evaluate(() => window.bench.inCard(window.bench.active()));
      if (last) {
        await tour.browser.press('Tab', 'Enter');
        await tour.settle();
      }
      const at = await tour.browser.evaluate(() => {
        const one = window.bench.active();
        return one.id || one.localName;
      });
      return { pass: at === 'opener' || at === 'f1', says: at };
    },
  },
  {
    id: 'double-press',
    title: 'a hand that trembles presses twice, and is one step further',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      // In the page, so that a slow machine does not part them.
      await tour.browser.evaluate(
        () =>
          new Promise((done) => {
            window.tool.nextButton().click();
            setTimeout(() => {
              window.tool.nextButton()?.click();
              done();
            }, 60);
          }),
      );
      await tour.settle();
      const second = await tour.isAt(1);
      return { pass: second, says: second ? 'step 2' : 'another step' };
    },
  },
];

/** Where a keyboard user is who reads the card. */
function focusCard(tour) {
  return tour.browser.evaluate(() => {
    const { inCard, active } = window.bench;
    if (!inCard(active())) (window.tool.closeButton() ?? window.tool.nextButton()).focus();
  });
}

async function pressUntil(tour, key, test, ...values) {
  for (let i = 1; i <= 25; i += 1) {
    await tour.browser.press(key);
    if (await tour.browser.evaluate(test, ...values)) return i;
  }
  return 0;
}
