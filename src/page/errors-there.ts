/** What a page that was sent back with errors says of them from its beginning. */
import { isField, resolve } from './control-members.js';
import { messagesOf, NEAR } from './control-parts.js';
import { allRoots, isInOurs, isVisible } from './dom.js';
import { matching, WRONG } from './appeared.js';

/**
 * The list of errors, whose lines lead to their fields; where there is none the message of each field that is marked
 * as wrong. A notice about anything else stands on page after page, and is not among them.
 */
export function errorsThere(document: Document): HTMLElement[] {
  const roots = allRoots(document);
  const lists = roots.flatMap((root) =>
    [...root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      .filter((link) => isVisible(link) && leadsToField(link, root))
      .flatMap((link) => outermost(link) ?? []),
  );
  const found =
    lists.length > 0
      ? lists
      : roots
          .flatMap((root) => matching(root, WRONG))
          .filter(isVisible)
          .flatMap((control) => {
            const resolved = resolve(control);
            return resolved ? messagesOf(resolved.element, resolved.fields) : [];
          });
  return [...new Set(found)].filter((node) => !isInOurs(node));
}

function leadsToField(link: HTMLAnchorElement, root: ParentNode): boolean {
  const id = link.getAttribute('href')?.slice(1);
  const target = id && root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  // A list may lead to the fieldset of a question.
  return !!target && (isField(target) || target.localName === 'fieldset');
}

function outermost(link: HTMLElement): HTMLElement | undefined {
  let list: HTMLElement | undefined;
  for (let at = link.closest<HTMLElement>(NEAR); at;) {
    list = at;
    at = at.parentElement?.closest<HTMLElement>(NEAR) ?? null;
  }
  return list;
}
