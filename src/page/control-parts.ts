/** What belongs to a control on the screen: its labels, its hint, and the message the page shows for it. */
import { byIds, isVisible, labelsOf, parentElementOf, rootOf } from './dom.js';
import { fieldsIn, standsFor, type Resolved } from './control-members.js';
import { collapse, shownText } from './shown-text.js';

/** The target with its label, hint and error, each visible, none inside another. */
export function partsOf({ element, kind, fields }: Resolved): HTMLElement[] {
  const whole = kind === 'group' && !isOneOf(element, fields) ? [element] : [];
  const parts = [
    ...(whole.length > 0 ? whole : fields.length > 0 ? fields.flatMap(standsFor) : [element]),
    ...fields.flatMap(labelsOf),
    ...labelsOf(element),
    ...byIds(element, 'aria-labelledby'),
    ...[element, ...fields].flatMap((field) => byIds(field, 'aria-describedby')),
    ...messagesOf(element, fields),
    ...cellBefore(element, fields),
  ];
  // A radio without a fieldset still has a question above it, when the page says so.
  const visible = [...new Set(parts)].filter(isVisible);
  return visible.filter((part) => !visible.some((other) => other !== part && other.contains(part)));
}

/** On pages drawn with tables, the name of a field is the cell before it. */
function cellBefore(element: HTMLElement, fields: readonly HTMLElement[]): HTMLElement[] {
  const cell = element.closest('td, dd');
  const before = cell?.previousElementSibling as HTMLElement | null | undefined;
  const tied = [element, ...fields].some((field) => labelsOf(field).length > 0);
  return before && !tied && fieldsIn(before).length === 0 && fields.length > 0 ? [before] : [];
}

/** The hint of a control, as the page shows it: what describes it and is not an error. */
export function hintOf(element: HTMLElement): string {
  const hints = byIds(element, 'aria-describedby').filter(
    (hint) => isVisible(hint) && !looksLikeError(hint),
  );
  return collapse(hints.map(shownText).join(' '));
}

/** The page's own message for this control, when one shows; without the word "error" before it. */
export function messageOf(
  element: HTMLElement,
  fields: readonly HTMLElement[],
): string | undefined {
  const shown = messagesOf(element, fields);
  const parts = shown.length > 0 ? shown : inSummary([element, ...fields]);
  const texts = parts.map((part) => shownText(part).replace(SAYS_ERROR, ''));
  const text = collapse([...new Set(texts)].join(' '));
  return text === '' ? undefined : text;
}

/** Many pages put this before a message for those who do not see its colour. */
export const SAYS_ERROR = /^\s*(error|erreur|fout|fehler)\s*:\s*/i;

export function messagesOf(element: HTMLElement, fields: readonly HTMLElement[]): HTMLElement[] {
  const controls = [...new Set([element, ...fields])];
  const named = controls
    .filter((control) => control.getAttribute('aria-invalid') !== 'false')
    .flatMap((control) => byIds(control, 'aria-errormessage'));
  const described = controls.flatMap((control) => {
    const parts = byIds(control, 'aria-describedby');
    const flagged = control.getAttribute('aria-invalid') === 'true';
    const errors = parts.filter((part) => looksLikeError(part) || (flagged && isLive(part)));
    if (errors.length > 0 || !flagged) return errors;
    // Nothing says which part is the error. Pages put the hint first, so one part alone is the hint.
    return parts.length > 1 ? parts.slice(-1) : [];
  });
  const shown = [...new Set([...named, ...described])].filter(hasWords);
  return shown.length > 0 ? shown : nearbyAlerts(element, fields);
}

/**
 * The messages for a group as a whole: its own, and those that several of its fields share. What is about one field
 * alone is said with that field.
 */
