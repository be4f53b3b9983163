/** The guide beside driver.js, with its documented defaults and without its animation. */
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../docs/demo/serve.js';
import { openBrowser, openPage, work } from './browser.js';
import { figure, median, ratio, table } from './figures.js';
import { files, NESTED, STEPS } from './guide-page.js';

export const title = 'Guide: aidant beside driver.js';

/** Longer than any animation of either, and than the moment in which aidant takes a second press for a slip. */
const SETTLES_MS = 550;
const IDLE_MS = 2000;
const LOOKS_MS = [50, 150, 400];
const ROUNDS = 2;

/** How each is driven: run in the page. `hole` is where its light is, from the top of the window. */
const TOOLS = {
  aidant: {
    path: '/bench/aidant',
    ready: () =>
      !!window.aidant?.version &&
      !!document.querySelector('aidant-launcher')?.shadowRoot?.querySelector('button'),
    start: (step) => window.aidant.start('bench', { step }),
    shown: () => !!document.querySelector('aidant-guide')?.shadowRoot?.querySelector('h2'),
    next: () =>
      document.querySelector('aidant-guide').shadowRoot.querySelector('.acts .main').click(),
    title: () => document.querySelector('aidant-guide').shadowRoot.querySelector('h2').textContent,
    hole: () =>
      document
        .querySelector('aidant-guide')
        .shadowRoot.querySelector('.spot .line')
        .getBoundingClientRect().top,
  },
  driver: {
    path: '/bench/driver',
    ready: () => true,
    start: (step) =>
      window.tour.drive(
        window.tour.getConfig().steps.findIndex(({ element }) => element === `#${step}`),
      ),
    shown: () => !!document.querySelector('.driver-popover-title'),
    next: () => document.querySelector('.driver-popover-next-btn').click(),
    title: () => document.querySelector('.driver-popover-title').textContent,
    // Its light is the second part of one path: "M x,y h …".
    hole: () =>
      Number(
        document
          .querySelector('.driver-overlay path')
          .getAttribute('d')
          .match(/z\s*M\s*[-\d.]+,([-\d.]+)/i)[1],
      ),
  },
};
TOOLS['driver-still'] = { ...TOOLS.driver, path: '/bench/driver-still' };

export async function run() {
  const demo = await serve({ port: 0, quiet: true });
  const { browser, close } = await openBrowser();
  try {
    const names = Object.keys(TOOLS);
    const rounds = [];
    // In turns, so that what else the machine does falls on all alike.
    for (let i = 0; i < ROUNDS; i += 1) {
      const one = {};
      for (const name of names) one[name] = await measure(browser, demo.url, TOOLS[name], i === 0);
      rounds.push(one);
    }
    const bare = await idleOf(browser, `${demo.url}/bench/bare`);
    return report(names, rounds, bare);
  } finally {
    await close();
    await demo.close();
  }
}

/** @param {boolean} first what is the same each time is looked at once */
async function measure(browser, url, tool, first) {
  const { page, cdp, close } = await openPage(browser, files);
  try {
    await page.goto(url + tool.path);
    await page.waitForFunction(tool.ready);
    await page.evaluate(observe);
    const nodesBefore = await page.evaluate(countNodes);
    await page.evaluate(tool.start, STEPS[0]);
    await page.waitForFunction(tool.shown);
    await wait(SETTLES_MS);
    const nodesFirst = (await page.evaluate(countNodes)) - nodesBefore;

    const idle = first ? await work(cdp, () => undefined, IDLE_MS) : undefined;

    const steps = [];
    // The first way on warms up.
    for (const step of STEPS.slice(1)) {
      steps.push(await work(cdp, () => page.evaluate(tool.next), SETTLES_MS));
      const now = await page.evaluate(tool.title);
      if (!now.includes(step)) throw new Error(`Not at ${step} but at "${now}".`);
    }
    const nodesLast = (await page.evaluate(countNodes)) - nodesBefore;
    const mutations = await page.evaluate(() => window.benchHost);
    const same = { steps: steps.slice(1), nodesFirst, nodesLast, mutations };
    if (!first) return same;
    const scroll = await following(page, tool, NESTED, () => {
      document.querySelector('#box').scrollTop += 50;
    });
    const shift = await following(page, tool, STEPS[1], () => {
      document.querySelector('#space').style.height = '0';
    });
    return { ...same, idle, scroll, shift };
  } finally {
    await close();
  }
}

