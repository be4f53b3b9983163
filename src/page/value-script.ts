/** What the person wrote, to be said aloud after they asked for it. Never a secret. */
import type { PageNode, SpokenValue } from '../core/ports.js';
import type { SayUnit } from '../core/speech/read.js';
import { isCheckbox, isRadio, resolve } from './control-members.js';
import { isKeptSecret, stateOf } from './control-state.js';
import { spokenValue } from './control-value.js';
import type { ScriptContext } from './field-script.js';
import { accessibleName } from './find-name.js';
import { languageAt } from './language.js';
import { groupedValue } from './value-groups.js';

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
  // On a bank's page only what an author has described may be said at all. What cannot be known is kept.
  const isUnsure = author.short === true || (isBank() && !known);
  if (known?.sensitive || isUnsure || controls.some(isKeptSecret)) {
    return ours('secret', 'script.value.secret');
  }
  const value = spokenValue(resolved, (field) => accessibleName(field));
  if (value === undefined) return ours('secret', 'script.value.secret');
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
