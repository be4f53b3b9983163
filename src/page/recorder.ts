import { LONGEST_NOTE } from '../core/help/compose.js';
import type {
  Recorder,
  Recording,
  RecordingEvents,
  RecordingTrouble,
} from '../core/help/recorder.js';
import type { VoiceNote } from '../core/help/request.js';

/** What a telephone line sounds like; 60 seconds are about 150 KB. */
const BITS_PER_SECOND = 20_000;

const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

const TICK_MS = 250;

/** Speech at arm's length is about this loud, as a root mean square. */
const LOUD = 0.2;

/**
 * Records with the browser's own means. The sound is in memory only; the microphone is let go of at the end, when it
 * is canceled, and when the page is hidden or left.
 */
export function createRecorder(view: Window & typeof globalThis): Recorder {
  return {
    possible: () =>
      typeof view.MediaRecorder === 'function' &&
      typeof (view.navigator as Partial<Navigator>).mediaDevices?.getUserMedia === 'function',
    start: (events) => record(view, events),
    play: (note, ended) => play(view, note, ended),
  };
}

function record(view: Window & typeof globalThis, events: RecordingEvents): Recording {
  let over = false;
  let stream: MediaStream | undefined;
  let recorder: MediaRecorder | undefined;
  let stopMeter: (() => void) | undefined;
  let tick = 0;
  let began = 0;
  const pieces: Blob[] = [];

  const { document } = view;
  const onHide = (): void => {
    // Asking for permission may hide the page on a telephone: there is nothing to stop yet.
    if (document.visibilityState === 'hidden') stop();
  };

  /** The microphone is off, and nothing runs any more. */
  const letGo = (): void => {
    view.clearInterval(tick);
    stopMeter?.();
    stream?.getTracks().forEach((track) => track.stop());
    stopMeter = stream = undefined;
    document.removeEventListener('visibilitychange', onHide);
    view.removeEventListener('pagehide', stop);
  };

  const fail = (why: RecordingTrouble): void => {
    letGo();
    if (!over) events.failed(why);
    over = true;
  };

  const seconds = (): number =>
    Math.min(LONGEST_NOTE, Math.round((view.performance.now() - began) / 1000));

  function stop(): void {
    if (recorder?.state === 'recording') recorder.stop();
  }

  const finish = async (length: number): Promise<void> => {
    letGo();
    if (over) return;
    const sound = new Blob(pieces);
    const bytes = new Uint8Array(await sound.arrayBuffer());
    // Canceled while the bytes were read: nobody waits for them any more.
    if (canceled()) return;
    over = true;
    if (bytes.length === 0) events.failed('broken');
    else events.done({ type: recorder?.mimeType ?? '', bytes, seconds: Math.max(1, length) });
  };
  const canceled = (): boolean => over;

  const begin = async (): Promise<void> => {
    try {
      stream = await view.navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
      });
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      const denied = name === 'NotAllowedError' || name === 'SecurityError';
      fail(denied ? 'denied' : name === 'NotFoundError' ? 'missing' : 'broken');
      return;
    }
    if (over) {
      letGo();
      return;
    }
    try {
      const mimeType = TYPES.find((type) => view.MediaRecorder.isTypeSupported(type));
      recorder = new view.MediaRecorder(stream, {
        ...(mimeType !== undefined && { mimeType }),
        audioBitsPerSecond: BITS_PER_SECOND,
      });
      recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
      recorder.addEventListener('error', () => fail('broken'));
      recorder.addEventListener('stop', () => {
        finish(seconds()).catch(() => fail('broken'));
      });
      recorder.start();
    } catch {
      fail('broken');
      return;
    }
    began = view.performance.now();
    const level = meter(view, stream);
    stopMeter = level.stop;
    document.addEventListener('visibilitychange', onHide);
    view.addEventListener('pagehide', stop);
    // Its track ends when the device takes the microphone away.
    stream.getTracks().forEach((track) => track.addEventListener('ended', stop));
    tick = view.setInterval(() => {
      events.heard(seconds(), level.read());
      if (seconds() >= LONGEST_NOTE) stop();
    }, TICK_MS);
    events.begun();
  };

  void begin();
  return {
    stop,
    cancel() {
      over = true;
      stop();
      letGo();
    },
  };
}

/** How loud it is now. Without Web Audio it always seems to be heard: no false "nothing is heard". */
function meter(
  view: Window & typeof globalThis,
  stream: MediaStream,
): { read(): number; stop(): void } {
  let stop = (): void => undefined;
  try {
    const audio = new view.AudioContext();
    stop = () => void audio.close().catch(() => undefined);
    const analyser = audio.createAnalyser();
    analyser.fftSize = 1024;
    audio.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    return {
      read() {
        if (audio.state !== 'running') return 1;
        analyser.getFloatTimeDomainData(samples);
        const square = samples.reduce((sum, sample) => sum + sample * sample, 0);
        return Math.min(1, Math.sqrt(square / samples.length) / LOUD);
      },
      stop,
    };
  } catch {
    stop();
    return { read: () => 1, stop: () => undefined };
  }
}

/** By Web Audio: a strict page allows no sound from an address of ours (`media-src`). */
function play(view: Window & typeof globalThis, note: VoiceNote, ended: () => void): () => void {
  let over = false;
  let audio: AudioContext | undefined;
  const end = (): void => {
    if (over) return;
    over = true;
    void audio?.close().catch(() => undefined);
    ended();
  };
  const begin = async (): Promise<void> => {
    audio = new view.AudioContext();
    const buffer = await audio.decodeAudioData(note.bytes.slice().buffer);
    if (over) return;
    const source = audio.createBufferSource();
    source.buffer = buffer;
    source.connect(audio.destination);
    source.addEventListener('ended', end);
    source.start();
  };
  begin().catch(end);
  return end;
}
