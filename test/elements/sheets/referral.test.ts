import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/sheets/define.js';
import type { AidantSheets } from '../../../src/elements/sheets/sheets.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import { expectAccessible } from '../../support/accessible.js';
import { clock, FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

let session: Session;

const root = (element: AidantSheets) => element.renderRoot as ShadowRoot;
const t = (key: MessageKey, values = {}) => session.i18n.t(key, values);
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const text = (element: AidantSheets) => plain(root(element).querySelector('dialog')!.innerText);

async function press(element: AidantSheets, words: string) {
  const button = [...root(element).querySelectorAll<HTMLElement>('button, label')].find(
    (one) => plain(one.innerText) === plain(words),
  );
  if (!button) throw new Error(`no ${words} in ${text(element)}`);
  button.click();
  await element.updateComplete;
}

describe('where the sheet to send somebody on leads', () => {
  afterEach(() => session.dispose());

  /** The sheet, with these places in the list of the site. */
  const forPlaces = async (places: readonly object[]) => {
    session = await realSession(
      SITE,
      { ...FILES, 'places.json': { ...FILES['places.json'], places } },
      { locale: 'fr', ports: { clock } },
    );
    const element = await fixture<AidantSheets>(html`<aidant-sheets></aidant-sheets>`);
    element.show();
    await waitUntil(() => root(element).querySelector('.stack button'));
    await press(element, t('sheets.referral'));
    await waitUntil(() => root(element).querySelector('.paper'), '', { timeout: 10_000 });
    return element;
  };
  const [perron, rive, cpas] = FILES['places.json'].places;
  const offered = (element: AidantSheets) =>
    [...root(element).querySelectorAll('.choice-box')].map((choice) =>
      plain((choice as HTMLElement).innerText),
    );

  it('is for places that ask for one, then for those to call first; never for those that take none', async () => {
    const element = await forPlaces([
      { ...perron, referral: false },
      rive,
      { ...perron, id: 'p2', name: 'Perron 2' },
      { ...cpas, email: 'accueil@cpas.example' },
      { ...cpas, id: 'c2', name: 'CPAS 2', access: [], referral: true },
    ]);
    expect(offered(element)).to.deep.equal([
      'Commune de Valmont',
      `CPAS de Valmont ${t('sheets.asks')}`,
      `CPAS 2 ${t('sheets.asks')}`,
      `Bibliothèque de Haute-Rive ${plain(t('sheets.asksFirst'))}`,
      `Perron 2 ${plain(t('sheets.callFirst'))}`,
    ]);
    expect(text(element)).to.contain(
      plain(t('sheets.without', { list: 'Espace numérique du Perron' })),
    );
    const choose = async (name: string) => {
      await press(element, name);
      return plain(root(element).querySelector('.paper')!.textContent ?? '');
    };
    const asked = await choose(`CPAS de Valmont ${t('sheets.asks')}`);
    expect(asked).to.contain('Rue du Moulin 8, 5990 Valmont');
    expect(asked).to.contain('accueil@cpas.example');
    expect(asked).to.not.contain('Place du Perron 1');
    expect(await choose(`Perron 2 ${t('sheets.callFirst')}`)).to.contain(
      plain(t('sheets.callFirst')),
    );
    await expectAccessible(element);
  });

  it('is for no place where none takes one: just for the organisation', async () => {
    const element = await forPlaces([{ ...perron, referral: false }]);
    expect(offered(element)).to.deep.equal([]);
    expect(text(element)).to.contain('Commune de Valmont');
  });

  it('shows a long list only where it says who asks for it', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ ...rive, id: `r${i}` }));
    const element = await forPlaces([...many, cpas!]);
    expect(offered(element)).to.deep.equal([
      'Commune de Valmont',
      `CPAS de Valmont ${t('sheets.asks')}`,
    ]);
  });
});
