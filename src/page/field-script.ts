import type { Authored, Translator } from '../core/ports.js';
import { buttonInto, linkInto } from './button-script.js';
import { isButton } from './control-members.js';
import { fieldInto } from './field-words.js';
import { groupInto, groupNames } from './group-script.js';
import { groupOf, Needs } from './field-need.js';
import { ScriptBuilder, type FieldScript } from './script-builder.js';

export type { FieldScript } from './script-builder.js';

export interface ScriptContext {
  /** With the words of `script` and `fields`. */
  readonly i18n: Translator;
  readonly author: Authored;
  readonly isBank: () => boolean;
}

/** How the controls of one page are explained, as a person beside you would. Never what is written in them. */
export interface Scripts {
  /**
   * One field or button. `alone`: it was asked for by itself, so the question of its group goes before it, unless
   * that question was just said.
   */
  field(element: HTMLElement, alone?: boolean): FieldScript;
  /** The question of a group, before its choices: legend, hint, is it needed, what is wrong. */
  group(element: HTMLElement): FieldScript;
  /** What a link does, where the author has said it. */
  link(element: HTMLElement): FieldScript;
  /** What a press on a closed summary does. */
  opens(summary: HTMLElement): FieldScript;
  /** Whether the author or the bank keeps what is written there, or the page marks it private. */
  isSensitive(element: HTMLElement): boolean;
}

export function createScripts(context: ScriptContext): Scripts {
  const needs = new Needs();
  let lastGroup: HTMLElement | undefined;
  const build = (element: HTMLElement, fill: (script: ScriptBuilder) => void): FieldScript => {
    const script = new ScriptBuilder(element, context);
    fill(script);
    return script;
  };
  return {
    field: (element, alone = false) =>
      build(element, (script) => {
        if (isButton(element)) {
          buttonInto(script, element);
          return;
        }
        const group = groupOf(element);
        if (alone && group && group !== lastGroup) script.addTexts(groupNames(group));
        if (alone) lastGroup = group;
        fieldInto(script, element, { needs, alone });
      }),
    group: (element) => build(element, (script) => groupInto(script, element, needs)),
    link: (element) => build(element, (script) => linkInto(script, element)),
    opens: (summary) => build(summary, (script) => script.addWords('script.button.more')),
    isSensitive: (element) => new ScriptBuilder(element, context).isSensitive,
  };
}
