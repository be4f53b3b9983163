/** Where targets are on real pages. */

/** The light holds its target, the button can be pressed, and the press works. */
async function works(tour, id, next) {
  const missed = await tour.missed(id);
  const lit = missed !== undefined && missed <= 2;
  const target = await tour.browser.evaluate(
    (name) => window.bench.pressable(window.bench.target(name)),
    id,
  );
  const button = await tour.browser.evaluate(() =>
    window.bench.pressable(window.tool.nextButton() ?? window.tool.closeButton()),
  );
  let moved = true;
  if (next !== undefined && button) {
    await tour.press('nextButton');
    moved = await tour.shows(next).then(
      () => true,
      () => false,
    );
  }
  const says = [
    lit || `light ${missed === undefined ? 'missing' : `${Math.round(missed)} px off`}`,
    target || 'the target cannot be pressed',
    button || 'the card cannot be pressed',
    moved || 'its button does nothing',
  ].filter((one) => one !== true);
  return { pass: says.length === 0, says: says.join(', ') || 'works' };
}

export const reach = [
  {
    id: 'plain',
    title: 'a field of the page: lit, usable, and on to the next',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      return works(tour, 'f1', 1);
    },
  },
  {
    id: 'modal',
    title: 'a target in the page’s modal dialog',
    fixture: 'modal',
    async run(tour) {
      await tour.browser.evaluate(() => document.getElementById('dialog').showModal());
      await tour.start(0);
      return works(tour, 'd1', 1);
    },
  },
  {
    id: 'modal-keyboard',
    title: 'the same by keyboard; Escape in the step does not close the page’s dialog',
    fixture: 'modal',
    async run(tour) {
      await tour.browser.evaluate(() => document.getElementById('dialog').showModal());
      await tour.start(0);
      const inside = await tour.browser.evaluate(() => {
        const button = window.tool.closeButton() ?? window.tool.nextButton();
        button.focus();
        return window.bench.inCard(window.bench.active());
      });
      await tour.browser.press('Escape');
      await tour.settle();
      const open = await tour.browser.evaluate(() => document.getElementById('dialog').open);
      return {
        pass: inside && open,
        says: !inside ? 'the card cannot be focused' : open ? 'works' : 'the dialog closed',
      };
    },
  },
  {
    id: 'modal-late',
    title: 'the dialog opens and closes while the step shows',
    fixture: 'modal',
    async run(tour) {
      await tour.browser.evaluate(() => document.getElementById('dialog').showModal());
      await tour.start(0);
      await tour.browser.evaluate(() => document.getElementById('dialog').close());
      await tour.settle();
      await tour.browser.evaluate(() => document.getElementById('dialog').showModal());
      await tour.settle();
      return works(tour, 'd1');
    },
  },
  {
    id: 'popover',
    title: 'a target in the page’s popover, which stays open',
    fixture: 'popover',
    async run(tour) {
      await tour.browser.evaluate(() => document.getElementById('pop').showPopover());
      await tour.start(0);
      const first = await works(tour, 'p1', 1);
      if (!first.pass) return first;
      const open = await tour.browser.evaluate(() =>
        document.getElementById('pop').matches(':popover-open'),
      );
      return { pass: open, says: open ? 'works' : 'the popover closed' };
    },
  },
  {
    id: 'focus-trap',
    title: 'a target in a window that traps the focus',
    fixture: 'trap',
    async run(tour) {
      await tour.browser.evaluate(() => {
        document.getElementById('trap').hidden = false;
        document.getElementById('t1').focus();
      });
      await tour.start(0);
      await tour.browser.evaluate(() => window.tool.nextButton()?.focus());
      const inside = await tour.browser.evaluate(() => window.bench.inCard(window.bench.active()));
      if (!inside) return { pass: false, says: 'the page takes the focus back' };
      await tour.browser.press('Enter');
      await tour.shows(1);
      await tour.settle();
      return works(tour, 't2');
    },
  },
  {
    id: 'fullscreen',
    title: 'a target in an element on the full screen',
    fixture: 'fullscreen',
    can: 'emulate',
    async run(tour) {
      await tour.browser.evaluate(() => {
        const opener = document.getElementById('opener');
        opener.addEventListener('click', () => document.getElementById('full').requestFullscreen());
      });
      await tour.press('opener');
      await tour.until(() => document.fullscreenElement !== null, 'the full screen');
      await tour.start(0);
      const result = await works(tour, 'g1', 1);
      await tour.browser.evaluate(() => document.exitFullscreen());
      return result;
    },
  },
  {
    id: 'shadow',
    title: 'a target two open shadow roots deep',
    fixture: 'shadow',
    async run(tour) {
      await tour.start(0);
      return works(tour, 'deep');
    },
  },
  {
    id: 'frame',
    title: 'a target in a frame of the same origin',
    fixture: 'frame',
    before: () =>
      new Promise((done) => {
        const frame = document.querySelector('iframe');
        const wait = () =>
          frame.contentDocument?.getElementById('framed') ? done() : setTimeout(wait, 20);
        wait();
      }),
    async run(tour) {
      await tour.start(0);
      return works(tour, 'framed');
    },
  },
  {
    id: 'sticky',
    title: 'a far target under a sticky header comes into sight',
    fixture: 'sticky',
    async run(tour) {
      await tour.browser.evaluate(() => void window.tool.start(0));
      await tour.shows(0);
      await tour.rests('far');
      // A tool may leave the way there to a press of its main button.
      const far = await tour.browser.evaluate(() => window.bench.box('far').top > innerHeight);
      if (far) await tour.press('nextButton');
      await tour.rests('far');
      const { top, bottom, header, height } = await tour.browser.evaluate(() => {
        const box = window.bench.box('far');
        const bar = document.getElementById('header').getBoundingClientRect();
        return { top: box.top, bottom: box.bottom, header: bar.bottom, height: innerHeight };
      });
      const seen = top >= header && bottom <= height;
      if (!seen)
        return { pass: false, says: `at ${Math.round(top)} px, the header ends at ${header}` };
      return works(tour, 'far');
    },
  },
  {
    id: 'late',
    title: 'a target that comes two seconds later',
    fixture: 'late',
    async run(tour) {
      await tour.browser.evaluate(() => {
        void window.tool.start(0);
        setTimeout(() => {
          const label = document.createElement('label');
          label.textContent = 'Later ';
          const field = document.createElement('input');
          field.id = 'later';
          label.append(field);
          document.getElementById('slot').append(label);
        }, 2000);
      });
      await tour.until(() => !!document.getElementById('later'), 'the target comes');
      await tour.settle();
      await tour.settle();
      const there = await tour.isAt(0);
      if (!there) return { pass: false, says: 'the step is gone' };
      return works(tour, 'later');
    },
  },
  {
    id: 'missing',
    title: 'a missing target is said, and not skipped',
    fixture: 'missing',
    async run(tour) {
      await tour.browser.evaluate(() => void window.tool.start(0));
      await tour.settle();
      await tour.browser.evaluate(() => new Promise((done) => setTimeout(done, 3500)));
      const words = await tour.browser.evaluate(() => {
        const card = window.tool.card();
        return window.bench.visible(card) ? card.textContent : undefined;
      });
      if (words === undefined) return { pass: false, says: 'the tour stops in silence' };
      if (!words.includes('Step gone')) return { pass: false, says: 'skipped in silence' };
      const said = /find|found|not (here|there)/i.test(words.replace(/Step gone/g, ''));
      return { pass: said, says: said ? 'said' : 'silent' };
    },
  },
  {
    id: 'replaced',
    title: 'a target that the page draws anew, 150 px lower',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.browser.evaluate(() => {
        const old = document.getElementById('f1').closest('p');
        const anew = old.cloneNode(true);
        anew.style.marginTop = '150px';
        old.replaceWith(anew);
      });
      await tour.settle();
      return works(tour, 'f1');
    },
  },
];
