/**
 * The application behind the script tag: it puts the launcher on the page, so that it can be pressed as early as
 * possible. The rest of the page's wiring follows in `settle.ts`; the session loads at the first press.
 */
import { pageEntry } from '../core/page-session.js';
import type { Session } from '../core/session.js';
import { AidantLauncher } from '../elements/launcher/launcher.js';
import { VERSION } from '../version.js';
import { readConfig, type TagOptions } from './config.js';
import { fail } from './fail.js';

function boot(): void {
  const queue = (globalThis as unknown as { aidant?: { tag?: HTMLScriptElement } }).aidant;
  const { options, site } = readConfig(document, queue?.tag);
  const entry = pageEntry(VERSION);
  if (!entry) {
    fail('version-conflict', 'Another edition of aidant already runs on this page. Load only one.');
    return;
  }
  if (entry.load || entry.session) return;
  entry.lang = document.documentElement.lang;

  const { launcher, own } = placeLauncher(options);
  const origin = new URL(import.meta.url).origin;
  let building: Promise<Session> | undefined;
  entry.load = () => {
    building ??= import('./start.js').then(({ startSession }) =>
      startSession({ options, site, origin, launcher }),
    );
    // The network may come back: the next press tries again.
    building.catch(() => (building = undefined));
    return building;
  };
  import('./settle.js').then(
    ({ settle }) => settle({ options, site, origin, launcher, own }),
    () => fail('site-unreachable', 'A part of aidant could not be loaded. Check its folder.'),
  );
}

/** The page's own `<aidant-launcher>` if it has one; else ours, after `body`. */
function placeLauncher(options: TagOptions): { launcher: AidantLauncher; own: boolean } {
  AidantLauncher.define('aidant-launcher');
  const own = document.querySelector('aidant-launcher');
  const launcher = own ?? document.createElement('aidant-launcher');
  if (options.launcher) launcher.buttons = options.launcher;
  if (options.locale) launcher.locale = options.locale;
  if (options.position) launcher.position = options.position;
  if (!own) document.documentElement.append(launcher);
  return { launcher, own: own !== null };
}

boot();
