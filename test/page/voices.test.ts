import { expect } from '@open-wc/testing';
import type { Speaker, UtteranceEvents, Voice } from '../../src/core/ports.js';
import { createSpeaker, type SpeechEngine } from '../../src/page/voices.js';
import { FakeClock } from '../support/fake-clock.js';

interface FakeUtterance {
  readonly text: string;
  lang: string;
  rate: number;
  voice: SpeechSynthesisVoice | null;
  onstart: (() => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
}

/** `speechSynthesis` with the habits of one browser. */
class FakeEngine implements SpeechEngine {
  list: SpeechSynthesisVoice[] = [french];
  speaking = false;
  pending = false;
  paused = false;
  readonly log: string[] = [];
  readonly given: FakeUtterance[] = [];
  /** What this browser tells the utterance when it is cancelled. */
  onCancel: (utterance: FakeUtterance) => void = (u) => u.onerror?.({ error: 'interrupted' });
  #listeners = new Set<() => void>();

  getVoices() {
    return this.list;
  }
  speak(utterance: SpeechSynthesisUtterance) {
    const given = utterance as unknown as FakeUtterance;
    this.log.push(`speak ${given.text}`);
    this.given.push(given);
    this.speaking = true;
  }
  cancel() {
    this.log.push('cancel');
    this.speaking = false;
    const last = this.given.at(-1);
    if (last) this.onCancel(last);
  }
  resume() {
    this.log.push('resume');
    this.paused = false;
  }
  addEventListener(_type: string, act: () => void) {
    this.#listeners.add(act);
  }
  removeEventListener(_type: string, act: () => void) {
    this.#listeners.delete(act);
  }
  changed() {
    for (const tell of this.#listeners) tell();
  }
  get listening() {
    return this.#listeners.size;
  }
}

const synthVoice = (name: string, lang: string, more: Partial<SpeechSynthesisVoice> = {}) =>
  ({
    name,
    lang,
    voiceURI: name,
    localService: true,
    default: false,
    ...more,
  }) as SpeechSynthesisVoice;

const french = synthVoice('Amélie', 'fr-FR');
const FRENCH: Voice = { name: 'Amélie', lang: 'fr-FR', uri: 'Amélie', local: true, default: false };

class WindowWithSpeech extends EventTarget {
  SpeechSynthesisUtterance = class {
    lang = '';
    rate = 1;
    voice = null;
    constructor(readonly text: string) {}
  };
}

describe('the speaker', () => {
  let engine: FakeEngine;
  let clock: FakeClock;
  let view: WindowWithSpeech;
  let speaker: Speaker;
  let told: string[];

  const events: UtteranceEvents = {
    onStart: () => told.push('start'),
    onEnd: () => told.push('end'),
    onError: (reason) => told.push(reason),
  };
  const make = (given: { engine: SpeechEngine | undefined } = { engine }): Speaker =>
    createSpeaker({
      clock,
      window: view as unknown as Window & typeof globalThis,
      engine: given.engine,
    });
  const speak = (text = 'Bonjour.') =>
    speaker.speak({ text, lang: 'fr-FR', voice: FRENCH, rate: 0.9 }, events);

  beforeEach(() => {
    engine = new FakeEngine();
    clock = new FakeClock();
    clock.pass(1000);
    view = new WindowWithSpeech();
    told = [];
    speaker = make();
  });

  it('speaks at once, with voice, language and speed', () => {
    speak();
    expect(engine.log).to.deep.equal(['speak Bonjour.']);
    expect(engine.given[0]!.voice).to.equal(french);
    expect(engine.given[0]!.lang).to.equal('fr-FR');
    expect(engine.given[0]!.rate).to.equal(0.9);
    engine.given[0]!.onstart!();
    engine.given[0]!.onend!();
    expect(told).to.deep.equal(['start', 'end']);
  });

  it('tells nothing of an utterance it has cancelled, whatever the browser fires', () => {
    for (const habit of [
      (u: FakeUtterance) => u.onerror?.({ error: 'interrupted' }),
      (u: FakeUtterance) => u.onend?.(),
      () => undefined,
    ]) {
      engine.onCancel = habit;
      const cancel = speak();
      cancel();
      clock.pass(1000);
    }
    expect(told).to.deep.equal([]);
  });

  it('takes a breath after a cancel, because Safari loses what comes at once', () => {
    speak('Un.')();
    speak('Deux.');
    expect(engine.log).to.deep.equal(['speak Un.', 'cancel']);
    clock.pass(150);
    expect(engine.log.at(-1)).to.equal('speak Deux.');
  });

  it('can be cancelled during that breath', () => {
    speak('Un.')();
    speak('Deux.')();
    clock.pass(1000);
    expect(engine.log).not.to.include('speak Deux.');
  });

  it('frees an engine that somebody left paused', () => {
    engine.paused = true;
    speak();
    expect(engine.log).to.deep.equal(['resume', 'speak Bonjour.']);
  });

  it('passes words on where the browser tells them, and nothing after the end', () => {
    const words: unknown[] = [];
    speaker.speak(
      { text: 'Un deux.', lang: 'fr', voice: FRENCH, rate: 1 },
      { ...events, onWord: (index, length) => words.push([index, length]) },
    );
    clock.pass(1000);
    const { onboundary, onend } = engine.given.at(-1)! as FakeUtterance & {
      onboundary: (event: object) => void;
    };
    onboundary({ name: 'sentence', charIndex: 0, charLength: 8 });
    onboundary({ name: 'word', charIndex: 0, charLength: 2 });
    onboundary({ name: '', charIndex: 3, charLength: 0 });
    onend!();
    onboundary({ name: 'word', charIndex: 3, charLength: 5 });
    expect(words).to.deep.equal([
      [0, 2],
      [3, undefined],
    ]);
  });

  it('names what went wrong', () => {
    for (const error of ['not-allowed', 'interrupted', 'canceled', 'network']) {
      speak();
      clock.pass(1000);
      engine.given.at(-1)!.onerror!({ error });
    }
    expect(told.filter((word) => word !== 'start')).to.deep.equal([
      'refused',
      'interrupted',
      'interrupted',
      'failed',
    ]);
  });

  it('tells a speech that throws like any other failure, and only after the call', async () => {
    engine.speak = () => {
      throw new Error('speech is switched off');
    };
    speak();
    expect(told).to.deep.equal([]);
    await Promise.resolve();
    expect(told).to.deep.equal(['failed']);
  });

  it('never keeps the list of voices: the first one is often empty', () => {
    engine.list = [];
    expect(speaker.voices()).to.deep.equal([]);
    engine.list = [french];
    expect(speaker.voices().length).to.equal(1);
  });

  it('hears of new voices by the event, and by looking where no event comes (Firefox)', () => {
    let heard = 0;
    const stop = speaker.onVoices(() => (heard += 1));
    engine.changed();
    expect(heard).to.equal(1);
    engine.list = [french, synthVoice('Lotte', 'nl-BE')];
    clock.pass(300);
    expect(heard).to.equal(2);
    stop();
    engine.changed();
    expect(heard).to.equal(2);
  });

  it('stops looking after a while', () => {
    speaker.onVoices(() => undefined);
    clock.pass(10_000);
    expect(clock.waiting).to.equal(0);
  });

  it('tells voices that send the text away, by what the browser says and by name', () => {
    engine.list = [
      synthVoice('Amélie', 'fr-CA'),
      synthVoice('Google français', 'fr-FR', { localService: false }),
      synthVoice('Google français', 'fr-FR'),
      synthVoice('Microsoft Denise Online (Natural) - French (France)', 'fr-FR'),
      // Firefox says "not local" of the system's own voices.
      synthVoice('Hortense', 'fr-FR', {
        localService: false,
        voiceURI: 'urn:moz-tts:sapi:Hortense?fr-FR',
      }),
    ];
    expect(speaker.voices().map(({ local }) => local)).to.deep.equal([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('falls silent when the person leaves the page', () => {
    speak();
    view.dispatchEvent(new Event('pagehide'));
    expect(engine.log.at(-1)).to.equal('cancel');
  });

  it('silences what the page before left speaking, and nothing else', () => {
    expect(engine.log).to.deep.equal([]);
    engine.speaking = true;
    make();
    expect(engine.log).to.deep.equal(['cancel']);
  });

  it('lives without any speech in the browser', () => {
    const silent = make({ engine: undefined });
    expect(silent.voices()).to.deep.equal([]);
    silent.speak({ text: 'Un.', lang: 'fr', voice: FRENCH, rate: 1 }, events);
    expect(told).to.deep.equal(['failed']);
  });

  it('leaves nothing behind', () => {
    speaker.onVoices(() => undefined);
    speak();
    speaker.dispose();
    expect(engine.listening).to.equal(0);
    expect(clock.waiting).to.equal(0);
    expect(engine.log.at(-1)).to.equal('cancel');
  });
});
