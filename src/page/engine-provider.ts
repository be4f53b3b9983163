import type { Reporter } from '../core/errors.js';
import type { Clock, Saying, SayingOptions, SpeechProvider, Undo } from '../core/ports.js';
import { parseTag } from '../core/speech/choose-voice.js';
import type { FromEngine, ToEngine } from '../core/speech/engine-messages.js';
import { SPEED } from '../core/speech/pace.js';

/**
 * A sentence is worked out before it sounds: a tired phone may need this long. A worker that has said nothing for so
 * long while it was asked something, and had nothing to load, never will.
 */
const ANSWERS_IN_MS = 15_000;
/** The reading gives up later than that, so that it hears of it. */
const STARTS_IN_MS = 18_000;
/** A megabyte or two comes over the network first. */
const LOADS_IN_MS = 40_000;

/** The part of a `Worker` that this needs. */
export interface EngineWorker {
  postMessage(message: ToEngine): void;
  terminate(): void;
  addEventListener(type: 'message', act: (event: { readonly data: FromEngine }) => void): void;
  addEventListener(type: 'error', act: () => void): void;
}

export interface EngineOptions {
  readonly clock: Clock;
  readonly report: Reporter;
  /** Full addresses of the files of each language's voice. */
  readonly data: Readonly<Record<string, readonly string[]>>;
  /** @throws when the page's policy forbids it. */
  readonly startWorker: () => EngineWorker;
  readonly sound: () => AudioContext;
}

interface Sound {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly sampleRate: number;
}

