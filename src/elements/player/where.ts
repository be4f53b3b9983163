import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../core/ports.js';
import type { ReadState } from '../../core/speech/read.js';

/** How far the reading has come, in words. */
export function where(
  { status, index, total, counted, current }: ReadState,
  t: Translator['t'],
): string {
  if (!current) return t('read.player.wait');
  const number = index + 1;
  const place = counted
    ? t('read.player.sentenceOf', { number, total })
    : t('read.player.sentence', { number });
  return status === 'paused' ? `${place}. ${t('read.player.waiting')}` : place;
}

/** For the eye; the words beside it say the same. */
export function progress(read: ReadState): TemplateResult | typeof nothing {
  if (!read.counted || !read.current) return nothing;
  return html`<progress aria-hidden="true" max=${read.total} .value=${read.index + 1}></progress>`;
}
