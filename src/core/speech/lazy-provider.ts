import type { CanSay, Clock, Saying, SpeechProvider, Undo } from '../ports.js';

/** Its code is small: what has not come by then is not waited for. It still counts when it comes later. */
const LOADS_IN_MS = 10_000;

export interface LazyOptions {
  readonly clock: Clock;
  readonly name: SpeechProvider['name'];
  /** Until its code is there; then it knows itself. */
  readonly startsIn: number;
  /** Whether this sentence is one for it: only then is its code fetched. */
  readonly isFor: (saying: Saying) => boolean;
  /** What it answers for any other. */
  readonly otherwise: CanSay;
  readonly load: () => Promise<SpeechProvider>;
}

/** Stands for a provider that most readings never need, until one does. */
export function lazyProvider({
  clock,
  name,
  startsIn,
  isFor,
  otherwise,
  load,
}: LazyOptions): SpeechProvider {
  const listeners = new Set<() => void>();
  let provider: SpeechProvider | undefined;
  /** `late`: on its way still, and not waited for. */
  let state: 'away' | 'loading' | 'late' | 'there' | 'failed' | 'disposed' = 'away';

  const changed = (): void => {
    for (const tell of [...listeners]) tell();
  };
  let stopWaiting: Undo | undefined;
  const fetchIt = async (): Promise<void> => {
    state = 'loading';
    stopWaiting = clock.after(LOADS_IN_MS, () => {
      state = 'late';
      changed();
    });
    try {
      const loaded = await load().finally(stopWaiting);
      if (isDisposed()) {
        loaded.dispose();
        return;
      }
      provider = loaded;
      loaded.onChange(changed);
      state = 'there';
    } catch {
      // No network, perhaps: the next reading tries again.
      if (!isDisposed()) state = 'failed';
    }
    changed();
  };
  const isDisposed = (): boolean => state === 'disposed';

  return {
    name,

    get startsIn() {
      return provider?.startsIn ?? startsIn;
    },

    can(saying) {
      if (!isFor(saying) || ['late', 'failed', 'disposed'].includes(state)) return otherwise;
      if (state === 'away') void fetchIt();
      return provider?.can(saying) ?? 'later';
    },

    onChange(act): Undo {
      listeners.add(act);
      return () => listeners.delete(act);
    },

    say(saying, options, events) {
      if (provider) return provider.say(saying, options, events);
      events.onError('failed');
      return () => undefined;
    },

    begin() {
      if (state === 'failed') state = 'away';
      provider?.begin?.();
    },

    prepare(saying, options) {
      provider?.prepare?.(saying, options);
    },

    dispose() {
      stopWaiting?.();
      state = 'disposed';
      provider?.dispose();
      listeners.clear();
    },
  };
}