export function messagesOfGroup(group: HTMLElement, fields: readonly HTMLElement[]): HTMLElement[] {
  const own = messagesOf(group, []);
  const named = NAMING.flatMap((attribute) => byIds(group, attribute));
  if (fields.length > MANY) return own.filter((message) => named.includes(message));
  const ofFields = fields.map((field) => messagesOf(field, [field]));
  const owners = (message: HTMLElement): number =>
    ofFields.filter((messages) => messages.includes(message)).length;
  return [...new Set([...own, ...ofFields.flat()])].filter((message) =>
    owners(message) === 1 ? named.includes(message) : owners(message) > 1 || own.includes(message),
  );
}

/** A section of a form: what is wrong in it is said with each field. */
const MANY = 20;
const NAMING = ['aria-describedby', 'aria-errormessage'] as const;

/** The field that a message stands beside, without anything that ties them. */
export function fieldBeside(message: HTMLElement): HTMLElement | undefined {
  if (!message.matches(NEAR)) return undefined;
  for (let at = parentElementOf(message); at; at = parentElementOf(at)) {
    if (/^(form|body|main|html)$/.test(at.localName)) return undefined;
    const [field, other] = fieldsIn(at);
    if (field) return !other && messagesOf(field, [field]).includes(message) ? field : undefined;
  }
  return undefined;
}

/** Words that pages give to the ids and classes of their errors; "territoire" is none. */
const ERROR_MARK = /error|erreur|(^|[\s_-])err([\s_-]|\d|$)|Err\b|invalid|alert|fehler|fout/i;

/** "nom-error-hint" is the hint of a field that happens to be called so. */
const HINT_END = /(hint|help|aide|indication|hulp|uitleg|hilfe|hinweis|desc|description|info)$/i;

function looksLikeError(element: HTMLElement): boolean {
  if (element.role === 'alert' || element.ariaLive === 'assertive') return true;
  const classes = element.getAttribute('class') ?? '';
  if (ERROR_MARK.test(classes)) return true;
  return ERROR_MARK.test(element.id) && !HINT_END.test(element.id);
}

/** A counter of signs is live, too: only beside a field that is wrong is it about what is wrong. */
function isLive(element: HTMLElement): boolean {
  return element.role === 'status' || element.hasAttribute('aria-live');
}

/** What pages give to their errors. */
export const NEAR =
  '[role=alert], [aria-live=assertive], [class*=error i], [class*=erreur i], [class*=invalid-feedback i]';

/** An alert or an error in the same wrapper as the control, when the wrapper holds no other control. */
function nearbyAlerts(element: HTMLElement, fields: readonly HTMLElement[]): HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let at = parentElementOf(element); at && around.length < 3; at = parentElementOf(at)) {
    if (/^(form|body|main|html)$/.test(at.localName)) break;
    if (fieldsIn(at).some((field) => !fields.includes(field) && field !== element)) break;
    around.push(at);
  }
  // Of the field itself, too, where it is a group or a custom element; and on each side of a shadow root.
  const places = [element, ...around].flatMap((part) => [part, part.shadowRoot ?? []].flat());
  const found = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>(NEAR)]);
  const alerts = [...new Set(found)].filter(
    (alert) =>
      hasWords(alert) &&
      alert.localName !== 'label' &&
      alert.localName !== 'legend' &&
      fieldsIn(alert).length === 0 &&
      !alert.querySelector('label, legend'),
  );
  return alerts.filter(
    (alert) => !alerts.some((other) => other !== alert && other.contains(alert)),
  );
}

/** A list of what is wrong at the head of the page, each line a link to its field. */
function inSummary(controls: readonly HTMLElement[]): HTMLElement[] {
  const links = controls
    .filter(({ id }) => id !== '')
    .flatMap((control) => [
      ...rootOf(control).querySelectorAll<HTMLElement>(`a[href="#${CSS.escape(control.id)}"]`),
    ]);
  return links.filter((link) => hasWords(link) && link.closest(NEAR) !== null);
}

function hasWords(element: HTMLElement): boolean {
  return isVisible(element) && shownText(element) !== '';
}

function isOneOf(element: HTMLElement, fields: readonly HTMLElement[]): boolean {
  return fields.includes(element);
}
