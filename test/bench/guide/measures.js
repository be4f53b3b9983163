/** What one tool costs on one page. Each measure opens what it needs and answers with plain numbers. */
import { setTimeout as wait } from 'node:timers/promises';
import { openPage, work } from '../browser.js';

const SETTLES_MS = 700;
const IDLE_MS = 2000;
const FRAMES = 60;
const TYPED = 'The number on my card is 12345';

/**
 * A page of the bench with the tool made and ready to start.
 * @param {{ throttle?: number, still?: boolean }} [setting] `still`: the person asked for less motion, and the tool's
 *   own option for that is on, where it has one
 */
async function openTool({ browser, url, name, fixture }, { throttle = 1, still = false } = {}) {
  const opened = await openPage(browser);
  const { page, cdp } = opened;
  await page.emulateMedia({ reducedMotion: still ? 'reduce' : 'no-preference' });
  await page.goto(`${url}/on/${name}/${fixture}`);
  if (name !== 'bare') {
    await page.waitForFunction(() => window.tool?.ready() === true);
    await page.evaluate((options) => window.tool.init(options), { still });
  }
  if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await wait(SETTLES_MS);
  return opened;
}

/** Milliseconds from a call until the card of a step can be fully seen. */
function shown(page, act, index) {
  return page.evaluate(
    async ([name, at]) => {
      const { title } = JSON.parse(document.getElementById('steps').textContent)[at];
      const opaque = () => {
        const card = window.tool.card();
        if (!card || !card.textContent.includes(title) || !window.bench.visible(card)) return false;
        let opacity = 1;
        for (let node = card; node; node = node.parentNode ?? node.host)
          if (node.nodeType === 1) opacity *= Number(getComputedStyle(node).opacity);
        return opacity > 0.99;
      };
      const began = performance.now();
      void window.tool[name](at);
      while (!opaque() && performance.now() - began < 5000)
        await new Promise(requestAnimationFrame);
      return performance.now() - began;
    },
    [act, index],
  );
}

/** Step by step: time until it shows, script, layout, elements; idle, and frames of scrolling. */
export async function steps(context, setting = {}) {
  const { page, cdp, close } = await openTool({ ...context, fixture: 'form' }, setting);
  try {
    const before = await page.evaluate(() => window.bench.count());
    const start = await shown(page, 'start', 0);
    await wait(SETTLES_MS);
    // The first start may still have to fetch its code; the second tells what a start costs.
    await page.evaluate(() => window.tool.stop());
    await wait(SETTLES_MS);
    const again = await shown(page, 'start', 0);
    await wait(SETTLES_MS);
    const nodesFirst = (await page.evaluate(() => window.bench.count())) - before;
    const idle =
      (setting.throttle ?? 1) > 1 ? undefined : await work(cdp, () => undefined, IDLE_MS);
    const typing = await typed(page, cdp);
    const scroll = await scrolled(page, cdp);
    await wait(SETTLES_MS);
    const next = [];
    const step = [];
    for (const index of [1, 2, 3, 4]) {
      // The time it takes and the work it makes are two presses: looking for the one adds to the other.
      if (index % 2 === 1) next.push(await shown(page, 'next', index));
      else
        step.push(await work(cdp, () => page.evaluate(() => void window.tool.next()), SETTLES_MS));
      await wait(SETTLES_MS);
      const at = await page.evaluate(() => window.tool.card()?.textContent ?? '');
      if (!at.includes(`Step f${index + 1}`)) throw new Error(`Not at step ${index + 1}: ${at}`);
    }
    const nodesLast = (await page.evaluate(() => window.bench.count())) - before;
    return { start, again, nodesFirst, idle, typing, scroll, next, step, nodesLast };
  } finally {
    await close();
  }
}

/** The same page with nothing on it. */
export async function bare(context, setting = {}) {
  const { page, cdp, close } = await openTool(
    { ...context, name: 'bare', fixture: 'form' },
    setting,
  );
  try {
    const idle = await work(cdp, () => undefined, IDLE_MS);
    const typing = await typed(page, cdp);
    const scroll = await scrolled(page, cdp);
    return { idle, typing, scroll };
  } finally {
    await close();
  }
}

/** Letters into the field that the step is about: work for all of them, and the slowest one on the screen. */
async function typed(page, cdp) {
  await page.evaluate(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.slowest = Math.max(window.slowest, duration);
    }).observe({ type: 'event', durationThreshold: 16 });
    document.getElementById('f1').focus();
  });
  await wait(SETTLES_MS);
  const cost = await work(cdp, () => page.keyboard.type(TYPED, { delay: 30 }), 100);
  return { ...cost, slowest: await page.evaluate(() => window.slowest) };
}

/** Frames in which the page scrolls a little. */
async function scrolled(page, cdp) {
  const cost = await work(
    cdp,
    () =>
      page.evaluate(async (frames) => {
        for (let i = 0; i < frames; i += 1) {
          window.scrollBy({ top: i < frames / 2 ? 3 : -3, behavior: 'instant' });
          await new Promise(requestAnimationFrame);
        }
      }, FRAMES),
    50,
  );
  return { ...cost, perFrame: cost.layouts / FRAMES };
}

/** From a description of many steps to the first one on the screen: script, and what stays in memory. */
export async function many(context, count) {
  const { page, cdp, close } = await openPage(context.browser);
  try {
    await page.goto(`${context.url}/on/${context.name}/many${count}`);
    await page.waitForFunction(() => window.tool?.ready() === true);
    await wait(SETTLES_MS);
    const heap = await heapOf(cdp);
    const cost = await work(
      cdp,
      async () => {
        await page.evaluate(() => window.tool.init());
        await page.evaluate(() => void window.tool.start(0));
      },
      SETTLES_MS,
    );
    return { script: cost.script, heap: (await heapOf(cdp)) - heap };
  } finally {
    await close();
  }
}

/** From the navigation to the first step on the screen, all files from a server that answers at once. */
export async function cold(context, { throttle = 1 } = {}) {
  const { page, cdp, close } = await openPage(context.browser);
  try {
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.goto(`${context.url}/cold/${context.name}/form`);
    return await page.waitForFunction(() => window.coldStart).then((value) => value.jsonValue());
  } finally {
    await close();
  }
}

/** What is left after many starts and stops: nodes, listeners, memory. */
export async function cycles(context, count) {
  const { page, cdp, close } = await openTool({ ...context, fixture: 'form' }, { still: true });
  try {
    const turn = (times) =>
      page.evaluate(async (n) => {
        const until = async (test) => {
          for (let i = 0; !test() && i < 300; i += 1) await new Promise(requestAnimationFrame);
        };
        for (let i = 0; i < n; i += 1) {
          void window.tool.start(0);
          await until(() => window.bench.visible(window.tool.card()));
          await window.tool.stop();
          await until(() => !window.bench.visible(window.tool.card()));
        }
        // What the bench itself has noted holds nodes too.
        window.bench.focused.length = window.bench.said.length = 0;
      }, times);
    // What is fetched and kept on first use is not a leak.
    await turn(10);
    await wait(SETTLES_MS);
    const before = await counters(cdp);
    for (let done = 0; done < count; done += 50) await turn(Math.min(50, count - done));
    await wait(SETTLES_MS);
    const after = await counters(cdp);
    return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
  } finally {
    await close();
  }
}

async function counters(cdp) {
  const heap = await heapOf(cdp);
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners, heap };
}

async function heapOf(cdp) {
  // What one collection frees may hold the last of something else.
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}
