import type { SayUnit } from '../../core/speech/read.js';

/** Somebody recorded what this element says: `data-recording`, and when each word is said in `data-words`. */
function recordingOf({ recording, words }: DOMStringMap): Pick<SayUnit, 'recording'> {
  return recording ? { recording: { src: recording, ...(words && { words }) } } : {};
}

/**
 * What Listen says of one of our windows: every element marked `data-say`, in order. The attribute's value
 * replaces the visible words where they would sound wrong. Hidden parts are passed over. What the person wrote or was
 * given, such as a number or the two words, is marked `data-private`: no voice outside the device says it.
 */
export function surfaceScript(root: ParentNode, locale: string): SayUnit[] {
  return [...root.querySelectorAll<HTMLElement>('[data-say]')]
    .filter((element) => element.checkVisibility?.() ?? element.getClientRects().length > 0)
    .map((element) => ({
      text: element.dataset['say'] || element.innerText.trim(),
      lang: element.closest<HTMLElement>('[lang]')?.lang || locale,
      node: element,
      ...(element.closest('[data-private]') && { private: true }),
      ...recordingOf(element.dataset),
    }))
    .filter((unit) => unit.text !== '');
}

/** The colon between two things that are said or shown: French keeps a space before it, on the same line. */
export function colon(locale: string): string {
  return locale.startsWith('fr') ? '\u00a0:' : ':';
}
