import { isVisible, rootOf } from './dom.js';

/** The field or button that a person comes to after all of these, when it can be seen. */
export function nextField(parts: readonly Element[]): HTMLElement | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const controls = rootOf(first).querySelectorAll<HTMLElement>('input, select, textarea, button');
  const after = Node.DOCUMENT_POSITION_FOLLOWING;
  return [...controls].find(
    (one) => parts.every((part) => part.compareDocumentPosition(one) === after) && isVisible(one),
  );
}
