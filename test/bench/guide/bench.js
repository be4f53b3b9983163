/**
 * The guide beside six other tours: the same questions and the same measures for each, on the same pages, in one
 * browser, in turns. The peers are installed here on demand and never reach the library's dependencies.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '../../support/driver/driver.js';
import { openBrowser } from '../browser.js';
import { ask, GROUPS } from './conformance.js';
import { costs } from './cost.js';
import { conformanceTable, costTable } from './report.js';
import { serveSite } from './site.js';
import { TOOLS } from './tools.js';

export const title = 'Guide: aidant beside six other tours';

export async function run() {
  install();
  const { bundle, versions } = await import('./peers.js');
  const names = Object.keys(TOOLS);
  const bundles = {};
  for (const name of names.filter((one) => TOOLS[one].package)) {
    const { js: alone } = await bundle(name, { react: false });
    bundles[name] = { ...(await bundle(name)), alone };
  }
  const site = await serveSite({ bundles });
  try {
    const answers = await conformance(site.url, names);
    const { browser, close } = await openBrowser();
    try {
      const of = await costs({ browser, url: site.url, names, bundles }, note);
      return [
        `Beside: ${versions().join(', ')}. Those under the AGPL are measured here and used nowhere else.`,
        '',
        conformanceTable(answers, names),
        '',
        costTable(of, answers, names),
      ].join('\n');
    } finally {
      await close();
    }
  } finally {
    await site.close();
  }
}

async function conformance(url, names) {
  const browser = await open('chromium');
  const answers = new Map();
  try {
    for (const rows of Object.values(GROUPS))
      for (const row of rows) {
        note(row.title);
        for (const name of names)
          answers.set(`${row.id} ${name}`, await ask(row, name, browser, url));
      }
    return (id, name) => answers.get(`${id} ${name}`);
  } finally {
    await browser.close();
  }
}

function install() {
  const folder = import.meta.dirname;
  if (existsSync(join(folder, 'node_modules/driver.js'))) return;
  note('installing the other tours');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in test/bench/guide.');
}

/** On the error stream: the tables alone can then be kept. */
const note = (words) => console.error(`  ${words}`);
