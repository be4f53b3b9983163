import { expect } from '@open-wc/testing';
import type { Report } from '../../../src/core/errors.js';
import type {
  PageRange,
  Speaker,
  Utterance,
  UtteranceEvents,
  Voice,
} from '../../../src/core/ports.js';
import { createReadSlice } from '../../../src/core/speech/queue.js';
import type { ReadState, SayUnit } from '../../../src/core/speech/read.js';
import { createStore, type Store } from '../../../src/core/store.js';
import { FakeClock } from '../../support/fake-clock.js';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  name: `Voice ${lang}`,
  lang,
  uri: lang,
  local: true,
  default: false,
  ...more,
});

/** A device as the queue sees it; each test bends it to a browser's habits. */
class FakeSpeaker implements Speaker {
  list: Voice[] = [voice('fr-FR')];
  readonly said: string[] = [];
  readonly spoken: Utterance[] = [];
  cancelled = 0;
  events: UtteranceEvents | undefined;
  /** What this browser does when it is told to speak, and when it is told to stop. */
  onSpeak: (events: UtteranceEvents) => void = () => undefined;
  onCancel: (events: UtteranceEvents) => void = () => undefined;
  readonly listeners = new Set<() => void>();

  voices(): readonly Voice[] {
    return this.list;
  }
  onVoices(act: () => void) {
    this.listeners.add(act);
    return () => this.listeners.delete(act);
  }
  speak(utterance: Utterance, events: UtteranceEvents) {
    this.said.push(utterance.text);
    this.spoken.push(utterance);
    this.events = events;
    this.onSpeak(events);
    return () => {
      this.cancelled += 1;
      this.onCancel(events);
    };
  }
  dispose() {}

  bring(...voices: Voice[]): void {
    this.list = voices;
    for (const tell of [...this.listeners]) tell();
  }
  start(): void {
    this.events!.onStart();
  }
  end(): void {
    this.events!.onEnd();
  }
}

interface Bench {
  readonly store: Store;
  readonly speaker: FakeSpeaker;
  readonly clock: FakeClock;
  readonly painted: (readonly PageRange[])[];
  readonly reports: Report[];
  readonly followed: unknown[];
  readonly kept: string[];
  read(): ReadState;
  say(...texts: string[]): void;
}

function bench(units: readonly SayUnit[] = []): Bench {
  const store = createStore((error) => {
    throw error;
  });
  const speaker = new FakeSpeaker();
  const clock = new FakeClock();
  const painted: (readonly PageRange[])[] = [];
  const reports: Report[] = [];
  const followed: unknown[] = [];
  const kept: string[] = [];
  store.register(
    createReadSlice({
      speaker,
      clock,
      painter: {
        paint: (_kind, ranges) => void painted.push(ranges),
        ring: () => undefined,
        clear: () => undefined,
      },
      outline: { read: () => ({ source: 'page', units }) },
      follower: {
        start: () => undefined,
        follow: (what) => void followed.push(what),
        stop: () => undefined,
      },
      report: (report) => void reports.push(report),
      country: () => 'BE',
      keepRate: (rate) => void kept.push(rate),
    }),
  );
  return {
    store,
    speaker,
    clock,
    painted,
    reports,
    followed,
    kept,
    read: () => store.getState().read!,
    say: (...texts) =>
      store.dispatch({
        type: 'read/say',
        units: texts.map((text) => ({ text, lang: 'fr' })),
        source: 'surface',
      }),
  };
}

