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
