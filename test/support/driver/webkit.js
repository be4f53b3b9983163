/** WebKitGTK by classic WebDriver. */
import { writeFileSync } from 'node:fs';
import { startOutside } from '../outside.js';
import { startWebKit } from '../webkit.js';

/** The code points of https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  F6: '\uE036',
};

/** The driver waits for a browser that has died, and for one that never came. Longer than any command takes. */
const ANSWER_MS = 60_000;
const STARTS = 3;

export async function launch({ width, height }) {
  const outside = await startOutside();
  const { send, stop, session } = await newSession(outside.address).catch((error) => {
    // What still listens would keep the tests from ever ending.
    outside.close();
    throw error;
  });
  const post = (path, body) => send('POST', `${session}${path}`, body);
  const act = async (...sources) => {
    await post('/actions', { actions: sources });
  };
  const keys = (actions) => act({ type: 'key', id: 'keys', actions });
  const pointer = (pointerType, { x, y }) =>
    act({
      type: 'pointer',
      id: pointerType,
      parameters: { pointerType },
      actions: [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  // The window has a frame: the page gets what is left, so it is asked and set again. Not under 447 px wide.
  const setViewport = async (w, h) => {
    await post('/window/rect', { width: w, height: h });
    const [innerW, innerH] = await call('() => [innerWidth, innerHeight]', []);
    if (innerW !== w || innerH !== h)
      await post('/window/rect', { width: 2 * w - innerW, height: 2 * h - innerH });
  };
  // No `import()` in what runs here: WebKitGTK 2.50 loses the page soon after.
  const call = async (work, values) => {
    const answer = await post('/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${work})(...${JSON.stringify(values)})).then(
          (value) => done({ value: value === undefined ? null : value }),
          (error) => done({ error: String(error && error.stack || error) }));`,
      args: [],
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value ?? undefined;
  };
  await post('/timeouts', { script: 30_000, pageLoad: 30_000 });
  await setViewport(width, height);
  return {
    requests: () => outside.requests,
    can: { touch: false, emulate: false, a11y: false, narrow: false, offline: false },
    goto: (url) => post('/url', { url }),
    async newTab() {
      const { handle } = await post('/window/new', { type: 'tab' });
      await send('DELETE', `${session}/window`);
      await post('/window', { handle });
    },
    call,
    click: (at) => pointer('mouse', at),
    tap: (at) => pointer('touch', at),
    press: (key, held) =>
      keys([
        ...held.map((name) => ({ type: 'keyDown', value: KEYS[name] })),
        { type: 'keyDown', value: KEYS[key] ?? key },
        { type: 'keyUp', value: KEYS[key] ?? key },
        ...held.map((name) => ({ type: 'keyUp', value: KEYS[name] })),
      ]),
    type: (text) =>
      keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
    setViewport,
    screenshot: async (path) =>
      writeFileSync(path, Buffer.from(await send('GET', `${session}/screenshot`), 'base64')),
    close: async () => {
      await send('DELETE', session).catch(() => {});
      stop();
      outside.close();
    },
  };
}

/** A driver and its browser. Now and then the browser never comes up: then both are started again. */
async function newSession(proxy, starts = STARTS) {
  const { port, capabilities, stop } = await startWebKit();
  const send = async (method, path, body) => {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        signal: AbortSignal.timeout(ANSWER_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
      return value;
    } catch (error) {
      // What is asked of it from now on fails at once.
      if (error.name === 'TimeoutError') stop();
      throw error;
    }
  };
  const asked = {
    ...capabilities,
    proxy: {
      proxyType: 'manual',
      httpProxy: proxy,
      sslProxy: proxy,
      noProxy: ['localhost', '127.0.0.1'],
    },
  };
  try {
    const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: asked } });
    return { send, stop, session: `/session/${sessionId}` };
  } catch (error) {
    stop();
    if (starts === 1) throw error;
    return newSession(proxy, starts - 1);
  }
}