/** Speaks with a voice that the site brings along, worked out on this device, in a worker. */
export function createEngineProvider(options: EngineOptions): SpeechProvider {
  const { clock, report, data } = options;
  const listeners = new Set<() => void>();
  const states = new Map<string, 'loading' | 'ready' | 'failed'>();
  const waiting = new Map<number, (sound: Sound | undefined) => void>();
  let worker: EngineWorker | undefined;
  let context: AudioContext | undefined;
  let lastId = 0;
  let sayings = 0;
  /** The next sentence, worked out while this one sounds. */
  let prepared: { readonly key: string; readonly sound: Promise<Sound | undefined> } | undefined;
  const timers = new Map<string, Undo>();
  let stopListening: Undo | undefined;

  const changed = (): void => {
    for (const tell of [...listeners]) tell();
  };

  const settle = (lang: string, state: 'ready' | 'failed'): void => {
    timers.get(lang)?.();
    timers.delete(lang);
    states.set(lang, state);
    listen();
  };

  /** Meanwhile the worker may be too busy to answer. */
  const isLoading = (): boolean => [...states.values()].includes('loading');

  const fail = (lang: string, why: string): void => {
    settle(lang, 'failed');
    report({ code: 'voice-missing', severity: 'developer', path: lang, fix: why });
    changed();
  };

  const failAll = (why: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const [lang, state] of states) if (state !== 'failed') fail(lang, why);
    prepared = undefined;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
    stopListening?.();
  };

  /** From each question, and from each answer while another one is awaited; a voice that loads has its own time. */
  const listen = (): void => {
    stopListening?.();
    if (waiting.size === 0 || isLoading()) return;
    stopListening = clock.after(ANSWERS_IN_MS, () =>
      failAll('The worker of the voice did not answer in 15 seconds. Did it throw?'),
    );
  };

  const heard = (message: FromEngine): void => {
    if (message.type === 'ready') {
      settle(message.lang, 'ready');
      changed();
    } else if (message.type === 'sound') {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else if (message.id === undefined) fail(message.lang, message.why);
    else {
      waiting.get(message.id)?.(undefined);
      waiting.delete(message.id);
    }
    listen();
  };

  const start = (): EngineWorker => {
    if (worker) return worker;
    const started = options.startWorker();
    started.addEventListener('message', (event) => heard(event.data));
    started.addEventListener('error', () =>
      failAll('The worker of the voice could not be loaded. Check its path in "voices".'),
    );
    worker = started;
    return started;
  };

  const load = (lang: string): void => {
    states.set(lang, 'loading');
    listen();
    try {
      start().postMessage({ type: 'load', lang, files: data[lang] ?? [] });
    } catch {
      fail(
        lang,
        'The page refuses the worker of the voice: allow it by worker-src and trusted-types.',
      );
      return;
    }
    const late = (): void => {
      const why = 'The voice did not load in 40 seconds.';
      // A worker that hangs would go on to hang at the next reading: that one starts another.
      if ([...states.values()].includes('ready')) fail(lang, why);
      else failAll(why);
    };
    timers.set(lang, clock.after(LOADS_IN_MS, late));
  };

  /** French of France for `fr-BE`, and the other way round; never another language. */
  const voiceFor = ({ unit }: Saying): string | undefined => {
    const wanted = parseTag(unit.lang);
    const same = Object.keys(data).filter((tag) => parseTag(tag).language === wanted.language);
    return same.find((tag) => parseTag(tag).region === wanted.region) ?? same[0];
  };

  /** The sound of a sentence, worked out once. */
  const soundOf = (saying: Saying, { rate, from }: SayingOptions): Promise<Sound | undefined> => {
    const lang = voiceFor(saying) ?? '';
    const text = saying.spoken.slice(from?.spoken ?? 0);
    const key = `${lang} ${rate} ${text}`;
    if (prepared?.key === key) return prepared.sound;
    const sound = new Promise<Sound | undefined>((answer) => {
      const id = (lastId += 1);
      waiting.set(id, answer);
      start().postMessage({ type: 'say', id, lang, text, speed: SPEED[rate] });
      listen();
    });
    prepared = { key, sound };
    return sound;
  };

  return {
    name: 'engine',

    get startsIn() {
      return isLoading() ? LOADS_IN_MS + STARTS_IN_MS : STARTS_IN_MS;
    },

    can(saying) {
      const lang = voiceFor(saying);
      if (lang === undefined) return 'no-voice-for-language';
      if (!states.has(lang)) load(lang);
      const state = states.get(lang);
      if (state === 'ready') return 'yes';
      return state === 'loading' ? 'later' : 'no-voice-for-language';
    },

    onChange(act) {
      listeners.add(act);
      return () => listeners.delete(act);
    },

    say(saying, how, events) {
      // In the press itself, where there is one: that is what lets a page sound.
      context ??= options.sound();
      const player = context;
      const turn = (sayings += 1);
      void player.resume();
      // What runs keeps the sound of the device awake, and its sign on the tab. The next sentence begins within `tell`.
      const rest = (): void => {
        if (turn === sayings) player.suspend().catch(() => undefined);
      };
      let over = false;
      let source: AudioBufferSourceNode | undefined;
      const end = (tell: () => void): void => {
        if (over) return;
        over = true;
        player.onstatechange = null;
        tell();
        rest();
      };
      const play = (sound: Sound | undefined): void => {
        if (over) return;
        if (!sound || sound.samples.length === 0) {
          prepared = undefined;
          end(() => events.onError('failed'));
          return;
        }
        const buffer = player.createBuffer(1, sound.samples.length, sound.sampleRate);
        buffer.copyToChannel(sound.samples, 0);
        source = player.createBufferSource();
        source.buffer = buffer;
        source.connect(player.destination);
        source.addEventListener('ended', () => end(() => events.onEnd()));
        // A call, or another program that takes the sound for itself.
        player.onstatechange = () => {
          if (player.state === 'running') return;
          source?.stop();
          end(() => events.onError('interrupted'));
        };
        source.start();
        events.onStart({ takes: buffer.duration * 1000, words: 'no' });
      };
      soundOf(saying, how)
        // Until the browser lets it sound, nothing has begun: the watchdog of the start sees to it.
        .then(async (sound) => {
          if (!over) await player.resume();
          play(sound);
        })
        .catch(() => end(() => events.onError('failed')));
      return () => {
        over = true;
        player.onstatechange = null;
        source?.stop();
        rest();
      };
    },

    begin() {
      for (const [lang, state] of states) if (state === 'failed') states.delete(lang);
    },

    prepare(saying, how) {
      if (states.get(voiceFor(saying) ?? '') === 'ready') void soundOf(saying, how);
    },

    dispose() {
      for (const stop of timers.values()) stop();
      stopListening?.();
      listeners.clear();
      waiting.clear();
      worker?.terminate();
      void context?.close();
    },
  };
}

/**
 * Starts the worker of a voice. It must come from the page's own origin; a page under Trusted Types must allow the
 * policy `aidant` for it.
 */
export function startWorker(address: string, view: Window & typeof globalThis): EngineWorker {
  const url = policyOf(view)?.createScriptURL(address) ?? address;
  return new view.Worker(url as string) as EngineWorker;
}

/** A page may allow a name only once, and there may be several voices, or a second try. */
const policies = new WeakMap<Window, Policy>();

function policyOf(view: Window): Policy | undefined {
  const types = (view as { trustedTypes?: TrustedTypes }).trustedTypes;
  const known = policies.get(view);
  if (known || !types) return known;
  const policy = types.createPolicy('aidant', { createScriptURL: (url) => url });
  policies.set(view, policy);
  return policy;
}

/** The part of the Trusted Types API that this needs. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

interface Policy {
  createScriptURL(url: string): unknown;
}
