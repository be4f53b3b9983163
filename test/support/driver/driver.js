/**
 * One small way to use a real browser as a person does, the same in each engine: keys, presses and taps are the
 * engine's own, never made by script.
 *
 *     const browser = await open('firefox');
 *     await browser.goto(url);
 *     await browser.click({ role: 'button', name: 'Aide' });
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { deepQuery, focused, locate, visibleText } from './in-page.js';

const ENGINES = {
  chromium: () => import('./chromium.js'),
  firefox: () => import('./firefox.js'),
  webkit: () => import('./webkit.js'),
};

/** What BROWSERS asks for. */
export const BROWSERS = (process.env.BROWSERS ?? 'chromium').split(',').map((name) => name.trim());
/** For what is the same in each: the first of them, or all with EVERY=1. */
export const ONE_BROWSER = process.env.EVERY === '1' ? BROWSERS : BROWSERS.slice(0, 1);

/** Long, as several browsers share the machine: it only decides how long a failure takes. */
const LIMIT_MS = 20_000;
/** Pages that call `axe()` load this script from their own server, which the strictest policy allows. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));

/**
 * @param {string} name one of BROWSERS
 * @param {{ width?: number, height?: number, touch?: boolean, still?: boolean }} [options] `still`: the person asked for
 *   less motion, where a browser can be told at its start; others are told by `emulate`
 */
export async function open(name, options = {}) {
  const { width = 1280, height = 900, touch = false, still = false } = options;
  const { launch } = await ENGINES[name]();
  return new Driver(name, await launch({ width, height, touch, still }));
}

class Driver {
  #engine;

  constructor(name, engine) {
    this.name = name;
    this.#engine = engine;
    /** What this engine lets us do: `{ touch, emulate, a11y, narrow, offline, importsAgain }`. See docs/browser-support.md. */
    this.can = engine.can;
  }

  goto(url) {
    return this.#engine.goto(url);
  }

  /**
   * Every address that was asked for since the browser opened, also by workers, and also where it was refused. WebKit
   * tells only of those that leave this machine.
   */
  requests() {
    return this.#engine.requests();
  }

  /** Closes the tab and opens another, empty one: what lives in a tab is gone, what lives in the browser is not. */
  newTab() {
    return this.#engine.newTab();
  }

  /** Runs `work` in the page; it sees only its arguments, and answers with JSON. */
  evaluate(work, ...values) {
    return this.#engine.call(String(work), values);
  }

  /** Waits until `work` answers with something true, and gives that. */
  async waitFor(work, ...values) {
    const until = Date.now() + LIMIT_MS;
    for (;;) {
      let last;
      try {
        last = await this.evaluate(work, ...values);
        if (last) return last;
      } catch (error) {
        last = error; // The page may be on its way to the next.
      }
      if (Date.now() > until) throw new Error(`Waited in vain for ${work}\n${last}`);
      await wait(40);
    }
  }

  /** Waits for a target to be there (see `locate`), and tells where. */
  async find(target) {
    const until = Date.now() + LIMIT_MS;
    for (;;) {
      const at = await this.evaluate(locate, target).catch(() => undefined);
      if (at?.found) return at;
      if (Date.now() > until)
        throw new Error(
          `No ${JSON.stringify(target)} on the page. There is:\n  ${at?.seen?.join('\n  ')}`,
        );
      await wait(40);
    }
  }

  async has(target) {
    return (await this.evaluate(locate, target)).found;
  }

  async click(target) {
    const at = await this.#clear(target);
    await this.#engine.click(at);
  }

  /** A press at a point of the window, whatever is there. */
  clickAt(point) {
    return this.#engine.click(point);
  }

  async tap(target) {
    const at = await this.#clear(target);
    await this.#engine.tap(at);
  }

  /** Keys by name, one after the other: `press('Tab', 'Shift+Tab', 'Enter')`. */
  async press(...keys) {
    for (const key of keys) {
      const parts = key.split('+');
      await this.#engine.press(parts.at(-1), parts.slice(0, -1));
    }
  }

  type(text) {
    return this.#engine.type(text);
  }

  /** The focused element through roots and frames: `{ path: ['aidant-guide', 'button'], name }`. */
  focus() {
    return this.evaluate(focused);
  }

  /** What can be read in everything that matches, through shadow roots. */
  text(css) {
    return this.evaluate(visibleText, css);
  }

  /** What `css` says inside the element `tag`, and whether that stands in an open dialog of the page. */
  inside(tag, css) {
    return this.evaluate(deepQuery, tag, css);
  }

  /** Presses Tab until the focused thing has this name (or one of these); fails after `limit` presses. */
  async tabTo(name, { limit = 60, back = false } = {}) {
    const names = [name].flat();
    const seen = [];
    for (let i = 0; i < limit; i += 1) {
      await this.press(back ? 'Shift+Tab' : 'Tab');
      const at = await this.focus();
      seen.push(`${at.path.join(' ')} "${at.name}"`);
      if (names.some((one) => at.name.toLowerCase().includes(one.toLowerCase()))) return at;
    }
    throw new Error(`Tab never came to "${name}". It went:\n  ${seen.join('\n  ')}`);
  }

  /** The faults axe finds on the whole page, each as one line. The page must have loaded AXE. */
  async axe() {
    return this.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.flat().join(' >>> ')} ${node.failureSummary}`),
      );
    });
  }

  /** Chromium only: what assistive technology is given. */
  a11y() {
    return this.#engine.a11y();
  }

  /** Chromium only: the same as the browser gives it, with what holds what; see screen-reader/tree.js. */
  axNodes() {
    return this.#engine.axNodes();
  }

  /** Chromium only: how many nodes, listeners and documents the page holds, detached ones too. */
  counters() {
    return this.#engine.counters();
  }

  /** Media features, such as `{ forcedColors: 'active' }`; only where `can.emulate`. */
  emulate(features) {
    return this.#engine.emulate(features);
  }

  offline(yes) {
    return this.#engine.offline(yes);
  }

  setViewport(width, height) {
    return this.#engine.setViewport(width, height);
  }

  screenshot(path) {
    return this.#engine.screenshot(path);
  }

  /** What the page would be on paper, as a file; only where `can.pdf`. */
  pdf() {
    return this.#engine.pdf();
  }

  close() {
    return this.#engine.close();
  }

  /** Waits for the target to stand still and to be on top: surfaces of ours may still be moving in. */
  async #clear(target) {
    const until = Date.now() + LIMIT_MS;
    let before = await this.find(target);
    for (;;) {
      await wait(40);
      const now = await this.find(target);
      if (!now.covered && now.x === before.x && now.y === before.y) return now;
      if (Date.now() > until)
        throw new Error(
          `${JSON.stringify(target)} is covered by ${now.covered ?? 'nothing, but moves'}`,
        );
      before = now;
    }
  }
}
