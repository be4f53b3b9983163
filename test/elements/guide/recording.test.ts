import { expect } from '@open-wc/testing';
import { surfaceScript } from '../../../src/elements/shared/say-surface.js';
import { address } from '../../support/address.js';
import { clear, scene, type Scene } from './scene.js';

const TEXT = { fr: 'Écrivez le jour, puis le mois.', 'fr-simple': 'Écrivez la date.' };

describe('the recording of a step', () => {
  afterEach(clear);

  async function recordings(audio: object, level: 'original' | 'simple' = 'original') {
    const procedure = JSON.parse(JSON.stringify(address)) as { steps: object[] };
    Object.assign(procedure.steps[0]!, { text: TEXT, audio });
    const { guide, session, settled }: Scene = await scene(procedure);
    await session.start('adresse', { step: 'naissance' });
    await session.setLevel(level);
    await settled();
    return surfaceScript(guide.renderRoot, 'fr')
      .filter(({ recording }) => recording)
      .map(({ text, recording }) => ({ text, ...recording }));
  }

  it('goes with its text, and with nothing else of the step', async () => {
    const said = await recordings({ fr: { src: 'audio/a.mp3', words: 'audio/a.vtt' } });
    expect(said).to.have.lengthOf(1);
    expect(said[0]!.text).to.equal(TEXT.fr);
    expect(said[0]!.src).to.match(/^https?:.*\/audio\/a\.mp3$/);
    expect(said[0]!.words).to.match(/\/audio\/a\.vtt$/);
  });

  it('is never taken for a text in other words', async () => {
    expect(await recordings({ fr: 'audio/a.mp3' }, 'simple')).to.deep.equal([]);
    const simple = await recordings({ 'fr-simple': 'audio/b.mp3' }, 'simple');
    expect(simple.map(({ text }) => text)).to.deep.equal([TEXT['fr-simple']]);
  });
});
