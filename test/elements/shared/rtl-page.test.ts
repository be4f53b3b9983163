/** An Arabic page: our words fall back to the site's first language, and our windows stand where such a page has them. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../../../src/elements/callback/define.js';
import '../../../src/elements/card/define.js';
import '../../../src/elements/helper/define.js';
import '../../../src/elements/launcher/define.js';
import type { Session } from '../../../src/core/session.js';
import type { AidantSurface } from '../../../src/elements/shared/surface.js';
import { callbackSite } from '../../support/callback.js';
import { clock, FILES } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

describe('on a page that runs from right to left', () => {
  const page = document.documentElement;
  let session: Session;

  before(async () => {
    page.dir = 'rtl';
    page.lang = 'ar';
    session = await realSession(callbackSite(), FILES, { ports: { clock } });
    await session.use('callback');
    session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests: [] });
  });

  after(async () => {
    session.dispose();
    page.dir = '';
    page.lang = 'en';
    if (can?.viewport) await setViewport({ width: 800, height: 600 });
  });

  const WINDOWS = {
    helper: html`<aidant-helper></aidant-helper>`,
    card: html`<aidant-card></aidant-card>`,
    callback: html`<aidant-callback></aidant-callback>`,
  };
  for (const [surface, element] of Object.entries(WINDOWS))
    it(`${surface} is beside its button, and whole`, async function () {
      if (!can?.viewport) this.skip();
      const launcher = await fixture(html`<aidant-launcher></aidant-launcher>`);
      const { renderRoot } = await fixture<AidantSurface>(element);
      session.dispatch({ type: 'app/open', surface: surface as 'helper' });
      await waitUntil(() => renderRoot.querySelector<HTMLElement>('.body')?.innerText.trim());
      const dialog = renderRoot.querySelector('dialog')!;
      for (const width of [360, 1280]) {
        await setViewport({ width, height: 800 });
        const { left, right } = dialog.getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(width);
        expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
        // French in our window runs from left to right, wherever the window stands.
        expect([dialog.lang, getComputedStyle(dialog).direction]).to.deep.equal(['fr', 'ltr']);
        const button = launcher.getBoundingClientRect();
        expect(left < width / 2).to.equal(button.left < width / 2);
        expect(right <= width / 2 || width === 360).to.equal(true);
      }
      session.dispatch({ type: 'app/close' });
    });

  it('has the signs of our words behind them, on the buttons too', async () => {
    const launcher = await fixture(html`<aidant-launcher .session=${session}></aidant-launcher>`);
    const words = () =>
      [...(launcher.shadowRoot?.querySelector('.help span')?.childNodes ?? [])].find(
        ({ nodeType }) => nodeType === Node.TEXT_NODE,
      );
    await waitUntil(() => words()?.nodeValue?.trim().endsWith('?'));
    const at = (sign: number): number => {
      const range = document.createRange();
      range.setStart(words()!, sign);
      range.setEnd(words()!, sign + 1);
      return range.getBoundingClientRect().left;
    };
    const { length } = words()!.nodeValue!.trimEnd();
    expect(at(length - 1)).to.be.above(at(0));
  });
});
