import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { AidantGuide } from '../../src/elements/guide/guide.js';
import { makeCode } from '../../src/core/links/code.js';
import type { ErrorReportEvent } from '../../src/page/events.js';
import { address, addressForm } from '../support/address.js';
import { realSession } from '../support/session.js';
import { valmont } from '../support/valmont.js';

AidantGuide.define('aidant-guide');

describe('an overview that nobody shows', () => {
  let guide: AidantGuide;
  const told: string[] = [];
  const tell = (event: Event): void => void told.push((event as ErrorReportEvent).fix);
  beforeEach(async () => {
    told.length = 0;
    document.addEventListener('aidant-error', tell);
    await fixture(html`<div>${addressForm()}</div>`);
    guide = document.createElement('aidant-guide');
  });
  afterEach(() => {
    document.removeEventListener('aidant-error', tell);
    guide.remove();
  });
  const ready = async () => {
    const session = await realSession(
      valmont,
      { 'procedures/adresse.json': address },
      { locale: 'fr' },
    );
    guide.session = session;
    document.body.append(guide);
    return session;
  };

  it('is told to the developer, and the guide begins at its first step', async () => {
    const session = await ready();
    await session.start('adresse');
    expect(session.store.getState().guide).to.include({ status: 'running', stepId: 'naissance' });
    await waitUntil(() => guide.renderRoot.querySelector('h2')?.textContent?.includes('naissance'));
    expect(told).to.have.length(1);
    expect(told[0]).to.include("'aidant/define/overview'");
    expect(session.store.getState().app?.surface).to.equal('none');
  });

  it('starts nothing after a code, which only offers', async () => {
    const session = await ready();
    expect(await session.openCode(makeCode(session.site, { procedure: 1, step: 2 }))).to.equal(
      true,
    );
    expect(session.store.getState().guide?.status).to.equal('idle');
    expect(session.store.getState().app?.surface).to.equal('none');
    expect(told).to.have.length(1);
  });
});
