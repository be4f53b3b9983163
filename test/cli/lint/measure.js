/** The rules against the marks of the sample. */
import assert from 'node:assert/strict';
import { lint, SAMPLE } from './support.js';

/** What was marked by hand, and the rule that is to find it. */
export const FAMILIES = {
  dates: 'RLS-5.3',
  acronyms: 'RLS-6.4',
  punctuation: 'RLS-4.2',
  passives: 'RLS-7.3',
};

/** Where the marks stand; two that read alike stand one behind the other. */
function places(text, marks) {
  const reached = new Map();
  return marks.map((mark) => {
    const start = text.indexOf(mark, reached.get(mark) ?? 0);
    assert.ok(start >= 0, `"${mark}" is not in "${text}"`);
    reached.set(mark, start + mark.length);
    return { start, end: start + mark.length };
  });
}

/**
 * How often a family of rules is right.
 *
 * @param {keyof typeof FAMILIES} family
 * @param {readonly string[]} halves of the sample
 */
export function measure(family, halves) {
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const sentence of SAMPLE.filter((one) => halves.includes(one.half))) {
    const found = lint(sentence.text, sentence.lang).filter(
      ({ rule }) => rule === FAMILIES[family],
    );
    for (const mark of places(sentence.text, sentence[family])) {
      // A bracket around an ellipsis is another finding than the ellipsis; of a passive only the participle is marked.
      const hit = found.findIndex(
        ({ end, start }) =>
          start < mark.end &&
          mark.start < end &&
          (family === 'passives' || Math.abs(end - start - (mark.end - mark.start)) < 3),
      );
      if (hit < 0) count.missed += 1;
      else {
        count.right += 1;
        found.splice(hit, 1);
      }
    }
    count.wrong += found.length;
  }
  return {
    ...count,
    precision: count.right / (count.right + count.wrong),
    recall: count.right / (count.right + count.missed),
  };
}
