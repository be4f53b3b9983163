import { expect } from '@open-wc/testing';
import type { Report } from '../../src/core/errors.js';
import type { Saying, SayingEvents, SpeechProvider } from '../../src/core/ports.js';
import type { FromEngine, ToEngine } from '../../src/core/speech/engine-messages.js';
import {
  createEngineProvider,
  startWorker,
  type EngineWorker,
} from '../../src/page/engine-provider.js';
import { FakeClock } from '../support/fake-clock.js';

class FakeWorker implements EngineWorker {
  readonly asked: ToEngine[] = [];
  ended = false;
  #heard: (event: { data: FromEngine }) => void = () => undefined;
  #failed: () => void = () => undefined;
  postMessage(message: ToEngine) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
  addEventListener(type: string, act: never) {
    if (type === 'message') this.#heard = act;
    else this.#failed = act;
  }
  tell(message: FromEngine) {
    this.#heard({ data: message });
  }
  fail() {
    this.#failed();
  }
}

class FakeSource extends EventTarget {
  buffer: object | undefined;
  playing = false;
  connect() {}
  start() {
    this.playing = true;
  }
  stop() {
    this.playing = false;
  }
}

class FakeSound {
  state = 'running';
  onstatechange: (() => void) | null = null;
  closed = false;
  readonly destination = {};
  readonly sources: FakeSource[] = [];
  async resume() {
    this.state = 'running';
  }
  async suspend() {
    this.state = 'suspended';
  }
  async close() {
    this.closed = true;
  }
  createBuffer(_channels: number, length: number, rate: number) {
    return { duration: length / rate, copyToChannel: () => undefined };
  }
  createBufferSource() {
    const source = new FakeSource();
    this.sources.push(source);
    return source;
  }
}

const saying = (spoken: string, lang = 'fr-BE'): Saying => ({
  unit: { text: spoken, lang },
  start: 0,
  end: spoken.length,
  spoken,
});
const settle = () => new Promise((done) => setTimeout(done));

