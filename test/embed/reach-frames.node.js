/** Fields in frames of the same origin: seen, lit, gone to, and reached by the keyboard, there and back. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hostPage, siteFiles } from '../support/hosts.js';
import { inEachBrowser } from '../support/in-each-browser.js';

const FORM = `<p><label>Avant <input id="before"></label></p><p><label>Rue <input id="street"></label></p>
  <p><label>Après <input id="after"></label></p>`;
const inner = (body) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Cadre</title><body>${body}</body></html>`,
});
const TOP = '<p><label>Haut <input id="top"></label></p>';
const END = '<p><label>Bas <input id="bottom"></label></p>';
const frameAt = (src, more = '') =>
  `<iframe id="frame" title="Cadre" width="600" height="260" src="${src}" ${more}></iframe>`;

const STEPS = [
  { id: 'haut', find: 'Haut', title: 'En haut', text: 'Écrivez ici.' },
  { id: 'rue', find: 'Rue', title: 'Votre rue', text: 'Écrivez la rue.', done: 'filled' },
];

/** Where the frame is, and what is in it. */
const PLACES = {
  'a frame': { page: TOP + frameAt('/hosts/inner') + END, path: ['iframe#frame', 'input#street'] },
  'a frame in a frame': {
    page: TOP + frameAt('/hosts/outer') + END,
    path: ['iframe#frame', 'iframe#frame', 'input#street'],
  },
  'a frame in a shadow root': {
    page: `${TOP}<x-box><template shadowrootmode="open">${frameAt('/hosts/inner')}</template></x-box>${END}`,
    path: ['x-box', 'iframe#frame', 'input#street'],
  },
};
const head = '<script src="/hosts/in-page.js"></script>';
const files = {
  ...siteFiles(STEPS),
  '/hosts/in-page.js': { type: 'text/javascript', body: `window.fieldBox = ${fieldBox};` },
  '/hosts/inner': inner(FORM),
  '/hosts/other': inner('<p>Autre chose</p>'),
  '/hosts/outer': inner(`<p>Autour</p>${frameAt('/hosts/inner')}`),
  '/hosts/tall': inner(
    `<div style="height:2000px">Long</div>${FORM}<div style="height:2000px"></div>`,
  ),
  '/hosts/deep': hostPage(
    `${TOP}<div style="height:1800px"></div>${frameAt('/hosts/tall')}<div style="height:1800px"></div>${END}`,
    { head },
  ),
  '/hosts/late': hostPage(TOP + frameAt('about:blank') + END, { head }),
  '/hosts/foreign': hostPage(
    TOP + frameAt('/hosts/inner', 'sandbox="allow-scripts allow-forms"') + END,
  ),
  ...Object.fromEntries(
    Object.values(PLACES).map(({ page }, i) => [`/hosts/frames${i}`, hostPage(page, { head })]),
  ),
};

/** The field wherever it is, and its box in the page's own viewport. */
function fieldBox(id = 'street') {
  const search = (root) => {
    const own = root.getElementById?.(id);
    if (own) return own;
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot ?? element.contentDocument;
      const found = inside && search(inside);
      if (found) return found;
    }
    return undefined;
  };
  const field = search(document);
  if (!field) return undefined;
  let { left, top, right, bottom } = field.getBoundingClientRect();
  for (let view = field.ownerDocument.defaultView; view !== window; view = view.parent) {
    const frame = view.frameElement;
    const box = frame.getBoundingClientRect();
    const [x, y] = [box.left + frame.clientLeft, box.top + frame.clientTop];
    [left, right, top, bottom] = [left + x, right + x, top + y, bottom + y];
  }
  return { left, top, right, bottom, value: field.value };
}

/** Whether the light is around the field, the field in sight, and the step beside it. */
function isLit() {
  const box = window.fieldBox();
  const guide = document.querySelector('aidant-guide');
  const line = guide?.shadowRoot.querySelector('.line')?.getBoundingClientRect();
  const card = guide?.shadowRoot.querySelector('.box')?.getBoundingClientRect();
  if (!box || !line || !card) return false;
  const around =
    line.left <= box.left &&
    line.right >= box.right &&
    line.top <= box.top &&
    line.bottom >= box.bottom;
  const clear =
    card.right <= box.left ||
    card.left >= box.right ||
    card.bottom <= box.top ||
    card.top >= box.bottom;
  const inSight = box.top >= 0 && box.bottom <= innerHeight;
  return around && clear && inSight;
}

