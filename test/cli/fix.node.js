/** `--fix` changes what is safe and no other byte; `--pin` is asked for by name. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { at, html, inProject, sourceHash } from './support.js';

const { addressOf, rewrite, Sources } = await import('../../dist/cli/check/source.js');

/** Odd on purpose: a mark, CRLF, tabs, escapes, no line at the end. */
const ODD =
  '\uFEFF{\t"format":1 ,\r\n\t"lang" : "fr", "blocks": [\r\n' +
  '\t\t{"find":"Rue\\u0020longue",  "simple":"Un caf\\u00e9 & un th\\u00e9 \\"ici\\".\\n\\nVenez le 31/12/2026 \\u00e0 10h." },\r\n' +
  '\t\t{"simple":"Rien à changer.",\t"find":{"id":"x"}}\r\n\t]}';

describe('aidant check --fix', () => {
  it('mends dates inside JSON texts, and keeps every other byte', () =>
    inProject({ 't.json': ODD }, async ({ report, read }) => {
      const before = await report('t.json');
      assert.ok(before.findings.some(({ rule, fix }) => rule === 'RLS-5.3' && fix));
      const told = await report('t.json', '--fix');
      const mended = ODD.replace('31/12/2026', '31 décembre 2026');
      assert.equal(read('t.json'), mended);
      assert.equal(told.fixed, 1);
      assert.equal(JSON.parse(read('t.json').slice(1)).blocks[0].find, 'Rue longue');
      // A second time there is nothing left to do.
      const again = await report('t.json', '--fix');
      assert.equal(again.fixed, 0);
      assert.equal(read('t.json'), mended);
    }));

  it('mends the simple half of a pair, and nothing else of the page', () => {
    const page = html(
      '<p>Le 31/12/2026 &amp; R&D <aidant-text><b data-level="original">Au 31/12/2026 &amp; après</b>' +
        '<b data-level="simple" lang="fr-simple" hidden>Un caf&eacute; &amp; un th&eacute;.<br>Le <i>31/12/2026</i>,\r\n &lt;ici&gt;</b></aidant-text></p>',
    );
    return inProject({ 'a.html': page }, async ({ report, read }) => {
      await report('a.html', '--fix');
      const half = page.indexOf('data-level="simple"');
      const expected =
        page.slice(0, half) + page.slice(half).replace('31/12/2026', '31 décembre 2026');
      assert.equal(read('a.html'), expected);
      await report('a.html', '--fix');
      assert.equal(read('a.html'), expected);
    });
  });

  it('keeps the line ends of a page, and its mark', () => {
    const page = `\uFEFF${html(
      '<p>Le 31/12/2026</p>\n<div><aidant-text><p data-level="original">Au\n31/12/2026</p>\n' +
        '<p data-level="simple" lang="fr-simple" hidden>\nVenez\nle 31/12/2026\n.</p></aidant-text></div>',
    ).replaceAll('\n', '\r\n')}`;
    return inProject({ 'a.html': page }, async ({ report, read }) => {
      const told = await report('a.html', '--fix');
      const at = page.indexOf('le 31/12/2026');
      assert.equal(
        read('a.html'),
        `${page.slice(0, at)}le 31 décembre 2026${page.slice(at + 'le 31/12/2026'.length)}`,
      );
      assert.equal(told.fixed, 1);
    });
  });

  it('leaves what is typed or read by a machine as it stands', () => {
    const page = html(
      '<aidant-text><p data-level="original">Un</p><p data-level="simple" lang="fr-simple" hidden>Le <kbd>31/12/2026</kbd>, le <code><b>31/12/2026</b></code>, le <time>31/12/2026</time>.</p></aidant-text>',
    );
    return inProject({ 'a.html': page }, async ({ report, read }) => {
      const told = await report('a.html', '--fix');
      assert.equal(told.fixed, 0);
      assert.equal(at(told, 'RLS-5.3').length, 3);
      assert.equal(read('a.html'), page);
    });
  });

  it('writes the fingerprint of a pair with --pin only', () => {
    const page = html(
      `<div><aidant-text id="a" SOURCE='0123456789abcdef'><p data-level="original">Délai  dépassé.</p><p data-level="simple" lang="fr-simple" hidden>Trop tard.</p></aidant-text></div>`,
    );
    return inProject({ 'a.html': page }, async ({ report, read }) => {
      const told = await report('a.html', '--fix');
      assert.equal(at(told, 'aidant-text-stale').length, 1);
      assert.equal(read('a.html'), page);
      const pinned = await report('a.html', '--fix', '--pin');
      assert.deepEqual(at(pinned, 'aidant-text-stale'), []);
      const source = `source="${sourceHash('Délai dépassé.')}"`;
      assert.equal(read('a.html'), page.replace("SOURCE='0123456789abcdef'", source));
    });
  });

  it('reads a page in an old encoding, and leaves it alone', () =>
    inProject(
      {
        't.json': {
          format: 1,
          lang: 'fr',
          blocks: [
            { find: { id: 'a' }, source: sourceHash('Délai dépassé.'), simple: 'Trop tard.' },
          ],
        },
      },
      async ({ report, folder }) => {
        const page = Buffer.from(
          html(
            '<p id="a">Délai dépassé.</p><aidant-text><b data-level="original">Un</b><b data-level="simple" lang="fr-simple" hidden>Le 31/12/2026</b></aidant-text>',
          ).replace('utf-8', 'iso-8859-1'),
          'latin1',
        );
        writeFileSync(join(folder, 'a.html'), page);
        const told = await report('t.json', 'a.html', '--fix');
        assert.deepEqual(at(told, 'aidant-text-stale'), []);
        assert.equal(at(told, 'RLS-5.3').length, 1);
        assert.equal(told.fixed, 0);
        assert.deepEqual(readFileSync(join(folder, 'a.html')), page);
      },
    ));

  it('leaves an official text alone', () => {
    const file = JSON.stringify({
      format: 1,
      id: 'a',
      title: 'Je change',
      steps: [
        {
          id: 'a',
          title: 'La date',
          find: { id: 'a' },
          text: { fr: 'Avant le 31/12/2026.', 'fr-simple': 'Venez le 31/12/2026.' },
        },
      ],
    });
    return inProject({ 'p.json': file }, async ({ report, read }) => {
      await report('p.json', '--fix');
      assert.equal(
        read('p.json'),
        file.replace('Venez le 31/12/2026', 'Venez le 31 décembre 2026'),
      );
    });
  });

  it('makes of changes that touch each other the first only', () =>
    inProject({ 'a.txt': 'abcdef' }, async ({ folder, read }) => {
      const source = await new Sources().get(addressOf(join(folder, 'a.txt')));
      const made = await rewrite(source, [
        { start: 3, end: 5, text: 'DE' },
        { start: 0, end: 2, text: 'AB' },
        { start: 1, end: 4, text: '!' },
        { start: 5, end: 5, text: '+' },
        { start: 5, end: 5, text: '-' },
      ]);
      assert.equal(made, 3);
      assert.equal(read('a.txt'), 'ABcDE+f');
    }));

  it('leaves a file alone in which letters were lost', () => {
    const lost = ODD.replace('Rien', 'Ri\uFFFDn');
    return inProject({ 't.json': lost }, async ({ report, read }) => {
      const told = await report('t.json', '--fix');
      assert.equal(told.fixed, 0);
      assert.equal(read('t.json'), lost);
    });
  });

  it('writes a fingerprint with --pin only', () => {
    const file = `{
  "format": 1,
  "lang": "fr",
  "blocks": [
    {
      "find": { "id": "a" },
      "source": "0123456789abcdef",
      "simple": "Signez ici."
    },
    {
      "find": { "id": "b" },
      "simple": "Venez ici."
    },
    { "find": { "id": "c" }, "simple": "Payez ici." }
  ]
}
`;
    const words = {
      a: 'Veuillez signer ci-dessous.',
      b: 'Veuillez venir au guichet.',
      c: 'Veuillez payer au guichet.',
    };
    return inProject(
      {
        't.json': file,
        'p.html': html(
          Object.entries(words)
            .map(([id, text]) => `<p id="${id}">${text}</p>`)
            .join('\n'),
        ),
      },
      async ({ report, read, run }) => {
        const told = await report('t.json', 'p.html', '--fix');
        assert.equal(read('t.json'), file);
        assert.equal(told.fixed, 0);
        assert.ok(told.findings.every(({ fix }) => !fix || fix.pin));
        assert.equal((await run('t.json', 'p.html', '--pin')).code, 2);
        const pinned = await report('t.json', 'p.html', '--fix', '--pin');
        assert.equal(pinned.fixed, 3);
        assert.deepEqual(
          [...at(pinned, 'aidant-text-stale'), ...at(pinned, 'aidant-text-unpinned')],
          [],
        );
        assert.equal(
          read('t.json'),
          file
            .replace('0123456789abcdef', sourceHash(words.a))
            .replace(
              '{ "id": "b" },\n',
              `{ "id": "b" },\n      "source": "${sourceHash(words.b)}",\n`,
            )
            .replace('{ "id": "c" }, ', `{ "id": "c" }, "source": "${sourceHash(words.c)}", `),
        );
      },
    );
  });
});
