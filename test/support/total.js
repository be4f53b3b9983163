/** Counts, from the runners' own records: how many tests passed, failed and were skipped. */
import { writeFileSync } from 'node:fs';

/** A reporter for the browser test runner that leaves its counts in a file for `test/run.js`. */
export function totalReporter(file) {
  return {
    stop({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        addSuite(total, session.testResults);
        // A file that did not load, or a failed hook, is a failure even where no test of it ran.
        const broken = session.errors?.length ?? 0;
        const ran = session.testResults !== undefined && session.status === 'FINISHED';
        total.failed += broken || (ran ? 0 : 1);
      }
      if (file) writeFileSync(file, JSON.stringify(total));
    },
  };
}

function addSuite(total, suite) {
  for (const test of suite?.tests ?? [])
    total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) addSuite(total, inner);
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