inEachBrowser('a field in a frame', { luck: { files } }, (visit) => {
  const start = async (path, step = 'rue', title = 'Votre rue') => {
    await visit.goto(path);
    await visit.browser.evaluate((id) => {
      (window.aidant ||= []).push(['start', 'hosts', { step: id }]);
    }, step);
    assert.equal(await visit.step(), title);
  };
  const lit = () => visit.browser.waitFor(isLit);
  const path = async () => (await visit.browser.focus()).path;

  for (const [i, [place, { path: way }]] of Object.entries(PLACES).entries())
    it(`is lit, gone to and come back from: ${place}`, async () => {
      await start(`/hosts/frames${i}`);
      await lit();
      await visit.browser.click({ name: visit.t('guide.toField'), within: 'aidant-guide' });
      assert.deepEqual(await path(), way, 'focus goes into the frame');
      await visit.browser.type('Rue Haute');
      assert.equal((await visit.browser.evaluate(() => window.fieldBox())).value, 'Rue Haute');

      await visit.browser.press('Tab');
      assert.deepEqual(await path(), ['aidant-guide', 'h2#title'], 'Tab leads from it to the step');
      await visit.browser.press('Shift+Tab');
      assert.deepEqual(await path(), way, 'and back');
      await visit.browser.press('F6');
      assert.deepEqual(await path(), ['aidant-guide', 'h2#title'], 'F6 comes from the frame');

      for (let presses = 0; (await path())[0] === 'aidant-guide' && presses < 20; presses += 1)
        await visit.browser.press('Tab');
      assert.deepEqual(await path(), [...way.slice(0, -1), 'input#after'], 'on to what follows it');
      await visit.browser.press('Shift+Tab');
      assert.equal((await path())[0], 'aidant-guide', 'back into the step');
      assert.deepEqual(await visit.faults(), []);
      assert.deepEqual(await visit.events('aidant-error'), []);
    });

  it('switches by the button when focus is in the frame', async () => {
    await start('/hosts/frames0');
    await visit.browser.click({ name: visit.t('guide.toField'), within: 'aidant-guide' });
    await visit.shows('aidant-guide', visit.t('guide.toHelp'));
    await visit.browser.click({ name: visit.t('guide.toHelp'), within: 'aidant-guide' });
    assert.deepEqual(await path(), ['aidant-guide', 'h2#title']);
  });

  it('gives focus back to the field when the guide ends', async () => {
    await start('/hosts/frames0');
    await visit.browser.click({ css: '#top' });
    await visit.browser.press('F6');
    await visit.browser.tabTo(visit.t('guide.stop'));
    await visit.browser.press('Enter');
    await visit.shows('aidant-guide', visit.t('guide.afterStop'));
    await visit.browser.press('Escape');
    await visit.gone('aidant-guide');
    assert.deepEqual(await path(), ['iframe#frame', 'input#street']);
  });

  it('is brought into sight through the scroll of the frame and of the page', async () => {
    await start('/hosts/deep', 'haut', 'En haut');
    await visit.browser.click({ css: '#top' });
    await visit.browser.type('x');
    await visit.browser.click({ name: visit.t('guide.done'), within: 'aidant-guide' });
    assert.equal(await visit.step('En haut'), 'Votre rue');
    await lit();
  });

  it('is found when its frame loads late, loads anew, and goes elsewhere and back', async () => {
    await start('/hosts/late');
    const load = (src) =>
      visit.browser.evaluate((to) => {
        document.getElementById('frame').src = to;
      }, src);
    await load('/hosts/inner');
    await lit();
    await visit.browser.evaluate(() => {
      window.testField = document.getElementById('frame').contentDocument.getElementById('street');
      document.getElementById('frame').contentWindow.location.replace('/hosts/inner?again');
    });
    await visit.browser.waitFor(() => {
      const field = document.getElementById('frame').contentDocument?.getElementById('street');
      return field && field !== window.testField;
    });
    await lit();
    await load('/hosts/other');
    await visit.shows('aidant-guide', visit.t('guide.missing'));
    await load('/hosts/inner');
    await lit();
    await visit.browser.click({ name: visit.t('guide.toField'), within: 'aidant-guide' });
    await visit.browser.press('Tab');
    assert.deepEqual(
      await path(),
      ['aidant-guide', 'h2#title'],
      'the keys of the new frame are heard',
    );
    assert.deepEqual(await visit.faults(), []);
  });

  it('is missed when its frame is taken away, while focus is in it', async () => {
    await start('/hosts/frames0');
    await visit.browser.click({ name: visit.t('guide.toField'), within: 'aidant-guide' });
    await visit.browser.evaluate(() => document.getElementById('frame').remove());
    await visit.shows('aidant-guide', visit.t('guide.missing'));
    await visit.browser.press('F6');
    assert.deepEqual(await path(), ['aidant-guide', 'h2#title']);
    assert.deepEqual(await visit.faults(), []);
  });

  it('is missing, without a fault, in a frame of another origin', async () => {
    await start('/hosts/foreign');
    await visit.shows('aidant-guide', visit.t('guide.missing'));
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(
      (await visit.events('aidant-error')).map(({ code }) => code),
      ['target-missing'],
    );
  });
});
