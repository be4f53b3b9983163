/** How a control of the page is now. Values are looked at here and never handed out. */
import type { ControlState } from '../core/ports.js';
import { byIds, closestComposed, isVisible, labelsOf } from './dom.js';
import { messageOf } from './control-parts.js';
import {
  isCheckbox,
  isEditingHost,
  isRadio,
  speaksAsField,
  type Resolved,
} from './control-members.js';
import { looksLikeCard } from './card-number.js';
import { hasStar, statesRequired } from './required.js';
import { shownText } from './shown-text.js';

type Problem = ControlState['problem'];

const SECRET_TOKEN = /^(one-time-code|cc-.*|.*-password)$/;

/**
 * What the page said of a control when the person last changed it. A page that looks again only after the next
 * press leaves its message standing: whether it is still right, nobody knows, so it is no reason to hold up.
 */
let edits = new WeakMap<Element, string>();

export function noteEdit({ element, fields }: Resolved): void {
  edits.set(element, messageOf(element, fields) ?? '');
}

/** The page has looked again: what it says now, it means. */
export function forgetEdits(): void {
  edits = new WeakMap();
}

/** Fields that were a password once: "show password" turns them into plain text. */
const oncePassword = new WeakSet<Element>();

export function stateOf({ element, kind, fields }: Resolved): ControlState {
  const message = messageOf(element, fields);
  return {
    kind,
    filled: isFilled(fields),
    checked: fields.some(isChecked),
    problem: problemOf(element, fields, message),
    message,
    required: isRequired(element) || fields.some(isRequired),
    judged: fields.some((field) => matches(field, ':user-invalid')),
    secret: [element, ...fields].some((field) => isKeptSecret(field) || holdsCard(field)),
    visible: isVisible(element) || fields.some(isVisible),
  };
}

/** False where the browser does not know the selector. */
function matches(field: HTMLElement, selector: string): boolean {
  try {
    return field.matches(selector);
  } catch {
    return false;
  }
}

/**
 * One answer is enough among radios and boxes; of several text fields, each that must be filled, or each one
 * when none must (the parts of a date). Free text beside choices ("other: …") is not asked for.
 */
function isFilled(fields: readonly HTMLElement[]): boolean {
  const choices = fields.filter((field) => isRadio(field) || isCheckbox(field));
  const writable = fields.filter((field) => !choices.includes(field));
  const must = writable.filter(isRequired);
  const asked = must.length > 0 ? must : choices.length > 0 ? [] : writable;
  if (fields.length === 0) return false;
  return (
    (choices.length === 0 || choices.some(isChecked)) && asked.every((field) => !isEmpty(field))
  );
}

export function isChecked(field: HTMLElement): boolean {
  if (field.localName === 'input' && (isRadio(field) || isCheckbox(field)))
    return (field as HTMLInputElement).checked;
  return field.getAttribute('aria-checked') === 'true';
}

function isEmpty(field: HTMLElement): boolean {
  if (isCheckbox(field) || isRadio(field)) return !isChecked(field);
  switch (field.localName) {
    case 'input':
      // A number field with letters in it has no value, yet it is not empty.
      return (
        (field as HTMLInputElement).value === '' && !(field as HTMLInputElement).validity.badInput
      );
    case 'select':
      return [...(field as HTMLSelectElement).selectedOptions].every(
        (option) => option.value === '',
      );
    case 'textarea':
      return (field as HTMLTextAreaElement).value.trim() === '';
    default:
      break;
  }
  if (speaksAsField(field)) return isBlank((field as unknown as { value: unknown }).value);
  if (isEditingHost(field)) return (field.textContent ?? '').trim() === '';
  return (
    (field.getAttribute('aria-valuetext') ??
      field.getAttribute('aria-valuenow') ??
      shownText(field)) === ''
  );
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' && value.trim() === '';
}

function problemOf(
  element: HTMLElement,
  fields: readonly HTMLElement[],
  message: string | undefined,
): Problem {
  for (const field of fields) {
    const problem = validityProblem(field);
    if (problem) return problem;
  }
  const flagged = [element, ...fields].some((field) =>
    /^(true|grammar|spelling)$/.test(field.getAttribute('aria-invalid') ?? ''),
  );
  if (!flagged && message === undefined) return undefined;
  if (edits.get(element) === (message ?? '')) return undefined;
  // The page says it is wrong, without saying what: an empty answer is the likeliest reason.
  return isFilled(fields) || fields.length === 0 ? 'other' : 'missing';
}

