/** What a button of the page does, before it is pressed. */
import { byIds } from './dom.js';
import { accessibleName } from './find-name.js';
import { languageAt } from './language.js';
import type { ScriptBuilder } from './script-builder.js';
import { collapse } from './shown-text.js';
import { sayOf, textUnits } from './text-run.js';

export function buttonInto(script: ScriptBuilder, element: HTMLElement): void {
  const say = sayOf(element);
  const shown = say ? [] : textUnits(element, languageAt(element), element);
  if (say) script.addShown(say);
  else if (shown.length > 0) script.units.push(...shown);
  else script.addShown(collapse(accessibleName(element)) || script.i18n.t('script.noName'));
  script.addTexts(byIds(element, 'aria-describedby'));
  if ((element as HTMLButtonElement).disabled || element.ariaDisabled === 'true') {
    script.addWords('script.button.off');
    return;
  }
  if (authoredInto(script)) return;
  pageInto(script, element as HTMLButtonElement);
}

/** A link that the author knows to send, pay, delete or lead away. */
export function linkInto(script: ScriptBuilder, _element: HTMLElement): void {
  authoredInto(script);
}

/** The author knows what the button does; the page only shows what it looks like. */
function authoredInto(script: ScriptBuilder): boolean {
  const { authored } = script;
  if (!authored) return false;
  const { effect, away } = authored;
  if (effect) script.addWords(`guide.${effect}`);
  if (away) script.addAuthored(away);
  return effect !== undefined || away !== undefined;
}

function pageInto(script: ScriptBuilder, button: HTMLButtonElement): void {
  const { type, form } = button;
  const method = button.getAttribute('formmethod') ?? form?.getAttribute('method') ?? '';
  const opens = button.getAttribute('aria-haspopup') ?? '';
  const expanded = button.getAttribute('aria-expanded');
  if (/^(submit|image)$/.test(type) && form) {
    const stays = method.toLowerCase() === 'dialog' && form.closest('dialog');
    script.addWords(stays ? 'script.button.closes' : 'script.button.submit');
  } else if (type === 'reset' && form) script.addWords('script.button.reset');
  else if (expanded === 'false') script.addWords('script.button.more');
  else if (expanded === 'true') script.addWords('script.button.less');
  else if (opens === 'dialog') script.addWords('script.button.window');
  else script.addWords('script.button.other');
  if (button.getAttribute('aria-pressed') === 'true') script.addState('script.button.pressed');
}
