/** The demo without any script: pages, forms, links, and what the server must never hand out. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { POLICY, routes, serve } from '../../docs/demo/serve.js';
import { PAGE_1, PAGE_2, TRANSFER } from './answers.js';
import { visitor } from './visitor.js';

let demo;
before(async () => {
  demo = await serve({ quiet: true });
});
after(() => demo.close());

const FORMS = [
  { base: '/adresse', lang: 'fr', wrong: 'Erreur :' },
  { base: '/nl/adresse', lang: 'nl', wrong: 'Fout:' },
  { base: '/seul/adresse', lang: 'fr', wrong: 'Erreur :' },
];

/** What stands between `<tag … id="id" …>` and the end of that tag. */
const tagOf = (text, id) => new RegExp(`<[^>]*\\bid="${id}"[^>]*>`).exec(text)?.[0] ?? '';

test('every page answers and says that it is a demonstration', async () => {
  for (const path of Object.keys(routes)) {
    const { status, text } = await visitor(demo.url).open(path);
    assert.equal(status, 200, path);
    assert.match(
      text,
      /class="demo-note"[^>]*>\s*<p>\s*(Site de démonstration|Demonstratiesite)/,
      path,
    );
    assert.equal(text.match(/<h1/g)?.length, 1, `${path} has one heading of the first level`);
  }
});

test('no page holds a script, a style or a handler inside it', async () => {
  for (const path of Object.keys(routes)) {
    const { text, headers } = await visitor(demo.url).open(path);
    assert.equal(headers.get('content-security-policy'), POLICY);
    for (const [, inside] of text.matchAll(/<script[^>]*>([^<]*)<\/script>/g)) {
      assert.equal(inside.trim(), '', path);
    }
    assert.doesNotMatch(text, /<style|\sstyle="|\son[a-z]+="|https?:\/\/(?!localhost)/, path);
  }
});

test('what a field accepts is a pattern that browsers can read, and the right answers fit it', async () => {
  const answers = { ...PAGE_1, ...PAGE_2, ...TRANSFER.beneficiaire, ...TRANSFER.montant };
  answers.telephone = '+32 470/00.00-00';
  const seen = [];
  for (const path of Object.keys(routes)) {
    const { text } = await visitor(demo.url).open(path);
    for (const [tag, pattern] of text.matchAll(/<input[^>]*?\bpattern="([^"]*)"[^>]*>/g)) {
      const name = /\bname="([^"]*)"/.exec(tag)[1];
      // Browsers compile it with the `v` flag, where more signs must be escaped; a bad one is silently no pattern.
      const accepted = new RegExp(`^(?:${pattern})$`, 'v');
      if (answers[name]) assert.match(answers[name], accepted, name);
      seen.push(name);
    }
  }
  assert.ok(seen.includes('niss') && seen.includes('iban') && seen.includes('telephone'));
});

test('every link and every file a page names is there', async () => {
  const missing = [];
  const seen = new Set();
  for (const path of Object.keys(routes)) {
    const { text, path: at } = await visitor(demo.url).open(path);
    for (const [, address] of text.matchAll(/(?:href|src|action|data-site)="([^"]*)"/g)) {
      if (/^(tel:|mailto:)/.test(address)) continue;
      const { pathname, hash } = new URL(address, demo.url + at);
      if (address.startsWith('#')) assert.notEqual(tagOf(text, hash.slice(1)), '', address);
      // What the build makes may not be built yet.
      if (pathname.startsWith('/aidant/') || seen.has(pathname)) continue;
      seen.add(pathname);
      const { status } = await visitor(demo.url).open(pathname);
      if (status !== 200) missing.push(`${path} → ${pathname} ${status}`);
    }
  }
  assert.deepEqual(missing, []);
});

