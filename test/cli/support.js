/** A folder with files of an author, and the command run in it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from '../support/build.js';

const root = resolve(import.meta.dirname, '../..');

build('lib');
const { check } = await import('../../dist/cli/check/command.js');
const { sourceHash } = await import('../../dist/core/simple/hash.js');

export { root, sourceHash };

/** @param {Record<string, string | object>} files by path; an object is written as JSON. */
export function project(files) {
  const folder = mkdtempSync(join(tmpdir(), 'aidant-check-'));
  const write = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content, undefined, 2);
    writeFileSync(join(folder, path), text);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    run: (...args) => runIn(folder, args),
    runWith: (terminal, ...args) => runIn(folder, args, terminal),
    /** The report for programs. */
    async report(...args) {
      const { out, err, code } = await runIn(folder, [...args, '--format', 'json']);
      assert.notEqual(code, 2, err);
      return { ...JSON.parse(out), code };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function runIn(folder, args, terminal) {
  const before = process.cwd();
  const written = { out: '', err: '' };
  process.chdir(folder);
  try {
    const code = await check(args, {
      out: (text) => (written.out += text),
      err: (text) => (written.err += text),
      colours: false,
      ...terminal,
    });
    return { code, ...written };
  } finally {
    process.chdir(before);
  }
}

/** Runs `work` in such a folder, which is gone afterwards. */
export async function inProject(files, work) {
  const made = project(files);
  try {
    return await work(made);
  } finally {
    made.remove();
  }
}

/** Findings of a rule, short: `file:line:column path`. */
export function at(report, rule) {
  return report.findings
    .filter((one) => one.rule === rule)
    .map(({ file, start, path }) => `${file}:${start.line}:${start.column} ${path ?? ''}`.trim());
}

export function only(report, rule) {
  const found = report.findings.filter((one) => one.rule === rule);
  assert.equal(found.length, 1, `${rule}: ${JSON.stringify(report.findings, undefined, 1)}`);
  return found[0];
}

export const SITE = {
  format: 1,
  id: 'valmont',
  name: { fr: 'Commune', nl: 'Gemeente' },
  locales: ['fr', 'nl'],
};

export function html(body, { lang = 'fr', head = '' } = {}) {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>Page</title>${head}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
