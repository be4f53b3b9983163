/** How often the rules are right, on real sentences marked by hand (test/fixtures/lint). */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { lint, root, SAMPLE } from './support.js';

const FAMILIES = { dates: 'RLS-5.3', acronyms: 'RLS-6.4', punctuation: 'RLS-4.2' };
const LEAST = 0.9;

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

function measure(half, family) {
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const sentence of SAMPLE.filter((one) => one.half === half)) {
    const found = lint(sentence.text, sentence.lang).filter(
      ({ rule }) => rule === FAMILIES[family],
    );
    for (const mark of places(sentence.text, sentence[family])) {
      // A bracket around an ellipsis is another finding than the ellipsis.
      const hit = found.findIndex(
        ({ end, start }) =>
          start < mark.end &&
          mark.start < end &&
          Math.abs(end - start - (mark.end - mark.start)) < 3,
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

describe('the marked sentences', () => {
  it('are at least 200, most of them French and Dutch, each with its source and a licence that is here', () => {
    assert.ok(SAMPLE.length >= 200);
    const inFrenchOrDutch = SAMPLE.filter(({ lang }) => lang === 'fr' || lang === 'nl');
    assert.ok(inFrenchOrDutch.length > SAMPLE.length / 2);
    assert.deepEqual([...new Set(SAMPLE.map(({ lang }) => lang))].sort(), ['de', 'en', 'fr', 'nl']);
    assert.equal(new Set(SAMPLE.map(({ text }) => text)).size, SAMPLE.length);
    for (const { licence, source } of SAMPLE) {
      assert.match(source, /^@?[\w.-]+(?:\/[\w.-]+)?@\d+\.\d+\.\d+\//);
      assert.ok(existsSync(resolve(root, `test/fixtures/lint/licences/${licence}.txt`)), licence);
    }
  });

  for (const half of ['tuned', 'held'])
    for (const family of Object.keys(FAMILIES))
      it(`${family}: what is told is there (${half} half)`, () => {
        const { missed, precision, recall, right, wrong } = measure(half, family);
        console.log(
          `${family}, ${half}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`,
        );
        assert.ok(precision >= LEAST, `precision ${precision} of ${family}`);
        assert.ok(recall >= 0.8, `recall ${recall} of ${family}`);
      });
});
