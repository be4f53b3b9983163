import { expect } from '@open-wc/testing';
import type { FromEngine, ToEngine } from '../../src/core/speech/engine-messages.js';
import { serveVoices } from '../../src/voice-pico/serve.js';

describe('the worker of a voice', () => {
  let answers: FromEngine[];
  let moved: Transferable[];
  let ask: (message: ToEngine) => Promise<void>;
  let files: readonly string[];

  beforeEach(() => {
    answers = [];
    moved = [];
    let listener: (event: { data: ToEngine }) => void = () => undefined;
    serveVoices(
      {
        postMessage: (message, transfer = []) => {
          answers.push(message);
          moved.push(...transfer);
        },
        addEventListener: (_type, act) => (listener = act),
      },
      async (lang, asked) => {
        if (lang === 'xx') throw new Error('Put the file there.');
        files = asked;
        return {
          sampleRate: 16_000,
          say: (text, speed) => {
            if (text === '') throw new Error('nothing to say');
            return new Float32Array([text.length, speed]);
          },
        };
      },
    );
    ask = async (message) => {
      listener({ data: message });
      await new Promise((done) => setTimeout(done));
    };
  });

  it('gets a voice ready, says with it, and hands the sound over without a copy', async () => {
    await ask({ type: 'load', lang: 'fr', files: ['/a.bin'] });
    expect(answers).to.deep.equal([{ type: 'ready', lang: 'fr' }]);
    expect(files).to.deep.equal(['/a.bin']);
    await ask({ type: 'say', id: 7, lang: 'fr', text: 'Oui.', speed: 0.5 });
    const sound = answers[1] as Extract<FromEngine, { type: 'sound' }>;
    expect(sound).to.include({ type: 'sound', id: 7, sampleRate: 16_000 });
    expect([...sound.samples]).to.deep.equal([4, 0.5]);
    expect(moved).to.deep.equal([sound.samples.buffer]);
  });

  it('says what is wrong, of a voice or of one sentence', async () => {
    await ask({ type: 'load', lang: 'xx', files: [] });
    await ask({ type: 'say', id: 1, lang: 'nl', text: 'Ja.', speed: 1 });
    await ask({ type: 'load', lang: 'fr', files: [] });
    await ask({ type: 'say', id: 2, lang: 'fr', text: '', speed: 1 });
    expect(answers).to.deep.equal([
      { type: 'failed', lang: 'xx', why: 'Put the file there.' },
      { type: 'failed', lang: 'nl', id: 1, why: 'There is no voice for "nl" yet.' },
      { type: 'ready', lang: 'fr' },
      { type: 'failed', lang: 'fr', id: 2, why: 'nothing to say' },
    ]);
  });
});
