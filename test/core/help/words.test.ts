import { expect } from '@open-wc/testing';
import {
  dayInWords,
  hoursInWords,
  openInWords,
  shortHours,
} from '../../../src/core/help/hours-words.js';
import { createTranslator } from '../../../src/i18n/translator.js';
import { de } from '../../../src/i18n/locales/de.js';
import { en } from '../../../src/i18n/locales/en.js';
import { fr } from '../../../src/i18n/locales/fr.js';
import { nl } from '../../../src/i18n/locales/nl.js';

async function words(locale: string) {
  const translator = createTranslator({
    locale,
    first: () => 'fr',
    reading: () => ({ locale, level: 'original' }),
  });
  await translator.use(locale);
  return translator;
}

/** Spaces that do not break are spaces to the eye. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('hours in words', () => {
  const shorts: Readonly<Record<string, string>> = {
    fr: 'lu-ve 9 h-17 h',
    nl: 'ma-vr 9-17 uur',
    de: 'Mo-Fr 9-17 Uhr',
    en: 'Mon-Fri 9 am-5 pm',
  };
  const longs: Readonly<Record<string, string>> = {
    fr: 'Du lundi au vendredi, de 9 h à 12 h 30 et de 14 h à 17 h',
    nl: 'Maandag tot en met vrijdag van 9 tot 12.30 uur en van 14 tot 17 uur',
    de: 'Montag bis Freitag von 9 bis 12:30 Uhr und von 14 bis 17 Uhr',
    en: 'Monday to Friday, 9 am to 12:30 pm and 2 pm to 5 pm',
  };
  for (const locale of Object.keys(shorts)) {
    it(`are short on a card and whole on a screen in ${locale}`, async () => {
      const translator = await words(locale);
      expect(plain(shortHours('Mo-Fr 09:00-17:00; PH off', translator))).to.equal(shorts[locale]);
      expect(hoursInWords('Mo-Fr 09:00-12:30,14:00-17:00', translator).map(plain)).to.deep.equal([
        longs[locale],
      ]);
    });
  }

  it('group days with equal hours, say odd weeks and holidays', async () => {
    const translator = await words('fr');
    const lines = (hours: string) => hoursInWords(hours, translator).map(plain);
    expect(lines('Mo-Fr 09:00-12:00, We 14:00-18:00; PH off')).to.deep.equal([
      'Le lundi, le mardi, le jeudi et le vendredi, de 9 h à 12 h',
      'Le mercredi, de 9 h à 12 h et de 14 h à 18 h',
      'Fermé les jours fériés',
    ]);
    expect(lines('week 1-53/2 Mo 09:00-12:00')).to.deep.equal([
      'Semaines impaires : le lundi, de 9 h à 12 h',
    ]);
    expect(lines('24/7')).to.deep.equal(['Jour et nuit']);
    expect(lines('sur rendez-vous')).to.deep.equal([]);
  });

  it('name days that are not neighbours as each language does', async () => {
    const lines: Readonly<Record<string, string>> = {
      fr: 'Le mardi et le jeudi, de 9 h à 12 h',
      nl: 'Dinsdag en donderdag van 9 tot 12 uur',
      de: 'Dienstag und Donnerstag von 9 bis 12 Uhr',
      en: 'Tuesday and Thursday, 9 am to 12 pm',
    };
    for (const [locale, line] of Object.entries(lines))
      expect(hoursInWords('Tu,Th 09:00-12:00', await words(locale)).map(plain)).to.deep.equal([
        line,
      ]);
    expect(hoursInWords('Mo-We,Fr 09:00-12:00', await words('fr')).map(plain)).to.deep.equal([
      'Du lundi au mercredi et le vendredi, de 9 h à 12 h',
    ]);
  });

  it('tell what is open in one sentence', async () => {
    const fr = await words('fr');
    expect(plain(openInWords({ state: 'open', until: 1020 }, fr))).to.equal(
      "Ouvert maintenant, jusqu'à 17 h",
    );
    expect(
      plain(openInWords({ state: 'closed', opens: { inDays: 3, weekday: 0, at: 540 } }, fr)),
    ).to.equal('Fermé maintenant. Ouvre lundi à 9 h.');
    expect(plain(openInWords({ state: 'unknown', why: 'unreadable' }, fr))).to.contain(
      "Appelez d'abord",
    );
    const de = await words('de');
    expect(
      plain(openInWords({ state: 'closed', opens: { inDays: 1, weekday: 2, at: 570 } }, de)),
    ).to.equal('Jetzt geschlossen. Öffnet morgen um 9:30 Uhr.');
  });
});

describe('a day in words', () => {
  const long = { dateStyle: 'long' } as const;

  it('is the "1er" of a month in French, and no other day is', () => {
    expect(dayInWords('2026-11-01', 'fr', long)).to.equal('1er novembre 2026');
    expect(dayInWords('2026-12-01', 'fr-BE')).to.equal('mardi 1er décembre');
    for (const [day, said] of [
      ['2026-12-11', 'vendredi 11 décembre'],
      ['2026-12-21', 'lundi 21 décembre'],
      ['2026-12-31', 'jeudi 31 décembre'],
    ] as const)
      expect(dayInWords(day, 'fr')).to.equal(said);
    expect(dayInWords('2026-11-01', 'fr', { month: 'long', year: 'numeric' })).to.equal(
      'novembre 2026',
    );
  });

  it('with its hour, by the clock of the device', () => {
    const time = new Date(2026, 11, 1, 1, 1).getTime();
    const options = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
    const said = dayInWords(time, 'fr', { ...options, timeZone: undefined });
    expect(said).to.match(/^1er décembre\D+0?1[:h ]+01$/);
  });

  it('is a plain number in the other languages', () => {
    expect(dayInWords('2026-11-01', 'nl', long)).to.equal('1 november 2026');
    expect(dayInWords('2026-11-01', 'de', long)).to.equal('1. November 2026');
    expect(dayInWords('2026-11-01', 'en', long)).to.equal('November 1, 2026');
  });
});

describe('our words', () => {
  const all = { fr, nl, de, en };
  for (const [locale, messages] of Object.entries(all)) {
    it(`of "ask a person" are sentences of at most twelve words in ${locale}`, () => {
      const long = sentences(messages.help).filter(
        (sentence) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length > 12,
      );
      expect(long).to.deep.equal([]);
    });

    it(`neither shout nor blame in ${locale}`, () => {
      for (const sentence of sentences(messages.help)) expect(sentence).to.not.match(/!/);
    });
  }

  function sentences(tree: object): string[] {
    return Object.values(tree).flatMap((value: unknown) =>
      typeof value === 'string' ? value.split(/(?<=[.?])\s+/) : sentences(value as object),
    );
  }
});
