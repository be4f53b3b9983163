import { expect } from '@open-wc/testing';
import type { Report } from '../../src/core/errors.js';
import type { CanSay, Saying, SayingEvents, SpeechProvider } from '../../src/core/ports.js';
import { createRecordedProvider } from '../../src/page/recorded-provider.js';
import { FakeClock } from '../support/fake-clock.js';

const TEXT = 'Écrivez le jour. Puis le mois.';
const SECOND = TEXT.indexOf('Puis');
const VTT = `WEBVTT

00:00.000 --> 00:00.500
Écrivez

00:00.500 --> 00:00.700
le

00:00.700 --> 00:01.200
jour

00:01.400 --> 00:01.800
Puis

00:01.800 --> 00:02.000
le

00:02.000 --> 00:02.600
mois
`;
const SRC = new URL('/audio/jour.mp3', location.origin).href;

/** An `<audio>` that plays as the clock of the test goes. */
class FakeAudio extends EventTarget {
  #src = '';
  paused = true;
  ended = false;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  duration = 3;
  currentTime = 0;
  seeks: number[] = [];
  refuses = false;
  constructor(readonly clock: FakeClock) {
    super();
  }
  get src() {
    return this.#src;
  }
  set src(value: string) {
    this.#src = value;
    this.paused = true;
    this.currentTime = 0;
  }
  async play() {
    if (this.refuses) throw new DOMException('a press first', 'NotAllowedError');
    this.paused = false;
    this.ended = false;
    this.seeks.push(this.currentTime);
    this.dispatchEvent(new Event('playing'));
  }
  pause() {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
  load() {}
  removeAttribute() {}
  /** Lets it play, in steps as small as those of a real one. */
  run(seconds: number) {
    for (let step = 0; step < seconds * 100 && !this.paused; step += 1) {
      this.currentTime += 0.01 * this.playbackRate;
      if (this.currentTime >= this.duration) {
        this.currentTime = this.duration;
        this.paused = true;
        this.ended = true;
        this.dispatchEvent(new Event('pause'));
        this.dispatchEvent(new Event('ended'));
      }
      this.clock.pass(10);
    }
  }
}

describe('a recorded text', () => {
  let clock: FakeClock;
  let audio: FakeAudio;
  let provider: SpeechProvider;
  let files: Record<string, string | undefined>;
  let reports: Report[];
  let told: string[];
  let kept: [string, boolean][];
  const events: SayingEvents = {
    onStart: ({ takes, words, whole }) =>
      told.push(`start ${Math.round(takes)} ${words}${whole ? ' whole' : ''}`),
    onWord: (word) => word && told.push(TEXT.slice(word.start, word.end)),
    onEnd: (reached) => told.push(reached === undefined ? 'end' : `end ${reached}`),
    onError: (reason) => told.push(reason),
  };
  const saying = (
    start = 0,
    recording: object = { src: SRC, words: '/audio/jour.vtt' },
  ): Saying => ({
    unit: { text: TEXT, lang: 'fr', recording: recording as { src: string } },
    start,
    end: start === 0 ? SECOND - 1 : TEXT.length,
    spoken: TEXT.slice(start),
  });
  const plain = { src: SRC };
  const say = (one: Saying, more: object = {}) =>
    provider.say(one, { rate: 'normal', ...more }, events);
  /** Asks until the words have come. */
  const can = async (one: Saying): Promise<CanSay> => {
    if (provider.can(one) === 'later') {
      await new Promise<void>((done) => provider.onChange(() => done()));
    }
    return provider.can(one);
  };

  beforeEach(() => {
    clock = new FakeClock();
    audio = new FakeAudio(clock);
    files = { '/audio/jour.vtt': VTT };
    reports = [];
    told = [];
    kept = [];
    provider = createRecordedProvider({
      clock,
      report: (report) => reports.push(report),
      readFile: async (path) => files[path],
      origin: location.origin,
      audio: audio as unknown as HTMLAudioElement,
      onPlays: (src, plays) => kept.push([src, plays]),
    });
  });
  afterEach(() => provider.dispose());

  it('says one sentence and stops, and tells each word', async () => {
    expect(await can(saying())).to.equal('yes');
    say(saying());
    audio.run(3);
    expect(told).to.deep.equal(['start 1400 proved', 'Écrivez', 'le', 'jour', 'end']);
    expect(audio.paused).to.equal(true);
    expect(audio.currentTime).to.be.within(1.3, 1.45);
  });

  it('goes on without a gap when the next sentence follows, and seeks when another does', async () => {
    await can(saying());
    const then = { ...events, onEnd: () => void say(saying(SECOND)) };
    provider.say(saying(), { rate: 'normal' }, then);
    audio.run(5);
    expect(audio.seeks, 'played in one go').to.deep.equal([0]);
    expect(told.at(-1)).to.equal('end');
    expect(told).to.include.members(['Puis', 'mois']);
    say(saying(SECOND));
    expect(audio.seeks.at(-1)).to.equal(1.4);
  });

  it('begins in the middle, at a word', async () => {
    await can(saying());
    say(saying(SECOND), { from: { shown: TEXT.indexOf('mois'), spoken: 8 } });
    expect(audio.seeks).to.deep.equal([2]);
  });

  it('is slow and fast without saying so twice', async () => {
    await can(saying());
    say(saying(), { rate: 'slow' });
    expect(audio.playbackRate).to.equal(0.8);
    expect(told[0]).to.equal(`start ${1400 / 0.8} proved`);
  });

  it('without times is said as a whole, from its beginning only', async () => {
    expect(await can(saying(0, plain))).to.equal('yes');
    expect(await can(saying(SECOND, plain))).to.equal('no-voice');
    say(saying(0, plain));
    audio.run(4);
    expect(told).to.deep.equal(['start 3000 no whole', `end ${TEXT.length}`]);
  });

  it('reads its words from JSON, and tells the author what is wrong with them', async () => {
    const words = TEXT.replace(/\./g, '')
      .split(' ')
      .map((text, at) => ({ text, start: at * 0.4 }));
    files['/audio/jour.json'] = JSON.stringify({ format: 1, words: [...words, { start: 'x' }] });
    expect(await can(saying(SECOND, { src: SRC, words: '/audio/jour.json' }))).to.equal('yes');
    expect(reports.map(({ path }) => path)).to.deep.equal(['words[6].text']);
  });

  it('of another text is not played, and its author is told once', async () => {
    files['/audio/jour.vtt'] = VTT.replace(/Écrivez|jour|mois/g, 'Choisissez');
    expect(await can(saying())).to.equal('no-voice');
    provider.can(saying());
    expect(reports.map(({ code, file }) => `${code} ${file}`)).to.deep.equal([
      'file-invalid /audio/jour.vtt',
    ]);
    expect(kept).to.deep.equal([[SRC, false]]);
  });

  it('shared by two texts knows the words of each', async () => {
    const other = (recording: object): Saying => ({
      unit: { text: 'Choisissez.', lang: 'fr', recording: recording as { src: string } },
      start: 0,
      end: 11,
      spoken: 'Choisissez.',
    });
    files['/audio/autre.vtt'] = 'WEBVTT\n\n00:03.000 --> 00:03.600\nChoisissez';
    expect(await can(saying())).to.equal('yes');
    expect(await can(other({ src: SRC, words: '/audio/autre.vtt' }))).to.equal('yes');
    expect(await can(other(plain)), 'one without a file has none').to.equal('yes');
    expect(reports).to.deep.equal([]);
    audio.duration = 4;
    say(other({ src: SRC, words: '/audio/autre.vtt' }));
    audio.run(5);
    expect(told).to.deep.equal(['start 4000 proved', 'Écrivez le', 'end']);
    say(other(plain));
    expect(told.at(-1)).to.equal('start 4000 no whole');
  });

  it('does without its words when their file cannot be had, or is none', async () => {
    files['/audio/jour.vtt'] = undefined;
    expect(await can(saying())).to.equal('yes');
    say(saying());
    expect(told).to.deep.equal(['start 3000 no whole']);
    expect(await can(saying(0, { src: `${SRC}?2`, words: '/audio/empty.vtt' }))).to.equal('yes');
  });

  it('does not wait for its words for ever', () => {
    const slow = createRecordedProvider({
      clock,
      report: () => undefined,
      readFile: () => new Promise(() => undefined),
      origin: location.origin,
      audio: audio as unknown as HTMLAudioElement,
      onPlays: (src, plays) => kept.push([src, plays]),
    });
    expect(slow.can(saying())).to.equal('later');
    clock.pass(4000);
    expect(slow.can(saying())).to.equal('yes');
    slow.dispose();
    expect(clock.waiting).to.equal(0);
  });

  it('of another site is never asked for', async () => {
    const other = { src: 'https://example.org/jour.mp3' };
    expect(await can(saying(0, other))).to.equal('no-voice');
    expect(await can(saying(0, { src: 'http://[' }))).to.equal('no-voice');
    expect(audio.src).to.equal('');
    expect(reports[0]?.fix).to.contain('on this site');
  });

  it('that cannot be played gives way, until the next reading', async () => {
    await can(saying());
    say(saying());
    audio.dispatchEvent(new Event('error'));
    expect(told.at(-1)).to.equal('failed');
    expect(provider.can(saying())).to.equal('no-voice');
    provider.begin?.();
    expect(provider.can(saying())).to.equal('yes');
    expect(kept).to.deep.equal([[SRC, false]]);
    say(saying());
    expect(kept.at(-1), 'the network is back').to.deep.equal([SRC, true]);
    audio.refuses = true;
    audio.paused = true;
    say(saying());
    await Promise.resolve();
    await Promise.resolve();
    expect(told.at(-1), 'no press').to.equal('failed');
  });

  it('that the person or a call stops, waits', async () => {
    await can(saying());
    say(saying());
    audio.pause();
    expect(told.at(-1)).to.equal('interrupted');
  });

  it('tells nothing after it was stopped', async () => {
    await can(saying());
    const stop = say(saying());
    stop();
    audio.run(3);
    expect(told.filter((word) => !/^start|Écrivez/.test(word))).to.deep.equal([]);
    expect(audio.paused).to.equal(true);
    expect(clock.waiting).to.equal(0);
  });
});
