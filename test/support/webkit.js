/** Starts WebKitWebDriver under its own virtual screen. Stopped with the process, or by `stop`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { findMiniBrowser } from './find-browser.js';

const START_LIMIT_MS = 15_000;

/** @param {Record<string, string>} [env] Such as GTK_THEME=Adwaita:dark: the only way to change media features. */
export async function startWebKit(env = {}) {
  const binary = findMiniBrowser();
  const children = [];
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);
  const display = process.env.DISPLAY ?? (await startScreen(children));
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', ...env },
    stdio: 'ignore',
  });
  children.push(driver);
  await answers(`http://127.0.0.1:${port}/status`).catch((error) => {
    stop();
    throw error;
  });
  return {
    port,
    stop,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
}

async function startScreen(children) {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  children.push(screen);
  const [number] = await once(screen.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url) {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not start.');
}
