/** Counts, from the runners' own records: how many tests passed, failed and were skipped in each file. */
import { writeFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {Count & { file: string, browser?: string, ms: number }} FileCount `file` is absolute, `ms` what its tests took
 */

/** A reporter for the browser test runner that leaves a list of `FileCount` in a file for `test/run.js`. */
export function totalReporter(path) {
  return {
    stop({ sessions }) {
      const counts = [...sessions].map((session) => {
        const about = { file: session.testFile, browser: nameOf(session.browser) };
        return { ...countOf(session), ...about, ms: durationOf(session.testResults) };
      });
      if (path) writeFileSync(path, JSON.stringify(counts));
    },
  };
}

/** As BROWSERS names it: WebKitGTK tells the name of its small window. */
function nameOf({ name }) {
  return name === 'MiniBrowser' ? 'webkit' : name.toLowerCase();
}

function countOf(session) {
  const count = none();
  addSuite(count, session.testResults);
  // A file that did not load, or a failed hook, is a failure even where no test of it ran.
  const broken = session.errors?.length ?? 0;
  const ran = session.testResults !== undefined && session.status === 'FINISHED';
  count.failed += broken || (ran ? 0 : 1);
  return count;
}

function addSuite(count, suite) {
  for (const test of suite?.tests ?? [])
    count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) addSuite(count, inner);
}

function durationOf(suite) {
  const own = (suite?.tests ?? []).reduce((ms, test) => ms + (test.duration ?? 0), 0);
  return (suite?.suites ?? []).reduce((ms, inner) => ms + durationOf(inner), own);
}

/** @returns {Count} */
export function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {Iterable<Count>} counts */
export function sum(counts) {
  const total = none();
  for (const one of counts) for (const key of Object.keys(total)) total[key] += one[key];
  return total;
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
