/** What `aidant check` tells of an author's files, and where. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { at, inProject, only, SITE } from './support.js';

const { runCheck } = await import('../../dist/cli/check/check.js');
const { Sources } = await import('../../dist/cli/check/source.js');

const PROCEDURE = {
  format: 1,
  id: 'adresse',
  title: { fr: 'Je change', nl: 'Ik verander' },
  steps: [{ id: 'nom', title: { fr: 'Votre nom', nl: 'Uw naam' }, find: [{ id: 'nom' }, 'Nom'] }],
};

describe('aidant check, files', () => {
  it('points at line and column of a key that is not known', () =>
    inProject(
      {
        'p.json':
          '{\n  "format": 1,\n  "id": "a",\n  "title": "T",\n  "steps": [\n    { "id": "x", "title": "Y", "picure": "id-card" }\n  ]\n}\n',
      },
      async ({ report }) => {
        const result = await report('p.json');
        const finding = only(result, 'aidant-file-invalid');
        assert.equal(finding.path, 'steps[0].picure');
        assert.deepEqual([finding.start.line, finding.start.column], [6, 32]);
        assert.match(finding.message, /Did you mean "picture"/);
        assert.equal(result.code, 1);
      },
    ));

  it('counts no column for a byte-order mark, and one line for CRLF', () =>
    inProject(
      {
        'g.json':
          '\uFEFF{ "format": 1, "lung": "fr",\r\n "lang": "fr", "terms": [],\r\n  "more": 1 }',
      },
      async ({ report }) => {
        const result = await report('g.json');
        assert.deepEqual(at(result, 'aidant-file-invalid'), [
          'g.json:1:16 lung',
          'g.json:3:3 more',
        ]);
      },
    ));

  it('says where a file stops being JSON', () =>
    inProject(
      { 't.json': '{ "format": 1,\n "lang": "fr"\n "blocks": [] }' },
      async ({ report }) => {
        const finding = only(await report('t.json'), 'aidant-file-invalid');
        assert.deepEqual([finding.start.line, finding.start.column], [3, 2]);
        assert.match(finding.message, /comma/);
      },
    ));

  it('follows all that a site names, and says what is not there', () =>
    inProject(
      {
        'site.json': {
          ...SITE,
          procedures: ['procedures/adresse.json', 'procedures/none.json'],
          texts: ['texts/fr.json', '/texts/nl.json'],
          glossary: ['glossary/fr.json'],
          places: 'places.json',
        },
        'procedures/adresse.json': {
          ...PROCEDURE,
          steps: [
            {
              ...PROCEDURE.steps[0],
              text: { fr: 'Écrivez.', nl: 'Schrijf.' },
              picture: '../img/none.png',
              audio: { fr: { src: '../a.mp3', words: '../a.json' }, nl: '../none.mp3' },
            },
          ],
        },
        'texts/fr.json': {
          format: 1,
          lang: 'fr',
          blocks: [{ find: 'x', simple: 'Venez ici.', picture: '../img/none.svg' }],
        },
        'texts/nl.json': { format: 1, lang: 'nl', blocks: [] },
        'glossary/fr.json': {
          format: 1,
          lang: 'fr',
          terms: [
            { id: 'a', term: 'a', simple: 'Une lettre.', audio: '../a.mp3' },
            { id: 'b', term: 'b', simple: 'Une lettre.', audio: { src: '../b.mp3' } },
          ],
        },
        'places.json': { format: 1, places: [{ id: 'a' }] },
        'a.mp3': '',
        'a.json': { format: 1, words: [] },
      },
      async ({ report }) => {
        const result = await report('site.json');
        assert.equal(result.files, 7);
        assert.deepEqual(
          result.findings
            .filter(({ rule }) => rule === 'aidant-file-missing')
            .map(({ path }) => path)
            .sort(),
          [
            'blocks[0].picture',
            'procedures[1]',
            'steps[0].audio.nl',
            'steps[0].picture',
            'terms[1].audio.src',
          ],
        );
        assert.deepEqual(
          at(result, 'aidant-file-invalid').map((one) => one.split(':')[0]),
          ['a.json', 'places.json'],
        );
        assert.match(only(result, 'aidant-languages').message, /Add nl to the glossaries/);
      },
    ));

  it('takes from a folder what is ours, and leaves the rest', () =>
    inProject(
      {
        'all/package.json': { name: 'x', version: '1.0.0' },
        'all/list.json': '[1, 2]',
        'all/other.json': { steps: 3 },
        'all/node_modules/t.json': { format: 1, lang: 'fr', blocks: 3 },
        'all/deep/t.json': { format: 1, lang: 'fr', blocks: [] },
      },
      async ({ report, run }) => {
        const result = await report('all');
        assert.equal(result.files, 1);
        const { code, err } = await run('all/list.json');
        assert.equal(code, 2);
        assert.match(err, /all\/list\.json is none of aidant's files/);
      },
    ));

  it(
    'goes on where a file of a folder cannot be read, and says so',
    { skip: process.platform === 'win32' && 'links need rights of their own there' },
    () =>
      inProject(
        { 'all/t.json': { format: 1, lang: 'fr', blocks: [] } },
        async ({ folder, report, run }) => {
          const link = (to, name) => symlinkSync(to, join(folder, 'all', name));
          link('loop.html', 'loop.html');
          link('gone.json', 'broken.json');
          mkdirSync(join(folder, 'all/deep'));
          link('deep', 'folder.html');
          link('t.json', 'other.json');
          const told = await report('all');
          assert.equal(told.files, 2);
          assert.deepEqual(at(told, 'aidant-file-unseen'), [
            'all/broken.json:1:1',
            'all/loop.html:1:1',
          ]);
          assert.equal(told.code, 1);
          const { code, err } = await run('all/broken.json');
          assert.equal(code, 2);
          assert.match(err, /all\/broken\.json: there is no such file/);
        },
      ),
  );

  it('says what was typed wrong, and takes no mistake of the person for its own', () =>
    inProject({ 't.json': { format: 1, lang: 'fr', blocks: [] } }, async ({ run }) => {
      for (const [args, message] of [
        [['https://'], /"https:\/\/" is no address of a page/],
        [['t.json', '--trend', 'none/x.json'], /--trend cannot write none\/x\.json/],
      ]) {
        const { code, err } = await run(...args);
        assert.equal(code, 2);
        assert.match(err, message);
        assert.doesNotMatch(err, /mistake of its own/);
      }
    }));

  it('does not take an empty folder for a good one', () =>
    inProject(
      { 'all/package.json': { name: 'x' }, 'old/t.json': { lang: 'fr', blocks: [] } },
      async ({ run, report, write }) => {
        const none = await run('all');
        assert.equal(none.code, 2);
        assert.match(none.err, /nothing to check in all:/);
        const old = await run('old');
        assert.equal(old.code, 2);
        assert.match(old.err, /old\/t\.json: .*write "format": 1/);
        write('old/g.json', { format: 1, lang: 'fr', terms: [] });
        const told = await report('all', 'old');
        assert.equal(told.code, 0);
        assert.deepEqual(at(told, 'aidant-file-unseen'), ['old/t.json:1:1']);
      },
    ));

  it('takes more findings than a call takes arguments', () => {
    const films = Array.from({ length: 130_000 }, (_, i) => ({ src: `${i}.mp4` }));
    return inProject(
      { 'p.json': { ...PROCEDURE, steps: [{ ...PROCEDURE.steps[0], media: films }] } },
      async ({ folder }) => {
        const inputs = [join(folder, 'p.json')];
        const { problems } = await runCheck({ inputs, profile: 'simple' }, new Sources());
        const missing = problems.filter(({ rule }) => rule === 'aidant-file-missing');
        assert.equal(missing.length, films.length);
      },
    );
  });

  it('tells which languages of the site are missing', () =>
    inProject(
      {
        'site.json': {
          ...SITE,
          name: { fr: 'Commune' },
          procedures: ['p.json'],
          texts: ['t.json'],
          channels: [{ kind: 'letter', address: 'Place 1', label: { nl: 'Een brief' } }],
        },
        'p.json': { ...PROCEDURE, title: { fr: 'Je change' } },
        't.json': { format: 1, lang: 'fr', blocks: [] },
      },
      async ({ report }) => {
        const { findings } = await report('site.json');
        assert.deepEqual(
          findings
            .filter(({ rule }) => rule === 'aidant-languages')
            .map(({ path, message }) => [path, message]),
          [
            ['name', 'Add nl to "name": your site offers it.'],
            ['texts', 'Add nl to the texts files: your site offers it.'],
            ['channels[0].label', 'Add fr to "channels[0].label": your site offers it.'],
            ['title', 'Add nl to "title".'],
          ],
        );
      },
    ));

  it('asks once for a simple version of a text that is hard, and not of one that is not', () => {
    const hard =
      'Les pièces justificatives sont, le cas échéant, transmises au service compétent ; elles ne sauraient être restituées, sauf demande expresse de l’intéressé.';
    const file = (text) => ({
      ...PROCEDURE,
      steps: [{ ...PROCEDURE.steps[0], text }],
    });
    return inProject(
      {
        'hard.json': file({ fr: hard, nl: 'Schrijf uw naam.' }),
        'has.json': file({ fr: hard, 'fr-simple': 'Écrivez votre nom.', nl: 'Schrijf uw naam.' }),
      },
      async ({ report }) => {
        const first = await report('hard.json');
        const finding = only(first, 'aidant-simple-missing');
        assert.equal(finding.path, 'steps[0].text');
        assert.equal(finding.level, 'information');
        assert.match(finding.message, /^Add "fr-simple":/);
        const second = await report('has.json');
        assert.deepEqual(at(second, 'aidant-simple-missing'), []);
        // Beside a simple version the official text is only looked at.
        assert.ok(
          second.findings
            .filter(({ path }) => path === 'steps[0].text.fr')
            .every(({ level }) => level === 'information'),
        );
      },
    );
  });

  it('lints each text in its language, at its place in the file', () =>
    inProject(
      {
        't.json':
          '{ "format": 1, "lang": "fr", "blocks": [\n  { "find": "x", "simple": "Une \\u00e9tape\\n\\nVenez avant le 31/12/2026." } ] }',
        'g.json': {
          format: 1,
          lang: 'nl',
          terms: [{ id: 'a', term: 'a', simple: 'Kom voor 31/12/2026.' }],
        },
      },
      async ({ report, read }) => {
        const { findings } = await report('t.json', 'g.json');
        const dates = findings.filter(({ rule }) => rule === 'RLS-5.3');
        assert.deepEqual(
          dates.map(({ file, path }) => [file, path]),
          [
            ['t.json', 'blocks[0].simple'],
            ['g.json', 'terms[0].simple'],
          ],
        );
        const [{ start, end, file }] = dates;
        assert.equal(read(file).slice(start.offset, end.offset), '31/12/2026');
        assert.equal(start.line, 2);
      },
    ));

  it('takes a term of the glossary, also of a site that is not reported on, for known', () =>
    inProject(
      {
        'site.json': { ...SITE, nothing: 1, glossary: ['g.json'] },
        'g.json': {
          format: 1,
          lang: 'fr',
          terms: [{ id: 'cpas', term: 'CPAS', simple: 'Un service.' }],
        },
        't.json': { format: 1, lang: 'fr', blocks: [{ find: 'x', simple: 'Allez au CPAS.' }] },
      },
      async ({ report }) => {
        const alone = await report('t.json');
        assert.equal(at(alone, 'RLS-6.4').length, 1);
        const within = await report('t.json', '--site', 'site.json');
        assert.deepEqual(
          within.findings.filter(({ rule }) => /RLS-6\.4|invalid/.test(rule)),
          [],
        );
        assert.equal(within.files, 1);
      },
    ));

  it('is as strict as asked, in the language it is told', () => {
    const long = 'Vous venez au guichet de la commune avec votre carte, une photo et une facture.';
    return inProject(
      {
        't.json': { format: 1, lang: 'fr', blocks: [{ find: 'x', simple: long }] },
        'p.json': {
          ...PROCEDURE,
          title: 'Je change',
          steps: [{ id: 'a', title: 'La date', text: 'Venez le 31/12/2026.', find: { id: 'a' } }],
        },
      },
      async ({ report }) => {
        const length = (told) =>
          told.findings
            .filter(({ rule }) => rule === 'aidant-sentence-length')
            .map(({ level }) => level);
        assert.deepEqual(length(await report('t.json')), ['warning']);
        assert.deepEqual(length(await report('t.json', '--profile', 'clear')), []);
        // Nobody said in which language this is.
        assert.deepEqual(at(await report('p.json'), 'RLS-5.3'), []);
        assert.equal(at(await report('p.json', '--lang', 'fr'), 'RLS-5.3').length, 1);
      },
    );
  });
});