describe('a voice that the site brings', () => {
  let clock: FakeClock;
  let worker: FakeWorker;
  let sound: FakeSound;
  let provider: SpeechProvider;
  let reports: Report[];
  let told: string[];
  let refused: boolean;
  let started: number;
  const events: SayingEvents = {
    onStart: ({ takes, words }) => told.push(`start ${takes} ${words}`),
    onWord: () => told.push('word'),
    onEnd: () => told.push('end'),
    onError: (reason) => told.push(reason),
  };
  const says = (): ToEngine[] => worker.asked.filter(({ type }) => type === 'say');
  const answer = (id: number, length = 16_000): void =>
    worker.tell({ type: 'sound', id, samples: new Float32Array(length), sampleRate: 16_000 });
  const ready = (): void => {
    provider.can(saying('Un.'));
    worker.tell({ type: 'ready', lang: 'fr-FR' });
  };

  beforeEach(() => {
    clock = new FakeClock();
    worker = new FakeWorker();
    sound = new FakeSound();
    reports = [];
    told = [];
    refused = false;
    started = 0;
    provider = createEngineProvider({
      clock,
      report: (report) => reports.push(report),
      data: { 'fr-FR': ['/fr_ta.bin', '/fr_sg.bin'], 'de-DE': ['/de.bin'] },
      startWorker: () => {
        if (refused) throw new Error('by the policy');
        started += 1;
        return worker;
      },
      sound: () => sound as unknown as AudioContext,
    });
  });
  afterEach(() => provider.dispose());

  it('loads the voice of the language when it is needed, of any region', () => {
    expect(provider.can(saying('Merhaba.', 'tr'))).to.equal('no-voice-for-language');
    expect(started).to.equal(0);
    let changes = 0;
    provider.onChange(() => (changes += 1));
    expect(provider.can(saying('Un.'))).to.equal('later');
    provider.can(saying('Un.'));
    expect(worker.asked).to.deep.equal([
      { type: 'load', lang: 'fr-FR', files: ['/fr_ta.bin', '/fr_sg.bin'] },
    ]);
    worker.tell({ type: 'ready', lang: 'fr-FR' });
    expect(changes).to.equal(1);
    expect(provider.can(saying('Un.'))).to.equal('yes');
    expect(clock.waiting).to.equal(0);
  });

  it('says a sentence: begins when it sounds, and ends with the sound', async () => {
    ready();
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    expect(says()[0]).to.deep.include({ id: 1, lang: 'fr-FR', text: 'Un.', speed: 0.9 });
    await settle();
    expect(told).to.deep.equal([]);
    answer(1, 32_000);
    await settle();
    expect(told).to.deep.equal(['start 2000 no']);
    sound.sources[0]!.dispatchEvent(new Event('ended'));
    expect(told).to.deep.equal(['start 2000 no', 'end']);
  });

  it('works the next sentence out while this one sounds, and only once', async () => {
    ready();
    provider.prepare?.(saying('Deux.'), { rate: 'normal' });
    answer(1);
    provider.say(saying('Deux.'), { rate: 'normal' }, events);
    await settle();
    expect(says()).to.have.lengthOf(1);
    expect(told).to.deep.equal(['start 1000 no']);
    provider.say(saying('Deux.'), { rate: 'slow' }, events);
    expect(says(), 'another speed is another sound').to.have.lengthOf(2);
  });

  it('goes on from a word', () => {
    ready();
    const from = { shown: 3, spoken: 3 };
    provider.say(saying('Un deux.'), { rate: 'normal', from }, events);
    expect(says()[0]).to.deep.include({ text: 'deux.' });
  });

  it('is silent at once when it is stopped, also before it sounds', async () => {
    ready();
    const stop = provider.say(saying('Un.'), { rate: 'normal' }, events);
    stop();
    answer(1);
    await settle();
    expect(sound.sources).to.deep.equal([]);
    const stopAgain = provider.say(saying('Deux.'), { rate: 'normal' }, events);
    answer(2);
    await settle();
    stopAgain();
    expect(sound.sources[0]!.playing).to.equal(false);
    sound.sources[0]!.dispatchEvent(new Event('ended'));
    expect(told).to.deep.equal(['start 1000 no']);
  });

  it('lets the sound rest after the last sentence and after a stop, not between two', async () => {
    ready();
    const next: SayingEvents = {
      ...events,
      onEnd: () => void provider.say(saying('Deux.'), { rate: 'normal' }, events),
    };
    provider.say(saying('Un.'), { rate: 'normal' }, next);
    answer(1);
    await settle();
    sound.sources[0]!.dispatchEvent(new Event('ended'));
    expect(sound.state).to.equal('running');
    answer(2);
    await settle();
    sound.sources[1]!.dispatchEvent(new Event('ended'));
    expect(sound.state).to.equal('suspended');
    const stop = provider.say(saying('Trois.'), { rate: 'normal' }, events);
    expect(sound.state).to.equal('running');
    stop();
    answer(3);
    await settle();
    expect(sound.state, 'a sound that comes late does not wake it').to.equal('suspended');
  });

  it('waits when something else takes the sound', async () => {
    ready();
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    answer(1);
    await settle();
    sound.state = 'interrupted';
    sound.onstatechange!();
    expect(told.at(-1)).to.equal('interrupted');
  });

  it('fails for one sentence and stays; a sentence without sound counts as failed', async () => {
    ready();
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    worker.tell({ type: 'failed', lang: 'fr-FR', id: 1, why: 'code -200' });
    await settle();
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    answer(2, 0);
    await settle();
    expect(told).to.deep.equal(['failed', 'failed']);
    expect(provider.can(saying('Un.'))).to.equal('yes');
  });

  it('gives a worker the time that a sentence takes, before the reading gives up', async () => {
    ready();
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    clock.pass(14_000);
    expect(worker.ended).to.equal(false);
    clock.pass(provider.startsIn - 14_000 - 1);
    await settle();
    expect(told).to.deep.equal(['failed']);
    expect(worker.ended).to.equal(true);
  });

  it('counts no silence while another language loads', async () => {
    ready();
    const usual = provider.startsIn;
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    clock.pass(10_000);
    provider.can(saying('Eins.', 'de'));
    expect(provider.startsIn, 'nor does the reading').to.be.above(usual + 39_000);
    clock.pass(39_000);
    expect(worker.ended).to.equal(false);
    clock.pass(1000);
    expect(provider.can(saying('Eins.', 'de')), 'it took too long').to.equal(
      'no-voice-for-language',
    );
    expect(provider.startsIn).to.equal(usual);
    clock.pass(14_000);
    expect(provider.can(saying('Un.'))).to.equal('yes');
    answer(1);
    await settle();
    expect(told).to.deep.equal(['start 1000 no']);
    provider.say(saying('Deux.'), { rate: 'normal' }, events);
    clock.pass(15_000);
    expect(worker.ended, 'a worker that hangs is still given up').to.equal(true);
  });

  it('gives up a worker that never answers, and starts another one for the next reading', async () => {
    ready();
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    clock.pass(14_000);
    provider.prepare?.(saying('Deux.'), { rate: 'normal' });
    answer(1);
    clock.pass(14_000);
    await settle();
    expect(told, 'while it answers it is let be').to.deep.equal(['start 1000 no']);
    provider.say(saying('Deux.'), { rate: 'normal' }, events);
    clock.pass(1000);
    await settle();
    expect(told.at(-1)).to.equal('failed');
    expect(worker.ended).to.equal(true);
    expect(provider.can(saying('Trois.'))).to.equal('no-voice-for-language');
    expect(reports.map(({ code, fix }) => [code, fix.includes('15 seconds')])).to.deep.equal([
      ['voice-missing', true],
    ]);
    provider.begin?.();
    ready();
    expect(started).to.equal(2);
    provider.say(saying('Deux.'), { rate: 'normal' }, events);
    expect(says().at(-1), 'it is asked anew').to.deep.include({ id: 3, text: 'Deux.' });
  });

  it('starts another worker after one that never got ready', () => {
    provider.can(saying('Un.'));
    clock.pass(40_000);
    expect(worker.ended).to.equal(true);
    provider.begin?.();
    expect(provider.can(saying('Un.'))).to.equal('later');
    expect(started).to.equal(2);
  });

  it('says why there is no voice: of the worker, of its files, of the policy, of time', () => {
    provider.can(saying('Un.'));
    worker.tell({ type: 'failed', lang: 'fr-FR', why: '/fr_ta.bin could not be read (404).' });
    expect(provider.can(saying('Un.'))).to.equal('no-voice-for-language');
    provider.begin?.();
    expect(provider.can(saying('Un.')), 'the next reading tries again').to.equal('later');
    clock.pass(40_000);
    expect(provider.can(saying('Un.'))).to.equal('no-voice-for-language');
    provider.begin?.();
    provider.can(saying('Un.'));
    worker.fail();
    expect(worker.ended).to.equal(true);
    refused = true;
    provider.begin?.();
    expect(provider.can(saying('Un.'))).to.equal('no-voice-for-language');
    expect(reports.map(({ code }) => code)).to.deep.equal(Array(4).fill('voice-missing'));
    expect(
      reports.map(({ fix }) => /404|40 seconds|path|policy|refuses/.exec(fix)?.[0]),
    ).to.deep.equal(['404', '40 seconds', 'path', 'refuses']);
  });

  it('leaves nothing behind', async () => {
    ready();
    provider.say(saying('Un.'), { rate: 'normal' }, events);
    provider.can(saying('Eins.', 'de'));
    provider.dispose();
    expect(clock.waiting).to.equal(0);
    expect(worker.ended).to.equal(true);
    expect(sound.closed).to.equal(true);
  });

  it('starts each worker under Trusted Types by the one policy "aidant"', () => {
    const made: unknown[] = [];
    const names = new Set<string>();
    const view = {
      trustedTypes: {
        createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => {
          if (names.has(name)) throw new TypeError(`Policy with name "${name}" already exists.`);
          names.add(name);
          return { createScriptURL: (url: string) => ({ name, url: rules.createScriptURL(url) }) };
        },
      },
      // eslint-disable-next-line object-shorthand -- a method cannot be called with `new`
      Worker: function (address: unknown) {
        made.push(address);
      },
    };
    for (const file of ['w.js', 'other.js']) {
      startWorker(`https://site.example/${file}`, view as unknown as Window & typeof globalThis);
    }
    expect(made).to.deep.equal([
      { name: 'aidant', url: 'https://site.example/w.js' },
      { name: 'aidant', url: 'https://site.example/other.js' },
    ]);
  });
});
