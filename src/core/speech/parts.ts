/**
 * Cuts a sentence that is too long for a voice, after a comma or the like where there is one, else after a word.
 * The parts joined are the text again, character by character.
 */
export function inParts(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const cut = lastEnd(head, /[,;:)–—]\s/g) ?? lastEnd(head, /\s/g) ?? most;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}

/** Where the last match ends, if that is not too near the beginning to be worth a pause. */
function lastEnd(text: string, pattern: RegExp): number | undefined {
  const end = [...text.matchAll(pattern)].at(-1);
  const at = end && end.index + end[0].length;
  return at !== undefined && at > text.length / 3 ? at : undefined;
}
