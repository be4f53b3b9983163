import type { CanSay, Saying, SpeechProvider, Undo } from '../ports.js';

export interface LazyOptions {
  readonly name: SpeechProvider['name'];
  readonly startsIn: number;
  /** Whether this sentence is one for it: only then is its code fetched. */
  readonly isFor: (saying: Saying) => boolean;
  /** What it answers for any other. */
  readonly otherwise: CanSay;
  readonly load: () => Promise<SpeechProvider>;
}

/** Stands for a provider that most readings never need, until one does. */
export function lazyProvider({
  name,
  startsIn,
  isFor,
  otherwise,
  load,
}: LazyOptions): SpeechProvider {
  const listeners = new Set<() => void>();
  let provider: SpeechProvider | undefined;
  let state: 'away' | 'loading' | 'there' | 'failed' | 'disposed' = 'away';

  const changed = (): void => {
    for (const tell of [...listeners]) tell();
  };
  const fetchIt = async (): Promise<void> => {
    state = 'loading';
    try {
      const loaded = await load();
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
    startsIn,

    can(saying) {
      if (!isFor(saying) || state === 'failed' || state === 'disposed') return otherwise;
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
      state = 'disposed';
      provider?.dispose();
      listeners.clear();
    },
  };
}
