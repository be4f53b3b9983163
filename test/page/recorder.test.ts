import { expect, waitUntil } from '@open-wc/testing';
import type { RecordingTrouble } from '../../src/core/help/recorder.js';
import type { VoiceNote } from '../../src/core/help/request.js';
import { createRecorder } from '../../src/page/recorder.js';

/** A page with a microphone of our own making, and a clock that the test moves. */
function fakeView(answer: () => Promise<MediaStream>) {
  const track = Object.assign(new EventTarget(), {
    stopped: 0,
    stop: () => void track.stopped++,
  });
  const stream = { getTracks: () => [track] } as unknown as MediaStream;
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let now = 0;
  const ticks = new Set<() => void>();
  class FakeMediaRecorder extends EventTarget {
    static isTypeSupported = (type: string): boolean => type.startsWith('audio/mp4');
    static last: FakeMediaRecorder | undefined;
    state = 'inactive';
    readonly mimeType: string;
    constructor(
      _stream: MediaStream,
      readonly options: MediaRecorderOptions,
    ) {
      super();
      this.mimeType = options.mimeType ?? '';
      FakeMediaRecorder.last = this;
    }
    start(): void {
      this.state = 'recording';
    }
    stop(): void {
      this.state = 'inactive';
      const data = new Blob([new Uint8Array(1234)]);
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }));
      this.dispatchEvent(new Event('stop'));
    }
  }
  const view = Object.assign(new EventTarget(), {
    document,
    navigator: { mediaDevices: { getUserMedia: answer } },
    MediaRecorder: FakeMediaRecorder,
    performance: { now: () => now },
    setInterval: (act: () => void) => {
      ticks.add(act);
      return act;
    },
    clearInterval: (act: () => void) => void ticks.delete(act),
  });
  return {
    view: view as unknown as Window & typeof globalThis,
    document,
    track,
    stream,
    FakeMediaRecorder,
    ticks,
    pass(ms: number) {
      now += ms;
      for (const tick of [...ticks]) tick();
    },
  };
}

function start(page: ReturnType<typeof fakeView>) {
  const told = {
    begun: 0,
    seconds: [] as number[],
    notes: [] as VoiceNote[],
    failed: [] as RecordingTrouble[],
  };
  const recording = createRecorder(page.view).start({
    begun: () => void told.begun++,
    heard: (seconds) => void told.seconds.push(seconds),
    done: (note) => void told.notes.push(note),
    failed: (why) => void told.failed.push(why),
  });
  return { told, recording };
}

describe('the recorder', () => {
  it('asks for the microphone only when it is started, and lets go of it at the end', async () => {
    let asked = 0;
    const page = fakeView(() => {
      asked++;
      return Promise.resolve(page.stream);
    });
    expect(createRecorder(page.view).possible()).to.be.true;
    expect(asked).to.equal(0);
    const { told, recording } = start(page);
    await waitUntil(() => told.begun === 1);
    page.pass(7_000);
    expect(told.seconds).to.deep.equal([7]);
    recording.stop();
    await waitUntil(() => told.notes.length === 1);
    expect(told.notes[0]).to.include({ type: 'audio/mp4', seconds: 7 });
    expect(told.notes[0]!.bytes).to.have.length(1234);
    expect(page.track.stopped).to.equal(1);
    expect(page.ticks.size).to.equal(0);
    expect(page.FakeMediaRecorder.last?.options.audioBitsPerSecond).to.be.within(16_000, 24_000);
  });

  it('leaves no sound system running where it cannot hear how loud it is', async () => {
    const page = fakeView(() => Promise.resolve(page.stream));
    let closed = 0;
    class DeafAudio {
      createAnalyser = () => ({});
      createMediaStreamSource(): never {
        throw new DOMException('', 'InvalidStateError');
      }
      close(): Promise<void> {
        closed++;
        return Promise.resolve();
      }
    }
    Object.assign(page.view, { AudioContext: DeafAudio });
    const { told, recording } = start(page);
    await waitUntil(() => told.begun === 1);
    expect(closed).to.equal(1);
    recording.stop();
    await waitUntil(() => told.notes.length === 1);
  });

  it('ends by itself after 60 seconds', async () => {
    const page = fakeView(() => Promise.resolve(page.stream));
    const { told } = start(page);
    await waitUntil(() => told.begun === 1);
    page.pass(59_000);
    expect(page.track.stopped).to.equal(0);
    page.pass(1_000);
    await waitUntil(() => told.notes.length === 1);
    expect(told.notes[0]?.seconds).to.equal(60);
    expect(page.track.stopped).to.equal(1);
  });

  for (const [when, leave] of [
    [
      'is hidden',
      (page: ReturnType<typeof fakeView>) => {
        page.document.visibilityState = 'hidden';
        page.document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
    [
      'is left',
      (page: ReturnType<typeof fakeView>) => page.view.dispatchEvent(new Event('pagehide')),
    ],
  ] as const)
    it(`keeps what was said, and lets go of the microphone, when the page ${when}`, async () => {
      const page = fakeView(() => Promise.resolve(page.stream));
      const { told } = start(page);
      await waitUntil(() => told.begun === 1);
      page.pass(3_000);
      leave(page);
      await waitUntil(() => told.notes.length === 1);
      expect(page.track.stopped).to.equal(1);
    });

  it('throws away what is canceled, also while the person is still asked', async () => {
    const page = fakeView(() => Promise.resolve(page.stream));
    const { told, recording } = start(page);
    recording.cancel();
    await waitUntil(() => page.track.stopped === 1);
    const second = start(page);
    await waitUntil(() => second.told.begun === 1);
    second.recording.cancel();
    expect(page.track.stopped).to.equal(2);
    await Promise.resolve();
    expect([told.begun, told.notes.length, second.told.notes.length]).to.deep.equal([0, 0, 0]);
    expect([...told.failed, ...second.told.failed]).to.deep.equal([]);
  });

  for (const [name, why] of [
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['AbortError', 'broken'],
  ] as const)
    it(`says "${why}" for ${name}`, async () => {
      const page = fakeView(() => Promise.reject(new DOMException('no', name)));
      const { told } = start(page);
      await waitUntil(() => told.failed.length === 1);
      expect(told.failed).to.deep.equal([why]);
      expect(told.notes).to.deep.equal([]);
    });

  it('is not possible without a microphone interface', () => {
    const page = fakeView(() => Promise.reject(new Error('never')));
    (page.view.navigator as { mediaDevices?: object }).mediaDevices = undefined as never;
    expect(createRecorder(page.view).possible()).to.be.false;
  });

  it('ends at once where a note cannot be played', async () => {
    const note = { type: 'audio/webm', bytes: new Uint8Array([1, 2, 3]), seconds: 1 };
    await new Promise<void>((ended) => {
      createRecorder(window).play(note, ended);
    });
  });
});