describe('the speech queue', () => {
  it('says one sentence per utterance, each after the end of the one before', () => {
    const { speaker, say, read } = bench();
    say('Un. Deux.', 'Trois.');
    expect(speaker.said).to.deep.equal(['Un.']);
    expect(read().status).to.equal('loading');
    speaker.start();
    expect(read().status).to.equal('speaking');
    expect(read().index).to.equal(0);
    speaker.end();
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.']);
    speaker.start();
    speaker.end();
    speaker.start();
    expect(read().index).to.equal(2);
    speaker.end();
    expect(read().status).to.equal('idle');
    expect(read().trouble).to.equal(undefined);
  });

  it('speaks in the call itself: a browser may allow it only there', () => {
    const { speaker, say } = bench();
    say('Un.');
    expect(speaker.said.length).to.equal(1);
  });

  it('completes the language by the country of the site, and reads with a voice of its own country', () => {
    const { speaker, say } = bench();
    speaker.list = [voice('nl-BE'), voice('fr-CA'), voice('fr-FR'), voice('fr-BE')];
    say('75 ans.');
    expect(speaker.said).to.deep.equal(['septante-cinq ans.']);
    expect(speaker.spoken[0]!.voice.lang).to.equal('fr-BE');
  });

  it('counts a long page only after the voice has begun', () => {
    let taken = 0;
    const units = function* (): Generator<SayUnit> {
      for (; taken < 200; taken += 1) yield { text: `Phrase ${taken}.`, lang: 'fr' };
    };
    const { store, speaker, clock, read } = bench();
    store.dispatch({ type: 'read/say', units: units(), source: 'page' });
    expect(taken).to.be.lessThan(3);
    clock.pass(0);
    expect(taken, 'nothing more before the start').to.be.lessThan(3);
    speaker.start();
    expect(read().counted).to.equal(false);
    clock.pass(1);
    expect(read().counted).to.equal(true);
    expect(read().total).to.equal(200);
  });

  it('lights the sentence that is said, and nothing when all is said', () => {
    const { store, speaker, painted, followed } = bench();
    const node = {};
    const unit: SayUnit = {
      text: 'Un. Deux.',
      lang: 'fr',
      pieces: [{ start: 0, length: 9, node, offset: 5 }],
    };
    store.dispatch({ type: 'read/say', units: [unit], source: 'page' });
    expect(painted.at(-1)).to.deep.equal([]);
    speaker.start();
    expect(painted.at(-1)).to.deep.equal([
      { startNode: node, startOffset: 5, endNode: node, endOffset: 8 },
    ]);
    speaker.end();
    speaker.start();
    expect(painted.at(-1)).to.deep.equal([
      { startNode: node, startOffset: 9, endNode: node, endOffset: 14 },
    ]);
    expect(followed.length).to.equal(2);
    speaker.end();
    expect(painted.at(-1)).to.deep.equal([]);
  });

  it('pauses by stopping, and goes on from the same sentence', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux.');
    speaker.start();
    speaker.end();
    speaker.start();
    store.dispatch({ type: 'read/pause' });
    expect(speaker.cancelled).to.equal(1);
    expect(read().status).to.equal('paused');
    store.dispatch({ type: 'read/resume' });
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.', 'Deux.']);
  });

  it('says again, goes forward and back', () => {
    const { store, speaker, say } = bench();
    say('Un. Deux. Trois.');
    speaker.start();
    store.dispatch({ type: 'read/next' });
    speaker.start();
    store.dispatch({ type: 'read/again' });
    speaker.start();
    store.dispatch({ type: 'read/previous' });
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.', 'Deux.', 'Un.']);
  });

  it('says the last sentence again after the end', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux.');
    for (const _ of ['Un.', 'Deux.']) {
      speaker.start();
      speaker.end();
    }
    expect(read().status).to.equal('idle');
    store.dispatch({ type: 'read/again' });
    expect(speaker.said.at(-1)).to.equal('Deux.');
  });

  it('keeps the speed, and says the sentence again at the new one', () => {
    const { store, speaker, say, kept, read } = bench();
    say('Un.');
    speaker.start();
    const normal = speaker.spoken[0]!.rate;
    store.dispatch({ type: 'read/rate', rate: 'slow' });
    expect(speaker.spoken[1]!.rate).to.be.lessThan(normal);
    expect(kept).to.deep.equal(['slow']);
    expect(read().rate).to.equal('slow');
  });

  it('is sticky from the first press until the voice is stopped', () => {
    const { store, speaker, say, read } = bench();
    say('Un.');
    speaker.start();
    speaker.end();
    expect(read().sticky).to.equal(true);
    store.dispatch({ type: 'read/stop' });
    expect(read().sticky).to.equal(false);
    expect(read().status).to.equal('idle');
  });

  it('asks once whether it is heard, without stopping', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux.');
    expect(read().askHeard).to.equal(false);
    speaker.start();
    expect(read().askHeard).to.equal(true);
    expect(speaker.cancelled).to.equal(0);
    store.dispatch({ type: 'read/heard', heard: true });
    say('Trois.');
    speaker.start();
    expect(read().askHeard).to.equal(false);
  });

  it('waits at the beginning when the person heard nothing, and asks again after the next try', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux.');
    speaker.start();
    speaker.end();
    speaker.start();
    store.dispatch({ type: 'read/heard', heard: false });
    expect(read().status).to.equal('paused');
    expect(read().heard).to.equal('no');
    store.dispatch({ type: 'read/resume' });
    expect(speaker.said.at(-1)).to.equal('Un.');
    speaker.start();
    expect(read().askHeard).to.equal(true);
  });

  it('falls silent when its window closes, and stays sticky', () => {
    const { store, speaker, say, read } = bench();
    say('Un.');
    speaker.start();
    store.dispatch({ type: 'app/close' });
    expect(speaker.cancelled).to.equal(1);
    expect(read().status).to.equal('idle');
    expect(read().sticky).to.equal(true);
  });

  it('goes on reading the page when a window closes', () => {
    const { store, speaker } = bench([{ text: 'Un.', lang: 'fr' }]);
    store.dispatch({ type: 'read/page' });
    speaker.start();
    store.dispatch({ type: 'app/close' });
    expect(speaker.cancelled).to.equal(0);
  });

  it('says that there is nothing where there is nothing', () => {
    const { store, read, reports } = bench();
    store.dispatch({ type: 'read/page' });
    expect(read().trouble).to.equal('nothing');
    expect(reports).to.deep.equal([]);
  });
});

