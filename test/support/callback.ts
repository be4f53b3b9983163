import type { Recorder, RecordingEvents, RecordingTrouble } from '../../src/core/help/recorder.js';
import type { HelpRequest } from '../../src/core/help/request.js';
import { SITE } from './help-site.js';

/** A Monday morning in November 2026, in Brussels. */
export const NOW = Date.parse('2026-11-23T10:00:00+01:00');

/** The public half of a key that opens nothing of anybody's. */
const KEY = {
  kid: 'test-1',
  kty: 'EC',
  crv: 'P-256',
  x: 'MRTiy1Y3GwbCKNFejCweLpipe6jQdzW6V2L4AtA5X2c',
  y: 'QsHXTSYGXjs1Sc2utHz6U-cAI6BD-xp5zqOjy9jTHEM',
};

/** A site that rings back; nothing outlasts the page, so that tests do not meet. */
export function callbackSite(channel: object = {}, site: object = {}): object {
  return {
    ...SITE,
    storage: 'none',
    channels: [
      ...SITE.channels,
      {
        kind: 'callback',
        // The session was not told of it: the real outbox stays still, and the test says how things stand.
        endpoint: 'https://desk.example/callback',
        key: KEY,
        hours: 'Mo-Fr 09:00-12:00, We 14:00-18:00; PH off',
        languages: ['fr', 'nl'],
        ...channel,
      },
    ],
    ...site,
  };
}

export function aRequest(parts: Partial<HelpRequest> = {}): HelpRequest {
  return {
    id: 'abcdefghijklmnopqrstuv',
    status: 'waiting',
    way: 'phone',
    slot: 'soon',
    lang: 'fr',
    words: ['moon', 'umbrella'],
    at: NOW,
    until: NOW + 48 * 3_600_000,
    attempts: 1,
    kept: true,
    ...parts,
  };
}

/** A recorder without a microphone: the test says what it hears. */
export class FakeRecorder implements Recorder {
  events: RecordingEvents | undefined;
  canceled = 0;
  stopped = 0;
  playing = 0;
  end: (() => void) | undefined;

  possible(): boolean {
    return true;
  }

  start(events: RecordingEvents): { stop(): void; cancel(): void } {
    this.events = events;
    return {
      stop: () => {
        this.stopped++;
        this.done();
      },
      cancel: () => void this.canceled++,
    };
  }

  play(_note: unknown, ended: () => void): () => void {
    this.playing++;
    this.end = ended;
    return ended;
  }

  done(seconds = 12): void {
    this.events?.done({ type: 'audio/webm;codecs=opus', bytes: new Uint8Array(24_000), seconds });
  }

  fail(why: RecordingTrouble): void {
    this.events?.failed(why);
  }
}