/** Reads `validity`; `checkValidity()` would fire the page's own handlers. */
function validityProblem(field: HTMLElement): Problem {
  const { validity, willValidate } = field as Partial<HTMLInputElement>;
  if (!validity || willValidate === false || validity.valid) return undefined;
  if (validity.valueMissing) return 'missing';
  if (validity.rangeUnderflow || validity.rangeOverflow || validity.stepMismatch) return 'range';
  if (validity.customError) return 'other';
  return 'format';
}

function isRequired(field: HTMLElement): boolean {
  const speaks = (field as Partial<HTMLInputElement>).required === true;
  if (speaks || statesRequired(field)) return true;
  return labelsOf(field).some((label) => hasStar(shownText(label)));
}

/** Names of fields for codes and cards, where the page forgot to say so in `autocomplete`: in names, then per language. */
const SECRET_NAMES = [
  /(^|[\s_.:[\]-])(pin|puk|cvv2?|cvc2?|csc|otp|tan|totp|2fa|mfa)([\s_.:[\]-]|$)/i,
  /(pin|otp|tan|sms|pass)[ _-]?code|passw|code[ _-]?(pin|otp|sms)|one.?time|card[ _-]?number\W*$/i,
  /mot de passe|mdp\b|cryptogramme|code[ _-]?(secret|confidentiel|reçu par)|code[ _-]?(de[ _-]|d['’])?(s[ée]curit[ée]|validation|confirmation|v[ée]rification|acc[èe]s|activation)/i,
  /num[ée]ro de (la |ma |votre )?carte(\W*$| (bancaire|de (banque|crédit|débit|paiement)))/i,
  /wachtwoord|geheime? code|(beveiligings|bevestigings|verificatie|toegangs|activatie)code|code (per|uit (de|uw)) sms|(^|bank|krediet|debet|betaal)kaartnummer\W*$|credit.?cardnummer/i,
  /kennwort|geheim(zahl|nummer|code)|(sicherheits|best(ä|ae)tigungs|zugangs|freischalt|verifizierungs|aktivierungs|einmal)code|code (per|aus der) sms|(^|bank|kredit|debit)kartennummer\W*$|kartenprüf/i,
  /(security|verification|confirmation|access|activation)[ _-]?code|code (by|from the|in the) (text|sms)|(bank|credit|debit|payment) card number/i,
];

/** Passwords, one-time codes and card numbers, however the page tells; once a password, always one. */
export function isSecret(field: HTMLElement): boolean {
  if (field.localName === 'input' && (field as HTMLInputElement).type === 'password')
    oncePassword.add(field);
  if (oncePassword.has(field)) return true;
  const stated = closestComposed(field, '[autocomplete]')?.getAttribute('autocomplete') ?? '';
  const tokens = stated.toLowerCase().split(/\s+/);
  return tokens.some((token) => SECRET_TOKEN.test(token)) || isNamedSecret(field);
}

/** "A code by text message" is a choice, and no code. */
function isNamedSecret(field: HTMLElement): boolean {
  if (isRadio(field) || isCheckbox(field)) return false;
  const { name, id, ariaLabel, placeholder } = field as Partial<HTMLInputElement> & HTMLElement;
  const labels = [...labelsOf(field), ...byIds(field, 'aria-labelledby')].map((one) =>
    shownText(one),
  );
  return [name, id, ariaLabel, placeholder, ...labels].some((text) =>
    SECRET_NAMES.some((words) => words.test(text?.trim() ?? '')),
  );
}

/** What is never said: secrets, and what the page marks private. */
export function isKeptSecret(field: HTMLElement): boolean {
  return isSecret(field) || closestComposed(field, '[data-private]') !== undefined;
}

/** A card's number is kept wherever it was written. */
function holdsCard(field: HTMLElement): boolean {
  const { value } = field as Partial<HTMLInputElement>;
  const text = typeof value === 'string' ? value : isEditingHost(field) ? field.textContent : '';
  return looksLikeCard(text ?? '');
}