describe('the speech queue, with browsers as they are', () => {
  it('has no voices: waits three seconds, then says so once', () => {
    const { speaker, clock, say, read, reports } = bench();
    speaker.list = [];
    say('Un.');
    expect(read().status).to.equal('loading');
    clock.pass(2999);
    expect(read().status).to.equal('loading');
    clock.pass(1);
    expect(read().status).to.equal('idle');
    expect(read().trouble).to.equal('no-voice');
    say('Deux.');
    expect(read().trouble, 'no second wait').to.equal('no-voice');
    expect(reports.map(({ code }) => code)).to.deep.equal(['voice-missing']);
    expect(speaker.said).to.deep.equal([]);
  });

  it('has its voices late: speaks as soon as the right one is there', () => {
    const { speaker, clock, say } = bench();
    speaker.list = [];
    say('Un.');
    clock.pass(500);
    speaker.bring(voice('en-GB'));
    expect(speaker.said).to.deep.equal([]);
    speaker.bring(voice('en-GB'), voice('fr-FR'));
    expect(speaker.said).to.deep.equal(['Un.']);
    speaker.start();
    clock.pass(2600);
    expect(speaker.said, 'the wait is over').to.deep.equal(['Un.']);
  });

  it('has its voices very late: what was said about it is taken back', () => {
    const { speaker, clock, say, read } = bench();
    speaker.list = [];
    say('Un.');
    clock.pass(3000);
    speaker.bring();
    speaker.bring(voice('en-GB'));
    expect(read().trouble, 'not by a change that brings nothing').to.equal('no-voice');
    speaker.bring(voice('fr-FR'));
    expect(read().trouble).to.equal(undefined);
    expect(speaker.said, 'it does not speak by itself').to.deep.equal([]);
  });

  it('has no voice for one language: passes over it and never reads it with another', () => {
    const { store, speaker, clock, read } = bench();
    const units = [
      { text: 'مرحبا.', lang: 'ar' },
      { text: 'Bonjour.', lang: 'fr' },
    ];
    store.dispatch({ type: 'read/say', units, source: 'page' });
    clock.pass(3000);
    expect(speaker.said).to.deep.equal(['Bonjour.']);
    expect(read().trouble).to.equal('no-voice-for-language');
    speaker.start();
    expect(read().status).to.equal('speaking');
  });

  it('has only remote voices: does not use them, and says so', () => {
    const { speaker, clock, say, read, reports } = bench();
    speaker.list = [voice('fr-FR', { name: 'Google français', local: false })];
    say('Un.');
    clock.pass(3000);
    expect(speaker.said).to.deep.equal([]);
    expect(read().trouble).to.equal('only-remote');
    expect(reports[0]!.code).to.equal('voice-missing');
  });

  it('never starts (iOS outside a press): one more try, then plain words', () => {
    const { speaker, clock, say, read, reports } = bench();
    say('Un.');
    clock.pass(3000);
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
    expect(read().status).to.equal('loading');
    clock.pass(3000);
    expect(read().status).to.equal('idle');
    expect(read().trouble).to.equal('stalled');
    expect(reports.map(({ code }) => code)).to.deep.equal(['voice-stalled']);
  });

  it('starts and never ends (Google voices after 15 s): the same sentence once more, then plain words', () => {
    const { store, speaker, clock, say, read } = bench();
    say('Un. Deux.');
    speaker.start();
    clock.pass(10_000);
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
    speaker.start();
    clock.pass(10_000);
    expect(read().trouble).to.equal('stalled');
    store.dispatch({ type: 'read/again' });
    expect(speaker.said.at(-1), 'the place is kept').to.equal('Un.');
  });

  it('fires `end` on cancel (Firefox): a pause is not taken for the end of a sentence', () => {
    const { store, speaker, say, read } = bench();
    speaker.onCancel = (events) => events.onEnd();
    say('Un. Deux.');
    speaker.start();
    store.dispatch({ type: 'read/pause' });
    expect(read().status).to.equal('paused');
    expect(speaker.said).to.deep.equal(['Un.']);
  });

  it('fires events of an old utterance late (Safari): they move nothing', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux. Trois.');
    speaker.start();
    const old = speaker.events!;
    store.dispatch({ type: 'read/next' });
    speaker.start();
    old.onEnd();
    old.onError('interrupted');
    old.onStart();
    expect(read().index).to.equal(1);
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.']);
  });

  it('refuses without a press (Chrome): plain words at once, no second try', () => {
    const { speaker, say, read } = bench();
    speaker.onSpeak = (events) => events.onError('refused');
    say('Un.');
    expect(read().trouble).to.equal('stalled');
    expect(speaker.said).to.deep.equal(['Un.']);
  });

  it('fails once: tries once more', () => {
    const { speaker, say, read } = bench();
    let failures = 1;
    speaker.onSpeak = (events) => {
      if (failures-- > 0) events.onError('failed');
    };
    say('Un.');
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
    speaker.start();
    expect(read().status).to.equal('speaking');
  });

  it('is silenced by the page or another tab: waits, and keeps the place', () => {
    const { store, speaker, say, read } = bench();
    say('Un.');
    speaker.start();
    speaker.events!.onError('interrupted');
    expect(read().status).to.equal('paused');
    store.dispatch({ type: 'read/resume' });
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
  });

  it('tells only the end: the sentence counts as said', () => {
    const { speaker, say, read } = bench();
    say('Un. Deux.');
    speaker.end();
    expect(read().index).to.equal(0);
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.']);
  });

  it('speaks slowly: the watchdog learns', () => {
    const { speaker, clock, say } = bench();
    const long = 'Cette phrase est assez longue pour apprendre la vitesse de la voix.';
    say(`${long} `.repeat(12));
    // Two and a half times slower than the first guess: tolerated, and then expected.
    for (let sentence = 0; sentence < 8; sentence += 1) {
      speaker.start();
      clock.pass(long.length * 75 * 2.2);
      speaker.end();
    }
    const before = speaker.said.length;
    speaker.start();
    clock.pass(long.length * 75 * 4);
    expect(speaker.said.length, 'not cut off').to.equal(before);
  });

  it('leaves no timer behind', () => {
    const { store, speaker, clock, say } = bench();
    say('Un. Deux.');
    speaker.start();
    store.dispatch({ type: 'read/stop' });
    expect(clock.waiting).to.equal(0);
  });
});
