/** The page is the host: what is done to it, what is left, and what it allows. */

export const guest = [
  {
    id: 'host-changes',
    title: 'changes to the page’s own nodes, during and after, three steps',
    fixture: 'form',
    async run(tour) {
      await tour.browser.evaluate(() => void window.bench.watchHost());
      await tour.start(0);
      for (const index of [1, 2]) {
        await tour.press('nextButton');
        await tour.shows(index);
        await tour.settle();
      }
      await tour.browser.evaluate(() => window.tool.stop());
      await tour.settle();
      const changes = await tour.browser.evaluate(() => window.bench.changes);
      return { pass: changes.length === 0, says: String(changes.length), changes };
    },
  },
  {
    id: 'host-left',
    title: 'the target’s own attributes are there again afterwards',
    fixture: 'button',
    async run(tour) {
      // An empty class attribute is not counted: it changes nothing for anybody.
      const attributes = () =>
        Object.fromEntries(
          [...document.getElementById('send').attributes]
            .filter(({ name, value }) => name !== 'class' || value.trim() !== '')
            .map(({ name, value }) => [name, value]),
        );
      const before = await tour.browser.evaluate(attributes);
      await tour.start(0);
      await tour.browser.evaluate(() => window.tool.stop());
      await tour.settle();
      const after = await tour.browser.evaluate(attributes);
      const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
        (name) => before[name] !== after[name],
      );
      return { pass: changed.length === 0, says: changed.join(', ') || 'as before' };
    },
  },
  {
    id: 'body-left',
    title: 'the page is byte for byte what it was',
    fixture: 'form',
    async run(tour) {
      const html = () => document.body.outerHTML;
      await tour.start(0);
      await tour.browser.evaluate(() => window.tool.stop());
      await tour.settle();
      // The first start may leave an empty place to come back to; after that nothing may be added.
      const before = await tour.browser.evaluate(html);
      await tour.start(1);
      await tour.browser.evaluate(() => window.tool.stop());
      await tour.settle();
      const after = await tour.browser.evaluate(html);
      return { pass: before === after, says: before === after ? 'as before' : 'changed' };
    },
  },
  {
    id: 'policy',
    title: 'works under Trusted Types and a policy without inline styles',
    fixture: 'policy',
    async run(tour) {
      await tour.start(0);
      const refused = await tour.browser.evaluate(() => window.bench.refused.length);
      await tour.press('nextButton');
      await tour.shows(1);
      await tour.settle();
      const errors = await tour.browser.evaluate(() => window.bench.errors);
      const styled = await tour.browser.evaluate(() => {
        const { width } = window.tool.card().getBoundingClientRect();
        return width > 50 && width < innerWidth - 50;
      });
      const says = [
        refused > 0 && `${refused} refused`,
        errors.length > 0 && `${errors.length} errors`,
        !styled && 'without its style',
      ].filter(Boolean);
      return { pass: says.length === 0, says: says.join(', ') || 'works' };
    },
  },
  {
    id: 'idle',
    title: 'frames and timers asked for in 2 s while nothing happens',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.settle();
      await tour.settle();
      const ran = await tour.browser.evaluate(async () => {
        const rest = new Promise((done) => {
          const channel = new MessageChannel();
          const end = performance.now() + 2000;
          channel.port1.onmessage = () =>
            performance.now() > end ? done() : channel.port2.postMessage(0);
          channel.port2.postMessage(0);
        });
        const { frames, timers } = window.bench.ran;
        await rest;
        return [window.bench.ran.frames - frames, window.bench.ran.timers - timers];
      });
      return { pass: ran[0] + ran[1] === 0, says: `${ran[0]} frames, ${ran[1]} timers` };
    },
  },
];
