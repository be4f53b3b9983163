/** What follows once the launcher can be pressed: none of it may delay the way to help. */
import { summonSession } from '../core/page-session.js';
import type { Site } from '../core/formats/site.js';
import type { AidantLauncher } from '../elements/launcher/launcher.js';
import { wearBrand } from '../elements/shared/brand.js';
import { hasDatabase, hasKept } from '../page/kept.js';
import { primeVoice } from '../page/prime-voice.js';
import { installApi } from './api.js';
import { keepClearOfBars } from './clear-bars.js';
import type { TagOptions } from './config.js';
import { IN_PAGE } from './in-page.js';

export function settle(page: {
  readonly options: TagOptions;
  /** The address of the site file, or the file itself. */
  readonly site: string | undefined;
  /** Where the script came from: the other place site files may come from. */
  readonly origin: string;
  readonly launcher: AidantLauncher;
  /** The launcher stands in the page's own markup. */
  readonly own: boolean;
}): void {
  const { options, site, origin, launcher, own } = page;
  // iOS lets a page speak only if speech was first asked for in a press, and the voice loads after it.
  launcher.addEventListener('click', primeVoice);
  showFallbacks(false);
  installApi();
  offerCode(launcher);
  void heedSite(site, [location.origin, origin], launcher);
  if (!own) {
    putBackIfRemoved(launcher);
    keepClearOfBars(launcher, Number(options.offset) || 0);
  }
  const isAuthor = options.author !== undefined;
  if (isAuthor || hasKept(window) || document.querySelector(IN_PAGE)) void summonSession();
  else void hasDatabase().then((has) => (has ? summonSession() : undefined));
  // Back in the page by the browser's own button: a guide that began on a later page goes on here too.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasKept(window)) void summonSession().then((one) => one?.use('guide'));
  });
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
      session?.dispatch({ type: 'app/open', surface: 'panel', screen: `code:${code}` });
    }
  };
  launcher.resume = () => void resume();
}

/**
 * `"off": true` in the site file silences everything; its accent is worn at once. The file is looked up after the
 * launcher is there, so that a slow or broken one never stands between a person and help; the session reports what it
 * cannot read, and an address elsewhere is never asked.
 */
async function heedSite(
  site: string | undefined,
  origins: readonly string[],
  launcher: AidantLauncher,
): Promise<void> {
  try {
    const file = JSON.parse(await textOf(site, origins)) as Pick<Site, 'off' | 'brand'>;
    // Anything but a plain `false`: an emergency switch with a slip of the pen still switches off.
    if (file.off !== undefined && file.off !== false) silence(launcher);
    else if (launcher.shadowRoot) wearBrand(launcher.shadowRoot, file.brand);
  } catch {
    // Nothing to heed.
  }
}

async function textOf(site: string | undefined, origins: readonly string[]): Promise<string> {
  if (site === undefined || site.trimStart().startsWith('{')) return site ?? '';
  const url = new URL(site, document.baseURI);
  if (!origins.includes(url.origin)) return '';
  return (await fetch(url, { credentials: 'same-origin' })).text();
}

/** Some frameworks replace everything they do not know: the way to help comes back. */
function putBackIfRemoved(launcher: HTMLElement): void {
  new MutationObserver(() => {
    if (!launcher.isConnected && !launcher.hidden) document.documentElement.append(launcher);
  }).observe(document.documentElement, { childList: true });
}
