import { expect } from '@open-wc/testing';
import { withAddresses } from '../../../src/core/formats/addresses.js';
import type { Procedure } from '../../../src/core/formats/procedure.js';

const resolve = (path: string): string =>
  new URL(path, 'https://a.example/site/procedures/a.json').href;

describe('addresses of a procedure', () => {
  it('are relative to the file that names them, and names of pictures stay names', () => {
    const procedure: Procedure = {
      format: 1,
      id: 'a',
      version: 1,
      title: 'A',
      bring: [{ text: 'Carte', picture: '../pictures/card.svg' }],
      steps: [
        {
          id: 'one',
          picture: 'calendar',
          audio: {
            fr: 'audio/one.mp3',
            nl: { src: 'audio/one.nl.mp3', words: '../times/one.vtt', kb: 84 },
          },
          media: [{ src: 'media/one.mp4', captions: { fr: 'media/one.fr.vtt' }, kb: 900 }],
        },
        { id: 'two', ask: 'Oui ?', choices: [{ id: 'yes', text: 'Oui', picture: './yes.svg' }] },
      ],
    };
    const { bring, steps } = withAddresses(procedure, resolve);
    expect(bring?.[0]?.picture).to.equal('https://a.example/site/pictures/card.svg');
    expect(steps[0]?.picture).to.equal('calendar');
    expect(steps[0]?.audio).to.deep.equal({
      fr: 'https://a.example/site/procedures/audio/one.mp3',
      nl: {
        src: 'https://a.example/site/procedures/audio/one.nl.mp3',
        words: 'https://a.example/site/times/one.vtt',
        kb: 84,
      },
    });
    expect(steps[0]?.media?.[0]).to.deep.equal({
      src: 'https://a.example/site/procedures/media/one.mp4',
      captions: { fr: 'https://a.example/site/procedures/media/one.fr.vtt' },
      kb: 900,
    });
    expect(steps[1]?.choices?.[0]?.picture).to.equal('https://a.example/site/procedures/yes.svg');
  });
});
