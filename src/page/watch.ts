import type { PageWatch } from '../core/ports.js';
import { allRoots, isOurs, isElement, innerRoot, type Root, viewOf } from './dom.js';
import { pageLocation } from './location.js';
import { watchRoutes } from './routes.js';

export type DisposablePageWatch = PageWatch & { dispose(): void };

/** A popover changes no attribute, and its `toggle` comes a frame too late for what stands in it. */
const TOGGLES = ['beforetoggle', 'toggle'] as const;

/**
 * Tells, at most once a frame, that the page changed: one observer for the document, every open shadow root
 * and every same-origin frame, as they come. It observes only while somebody listens, and never polls.
 */
export function createPageWatch(document: Document): DisposablePageWatch {
  const view = viewOf(document);
  const listeners = new Set<() => void>();
  const writers = new Set<() => void>();
  const routes = watchRoutes(document);
  const observed = new Set<Root>();
  const awaited = new Set<string>();
  let frame = 0;

  const observer = new view.MutationObserver((records) => {
    const theirs = records.filter((record) => !isElement(record.target) || !isOurs(record.target));
    if (theirs.length === 0) return;
    for (const record of theirs) for (const node of record.addedNodes) discover(node);
    schedule();
  });

  return {
    onChange: (act) => join(listeners, act),
    onWrite: (act) => join(writers, act),
    onRoute: (act) => routes.onRoute(act),
    location: () => pageLocation(document),
    dispose() {
      listeners.clear();
      writers.clear();
      stop();
      routes.dispose();
    },
  };

  function join(all: Set<() => void>, act: () => void): () => void {
    if (!isHeard()) start();
    // A function of its own, so that two callers with the same function do not undo each other.
    const listener = (): void => act();
    all.add(listener);
    return () => {
      all.delete(listener);
      if (!isHeard()) stop();
    };
  }

  function isHeard(): boolean {
    return listeners.size + writers.size > 0;
  }

  function start(): void {
    for (const root of allRoots(document)) observe(root);
    document.addEventListener('load', onLoad, true);
  }

  function stop(): void {
    observer.disconnect();
    for (const root of observed) {
      for (const type of TOGGLES) root.removeEventListener(type, onToggle, true);
      root.removeEventListener('input', onInput, true);
    }
    observed.clear();
    document.removeEventListener('load', onLoad, true);
    view.cancelAnimationFrame(frame);
    frame = 0;
  }

  function observe(root: Root): void {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (const type of TOGGLES) root.addEventListener(type, onToggle, true);
    root.addEventListener('input', onInput, true);
    // An element defined later gets its shadow root then, without any change that an observer sees.
    for (const element of root.querySelectorAll(':not(:defined)')) awaitDefinition(element);
  }

  function awaitDefinition(element: Element): void {
    const name = element.localName;
    if (awaited.has(name) || isOurs(element)) return;
    awaited.add(name);
    const registry = element.ownerDocument.defaultView?.customElements;
    void registry?.whenDefined(name).then(
      () => {
        awaited.delete(name);
        if (!isHeard()) return;
        for (const root of allRoots(document)) observe(root);
        schedule();
      },
      () => undefined,
    );
  }

  /** Observes the roots inside nodes that were just added. */
  function discover(node: Node): void {
    if (!isElement(node) || isOurs(node)) return;
    const elements = [node, ...node.querySelectorAll('*')];
    for (const element of elements) {
      const inner = innerRoot(element);
      if (inner) for (const root of allRoots(inner)) observe(root);
      else if (element.localName.includes('-') && element.matches(':not(:defined)'))
        awaitDefinition(element);
    }
  }

  function onLoad(event: Event): void {
    const inner = isElement(event.target) ? innerRoot(event.target) : undefined;
    if (!inner) return;
    for (const root of allRoots(inner)) observe(root);
    schedule();
  }

  function onToggle({ target }: Event): void {
    if (!isElement(target) || !isOurs(target)) schedule();
  }

  function onInput({ isTrusted, target }: Event): void {
    if (!isTrusted || (isElement(target) && isOurs(target))) return;
    for (const writer of [...writers]) writer();
  }

  function schedule(): void {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      for (const listener of [...listeners]) listener();
    });
  }
}
