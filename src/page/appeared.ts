/** What a page shows anew and wants to be noticed: errors, messages, dialogs. */
import type { AppearedWatch, PageWatch, Undo } from '../core/ports.js';
import { resolve } from './control-members.js';
import { messagesOf, SAYS_ERROR } from './control-parts.js';
import { allRoots, composedContains, isInOurs, isVisible } from './dom.js';
import { openModals } from './modals.js';
import { isEcho } from './news-about.js';
import { shownText } from './shown-text.js';

/** What announces itself to assistive technology. */
const LIVE =
  '[role=alert], [role=status], [role=alertdialog], [aria-live=assertive], [aria-live=polite], output';
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], :popover-open';
/** A clock, or what changes with every key: the page itself says that nobody should be told. */
const NEVER = '[aria-live=off], [role=timer], [role=marquee], [role=log]';
export const WRONG = '[aria-invalid=true], [aria-errormessage]';

/**
 * Tells what appeared since `watch` was called, once each, and again when its words changed. What is there from the
 * beginning is not news. Nothing is told of ours, nor of what changes while the person writes.
 */
export function createAppearedWatch(document: Document, watch: PageWatch): AppearedWatch {
  return {
    watch(act): Undo {
      let known = noticed(document);
      const look = (): void => {
        const now = noticed(document);
        const before = known;
        known = now;
        const fresh = [...now].filter(
          ([node, { text, isQuiet }]) => !isQuiet && before.get(node)?.text !== text,
        );
        fresh.forEach(([node, { kind, text }], at) => {
          // A message in a dialog that has just opened is read with it; a list of errors says those of the fields.
          const isSaid = fresh.some(
            ([other, told], place) =>
              place !== at &&
              (composedContains(other, node) ||
                (kind === 'error' &&
                  told.text.includes(text) &&
                  (told.text !== text || place > at))),
          );
          if (!isSaid) act({ kind, node });
        });
      };
      return watch.onChange(look);
    },
  };
}

interface Notice {
  readonly kind: 'error' | 'message' | 'dialog';
  readonly text: string;
  /** Known, so that it is no news later either. */
  readonly isQuiet: boolean;
}

function noticed(document: Document): Map<HTMLElement, Notice> {
  const found = new Map<HTMLElement, Notice>();
  const note = (node: HTMLElement, kind: Notice['kind']): void => {
    if (found.has(node) || isInOurs(node) || !isVisible(node)) return;
    const text = shownText(node).replace(SAYS_ERROR, '');
    if (text === '' || node.closest(NEVER)) return;
    const isQuiet = kind === 'message' && isEcho(node, text);
    found.set(node, { kind, text: kind === 'dialog' ? '' : text, isQuiet });
  };
  for (const modal of openModals(document)) note(modal, 'dialog');
  for (const root of allRoots(document)) {
    for (const dialog of matching(root, DIALOGS)) note(dialog, 'dialog');
    for (const control of matching(root, WRONG)) {
      const resolved = resolve(control);
      if (!resolved) continue;
      for (const error of messagesOf(resolved.element, resolved.fields)) note(error, 'error');
    }
    for (const live of matching(root, LIVE)) note(live, isUrgent(live) ? 'error' : 'message');
  }
  return found;
}

/** A selector that this browser does not know finds nothing more; the rest of the list still counts. */
export function matching(root: ParentNode, selectors: string): HTMLElement[] {
  return selectors.split(', ').flatMap((selector) => {
    try {
      return [...root.querySelectorAll<HTMLElement>(selector)];
    } catch {
      return [];
    }
  });
}

function isUrgent(element: HTMLElement): boolean {
  return element.matches('[role=alert], [role=alertdialog], [aria-live=assertive]');
}
