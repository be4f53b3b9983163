import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/callback/define.js';
import '../../../src/elements/card/define.js';
import type { HelpRequest } from '../../../src/core/help/request.js';
import type { AidantSurface } from '../../../src/elements/shared/surface.js';
import { aRequest, callbackSite, NOW } from '../../support/callback.js';
import { FILES } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

const SAID = 'garde votre demande 30 jours';
/** Nothing is asked: what is sent is read at once. */
const NO_QUESTION = { ways: ['desk'], slots: ['soon'], languages: ['fr'] };

const body = (element: AidantSurface): HTMLElement | null =>
  (element.renderRoot as ShadowRoot).querySelector('.body');
const text = (element: AidantSurface): string =>
  (body(element)?.innerText ?? '').replaceAll(/\s+/g, ' ');

async function begin(channel: object, requests: readonly HelpRequest[] = []) {
  const session = await realSession(callbackSite(channel), FILES, { locale: 'fr' });
  await session.use('callback');
  session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
  return session;
}

describe('how long the organisation keeps a request', () => {
  for (const [channel, told] of [
    [{ keepDays: 30 }, true],
    [{}, false],
  ] as const) {
    it(`is ${told ? '' : 'not '}said before it is sent`, async () => {
      const session = await begin({ ...NO_QUESTION, ...channel });
      const element = await fixture<AidantSurface>(
        html`<aidant-callback .session=${session} .now=${NOW}></aidant-callback>`,
      );
      element.show();
      await waitUntil(() => text(element).includes('Envoyer'));
      expect(text(element).includes(SAID)).to.equal(told);
      session.dispose();
    });

    it(`is ${told ? '' : 'not '}said on the card`, async () => {
      const session = await begin(channel, [aRequest()]);
      const element = await fixture<AidantSurface>(
        html`<aidant-card .session=${session}></aidant-card>`,
      );
      element.show();
      await waitUntil(() => body(element)?.querySelector('.two-words'));
      expect(text(element).includes(SAID)).to.equal(told);
      session.dispose();
    });
  }
});
