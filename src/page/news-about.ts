/** Which fields a message of the page is about: what repeats an answer is no news, and what is about a secret is private. */
import type { Outline } from '../core/ports.js';
import { fieldsIn, isEditingHost, isField, resolve } from './control-members.js';
import {
  byIds,
  closestComposed,
  composedContains,
  composedElements,
  deepActive,
  parentElementOf,
  rootOf,
  targetOf,
} from './dom.js';
import { GROUP } from './said-elsewhere.js';
import { collapse } from './shown-text.js';

/** A shorter answer stands in many a message by chance. */
const TELLING = 3;

/**
 * Whether a message only follows what is being written now, with every key: a sum, a counter, a preview. Nobody asked
 * for a voice over their own.
 */
export function isEcho(message: HTMLElement, text: string): boolean {
  const active = deepActive(message.ownerDocument);
  if (!active || !isField(active)) return false;
  const isAt = (field: HTMLElement): boolean => composedContains(field, active);
  if ([...fieldsOfOutput(message), ...describedBy(message)].some(isAt)) return true;
  const written = writtenIn(active).toLowerCase();
  if (written.length >= TELLING && text.toLowerCase().includes(written)) return true;
  return /\d/.test(text) && fieldsBeside(message).some(isAt);
}

/** Whether it may repeat what nobody else should hear: it stands in a private part, or is about a field that keeps it. */
export async function isAboutPrivate(
  message: HTMLElement,
  { value }: Pick<Outline, 'value'>,
): Promise<boolean> {
  if (closestComposed(message, '[data-private]')) return true;
  const controls = [
    ...fieldsOfOutput(message),
    ...describedBy(message),
    ...fieldsBeside(message),
    ...ledTo(message),
  ].flatMap((control) => [control, ...(resolve(control)?.fields ?? [])]);
  // What cannot be known is kept.
  const isKept = await Promise.all(
    [...new Set(controls)].map(async (control) => (await value(control)).status === 'secret'),
  ).catch(() => [true]);
  return isKept.includes(true);
}

/** An `output` says what comes of the fields it names, and of those of its form. */
function fieldsOfOutput(message: HTMLElement): HTMLElement[] {
  if (message.localName !== 'output') return [];
  const { form } = message as HTMLOutputElement;
  const own = form ? ([...form.elements] as HTMLElement[]).filter(isField) : [];
  return [...byIds(message, 'for'), ...own];
}

function describedBy(message: HTMLElement): HTMLElement[] {
  const controls = rootOf(message).querySelectorAll<HTMLElement>(
    '[aria-describedby], [aria-errormessage]',
  );
  return [...controls].filter(
    (control) =>
      (isField(control) || control.matches(GROUP)) &&
      !composedContains(message, control) &&
      ['aria-describedby', 'aria-errormessage']
        .flatMap((attribute) => byIds(control, attribute))
        .some((part) => part.contains(message) || message.contains(part)),
  );
}

/** Each line of a list of errors leads to its field, or to the part that holds it. */
function ledTo(message: HTMLElement): HTMLElement[] {
  return [...composedElements(message)].flatMap((element) => targetOf(element) ?? []);
}

/** Those in the nearest wrapper that holds any. */
function fieldsBeside(message: HTMLElement): HTMLElement[] {
  let at = parentElementOf(message);
  for (let steps = 0; at && steps < 3; at = parentElementOf(at), steps += 1) {
    if (/^(form|body|main|html)$/.test(at.localName)) break;
    const fields = fieldsIn(at).filter((field) => !composedContains(message, field));
    if (fields.length > 0) return fields;
  }
  return [];
}

function writtenIn(field: HTMLElement): string {
  if (/^(input|textarea)$/.test(field.localName)) {
    const { type, value } = field as HTMLInputElement;
    return /^(checkbox|radio|file|range)$/.test(type) ? '' : collapse(value);
  }
  return isEditingHost(field) ? collapse(field.textContent ?? '') : '';
}
