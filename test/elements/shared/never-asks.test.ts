import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/callback/define.js';
import type { HelpRequest } from '../../../src/core/help/request.js';
import type { Session } from '../../../src/core/session.js';
import { PICTURES } from '../../../src/elements/picture/pictures.js';
import { surfaceScript } from '../../../src/elements/shared/say-surface.js';
import type { AidantSurface } from '../../../src/elements/shared/surface.js';
import { aRequest, callbackSite, NOW } from '../../support/callback.js';
import { FILES, SITE } from '../../support/help-site.js';
import * as helper from '../../support/helper-window.js';
import { realSession } from '../../support/session.js';

/** Parts of a window load when they are asked for; a busy machine takes its time. */
const SLOW = { timeout: 15_000 };

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The sentence with its picture, and read aloud. */
function expectSaid(root: ShadowRoot, words: string, name: string): void {
  const row = [...root.querySelectorAll('.rule')].find((one) => plain(one.textContent) === words);
  expect(row?.checkVisibility(), name).to.equal(true);
  expect(row?.querySelector('aidant-picture')?.getAttribute('name'), name).to.equal('shield');
  expect(PICTURES.shield).to.be.a('string');
  const said = surfaceScript(root, 'fr').map(({ text }) => plain(text));
  expect(said, name).to.include(words);
}

describe('what whoever helps never asks for', () => {
  let session: Session | undefined;
  afterEach(() => {
    session?.dispose();
    session = undefined;
    sessionStorage.clear();
  });

  it('stands beside every way to a person, also where no guide runs', async () => {
    const without = { ...SITE, channels: [] };
    for (const [screen, site] of [
      ['person', SITE],
      ['person', without],
      ['speaks:nl', SITE],
      ['speaks:other', SITE],
      ['end:else:no-voice', SITE],
    ] as const) {
      const element = await helper.open({ screen, site });
      ({ session } = helper);
      const words = plain(session.i18n.t('help.neverAsks'));
      for (const part of ['code', 'mot de passe', 'carte', 'virement', 'application'])
        expect(words).to.contain(part);
      expectSaid(helper.root(element), words, screen);
      session.dispose();
    }
  });

  it('stands under the two words for as long as they count', async () => {
    const shown = async (request: HelpRequest): Promise<ShadowRoot> => {
      session?.dispose();
      session = await realSession(callbackSite(), FILES, { locale: 'fr', name: 'Ville de X' });
      await session.use('callback');
      session.dispatch({
        type: 'callback/changed',
        ready: true,
        possible: true,
        requests: [request],
      });
      const element = await fixture<AidantSurface>(
        html`<aidant-callback .session=${session} .now=${NOW}></aidant-callback>`,
      );
      element.show(`status:${request.id}`);
      const root = element.renderRoot as ShadowRoot;
      await waitUntil(() => root.querySelector('.status'), 'the request', SLOW);
      return root;
    };
    for (const way of ['phone', 'sms', 'desk'] as const) {
      const root = await shown(aRequest({ status: 'sent', way }));
      expectSaid(root, plain(session!.i18n.t('help.neverAsks')), way);
    }
    const over = await shown(aRequest({ status: 'canceled' }));
    expect(over.querySelector('.rule')).to.equal(null);
  });
});
