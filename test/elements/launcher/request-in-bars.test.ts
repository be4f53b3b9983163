import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../../../src/elements/comfort/define.js';
import '../../../src/elements/launcher/define.js';
import '../../../src/elements/player/define.js';
import type { HelpRequest } from '../../../src/core/help/request.js';
import type { Session } from '../../../src/core/session.js';
import { address } from '../../support/address.js';
import { aRequest, callbackSite } from '../../support/callback.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { clear, scene, type Scene } from '../guide/scene.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');
const PATIENCE = { timeout: 5000 };

describe('how a request stands, while the corner is left to others', () => {
  let guided: Scene;
  let session: Session;
  let launcher: HTMLElement;

  beforeEach(async () => {
    guided = await scene(address, callbackSite());
    ({ session } = guided);
    await session.use('callback');
    launcher = await fixture(html`<aidant-launcher .session=${session}></aidant-launcher>`);
  });
  afterEach(async () => {
    session.hush();
    session.dispose();
    clear();
    if (can?.viewport) await setViewport({ width: 800, height: 600 });
  });

  const stand = (...requests: HelpRequest[]): void =>
    session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
  const sign = (host: Element): HTMLButtonElement | null | undefined =>
    host.shadowRoot?.querySelector('aidant-request')?.shadowRoot?.querySelector('button');
  const signs = (host: Element): Promise<void> =>
    waitUntil(() => sign(host)?.checkVisibility() === true, 'the sign', PATIENCE);

  /** It says how it stands, is as big as a finger, lies on nothing, and leads there. */
  const expectSign = (host: Element): void => {
    expect(launcher.checkVisibility(), 'the corner is left to it').to.equal(false);
    const mine = sign(host)!;
    expect(mine.ariaLabel).to.equal(session.i18n.t('callback.sign.waiting'));
    const box = mine.getBoundingClientRect();
    expect(Math.min(box.width, box.height)).to.be.at.least(48);
    const all = host.getBoundingClientRect();
    expect(box.left >= all.left && box.right <= all.right + 1, 'within').to.equal(true);
    for (const other of host.shadowRoot!.querySelectorAll('button')) {
      if (!other.checkVisibility()) continue;
      const theirs = other.getBoundingClientRect();
      const apart =
        theirs.right <= box.left + 1 ||
        theirs.left >= box.right - 1 ||
        theirs.bottom <= box.top + 1 ||
        theirs.top >= box.bottom - 1;
      expect(other.scrollWidth, 'its words stay in it').to.be.at.most(other.clientWidth + 1);
      expect(apart, other.innerText || other.ariaLabel || '').to.equal(true);
    }
    mine.click();
    expect(session.store.getState().app).to.include({
      surface: 'callback',
      screen: `status:${aRequest().id}`,
    });
    session.dispatch({ type: 'app/close' });
  };

  for (const width of [800, 320]) {
    it(`is in the step, whole and folded, at ${width} px`, async function () {
      if (width !== 800 && !can?.viewport) this.skip();
      if (can?.viewport) await setViewport({ width, height: 600 });
      stand(aRequest());
      await guided.at('naissance');
      await signs(guided.guide);
      expectSign(guided.guide);
      const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
      guided.guide.dispatchEvent(key);
      await guided.settled();
      expect(guided.guide.getAttribute('shape')).to.equal('bar');
      await signs(guided.guide);
      expectSign(guided.guide);
      stand();
      await waitUntil(() => !sign(guided.guide), 'gone', PATIENCE);
      const place = guided.guide.shadowRoot!.querySelector('aidant-request')!;
      expect(place.checkVisibility(), 'it takes no room').to.equal(false);
    });
  }

  it('leaves the count of the steps whole in German, at 360 px', async function () {
    if (!can?.viewport) this.skip();
    await setViewport({ width: 360, height: 740 });
    await session.setLocale('de');
    stand(aRequest());
    await guided.at('naissance');
    await signs(guided.guide);
    expectSign(guided.guide);
  });

  it('is in the bar of reading comfort', async () => {
    const bar = await fixture<HTMLElement & { show(): void }>(
      html`<aidant-comfort .session=${session}></aidant-comfort>`,
    );
    stand(aRequest());
    bar.show();
    await signs(bar);
    expectSign(bar);
  });

  it('is in the player', async () => {
    const speech = new FakeSpeech().install();
    const main = await fixture<HTMLElement>(html`<main lang="fr"><p>Un. Deux.</p></main>`);
    const player = await fixture(html`<aidant-player .session=${session}></aidant-player>`);
    stand(aRequest());
    void session.read(main);
    await waitUntil(() => speech.said.length > 0, 'reads', PATIENCE);
    speech.start();
    await signs(player);
    expectSign(player);
    session.hush();
    session.dispose();
    speech.remove();
  });
});
