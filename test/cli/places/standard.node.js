/** Against the library of the French national map of such places, as the judge of words and rows. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { imported, sample } from './support.js';

const standard = createRequire(import.meta.url)('@gouvfr-anct/lieux-de-mediation-numerique');
const { LISTS, standardWords } = await import('../../../dist/cli/places/words.js');

/** Our lists and those of the standard. */
const ENUMS = {
  services: standard.Service,
  audiences: standard.PublicSpecifiquementAdresse,
  care: standard.PriseEnChargeSpecifique,
  access: standard.ModaliteAcces,
  support: standard.ModaliteAccompagnement,
  programmes: standard.DispositifProgrammeNational,
  cost: standard.Frais,
};

describe('the words of LaMednum', () => {
  for (const [list, values] of Object.entries(ENUMS)) {
    it(`has the same ${list} as the standard, no more and no fewer`, () => {
      assert.deepEqual([...LISTS[list]].sort(), Object.values(values).sort());
    });

    it(`knows each of the ${list} in capitals, without accents and with another apostrophe`, () => {
      for (const word of Object.values(values)) {
        const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace("'", '’');
        assert.deepEqual(standardWords(list, bare), [word]);
      }
    });
  }

  it('compares every list there is', () => {
    assert.deepEqual(Object.keys(ENUMS).sort(), Object.keys(LISTS).sort());
  });

  it('translates to words of the standard only', () => {
    const known = new Set(Object.values(LISTS).flat());
    const old = [
      ['services', 'Soutenir la parentalité et l’éducation avec le numérique'],
      ['services', 'Accéder à du matériel'],
      ['services', "S'équiper en matériel informatique"],
      ['support', 'A ma place : une personne habilitée fait les démarches à ma place'],
      ['support', "Dans un atelier : j'apprends collectivement à utiliser le numérique"],
      ['care', 'Personnes en situation d’illettrisme'],
      ['care', 'Illetrisme'],
      ['audiences', 'Seniors (+ 65 ans)'],
      ['cost', 'Gratuit sous condition : La gratuité est conditionnée à des critères'],
      ['cost', 'gratuit sous conditions'],
      ['programmes', 'CNFS'],
    ];
    for (const [list, word] of old) {
      const words = standardWords(list, word);
      assert.ok(words?.length > 0, word);
      for (const one of words) assert.ok(known.has(one), `${word}: ${one}`);
    }
    assert.deepEqual(standardWords('cost', old[9][1]), ['Gratuit sous condition']);
    assert.equal(standardWords('services', 'Atelier couture'), undefined);
  });
});

describe('rows that were imported', () => {
  it('are rows that the standard takes, word by word and field by field', async () => {
    const files = ['lamednum-v1.csv', 'cournon.json', 'data-inclusion-v0.json'];
    for (const name of files) {
      const { places } = await imported(name, sample(name));
      for (const place of places) {
        standard.Nom(place.name);
        standard.Adresse({ voie: place.address, code_postal: place.postcode, commune: place.city });
        standard.Localisation({ latitude: place.lat, longitude: place.lon });
        standard.Services(place.services);
        standard.ModalitesAcces(place.access);
        standard.ModalitesAccompagnement(place.support);
        standard.DispositifProgrammesNationaux(place.programmes ?? []);
        const audiences = new Set(Object.values(standard.PublicSpecifiquementAdresse));
        const words = place.for ?? [];
        standard.PublicsSpecifiquementAdresses(words.filter((word) => audiences.has(word)));
        standard.PrisesEnChargeSpecifiques(words.filter((word) => !audiences.has(word)));
        standard.Contact({
          ...(place.phone && { telephone: place.phone }),
          ...(place.email && { courriels: [standard.Courriel(place.email)] }),
          ...(place.url && { site_web: [standard.Url(place.url)] }),
        });
      }
    }
  });
});
