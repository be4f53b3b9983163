import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { AidantHelper } from '../../../src/elements/helper/helper.js';
import { SITE } from '../../support/help-site.js';
import { button, open, press, root, session, t, text } from '../../support/helper-window.js';

describe('aidant-helper, places', () => {
  afterEach(() => session.dispose());

  async function visit(site: object = SITE): Promise<AidantHelper> {
    const element = await open({ screen: 'visit', site });
    await waitUntil(() => root(element).querySelector('h4') !== null, 'places come');
    return element;
  }

  async function search(element: AidantHelper, postcode: string): Promise<void> {
    root(element).querySelector('input')!.value = postcode;
    await press(element, t('help.visit.search'));
    await nextFrame();
  }

  const names = (element: AidantHelper) =>
    [...root(element).querySelectorAll('h4')].map((name) => name.textContent);

  it('come nearest first, and focus goes to them', async () => {
    const element = await visit();
    await search(element, '5993');
    expect(names(element)[0]).to.equal('Bibliothèque de Haute-Rive');
    expect(text(element)).to.contain(t('help.visit.from', { postcode: '5993' }));
    expect(root(element).activeElement?.id).to.equal('found');
  });

  it('are honest: hours nobody can read, old data, who must send you, the price', async () => {
    const element = await visit();
    await search(element, '5990');
    const said = text(element);
    expect(said).to.contain(t('help.hours.unknown'));
    expect(said).to.contain(t('help.visit.old'));
    expect(said).to.contain(t('help.visit.referral'));
    expect(said).to.contain(t('help.cost.conditional'));
  });

  it('say what a postcode looks like in this country, and stay in the box', async () => {
    const nowhere = Object.fromEntries(Object.entries(SITE).filter(([key]) => key !== 'country'));
    for (const [site, digits] of [
      [SITE, '4'],
      [{ ...SITE, country: 'FR' }, '5'],
      [nowhere, '4 ou 5'],
    ] as const) {
      const element = await visit(site);
      await search(element, '');
      expect(text(element)).to.contain(`Écrivez ${digits} chiffres.`);
      expect(root(element).querySelector('input')?.getAttribute('aria-invalid')).to.equal('true');
      expect(root(element).activeElement?.id).to.equal('postcode');
      session.dispose();
    }
  });

  it('can be narrowed, and show three before the rest', async () => {
    const element = await visit();
    expect(names(element)).to.have.lengthOf(3);
    await press(element, t('help.visit.more', { count: 1 }));
    await nextFrame();
    expect(names(element)).to.have.lengthOf(4);
    expect(root(element).activeElement?.textContent).to.equal(names(element)[3]);
    await press(element, t('help.visit.choose'));
    await nextFrame();
    await press(element, t('help.visit.need.learn'));
    expect(names(element)).to.deep.equal(['Bibliothèque de Haute-Rive']);
    expect(button(element, t('help.visit.need.learn')).getAttribute('aria-pressed')).to.equal(
      'true',
    );
  });

  it('agree with the button that is lit and with the sentence above them', async () => {
    const element = await visit();
    const pressed = () =>
      root(element).querySelector('.needs [aria-pressed=true]')?.textContent?.trim();
    session.dispatch({ type: 'help/search', need: 'reading' });
    await element.updateComplete;
    expect(pressed()).to.equal(t('help.visit.need.with-me'));
    expect(names(element)).to.deep.equal(['Espace numérique du Perron']);
    expect(text(element)).to.contain(t('help.visit.found', { count: 1 }));
    expect(text(element)).to.not.contain(t('help.visit.noMatch'));
    // A place that does just this: a narrower list, under a button of its own.
    session.dispatch({ type: 'help/search', need: 'for-me' });
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['CPAS de Valmont']);
    expect(pressed()).to.equal(t('help.visit.need.for-me'));
  });

  it('are not counted where none of them does it', async () => {
    const element = await visit();
    const places = (await session.places()).filter(({ id }) => id === 'cafe');
    session.dispatch({ type: 'help/places-ready', places });
    session.dispatch({ type: 'help/search', need: 'learn' });
    await element.updateComplete;
    expect(root(element).querySelector('#found')?.textContent?.replaceAll('\u00a0', ' ')).to.equal(
      t('help.visit.noMatch'),
    );
    expect(text(element)).to.not.contain(t('help.visit.found', { count: 1 }));
  });

  it('are kept only after the question about others', async () => {
    const element = await visit();
    await press(element, t('help.visit.keep'));
    expect(text(element)).to.contain(t('help.shared').replace(/\s/g, ' '));
    expect(localStorage.length).to.equal(0);
    await press(element, t('help.sharedNo'));
    expect(text(element)).to.contain(t('help.visit.keptHere'));
    expect(localStorage.getItem('aidant.1.valmont.thread')).to.contain('perron');
    await session.forget();
    expect(localStorage.getItem('aidant.1.valmont.thread')).to.equal(null);
    localStorage.clear();
  });
});
