/** What the person wrote, to be said aloud after they asked for it. Never a secret. */
import type { PageNode, SpokenValue } from '../core/ports.js';
import type { SayUnit } from '../core/speech/read.js';
import { isCheckbox, isRadio, resolve } from './control-members.js';
import { isSecret, stateOf } from './control-state.js';
import { spokenValue } from './control-value.js';
import { closestComposed, labelsOf } from './dom.js';
import type { ScriptContext } from './field-script.js';
import { accessibleName } from './find-name.js';
import { languageAt } from './language.js';
import { shownText } from './shown-text.js';
import { looksLikeCard } from './card-number.js';
import { groupedValue } from './value-groups.js';

/** Names of fields for codes, where the page forgot to say so in `autocomplete`. */
const SECRET_NAME =
  /(^|[\s_.:[\]-])(pin|puk|cvv2?|cvc2?|csc|otp|tan|totp|2fa|mfa)([\s_.:[\]-]|$)|passw|mot de passe|mdp\b|wachtwoord|kennwort|code secret|geheime? code|sicherheitscode|code de (sécurité|validation|confirmation)|beveiligingscode|security code|one.?time/i;

/** @param target a field, a group of fields, or a label of one. */
export function valueScript(
  target: PageNode,
  { i18n, author, isBank }: ScriptContext,
): SpokenValue {
  const resolved = resolve(target);
  const ours = (
    status: SpokenValue['status'],
    key: 'script.value.none' | 'script.value.secret' | 'fields.empty',
  ): SpokenValue => ({
    status,
    units: [{ text: i18n.t(key), lang: i18n.locale, ...(resolved && { node: resolved.element }) }],
  });

  if (!resolved || resolved.fields.length === 0) return ours('none', 'script.value.none');
  const { element, fields } = resolved;
  const controls = [element, ...fields];
  const known = controls.map((control) => author.of(control)).find(Boolean);
  // On a bank's page only what an author has described may be said at all.
  if (known?.sensitive || (isBank() && !known) || controls.some(isKeptSecret)) {
    return ours('secret', 'script.value.secret');
  }
  const value = spokenValue(resolved, (field) => accessibleName(field));
  if (value === undefined || looksLikeCard(value)) return ours('secret', 'script.value.secret');
  if (value.trim() === '' || !stateOf(resolved).filled) return ours('empty', 'fields.empty');

  const isChoice = fields.every(
    (field) => isRadio(field) || isCheckbox(field) || /^(select|ul)$/.test(field.localName),
  );
  const before: SayUnit = {
    text: i18n.t(isChoice ? 'script.value.chosen' : 'script.value.written'),
    lang: i18n.locale,
    node: element,
  };
  const said = isChoice ? [value] : groupedValue(value, fields);
  const lang = languageAt(element);
  return {
    status: 'value',
    units: [before, ...said.map((text) => ({ text, lang, node: element, private: true }))],
  };
}

function isKeptSecret(field: HTMLElement): boolean {
  if (isSecret(field)) return true;
  if (closestComposed(field, '[data-private]')) return true;
  const { name = '', id } = field as Partial<HTMLInputElement> & HTMLElement;
  const labels = labelsOf(field).map((label) => shownText(label));
  return [name, id, ...labels].some((text) => SECRET_NAME.test(text));
}
