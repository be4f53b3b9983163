/**
 * The application behind the script tag. It puts the launcher on the page and waits; everything else loads at the
 * first press, or at once when an earlier page of this visit left something to go on with.
 */
import { pageEntry, summonSession } from '../core/page-session.js';
import type { Session } from '../core/session.js';
import { AidantLauncher } from '../elements/launcher/launcher.js';
import { hasKept } from '../page/storage.js';
import { primeVoice } from '../page/prime-voice.js';
import { VERSION } from '../version.js';
import { installApi } from './api.js';
import { keepClearOfBars } from './clear-bars.js';
import { readConfig } from './config.js';

/** Elements a page may hold by itself, which need the session at once. */
const IN_PAGE =
  'aidant-guide,aidant-listen,aidant-player,aidant-text,aidant-level,aidant-term,aidant-helper,aidant-card';

function boot(): void {
  const queue = (globalThis as unknown as { aidant?: { tag?: HTMLScriptElement } }).aidant;
  const { options, inlineSite } = readConfig(document, queue?.tag);
  const entry = pageEntry(VERSION);
  if (!entry || entry.load || entry.session) return;

  let building: Promise<Session> | undefined;
  entry.load = () =>
    (building ??= import('./start.js').then(({ startSession }) =>
      startSession({ options, inlineSite, origin: new URL(import.meta.url).origin, launcher }),
    ));

  const launcher = placeLauncher(options);
  const fallbacks = [...document.querySelectorAll<HTMLElement>('a.aidant-fallback')];
  for (const link of fallbacks) link.hidden = true;

  installApi(Promise.resolve());
  const code = /^#aidant=([\w-]+)$/.exec(location.hash)?.[1];
  if (code !== undefined) {
    launcher.resume = () => void summonSession().then((session) => session?.openCode(code));
  }
  void silenceIfOff(options.site, launcher, fallbacks);
  if (hasKept(window) || document.querySelector(IN_PAGE)) void summonSession();
}

/**
 * `"off": true` in the site file silences everything. It is looked up after the launcher is there, so that a slow
 * or broken file never stands between a person and help.
 */
async function silenceIfOff(
  site: string | undefined,
  launcher: HTMLElement,
  fallbacks: readonly HTMLElement[],
): Promise<void> {
  if (site === undefined) return;
  const file = await fetch(site, { credentials: 'same-origin' })
    .then((response) => response.json() as Promise<{ off?: unknown }>)
    .catch(() => undefined); // The session reports a file it cannot read, when somebody needs it.
  if (file?.off !== true) return;
  launcher.hidden = true;
  for (const link of fallbacks) link.hidden = false;
}

function placeLauncher(options: ReturnType<typeof readConfig>['options']): AidantLauncher {
  AidantLauncher.define('aidant-launcher');
  const own = document.querySelector('aidant-launcher');
  const launcher = own ?? document.createElement('aidant-launcher');
  if (options.launcher) launcher.buttons = options.launcher;
  if (options.position) launcher.position = options.position;
  // iOS lets a page speak only if speech was first asked for in a press, and the voice loads after it.
  launcher.addEventListener('click', primeVoice);
  if (own) return launcher;

  document.documentElement.append(launcher);
  // Some frameworks replace everything they do not know: the way to help comes back.
  new MutationObserver(() => {
    if (!launcher.isConnected && !launcher.hidden) document.documentElement.append(launcher);
  }).observe(document.documentElement, { childList: true });
  keepClearOfBars(launcher, Number(options.offset) || 0);
  return launcher;
}

boot();
