/** What a figure was measured on: without it, it says nothing. */
import { cpus, platform, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import { openBrowser } from './browser.js';

const versionOf = (file) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).version;

export async function machine(command) {
  const { browser, close } = await openBrowser();
  const version = browser.version();
  await close();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `Command: \`${command.join(' ')}\``,
    `Machine: ${cpus().length} cores, ${gigabytes} GB, ${platform()}, Node ${process.versions.node}, Chromium ${version} (headless)`,
    `aidant ${versionOf('../../package.json')}`,
  ].join('\n');
}
