/** What `aidant check` writes, for people and for programs, and how it ends. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { html, inProject, root } from './support.js';

const { resolve } = createRequire(import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const draft4 = readJson(resolve('ajv/lib/refs/json-schema-draft-04.json'));
const schema = readJson(join(root, 'test/fixtures/sarif/sarif-2.1.0-rtm.5.json'));

const { RULES } = await import('../../dist/cli/check/rules.js');
const { NOT_JUDGED } = await import('../../dist/cli/lint/lint.js');

const TEXTS = `{
  "format": 1,
  "lang": "fr",
  "blocks": [
    { "find": { "id": "a" }, "simple": "Venez avant le 31/12/2026." },
    { "find": { "id": "é" }, "source": "0123456789abcdef", "simple": "Signez \\"ici\\" & là." }
  ]
}
`;
const PAGE = html(
  '<p id="a">Veuillez venir au guichet du service.</p>\n<p id="é">Veuillez signer cette demande.</p>',
);
const FILES = { 'a b/t.json': TEXTS, 'p.html': PAGE };

const main = join(root, 'dist/cli/main.js');
const command = (args, options = {}) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', ...options });

describe('aidant check, for people', () => {
  it('groups by file, with place, level, what to do and rule, and ends with what it cannot judge', () =>
    inProject(FILES, async ({ run }) => {
      const { out, code } = await run('a b', 'p.html');
      assert.equal(code, 1);
      const lines = out.split('\n');
      assert.equal(lines[0], 'a b/t.json');
      assert.match(out, /^ +5:\d+ {2}✖ error: .*31 décembre 2026/m);
      assert.match(out, /^ +RLS-5\.3 \[--fix\]$/m);
      assert.match(out, /^ +aidant-text-stale \[--fix --pin\]$/m);
      assert.match(
        out,
        /^\d+ errors?, \d+ warnings?, \d+ for information in 1 file and 1 page\.$/m,
      );
      assert.match(out, /^--fix mends \d of these\.$/m);
      assert.match(out, /^1 of 2 blocks of text have a simple text\.$/m);
      assert.ok(out.includes('What no tool can judge'));
      assert.ok(out.replace(/\s+/g, ' ').includes(NOT_JUDGED[0].replace(/\s+/g, ' ')));
      assert.ok(
        lines.every((line) => line.length <= 110),
        'no line is too long to read',
      );
      assert.ok(!out.includes('\u001b'));
    }));

  it('has colours where somebody looks, beside signs and words', () =>
    inProject(FILES, async ({ run, runWith }) => {
      const plain = (await run('a b')).out;
      const { out } = await runWith({ colours: true }, 'a b');
      assert.ok(out.includes('\u001b[31merror\u001b[0m'));
      assert.equal(out.replace(/\u001b\[\d+m/g, ''), plain);
    }));

  it('says less when asked', () =>
    inProject(FILES, async ({ run }) => {
      const { out } = await run('a b', 'p.html', '--quiet');
      assert.match(out, /1 file and 1 page/);
      assert.ok(!out.includes('What no tool can judge'));
      assert.ok(!out.includes('information:'));
    }));

  it('shows readability only beside that of the last time', () =>
    inProject(FILES, async ({ run, read, write }) => {
      const first = await run('a b', '--trend', 'trend.json');
      assert.ok(!first.out.includes('Readability'));
      assert.ok(JSON.parse(read('trend.json')).languages.fr.words > 0);
      write(
        'a b/t.json',
        JSON.stringify({
          format: 1,
          lang: 'fr',
          blocks: [{ find: 'x', simple: 'Venez ici avec votre carte.' }],
        }),
      );
      const second = await run('a b', '--trend', 'trend.json');
      assert.match(second.out, /Readability, then → now\./);
      assert.match(
        second.out,
        /^ {2}fr: words for each sentence [\d.]+ → 5\.0, LIX [\d.]+ → [\d.]+, Kandel/m,
      );
      assert.equal(second.code, 0);
      write('trend.json', '[]');
      assert.equal((await run('a b', '--trend', 'trend.json')).code, 2);
    }));
});

describe('aidant check, for programs', () => {
  it('writes JSON with every place and change', () =>
    inProject(FILES, async ({ run }) => {
      const { out } = await run('a b', 'p.html', '--format', 'json');
      const told = JSON.parse(out);
      assert.equal(told.format, 1);
      assert.deepEqual(told.notJudged, NOT_JUDGED);
      const date = told.findings.find(({ rule }) => rule === 'RLS-5.3');
      const from = TEXTS.indexOf('31/12/2026');
      assert.deepEqual(date.start, {
        line: 5,
        column: TEXTS.split('\n')[4].indexOf('31/12') + 1,
        offset: from,
      });
      assert.deepEqual(date.end.offset, from + 10);
      assert.equal(date.fix.text, '31 décembre 2026');
      assert.equal(date.path, 'blocks[0].simple');
      for (const { rule } of told.findings)
        assert.ok(
          RULES.some(({ id }) => id === rule),
          rule,
        );
    }));

  it('writes valid SARIF 2.1.0 with rules, places and changes', () =>
    inProject(FILES, async ({ run }) => {
      const { out } = await run('a b', 'p.html', '--format', 'sarif');
      const log = JSON.parse(out);
      const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore', logger: false });
      ajv.addMetaSchema(draft4);
      const valid = ajv.compile(schema);
      assert.ok(valid(log), JSON.stringify(valid.errors, undefined, 1));
      // The validator sees mistakes.
      assert.ok(!valid({ ...log, runs: [{ tool: {} }] }));
      const [{ tool, results, columnKind }] = log.runs;
      assert.equal(columnKind, 'utf16CodeUnits');
      for (const { ruleId, ruleIndex } of results)
        assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      const date = results.find(({ ruleId }) => ruleId === 'RLS-5.3');
      const { artifactLocation, region } = date.locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, 'a%20b/t.json');
      const column = TEXTS.split('\n')[4].indexOf('31/12') + 1;
      assert.deepEqual(region, {
        startLine: 5,
        startColumn: column,
        endLine: 5,
        endColumn: column + 10,
      });
      const [replacement] = date.fixes[0].artifactChanges[0].replacements;
      assert.deepEqual(replacement.deletedRegion, region);
      assert.equal(replacement.insertedContent.text, '31 décembre 2026');
      const prints = results.map(({ partialFingerprints }) => partialFingerprints['aidant/v1']);
      assert.equal(new Set(prints).size, prints.length);
    }));

  it('knows a finding again after lines were added above it', () =>
    inProject(FILES, async ({ run, write }) => {
      const prints = async () =>
        JSON.parse((await run('a b', '--format', 'sarif')).out).runs[0].results.map(
          ({ partialFingerprints }) => partialFingerprints['aidant/v1'],
        );
      const before = await prints();
      write('a b/t.json', TEXTS.replace('{\n', '{\n\n\n'));
      assert.deepEqual(await prints(), before);
    }));

  it('names each rule once, with words to mend it by', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
    for (const { id, title, help } of RULES) assert.ok(title && /[.)?"]$/.test(help), id);
  });
});

describe('aidant, the command', () => {
  it('ends with 0, 1 or 2', () =>
    inProject(
      {
        ...FILES,
        'good.json': { format: 1, lang: 'fr', blocks: [{ find: 'x', simple: 'Venez ici.' }] },
      },
      ({ folder: cwd }) => {
        const code = (...args) => command(args, { cwd }).status;
        assert.equal(code('check', 'good.json'), 0);
        assert.equal(code('check', 'a b'), 1);
        assert.equal(code('check', 'none.json'), 2);
        assert.equal(code('check'), 2);
        assert.equal(code('check', 'good.json', '--colour'), 2);
        assert.equal(code('check', 'good.json', '--format', 'xml'), 2);
        assert.equal(code('chek'), 2);
        assert.equal(code(), 2);
      },
    ));

  it('explains itself', () => {
    assert.match(command(['--help']).stdout, /check/);
    const { stdout, status } = command(['check', '--help']);
    assert.equal(status, 0);
    for (const option of [
      'site',
      'profile',
      'lang',
      'format',
      'budget',
      'trend',
      'fix',
      'pin',
      'quiet',
    ])
      assert.ok(stdout.includes(`--${option}`), option);
    assert.match(command(['--version']).stdout, /^\d+\.\d+\.\d+/);
    assert.match(
      command(['check', '--format', 'xml', 'x']).stderr,
      /one of human, json, sarif, not "xml"/,
    );
  });

  it('is what npm starts', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(join(root, bin.aidant), main);
    assert.match(readFileSync(main, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('lints files without jsdom, and says what to type where a page needs it', () =>
    inProject(FILES, ({ folder: cwd }) => {
      const hook = `export function resolve(name, context, next) {
        if (name !== 'jsdom') return next(name, context);
        throw Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
      }`;
      const without = `data:text/javascript,${encodeURIComponent(
        `import { register } from 'node:module'; register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hook))});`,
      )}`;
      const run = (...args) =>
        spawnSync(process.execPath, ['--import', without, main, 'check', ...args], {
          cwd,
          encoding: 'utf8',
        });
      assert.equal(run('a b').status, 1);
      const { status, stderr } = run('a b', 'p.html');
      assert.equal(status, 2);
      assert.match(stderr, /npx -p aidant -p jsdom(@29)? aidant check/);
    }));
});
