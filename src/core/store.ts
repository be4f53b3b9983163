/**
 * The state of aidant: one small frozen object made of slices. Features meet here and nowhere else.
 * A feature declares its part by declaration merging into `State` and `Actions`.
 */

/** Filled by each feature: `interface State { guide?: GuideState }`. A slice is absent until its feature is loaded. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into by every feature
export interface State {}

/** Filled by each feature: `interface Actions { 'guide/next': { confirmed?: boolean } }`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into by every feature
export interface Actions {}

export type ActionType = keyof Actions & string;
export type Action = { [Type in ActionType]: { readonly type: Type } & Actions[Type] }[ActionType];
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>;

export type Listener = () => void;

/** A feature's part of the state and what it does to the world when the state has changed. */
export interface Slice<Name extends keyof State & string = keyof State & string> {
  readonly name: Name;
  readonly initial: NonNullable<State[Name]>;
  /** Pure. Returns the same object when nothing changed. */
  reduce(state: NonNullable<State[Name]>, action: Action): NonNullable<State[Name]>;
  /** Runs after the state has changed. May dispatch. */
  effect?(action: Action, store: Store, before: State): void;
  /** Undoes whatever the effects hold. */
  dispose?(): void;
}

export interface Store {
  getState(): Readonly<State>;
  dispatch(action: Action): void;
  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: Listener): () => void;
  /** Adds a slice; a second one of the same name is ignored. */
  register<Name extends keyof State & string>(slice: Slice<Name>): void;
  dispose(): void;
}

/**
 * @param onFault takes what a reducer, effect or listener threw: one broken part must not stop the others.
 */
export function createStore(onFault: (error: unknown) => void): Store {
  const slices = new Map<string, Slice>();
  const listeners = new Set<Listener>();
  let state: State = Object.freeze({});

  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      onFault(error);
    }
  };

  const store: Store = {
    getState: () => state,

    dispatch(action) {
      const before = state;
      const next: Record<string, unknown> = { ...before };
      for (const slice of slices.values()) {
        guarded(() => {
          next[slice.name] = freeze(slice.reduce(next[slice.name] as never, action));
        });
      }
      const changed = [...slices.keys()].some(
        (name) => next[name] !== (before as Record<string, unknown>)[name],
      );
      if (changed) state = Object.freeze(next) as State;
      for (const slice of [...slices.values()])
        guarded(() => slice.effect?.(action, store, before));
      if (changed) for (const listener of [...listeners]) guarded(listener);
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    register(slice) {
      if (slices.has(slice.name)) return;
      slices.set(slice.name, slice as unknown as Slice);
      state = Object.freeze({ ...state, [slice.name]: freeze(slice.initial) }) as State;
      for (const listener of [...listeners]) guarded(listener);
    },

    dispose() {
      for (const slice of slices.values()) guarded(() => slice.dispose?.());
      slices.clear();
      listeners.clear();
    },
  };
  return store;
}

function freeze<T>(value: T): T {
  return typeof value === 'object' && value !== null ? Object.freeze(value) : value;
}
