import { setTimeout as wait } from 'node:timers/promises';
import { words } from './words.js';

const STEP_SETTLES_MS = 600;

/** What a person does on the demo again and again, in their words. */
const t = await words('fr');

export class Visit {
  /** @type {Awaited<ReturnType<import('./demo.js').startDemo>>} */
  demo;
  /** @type {Awaited<ReturnType<import('./driver/driver.js').open>>} */
  browser;

  t = t;

  /** Origins besides the demo's that a test brings along, such as the frame of another site. */
  origins = [];

  /** What was asked of anybody else. A page with aidant asks nobody: this is looked at after every test. */
  strangers() {
    const own = [this.demo.url, ...this.origins].map((url) => new URL(url).host);
    return this.browser
      .requests()
      .map((url) => new URL(url))
      .filter(({ protocol, host }) => /^(https?|wss?):$/.test(protocol) && !own.includes(host))
      .map(({ href }) => href);
  }

  /** A new person: nothing kept in this browser for the demo. */
  async forgetAll() {
    await this.browser.goto(`${this.demo.url}/test-early.js`);
    await this.browser.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const { name } of (await indexedDB.databases?.()) ?? []) indexedDB.deleteDatabase(name);
      for (const one of document.cookie.split('; '))
        document.cookie = `${one.split('=')[0]}=; max-age=0; path=/`;
    });
  }

  /** Opens a page and waits until the launcher can be pressed. */
  async goto(path) {
    await this.browser.goto(this.demo.url + path);
    await this.ready();
  }

  async ready() {
    await this.browser.waitFor(
      () =>
        !!document.querySelector('aidant-launcher')?.shadowRoot?.querySelector('button') &&
        !document.querySelector('a.aidant-fallback:not([hidden])'),
    );
  }

  async openPanel() {
    await this.browser.click({ name: t('app.launcher'), within: 'aidant-launcher' });
    await this.shows('aidant-panel', t('app.title'));
  }

  /** From the page to the first step, by pointer. */
  async startGuide() {
    await this.openPanel();
    await this.browser.click({ name: t('app.guide'), within: 'aidant-panel' });
    await this.browser.click({ role: 'button', name: t('guide.start') });
    await this.step();
  }

  /** Waits until `words` can be read in an element, and gives all that can. */
  async shows(css, words) {
    const limit = Date.now() + 10_000;
    for (;;) {
      const seen = await this.browser.text(css).catch(() => '');
      if (seen.includes(words)) return seen;
      if (Date.now() > limit) throw new Error(`"${words}" is not in ${css}, which shows: ${seen}`);
      await wait(40);
    }
  }

  /** Waits until nothing of an element can be read any more. */
  async gone(css) {
    const limit = Date.now() + 10_000;
    for (;;) {
      const seen = await this.browser.text(css);
      if (seen === '') return;
      if (Date.now() > limit) throw new Error(`${css} still shows: ${seen}`);
      await wait(40);
    }
  }

  /** The title of the step that shows; waits until it is another than `before`. */
  async step(before = '') {
    const until = Date.now() + 10_000;
    for (;;) {
      const now = await this.browser.inside('aidant-guide', 'h2').catch(() => undefined);
      if (now?.text && now.text !== before) {
        // A person reads before pressing; aidant takes a press right after a change of step for a slip of the hand.
        await wait(STEP_SETTLES_MS);
        return now.text;
      }
      if (Date.now() > until) {
        const shown = await this.browser.text('aidant-guide');
        throw new Error(`No step comes after "${before}". The guide shows: ${shown}`);
      }
      await wait(40);
    }
  }

  /** Waits until every element of ours has been in the same place for some frames. */
  async still() {
    await this.browser.evaluate(async () => {
      const places = () =>
        [...document.querySelectorAll('*')]
          .filter(({ localName }) => localName.startsWith('aidant-'))
          .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])])
          .map((one) => JSON.stringify(one.getBoundingClientRect()))
          .join();
      for (let before = '', same = 0; same < 12;) {
        await new Promise(requestAnimationFrame);
        const now = places();
        same = now === before ? same + 1 : 0;
        before = now;
      }
    });
  }

  /** Waits until our windows have come to rest: what fades in is pale, and what has a new place is not there yet. */
  async atRest() {
    await this.browser.evaluate(
      () =>
        new Promise((done) => {
          const moving = () =>
            [...document.querySelectorAll('*')]
              .filter(({ localName }) => localName.startsWith('aidant-'))
              .flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? [])
              .map(({ finished }) => finished);
          requestAnimationFrame(() =>
            requestAnimationFrame(() => void Promise.allSettled(moving()).then(() => done(true))),
          );
        }),
    );
  }

  /** What aidant told the page so far, such as `['aidant-ready']`. */
  async events(name) {
    const events = await this.browser.evaluate(() => window.testEvents);
    return name ? events.filter((event) => event.name === name) : events;
  }

  /** What the page's scripts and its policy complained of. */
  faults() {
    return this.browser.evaluate(() => window.testFaults);
  }

  /** All that was said aloud. */
  async said() {
    return (await this.browser.evaluate(() => window.testSaid)).map(({ text }) => text).join(' ');
  }
}
