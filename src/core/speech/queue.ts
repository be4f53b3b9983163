import type { Reporter } from '../errors.js';
import type { Clock, Follower, Outline, Painter, Speaker } from '../ports.js';
import type { Slice, Store } from '../store.js';
import { withRegion } from './choose-voice.js';
import { Reader } from './reader.js';
import type { Rate, ReadState, SayUnit, Trouble } from './read.js';
import { rangesOf, Script, type Sentence } from './script.js';

/** Units counted at a time while the first sentence is already heard. */
const COUNT_AT_ONCE = 25;

export interface ReadPorts {
  readonly speaker: Speaker;
  readonly clock: Clock;
  readonly painter: Painter;
  readonly outline: Outline;
  readonly follower: Follower;
  readonly report: Reporter;
  /** Two letters, such as `BE`: completes `fr` to `fr-BE`. */
  readonly country?: () => string | undefined;
  /** The speed the person chose before, and where to keep a new one. */
  readonly rate?: Rate;
  readonly keepRate?: (rate: Rate) => void;
}

const initial: ReadState = {
  status: 'idle',
  sticky: false,
  source: undefined,
  target: undefined,
  index: 0,
  total: 0,
  counted: false,
  rate: 'normal',
  current: undefined,
  trouble: undefined,
  askHeard: false,
  heard: 'unknown',
};

/** The one speech queue of a session. */
export function createReadSlice(ports: ReadPorts): Slice<'read'> {
  const { painter, follower } = ports;
  let store: Store | undefined;
  let fresh = true;
  let stopCounting: (() => void) | undefined;
  const reported = new Set<string>();

  const regional = (lang: string): string => withRegion(lang, ports.country?.());

  const light = (sentence: Sentence | undefined): void => {
    const ranges = sentence ? rangesOf(sentence) : [];
    painter.paint('sentence', ranges);
    painter.ring(sentence?.unit.node);
    const [where = sentence?.unit.node] = ranges;
    if (where) follower.follow(where);
  };

  const tell = (trouble: Trouble): void => {
    if (trouble === 'nothing') return;
    const code = trouble === 'stalled' ? 'voice-stalled' : 'voice-missing';
    if (reported.has(code)) return;
    reported.add(code);
    ports.report({ code, severity: 'person', fix: FIXES[trouble] });
  };

  /** The rest is counted in small bites after the voice has begun. */
  const countOn = (script: Script): void => {
    stopCounting?.();
    stopCounting = ports.clock.after(0, () => {
      script.count(COUNT_AT_ONCE);
      if (script.complete) store?.dispatch({ type: 'read/counted', total: script.known });
      else countOn(script);
    });
  };

  const reader = new Reader(ports, {
    onStarted(sentence, index) {
      const script = reader.script;
      light(sentence);
      store?.dispatch({
        type: 'read/started',
        index,
        total: script?.known ?? index + 1,
        current: sentence.unit,
      });
      if (!fresh) return;
      fresh = false;
      if (script) countOn(script);
      if (store?.getState().read?.heard === 'unknown') store.dispatch({ type: 'read/ask-heard' });
    },
    onInterrupted: () => store?.dispatch({ type: 'read/paused' }),
    onSkipped(trouble) {
      tell(trouble);
      store?.dispatch({ type: 'read/trouble', trouble });
    },
    onFinished(trouble) {
      stopCounting?.();
      light(undefined);
      follower.stop();
      if (trouble) tell(trouble);
      store?.dispatch({ type: 'read/finished', ...(trouble && { trouble }) });
    },
  });

  const begin = (units: Iterable<SayUnit>): void => {
    stopCounting?.();
    light(undefined);
    fresh = true;
    follower.start();
    reader.load(new Script(units, regional));
  };

  const hush = (): void => {
    stopCounting?.();
    reader.forget();
    light(undefined);
    follower.stop();
    store?.dispatch({ type: 'read/finished' });
  };

  const move = (by: number): void => {
    follower.start();
    reader.move(by);
  };

  // Voices that come after we said that there are none: what we said is no longer true.
  const stopWatching = ports.speaker.onVoices(() => {
    const trouble = store?.getState().read?.trouble;
    // Browsers also tell of a change when the list is still empty.
    if (trouble && trouble !== 'stalled' && trouble !== 'nothing' && reader.hasVoiceNow) {
      store?.dispatch({ type: 'read/trouble', trouble: undefined });
    }
  });

  return {
    name: 'read',
    initial: { ...initial, rate: ports.rate ?? initial.rate },
    reduce,

    effect(action, given, before) {
      store = given;
      const state = given.getState().read ?? initial;
      switch (action.type) {
        case 'read/say':
          reader.rate = state.rate;
          begin(action.units);
          break;
        case 'read/page': {
          const { target } = action;
          const { source, units } = ports.outline.read(target);
          given.dispatch({ type: 'read/say', units, source, ...(target && { target }) });
          break;
        }
        case 'read/pause':
          if (state.status !== 'speaking' && state.status !== 'loading') break;
          reader.silence();
          given.dispatch({ type: 'read/paused' });
          break;
        case 'read/resume':
        case 'read/again':
          move(0);
          break;
        case 'read/next':
          move(1);
          break;
        case 'read/previous':
          move(-1);
          break;
        case 'read/rate':
          reader.rate = action.rate;
          ports.keepRate?.(action.rate);
          if (state.status === 'speaking' || state.status === 'loading') move(0);
          break;
        case 'read/heard':
          if (action.heard) break;
          // What they did not hear must not be lost; and the next try is asked about again.
          reader.rewind();
          fresh = true;
          given.dispatch({ type: 'read/paused' });
          break;
        case 'read/stop':
        case 'app/forget':
          hush();
          break;
        case 'app/close':
        case 'app/locale':
          // Its words have left the screen.
          if (before.read?.source === 'surface' && before.read.status !== 'idle') hush();
          break;
      }
    },

    dispose() {
      stopCounting?.();
      stopWatching();
      reader.forget();
      light(undefined);
      follower.stop();
      ports.speaker.dispose();
    },
  };
}

