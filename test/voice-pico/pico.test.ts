import { expect } from '@open-wc/testing';
import type { PicoModule } from '@echogarden/svoxpico-wasm';
import { PicoVoice } from '../../src/voice-pico/pico.js';

/**
 * A Pico whose memory is real and whose voice is not: it "says" one sample for each byte of the text, in two steps.
 * The data of real voices are on no package registry, so no test of ours can have them.
 */
function fakePico(refuses?: string) {
  const memory = new ArrayBuffer(4_000_000);
  const bytes = new Uint8Array(memory);
  const shorts = new Int16Array(memory);
  const words = new Int32Array(memory);
  const files = new Map<string, Uint8Array>();
  const held = new Set<number>();
  let top = 8;
  let text: number[] = [];
  const textAt = (at: number): string =>
    new TextDecoder().decode(bytes.slice(at, bytes.indexOf(0, at)));
  const write = (at: number, words_: string): void =>
    void bytes.set(new TextEncoder().encode(`${words_}\0`), at);
  const resources: string[] = [];
  const pico = {
    HEAP16: shorts,
    HEAP32: words,
    HEAPU8: bytes,
    FS: {
      writeFile: (path: string, content: Uint8Array) => void files.set(path, content),
      unlink: (path: string) => void files.delete(path),
    },
    _malloc(length: number) {
      const at = top;
      top += Math.ceil(length / 8) * 8;
      held.add(at);
      return at;
    },
    _free: (at: number) => void held.delete(at),
    _pico_initialize(_memory: number, _bytes: number, out: number) {
      words[out >> 2] = 1;
      return 0;
    },
    _pico_getSystemStatusMessage(_system: number, _status: number, out: number) {
      write(out, 'file corrupt');
      return 0;
    },
    _pico_loadResource(_system: number, path: number, out: number) {
      if (textAt(path) === refuses || !files.has(textAt(path))) return -101;
      words[out >> 2] = 10 + resources.length;
      return 0;
    },
    _pico_getResourceName(_system: number, resource: number, out: number) {
      write(out, `resource ${resource}`);
      return 0;
    },
    _pico_createVoiceDefinition: () => 0,
    _pico_addResourceToVoiceDefinition(_system: number, voice: number, resource: number) {
      resources.push(`${textAt(voice)}: ${textAt(resource)}`);
      return 0;
    },
    _pico_newEngine(_system: number, _voice: number, out: number) {
      words[out >> 2] = 3;
      return 0;
    },
    _pico_putTextUtf8(_engine: number, at: number, length: number, out: number) {
      // Takes no more than it has room for, as the real one.
      const taken = Math.min(length, 16);
      text.push(...bytes.slice(at, at + taken));
      shorts[out >> 1] = taken;
      return 0;
    },
    _pico_getData(_engine: number, buffer: number, _size: number, outBytes: number) {
      const some = text.splice(0, 10);
      if (some.includes(33)) return -200;
      some.forEach((byte, index) => (shorts[(buffer >> 1) + index] = byte * 128));
      shorts[outBytes >> 1] = some.length * 2;
      return text.length > 0 ? 201 : 200;
    },
    _pico_resetEngine() {
      text = [];
      return 0;
    },
  };
  return { pico: pico as unknown as PicoModule, files, held, resources };
}

const DATA = [new Uint8Array([1]), new Uint8Array([2])];
const heard = (samples: Float32Array): string =>
  String.fromCharCode(...samples.map((sample) => sample * 256));

describe('a voice of Pico', () => {
  it('is made of all its files, and says a text to its end at the speed asked for', () => {
    const { pico, files, resources } = fakePico();
    const voice = new PicoVoice(pico, DATA, 'fr-FR');
    expect(resources).to.deep.equal(['fr-FR: resource 10', 'fr-FR: resource 11']);
    expect(files.size, 'nothing is held twice').to.equal(0);
    expect(heard(voice.say('Bonjour a tous.', 0.9))).to.equal(
      '<speed level="90">Bonjour a tous.</speed>\0',
    );
  });

  it('takes no text for a command, and keeps to the speeds it has', () => {
    const voice = new PicoVoice(fakePico().pico, DATA, 'fr-FR');
    expect(heard(voice.say('<pitch level="500">a & b', 9))).to.equal(
      '<speed level="500"> pitch level="500" a   b</speed>\0',
    );
  });

  it('says what is wrong with its files, and gives the memory back', () => {
    const { pico, held } = fakePico('/fr-FR-1.bin');
    expect(() => new PicoVoice(pico, DATA, 'fr-FR')).to.throw('Pico says -101: file corrupt.');
    expect(
      [...held].some((at) => at < 16),
      'the two and a half megabytes',
    ).to.equal(false);
  });

  it('holds no memory of a sentence, also of one that failed', () => {
    const { pico, held } = fakePico();
    const voice = new PicoVoice(pico, DATA, 'fr-FR');
    const before = held.size;
    voice.say('Un.', 1);
    expect(() => voice.say('Stop!', 1)).to.throw('-200');
    expect(held.size).to.equal(before);
    expect(heard(voice.say('Deux.', 1)), 'and goes on').to.contain('>Deux.<');
  });
});
