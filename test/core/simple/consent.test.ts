import { expect } from '@open-wc/testing';
import { isConsent } from '../../../src/core/simple/consent.js';

describe('what binds a person', () => {
  for (const text of [
    'Lu et approuvé',
    "Je suis d'accord",
    'Je donne mon accord',
    'Je signe le contrat',
    'Je reconnais avoir lu le règlement',
    'J’atteste que tout est exact',
    'Je confirme ma demande',
    'Je soussigné déclare',
    'Gelezen en goedgekeurd',
    'Ik stem in met het reglement',
    'Ik ben het eens met het contract',
    'Ich habe die Bedingungen gelesen',
    "J'accepte les conditions générales",
    'Je certifie sur l’honneur que ces données sont exactes',
    'Ik ga akkoord met de voorwaarden',
    'Ik verklaar dat dit juist is',
    'Ich stimme der Verarbeitung zu',
    'I agree to the terms and conditions',
  ])
    it(`"${text}"`, () => expect(isConsent({ required: false, text })).to.equal(true));

  it('any box that must be ticked', () => {
    expect(isConsent({ required: true, text: 'Oui' })).to.equal(true);
  });

  for (const text of [
    'Je déménage avec mes enfants',
    'Recevoir la lettre par e-mail',
    'Ik verhuis met kinderen',
    'Send me a letter',
  ])
    it(`not "${text}"`, () => expect(isConsent({ required: false, text })).to.equal(false));
});
