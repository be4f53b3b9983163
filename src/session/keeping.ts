import type { Reporter } from '../core/errors.js';
import type { Site } from '../core/formats/site.js';
import type { Keep, Undo } from '../core/ports.js';
import { isSharedHere } from '../core/shared-rule.js';
import type { FeatureName } from '../core/session.js';
import type { Store } from '../core/store.js';
import { databaseOf, hasDatabase } from '../page/kept.js';
import { pageLocation } from '../page/location.js';
import { isMarkedShared, markNext } from '../page/shared-mark.js';
import { createKeep } from '../page/storage.js';
import type { SessionOptions } from './options.js';

/** Where the person's choices rest, and what ends that: a computer that several people use. */
export interface Keeping {
  readonly keep: Keep;
  /** The site file has been read, or cannot be: until then nothing is kept, as it may say so. */
  siteIsKnown(): void;
  /** Looks again: a page of the site's list may come without a load. */
  heed(): void;
  /** The person says that others use this device: nothing is kept from now on, nor on the next pages of this tab. */
  share(): void;
  dispose(): void;
}

export function createKeeping(ports: {
  readonly options: SessionOptions;
  readonly document: Document;
  readonly store: Store;
  readonly site: () => Site;
  readonly report: Reporter;
  readonly begun: () => Promise<void>;
  readonly use: (feature: FeatureName) => Promise<boolean>;
}): Keeping {
  const { options, document, store, site, report, begun, use } = ports;
  const view = document.defaultView ?? window;
  const shared = (): string | undefined => store.getState().app?.shared;
  let isKnown = false;
  let unmark: Undo | undefined;

  const keep =
    options.ports?.keep ??
    createKeep({
      siteId: () => site().id,
      mode: () => {
        heed();
        return isKnown && shared() !== 'yes' ? site().storage : 'none';
      },
      mayOutlast: () => shared() === 'no',
      report,
      window: view,
    });

  function heed(): void {
    if (shared() === 'yes') return;
    const here = { host: document.location.hostname, location: pageLocation(document) };
    if (isMarkedShared(view)) share(true);
    else if (options.shared || isSharedHere(site().shared, here)) share(false);
  }

  /**
   * From now on nothing is kept, and what lay here goes.
   *
   * @param mark also on the next pages of this tab.
   * @param waits the requests that this person has sent are still to be taken up: they go on in this page.
   */
  function share(mark: boolean, waits = false): void {
    if (shared() !== 'yes') store.dispatch({ type: 'app/shared', shared: 'yes' });
    keep.forget(waits);
    if (mark) unmark ??= markNext(view);
    void watch(waits);
  }

  /** Brings the question after a pause, and the wipe. They leave nothing: what waits has to be in this page by then. */
  async function watch(waits: boolean): Promise<void> {
    await begun();
    if (waits && (await hasDatabase(databaseOf(site().id))) && !(await use('callback'))) {
      // Sealed as it is, it lies there until the network is back.
      view.addEventListener('online', () => void watch(waits), { once: true });
      return;
    }
    await use('shared');
  }

  return {
    keep,
    heed,
    share: () => share(true, !store.getState().callback),
    siteIsKnown() {
      isKnown = true;
      heed();
    },
    dispose: () => unmark?.(),
  };
}
