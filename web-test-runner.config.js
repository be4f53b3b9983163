import { readdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserCommands } from './test/support/browser-commands.js';
import { CHROMIUM_ARGS, findChromium, findFirefox } from './test/support/find-browser.js';
import { totalReporter } from './test/support/total.js';

const wanted = (process.env.BROWSERS ?? 'chromium').split(',').map((name) => name.trim());

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['development'] },
  browsers: await launchers(),
  // WebDriver sends keys and clicks to the window in front, so one file at a time; Playwright sets its own below.
  concurrency: 1,
  // Firefox and WebKit run one file at a time, so the two share the machine well.
  concurrentBrowsers: 2,
  plugins: [
    browserCommands(),
    webCrypto(),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    freshStorage(),
    allStories(),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>Tests</title><meta name="viewport" content="width=device-width" /></head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`,
  testFramework: { config: { timeout: 30_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // All stories in one look are one file.
  testsFinishTimeout: 300_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    totalReporter(process.env.AIDANT_TOTAL_FILE),
  ],
  staticLogging: process.stdout.isTTY !== true,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  coverage: process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text', 'lcov'] },
};

async function launchers() {
  const all = { chromium, firefox, webkit };
  const unknown = wanted.filter((name) => !(name in all));
  if (unknown.length > 0) throw new Error(`BROWSERS names no browser we know: ${unknown}`);
  return Promise.all(wanted.map((name) => all[name]()));
}

async function chromium() {
  const found = await findChromium();
  console.log(`chromium: ${found.path} (${found.source})`);
  return playwrightLauncher({
    product: 'chromium',
    concurrency: 2,
    launchOptions: {
      executablePath: found.path,
      args: CHROMIUM_ARGS,
      env: { ...process.env, ...found.env },
    },
    createBrowserContext: pooledContexts(),
  });
}

function firefox() {
  return chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: findFirefox(),
      // Ten pretend voices, some of which fail at the start, at the end, or never end.
      extraPrefsFirefox: {
        'media.webspeech.synth.test': true,
        // The panel that shows what was saved takes the focus, for good, from all tests that follow.
        'browser.download.alwaysOpenPanel': false,
      },
    },
  });
}

async function webkit() {
  const { startWebKit } = await import('./test/support/webkit.js');
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const { port, capabilities } = await startWebKit();
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
}

/**
 * A browser context per file has a cold cache and doubles the time; one for all shares storage between files
 * that run at the same moment. So each of the files that run together has a context, used again by the next.
 */
function pooledContexts() {
  const free = [];
  return async ({ browser }) => {
    const context = free.pop() ?? (await browser.newContext());
    let page;
    return {
      newPage: async () => (page = await context.newPage()),
      close: async () => {
        await page?.close();
        free.push(context);
      },
    };
  };
}

/** As in `rollup.config.js`: a module that only an old Node has. */
function webCrypto() {
  return {
    name: 'web-crypto',
    transform(context) {
      if (!context.path.includes('/@hpke/common/esm/')) return undefined;
      return { body: context.body.replaceAll('await import("crypto")', 'globalThis') };
    },
  };
}

function freshStorage() {
  return {
    name: 'fresh-storage',
    transform(context) {
      if (!context.path.endsWith('.test.ts')) return undefined;
      return { body: `import '/test/support/fresh.js';${context.body}` };
    },
  };
}

/** The browser cannot list a folder, so the list of stories is a module made here. */
function allStories() {
  return {
    name: 'all-stories',
    serve(context) {
      if (context.path !== '/test/stories/all-stories.js') return undefined;
      const files = readdirSync('stories', { recursive: true })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.stories.ts'))
        .sort();
      const imports = files.map((file, i) => `import * as file${i} from '/stories/${file}';`);
      const entries = files.map((file, i) => `${JSON.stringify(file)}: file${i}`);
      const body = `${imports.join('\n')}\nexport const files = { ${entries.join(', ')} };`;
      return { body, type: 'js' };
    },
  };
}
