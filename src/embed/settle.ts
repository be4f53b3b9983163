/** What follows once the launcher can be pressed: none of it may delay the way to help. */
import { summonSession } from '../core/page-session.js';
import type { AidantLauncher } from '../elements/launcher/launcher.js';
import { hasKept } from '../page/kept.js';
import { primeVoice } from '../page/prime-voice.js';
import { installApi } from './api.js';
import { keepClearOfBars } from './clear-bars.js';
import type { TagOptions } from './config.js';
import { IN_PAGE } from './in-page.js';

export function settle(page: {
  readonly options: TagOptions;
  readonly launcher: AidantLauncher;
  /** The launcher stands in the page's own markup. */
  readonly own: boolean;
}): void {
  const { options, launcher, own } = page;
  // iOS lets a page speak only if speech was first asked for in a press, and the voice loads after it.
  launcher.addEventListener('click', primeVoice);
  showFallbacks(false);
  installApi();
  offerCode(launcher);
  void silenceIfOff(options.site, launcher);
  if (!own) {
    putBackIfRemoved(launcher);
    keepClearOfBars(launcher, Number(options.offset) || 0);
  }
  if (hasKept(window) || document.querySelector(IN_PAGE)) void summonSession();
}

/** The server's own links to help: hidden while the launcher works. */
export function showFallbacks(shown: boolean): void {
  for (const link of document.querySelectorAll<HTMLElement>('a.aidant-fallback')) {
    link.hidden = !shown;
  }
}

/** Takes the launcher away and gives the page its own links back. */
export function silence(launcher: HTMLElement): void {
  launcher.hidden = true;
  showFallbacks(true);
}

/** `#aidant=CODE`, from a card's QR: a third button offers to go on. Nothing starts by itself. */
function offerCode(launcher: AidantLauncher): void {
  const code = /^#aidant=([\w-]+)$/.exec(location.hash)?.[1];
  if (code === undefined) return;
  const resume = async (): Promise<void> => {
    const session = await summonSession();
    if (!(await session?.openCode(code))) {
      session?.dispatch({ type: 'app/open', surface: 'panel', screen: 'code' });
    }
  };
  launcher.resume = () => void resume();
}

/**
 * `"off": true` in the site file silences everything. It is looked up after the launcher is there, so that a slow
 * or broken file never stands between a person and help; the session reports a file it cannot read.
 */
async function silenceIfOff(site: string | undefined, launcher: HTMLElement): Promise<void> {
  if (site === undefined) return;
  const file = await fetch(site, { credentials: 'same-origin' })
    .then((response) => response.json() as Promise<{ readonly off?: unknown }>)
    .catch(() => undefined);
  if (file?.off === true) silence(launcher);
}

/** Some frameworks replace everything they do not know: the way to help comes back. */
function putBackIfRemoved(launcher: HTMLElement): void {
  new MutationObserver(() => {
    if (!launcher.isConnected && !launcher.hidden) document.documentElement.append(launcher);
  }).observe(document.documentElement, { childList: true });
}
