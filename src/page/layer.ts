import type { Layer, PageNode, PageWatch, Undo } from '../core/ports.js';
import { composedContains, composedParent, isElement, isInOurs, rootOf, viewOf } from './dom.js';
import { frontModal, openModals } from './modals.js';
import { moveNode, noteScroll, rememberInside, restoreScroll } from './move-node.js';

interface Shown {
  readonly element: HTMLElement;
  /** Where the element lives while no window of the host is open; undefined when we put it into the page. */
  readonly home: { readonly parent: Node; readonly next: Node | null } | undefined;
  readonly unnote: Undo;
  readonly hide: Undo;
  /** What of the page it belongs to. */
  near: PageNode | undefined;
  /** Where we put it last. */
  at: Node | undefined;
}

export type DisposableLayer = Layer & { dispose(): void };

/**
 * Keeps popovers of ours in the top layer. A popover outside the host's open modal is behind it and cannot be
 * pressed, so it moves into the modal while that is open, and back out afterwards. It also moves into a popover of
 * the host that holds what it belongs to: a press outside would close that. `z-index` plays no part.
 */
export function createLayer(document: Document, watch: PageWatch): DisposableLayer {
  const shown: Shown[] = [];
  /** The host's modals in the order in which they opened, as far as we saw. */
  let modals: HTMLElement[] = [];
  let unwatch: Undo | undefined;
  // At once, not with the next frame: an element of ours that is out of the page gives up.
  const removals = new (viewOf(document).MutationObserver)(() => {
    if (shown.some(wasTakenAlong)) settle();
    watchRemovals();
  });
  const watched = new Set<Node>();

  return {
    show(node, near) {
      const element = node as HTMLElement;
      let entry = shown.find((one) => one.element === element);
      if (!entry) {
        entry = enter(element);
        shown.push(entry);
        unwatch ??= listen();
      }
      entry.near = near;
      settle();
      return entry.hide;
    },
    dispose() {
      for (const entry of [...shown]) entry.hide();
    },
  };

  function enter(element: HTMLElement): Shown {
    const parent = element.parentNode;
    element.popover ??= 'manual';
    const entry: Shown = {
      element,
      home: parent ? { parent, next: element.nextSibling } : undefined,
      unnote: noteScroll(element),
      hide: () => hide(entry),
      near: undefined,
      at: parent ?? undefined,
    };
    return entry;
  }

  function listen(): Undo {
    const stop = watch.onChange(settle);
    document.addEventListener('fullscreenchange', settle);
    return () => {
      stop();
      document.removeEventListener('fullscreenchange', settle);
      removals.disconnect();
      watched.clear();
      modals = [];
    };
  }

  function hide(entry: Shown): void {
    const at = shown.indexOf(entry);
    if (at < 0) return;
    shown.splice(at, 1);
    const { element, home, unnote } = entry;
    unnote();
    if (isOpen(element)) element.hidePopover();
    if (!home) element.remove();
    else if (entry.at !== home.parent) goHome(entry);
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
    for (const entry of [...shown])
      bring(entry, popoverAround(document, entry.near, front) ?? front, raise);
  }

  function bring(entry: Shown, front: HTMLElement | undefined, raise: boolean): void {
    const { element } = entry;
    const home = homeOf(entry);
    // An element that the page itself keeps inside the window stays where it is.
    const parent = front && !front.contains(home) ? (front.shadowRoot ?? front) : home;
    const right = element.isConnected && element.parentNode === parent;
    if (right && !raise) {
      if (isOpen(element)) return;
      open(element);
      restoreScroll(element);
      return;
    }
    const hadBox = element.getClientRects().length > 0;
    const restore = hadBox ? rememberInside(element) : () => restoreScroll(element);
    if (isOpen(element)) element.hidePopover();
    entry.at = parent;
    if (!right) {
      if (parent === home) goHome(entry);
      else moveNode(element, parent, null);
    }
    watchRemovals();
    // Without `moveBefore` an element leaves the page for a moment, and may have hidden itself at that.
    if (!shown.includes(entry)) return;
    open(element);
    restore();
  }

  /** Every root that holds one of them away from its home: they may be in several, and a root may move. */
  function watchRemovals(): void {
    const roots = shown.filter(isAway).flatMap(({ at }) => rootsAround(at));
    if (roots.length === watched.size && roots.every((root) => watched.has(root))) return;
    removals.disconnect();
    watched.clear();
    for (const root of roots) {
      watched.add(root);
      removals.observe(root, { subtree: true, childList: true });
    }
  }

  function isAway(entry: Shown): boolean {
    return entry.at !== homeOf(entry);
  }

  /** Whether the page took it out together with the window around it. */
  function wasTakenAlong(entry: Shown): boolean {
    return !entry.element.isConnected && isAway(entry);
  }

  function goHome(entry: Shown): void {
    entry.at = homeOf(entry);
    moveNode(entry.element, entry.at, entry.home?.next ?? null);
  }

  /** A home that the host took out of the page is no home: then the element lives beside `body`. */
  function homeOf({ home }: Shown): Node {
    return home?.parent.isConnected ? home.parent : document.documentElement;
  }
}

/** The open popover of the host that holds this, if it can be used while `front` is the modal in front. */
function popoverAround(
  document: Document,
  near: PageNode | undefined,
  front: HTMLElement | undefined,
): HTMLElement | undefined {
  for (let at = (near as Node | undefined) ?? null; at && at !== front; at = composedParent(at)) {
    // A popover inside a frame is in the top layer of the frame alone.
    if (!isElement(at) || at.ownerDocument !== document || !at.matches(':popover-open')) continue;
    const usable = front === undefined || composedContains(front, at);
    return usable && !isInOurs(at) ? at : undefined;
  }
  return undefined;
}

/** The root that holds a node, and the roots around that. */
function rootsAround(node: Node | undefined): Node[] {
  const roots: Node[] = [];
  for (let at: Node | null | undefined = node; at; at = (roots.at(-1) as Partial<ShadowRoot>).host)
    roots.push(rootOf(at));
  return roots;
}

function isOpen(element: HTMLElement): boolean {
  return element.isConnected && element.matches(':popover-open');
}

/** Without a `source`: with one, Firefox takes the popover out of the order of Tab. */
function open(element: HTMLElement): void {
  element.showPopover();
}
