import { expect } from '@open-wc/testing';
import type { Voice } from '../../../src/core/ports.js';
import { chooseVoice, withRegion } from '../../../src/core/speech/choose-voice.js';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  uri: name,
  local: true,
  default: false,
  ...more,
});

/** Voices, the language of the text, and the name of the voice or what is missing. */
const CASES: readonly (readonly [string, readonly Voice[], string, string])[] = [
  ['the same region', [voice('France', 'fr-FR'), voice('Belgique', 'fr-BE')], 'fr-BE', 'Belgique'],
  ['another region', [voice('France', 'fr-FR')], 'fr-BE', 'France'],
  ['the other way round', [voice('Belgique', 'fr-BE')], 'fr-FR', 'Belgique'],
  ['the home region', [voice('Canada', 'fr-CA'), voice('France', 'fr-FR')], 'fr-BE', 'France'],
  ['no region', [voice('Canada', 'fr-CA'), voice('France', 'fr-FR')], 'fr', 'France'],
  ['an underscore (Android)', [voice('A', 'en_US'), voice('F', 'fr_FR')], 'fr-FR', 'F'],
  ['three letters (Firefox for Android)', [voice('F', 'fra-FRA-f000')], 'fr-FR', 'F'],
  [
    'the default among equals',
    [voice('A', 'fr-FR'), voice('B', 'fr-FR', { default: true })],
    'fr-FR',
    'B',
  ],
  ['not the one made for fun', [voice('Zarvox', 'en-US'), voice('Kate', 'en-GB')], 'en', 'Kate'],
  ['never a variant', [voice('French+Annie', 'fr-FR'), voice('French', 'fr-FR')], 'fr', 'French'],
  ['only variants', [voice('French+Annie', 'fr-FR')], 'fr', 'no-voice'],
  ['never another language', [voice('France', 'fr-FR')], 'ar', 'no-voice-for-language'],
  ['no voice', [], 'fr', 'no-voice'],
  ['only remote', [voice('Google français', 'fr-FR', { local: false })], 'fr', 'only-remote'],
  [
    'a local one of another region before a remote one',
    [voice('Remote', 'fr-BE', { local: false }), voice('Local', 'fr-CA')],
    'fr-BE',
    'Local',
  ],
];

describe('choosing a voice', () => {
  for (const [what, voices, lang, expected] of CASES) {
    it(what, () => {
      const choice = chooseVoice(voices, lang);
      expect(choice.voice?.name ?? choice.missing).to.equal(expected);
    });
  }

  it('takes a remote voice only when the person agreed', () => {
    const voices = [voice('R', 'fr-FR', { local: false })];
    expect(chooseVoice(voices, 'fr', { remote: true }).voice?.name).to.equal('R');
  });

  it('completes a language by the country of the site', () => {
    expect(withRegion('fr', 'BE')).to.equal('fr-BE');
    expect(withRegion('fr-simple', 'BE')).to.equal('fr-BE');
    expect(withRegion('fr-FR', 'BE')).to.equal('fr-FR');
    expect(withRegion('tr', 'BE')).to.equal('tr');
    expect(withRegion('fr', undefined)).to.equal('fr');
  });
});
