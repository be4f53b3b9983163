import { html, type TemplateResult } from 'lit';
import type { LocalText } from '../../core/formats/text.js';
import type { Session } from '../../core/session.js';

/** An author's text in its own language and direction. */
export function authored({ i18n }: Session, text: LocalText): TemplateResult {
  const { value, lang, dir } = i18n.pick(text);
  return html`<span lang=${lang} dir=${dir} data-say>${value}</span>`;
}
