import type { Reporter } from '../errors.js';
import type {
  Clock,
  Follower,
  Outline,
  PageNode,
  Painter,
  Saying,
  SpeechProvider,
} from '../ports.js';
import type { ActionOf, Slice, Store } from '../store.js';
import { Chain } from './chain.js';
import { withRegion } from './choose-voice.js';
import { initial, reduce } from './read-state.js';
import { Reader } from './reader.js';
import type { Rate, ReadMode, ReadState, SayUnit, Trouble } from './read.js';
import { rangesOf } from './ranges.js';
import { Script, type Glossary, type Sentence } from './script.js';
import type { Span } from '../sentences/sentences.js';

/** Units counted at a time while the first sentence is already heard. */
const COUNT_AT_ONCE = 25;

export interface ReadPorts {
  /** Who can speak, best first. */
  readonly providers: readonly SpeechProvider[];
  readonly clock: Clock;
  readonly painter: Painter;
  readonly outline: Outline;
  readonly follower: Follower;
  readonly report: Reporter;
  /** Two letters, such as `BE`: completes `fr` to `fr-BE`. */
  readonly country?: () => string | undefined;
  /** How the site says its terms. */
  readonly glossary?: Glossary;
  /** What the person chose before. */
  readonly kept?: Partial<Pick<ReadState, 'rate' | 'heard' | 'modes'>>;
  readonly keep?: (choices: { readonly rate?: Rate; readonly heard?: true }) => void;
  readonly keepModes?: (modes: readonly ReadMode[]) => void;
  /** What the person wrote in a field, with what must be said before; nothing where it is a secret. */
  readonly value?: (target: PageNode) => Promise<readonly SayUnit[]>;
  /** What the person has selected on the page; undefined where that is nothing. */
  readonly selection?: () => Promise<readonly SayUnit[] | undefined>;
}

