/** One tool on a page of the bench, used by a real browser: the same words for each tool. */
import { setTimeout as wait } from 'node:timers/promises';

const LIMIT_MS = 10_000;

export class Tour {
  /**
   * @param {string} name one of TOOLS
   * @param {Awaited<ReturnType<import('../../support/driver/driver.js').open>>} browser
   * @param {string} url of the site
   */
  constructor(name, browser, url) {
    this.name = name;
    this.browser = browser;
    this.url = url;
  }

  /** Loads a page with the tool ready to start. `before` runs in the page first. */
  async open(fixture, before) {
    await this.browser.goto(`${this.url}/on/${this.name}/${fixture}`);
    await this.until(() => window.tool?.ready() === true, 'the tool is ready');
    if (before) await this.browser.evaluate(before);
    await this.browser.evaluate(() => window.tool.init());
  }

  /** Starts at a step and waits until its words can be seen. */
  async start(index = 0) {
    await this.browser.evaluate((at) => void window.tool.start(at), index);
    await this.shows(index);
    await this.settle();
  }

  /** Waits until the card of a step can be seen. */
  async shows(index) {
    await this.until(
      (at) => {
        const card = window.tool.card();
        const { title } = JSON.parse(document.getElementById('steps').textContent)[at];
        return window.bench.visible(card) && card.textContent.includes(title);
      },
      `step ${index + 1} shows`,
      index,
    );
  }

  /** Longer than any designed movement of any of them, and than aidant's guard against a second press. */
  settle() {
    return wait(700);
  }

  /** Waits until a target stands still on the screen: a smooth scroll may take its time to begin. */
  async rests(id) {
    await this.settle();
    await this.until(
      (name) =>
        new Promise((done) => {
          const { top } = window.bench.box(name);
          setTimeout(() => done(window.bench.box(name).top === top), 200);
        }),
      `${id} stands still`,
      id,
    );
  }

  isAt(index) {
    return this.browser.evaluate((at) => {
      const card = window.tool.card();
      const { title } = JSON.parse(document.getElementById('steps').textContent)[at];
      return !!card && window.bench.visible(card) && card.textContent.includes(title);
    }, index);
  }

  async until(test, words, ...values) {
    const end = Date.now() + LIMIT_MS;
    for (;;) {
      const found = await this.browser.evaluate(test, ...values).catch(() => false);
      if (found) return found;
      if (Date.now() > end) throw new Error(`Not within ${LIMIT_MS} ms: ${words}`);
      await wait(30);
    }
  }

  /** A press of the pointer in the middle of what `pick` names: a method of the tool, or the id of a target. */
  async press(pick) {
    const at = await this.browser.evaluate((name) => {
      const element = window.tool[name] ? window.tool[name]() : window.bench.target(name);
      if (!element) return undefined;
      const { left, top, right, bottom } = window.bench.boxOf(element);
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    }, pick);
    if (!at) throw new Error(`There is no ${pick}.`);
    await this.browser.clickAt(at);
  }

  /** Puts the caret into a target, as a press on it would. */
  focus(id) {
    return this.browser.evaluate((name) => window.bench.target(name).focus(), id);
  }

  value(id) {
    return this.browser.evaluate((name) => window.bench.target(name).value, id);
  }

  /** By how many CSS pixels the light misses its target: 0 when it holds all of it. Undefined without a light. */
  missed(id) {
    return this.browser.evaluate((name) => {
      const hole = window.tool.hole();
      if (!hole) return undefined;
      const target = window.bench.box(name);
      return Math.max(
        0,
        hole.left - target.left,
        hole.top - target.top,
        target.right - hole.right,
        target.bottom - hole.bottom,
      );
    }, id);
  }
}
