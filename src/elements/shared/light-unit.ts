import type { PageNode } from '../../core/ports.js';

/** Lights the element of ours that is being said, and only that one. */
export function lightUnit(root: ParentNode, node: PageNode | undefined): void {
  for (const lit of root.querySelectorAll('[lit]')) if (lit !== node) lit.removeAttribute('lit');
  if (node instanceof Element && root.contains(node)) node.setAttribute('lit', '');
}
