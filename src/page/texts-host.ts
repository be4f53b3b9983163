/** What the rules of simple words need to know of an element of the page. Reads only. */
import { bindsPerson } from '../core/simple/consent.js';
import { normalise } from '../core/simple/hash.js';
import { LEFT_OUT, type HostFacts } from '../core/simple/rules.js';
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

/**
 * The text nodes of an original, without what `source` leaves out: choices, scripts, styles and ours.
 *
 * @param onLine told where a new line begins.
 */
export function* textNodes(host: Element, onLine?: () => void): Generator<Text> {
  for (const child of host.childNodes) {
    if (child.nodeType === 3) yield child as Text;
    else if (isElement(child) && !isLeftOut(child)) {
      const line = onLine && child.matches(NEW_LINE);
      if (line) onLine();
      yield* textNodes(child, onLine);
      if (line) onLine();
    }
  }
}

function isLeftOut(element: HTMLElement): boolean {
  return isOurs(element) || element.matches(LEFT_OUT);
}

/** What a text node of the page says, or said before us. */
export function pageText(node: Text): string {
  return originalText(node) ?? node.data;
}

/** The original's text as `source` is computed from it, before normalising. */
export function originalOf(host: Element): string {
  return [...textNodes(host)].map(pageText).join('');
}

const NEW_LINE =
  'p, li, div, ul, ol, dl, dt, dd, h1, h2, h3, h4, h5, h6, section, article, aside, blockquote, address, pre, figure, tr, br';

/** The lines of an original that has more than one, as a person sees them. */
export function paragraphsOf(host: Element): readonly string[] | undefined {
  const lines = [''];
  for (const node of textNodes(host, () => lines.push('')))
    lines.push((lines.pop() ?? '') + pageText(node));
  const written = lines.map(normalise).filter((line) => line !== '');
  return written.length > 1 ? written : undefined;
}

/** The nodes with words in them that a person reads as text (a text area's content is its value). */
export function wordNodes(host: Element): Text[] {
  return [...textNodes(host)].filter(
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
    consent: bindsPerson<Element>(host, rootOf(host), originalOf),
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
