/** How often the rules are right, on real sentences marked by hand (test/fixtures/lint). */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { FAMILIES, measure } from './measure.js';
import { root, SAMPLE } from './support.js';

const LEAST = 0.9;

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
        const { missed, precision, recall, right, wrong } = measure(family, [half]);
        console.log(
          `${family}, ${half}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`,
        );
        // A rule that guesses is only reported.
        if (family === 'passives') return;
        assert.ok(precision >= LEAST, `precision ${precision} of ${family}`);
        assert.ok(recall >= 0.8, `recall ${recall} of ${family}`);
      });
});
