/** A speech queue on a bench: the device, the clock and the page are fakes that a test moves by hand. */
import type { Report } from '../../../src/core/errors.js';
import type {
  PageRange,
  Speaker,
  Utterance,
  UtteranceEvents,
  Voice,
} from '../../../src/core/ports.js';
import { createDeviceProvider } from '../../../src/core/speech/device-provider.js';
import { loadLanguage } from '../../../src/core/speech/locales/locales.js';
import { createReadSlice, type ReadPorts } from '../../../src/core/speech/queue.js';
import type { ReadState, SayUnit } from '../../../src/core/speech/read.js';
import { createStore, type Store } from '../../../src/core/store.js';
import { FakeClock } from '../../support/fake-clock.js';

// Their words are there, as after the first reading of a page: what is said is said within the call.
await Promise.all(['fr', 'nl', 'en'].map((lang) => loadLanguage(lang)));

export const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  name: `Voice ${lang}`,
  lang,
  uri: lang,
  local: true,
  default: false,
  ...more,
});

/** A device as the queue sees it; each test bends it to a browser's habits. */
export class FakeSpeaker implements Speaker {
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

export interface Bench {
  readonly store: Store;
  readonly speaker: FakeSpeaker;
  readonly clock: FakeClock;
  readonly painted: (readonly PageRange[])[];
  readonly reports: Report[];
  readonly followed: unknown[];
  readonly words: (readonly PageRange[])[];
  readonly kept: object[];
  read(): ReadState;
  say(...texts: string[]): void;
}

/** Ports that a test brings itself. */
interface Changes extends Partial<Omit<ReadPorts, 'outline'>> {
  readonly mayAsk?: boolean;
  readonly outline?: Partial<ReadPorts['outline']>;
}

/** @param browser what speaks instead of the fake that a test moves by hand. */
export function bench(
  units: readonly SayUnit[] = [],
  before: ReadPorts['kept'] = {},
  browser?: (clock: FakeClock) => Speaker,
  { mayAsk = false, outline, ...more }: Changes = {},
): Bench {
  const store = createStore((error) => {
    throw error;
  });
  const speaker = new FakeSpeaker();
  const clock = new FakeClock();
  const painted: (readonly PageRange[])[] = [];
  const reports: Report[] = [];
  const followed: unknown[] = [];
  const words: (readonly PageRange[])[] = [];
  const kept: object[] = [];
  const remote = () => store.getState().read?.remote;
  store.register(
    createReadSlice({
      providers: [
        createDeviceProvider({
          speaker: browser?.(clock) ?? speaker,
          clock,
          remote: () => remote() === 'yes',
          mayAsk: () => mayAsk && remote() !== 'no',
        }),
      ],
      clock,
      painter: {
        paint: (kind, ranges) => void (kind === 'word' ? words : painted).push(ranges),
        ring: () => undefined,
        clear: () => undefined,
      },
      outline: {
        read: () => ({ source: 'page', units }),
        prepare: () => Promise.resolve(),
        value: () => Promise.resolve({ status: 'none', units: [] }),
        landmarks: () => Promise.resolve([]),
        ...outline,
      },
      follower: {
        start: () => undefined,
        follow: (what) => void followed.push(what),
        stop: () => undefined,
      },
      report: (report) => void reports.push(report),
      country: () => 'BE',
      kept: before,
      keep: (choices) => void kept.push(choices),
      ...more,
    }),
  );
  return {
    store,
    speaker,
    clock,
    painted,
    reports,
    followed,
    words,
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
