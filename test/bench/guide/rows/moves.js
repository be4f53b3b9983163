/**
 * The light and the card go with their target. Errors in CSS pixels, at three looks after the move, none before the
 * second frame: one frame late is in time, however slow the machine is.
 */

const LOOKS_MS = [50, 150, 600];

/** Moves something and looks; a tool that shows no light at all has no error to tell. */
async function follow(tour, id, move) {
  const errors = await tour.browser.evaluate(
    `async (id, looks) => {
      const apart = () => {
        const hole = window.tool.hole();
        return hole && { y: hole.top - window.bench.box(id).top, x: hole.left - window.bench.box(id).left };
      };
      const before = apart();
      if (!before) return [];
      (${move})();
      const began = performance.now();
      const errors = [];
      for (const look of looks) {
        await new Promise((done) => setTimeout(done, began + look - performance.now()));
        if (look === looks[0]) for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
        const now = apart();
        errors.push(now ? Math.max(Math.abs(now.y - before.y), Math.abs(now.x - before.x)) : Infinity);
      }
      return errors;
    }`,
    id,
    LOOKS_MS,
  );
  if (errors.length === 0) return { pass: false, says: 'no light' };
  return {
    pass: errors.every((error) => error !== null && error <= 1),
    says: errors.map((error) => (error === null ? 'gone' : Math.round(error))).join(' / '),
    errors,
  };
}

export const moves = [
  {
    id: 'nested-scroll',
    title: 'a scroll of 50 px in a box of the page, px off at 50 / 150 / 600 ms',
    fixture: 'nested',
    async run(tour) {
      await tour.start(0);
      return follow(tour, 'f3', () => {
        document.getElementById('box').scrollTop += 50;
      });
    },
  },
  {
    id: 'page-scroll',
    title: 'a scroll of the page by 120 px, px off',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      return follow(tour, 'f1', () => window.scrollBy({ top: 120, behavior: 'instant' }));
    },
  },
  {
    id: 'layout-shift',
    title: 'the page moves by 160 px without a scroll, px off',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      return follow(tour, 'f1', () => {
        document.getElementById('space').style.height = '0';
      });
    },
  },
  {
    id: 'transform',
    title: 'the page moves its target by a transform, px off',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      return follow(tour, 'f1', () => {
        document.getElementById('f1').closest('p').style.transform = 'translateX(90px)';
      });
    },
  },
  {
    id: 'grows',
    title: 'the target grows: the light holds all of it',
    fixture: 'form',
    async run(tour) {
      await tour.start(1);
      await tour.browser.evaluate(() => {
        document.getElementById('f2').style.height = '240px';
      });
      await tour.settle();
      const missed = await tour.missed('f2');
      return {
        pass: missed !== undefined && missed <= 1,
        says: `${Math.round(missed)} px outside`,
      };
    },
  },
  {
    id: 'clipped',
    title: 'the target is scrolled out of its box: no light on what is not the target',
    fixture: 'nested',
    async run(tour) {
      await tour.start(0);
      await tour.browser.evaluate(() => {
        document.getElementById('box').scrollTop = 500;
      });
      await tour.settle();
      const outside = await tour.browser.evaluate(() => {
        const hole = window.tool.hole();
        if (!hole) return 0;
        const box = document.getElementById('box').getBoundingClientRect();
        return Math.max(0, box.top - hole.top, hole.bottom - box.bottom);
      });
      return { pass: outside <= 12, says: `${Math.round(outside)} px outside the box` };
    },
  },
  {
    id: 'uncovered',
    title: 'the card covers neither the field nor its label or hint, on five steps',
    fixture: 'form',
    async run(tour) {
      const faults = [];
      for (let index = 0; index < 5; index += 1) {
        await tour.start(index);
        await tour.settle();
        const covers = await tour.browser.evaluate(
          (id) => {
            const card = window.tool.card().getBoundingClientRect();
            const target = window.bench.target(id);
            const parts = [target, ...target.labels, document.getElementById(`${id}-hint`)];
            return parts.some((part) => {
              const range = document.createRange();
              range.selectNodeContents(part);
              const boxes =
                part === target ? [part.getBoundingClientRect()] : [...range.getClientRects()];
              return boxes.some(
                (one) =>
                  one.left < card.right - 1 &&
                  one.right > card.left + 1 &&
                  one.top < card.bottom - 1 &&
                  one.bottom > card.top + 1,
              );
            });
          },
          `f${index + 1}`,
        );
        if (covers) faults.push(index + 1);
        await tour.browser.evaluate(() => window.tool.stop());
        await tour.settle();
      }
      return {
        pass: faults.length === 0,
        says: faults.length === 0 ? 'none' : `covers at step ${faults}`,
      };
    },
  },
  {
    id: 'label-lit',
    title: 'the field’s label and hint are lit with it',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      const missing = await tour.browser.evaluate(() => {
        const hole = window.tool.hole();
        if (!hole) return ['all'];
        const field = document.getElementById('f1');
        const parts = { label: field.labels[0], hint: document.getElementById('f1-hint') };
        return Object.entries(parts).flatMap(([name, part]) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          const { left, top, bottom } = range.getBoundingClientRect();
          return left >= hole.left && top >= hole.top - 1 && bottom <= hole.bottom + 1 ? [] : name;
        });
      });
      return {
        pass: missing.length === 0,
        says: missing.length === 0 ? 'lit' : `dimmed or cut: ${missing.join(', ')}`,
      };
    },
  },
];
