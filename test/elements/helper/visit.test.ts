import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { AidantHelper } from '../../../src/elements/helper/helper.js';
import { SITE } from '../../support/help-site.js';
import {
  button,
  open,
  press,
  root,
  session,
  t,
  text,
  SLOW,
  head,
  search,
  visit,
} from '../../support/helper-window.js';

describe('aidant-helper, places', () => {
  afterEach(() => session.dispose());

  const names = (element: AidantHelper) =>
    [...root(element).querySelectorAll('h4')].map((name) => name.textContent);

  it('come nearest first, and focus goes to them', async () => {
    const element = await visit();
    await search(element, '5993');
    expect(names(element)[0]).to.equal('Bibliothèque de Haute-Rive');
    expect(text(element)).to.contain(t('help.visit.from', { postcode: '5993' }));
    expect(head(element)).to.equal(t('help.visit.nearest', { count: 4 }));
    expect(root(element).activeElement?.id).to.equal('found');
  });

  it('are honest: hours nobody can read, old data, who must send you, the price', async () => {
    const element = await visit();
    await search(element, '5990');
    const said = text(element);
    expect(said).to.contain(`${t('ask.hoursUnknown')}. ${t('help.visit.firstAsk')}`);
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

  it('are counted from the postcode file of the site, across the border too', async () => {
    const element = await visit(
      { ...SITE, postcodes: ['be.json', 'fr.json'] },
      {
        'be.json': { format: 1, country: 'BE', points: { '7784': [50.77, 2.99] } },
        'fr.json': { format: 1, country: 'FR', points: { '59560': [50.76, 2.99] } },
        'places.json': {
          format: 1,
          places: [
            { id: 'home', name: 'Tournai', country: 'BE', lat: 50.61, lon: 3.39 },
            {
              id: 'abroad',
              name: 'Comines',
              country: 'FR',
              lat: 50.765,
              lon: 2.995,
              phone: '3949',
              email: 'bonjour@comines.example',
            },
          ],
        },
      },
    );
    await search(element, '7784');
    await waitUntil(() => root(element).querySelector('#found') !== null, 'postcodes come');
    expect(names(element)).to.deep.equal(['Comines', 'Tournai']);
    expect(text(element)).to.contain(t('help.visit.foot', { minutes: 15 }));
    expect(text(element)).to.contain(t('help.visit.abroad', { country: 'France' }));
    // It would ring somebody else here: it is told, and cannot be pressed.
    expect(text(element)).to.contain(t('help.visit.onlyIn', { country: 'France' }));
    expect(root(element).querySelector('a[href^="tel:"]')).to.equal(null);
    expect(root(element).querySelector('a[href^="mailto:"]')?.getAttribute('href')).to.equal(
      'mailto:bonjour@comines.example',
    );
  });

  it('can be narrowed to what is open now and free, and never to nothing', async () => {
    const element = await visit();
    await press(element, t('help.visit.open'));
    expect(names(element)).to.deep.equal(['Espace numérique du Perron', 'CPAS de Valmont']);
    expect(button(element, t('help.visit.open')).getAttribute('aria-pressed')).to.equal('true');
    await press(element, t('help.visit.open'));
    await press(element, t('help.visit.free'));
    expect(names(element)).to.not.include('Le Café des clics');
    // Nobody is open on Sunday: all show, somebody to call comes first.
    session.dispatch({ type: 'help/now', now: Date.parse('2026-11-22T10:00:00+01:00') });
    await press(element, t('help.visit.open'));
    expect(text(element)).to.contain(t('help.visit.noOpen'));
    expect(text(element)).to.contain('081 00 00 00');
    expect(names(element)).to.not.have.lengthOf(0);
  });

  it('say for whom, what to bring, and when help comes back; one press makes it an appointment', async () => {
    const element = await visit(SITE, {
      'places.json': {
        format: 1,
        source: 'Réseau des lieux',
        places: [
          {
            id: 'perron',
            name: 'Perron',
            for: ['Illettrisme', 'Les voisins'],
            bring: ['votre carte'],
            itinerant: true,
            languages: ['fr', 'ar'],
            note: 'Sonnez deux fois.',
            slots: [
              { what: 'Aide', day: 'Tu', at: '14:00', minutes: 60, where: 'Perron', who: 'Nadia' },
            ],
          },
        ],
      },
    });
    const said = text(element);
    expect(said).to.contain(t('whom.reading')).and.to.contain('Les voisins');
    expect(said).to.contain(t('help.visit.bring', { list: 'votre carte' }));
    expect(said).to.contain(t('help.visit.itinerant'));
    expect(said).to.contain('arabe');
    expect(said).to.contain('Sonnez deux fois.');
    expect(said).to.contain(t('help.visit.source', { source: 'Réseau des lieux' }));
    expect(said).to.contain('mardi');
    await press(element, t('help.visit.go', { when: 'mardi' }));
    expect(session.store.getState().help?.thread).to.deep.equal({
      place: { id: 'perron', name: 'Perron' },
      helper: 'Nadia',
      appointment: { day: '2026-11-24', at: '14:00', minutes: 60 },
    });
    expect(text(element))
      .to.contain(t('thread.next'))
      .and.to.contain(t('thread.with', { name: 'Nadia' }));
  });

  it('are kept for when there is no internet, and shown then with their day', async () => {
    const element = await visit();
    await press(element, t('help.visit.copy'));
    expect(localStorage.length).to.equal(0);
    await press(element, t('help.sharedNo'));
    expect(text(element)).to.contain(t('help.visit.copied'));
    const kept = localStorage.getItem('aidant.1.valmont.places') ?? '';
    expect(kept).to.contain('Place du Perron 3');
    session.dispose();

    const offline = await open({
      screen: 'visit',
      site: SITE,
      files: { 'places.json': undefined },
    });
    await waitUntil(() => root(offline).querySelector('h4') !== null, 'the copy comes');
    expect(text(offline)).to.contain(t('help.visit.missing'));
    expect(text(offline)).to.contain(t('help.visit.missingCopy', { date: '23 novembre 2026' }));
    expect(names(offline)).to.include('Espace numérique du Perron');
    await session.forget();
    expect(localStorage.getItem('aidant.1.valmont.places')).to.equal(null);
    localStorage.clear();
  });

  it('lead to somebody to call where they cannot be read, and to another try', async () => {
    const element = await open({
      screen: 'visit',
      site: SITE,
      files: { 'places.json': undefined },
    });
    await waitUntil(() => root(element).querySelector('.instead') !== null, 'it is told');
    expect(text(element)).to.contain(t('help.visit.missing'));
    expect(text(element)).to.contain('081 00 00 00');
    await press(element, t('help.visit.again'));
    expect(session.store.getState().help?.placesStatus).to.equal('loading');
  });

  it('lead to somebody to call where this part of the window cannot come', async () => {
    const element = await open({ site: SITE });
    element.close();
    await element.updateComplete;
    const { more } = session.i18n;
    session.i18n.more = (words) =>
      words === 'places' ? Promise.reject(new Error('no network')) : more(words);
    element.show('visit');
    await waitUntil(() => text(element).includes('081 00 00 00'), 'somebody to call');
    expect(text(element)).to.contain(t('app.trouble.offline'));
    // It comes the next time.
    session.i18n.more = more;
    element.close();
    await element.updateComplete;
    element.show('visit');
    await waitUntil(() => root(element).querySelector('h4') !== null, 'places come', SLOW);
  });

  it('keep focus in the window when what was pressed goes', async () => {
    const element = await visit();
    for (const words of [t('help.visit.keep'), t('help.sharedNo'), t('help.visit.copy')]) {
      button(element, words).focus();
      await press(element, words);
      await nextFrame();
      expect(root(element).activeElement, words).to.not.equal(null);
    }
    await session.forget();
  });

  it('offer paper instead of a copy on a computer that others use', async () => {
    const element = await visit();
    session.dispatch({ type: 'app/shared', shared: 'yes' });
    await element.updateComplete;
    expect(text(element)).to.contain(t('help.visit.noCopy'));
    expect(text(element)).to.not.contain(t('help.visit.copy'));
  });

  it('are printed three at a time, without the postcode, and nothing is left in the page', async () => {
    const element = await visit();
    await search(element, '5993');
    const print = window.print;
    let paper = '';
    let printed: (() => void) | undefined;
    const done = new Promise<void>((resolve) => (printed = resolve));
    window.print = () => {
      const sheet = document.querySelector('aidant-places-sheet');
      paper = sheet?.shadowRoot?.textContent?.replaceAll('\u00a0', ' ') ?? '';
      printed?.();
    };
    const before = document.adoptedStyleSheets.length;
    try {
      await press(element, t('help.visit.print'));
      await done;
    } finally {
      window.print = print;
    }
    expect(paper).to.contain('Bibliothèque de Haute-Rive').and.to.contain('Rue de la Rive 12');
    expect(paper).to.contain(t('help.visit.printed', { date: '23 novembre 2026' }));
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('aidant-places-sheet')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });
});
