import { onTheWay } from '../core/on-the-way.js';
import type { Announcer, PageWatch, Undo } from '../core/ports.js';
import { frontModal, openModals } from './modals.js';
import { viewOf } from './dom.js';

/** How long focus must rest before a message: a screen reader says the newly focused thing first. */
const SETTLE_MS = 150;

const HIDDEN_BUT_HEARD = `:host {
  position: fixed !important; inset-block-start: 0 !important; inset-inline-start: 0 !important;
  inline-size: 1px !important; block-size: 1px !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; overflow: hidden !important; clip-path: inset(50%) !important;
  white-space: nowrap !important; pointer-events: none !important; display: block !important;
}`;

interface Region {
  readonly host: HTMLElement;
  readonly status: HTMLElement;
}

/**
 * One polite live region in the document, beside `body`, and one in each open modal of the host (outside a modal
 * nothing is heard). A region is there before its first message; a message waits until focus rests.
 */
export function createAnnouncer(document: Document, watch: Pick<PageWatch, 'onChange'>): Announcer {
  const view = viewOf(document);
  const inModals = new Map<HTMLElement, Region>();
  let main: Region | undefined;
  let unwatch: Undo | undefined;
  let timer = 0;
  let pending: { readonly text: string; readonly lang: string | undefined } | undefined;

  return {
    prepare,
    say(text, lang) {
      prepare();
      pending = { text, lang };
      wait();
    },
    dispose() {
      view.clearTimeout(timer);
      document.removeEventListener('focusin', onFocus, true);
      unwatch?.();
      unwatch = undefined;
      for (const region of inModals.values()) region.host.remove();
      inModals.clear();
      main?.host.remove();
      main = undefined;
      pending = undefined;
    },
  };

  function prepare(): void {
    main ??= regionIn(document.documentElement);
    if (unwatch) return;
    unwatch = watch.onChange(follow);
    document.addEventListener('focusin', onFocus, true);
    follow();
  }

  /** Keeps a region in each open modal, and the document's own where a page swap may have taken it out. */
  function follow(): void {
    if (main && !main.host.isConnected) document.documentElement.append(main.host);
    const open = openModals(document);
    for (const [modal, region] of inModals) {
      if (open.includes(modal) && modal.contains(region.host)) continue;
      region.host.remove();
      inModals.delete(modal);
    }
    for (const modal of open) if (!inModals.has(modal)) inModals.set(modal, regionIn(modal));
  }

  function onFocus(): void {
    if (pending) wait();
  }

  function wait(): void {
    view.clearTimeout(timer);
    timer = view.setTimeout(deliver, SETTLE_MS);
  }

  function deliver(): void {
    const message = pending;
    if (!message) return;
    const front = frontModal(document);
    if (onTheWay.size > 0 || (front && !inModals.has(front))) {
      // Outside an open modal nothing is heard, nor in a region that comes together with its words.
      follow();
      wait();
      return;
    }
    pending = undefined;
    const region = (front && inModals.get(front)) ?? main;
    if (!region) return;
    const { status } = region;
    if (message.lang === undefined) status.removeAttribute('lang');
    else status.lang = message.lang;
    // The same words again are no change to a screen reader unless they were gone in between.
    if (status.textContent === message.text) {
      status.textContent = '';
      pending = message;
      wait();
      return;
    }
    status.textContent = message.text;
  }

  function regionIn(parent: Element): Region {
    const host = document.createElement('aidant-live');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(HIDDEN_BUT_HEARD);
    root.adoptedStyleSheets = [sheet];
    const status = document.createElement('div');
    status.setAttribute('role', 'status');
    status.setAttribute('aria-live', 'polite');
    status.setAttribute('aria-atomic', 'true');
    root.append(status);
    parent.append(host);
    return { host, status };
  }
}
