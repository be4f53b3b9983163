/** Ways to find an element again after the page drew it anew, the steadiest first. */
import type { FindWay } from '../core/formats/find.js';
import { isMadeUpId } from '../core/guide/made-up.js';
import { isElement, rootOf } from './dom.js';
import { accessibleName, isOnlyId, roleOf } from './find-name.js';
import { comparable } from './shown-text.js';

export function stableWays(element: Element): FindWay[] {
  const ways: FindWay[] = [];
  if (isOnlyId(element) && !isMadeUpId(element.id)) ways.push({ id: element.id });
  const name = comparable(accessibleName(element));
  const role = roleOf(element);
  if (name !== '' && role) ways.push({ role, name });
  else if (name !== '') ways.push({ label: name });
  const attribute = element.getAttribute('name');
  if (attribute) {
    const css = `${element.localName}[name="${CSS.escape(attribute)}"]`;
    if (rootOf(element).querySelectorAll(css).length === 1) ways.push({ css });
  }
  ways.push({ css: pathOf(element) });
  return ways;
}

/** A path of places from the nearest steady ancestor, as a selector. */
function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && isElement(at); at = at.parentElement) {
    if (isOnlyId(at) && !isMadeUpId(at.id)) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const { localName, parentElement } = at;
    if (!parentElement) {
      steps.unshift(localName);
      break;
    }
    steps.unshift(`${CSS.escape(localName)}${placeOf(at)}`);
  }
  return steps.join(' > ');
}

/** Its place among siblings of its kind; nothing where it is the only one. */
function placeOf(element: Element): string {
  const alike = (other: Element | null): boolean => other?.localName === element.localName;
  let place = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling)
    if (alike(at)) place += 1;
  let next = element.nextElementSibling;
  while (next && !alike(next)) next = next.nextElementSibling;
  return place > 1 || next ? `:nth-of-type(${place})` : '';
}
