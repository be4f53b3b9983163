/** The hard words of a long page, beside mark.js and beside one joined regular expression. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../browser.js';
import { figure, median, ratio, table } from '../figures.js';
import { longText, TERMS, WORDS } from './words.js';

const here = import.meta.dirname;
const DIST = new URL('../../../dist/', import.meta.url).pathname;
/** One look of mark.js takes as long as hundreds of the others; at a slower processor, minutes. */
const ROUNDS = { aidant: 5, 'mark.js': 1, regex: 3 };
const SLOWER = 6;
const NAMES = ['aidant', 'mark.js', 'regex'];

/** @returns {Promise<string>} the table */
export async function marking(browser, url) {
  install();
  const { terms, html } = longText();
  const files = { ...builtFiles(), ...pageFiles(html), ...markFile() };
  const of = {};
  for (const name of NAMES) {
    const rounds = [];
    for (let i = 0; i < ROUNDS[name]; i += 1)
      rounds.push(await round(browser, url, files, name, terms, 1));
    const slow =
      name === 'mark.js' ? undefined : await round(browser, url, files, name, terms, SLOWER);
    of[name] = { rounds, slow };
  }
  return report(of);
}

function install() {
  if (existsSync(join(here, 'node_modules/mark.js'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in test/bench/simple.');
}

/** What is built for npm, file by file. */
function builtFiles() {
  const names = readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    names.map((name) => [
      `/bench/dist/${name.replaceAll('\\', '/')}`,
      { body: readFileSync(join(DIST, name)), contentType: 'text/javascript' },
    ]),
  );
}

function markFile() {
  const body = readFileSync(join(here, 'node_modules/mark.js/dist/mark.min.js'));
  return { '/bench/mark.js': { body, contentType: 'text/javascript' } };
}

function pageFiles(html) {
  return {
    '/bench/hard': {
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Long</title>
        <style>body { font: 18px/1.5 sans-serif; max-width: 40rem }</style>
        <main>${html}</main><script src="/bench/mark.js"></script></html>`,
    },
  };
}

async function round(browser, url, files, name, terms, slower) {
  const { page, cdp, close } = await openPage(browser, files);
  try {
    await page.goto(`${url}/bench/hard`);
    await page.evaluate(() => import('/bench/dist/page/hard-words.js'));
    if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return await page.evaluate(measure, { name, terms });
  } finally {
    await close();
  }
}

/** Runs in the page: first marks, all of them, the longest task, and the same again after one paragraph changed. */
async function measure({ name, terms }) {
  const main = document.querySelector('main');
  const before = main.querySelectorAll('*').length;
  const long = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const rested = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await pause(0);
  };

  const ways = {
    aidant: async () => {
      const { createHardWords } = await import('/bench/dist/page/hard-words.js');
      const { createPainter } = await import('/bench/dist/page/highlight.js');
      const painter = createPainter(document);
      let marked;
      const page = createHardWords({
        document,
        clock: { now: () => Date.now(), after: () => () => undefined },
        report: ({ fix }) => console.warn(fix),
        glossaries: [{ format: 1, lang: 'fr', terms }],
        painter: {
          ...painter,
          paint: (...args) => {
            painter.paint(...args);
            marked ??= performance.now();
          },
        },
      });
      page.mark(true);
      const look = () => new Promise((resolve) => page.look(false, resolve));
      return { look, again: look, first: () => marked };
    },
    'mark.js': async () => {
      const marker = new window.Mark(main);
      const words = terms.flatMap(({ term, forms }) => [term, ...forms]);
      const options = { accuracy: 'exactly', separateWordSearch: false };
      // All at once overflows its stack: it calls itself for each word.
      const look = async () => {
        for (const word of words)
          await new Promise((done) => marker.mark(word, { ...options, done }));
      };
      const again = async () => {
        await new Promise((done) => marker.unmark({ done }));
        await look();
      };
      return { look, again };
    },
    regex: async () => {
      const forms = terms.flatMap(({ term, forms: more }) => [term, ...more]);
      const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
      const any = forms
        .toSorted((a, b) => b.length - a.length)
        .map(escape)
        .join('|');
      const expression = new RegExp(`(?<![\\p{L}])(?:${any})(?![\\p{L}])`, 'giu');
      const look = async () => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts)
          for (const found of [...text.data.matchAll(expression)].reverse()) {
            const range = document.createRange();
            range.setStart(text, found.index);
            range.setEnd(text, found.index + found[0].length);
            range.surroundContents(document.createElement('mark'));
          }
      };
      const again = async () => {
        for (const mark of main.querySelectorAll('mark')) {
          const parent = mark.parentNode;
          mark.replaceWith(...mark.childNodes);
          parent.normalize();
        }
        await look();
      };
      return { look, again };
    },
  };

  await rested();
  long.length = 0;
  const start = performance.now();
  const way = await ways[name]();
  await way.look();
  const end = performance.now();
  await rested();
  await pause(100);
  const longest = Math.max(0, ...long);
  const nodes = main.querySelectorAll('*').length - before;

  main.querySelectorAll('p')[300].textContent = `Un ${terms[3].term} ici.`;
  await rested();
  long.length = 0;
  const from = performance.now();
  await way.again();
  const change = performance.now() - from;
  await rested();
  await pause(100);
  return {
    first: (way.first?.() ?? end) - start,
    whole: end - start,
    longest,
    nodes,
    change,
    changeLongest: Math.max(0, ...long),
  };
}

function report(of) {
  const own = of.aidant;
  const row = (words, pick) => {
    const [aidant, ...others] = NAMES.map((name) => pick(of[name]));
    return [
      words,
      figure(aidant),
      ...others.flatMap((other) =>
        other === undefined ? ['not measured', '–'] : [figure(other), ratio(aidant, other)],
      ),
    ];
  };
  const middle = (name) => (one) => median(one.rounds.map((each) => each[name]));
  const versions = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies;
  return [
    table(
      [
        `${TERMS} terms over ${WORDS} words`,
        'aidant',
        `mark.js ${versions['mark.js']}`,
        'aidant / mark.js',
        'joined regex',
        'aidant / regex',
      ],
      [
        row('first marks, from the start, ms', middle('first')),
        row('whole page, from the start, ms', middle('whole')),
        row('after one paragraph changed, ms', middle('change')),
        row(
          `longest task at ${SLOWER} times slower CPU, ms (0: under 50)`,
          ({ slow }) => slow?.longest,
        ),
        row(`the same after one paragraph changed, ms`, ({ slow }) => slow?.changeLongest),
        row(`whole page at ${SLOWER} times slower CPU, ms`, ({ slow }) => slow?.whole),
        row('elements put into the page', middle('nodes')),
      ],
    ),
    '',
    `Medians of ${own.rounds.length}; aidant works in pieces between which the page goes on, the others at one stretch. ` +
      'aidant marks by its rules of density and lists the rest; the others mark every match. They do not follow the ' +
      'page: after a change they take their marks away and look again.',
  ].join('\n');
}
