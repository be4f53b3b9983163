import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/sheets/define.js';
import type { AidantSheets } from '../../../src/elements/sheets/sheets.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import { clock, FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

const KEY = { kid: '1', kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
const CHANNELS = [
  { kind: 'sms', number: '+32470000000' },
  { kind: 'letter', address: 'Rue 1, 5990 Valmont' },
  { kind: 'whatsapp', number: '+32470000001' },
  { kind: 'callback', endpoint: '/api/callback', key: KEY },
  { kind: 'relay', mode: 'sign', url: 'https://relais.example/valmont' },
];
const ADRESSE = FILES['procedures/adresse.json'];
const steps = ADRESSE.steps.map((step, index) => ({ ...step, text: { fr: `Faites ${index}.` } }));

describe('the papers for helpers', () => {
  let session: Session;
  afterEach(() => session.dispose());
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
  const t = (key: MessageKey) => plain(session.i18n.t(key));

  const crib = async (windows: readonly 'callback'[] = ['callback']) => {
    session = await realSession(
      { ...SITE, channels: CHANNELS },
      { ...FILES, 'procedures/adresse.json': { ...ADRESSE, steps } },
      { locale: 'fr', ports: { clock } },
    );
    session.windows = new Set(windows);
    const element = await fixture<AidantSheets>(html`<aidant-sheets></aidant-sheets>`);
    element.show();
    const root = element.renderRoot as ShadowRoot;
    await waitUntil(() => root.querySelector('.stack button'));
    [...root.querySelectorAll<HTMLElement>('button')]
      .find((one) => plain(one.textContent ?? '').includes(t('sheets.crib')))!
      .click();
    await element.updateComplete;
    return plain(root.querySelector<HTMLElement>('.paper')!.innerText);
  };

  it('have the text of each step before what to show', async () => {
    expect(await crib())
      .to.contain('Faites 0.')
      .and.contain('Faites 1.');
  });

  it('say of each way what kind it is, and the two words where somebody rings back', async () => {
    const said = await crib();
    for (const words of [
      `${t('help.way.sms')} : 0470 00 00 00`,
      `${t('help.way.letter')} : Rue 1, 5990 Valmont`,
      `${t('help.way.whatsapp')} : 0470 00 00 01`,
      `${t('help.way.sign')} : relais.example/valmont`,
      `${t('help.way.callback')} : ${t('sheets.onSite')}`,
      t('sheets.twoWords'),
    ])
      expect(said).to.contain(words);
  });

  it('name no call that nobody here can ask for', async () => {
    expect(await crib([])).to.not.contain(t('sheets.twoWords'));
  });
});
