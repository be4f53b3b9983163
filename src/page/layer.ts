import type { Layer, PageWatch, Undo } from '../core/ports.js';
import { frontModal, openModals } from './modals.js';
import { moveNode, rememberInside } from './move-node.js';

interface Shown {
  readonly element: HTMLElement;
  /** Where the element lives while no modal of the host is open; undefined when we put it into the page. */
  readonly home: { readonly parent: Node; readonly next: Node | null } | undefined;
}

export type DisposableLayer = Layer & { dispose(): void };

/**
 * Keeps popovers of ours in the top layer. A popover outside the host's open modal is behind it and cannot be
 * pressed, so it moves into the modal while that is open, and back out afterwards. `z-index` plays no part.
 */
export function createLayer(document: Document, watch: PageWatch): DisposableLayer {
  const shown: Shown[] = [];
  /** The host's modals in the order in which they opened, as far as we saw. */
  let modals: HTMLElement[] = [];
  let unwatch: Undo | undefined;

  return {
    show(node) {
      const element = node as HTMLElement;
      const parent = element.parentNode;
      const entry: Shown = {
        element,
        home: parent ? { parent, next: element.nextSibling } : undefined,
      };
      element.popover ??= 'manual';
      shown.push(entry);
      unwatch ??= listen();
      settle();
      return () => hide(entry);
    },
    dispose() {
      for (const entry of [...shown]) hide(entry);
    },
  };

  function listen(): Undo {
    const stop = watch.onChange(settle);
    document.addEventListener('fullscreenchange', settle);
    return () => {
      stop();
      document.removeEventListener('fullscreenchange', settle);
      modals = [];
    };
  }

  function hide(entry: Shown): void {
    const at = shown.indexOf(entry);
    if (at < 0) return;
    shown.splice(at, 1);
    const { element, home } = entry;
    if (isOpen(element)) element.hidePopover();
    if (!home) element.remove();
    else if (element.parentNode !== home.parent) goHome(entry);
    if (shown.length === 0) {
      unwatch?.();
      unwatch = undefined;
    }
  }

  /** Brings every element to where the person is. Does nothing when all are there. */
  function settle(): void {
    const open = openModals(document);
    const before = modals.at(-1);
    modals = [
      ...modals.filter((modal) => open.includes(modal)),
      ...open.filter((modal) => !modals.includes(modal)),
    ];
    const front = frontModal(document, modals);
    // A modal that opened after the element was shown is above it even if the element is inside already.
    const raise = front !== undefined && modals.at(-1) !== before;
    for (const entry of shown) bring(entry, front, raise);
  }

  function bring(entry: Shown, front: HTMLElement | undefined, raise: boolean): void {
    const { element } = entry;
    const home = homeOf(entry);
    // An element that the page itself keeps inside the modal stays where it is.
    const parent = front && !front.contains(home) ? front : home;
    const right = element.isConnected && element.parentNode === parent;
    if (right && !raise) {
      if (!isOpen(element)) open(element);
      return;
    }
    const restore = element.isConnected ? rememberInside(element) : () => undefined;
    if (isOpen(element)) element.hidePopover();
    if (!right) {
      if (parent === home) goHome(entry);
      else moveNode(element, parent, null);
    }
    // Without `moveBefore` an element leaves the page for a moment, and may have hidden itself at that.
    if (!shown.includes(entry)) return;
    open(element);
    restore();
  }

  function goHome(entry: Shown): void {
    moveNode(entry.element, homeOf(entry), entry.home?.next ?? null);
  }

  /** A home that the host took out of the page is no home: then the element lives beside `body`. */
  function homeOf({ home }: Shown): Node {
    return home?.parent.isConnected ? home.parent : document.documentElement;
  }
}

function isOpen(element: HTMLElement): boolean {
  return element.isConnected && element.matches(':popover-open');
}

/** Without a `source`: with one, Firefox takes the popover out of the order of Tab. */
function open(element: HTMLElement): void {
  element.showPopover();
}
