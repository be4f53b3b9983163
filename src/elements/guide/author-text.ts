import { html, nothing, type TemplateResult } from 'lit';
import type { LocalText } from '../../core/formats/text.js';
import type { Session } from '../../core/session.js';

/** Marks that keep the page's own words together inside a sentence of another direction. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/** An author's text as plain words: `{target}` is the control's name as the page shows it. */
export function plainText(session: Session, text: LocalText, target = ''): string {
  const name = target === '' ? '' : ISOLATE.join(target);
  return session.i18n.pick(text).value.replaceAll('{target}', name);
}

/** An author's short text (a title, a choice) in the language it is really written in. */
export function shortText(
  session: Session,
  text: LocalText | undefined,
  target = '',
): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  const { lang, dir } = session.i18n.pick(text);
  return html`<span lang=${lang} dir=${dir}>${plainText(session, text, target)}</span>`;
}

/** An author's longer text, in paragraphs, in the language it is really written in. */
export function longText(
  session: Session,
  text: LocalText | undefined,
  target = '',
): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  const { lang, dir } = session.i18n.pick(text);
  const paragraphs = plainText(session, text, target).split(/\n{2,}/);
  return html`<div class="text" lang=${lang} dir=${dir}>
    ${paragraphs.map((paragraph) => html`<p data-say>${paragraph}</p>`)}
  </div>`;
}
