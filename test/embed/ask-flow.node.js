/**
 * "Ask a person" from the first question to forgetting: the way to somebody, a request to be rung back, its two words,
 * the card, a place, who helps. Once by keyboard alone, and in four languages by finger on the smallest screen, where
 * every screen on the way is looked at.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';
import { words } from '../support/words.js';

const LABELS = {
  fr: 'Le service Population vous rappelle',
  nl: 'De dienst Bevolking belt u terug',
  de: 'Der Bevölkerungsdienst ruft Sie zurück',
  en: 'The population office rings you back',
};

/** The demo's hours are real hours: a Wednesday morning, and a Sunday night, on which nobody answers. */
const OPEN = '2026-11-25T10:00:00+01:00';
const CLOSED = '2026-11-22T23:30:00+01:00';

/** The way itself. `press(name, window)` and `write(text, css, window)` are the person's hands. */
async function wholeFlow(visit, t, locale, { open, press, write, look = async () => {} }) {
  const { browser } = visit;
  const at = async (tag, key) => {
    await visit.shows(tag, t(key));
    await look(tag);
  };
  await press(t('app.launcher'), 'aidant-launcher');
  await at('aidant-panel', 'app.title');
  await press(t('app.ask'), 'aidant-panel');
  await at('aidant-helper', 'help.what.title');
  await press(t('help.what.here'), 'aidant-helper');
  await at('aidant-helper', 'help.now');
  // A line that is open is the best way, and being rung back is one of the others.
  if (open) {
    await visit.shows('aidant-helper', '081 00 00 00');
    await press(t('help.ways'), 'aidant-helper');
    await look('aidant-helper');
  }
  await press(LABELS[locale], 'aidant-helper');

  await at('aidant-callback', 'callback.how');
  await press(t('callback.way.phone'), 'aidant-callback');
  await at('aidant-callback', 'callback.number');
  await write('0470 12 34 56', '#number', 'aidant-callback');
  await press(t('callback.goOn'), 'aidant-callback');
  await at('aidant-callback', 'callback.when.phone');
  await press(t('callback.soon.phone'), 'aidant-callback');
  await at('aidant-callback', 'callback.language');
  await press('Français', 'aidant-callback');
  // Where the browser records, the voice is offered.
  await browser.waitFor(
    (titles) => {
      const shown = document
        .querySelector('aidant-callback')
        .shadowRoot.querySelector('h2').innerText;
      return titles.some((title) => shown.replace(/\s/g, ' ').includes(title));
    },
    [t('callback.voice.title'), t('help.shared')],
  );
  if ((await browser.text('aidant-callback')).includes(t('callback.voice.title'))) {
    await look('aidant-callback');
    await press(t('callback.voice.without'), 'aidant-callback');
  }
  await at('aidant-callback', 'help.shared');
  await press(t('callback.sharedNo'), 'aidant-callback');
  await at('aidant-callback', 'callback.check.title');
  const seen = await browser.text('aidant-callback');
  assert.ok(seen.includes(t('callback.check.before')), 'nothing is sent yet');
  await press(t('callback.check.send'), 'aidant-callback');
  await visit.shows('aidant-callback', t('callback.status.sent'));
  await at('aidant-callback', 'callback.words.phone');
  const [first, second] = await browser.evaluate(() =>
    [...document.querySelector('aidant-callback').shadowRoot.querySelectorAll('.word b')].map(
      (word) => word.innerText,
    ),
  );
  assert.ok(first && second && first !== second, `two words: ${first}, ${second}`);

  await press(t('callback.keep.card'), 'aidant-callback');
  const card = await visit.shows('aidant-card', first);
  assert.ok(card.includes(second));
  await look('aidant-card');
  await press(t('app.close'), 'aidant-card');
  await visit.gone('aidant-card');

  await press(t('app.launcher'), 'aidant-launcher');
  await visit.shows('aidant-panel', t('app.title'));
  await press(t('app.ask'), 'aidant-panel');
  await visit.shows('aidant-helper', t('callback.row.sent.phone'));
  await press(t('help.what.afraid'), 'aidant-helper');
  await at('aidant-helper', 'help.calm');
  await press(t('help.visit.with-me'), 'aidant-helper');
  await at('aidant-helper', 'help.visit.postcode');
  await write('5990', '#postcode', 'aidant-helper');
  await press(t('help.visit.search'), 'aidant-helper');
  await browser.waitFor(
    () => !!document.querySelector('aidant-helper').shadowRoot.querySelector('#found'),
  );
  await look('aidant-helper');
  await press(t('thread.row'), 'aidant-helper');
  await at('aidant-helper', 'thread.helper');
  await write('Samira', 'input', 'aidant-helper');
  await press(t('thread.save'), 'aidant-helper');
  await at('aidant-helper', 'thread.forget');
  await press(t('app.close'), 'aidant-helper');
  await visit.gone('aidant-helper');

  // Next time begins with it; "forget" takes it all away.
  await press(t('app.launcher'), 'aidant-launcher');
  await visit.shows('aidant-panel', t('app.title'));
  await press(t('app.ask'), 'aidant-panel');
  await visit.shows('aidant-helper', 'Samira');
  await browser.press('Escape');
  await visit.gone('aidant-helper');
  await press(t('app.launcher'), 'aidant-launcher');
  await press(t('app.forget'), 'aidant-panel');
  await at('aidant-panel', 'app.forgotten');
  await press(t('app.close'), 'aidant-panel');
  const left = await browser.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    JSON.stringify((await window.aidant.inspect()).state.callback.requests),
  ]);
  assert.deepEqual(left, ['[]']);
  assert.deepEqual(await visit.faults(), []);
  assert.deepEqual(await visit.events('aidant-error'), []);
}

