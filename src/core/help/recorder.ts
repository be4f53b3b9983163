import type { VoiceNote } from './request.js';

/** Why there is no recording. `denied`: the person or the device said no; `missing`: there is no microphone. */
export type RecordingTrouble = 'denied' | 'missing' | 'broken';

/** What a recording tells while it runs. */
export interface RecordingEvents {
  /** The microphone is on. */
  begun(): void;
  /** Four times a second. `level` is 0 for silence and 1 for the loudest. */
  heard(seconds: number, level: number): void;
  /** It has ended, by `stop` or by itself after 60 seconds. The microphone is off. */
  done(note: VoiceNote): void;
  /** The microphone is off, or never was on. */
  failed(why: RecordingTrouble): void;
}

export interface Recording {
  /** Ends it; `done` follows. */
  stop(): void;
  /** Ends it and throws the sound away; nothing follows. */
  cancel(): void;
}

/** The voice note: recorded on the device after a press, kept in memory only. `page/recorder.ts` is the real one. */
export interface Recorder {
  /** Whether this browser and this page can record at all. The person has not been asked yet. */
  possible(): boolean;
  start(events: RecordingEvents): Recording;
  /** Plays a note; returns what stops it. `ended` comes once, also when it cannot be played. */
  play(note: VoiceNote, ended: () => void): () => void;
}
