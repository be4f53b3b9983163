import { expect, waitUntil } from '@open-wc/testing';
import type { AidantHelper } from '../../../src/elements/helper/helper.js';
import { FILES, SITE } from '../../support/help-site.js';
import {
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

describe('aidant-helper, what is said of places', () => {
  afterEach(() => session.dispose());

  const card = (element: AidantHelper, name: string) =>
    [...root(element).querySelectorAll('.card')]
      .find((one) => one.querySelector('h4')?.textContent === name)
      ?.textContent?.replaceAll('\u00a0', ' ')
      .replace(/\s+/g, ' ');

  it('is not "nearest first" where nobody knows what is near', async () => {
    const element = await visit();
    expect(head(element)).to.equal('4 lieux');
    // Far from every place of the list.
    await search(element, '9999');
    expect(head(element)).to.equal('4 lieux');
    expect(text(element)).to.contain(t('help.visit.nowhere'));
    await search(element, '5993');
    expect(head(element)).to.equal("4 lieux, le plus proche d'abord");
  });

  it('is what can be done first: nobody calls a place without a number', async () => {
    const odd = { hours: 'sur rendez-vous', itinerant: true, updated: '2020-01-01', country: 'BE' };
    const element = await visit(SITE, {
      'places.json': {
        format: 1,
        places: [
          { id: 'rings', name: 'Rings', ...odd, phone: '+3281000010' },
          { id: 'writes', name: 'Writes', ...odd, email: 'a@b.example' },
          { id: 'silent', name: 'Silent', ...odd },
          // Its number rings nobody from here.
          { id: 'abroad', name: 'Abroad', ...odd, country: 'FR', phone: '+33800123456' },
        ],
      },
    });
    await press(element, t('help.visit.more', { count: 1 }));
    const unknown = t('ask.hoursUnknown');
    for (const [name, words, others] of [
      ['Rings', 'help.visit.firstCall', ['help.visit.firstWrite', 'help.visit.firstAsk']],
      ['Writes', 'help.visit.firstWrite', ['help.visit.firstCall', 'help.visit.firstAsk']],
      ['Silent', 'help.visit.firstAsk', ['help.visit.firstCall', 'help.visit.firstWrite']],
      ['Abroad', 'help.visit.firstAsk', ['help.visit.firstCall', 'help.visit.firstWrite']],
    ] as const) {
      const said = card(element, name);
      for (const fact of [t('help.visit.old'), t('help.visit.itinerant')])
        expect(said, name).to.contain(`${fact} ${t(words)}`);
      expect(said, name).to.contain(
        name === 'Rings' ? t('help.hours.unknown') : `${unknown}. ${t(words)}`,
      );
      for (const other of others) expect(said, name).to.not.contain(t(other));
      if (name !== 'Rings') expect(said, name).to.not.contain('Appelez');
    }
    // A holiday of both countries.
    session.dispatch({ type: 'help/now', now: Date.parse('2026-12-25T10:00:00+01:00') });
    const places = (await session.places()).map((one) => ({ ...one, hours: 'Mo-Fr 09:00-17:00' }));
    session.dispatch({ type: 'help/places-ready', places });
    await element.updateComplete;
    expect(card(element, 'Rings')).to.contain(t('help.hours.holiday'));
    for (const name of ['Writes', 'Silent', 'Abroad'])
      expect(card(element, name)).to.contain(t('help.visit.holiday'));
  });

  it('is what a call costs where its number tells', async () => {
    const element = await visit(SITE, {
      'places.json': {
        format: 1,
        places: [
          { id: 'free', name: 'Free', country: 'BE', phone: '+3280012345' },
          { id: 'paid', name: 'Paid', country: 'BE', phone: '070 12 34 56' },
          { id: 'plain', name: 'Plain', country: 'BE', phone: '+3281000010' },
        ],
      },
    });
    expect(card(element, 'Free')).to.contain(t('help.visit.freeCall'));
    expect(card(element, 'Paid')).to.contain(t('help.cost.paid'));
    for (const words of [t('help.visit.freeCall'), t('help.cost.paid')])
      expect(card(element, 'Plain')).to.not.contain(words);
    const hrefs = [...root(element).querySelectorAll('li a[href^="tel:"]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs).to.have.members(['tel:080012345', 'tel:070123456', 'tel:+3281000010']);
  });

  it('names whom it is for by whole words', async () => {
    const element = await visit(SITE, {
      'places.json': {
        format: 1,
        places: [
          { id: 'club', name: 'Club', for: ['Jeunesse en fête'] },
          { id: 'young', name: 'Young', for: ['Jeunes', 'Étudiants'] },
        ],
      },
    });
    expect(card(element, 'Club')).to.contain('Jeunesse en fête');
    expect(card(element, 'Club')).to.not.contain(t('whom.young'));
    expect(card(element, 'Young')).to.contain(t('whom.young')).and.contain(t('whom.students'));
  });

  it('has a space before a colon in French alone', async () => {
    const slots = [{ what: 'Aide', day: 'Tu', at: '14:00', minutes: 60, where: 'Perron' }];
    const files = {
      'places.json': { format: 1, places: [{ id: 'perron', name: 'Perron', slots }] },
    };
    for (const [locale, colon] of [
      ['fr', /[^\s]\u00a0:\s+Aide/],
      ['nl', /[^\s]:\s+Aide/],
      ['de', /[^\s]:\s+Aide/],
      ['en', /[^\s]:\s+Aide/],
    ] as const) {
      const element = await open({ screen: 'visit', site: SITE, files, locale });
      await waitUntil(() => root(element).querySelector('h4') !== null, 'places come', SLOW);
      expect(root(element).querySelector('.card')?.textContent, locale).to.match(colon);
      session.dispose();
    }
  });

  /** What is printed, of the window or of the paper. */
  async function onPaper(element: AidantHelper): Promise<string> {
    const print = window.print;
    let paper = '';
    await new Promise<void>((done) => {
      window.print = () => {
        paper = document.querySelector('aidant-places-sheet')?.shadowRoot?.textContent ?? '';
        done();
      };
      void press(element, t('help.visit.print'));
    });
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    return paper.replaceAll('\u00a0', ' ');
  }

  it('is as of the day it is there, on paper and of what is kept', async () => {
    // Eleven hours behind: the day before.
    const site = { ...SITE, timeZone: 'Pacific/Pago_Pago' };
    const element = await visit(site);
    expect(await onPaper(element)).to.contain(
      t('help.visit.printed', { date: '22 novembre 2026' }),
    );
    await press(element, t('help.visit.copy'));
    await press(element, t('help.sharedNo'));
    session.dispose();
    const offline = await open({ screen: 'visit', site, files: { 'places.json': undefined } });
    await waitUntil(() => root(offline).querySelector('h4') !== null, 'the copy comes', SLOW);
    expect(text(offline)).to.contain(t('help.visit.missingCopy', { date: '22 novembre 2026' }));
    await session.forget();
  });

  it('is no hours that no door has, on the screen, on paper and of a counter of the site', async () => {
    const always = { id: 'always', name: 'Guichet automatique', country: 'BE', hours: '24/7' };
    const places = { ...FILES['places.json'], places: [always] };
    const counter = { kind: 'visit', address: 'Rue 1', hours: '24/7' };
    const site = { ...SITE, channels: [...SITE.channels, counter] };
    const element = await visit(site, { 'places.json': places });
    expect(card(element, always.name)).to.not.contain(t('help.hours.always'));
    expect(await onPaper(element))
      .to.contain(always.name)
      .and.not.contain(t('help.hours.always'));
    session.dispose();
    const ways = await open({ screen: 'person', site: { ...SITE, channels: [counter] } });
    await waitUntil(() => text(ways).includes('Rue 1'), 'the counter', SLOW);
    expect(text(ways)).to.not.contain(t('help.hours.always'));
  });

  it('is its web page, and that one has to ask first, on the screen and on paper', async () => {
    const at = (id: string, access: readonly string[], more: object = {}) => {
      return { id, name: id, country: 'BE', access, ...more };
    };
    const url = 'https://rdv.example/book';
    const element = await visit(SITE, {
      'places.json': {
        format: 1,
        places: [
          at('online', ['Prendre un RDV en ligne', 'Téléphoner'], { url }),
          at('door', ['Se présenter', 'Téléphoner']),
          at('silent', []),
          // In words of its own: not ours to read.
          at('own', ['Téléphoner', 'Vrije inloop']),
          // It says already who has to be asked.
          at('sent', ['Envoyer un mail avec une fiche de prescription', 'Téléphoner']),
        ],
      },
    });
    await press(element, t('help.visit.more', { count: 2 }));
    const first = t('help.visit.book');
    expect(card(element, 'online')).to.contain(first);
    for (const other of ['door', 'silent', 'own', 'sent'])
      expect(card(element, other), other).to.not.contain(first);
    const link = root(element).querySelector(`a[href="${url}"]`)!;
    expect(link.textContent!.trim()).to.equal(t('help.stopNumber.web'));
    expect(link.getAttribute('target')).to.equal('_blank');
    expect(link.getAttribute('rel')).to.equal('noreferrer');
    expect(await onPaper(element))
      .to.contain('rdv.example/book')
      .and.to.contain(first);
  });

  it('is not what a browser offers to the next person of a shared computer', async () => {
    const element = await visit();
    const field = root(element).querySelector<HTMLInputElement>('#postcode')!;
    expect(field.autocomplete).to.equal('off');
    session.dispatch({ type: 'app/shared', shared: 'no' });
    await element.updateComplete;
    expect(field.autocomplete).to.equal('postal-code');
    session.dispatch({ type: 'app/shared', shared: 'yes' });
    await element.updateComplete;
    expect(field.autocomplete).to.equal('off');
  });
});