/** How far the light is from the target at each look after `move`, in CSS pixels. */
async function following(page, tool, step, move) {
  await page.evaluate(tool.start, step);
  await page.waitForFunction(`(${tool.title})().includes('${step}')`);
  await wait(SETTLES_MS);
  // As one text, because functions cannot be handed to a page.
  return page.evaluate(
    `(${watchLight})(${tool.hole}, ${move}, '${step}', ${JSON.stringify(LOOKS_MS)})`,
  );
}

/** Runs in the page. */
async function watchLight(hole, move, id, looks) {
  const apart = () => hole() - document.getElementById(id).getBoundingClientRect().top;
  const before = apart();
  move();
  const began = performance.now();
  const errors = [];
  for (const look of looks) {
    await new Promise((done) => setTimeout(done, began + look - performance.now()));
    errors.push(Math.abs(apart() - before));
  }
  return errors;
}

async function idleOf(browser, url) {
  const { page, cdp, close } = await openPage(browser, files);
  await page.goto(url);
  await wait(SETTLES_MS);
  const idle = await work(cdp, () => undefined, IDLE_MS);
  await close();
  return idle;
}

/** Counts what is changed on nodes that were there before; a guide's own elements are not the host's. */
function observe() {
  window.benchHost = 0;
  const own = '[id^="driver-"], [class*="driver-popover"], .driver-overlay';
  const isOwn = (node) => {
    const element = node.nodeType === 1 ? node : node.parentElement;
    return !!element && (element.localName.startsWith('aidant-') || !!element.closest(own));
  };
  const host = new Set(document.querySelectorAll('*'));
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (!host.has(target) || isOwn(target)) continue;
      const nodes = [...addedNodes, ...removedNodes];
      const ofHost = type !== 'childList' || !nodes.every(isOwn);
      if (ofHost) window.benchHost += 1;
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

function countNodes() {
  const within = (root) =>
    [...root.querySelectorAll('*')].reduce(
      (sum, element) => sum + 1 + (element.shadowRoot ? within(element.shadowRoot) : 0),
      0,
    );
  return within(document);
}

function report(names, rounds, bare) {
  const of = (pick) =>
    names.map((name) => median(rounds.flatMap((round) => pick(round[name]) ?? [])));
  const row = (words, values, unit = '') => [
    words,
    ...values.map((value) => figure(value) + unit),
    ratio(values[0], values[1]),
    ratio(values[0], values[2]),
  ];
  const looks = (words, pick) => [
    words,
    ...names.map((name) => LOOKS_MS.map((_, i) => figure(pick(rounds[0][name])[i])).join(' / ')),
    '',
    '',
  ];
  return [
    table(
      [
        `median of ${ROUNDS * (STEPS.length - 2)} steps`,
        'aidant',
        'driver.js',
        'driver.js, no animation',
        'aidant / driver.js',
        'aidant / no animation',
      ],
      [
        row(
          'step to step: script, ms',
          of(({ steps }) => steps.map(({ script }) => script)),
        ),
        row(
          'step to step: layout and style, ms',
          of(({ steps }) => steps.map(({ layout }) => layout)),
        ),
        row(
          'step to step: layouts',
          of(({ steps }) => steps.map(({ layouts }) => layouts)),
        ),
        row(
          'idle 2 s: script, ms',
          of(({ idle }) => idle?.script),
        ),
        row(
          'idle 2 s: all tasks, ms',
          of(({ idle }) => idle?.task),
        ),
        row(
          'idle 2 s: layouts',
          of(({ idle }) => idle?.layouts),
        ),
        looks(
          'light off target after a nested scroll of 50 px, px at 50 / 150 / 400 ms',
          ({ scroll }) => scroll,
        ),
        looks(
          'light off target after a layout shift of 160 px, px at 50 / 150 / 400 ms',
          ({ shift }) => shift,
        ),
        row(
          'elements added, first step',
          of(({ nodesFirst }) => nodesFirst),
        ),
        row(
          'elements added, fifth step',
          of(({ nodesLast }) => nodesLast),
        ),
        row(
          'changes to the host’s own nodes, five steps',
          of(({ mutations }) => mutations),
        ),
      ],
    ),
    '',
    `The page without a guide, idle 2 s: ${figure(bare.task)} ms of tasks, ${bare.layouts} layouts.`,
    'Elements are counted through open shadow roots; aidant’s launcher is there before and not counted.',
  ].join('\n');
}
