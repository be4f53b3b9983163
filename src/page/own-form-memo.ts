/** Accessible names while one form is looked at: each is costly, and asked for several times. */
import { accessibleName } from './find-name.js';

let names: Map<Element, string> | undefined;

export function nameOf(element: Element): string {
  const name = names?.get(element) ?? accessibleName(element);
  names?.set(element, name);
  return name;
}

/** Names asked for in `look` are worked out once. */
export function withNames<T>(look: () => T): T {
  names ??= new Map();
  try {
    return look();
  } finally {
    names = undefined;
  }
}
