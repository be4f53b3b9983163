/** What assistive technology is told, and the person's own settings. */
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contrastAcross } from '../picture.js';

const told = async (tour, index) => {
  const { title } = tour.words[index];
  return tour.browser.evaluate((words) => {
    const { said, focused, inCard, deep } = window.bench;
    const live = said.some((text) => text.includes(words));
    const moved = focused.some((one) => {
      if (!inCard(one)) return false;
      // Focus on the card or on its heading reads the step; on a button inside, only with a dialog that has just come.
      const box = one.closest('[role="dialog"], [role="alertdialog"], dialog');
      const fresh = box && !box.benchTold;
      return one.textContent.includes(words) || fresh;
    });
    for (const box of deep(document, '[role="dialog"], [role="alertdialog"], dialog'))
      box.benchTold = true;
    said.length = focused.length = 0;
    return [live && 'live region', moved && 'focus'].filter(Boolean);
  }, title);
};

const clear = (tour) =>
  tour.browser.evaluate(() => {
    window.bench.said.length = window.bench.focused.length = 0;
  });

export const access = [
  {
    id: 'announced',
    title: 'a screen reader is told that a step opened',
    fixture: 'form',
    async run(tour) {
      await tour.focus('opener');
      await clear(tour);
      await tour.start(0);
      await tour.settle();
      const ways = await told(tour, 0);
      return { pass: ways.length > 0, says: ways.join(' and ') || 'nothing' };
    },
  },
  {
    id: 'announced-next',
    title: 'and that the next step opened, after Enter on Next',
    fixture: 'form',
    async run(tour) {
      await tour.focus('opener');
      await tour.start(0);
      await tour.settle();
      await told(tour, 0);
      await clear(tour);
      await tour.browser.evaluate(() => window.tool.nextButton().focus());
      await clear(tour);
      await tour.browser.press('Enter');
      await tour.shows(1);
      await tour.settle();
      const ways = await told(tour, 1);
      return { pass: ways.length > 0, says: ways.join(' and ') || 'nothing' };
    },
  },
  {
    id: 'live',
    title: 'the page is not called away (aria-modal, inert) while it can be used',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      const lies = await tour.browser.evaluate(() => {
        const card = window.tool.card();
        let modal =
          card.getAttribute('aria-modal') === 'true' || !!card.querySelector('[aria-modal="true"]');
        for (let at = card; at; at = at.parentNode ?? at.host)
          modal ||= at.getAttribute?.('aria-modal') === 'true';
        const target = document.getElementById('f1');
        const usable =
          window.bench.pressable(target) && !target.closest('[inert], [aria-hidden="true"]');
        return modal && usable ? 'aria-modal' : usable ? '' : 'the target cannot be used';
      });
      return { pass: lies === '', says: lies || 'true' };
    },
  },
  {
    id: 'axe',
    title: 'axe finds no fault in the card',
    fixture: 'form',
    async run(tour) {
      await tour.start(0);
      await tour.settle();
      const faults = await tour.browser.evaluate(async () => {
        const run = async () => {
          const { violations } = await globalThis.axe.run(document, {
            resultTypes: ['violations'],
          });
          return violations.map(({ id }) => id);
        };
        const withTour = await run();
        await window.tool.stop();
        await new Promise((done) => setTimeout(done, 700));
        const bare = new Set(await run());
        return withTour.filter((id) => !bare.has(id));
      });
      return { pass: faults.length === 0, says: faults.join(', ') || 'none' };
    },
  },
  {
    id: 'touch',
    title: 'every button of the card is at least 44 px wide and high',
    fixture: 'form',
    async run(tour) {
      await tour.start(1);
      const sizes = await tour.browser.evaluate(() =>
        [...window.tool.card().querySelectorAll('button, a[href], [role="button"], [role="tab"]')]
          .filter((one) => window.bench.visible(one))
          .map((one) => one.getBoundingClientRect())
          .map(({ width, height }) => [Math.round(width), Math.round(height)])
          .sort(([a, b], [c, d]) => Math.min(a, b) - Math.min(c, d)),
      );
      const [least] = sizes;
      return { pass: Math.min(...least) >= 44, says: `${least[0]} × ${least[1]}` };
    },
  },
  {
    id: 'narrow',
    title: '320 × 568, text 200 %, 600 characters: Next, Close and the field in sight',
    fixture: 'narrow',
    size: [320, 568],
    can: 'narrow',
    async run(tour) {
      await tour.start(0);
      await tour.settle();
      const hidden = await tour.browser.evaluate(() => {
        const see = (element) => {
          if (!element) return false;
          const { top, bottom, left, right } = window.bench.boxOf(element);
          const inside =
            top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
          return inside && window.bench.pressable(element);
        };
        const main = window.tool.nextButton() ?? window.tool.openButton?.();
        return Object.entries({
          Next: see(main),
          Close: see(window.tool.closeButton() ?? window.tool.openButton?.()),
          'the field': see(window.bench.target('n1')),
        }).flatMap(([name, seen]) => (seen ? [] : name));
      });
      return {
        pass: hidden.length === 0,
        says: hidden.length === 0 ? 'all in sight' : `out of sight: ${hidden.join(', ')}`,
      };
    },
  },
  {
    id: 'reduced-motion',
    title: 'nothing moves by itself for who asked for less motion',
    fixture: 'sticky',
    can: 'emulate',
    media: { reducedMotion: 'reduce' },
    async run(tour) {
      const seen = await tour.browser.evaluate(async () => {
        const scrolls = new Set();
        const holes = new Set();
        let animations = 0;
        void window.tool.start(0);
        const end = performance.now() + 1200;
        while (performance.now() < end) {
          await new Promise(requestAnimationFrame);
          scrolls.add(Math.round(scrollY));
          const hole = window.tool.hole();
          if (hole)
            holes.add(
              `${Math.round(hole.top - window.bench.box('far').top)} ${Math.round(hole.right - hole.left)}`,
            );
          animations = Math.max(
            animations,
            document.getAnimations().filter(({ effect, playState }) => {
              const { duration } = effect.getComputedTiming();
              return playState === 'running' && duration > 20 && duration !== Infinity;
            }).length,
          );
        }
        return { scrolls: scrolls.size, holes: holes.size, animations };
      });
      const faults = [
        seen.animations > 0 && `${seen.animations} animations`,
        seen.scrolls > 3 && `scrolls in ${seen.scrolls} steps`,
        seen.holes > 3 && `the light moves in ${seen.holes} steps`,
      ].filter(Boolean);
      return { pass: faults.length === 0, says: faults.join(', ') || 'nothing moves' };
    },
  },
  {
    id: 'forced-colours',
    title: 'the target stands out in forced colours (contrast at its edge ≥ 3)',
    fixture: 'form',
    can: 'emulate',
    media: { forcedColors: 'active' },
    async run(tour) {
      await tour.start(0);
      await tour.settle();
      const box = await tour.browser.evaluate(() => window.tool.hole());
      const target = await tour.browser.evaluate(() => window.bench.box('f1'));
      const folder = mkdtempSync(join(tmpdir(), 'aidant-bench-'));
      const file = join(folder, 'shot.png');
      await tour.browser.screenshot(file);
      // Across the left edge of the light, beside the field: from the page into the light.
      const y = Math.round((target.top + target.bottom) / 2);
      const left = box ? box.left : target.left;
      const contrast = contrastAcross(file, {
        y,
        from: Math.max(0, Math.round(left) - 24),
        to: Math.round(target.left) - 3,
      });
      rmSync(folder, { recursive: true });
      return { pass: contrast >= 3, says: `${contrast.toFixed(1)} : 1` };
    },
  },
];
