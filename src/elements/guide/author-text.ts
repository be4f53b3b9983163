import { html, nothing, type TemplateResult } from 'lit';
import type { StepAudio } from '../../core/formats/procedure.js';
import type { LocalText } from '../../core/formats/text.js';
import type { Session } from '../../core/session.js';
import { plainText, richText, type TextValues } from '../shared/rich-text.js';

/** What `{target}` stands for: the control's name as the page shows it. */
function valuesOf(target: string): TextValues {
  return target === '' ? {} : { target: { text: target } };
}

/** An author's text as plain words, for what is said aloud. */
export function spoken(session: Session, text: LocalText, target = ''): string {
  return plainText(session.i18n.pick(text), valuesOf(target));
}

/** An author's text of a few words (a title, a choice), inside a sentence or a button. */
export function shortText(session: Session, text: LocalText, target = ''): TemplateResult {
  const { lang, dir } = session.i18n.pick(text);
  return html`<span lang=${lang} dir=${dir}>${spoken(session, text, target)}</span>`;
}

/**
 * An author's text in paragraphs and lists, in the language it is really written in. `audio`: recordings of it, by
 * language; one of another version of the text would say other words than are shown.
 */
export function longText(
  session: Session,
  text: LocalText | undefined,
  target = '',
  audio: Readonly<Record<string, StepAudio>> = {},
): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  const picked = session.i18n.pick(text);
  const own = audio[picked.lang];
  const { src, words } = typeof own === 'object' ? own : { src: own };
  return html`<div
      class="text"
      data-say
      data-recording=${src ?? nothing}
      data-words=${words ?? nothing}
    >
      ${richText(picked, { ...valuesOf(target), newTab: session.i18n.t('guide.newTab') })}
    </div>
    ${
      picked.fallback
        ? html`<p class="note" data-say>${session.i18n.t('guide.otherLanguage')}</p>`
        : nothing
    }`;
}
