/** A link in the docs that leads nowhere sends a newcomer wrong: each one to a file of ours must find it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { it } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const pages = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs'), { recursive: true }).map((name) => join('docs', String(name))),
]
  .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
  .map((name) => join(root, name));

it('every link in the docs leads to a file or to a heading', () => {
  const broken = pages.flatMap((page) =>
    linksOf(readFileSync(page, 'utf8'))
      .filter((link) => !leads(page, link))
      .map((link) => `${relative(root, page)}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

/** What administrations and banks read from the package: what it names is there, too. */
const PACKED = ['administration.md', 'bank.md', 'callback.md', 'receiver/README.md'];

it(
  'what the pages on being rung back link to, and the picture of the README, is in the npm package',
  { timeout: 60_000 },
  () => {
    const packed = packedFiles();
    const missing = PACKED.flatMap((name) => {
      const page = join('docs', name);
      return linksOf(readFileSync(join(root, page), 'utf8'))
        .map((link) => link.split('#')[0])
        .filter((link) => link !== '' && !packed.has(join(dirname(page), link)))
        .map((link) => `${page}: ${link}`);
    });
    assert.deepEqual(missing, []);
    // Whoever copies the receiver from the package installs what was tested, and no key of ours is in it.
    assert.ok(packed.has('docs/receiver/package-lock.json'));
    assert.deepEqual(
      [...packed].filter((path) => /receiver\/(node_modules|keys|data)\/|private\.json/.test(path)),
      [],
    );
    // The page of the package on a registry begins with it.
    const pictures = [
      ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g),
    ];
    assert.ok(pictures.length > 0);
    assert.deepEqual(
      pictures.map(([, path]) => path).filter((path) => !packed.has(path)),
      [],
    );
  },
);

function packedFiles() {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  return new Set(files.map(({ path }) => path));
}

it('sees a link that leads nowhere', () => {
  assert.deepEqual(linksOf('[a](nowhere.md) `[b](code.md)` [c](https://example.org)'), [
    'nowhere.md',
  ]);
  assert.equal(leads(pages[0], 'nowhere.md'), false);
  assert.equal(leads(join(root, 'README.md'), 'docs/benchmarks.md#no-such-heading'), false);
});

/** Links to files of ours; what stands as code is not a link. */
function linksOf(text) {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^(https?:|mailto:)/.test(link));
}

function leads(page, link) {
  const [path, heading] = link.split('#');
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(file)) return false;
  if (!heading || !file.endsWith('.md')) return true;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) => slug(line.replace(/^#+ /, '')))
    .includes(heading);
}

/** As the sites that show Markdown name a heading. */
function slug(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
