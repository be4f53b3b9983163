import { expect, waitUntil } from '@open-wc/testing';
import { printSteps } from '../../../src/elements/shared/late.js';
import type { Session } from '../../../src/session.js';
import { address } from '../../support/address.js';
import { qrOf } from '../../support/qr.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

const sheet = (): HTMLElement | null => document.querySelector('aidant-guide-sheet');
const root = (): ShadowRoot => sheet()!.shadowRoot!;

/** What the paper says; it is not on the screen, so nothing of it is laid out. */
const words = (): string =>
  (root().querySelector('article')?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');

describe('the steps on paper', () => {
  const { print } = window;
  let printed: number;
  let session: Session;
  let during: (() => void) | undefined;

  beforeEach(() => {
    printed = 0;
    during = undefined;
    window.print = () => {
      printed++;
      during?.();
    };
  });
  afterEach(() => {
    window.dispatchEvent(new Event('afterprint'));
    window.print = print;
    session.dispose();
  });

  async function paper(procedure: object = address, options: object = {}): Promise<void> {
    session = await realSession(
      { ...valmont, ...options },
      { 'procedures/adresse.json': procedure },
      { locale: 'fr' },
    );
    const known = await session.procedure('adresse');
    await printSteps(session, known!, false);
    expect(printed).to.equal(1);
  }

  it('says everything the guide would say, step by step', async () => {
    await paper({ ...address, checked: '2026-11-01' });
    for (const said of [
      'Commune de Valmont',
      "Je change d'adresse",
      'Cela prend environ 10 minutes.',
      "Votre carte d'identité",
      "Écrivez le jour, puis le mois, puis l'année.",
      'Exemple : 31 12 1980',
      'Oui',
      "Seulement si vous avez répondu « Oui » à l'étape 2.",
      'Vous pouvez passer cette étape.',
      'Ce bouton envoie votre demande.',
      "C'est envoyé. Notez ce numéro.",
      'Vous recevez une lettre dans 10 jours.',
      'Appelez : 081 00 00 00 (lu-ve 9 h-17 h, gratuit)',
      'Vérifié le 1er novembre 2026.',
    ]) {
      expect(words()).to.include(said);
    }
    expect(words(), 'mistakes belong to the screen').not.to.include('Il manque le mois');
    expect(words(), 'nobody sits beside').not.to.include('Laissez la personne écrire');
  });

  it('has a box to tick for each thing to bring and each step, and a picture where the step has one', async () => {
    await paper();
    expect(root().querySelectorAll('.bring .tick')).to.have.lengthOf(2);
    expect(root().querySelectorAll('ol > li > .tick')).to.have.lengthOf(5);
    const pictures = [...root().querySelectorAll('.bring svg path, ol > li > svg path')];
    expect(pictures).to.have.lengthOf(3);
    for (const picture of pictures) expect(picture.getAttribute('d')).to.have.length.above(10);
  });

  it('leads to the start of the guide by a QR and a code', async () => {
    await paper();
    const code = /VALMONT-1-1\d/.exec(words())?.[0];
    expect(code).not.to.equal(undefined);
    expect(qrOf(root())).to.equal(`${location.origin}${location.pathname}#aidant=${code}`);
  });

  it('has the lines for who sits beside when somebody does', async () => {
    session = await realSession(valmont, { 'procedures/adresse.json': address }, { locale: 'fr' });
    session.dispatch({ type: 'app/accompanied', accompanied: true });
    await printSteps(session, (await session.procedure('adresse'))!, false);
    expect(words()).to.include('Laissez la personne écrire').and.to.include('Regardez ailleurs.');
  });

  it('is written in the level that is read, each text in its own language', async () => {
    await paper({ ...address, title: { fr: 'Déclaration', 'fr-simple': 'Je déménage' } });
    expect(words()).to.include('Déclaration');
    window.dispatchEvent(new Event('afterprint'));
    session.dispatch({ type: 'app/level', level: 'simple' });
    await session.setLocale('nl');
    await printSteps(session, (await session.procedure('adresse'))!, false);
    expect(words()).to.include('Je déménage').and.to.include('Leg dit klaar');
    const title = root().querySelector<HTMLElement>('h1 [lang]');
    expect(title?.lang).to.equal('fr-simple');
    expect(root().querySelector('article')?.lang).to.equal('nl');
  });

  it('waits for the pictures of the site, and does without one that cannot be had', async () => {
    const src = '/test/fixtures/media/no-such.png';
    let loaded: boolean | undefined;
    during = () => (loaded = root().querySelector('img')?.complete);
    await paper({ ...address, bring: [{ text: 'X', picture: src }] });
    expect(loaded).to.equal(true);
  });

  it('hides the page while it prints, and gives it back byte for byte', async () => {
    const before = document.body.outerHTML;
    const rootBefore = document.documentElement.cloneNode(false);
    const sheets = document.adoptedStyleSheets.length;
    await paper();
    expect(document.body.outerHTML).to.equal(before);
    expect(sheet()?.parentElement).to.equal(document.documentElement);
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets + 1);
    expect(getComputedStyle(sheet()!).display, 'nothing on the screen').to.equal('none');
    window.dispatchEvent(new Event('afterprint'));
    expect(sheet()).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets);
    expect(document.documentElement.cloneNode(false).isEqualNode(rootBefore)).to.equal(true);
    expect(document.body.outerHTML).to.equal(before);
  });

  it('leaves nothing behind where printing is not allowed', async () => {
    during = () => {
      throw new Error('sandboxed');
    };
    const sheets = document.adoptedStyleSheets.length;
    await paper();
    expect(sheet()).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets);
  });

  it('says so when it cannot load', async () => {
    session = await realSession(valmont, { 'procedures/adresse.json': address }, { locale: 'fr' });
    Object.assign(session.i18n, { more: () => Promise.reject(new Error('offline')) });
    await printSteps(session, (await session.procedure('adresse'))!, false);
    expect(printed).to.equal(0);
    await waitUntil(() => session.store.getState().app?.trouble === 'offline');
  });
});