for (const { base, lang, wrong } of FORMS) {
  test(`${base}: an empty page comes back with each error said twice, at the top and at its field`, async () => {
    const person = visitor(demo.url);
    for (const [number, targets] of [
      [1, { naissance: 'naissance-jour', niss: 'niss' }],
      [
        2,
        {
          ancienne: 'ancienne',
          rue: 'rue',
          numero: 'numero',
          'code-postal': 'code-postal',
          section: 'section',
          installation: 'installation',
          occupation: 'occupation-proprietaire',
        },
      ],
    ]) {
      const { status, text } = await person.post(`${base}/etape-${number}`, {});
      assert.equal(status, 422);
      assert.match(text, new RegExp(`<html lang="${lang}"`));
      assert.match(text, new RegExp(`<title>${wrong}`));
      assert.match(text, /class="error-summary" role="alert"/);
      const summary = /class="error-summary"[\s\S]*?<\/ul>/.exec(text)[0];
      assert.equal(summary.match(/<li>/g).length, Object.keys(targets).length);
      for (const [field, target] of Object.entries(targets)) {
        assert.match(summary, new RegExp(`href="#${target}"`));
        assert.notEqual(tagOf(text, `${field}-error`), '', field);
        assert.match(tagOf(text, target), new RegExp(`aria-describedby="[^"]*${field}-error`));
        if (field !== 'occupation') assert.match(tagOf(text, target), /aria-invalid="true"/);
      }
    }
  });

  test(`${base}: right answers lead to a number, through the signing page`, async () => {
    const person = visitor(demo.url);
    const second = await person.post(`${base}/etape-1`, PAGE_1);
    assert.deepEqual([second.path, second.redirected], [`${base}/etape-2`, 303]);
    const third = await person.post(`${base}/etape-2`, PAGE_2);
    assert.deepEqual([third.path, third.redirected], [`${base}/etape-3`, 303]);
    assert.match(third.text, /Rue du Moulin 8 boîte 2, 5990 Valmont/);

    const early = await person.postForm(`${base}/etape-3`, { action: 'envoyer' });
    assert.equal(early.status, 422);
    assert.match(tagOf(early.text, 'signer'), /aria-describedby="signer-error"/);
    assert.match(tagOf(early.text, 'declaration'), /aria-invalid="true"/);

    const lease = new File(['%PDF'], 'bail.pdf', { type: 'application/pdf' });
    const signing = await person.postForm(`${base}/etape-3`, {
      preuve: lease,
      declaration: 'oui',
      action: 'signer',
    });
    assert.match(signing.path, /^\/signature\?pour=/);
    assert.equal((await person.post(signing.path, {})).status, 422);
    const back = await person.post(signing.path, { moyen: 'app' });
    assert.equal(back.path, `${base}/etape-3`);
    assert.match(back.text, /bail\.pdf/);
    assert.match(tagOf(back.text, 'declaration'), /checked/);
    assert.equal(tagOf(back.text, 'signer'), '');

    const done = await person.postForm(`${base}/etape-3`, {
      declaration: 'oui',
      action: 'envoyer',
    });
    assert.deepEqual([done.path, done.redirected], [`${base}/merci`, 303]);
    assert.match(done.text, /class="reference">VAL-2026-\d{6}</);
    const again = await person.open(`${base}/etape-1`);
    assert.doesNotMatch(again.text, /81\.01\.02/, 'what was sent is forgotten');
  });
}

test('a wrong answer is given back as it was written, without becoming markup', async () => {
  const person = visitor(demo.url);
  const { text } = await person.post('/adresse/etape-1', { ...PAGE_1, niss: '"><b>12' });
  assert.match(text, /value="&quot;&gt;&lt;b&gt;12"/);
  assert.doesNotMatch(text, /<b>12/);
});

test('a date that is not on the calendar is refused', async () => {
  const person = visitor(demo.url);
  const post = (parts) => person.post('/adresse/etape-1', { ...PAGE_1, ...parts });
  assert.equal((await post({ 'naissance-jour': '31', 'naissance-mois': '2' })).status, 422);
  assert.equal((await post({ 'naissance-annee': '80' })).status, 422);
  assert.equal((await post({ 'naissance-mois': 'décembre' })).status, 422);
});

test('what is changed after signing must be signed again; what is only looked at, not', async () => {
  const person = visitor(demo.url);
  await person.post('/adresse/etape-1', PAGE_1);
  await person.post('/adresse/etape-2', PAGE_2);
  await person.post('/signature?pour=fr', { moyen: 'card' });
  const same = await person.post('/adresse/etape-2', PAGE_2);
  assert.equal(tagOf(same.text, 'signer'), '');
  const changed = await person.post('/adresse/etape-2', { ...PAGE_2, rue: 'Rue de la Rive' });
  assert.notEqual(tagOf(changed.text, 'signer'), '');
});

test('the draft follows the person to the other language, and to nobody else', async () => {
  const person = visitor(demo.url);
  await person.post('/adresse/etape-1', PAGE_1);
  assert.match((await person.open('/nl/adresse/etape-1')).text, /81\.01\.02-456\.78/);
  assert.doesNotMatch((await person.open('/seul/adresse/etape-1')).text, /81\.01\.02/);
  assert.doesNotMatch((await visitor(demo.url).open('/adresse/etape-1')).text, /81\.01\.02/);
});

