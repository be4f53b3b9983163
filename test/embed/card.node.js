/** The card leads on, on another device: photographed, scanned, typed; and the papers for the person who helps. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import jsqr from 'jsqr';
import { inEachBrowser } from '../support/in-each-browser.js';
import { readPng } from '../support/png.js';

const decode = jsqr.default ?? jsqr;
const PAGE = '/adresse/etape-1';
const STEP = 'niss';

/** Asks for one of our windows, as a press in another of them does. */
function openWindow(surface, screen) {
  const { session } = [...document.querySelectorAll('*')].find((one) => one.session?.store);
  session.dispatch({ type: 'app/open', surface, screen });
}

const guideState = () => {
  const one = [...document.querySelectorAll('*')].find((element) => element.session?.store);
  const { guide, app } = one.session.store.getState();
  return {
    status: guide?.status,
    step: guide?.saved?.step,
    trail: guide?.saved?.trail,
    app: app.surface,
  };
};

/** Everything that a person could have written or that was marked on the page. */
const pageState = () =>
  JSON.stringify(
    [...document.querySelectorAll('main input, main select')].map((one) => [
      one.value,
      one.checked,
    ]),
  );

async function showCard(visit) {
  const { browser } = visit;
  await visit.goto(PAGE);
  await visit.openPanel();
  await browser.evaluate((step) => window.aidant.start('adresse', { step }), STEP);
  await visit.step();
  await browser.evaluate(openWindow, 'card', '');
  await visit.shows('aidant-card', visit.t('help.card.answers'));
  await visit.atRest();
  const text = await browser.text('aidant-card');
  return /VALMONT-\d+-\d+/.exec(text)[0];
}

/** On the other device: the overview with its ticks, and nothing begun. */
async function offersToGoOn(visit) {
  const { browser, t } = visit;
  const text = await visit.shows('aidant-overview', t('guide.doneBefore'));
  assert.ok(text.includes('Votre date de naissance'), text);
  assert.ok(text.includes(t('guide.codeKeepsNothing')), text);
  const { status, step, trail } = await browser.evaluate(guideState);
  assert.deepEqual(
    { status, step, trail },
    { status: 'overview', step: STEP, trail: ['naissance'] },
  );
}

inEachBrowser('the card', {}, (visit) => {
  it('is read from its picture, and opens the overview elsewhere with the earlier steps ticked', async () => {
    const { browser } = visit;
    if (browser.can.narrow) await browser.setViewport(360, 740);
    const code = await showCard(visit);
    const { cut, wide } = await browser.evaluate(() => {
      const root = document.querySelector('aidant-card').shadowRoot;
      const inner = root.querySelector('.essential').getBoundingClientRect();
      const outer = root.querySelector('.body').getBoundingClientRect();
      return { cut: inner.bottom - outer.bottom, wide: inner.right - outer.right };
    });
    if (browser.can.narrow)
      assert.ok(cut <= 0 && wide <= 0, `${cut} px of the card are off the screen`);
    const folder = await mkdtemp(join(tmpdir(), 'aidant-card-'));
    try {
      const path = join(folder, 'card.png');
      await browser.screenshot(path);
      const { data, width, height } = readPng(await readFile(path));
      const scanned = decode(data, width, height)?.data;
      assert.equal(scanned, `${visit.demo.url}${PAGE}#aidant=${code}`);
      // Another device: nothing is known there.
      await visit.forgetAll();
      await browser.goto(scanned);
      await visit.ready();
    } finally {
      await rm(folder, { recursive: true });
    }
    const before = await browser.evaluate(pageState);
    assert.equal(await browser.text('aidant-overview, aidant-guide, aidant-panel'), '');
    await browser.click({ name: 'Reprendre', within: 'aidant-launcher' });
    await offersToGoOn(visit);
    assert.equal(await browser.evaluate(pageState), before);
    if (browser.can.narrow) await browser.setViewport(1280, 900);
    assert.deepEqual(await visit.faults(), []);
  });
});

inEachBrowser('the card and the papers', { ours: true }, (visit) => {
  it('has its code typed by a tired hand; one wrong sign is told', async () => {
    const { browser, t } = visit;
    const code = await showCard(visit);
    await visit.forgetAll();
    await visit.goto(PAGE);
    await visit.openPanel();
    await browser.click({ name: t('app.code'), within: 'aidant-panel' });
    await visit.shows('aidant-panel', t('app.codeLabel'));
    const type = async (text) => {
      await browser.evaluate(() => {
        const input = document.querySelector('aidant-panel').shadowRoot.querySelector('input');
        input.focus();
        input.select();
      });
      await browser.type(text);
      await browser.press('Enter');
    };
    const wrong = code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);
    await type(wrong);
    await visit.shows('aidant-panel', t('app.codeWrong'));
    await type(` ${code.toLowerCase().replaceAll('-', ' ')} `);
    await offersToGoOn(visit);
  });

  it('opens the papers by a link, starts nothing, and prints a note and a referral on one page each', async () => {
    const { browser, t } = visit;
    await visit.goto(`${PAGE}#aidant=helper-adresse`);
    assert.equal(await browser.text('aidant-sheets, aidant-overview'), '');
    await browser.click({ name: 'Reprendre', within: 'aidant-launcher' });
    await visit.shows('aidant-sheets', t('sheets.title'));
    assert.equal((await browser.evaluate(guideState)).status ?? 'idle', 'idle');
    await browser.evaluate(() => document.querySelector('aidant-sheets').close());
    // A step that stands on the page must not be on any paper.
    await browser.evaluate((step) => window.aidant.start('adresse', { step }), STEP);
    await visit.step();
    await browser.evaluate(
      () => (window.print = () => (window.testPrints = (window.testPrints ?? 0) + 1)),
    );
    for (const [index, [screen, paper, most]] of [
      ['crib', [], 6],
      ['referral', [], 1],
      ['note', [], 1],
    ].entries()) {
      await browser.evaluate(openWindow, 'sheets', '');
      await visit.shows('aidant-sheets', t('sheets.title'));
      await browser.click({ name: t(`sheets.${screen}`), within: 'aidant-sheets' });
      for (const name of paper) await browser.click({ name, within: 'aidant-sheets' });
      const print = screen === 'note' ? 'sheets.blank' : 'sheets.print';
      await browser.click({ name: t(print), within: 'aidant-sheets' });
      await browser.waitFor((count) => window.testPrints === count, index + 1);
      if (browser.can.pdf) {
        await browser.emulate({ media: 'print' });
        const others = await browser.evaluate(() =>
          [...document.documentElement.children]
            .filter(({ localName }) => !['head', 'aidant-helper-paper'].includes(localName))
            // What is only for screen readers takes one pixel, cut away.
            .filter((node) =>
              [...node.getClientRects()].some(({ width, height }) => width * height > 1),
            )
            .map(({ localName }) => localName),
        );
        assert.deepEqual(others, [], 'only the paper is printed');
        const pages = (await browser.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
        assert.ok(pages <= most, `${screen}: ${pages} pages`);
        await browser.emulate({ media: 'screen' });
      }
      await browser.evaluate(() => {
        window.dispatchEvent(new Event('afterprint'));
        document.querySelector('aidant-sheets').close();
      });
      await visit.gone('aidant-sheets');
    }
    assert.deepEqual(await visit.faults(), []);
  });
});