/** The one speech queue of a session. */
export function createReadSlice(ports: ReadPorts): Slice<'read'> {
  const { painter, follower } = ports;
  let store: Store | undefined;
  let asking = 0;
  /** The question is asked once, whatever became of it. */
  let asked = ports.kept?.heard === 'yes';
  let cancelCount: (() => void) | undefined;
  /** Whose sentences are being counted. */
  let counted: Script | undefined;
  const stopCounting = (): void => {
    cancelCount?.();
    counted = undefined;
  };
  const reported = new Set<string>();

  const regional = (lang: string): string => withRegion(lang, ports.country?.());

  const light = (unit: SayUnit | undefined, lit: Span = NOWHERE): void => {
    const ranges = unit ? rangesOf({ unit, ...lit }) : [];
    painter.paint('word', []);
    painter.paint('sentence', ranges);
    painter.ring(unit?.node);
    const [where = unit?.node] = ranges;
    if (where) follower.follow(where);
  };

  const tell = (trouble: Trouble): void => {
    if (trouble === 'nothing' || trouble === 'ask') return;
    const code = trouble === 'stalled' ? 'voice-stalled' : 'voice-missing';
    if (reported.has(code)) return;
    reported.add(code);
    ports.report({ code, severity: 'person', fix: FIXES[trouble] });
  };

  /** The rest is counted in small bites after the voice has begun. */
  const countOn = (script: Script): void => {
    stopCounting();
    counted = script;
    cancelCount = ports.clock.after(0, () => {
      script.count(COUNT_AT_ONCE);
      const goOn = (): void => {
        if (script === counted) countOn(script);
      };
      if (script.complete) store?.dispatch({ type: 'read/counted', total: script.known });
      else if (script.waiting) void script.waiting.then(goOn);
      else goOn();
    });
  };
  const chain = new Chain(ports.providers);
  const reader = new Reader(
    { chain, clock: ports.clock },
    {
      onStarted({ unit }, lit, index) {
        const script = reader.script;
        light(unit, lit);
        store?.dispatch({
          type: 'read/started',
          ...(index !== undefined && { index }),
          total: script?.known ?? 0,
          current: unit,
          span: lit,
        });
        if (script && script !== counted) countOn(script);
      },
      onWord({ unit }, word) {
        // What is not made of the page's own text is lit as a whole.
        painter.paint('word', word && unit.pieces ? rangesOf({ unit, ...word }) : []);
      },
      onSaid() {
        if (asked || !store) return;
        asked = true;
        if (store.getState().read?.heard === 'unknown') store.dispatch({ type: 'read/ask-heard' });
      },
      onInterrupted: () => store?.dispatch({ type: 'read/paused' }),
      onSkipped(trouble) {
        tell(trouble);
        store?.dispatch({ type: 'read/trouble', trouble });
      },
      onFinished(trouble) {
        stopCounting();
        light(undefined);
        follower.stop();
        if (trouble) tell(trouble);
        store?.dispatch({ type: 'read/finished', ...(trouble && { trouble }) });
      },
    },
  );

  const begin = (units: Iterable<SayUnit>, isFirst?: (sentence: Sentence) => boolean): void => {
    stopCounting();
    light(undefined);
    follower.start();
    const script = new Script(units, regional, ports.glossary);
    reader.load(script, isFirst);
  };

  /** What reads the page may have to be fetched; a later request then counts, and so does a stop. */
  const fetched = <T>(to: Store, coming: Promise<T>, act: (got: T) => void): void => {
    const turn = (asking += 1);
    void coming.then(
      (got) => {
        if (turn === asking) act(got);
      },
      () => {
        if (turn !== asking) return;
        hush();
        to.dispatch({ type: 'app/trouble', trouble: 'offline' });
      },
    );
  };

  const readPage = (to: Store, { target, from }: ActionOf<'read/page'>): void =>
    fetched(to, ports.outline.prepare(target), () => {
      const { source, units } = ports.outline.read(target);
      to.dispatch({
        type: 'read/say',
        units,
        source,
        ...(target && { target }),
        ...(from && { from }),
      });
    });

  /** What is selected; where that is nothing, or cannot be told, the page. */
  const readSelection = (to: Store, action: ActionOf<'read/page'>): void =>
    fetched(to, ports.selection?.().catch(() => undefined) ?? NO_SELECTION, (units) => {
      if (units) to.dispatch({ type: 'read/say', units, source: 'selection' });
      else readPage(to, action);
    });

  const hush = (): void => {
    asking += 1;
    stopCounting();
    reader.forget();
    light(undefined);
    follower.stop();
    store?.dispatch({ type: 'read/finished' });
  };

  const go = (act: () => void): void => {
    follower.start();
    act();
  };

  // Voices that come after we said that there are none: what we said is no longer true.
  const stopWatching = chain.onChange(() => {
    const trouble = store?.getState().read?.trouble;
    // Browsers also tell of a change when the list is still empty.
    if (trouble && trouble !== 'stalled' && trouble !== 'nothing' && reader.hasVoiceNow) {
      store?.dispatch({ type: 'read/trouble', trouble: undefined });
    }
  });

  return {
    name: 'read',
    initial: {
      ...initial,
      ...ports.kept,
      sticky: ports.kept?.modes?.includes('news') === true,
    },
    reduce,

    effect(action, given, before) {
      store = given;
      const state = given.getState().read ?? initial;
      const isOn = state.status === 'speaking' || state.status === 'loading';
      switch (action.type) {
        case 'read/say':
          asking += 1;
          reader.rate = state.rate;
          begin(action.units, action.from);
          break;
        case 'read/page':
          reader.silence();
          if (action.target || action.from || action.all) readPage(given, action);
          else readSelection(given, action);
          break;
        case 'read/value':
          reader.silence();
          if (ports.value) {
            fetched(given, ports.value(action.target), (units) => {
              // "You wrote:", and then silence, would say that nothing was written.
              chain.begin();
              const secret = units.find((unit) => unit.private);
              const trouble = secret && chain.whyNot(sayingOf(secret));
              if (trouble) {
                hush();
                tell(trouble);
                given.dispatch({ type: 'read/finished', trouble });
              } else {
                given.dispatch({ type: 'read/say', units, source: 'field', target: action.target });
              }
            });
          }
          break;
        case 'read/parts':
          void ports.outline.landmarks().then(
            (parts) => given.dispatch({ type: 'read/parts-known', parts }),
            // The voice may be reading meanwhile: it goes on.
            () => given.dispatch({ type: 'app/trouble', trouble: 'offline' }),
          );
          break;
        case 'read/news':
          // Who asked for quiet has it.
          if (state.status === 'paused') break;
          if (isOn) reader.between(new Script(action.units, regional, ports.glossary));
          else given.dispatch({ type: 'read/say', units: action.units, source: 'news' });
          break;
        case 'read/pause':
          if (!isOn) break;
          reader.silence();
          given.dispatch({ type: 'read/paused' });
          break;
        case 'read/resume':
          go(() => reader.resume());
          break;
        case 'read/remote':
          if (action.agreed) go(() => reader.resume());
          break;
        case 'read/again':
          go(() => reader.move(0));
          break;
        case 'read/next':
        case 'read/previous': {
          const by = action.type === 'read/next' ? 1 : -1;
          go(() => (action.by ? reader.moveParagraph(by) : reader.move(by)));
          break;
        }
        case 'read/restart':
          go(() => reader.restart());
          break;
        case 'read/rate':
          reader.rate = action.rate;
          ports.keep?.({ rate: action.rate });
          if (isOn) go(() => reader.resume());
          break;
        case 'read/heard':
          if (action.heard) ports.keep?.({ heard: true });
          break;
        case 'read/mode':
          ports.keepModes?.(state.modes);
          break;
        case 'read/leave':
        case 'read/stop':
          hush();
          break;
        case 'app/forget':
          asked = false;
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
      stopCounting();
      stopWatching();
      reader.forget();
      light(undefined);
      follower.stop();
      chain.dispose();
    },
  };
}

const sayingOf = (unit: SayUnit): Saying => ({
  unit,
  start: 0,
  end: unit.text.length,
  spoken: unit.text,
});
const NO_SELECTION = Promise.resolve(undefined);
const NOWHERE: Span = { start: 0, end: 0 };

const FIXES: Readonly<Record<Exclude<Trouble, 'nothing' | 'ask'>, string>> = {
  'no-voice':
    'This browser has no voice. The person can install one in the settings of the device.',
  'no-voice-for-language':
    'This browser has no voice for the language of the text. Check the `lang` of the page, or install a voice.',
  'only-remote':
    'The only voices for this language send the text over the network. They say nothing the person wrote, and the rest only if the person agrees. Install a voice on the device.',
  stalled:
    'The voice did not begin or did not end, twice. The person was asked to press Listen again.',
};
