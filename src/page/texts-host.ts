/** What the rules of simple words need to know of an element of the page. Reads only. */
import { isConsent, type HostFacts } from '../core/simple/rules.js';
import { byIds, isElement, isOurs, labelsOf, rootOf } from './dom.js';
import { originalText } from './originals.js';

const CONTROLS =
  'input, select, textarea, button, label, form, fieldset, details, dialog, iframe, object, embed, video, audio, canvas, [tabindex], [contenteditable]';

/** The element whose words an author means: for a control its label, for a group its legend, for a table its caption. */
export function hostOf(found: unknown): HTMLElement | undefined {
  if (!isElement(found)) return undefined;
  const element: HTMLElement = found;
  switch (element.localName) {
    case 'input':
    case 'select':
    case 'textarea':
      return labelsOf(element)[0] ?? byIds(element, 'aria-labelledby')[0];
    case 'fieldset':
      return element.querySelector<HTMLElement>(':scope > legend') ?? undefined;
    case 'table':
      return element.querySelector<HTMLElement>(':scope > caption') ?? undefined;
    default:
      return element;
  }
}

/** The text nodes of an original, without what `source` leaves out: choices, scripts, styles and ours. */
export function textNodes(host: Element): Text[] {
  const nodes: Text[] = [];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) nodes.push(child as Text);
      else if (isElement(child) && !isLeftOut(child)) walk(child);
    }
  };
  walk(host);
  return nodes;
}

function isLeftOut(element: HTMLElement): boolean {
  return (
    ['select', 'script', 'style'].includes(element.localName) ||
    isOurs(element) ||
    (element.dataset['level'] === 'simple' && element.parentElement?.localName === 'aidant-text')
  );
}

/** What a text node of the page says, or said before us. */
export function pageText(node: Text): string {
  return originalText(node) ?? node.data;
}

/** The original's text as `source` is computed from it, before normalising. */
export function originalOf(host: Element): string {
  return textNodes(host).map(pageText).join('');
}

/** The nodes with words in them that a person reads as text (a text area's content is its value). */
export function wordNodes(host: Element): Text[] {
  return textNodes(host).filter(
    (node) => pageText(node).trim() !== '' && !node.parentElement?.closest('textarea, noscript'),
  );
}

export function factsOf(host: HTMLElement): HostFacts {
  const tag = host.localName;
  return {
    tag,
    words: wordNodes(host).length,
    textIsValue: tag === 'option' && (!host.hasAttribute('value') || host.hasAttribute('label')),
    holdsControls: host.querySelector(CONTROLS) !== null || holdsComponents(host),
    editable: host.isContentEditable || host.closest('textarea') !== null,
    namesAnother: namesAnother(host),
    consent: bindsPerson(host),
  };
}

/** A component of the page draws by itself and may hold anything. */
function holdsComponents(host: HTMLElement): boolean {
  return [...host.querySelectorAll('*')].some(
    (element) => element.localName.includes('-') && !element.localName.startsWith('aidant-'),
  );
}

function namesAnother(host: HTMLElement): boolean {
  const root = rootOf(host);
  return [host, ...host.querySelectorAll('[id]')]
    .filter((element) => element.id !== '')
    .some(({ id }) => {
      const quoted = `"${CSS.escape(id)}"`;
      return (
        root.querySelector(
          ['labelledby', 'describedby', 'details', 'errormessage']
            .map((name) => `[aria-${name}~=${quoted}]`)
            .join(),
        ) !== null
      );
    });
}

function bindsPerson(host: HTMLElement): boolean {
  const label = host.closest('label');
  const boxes = [
    label?.control,
    ...(host.id === ''
      ? []
      : rootOf(host).querySelectorAll(`[aria-labelledby~="${CSS.escape(host.id)}"]`)),
  ];
  return boxes.some(
    (box) =>
      isElement(box) &&
      ((box as HTMLInputElement).type === 'checkbox' || box.getAttribute('role') === 'checkbox') &&
      isConsent({
        required:
          (box as HTMLInputElement).required === true ||
          box.getAttribute('aria-required') === 'true',
        text: originalOf(label ?? host),
      }),
  );
}
