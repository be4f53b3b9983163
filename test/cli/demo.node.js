/** The demo's own files against its pages, as an author would run it: no errors, every page met. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { join } from 'node:path';
import { serve } from '../../docs/demo/serve.js';
import { PAGE_1, PAGE_2, TRANSFER } from '../demo/answers.js';
import { visitor } from '../demo/visitor.js';
import { inProject, root } from './support.js';

// One for each test: a connection that waited through a long one may be closed when the next wants it.
let demo;
beforeEach(async () => {
  demo = await serve({ quiet: true });
});
afterEach(() => demo.close());

const site = (name) => join(root, 'docs/demo', name, 'site.json');

/** Each page of the way, as it comes to a person who answers right. */
async function addressPages(base) {
  const person = visitor(demo.url);
  const pages = [await person.open(`${base}/etape-1`)];
  pages.push(await person.post(`${base}/etape-1`, PAGE_1));
  pages.push(await person.post(`${base}/etape-2`, PAGE_2));
  const signing = await person.postForm(`${base}/etape-3`, {
    declaration: 'oui',
    action: 'signer',
  });
  await person.post(signing.path, { moyen: 'app' });
  pages.push(await person.postForm(`${base}/etape-3`, { declaration: 'oui', action: 'envoyer' }));
  return pages;
}

async function transferPages() {
  const person = visitor(demo.url);
  const pages = [await person.open('/banque/virement')];
  pages.push(await person.post('/banque/virement', TRANSFER.beneficiaire));
  pages.push(await person.post('/banque/virement/montant', TRANSFER.montant));
  pages.push(await person.post('/banque/virement/confirmer', TRANSFER.confirmer));
  return pages;
}

const asFiles = (pages) =>
  Object.fromEntries(pages.map(({ path, text }) => [`pages${path}.html`, text]));

const errors = ({ findings }) =>
  findings
    .filter(({ level }) => level === 'error')
    .map(({ file, start, rule, message }) => `${file}:${start.line} ${rule} ${message}`);

describe('the demo', () => {
  it('has no error, and finds everything on the pages of the commune', async () => {
    const pages = [...(await addressPages('/adresse')), ...(await addressPages('/nl/adresse'))];
    await inProject(asFiles(pages), async ({ report }) => {
      const told = await report(site('valmont'), 'pages');
      assert.deepEqual(errors(told), []);
      assert.equal(told.pages, 8);
      assert.deepEqual(
        told.findings.filter(({ rule }) => rule === 'aidant-page-unseen'),
        [],
      );
      assert.ok(told.coverage.every(({ blocks }) => blocks > 0));
      assert.ok(told.coverage[0].simple >= 9);
    });
  });

  it('has no error, and finds everything in the bank, whose pages are made of components', async () => {
    await inProject(asFiles(await transferPages()), async ({ report }) => {
      const told = await report(site('banque'), 'pages');
      assert.deepEqual(errors(told), []);
      assert.ok(
        told.coverage.find(({ page }) => page === 'pages/banque/virement.html').simple >= 5,
      );
    });
  });

  it('is checked as well from the web', async () => {
    await inProject({}, async ({ report, run }) => {
      const told = await report(`${demo.url}/adresse/etape-1`, '--site', site('valmont'));
      assert.equal(told.pages, 1);
      assert.equal(told.files, 0);
      const all = await report(`${demo.url}/valmont/site.json`);
      assert.ok(all.files >= 7);
      assert.ok(all.findings.every(({ rule }) => rule !== 'aidant-file-missing'));
      const { code, err } = await run(`${demo.url}/nowhere`);
      assert.equal(code, 2);
      assert.match(err, /nowhere: the server answers 404/);
    });
  });
});
