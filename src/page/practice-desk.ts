/** What the guide needs of a practice copy in place of the page: the same ports, over the copy and nothing else. */
import type { Controls, PageNode, PageWatch, PagePorts, Undo } from '../core/ports.js';
import { resolve } from './control-members.js';
import { createControls } from './controls.js';
import { composedContains, documentOf, isElement, viewOf, type View } from './dom.js';
import { createFinder } from './find.js';
import { pageLocation } from './location.js';
import type { createOwnForm } from './own-form.js';
import { createPlacer } from './place.js';
import { copyPage } from './practice-copy.js';
import { canFill, fill } from './practice-fill.js';
import { watchCopy, type PracticeWatch } from './practice-watch.js';
import { createTracker } from './track.js';

export interface PracticeDesk {
  readonly ports: Omit<PagePorts, 'painter'>;
  /** The browser keeps presses in the copy to itself. */
  readonly deaf: boolean;
  /** Reads the copy again: the person may have done something there unheard. */
  look(): void;
  canFill(node: PageNode, example: string): boolean;
  /** Writes an example into a field of the copy. */
  fill(node: PageNode, example: string): void;
  dispose(): void;
}

/** What the site says, and what only some practices need. */
export interface PracticeSite {
  readonly locales: readonly string[];
  readonly isBank: () => boolean;
  /** Walks the page's own form, where there is no procedure. */
  readonly createOwnForm?: typeof createOwnForm;
}

/**
 * @param frame an empty frame of ours to fill; without one there is no copy, and nothing is ever found.
 * @param banner says that nothing is sent, and is never covered by the step.
 * @returns undefined when the page cannot be copied.
 */
export function createDesk(
  document: Document,
  frame: HTMLIFrameElement | undefined,
  banner: PageNode,
  site: PracticeSite,
): PracticeDesk | undefined {
  const copy = frame ? copyPage(document, frame) : document.implementation.createHTMLDocument('');
  if (!copy) return undefined;
  const view = viewOf(document);
  const watch = frame ? watchCopy(copy, view, () => pageLocation(document)) : silent(document);
  const controls = copyControls(createControls(watch), view);
  const placer = createPlacer(document, watch, controls);
  return {
    ports: {
      watch,
      controls,
      finder: frame ? createFinder(copy, site) : { find: () => ({ status: 'missing', tried: [] }) },
      ownForm: site.createOwnForm?.(copy, site) ?? { walk: () => undefined },
      tracker: createTracker(watch),
      placer: {
        place: (element, target, options) =>
          placer.place(element, target, { ...options, clear: banner }),
        goTo(node, options) {
          // A copy that was taken off the screen has no window any more.
          if (documentOf(node as Node).defaultView) placer.goTo(node, options);
        },
      },
      layer: { show: showHere },
    },
    deaf: watch.deaf,
    look: () => watch.tell(),
    canFill: (node, example) => canFill(resolve(node), example),
    fill(node, example) {
      fill(resolve(node), example);
      watch.tell();
    },
    dispose: () => watch.dispose(),
  };
}

/** Where only words are practised there is nothing to watch. */
function silent(document: Document): PracticeWatch {
  const never: PageWatch['onChange'] = () => () => undefined;
  return {
    deaf: false,
    tell: () => undefined,
    onChange: never,
    onRoute: never,
    onWrite: never,
    location: () => pageLocation(document),
    dispose: () => undefined,
  };
}

/**
 * In the copy a form is never sent, so a press on its button is all there is to hear. The copy's window runs no
 * timers: those of the page around it do.
 */
function copyControls(controls: Controls, view: View): Controls {
  return {
    ...controls,
    onUse(node, act) {
      const target = node as Node;
      const used = (event: Event): void => {
        const at = event.composedPath()[0];
        if (!isElement(at) || !composedContains(target, at)) return;
        // One press must not count for two steps.
        detach();
        timer = view.setTimeout(attach);
        act();
      };
      const window = (): Window | null => documentOf(target).defaultView;
      const attach = (): void => window()?.addEventListener('click', used, true);
      const detach = (): void => window()?.removeEventListener('click', used, true);
      let timer = view.setTimeout(attach);
      return () => {
        view.clearTimeout(timer);
        detach();
      };
    },
  };
}

/** The step stands in our own window, in front of the copy: nothing of the page can be above it. */
function showHere(node: PageNode): Undo {
  const element = node as HTMLElement;
  element.popover ??= 'manual';
  if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
  return () => {
    if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
  };
}