const FIXES: Readonly<Record<Exclude<Trouble, 'nothing'>, string>> = {
  'no-voice':
    'This browser has no voice. The person can install one in the settings of the device.',
  'no-voice-for-language':
    'This browser has no voice for the language of the text. Check the `lang` of the page, or install a voice.',
  'only-remote':
    'The only voices for this language send the text over the network, and were not used. Install a voice on the device.',
  stalled:
    'The voice did not begin or did not end, twice. The person was asked to press Listen again.',
};

function reduce(state: ReadState, action: Parameters<Slice<'read'>['reduce']>[1]): ReadState {
  switch (action.type) {
    case 'read/say':
      return {
        ...state,
        status: 'loading',
        sticky: true,
        source: action.source,
        target: action.target,
        index: 0,
        total: 0,
        counted: false,
        current: undefined,
        trouble: undefined,
      };
    case 'read/again':
    case 'read/next':
    case 'read/previous':
    case 'read/resume':
      return {
        ...state,
        status: 'loading',
        trouble: undefined,
        heard: state.heard === 'no' ? 'unknown' : state.heard,
      };
    case 'read/rate':
      return { ...state, rate: action.rate };
    case 'read/heard':
      return { ...state, askHeard: false, heard: action.heard ? 'yes' : 'no' };
    case 'read/ask-heard':
      return { ...state, askHeard: true };
    case 'read/started':
      return {
        ...state,
        status: 'speaking',
        index: action.index,
        total: Math.max(state.total, action.total),
        current: action.current,
      };
    case 'read/counted':
      return { ...state, total: action.total, counted: true };
    case 'read/paused':
      return { ...state, status: 'paused' };
    case 'read/trouble':
      return { ...state, trouble: action.trouble };
    case 'read/finished':
      return { ...state, status: 'idle', current: undefined, trouble: action.trouble };
    case 'read/stop':
      return { ...state, sticky: false };
    case 'app/forget':
      return { ...initial };
    default:
      return state;
  }
}
