/** What `aidant check` finds on pages: targets, stale and unused texts, pairs, coverage. No browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, html, inProject, only, sourceHash } from './support.js';

const step = (more) => ({ id: 'nom', title: 'Votre nom', text: 'Écrivez votre nom.', ...more });
const procedure = (...steps) => ({ format: 1, id: 'p', title: 'Je change', steps });
const texts = (...blocks) => ({ format: 1, lang: 'fr', blocks });

const FORM = html(`
<h1>Votre demande</h1>
<p id="intro">Le demandeur est invité à compléter le présent formulaire.</p>
<form>
<label for="nom">Nom de famille *</label> <input id="nom" name="nom">
<label for="code">Code secret</label> <input id="code" type="password">
<fieldset><legend>Votre adresse</legend>
<label for="rue">Rue</label> <input id="rue">
<button type="button">Modifier</button></fieldset>
<section id="more" hidden><label for="conjoint">Nom du conjoint</label> <input id="conjoint"></section>
<button type="button">Modifier</button>
<button>Envoyer</button>
</form>
<p>Le service traite votre demande en 10 jours.</p>`);

const rules = ({ findings }) => findings.map(({ rule }) => rule);

describe('aidant check, pages nested too deep', () => {
  it('says so of that page, and looks at the others', () =>
    inProject(
      {
        't.json': texts({ find: { id: 'gone' }, simple: 'Venez ici.' }),
        'deep.html': html(`${'<div>'.repeat(3000)}Bonjour`),
        'edge.html': html(`${'<div>'.repeat(480)}Bonjour`),
        'form.html': FORM,
      },
      async ({ report }) => {
        const told = await report('t.json', 'deep.html', 'edge.html', 'form.html');
        assert.equal(only(told, 'aidant-file-unseen').file, 'deep.html');
        assert.deepEqual(
          told.coverage.map(({ page }) => page),
          ['edge.html', 'form.html'],
        );
      },
    ));
});

describe('aidant check, procedures on pages', () => {
  it('finds by every way, and says nothing of what is found', () =>
    inProject(
      {
        'p.json': procedure(
          step({ id: 'a', find: [{ id: 'nom' }, { role: 'textbox', name: 'Nom de famille' }] }),
          step({ id: 'b', find: [{ css: 'input[name=nom]' }, 'Nom de famille'] }),
          step({ id: 'c', find: [{ label: 'Rue', within: 'Votre adresse' }] }),
          step({ id: 'd', find: [{ text: 'Votre demande' }] }),
          step({
            id: 'e',
            find: {
              role: 'button',
              name: 'Modifier',
              within: { role: 'group', name: 'Votre adresse' },
            },
          }),
        ),
        'pages/form.html': FORM,
      },
      async ({ report }) => {
        const told = await report('p.json', 'pages', '--lang', 'fr');
        assert.deepEqual(
          rules(told).filter((rule) => /target|way-|ways|page-unseen/.test(rule)),
          [],
        );
      },
    ));

  it('tells what is missing, ambiguous or hidden, where, and what was tried', () =>
    inProject(
      {
        'p.json': procedure(
          step({ id: 'a', find: [{ id: 'nome' }, { role: 'textbox', name: 'Prénom' }] }),
          step({ id: 'b', find: { role: 'button', name: 'Modifier' } }),
          step({ id: 'c', find: 'Nom du conjoint' }),
          step({ id: 'd', find: { id: 'never' }, optional: true }),
          step({ id: 'e', find: [{ id: 'nom' }, { id: 'rue' }, { id: 'gone' }] }),
          step({ id: 'f', find: { css: 'input[' } }),
          step({ id: 'g', find: [{ id: 'code' }, 'Code secret'] }),
        ),
        'form.html': FORM,
      },
      async ({ report }) => {
        const told = await report('p.json', 'form.html');
        const missing = told.findings.filter(({ rule }) => rule === 'aidant-target-missing');
        assert.deepEqual(
          missing.map(({ path, level }) => [path, level]),
          [
            ['steps[0].find', 'error'],
            ['steps[3].find', 'information'],
            ['steps[5].find', 'error'],
          ],
        );
        assert.match(
          missing[0].message,
          /form\.html fits \(id nome: nothing visible; role textbox/,
        );
        assert.equal(only(told, 'aidant-target-ambiguous').path, 'steps[1].find');
        assert.equal(only(told, 'aidant-target-hidden').path, 'steps[2].find');
        assert.equal(only(told, 'aidant-ways-differ').path, 'steps[4].find');
        assert.equal(only(told, 'aidant-way-missing').path, 'steps[4].find[2]');
        assert.equal(only(told, 'aidant-selector-invalid').path, 'steps[5].find.css');
        assert.equal(only(told, 'aidant-secret').path, 'steps[6]');
      },
    ));

  it('looks only on the pages of a step, wherever they lie', () =>
    inProject(
      {
        'p.json': procedure(
          step({ id: 'a', page: '/demande/etape-1', find: [{ id: 'nom' }, 'Nom de famille'] }),
          step({ id: 'b', find: [{ id: 'rue' }, 'Rue'] }),
          step({ id: 'c', page: '/demande/etape-2', find: [{ id: 'nom' }, 'Nom de famille'] }),
          step({ id: 'd', page: '/demande/etape-3', find: { id: 'x' } }),
        ),
        'site/demande/etape-1.html': FORM,
        'saved.html': html('<p>Rien</p>', {
          head: '<link rel="canonical" href="https://example.be/demande/etape-2?lang=fr">',
        }),
      },
      async ({ report }) => {
        for (const pages of [
          ['site', 'saved.html'],
          ['site/demande', 'saved.html'],
        ]) {
          const told = await report('p.json', ...pages);
          assert.deepEqual(
            at(told, 'aidant-target-missing').map((one) => one.split(' ')[1]),
            ['steps[2].find'],
          );
          assert.match(only(told, 'aidant-page-unseen').message, /1 step \(d\)/);
        }
      },
    ));

  it('blames nothing on a page that a script draws', () =>
    inProject(
      {
        'p.json': procedure(step({ page: '/app', find: [{ id: 'nom' }, 'Nom'] })),
        't.json': texts({ page: '/app', find: { id: 'intro' }, simple: 'Rien' }),
        'app.html': html('<h1>Demande</h1><div id="app"></div>', {
          head: '<script type="module" src="/app.js"></script>',
        }),
        // Short, and all there is.
        'short.html': html('<h1>Merci</h1>'),
      },
      async ({ report }) => {
        const told = await report('p.json', 't.json', 'app.html', 'short.html');
        assert.equal(only(told, 'aidant-page-empty').file, 'app.html');
        assert.deepEqual(
          rules(told).filter((rule) => /target|text-/.test(rule)),
          [],
        );
        assert.equal(told.code, 0);
      },
    ));

  it('looks into shadow roots that the server wrote', () =>
    inProject(
      {
        'p.json': procedure(step({ find: [{ id: 'inner' }, 'Compte'] })),
        'a.html': html(`<my-form><template shadowrootmode="open">
<label for="inner">Compte</label><input id="inner"><p><aidant-text><b data-level="original">Un</b></aidant-text></p>
</template></my-form>`),
      },
      async ({ report }) => {
        const told = await report('p.json', 'a.html');
        assert.deepEqual(at(told, 'aidant-target-missing'), []);
        assert.deepEqual(at(told, 'aidant-pair-halves'), ['a.html:7:55']);
      },
    ));

  it('looks for what shows that it worked', () =>
    inProject(
      {
        'p.json': {
          ...procedure(step({ page: '/form', find: [{ id: 'nom' }, 'Nom de famille'] })),
          end: { page: '/merci', find: { css: '.reference' }, text: 'C’est envoyé.' },
        },
        'form.html': FORM,
        'merci.html': html('<p>Merci</p>'),
      },
      async ({ report }) => {
        const told = await report('p.json', 'form.html', 'merci.html');
        assert.equal(only(told, 'aidant-target-missing').path, 'end.find');
      },
    ));
});

describe('aidant check, texts on pages', () => {
  const intro = 'Le demandeur est invité à compléter le présent formulaire.';

  it('knows a text of today, a stale one and one without a fingerprint', () =>
    inProject(
      {
        't.json': texts(
          { find: { id: 'intro' }, source: sourceHash(intro), simple: 'Remplissez ce papier.' },
          { find: 'Rue', source: '0123456789abcdef', simple: 'La rue' },
          { page: '/form', find: 'Nom de famille', simple: 'Votre nom' },
        ),
        'form.html': FORM,
      },
      async ({ report, read }) => {
        const told = await report('t.json', 'form.html');
        const stale = only(told, 'aidant-text-stale');
        assert.equal(stale.path, 'blocks[1].source');
        assert.equal(
          read('t.json').slice(stale.start.offset, stale.end.offset),
          '"0123456789abcdef"',
        );
        assert.ok(stale.message.includes(`"source": "${sourceHash('Rue')}"`));
        const unpinned = only(told, 'aidant-text-unpinned');
        assert.equal(unpinned.path, 'blocks[2]');
        assert.equal(unpinned.level, 'warning');
        assert.ok(unpinned.message.includes(sourceHash('Nom de famille *')));
        assert.deepEqual(told.coverage, [{ page: 'form.html', simple: 2, blocks: 3 }]);
      },
    ));

  it('tells of texts that are never shown', () =>
    inProject(
      {
        't.json': texts(
          { page: '/form', find: { id: 'none' }, simple: 'Rien' },
          { page: '/elsewhere', find: { id: 'intro' }, simple: 'Rien' },
          { find: { id: 'nowhere' }, simple: 'Rien' },
          { page: '/form', find: { role: 'button', name: 'Modifier' }, simple: 'Changer' },
          { page: '/form', find: { css: 'form' }, simple: 'Un papier' },
          { page: '/form', find: 'Nom du conjoint', simple: 'Son nom' },
        ),
        'lost.json': texts({ page: '/lost', find: { id: 'intro' }, simple: 'Rien' }),
        'nl.json': { format: 1, lang: 'nl', blocks: [{ find: { id: 'intro' }, simple: 'Niets' }] },
        'form.html': FORM,
      },
      async ({ report }) => {
        const told = await report('t.json', 'lost.json', 'nl.json', 'form.html');
        const of = (rule, file = 't.json') =>
          told.findings
            .filter((one) => one.rule === rule && one.file === file)
            .map(({ path }) => path);
        assert.deepEqual(of('aidant-target-missing'), ['blocks[0].find']);
        assert.deepEqual(of('aidant-text-unused'), ['blocks[1].find', 'blocks[2].find']);
        assert.deepEqual(of('aidant-text-ambiguous'), ['blocks[3].find']);
        assert.deepEqual(of('aidant-text-mixed'), ['blocks[4].find']);
        assert.deepEqual(of('aidant-target-hidden'), ['blocks[5].find']);
        // Of a file that no page uses, one word is enough.
        assert.deepEqual(of('aidant-text-unused', 'lost.json'), ['blocks']);
        assert.match(
          told.findings.find(({ file }) => file === 'nl.json').message,
          /no page that was given is in "nl"/,
        );
      },
    ));

  it('asks nothing of pages that were not given', () =>
    inProject(
      { 't.json': texts({ page: '/x', find: 'x', simple: 'Rien' }) },
      async ({ report }) => {
        const told = await report('t.json');
        assert.deepEqual(told.findings, []);
        assert.deepEqual(told.coverage, []);
      },
    ));
});

describe('aidant check, pairs in pages', () => {
  const pair = (original, simple, more = '') =>
    `<aidant-text${more}><span data-level="original">${original}</span>${simple}</aidant-text>`;

  it('says nothing of a good pair, and counts it', () =>
    inProject(
      {
        'a.html': html(
          `<p>${pair('Le demandeur est invité à signer.', '<span data-level="simple" lang="fr-simple" hidden>Signez ici.</span>')}</p>`,
        ),
      },
      async ({ report }) => {
        const told = await report('a.html');
        assert.deepEqual(told.findings, []);
        assert.deepEqual(told.coverage, [{ page: 'a.html', simple: 1, blocks: 1 }]);
      },
    ));

  it('points at each fault of a pair', () =>
    inProject(
      {
        'a.html': html(`<p>${pair('Un', '')}</p>
<p>${pair('Deux', '<span data-level="simple" hidden>2</span>')}</p>
<p>${pair('Trois', '<span data-level="simple" lang="fr" hidden="until-found">3</span>')}</p>
<p>${pair('Quatre', '<span data-level="simple" lang="fr-simple">4</span>')}</p>
<p>${pair('Cinq', '<span data-level="simple" lang="nl-simple" hidden>5</span>')}</p>
<p>${pair('Six', '<span data-level="simple" lang="fr-simple" hidden> </span>')}</p>
<select><option value="7">${pair('Sept', '<span data-level="simple">7</span>')}</option></select>
<input type="checkbox" id="ok"><label for="ok">${pair('J’accepte les conditions', '<span data-level="simple" lang="fr-simple" hidden>D’accord</span>')}</label>
<input type="checkbox" id="mail"><label for="mail">${pair('Recevoir des nouvelles', '<span data-level="simple" lang="fr-simple" hidden>Des nouvelles</span>')}</label>`),
      },
      async ({ report }) => {
        const told = await report('a.html');
        const lines = (rule) => at(told, rule).map((one) => Number(one.split(':')[1]) - 5);
        assert.deepEqual(lines('aidant-pair-halves'), [1]);
        assert.deepEqual(lines('aidant-pair-lang'), [2, 3, 5]);
        assert.deepEqual(lines('aidant-pair-hidden'), [3, 4]);
        assert.deepEqual(lines('aidant-pair-empty'), [6]);
        assert.deepEqual(lines('aidant-pair-option'), [7]);
        assert.deepEqual(lines('aidant-pair-consent'), [8]);
      },
    ));

  it('knows the words by which a pair tells who wrote it', () =>
    inProject(
      {
        'a.html': html(
          ['human', 'humain']
            .map((method) =>
              pair(
                'Un',
                '<b data-level="simple" lang="fr-simple" hidden>1</b>',
                ` method="${method}"`,
              ),
            )
            .join('\n'),
        ),
      },
      async ({ report }) => {
        const { message, start } = only(await report('a.html'), 'aidant-pair-method');
        assert.equal(start.line, 7);
        assert.match(message, /Did you mean "human"/);
      },
    ));

  it('lints the simple half at its place, through entities and markup', () =>
    inProject(
      {
        'a.html': html(
          `<div>${pair('Un', '<span data-level="simple" lang="fr-simple" hidden>Caf&eacute; &#x26; th&eacute;.<br>\n Venez <b>avant le 31/12/2026</b>.</span>')}</div>`,
        ),
      },
      async ({ report, read }) => {
        const told = await report('a.html');
        const { start, end } = only(told, 'RLS-5.3');
        assert.equal(read('a.html').slice(start.offset, end.offset), '31/12/2026');
        const sign = only(told, 'RLS-5.4');
        assert.equal(read('a.html').slice(sign.start.offset, sign.end.offset), '&#x26;');
      },
    ));

  it('reads the site file that a page holds in itself', () => {
    const script = (json) =>
      html('<p>Un.</p>', {
        head: `\n<script type="application/json" id="aidant-site">${json}</script>`,
      });
    return inProject(
      {
        'good.html': script('{ "format": 1, "id": "a", "name": "A" }'),
        'bad.html': script('\r\n{ "format": 1,\r\n  "id": "a", "name": "A", "chanels": [] }'),
        'worse.html': script('{ "format": 1,'),
      },
      async ({ report }) => {
        const told = await report('good.html', 'bad.html', 'worse.html');
        assert.deepEqual(at(told, 'aidant-file-invalid'), [
          'bad.html:6:27 chanels',
          'worse.html:4:64',
        ]);
      },
    );
  });

  it('knows the words of the glossary that a page marks', () =>
    inProject(
      {
        'g.json': {
          format: 1,
          lang: 'fr',
          terms: [{ id: 'rnr', term: 'revenu', forms: ['revenus'], simple: 'Votre argent.' }],
        },
        'a.html': html(
          `<p>Vos <aidant-term>Revenus</aidant-term> et le <aidant-term term="rnr">RNR</aidant-term>.</p>
<p>Le <aidant-term>quotient</aidant-term> et la <aidant-term term="x">part</aidant-term>.</p>`,
        ),
      },
      async ({ report }) => {
        const told = await report('g.json', 'a.html');
        assert.equal(at(told, 'aidant-term-unknown').length, 2);
        assert.ok(at(told, 'aidant-term-unknown').every((one) => one.startsWith('a.html:7:')));
      },
    ));
});
