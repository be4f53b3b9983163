import { html, type TemplateResult } from 'lit';
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

/** For the eye; the words beside it say the same. Until the sentences are counted it keeps its place. */
export function progress({ counted, current, total, index }: ReadState): TemplateResult {
  const isKnown = counted && current !== undefined;
  return html`<progress
    class=${isKnown ? '' : 'later'}
    aria-hidden="true"
    max=${isKnown ? total : 1}
    .value=${isKnown ? index + 1 : 0}
  ></progress>`;
}

/** What is asked or advised must be seen whole. */
export function look(read: ReadState | undefined): string {
  if (read?.heard === 'no') return 'helps';
  return read?.askHeard ? 'asks' : '';
}
