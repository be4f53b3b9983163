/** What goes wrong with a file, a storage, a voice or the network: the page goes on, and one sentence says what to do. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const FORM = '/adresse/etape-1';

/** One report of this kind, with something to do, and no fault of the page. */
async function oneError(visit, code) {
  await visit.browser.waitFor(
    (wanted) =>
      window.testEvents.some((event) => event.name === 'aidant-error' && event.code === wanted),
    code,
  );
  const errors = await visit.events('aidant-error');
  assert.deepEqual(
    errors.map((error) => error.code),
    [code],
  );
  assert.ok(errors[0].fix.length > 10, 'says what to do');
  assert.deepEqual(await visit.faults(), []);
}

/** The page's own form still takes what is written and still sends it. */
async function pageWorks({ browser }) {
  await browser.click({ css: '#naissance-jour' });
  await browser.type('31');
  assert.equal(await browser.evaluate(() => document.getElementById('naissance-jour').value), '31');
}

const broken = {
  'a site file that is missing': [{ status: 404, body: 'no' }, 'site-unreachable'],
  'a site file that does not parse': [{ body: '{ "format": 1, ' }, 'file-invalid'],
  'a site file of a format to come': [{ body: '{ "format": 99, "id": "x" }' }, 'file-version'],
};
for (const [title, [answer, code]] of Object.entries(broken))
  inEachBrowser(
    title,
    { luck: { files: { '/valmont/site.json': answer } }, ours: true },
    (visit) => {
      it('still helps, and tells the developer once', async () => {
        await visit.goto(FORM);
        await visit.openPanel();
        await visit.browser.click({ name: visit.t('app.ask'), within: 'aidant-panel' });
        await visit.shows('aidant-helper', visit.t('help.stopRow'));
        await oneError(visit, code);
        await visit.browser.press('Escape');
        await visit.gone('aidant-helper');
        await pageWorks(visit);
      });
    },
  );

inEachBrowser('an unknown procedure', { ours: true }, (visit) => {
  it('says so and offers another way', async () => {
    await visit.goto(FORM);
    await visit.browser.evaluate(() => void window.aidant.start('no-such-thing'));
    await visit.shows('aidant-panel', visit.t('app.trouble.procedure'));
    await oneError(visit, 'procedure-unknown');
    await visit.browser.press('Escape');
    await visit.gone('aidant-panel');
    await pageWorks(visit);
  });
});

const withoutBirth = {
  page: (html) =>
    html
      .replaceAll('id="naissance"', 'id="elsewhere"')
      .replaceAll('Date de naissance', 'Autre chose'),
};
inEachBrowser('a target that is not there', { luck: withoutBirth, ours: true }, (visit) => {
  it('says that it cannot be found, and what to do', async () => {
    await visit.goto(FORM);
    await visit.openPanel();
    await visit.browser.click({ name: visit.t('app.guide'), within: 'aidant-panel' });
    await visit.browser.click({ role: 'button', name: visit.t('guide.start') });
    await visit.shows('aidant-guide', visit.t('guide.missing'));
    await visit.shows('aidant-guide', visit.t('guide.again'));
    await oneError(visit, 'target-missing');
    await pageWorks(visit);
  });
});

inEachBrowser('a storage that throws', { luck: { storageThrows: true } }, (visit) => {
  it('guides all the same', async () => {
    await visit.goto(FORM);
    await visit.startGuide();
    await oneError(visit, 'storage-denied');
    await pageWorks(visit);
  });
});

inEachBrowser('a browser without voices', { luck: { voices: 'none' } }, (visit) => {
  it('says so in words', async () => {
    await visit.goto(FORM);
    await visit.openPanel();
    await visit.browser.click({
      role: 'button',
      name: visit.t('read.listen'),
      within: 'aidant-panel',
    });
    await visit.shows('aidant-panel', visit.t('read.trouble.no-voice'));
    await oneError(visit, 'voice-missing');
    await visit.browser.press('Escape');
    await pageWorks(visit);
  });
});

inEachBrowser('no network after the page has come', {}, (visit) => {
  it('says so, and works when the network is back', async (test) => {
    if (!visit.browser.can.offline)
      return test.skip('this engine cannot be taken offline by a test');
    if (!visit.browser.can.importsAgain)
      return test.skip(
        'this engine does not ask again for a script that once could not be fetched',
      );
    await visit.goto(FORM);
    await visit.openPanel();
    await visit.browser.offline(true);
    await visit.browser.click({ name: visit.t('app.ask'), within: 'aidant-panel' });
    await visit.shows('aidant-panel', visit.t('app.trouble.offline'));
    await visit.browser.offline(false);
    await visit.browser.click({ name: visit.t('app.ask'), within: 'aidant-panel' });
    await visit.shows('aidant-helper', visit.t('help.stopRow'));
    await visit.browser.press('Escape');
    await pageWorks(visit);
  });
});
