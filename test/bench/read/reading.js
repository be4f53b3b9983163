/** Reading a long page aloud from the press to the end, beside libraries that speak without a server. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPage } from '../browser.js';
import { figure, median, ratio, table } from '../figures.js';
import { longPage } from './page.js';
import { quickVoice } from './voices.js';

const here = import.meta.dirname;
const PEERS = { 'easy-speech': 'EasySpeech', readium: '@readium/speech' };
const NAMES = ['aidant', ...Object.keys(PEERS)];
const PACKAGES = { 'easy-speech': 'easy-speech', readium: '@readium/speech' };
const LONG = 20_000;
const SHORT = 2_000;
const PRESSES = 5;
const SETTLES_MS = 500;
/** So long after the last sentence nothing more comes. */
const QUIET_MS = 1500;

/** @returns {Promise<string>} the table */
export async function reading(browser, url) {
  install();
  const scripts = await bundles();
  const of = {};
  for (const name of NAMES) {
    of[name] = {
      short: await presses(browser, url, name, scripts[name], SHORT),
      long: await presses(browser, url, name, scripts[name], LONG),
      whole: await whole(browser, url, name, scripts[name]),
    };
  }
  return report(of);
}

function install() {
  if (existsSync(join(here, 'node_modules/easy-speech'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in test/bench/read.');
}

/** One file for each reader, by its name. */
async function bundles() {
  const { build } = await import('esbuild');
  const found = {};
  for (const name of NAMES) {
    const { outputFiles } = await build({
      entryPoints: [join(here, `adapters/${name}.js`)],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      logLevel: 'error',
    });
    found[name] = outputFiles[0].text;
  }
  return found;
}

async function open(browser, url, name, script, words) {
  const own =
    name === 'aidant' ? '<script async src="/aidant/aidant.js" data-load="eager"></script>' : '';
  const opened = await openPage(browser, {
    '/bench/long': longPage(words, `${own}<script type="module" src="/bench/reader.js"></script>`),
    '/bench/reader.js': { body: script, contentType: 'text/javascript' },
  });
  const { page } = opened;
  await page.addInitScript(quickVoice);
  await page.goto(`${url}/bench/long`);
  await page.waitForFunction(() => window.reader && (!window.aidant || window.aidant.version));
  // A first press fetches what is needed; a whole page later all of it is there.
  await page.evaluate(() => {
    const warm = document.createElement('div');
    warm.innerHTML = '<p>One sentence to warm up.</p>';
    document.body.prepend(warm);
    return window.reader.read(warm).then(() => warm.remove());
  });
  await wait(SETTLES_MS);
  return opened;
}

/** Milliseconds from the press to the first sentence that the voice is given; the median of some presses. */
async function presses(browser, url, name, script, words) {
  const times = [];
  for (let i = 0; i < PRESSES; i += 1) {
    const { page, close } = await open(browser, url, name, script, words);
    times.push(
      await page.evaluate(async () => {
        const before = window.said.length;
        const began = performance.now();
        void window.reader.read(document.querySelector('main'));
        // What is not blank: a silent utterance only opens the way on some devices.
        const first = () => window.said.slice(before).find(({ text }) => text.trim() !== '');
        while (!first()) await new Promise((next) => setTimeout(next));
        return first().at - began;
      }),
    );
    await close();
  }
  return median(times);
}

/** The whole page: script, layout and changes for each sentence, and what stays in memory. */
async function whole(browser, url, name, script) {
  const { page, cdp, close } = await open(browser, url, name, script, LONG);
  try {
    const heap = await heapOf(cdp);
    const before = await metrics(cdp);
    const counted = await page.evaluate(async (quiet) => {
      const host = document.querySelector('main');
      const seen = { inserted: 0, changes: 0 };
      const observer = new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          seen.changes += 1;
          seen.inserted += addedNodes.length;
        }
      });
      observer.observe(host, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const start = window.said.length;
      void window.reader.read(host);
      for (let last = -1; last !== window.said.length;) {
        last = window.said.length;
        await new Promise((next) => setTimeout(next, quiet));
      }
      observer.disconnect();
      const sentences = window.said.length - start;
      window.said.length = 0;
      return { ...seen, sentences };
    }, QUIET_MS);
    const after = await metrics(cdp);
    return {
      ...counted,
      script: (after.script - before.script) / counted.sentences,
      layout: (after.layout - before.layout) / counted.sentences,
      heap: (await heapOf(cdp)) - heap,
    };
  } finally {
    await close();
  }
}

async function metrics(cdp) {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const of = (key) => (all.find(({ name }) => name === key)?.value ?? 0) * 1000;
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
}

async function heapOf(cdp) {
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

function report(of) {
  const rows = [
    ['press to first sentence, 20,000 words, ms', ({ long }) => long],
    ['press to first sentence, 2,000 words, ms', ({ short }) => short],
    ['sentences said', ({ whole }) => whole.sentences],
    ['script for each sentence, ms', ({ whole }) => whole.script],
    ['layout and style for each sentence, ms', ({ whole }) => whole.layout],
    ['nodes inserted into the page', ({ whole }) => whole.inserted],
    ['changes to the page', ({ whole }) => whole.changes],
    ['memory kept after reading it all, KB', ({ whole }) => Math.max(0, whole.heap / 1024)],
  ];
  const best = (pick) => Math.min(...Object.keys(PEERS).map((name) => pick(of[name])));
  return [
    `Beside: ${versions().join(', ')}, each with sentences by \`Intl.Segmenter\` and a \`<mark>\` around each, which their hosts must bring.`,
    '',
    table(
      [
        `one voice that speaks at once; press: median of ${PRESSES}`,
        ...NAMES,
        'aidant / best other',
      ],
      rows.map(([title, pick]) => [
        title,
        ...NAMES.map((name) => figure(pick(of[name]))),
        ratio(pick(of.aidant), best(pick)),
      ]),
    ),
  ].join('\n');
}

function versions() {
  return Object.entries(PEERS).map(([name, title]) => {
    const file = join(here, 'node_modules', PACKAGES[name], 'package.json');
    const { version, license } = JSON.parse(readFileSync(file, 'utf8'));
    return `${title} ${version} (${license})`;
  });
}