test('the cookie is the site’s own, set by the first form, out of reach of scripts', async () => {
  const response = await fetch(`${demo.url}/adresse/etape-1`);
  assert.equal(response.headers.get('set-cookie'), null);
  const posted = await fetch(`${demo.url}/adresse/etape-1`, {
    method: 'POST',
    body: new URLSearchParams(PAGE_1),
    redirect: 'manual',
  });
  assert.match(posted.headers.get('set-cookie'), /^demo-dossier=[\w-]{22}; HttpOnly; SameSite=Lax/);
  assert.doesNotMatch(posted.headers.get('location'), /81|456|1980/);
});

test('the transfer works without scripts, page by page', async () => {
  const person = visitor(demo.url);
  const wrong = await person.post('/banque/virement', {
    ...TRANSFER.beneficiaire,
    iban: 'BE68 5390 0754 7035',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /id="iban-error"/);
  const amount = await person.post('/banque/virement', TRANSFER.beneficiaire);
  assert.equal(amount.path, '/banque/virement/montant');
  const past = { ...TRANSFER.montant, quand: 'plus-tard', date: '2020-01-01' };
  assert.equal((await person.post('/banque/virement/montant', past)).status, 422);
  const confirm = await person.post('/banque/virement/montant', TRANSFER.montant);
  assert.equal(confirm.path, '/banque/virement/confirmer');
  assert.match(confirm.text, /<dialog[^>]*\bopen\b/);
  assert.match(confirm.text, /Les Eaux du Val/);
  assert.equal((await person.post(confirm.path, { code: '12' })).status, 422);
  const done = await person.post(confirm.path, TRANSFER.confirmer);
  assert.equal(done.path, '/banque/virement/fait');
  assert.match(done.text, /class="reference">BDV-\d{6}</);
});

test('a confirmation without a transfer goes back to its start', async () => {
  const { path } = await visitor(demo.url).post('/banque/virement/confirmer', TRANSFER.confirmer);
  assert.equal(path, '/banque/virement');
});

test('only a document of the right kind and size is taken', async () => {
  const person = visitor(demo.url);
  const post = (file) => person.postForm('/adresse/etape-3', { preuve: file, action: 'signer' });
  const program = new File(['MZ'], 'bail.exe', { type: 'application/x-msdownload' });
  assert.match((await post(program)).text, /id="preuve-error"/);
  const heavy = new File([new Uint8Array(5.5 * 1024 * 1024)], 'a.pdf', { type: 'application/pdf' });
  assert.match((await post(heavy)).text, /id="preuve-error"/);
  const tooHeavy = new File([new Uint8Array(7 * 1024 * 1024)], 'a.pdf', {
    type: 'application/pdf',
  });
  assert.equal((await post(tooHeavy)).status, 413);
});

test('nothing outside the demo is served', async () => {
  // `fetch` tidies addresses, so these go out as they are.
  const raw = (path, method = 'GET') =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(demo.url);
      request({ hostname, port, path, method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  for (const path of [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/aidant/../package.json',
    '/aidant/%2e%2e/package.json',
    '/valmont/..%5c..%5cpackage.json',
    '/.git/config',
    '/valmont',
    '/valmont/',
    '/valmont/site.json%00.css',
    '/nowhere',
  ]) {
    assert.equal(await raw(path), 404, path);
  }
  assert.equal(await raw('/%zz'), 400);
  assert.equal(await raw('/', 'DELETE'), 405);
  assert.equal(await raw('/', 'POST'), 405);
});

test('files have their types, and other headers can be asked for', async () => {
  const site = await fetch(`${demo.url}/valmont/site.json`);
  assert.match(site.headers.get('content-type'), /^application\/json/);
  assert.match((await fetch(`${demo.url}/style.css`)).headers.get('content-type'), /^text\/css/);
  assert.equal(site.headers.get('cache-control'), 'no-store');
  const other = await serve({
    quiet: true,
    headers: { 'Content-Security-Policy': undefined, 'X-Test': 'yes' },
  });
  const page = await fetch(`${other.url}/`);
  assert.equal(page.headers.get('content-security-policy'), null);
  assert.equal(page.headers.get('x-test'), 'yes');
  await other.close();
});
