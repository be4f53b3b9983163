/** Every cost, for every tool, in turns: what else the machine does then falls on all alike. Medians. */
import { brotliCompressSync, constants } from 'node:zlib';
import { openPage } from '../browser.js';
import { median } from '../figures.js';
import * as measure from './measures.js';

/** BENCH_QUICK=1 is for trying the bench itself: its figures mean nothing. */
const QUICK = process.env.BENCH_QUICK === '1';
const ROUNDS = QUICK ? 1 : 3;
export const CYCLES = QUICK ? 20 : 1000;
export const SLOWER = 4;

/**
 * @param {object} context `{ browser, url, names, bundles }`: `bundles` by name, each `{ js, css, alone }`
 * @returns figures by the id of a row and the name of a tool; a measure that failed has none
 */
export async function costs({ browser, url, names, bundles }, note = () => undefined) {
  const kept = new Map();
  const keep = (id, name, value) => {
    if (!Number.isFinite(value)) return;
    const key = `${id} ${name}`;
    kept.set(key, [...(kept.get(key) ?? []), value]);
  };
  const attempt = async (what, name, work) => {
    try {
      await work();
    } catch (error) {
      note(`${what} of ${name}: ${error.message.split('\n')[0]}`);
    }
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    note(`round ${round + 1} of ${ROUNDS}`);
    for (const throttle of [1, SLOWER]) {
      const at = throttle === 1 ? '' : '@slow';
      await attempt('bare', 'bare', async () => {
        keepSteps(keep, 'bare', at, await measure.bare({ browser, url }, { throttle }));
      });
      for (const name of names) {
        const context = { browser, url, name };
        // On the slower machine only without designed movement, which takes as long on any.
        if (throttle === 1)
          await attempt('steps', name, async () =>
            keepSteps(keep, name, at, await measure.steps(context, { throttle })),
          );
        await attempt('still steps', name, async () =>
          keepSteps(
            keep,
            name,
            `-still${at}`,
            await measure.steps(context, { throttle, still: true }),
          ),
        );
        await attempt('cold', name, async () =>
          keep(`cold${at}`, name, await measure.cold(context, { throttle })),
        );
      }
    }
    for (const name of names)
      for (const count of [5, 50, 500])
        await attempt(`${count} steps`, name, async () => {
          const { script, heap } = await measure.many({ browser, url, name }, count);
          keep(`many${count}`, name, script);
          keep(`heap${count}`, name, heap);
        });
  }
  for (const name of names) {
    note(`${CYCLES} cycles of ${name}`);
    await attempt('cycles', name, async () => {
      const left = await measure.cycles({ browser, url, name }, CYCLES);
      for (const [key, value] of Object.entries(left)) keep(`left-${key}`, name, value);
    });
    const size = name === 'aidant' ? await fetched(browser, url) : bundled(bundles[name]);
    for (const [key, value] of Object.entries(size)) keep(key, name, value);
  }
  return (id, name) => {
    const values = kept.get(`${id} ${name}`);
    return values && median(values);
  };
}

function keepSteps(keep, name, at, found) {
  const { start, again, nodesFirst, nodesLast, idle, typing, scroll, next = [], step = [] } = found;
  keep(`start${at}`, name, start);
  keep(`again${at}`, name, again);
  keep(`nodes-first${at}`, name, nodesFirst);
  keep(`nodes-last${at}`, name, nodesLast);
  for (const value of next) keep(`next${at}`, name, value);
  for (const { script, layout, layouts } of step) {
    keep(`step-script${at}`, name, script);
    keep(`step-layout${at}`, name, layout);
    keep(`step-work${at}`, name, script + layout);
    keep(`step-layouts${at}`, name, layouts);
  }
  if (idle) keepIdle(keep, name, at, idle);
  keep(`typing${at}`, name, typing.script + typing.layout);
  keep(`typing-slowest${at}`, name, typing.slowest);
  keep(`scroll-task${at}`, name, scroll.task);
  keep(`scroll-work${at}`, name, scroll.script + scroll.layout);
  keep(`scroll-layouts${at}`, name, scroll.perFrame);
}

function keepIdle(keep, name, at, idle) {
  keep(`idle-task${at}`, name, idle.task);
  keep(`idle-script${at}`, name, idle.script);
  keep(`idle-layouts${at}`, name, idle.layouts);
}

const packed = (text) =>
  brotliCompressSync(Buffer.from(text), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: 1 },
  }).length;

/** A peer is one file of script and one of style; its own words count, React apart. */
function bundled({ js, css, alone }) {
  const style = css === '' ? 0 : packed(css);
  return { bytes: packed(js) + style, 'bytes-alone': packed(alone) + style };
}

/** aidant fetches its parts when they are needed: all that has come once the first step shows, without its site's files. */
async function fetched(browser, url) {
  const { page, close } = await openPage(browser);
  try {
    const bodies = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/aidant/')) bodies.push(response.text());
    });
    await page.goto(`${url}/cold/aidant/form`);
    await page.waitForFunction(() => window.coldStart);
    const sizes = (await Promise.all(bodies)).map(packed);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { bytes, 'bytes-alone': bytes, files: sizes.length };
  } finally {
    await close();
  }
}
