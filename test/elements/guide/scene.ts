import { aTimeout, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { AidantGuide } from '../../../src/elements/guide/guide.js';
import { AidantOverview } from '../../../src/elements/overview/overview.js';
import type { Session } from '../../../src/session.js';
import { address, addressForm } from '../../support/address.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

AidantGuide.define('aidant-guide');
AidantOverview.define('aidant-overview');

export interface Scene {
  readonly session: Session;
  readonly guide: AidantGuide;
  readonly overview: AidantOverview;
  readonly input: (id: string) => HTMLInputElement;
  /** The button of the step that says this. */
  readonly button: (text: string) => HTMLButtonElement;
  readonly has: (text: string) => boolean;
  readonly text: () => string;
  /** The focused element, through our shadow root. */
  readonly focused: () => Element | null;
  readonly at: (step: string) => Promise<void>;
  /** As a person does it: not within half a second of the last move. */
  readonly press: (text: string) => Promise<void>;
  /** A second passes, so that the next press is not taken for a trembling hand. */
  readonly later: () => void;
  readonly settled: () => Promise<void>;
}

/** The form on the page with a guide over it. The clock is moved by hand, so that no test waits. */
export async function scene(procedure: object = address, site: object = valmont): Promise<Scene> {
  sessionStorage.clear();
  let ahead = 0;
  const session = await realSession(
    site,
    { 'procedures/adresse.json': procedure },
    {
      locale: 'fr',
      ports: {
        clock: {
          now: () => Date.now() + ahead,
          after(ms, act) {
            const timer = setTimeout(act, Math.min(ms, 20));
            return () => clearTimeout(timer);
          },
        },
      },
    },
  );
  const page = await fixture(html`<div>${addressForm()}</div>`);
  const overview = document.createElement('aidant-overview');
  const guide = document.createElement('aidant-guide');
  for (const element of [overview, guide]) {
    element.session = session;
    page.after(element);
  }
  const root = (): ShadowRoot => guide.renderRoot as ShadowRoot;
  const text = (): string => (root().querySelector<HTMLElement>('.root')?.innerText ?? '').trim();
  const find = (words: string): HTMLButtonElement | undefined =>
    [...root().querySelectorAll('button')].find(
      (button) => button.innerText.includes(words) || button.ariaLabel === words,
    );
  const button = (words: string): HTMLButtonElement => {
    const found = find(words);
    if (!found) throw new Error(`no button "${words}" in: ${text()}`);
    return found;
  };
  const settled = async (): Promise<void> => {
    await guide.updateComplete;
    await guide.updateComplete;
    await nextFrame();
    await aTimeout(0);
    // Until it has its first place it is invisible, and has neither text nor focus.
    await waitUntil(() => guide.style.visibility !== 'hidden', 'the step has its place');
  };
  return {
    session,
    guide,
    overview,
    input: (id) => page.querySelector<HTMLInputElement>(`#${id}`)!,
    button,
    has: (words) => find(words) !== undefined,
    text,
    focused: () =>
      document.activeElement === guide ? root().activeElement : document.activeElement,
    async at(step) {
      await session.start('adresse', { step });
      await settled();
    },
    async press(words) {
      ahead += 1000;
      button(words).click();
      await settled();
    },
    later: () => void (ahead += 1000),
    settled,
  };
}

/** Takes our elements off the page; for `afterEach`. */
export function clear(): void {
  for (const element of document.querySelectorAll('aidant-guide, aidant-overview'))
    element.remove();
}
