/** The whole guide on paper, as a browser lays it out: all of the sheet, and nothing of the page. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const body = () => document.body.outerHTML;

/** A page as bad as it gets: dark, and sure of its own display. */
const DARK = `
  :root { color-scheme: dark !important; background: #000 !important; color: #fff !important }
  html body { display: block !important; background: #000 !important; color: #fff !important }
  * { font-family: serif; letter-spacing: 4px; text-transform: uppercase }`;

inEachBrowser('the steps on paper', {}, (visit) => {
  it('prints all of the sheet and nothing of the page', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    const before = await browser.evaluate(body);
    await browser.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      window.testPrints = 0;
      window.print = () => (window.testPrints += 1);
    }, DARK);
    await visit.openPanel();
    await browser.click({ name: t('app.guide'), within: 'aidant-panel' });
    await browser.click({ role: 'button', name: t('guide.print'), within: 'aidant-overview' });
    await browser.waitFor(() => window.testPrints === 1);
    if (browser.can.emulate) {
      await browser.emulate({ media: 'print' });
      const paper = await browser.evaluate(() => {
        const sheet = document.querySelector('aidant-guide-sheet');
        const others = [...document.documentElement.children].filter(
          (node) => node.localName !== 'head' && node !== sheet,
        );
        const root = sheet.shadowRoot;
        // What is only for screen readers takes one pixel, cut away.
        const seen = (node) =>
          [...node.getClientRects()].some(({ width, height }) => width * height > 1);
        const article = root.querySelector('article');
        return {
          others: others.filter(seen).map(({ localName }) => localName),
          dialogs: [...document.querySelectorAll('*')]
            .flatMap((node) => [...(node.shadowRoot?.querySelectorAll('dialog') ?? [])])
            .filter(seen).length,
          hidden: [...root.querySelectorAll('h1, h2, h3, p, li, svg, .tick')]
            .filter((node) => !seen(node))
            .map((node) => node.textContent),
          steps: root.querySelectorAll('ol > li').length,
          wide: article.scrollWidth <= document.documentElement.clientWidth,
          look: [
            getComputedStyle(article).color,
            getComputedStyle(document.documentElement).backgroundColor,
            getComputedStyle(article).textTransform,
            getComputedStyle(article).letterSpacing,
          ],
        };
      });
      assert.deepEqual(paper, {
        others: [],
        dialogs: 0,
        hidden: [],
        steps: 19,
        wide: true,
        look: ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'none', 'normal'],
      });
      await browser.emulate({ media: 'screen' });
    }
    await browser.evaluate(() => {
      window.dispatchEvent(new Event('afterprint'));
      document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    });
    assert.equal(
      await browser.evaluate(() => !!document.querySelector('aidant-guide-sheet')),
      false,
    );
    assert.equal(await browser.evaluate(body), before);
    assert.deepEqual(await visit.faults(), []);
  });
});