inEachBrowser('ask a person, by keyboard alone', { luck: { now: CLOSED } }, (visit) => {
  it('leads from the first question to a request that is sent, a card, a place and somebody who helps', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    const press = async (name) => {
      // What scrolls is on the way too in Firefox, and has all the words of what is in it.
      for (let tries = 0; tries < 4; tries += 1) {
        const { path } = await browser.tabTo(name, { limit: 90 });
        if (/^(button|a)\b/.test(path.at(-1))) break;
      }
      await browser.press('Enter');
    };
    const write = async (text, css, within) => {
      for (let i = 0; i < 40; i += 1) {
        const isIn = await browser.evaluate(
          (field, tag) => document.querySelector(tag)?.shadowRoot?.activeElement?.matches(field),
          css,
          within,
        );
        if (isIn) break;
        await browser.press('Tab');
      }
      await browser.type(text);
    };
    await wholeFlow(visit, t, 'fr', { open: false, press, write });
  });
});

/** Runs in the page: what is wrong with a window of ours on this screen. */
function wrongWith(tag, locale) {
  const root = document.querySelector(tag).shadowRoot;
  const box = root.querySelector('dialog, .root');
  const wrong = [];
  if (box.lang !== locale) wrong.push(`lang is ${box.lang}`);
  if (box.scrollWidth > box.clientWidth + 1)
    wrong.push(`wider than its window: ${box.scrollWidth}`);
  const body = root.querySelector('.body');
  if (body && body.scrollWidth > body.clientWidth + 1) wrong.push(`scrolls sideways`);
  if (document.documentElement.scrollWidth > innerWidth)
    wrong.push('the page is wider than the screen');
  const targets = [...root.querySelectorAll('button, a[href], input, select, summary')].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }),
  );
  const boxes = targets.map((one) => one.getBoundingClientRect());
  targets.forEach((one, i) => {
    const name = (one.getAttribute('aria-label') || one.innerText || one.id || '').replace(
      /\s+/g,
      ' ',
    );
    if (!name) wrong.push(`without a word: ${one.outerHTML.slice(0, 80)}`);
    if (/\{\{|undefined|\[object|^[a-z]+(\.[a-zA-Z]+)+$/.test(name))
      wrong.push(`no words: ${name}`);
    // A link in a sentence is as high as its line (WCAG 2.5.8).
    if (getComputedStyle(one).display === 'inline') return;
    const { width, height } = boxes[i];
    if (width < 47.5 || height < 47.5) wrong.push(`too small: ${name} ${width} x ${height}`);
    boxes.slice(i + 1).forEach((other, j) => {
      if (getComputedStyle(targets[i + 1 + j]).display === 'inline') return;
      // What has scrolled under the foot cannot be pressed there.
      const part = (target) => target.closest('.head, .body, .foot');
      if (part(one) !== part(targets[i + 1 + j])) return;
      const x = Math.max(other.left - boxes[i].right, boxes[i].left - other.right);
      const y = Math.max(other.top - boxes[i].bottom, boxes[i].top - other.bottom);
      if (Math.max(x, y) < 11.5)
        wrong.push(
          `${Math.round(Math.max(x, y))} px between "${name}" and "${targets[i + 1 + j].innerText}"`,
        );
    });
  });
  const text = box.innerText;
  if (/\{\{|undefined|\[object/.test(text))
    wrong.push(`no words: ${text.match(/.{20}(\{\{|undefined|\[object).{20}/)}`);
  return wrong.map((one) => `${tag}, ${root.querySelector('h2')?.innerText}: ${one}`);
}

/** Runs in the page: a finger scrolls a long window to what it wants to press. */
async function bring(wanted, tag) {
  const tidy = (one) =>
    (one.getAttribute('aria-label') || one.innerText || '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const all = [
    ...document.querySelector(tag).shadowRoot.querySelectorAll('button, a[href], input'),
  ];
  const is = [
    (one) => tidy(one) === wanted.toLowerCase(),
    (one) => tidy(one).includes(wanted.toLowerCase()),
    (one) => /^[#\w]+$/.test(wanted) && one.matches(wanted),
  ].find((test) => all.some(test));
  if (is) all.find(is).scrollIntoView({ block: 'center' });
  // Whoever presses waits until it stands still.
  await new Promise(requestAnimationFrame);
}

const finger = { luck: { now: OPEN }, open: { width: 320, height: 640, touch: true } };

inEachBrowser('ask a person, by finger at 320 px', finger, (visit) => {
  for (const locale of ['fr', 'nl', 'de', 'en'])
    it(`has its words, its room and its targets on each screen: ${locale}`, async (test) => {
      const { browser } = visit;
      if (!browser.can.touch || !browser.can.narrow) return test.skip('this engine cannot');
      const t = await words(locale);
      await visit.goto('/adresse/etape-1');
      await browser.evaluate((tag) => window.aidant.setLocale(tag), locale);
      const wrong = new Set();
      const toSight = async (target) => {
        // What comes late, such as a request of before, pushes the rest down: then the finger scrolls again.
        for (let tries = 0; tries < 40; tries += 1) {
          const { covered } = await browser.find(target);
          if (!covered) return;
          await browser.evaluate(bring, target.name ?? target.css, target.within);
        }
      };
      await wholeFlow(visit, t, locale, {
        open: true,
        press: async (name, within) => {
          const target = { role: 'button', name, within };
          await toSight(target);
          await browser.tap(target);
        },
        write: async (text, css, within) => {
          await toSight({ css, within });
          await browser.tap({ css, within });
          await browser.type(text);
        },
        look: async (tag) => {
          for (const one of await browser.evaluate(wrongWith, tag, locale)) wrong.add(one);
        },
      });
      assert.deepEqual([...wrong], []);
    });
});
