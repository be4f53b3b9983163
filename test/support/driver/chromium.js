/** Chromium by Playwright. */
import { chromium } from 'playwright';
import { accessibilityTree } from '../browser-commands.js';
import { CHROMIUM_ARGS, findChromium } from '../find-browser.js';

export async function launch({ width, height, touch }) {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: CHROMIUM_ARGS,
    env: { ...process.env, ...found.env },
  });
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch });
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  const openPage = async () => {
    const opened = await context.newPage();
    opened.on('websocket', (socket) => requests.push(socket.url()));
    return opened;
  };
  let page = await openPage();
  return {
    requests: () => requests,
    can: {
      touch: true,
      emulate: true,
      a11y: true,
      narrow: true,
      offline: true,
      importsAgain: true,
      counters: true,
      pdf: true,
    },
    goto: (url) => page.goto(url),
    async newTab() {
      const old = page;
      page = await openPage();
      await old.close();
    },
    call: (work, values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`),
    click: ({ x, y }) => page.mouse.click(x, y),
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    press: (key, held) => page.keyboard.press([...held, key].join('+')),
    type: (text) => page.keyboard.type(text),
    a11y: async () => accessibilityTree(await context.newCDPSession(page)),
    axNodes: () => axNodes(context, page),
    counters: () => domCounters(context, page),
    emulate: (features) => page.emulateMedia(features),
    offline: (yes) => context.setOffline(yes),
    setViewport: (w, h) => page.setViewportSize({ width: w, height: h }),
    screenshot: (path) => page.screenshot({ path }),
    pdf: () => page.pdf({ preferCSSPageSize: true }),
    close: () => browser.close(),
  };
}

async function axNodes(context, page) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes;
}

/** What the page holds once nothing that can go is left. */
async function domCounters(context, page) {
  const cdp = await context.newCDPSession(page);
  // What one collection frees may hold the last of something else.
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners, documents } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return { nodes, jsEventListeners, documents };
}
