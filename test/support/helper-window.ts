import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/elements/helper/define.js';
import type { AidantHelper } from '../../src/elements/helper/helper.js';
import type { MessageKey } from '../../src/core/ports.js';
import type { Session } from '../../src/core/session.js';
import { surfaceScript } from '../../src/elements/shared/say-surface.js';
import { clock, FILES, SITE } from './help-site.js';
import { realSession } from './session.js';

/** How the window is opened. */
export interface Start {
  readonly site?: object | undefined;
  readonly locale?: string;
  readonly device?: 'touch' | 'desk';
  readonly screen?: string;
  readonly phone?: string;
  /** Files of the site that are others here; undefined for one that cannot be read. */
  readonly files?: Readonly<Record<string, object | undefined>>;
}

/** The session of the window opened last; the test disposes of it. */
export let session: Session;

export async function open(start: Start = {}): Promise<AidantHelper> {
  const { device = 'touch', locale = 'fr', screen = '' } = start;
  session = await realSession(
    'site' in start ? start.site : SITE,
    { ...FILES, ...start.files },
    {
      locale,
      name: 'Ville de X',
      ...(start.phone === undefined ? {} : { phone: start.phone }),
      ports: { clock },
    },
  );
  // A page that holds every window of ours.
  session.windows = new Set(['helper', 'callback', 'card', 'sheets']);
  await Promise.all([session.use('help'), session.i18n.more('ask')]);
  const element = await fixture<AidantHelper>(
    html`<aidant-helper device=${device}>Call 1819</aidant-helper>`,
  );
  element.show(screen);
  await element.updateComplete;
  return element;
}

export const root = (element: AidantHelper) => element.renderRoot as ShadowRoot;
export const dialog = (element: AidantHelper) => root(element).querySelector('dialog')!;
export const title = (element: AidantHelper) =>
  root(element).querySelector('h2')?.textContent?.replaceAll('\u00a0', ' ');
export const text = (element: AidantHelper) =>
  dialog(element).innerText.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

export function button(element: AidantHelper, words: string): HTMLElement {
  const found = [...root(element).querySelectorAll<HTMLElement>('button, a')].find((one) =>
    one.textContent?.replaceAll('\u00a0', ' ').includes(words),
  );
  if (!found) throw new Error(`No button "${words}" in: ${text(element)}`);
  return found;
}

export async function press(element: AidantHelper, words: string): Promise<void> {
  button(element, words).click();
  await element.updateComplete;
}

/** What Listen would say, in order. */
export const spoken = (element: AidantHelper) =>
  surfaceScript(root(element), 'fr').map((unit) => unit.text.replaceAll('\u00a0', ' '));

/** The words as a screen shows them: spaces that do not break are spaces to the eye. */
export const t = (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
  session.i18n.t(key, values).replaceAll('\u00a0', ' ');

/** Parts of the window load when they are asked for; a busy machine takes its time. */
export const SLOW = { timeout: 15_000 };

/** The window at its places, once they have come. */
export async function visit(
  site: object = SITE,
  files: Readonly<Record<string, object>> = {},
): Promise<AidantHelper> {
  const element = await open({ screen: 'visit', site, files });
  await waitUntil(() => root(element).querySelector('h4') !== null, 'places come', SLOW);
  return element;
}

export async function search(element: AidantHelper, postcode: string): Promise<void> {
  root(element).querySelector('input')!.value = postcode;
  await press(element, t('help.visit.search'));
  await nextFrame();
}

/** What stands above the places that were found. */
export const head = (element: AidantHelper): string | undefined =>
  root(element).querySelector('#found')?.textContent?.replaceAll('\u00a0', ' ');
