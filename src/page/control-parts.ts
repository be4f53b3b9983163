/** What belongs to a control on the screen: its labels, its hint, and the message the page shows for it. */
import { byIds, isVisible, labelsOf, parentElementOf } from './dom.js';
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
  ];
  // A radio without a fieldset still has a question above it, when the page says so.
  const visible = [...new Set(parts)].filter(isVisible);
  return visible.filter((part) => !visible.some((other) => other !== part && other.contains(part)));
}

/** The hint of a control, as the page shows it: what describes it and is not an error. */
export function hintOf(element: HTMLElement): string {
  const hints = byIds(element, 'aria-describedby').filter(
    (hint) => isVisible(hint) && !looksLikeError(hint),
  );
  return collapse(hints.map(shownText).join(' '));
}

/** The page's own message for this control, when one shows. */
export function messageOf(
  element: HTMLElement,
  fields: readonly HTMLElement[],
): string | undefined {
  const text = collapse(messagesOf(element, fields).map(shownText).join(' '));
  return text === '' ? undefined : text;
}

export function messagesOf(element: HTMLElement, fields: readonly HTMLElement[]): HTMLElement[] {
  const controls = [...new Set([element, ...fields])];
  const named = controls
    .filter((control) => control.getAttribute('aria-invalid') !== 'false')
    .flatMap((control) => byIds(control, 'aria-errormessage'));
  const described = controls.flatMap((control) => {
    const parts = byIds(control, 'aria-describedby');
    const errors = parts.filter(looksLikeError);
    if (errors.length > 0 || control.getAttribute('aria-invalid') !== 'true') return errors;
    // Nothing says which part is the error. Pages put the hint first, so one part alone is the hint.
    return parts.length > 1 ? parts.slice(-1) : [];
  });
  const shown = [...new Set([...named, ...described])].filter(hasWords);
  return shown.length > 0 ? shown : nearbyAlerts(element, fields);
}

function looksLikeError(element: HTMLElement): boolean {
  if (/^(alert|status)$/.test(element.getAttribute('role') ?? '')) return true;
  if (element.hasAttribute('aria-live')) return true;
  const marks = `${element.id} ${element.getAttribute('class') ?? ''}`;
  return /err|invalid|alert|fehler|fout/i.test(marks);
}

/** An alert in the same wrapper as the control, when the wrapper holds no other control. */
function nearbyAlerts(element: HTMLElement, fields: readonly HTMLElement[]): HTMLElement[] {
  let around = element;
  for (let steps = 0; steps < 3; steps += 1) {
    const parent = parentElementOf(around);
    if (!parent || /^(form|body|main|html)$/.test(parent.localName)) break;
    if (fieldsIn(parent).some((field) => !fields.includes(field))) break;
    around = parent;
  }
  const alerts = around.querySelectorAll<HTMLElement>('[role=alert], [aria-live=assertive]');
  return [...alerts].filter(hasWords);
}

function hasWords(element: HTMLElement): boolean {
  return isVisible(element) && shownText(element) !== '';
}

function isOneOf(element: HTMLElement, fields: readonly HTMLElement[]): boolean {
  return fields.includes(element);
}
