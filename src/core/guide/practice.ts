/**
 * Practice: the same steps on a copy of the page, where nothing can be sent. The person's own guide, their place and
 * what they wrote stay as they are.
 */
import { allVersions, type LocalText } from '../formats/text.js';
import { nameOfFind, type Find } from '../formats/find.js';
import type { Procedure, Step } from '../formats/procedure.js';
import type { PageNode } from '../ports.js';
import type { Session } from '../session.js';
import type { Action, Slice } from '../store.js';
import { doneKind } from './done.js';

/**
 * `offered`: a link or a poster led here, and the person has not asked yet. `opening`: an empty frame is wanted.
 * `impossible`: this page cannot be copied.
 */
export type PracticeStatus = 'idle' | 'offered' | 'opening' | 'running' | 'ended' | 'impossible';

/** Why a step is practised from its words alone: it is on another page, or the copy does not show it. */
export type FromWords = 'elsewhere' | 'unseen';

export interface PracticeState {
  readonly status: PracticeStatus;
  /** As its author wrote it; undefined for the page's own form. */
  readonly procedure: Procedure | undefined;
  /** The step to begin at; the first one of this page when not set. */
  readonly step: string | undefined;
  /** Rises with each copy: a frame is used once. */
  readonly round: number;
  /** What the step of the practice leans on in place of the page's session. */
  readonly session: Session | undefined;
  /** There is no copy: all is practised from the procedure's own words. */
  readonly onlyWords: boolean;
  readonly words: Readonly<Record<string, FromWords>>;
}

export const NO_PRACTICE: PracticeState = {
  status: 'idle',
  procedure: undefined,
  step: undefined,
  round: 0,
  session: undefined,
  onlyWords: false,
  words: {},
};

/** What the step says besides its author's words. */
export type PracticeNote = FromWords | 'sends';

/** What the step's window may ask of a practice. */
export interface Practice {
  /** What to know about the step that shows. */
  notes(): readonly PracticeNote[];
  /** The step's example, if the copy's field would take it. */
  example(): string | undefined;
  /** Writes that example into the field of the copy. */
  fill(): void;
  /** Reads the copy again: some browsers keep what is done in it to themselves. */
  look(): void;
}

/** What the window of practice has besides the copy. */
export interface PracticeWindow {
  /** A live region: outside our window nothing is heard. */
  readonly live: PageNode;
  /** The line that says that nothing is sent. */
  readonly banner: PageNode;
}

declare module '../store.js' {
  interface State {
    practice?: PracticeState;
  }
  interface Actions {
    /** The person wants to practise. `offer` only asks; without a procedure it is the page's own form. */
    'practice/start': {
      readonly procedure?: Procedure;
      readonly step?: string;
      readonly offer?: boolean;
    };
    /** "Practise" or "practise again". */
    'practice/begin': object;
    /** An empty frame of ours is on the screen. */
    'practice/frame': { readonly frame: PageNode } & PracticeWindow;
    /** Where the page cannot be copied: goes through the procedure's words. */
    'practice/words': PracticeWindow;
    /** Leaves practice; `real` then opens the guide for the page itself. */
    'practice/leave': { readonly real?: boolean };

    /** Reports of the effects. */
    'practice/opened': Pick<PracticeState, 'session' | 'words' | 'onlyWords'>;
    'practice/impossible': object;
    'practice/ended': object;
  }
}

export function reducePractice(state: PracticeState, action: Action): PracticeState {
  switch (action.type) {
    case 'practice/start':
      return {
        ...NO_PRACTICE,
        status: action.offer === true ? 'offered' : 'opening',
        procedure: action.procedure,
        step: action.step,
        round: state.round + 1,
      };
    case 'practice/begin':
      return state.status === 'idle'
        ? state
        : { ...state, status: 'opening', round: state.round + 1, session: undefined, words: {} };
    case 'practice/opened':
      if (state.status === 'idle') return state;
      return {
        ...state,
        status: 'running',
        session: action.session,
        words: action.words,
        onlyWords: action.onlyWords,
      };
    // What comes late finds nobody: the person has left.
    case 'practice/impossible':
      return state.status === 'idle'
        ? state
        : { ...state, status: 'impossible', session: undefined };
    case 'practice/ended':
      return state.status === 'idle' ? state : { ...state, status: 'ended' };
    case 'practice/leave':
    case 'app/forget':
      return state.status === 'idle' ? state : { ...NO_PRACTICE, round: state.round };
    default:
      return state;
  }
}

export const practiceSlice: Slice<'practice'> = {
  name: 'practice',
  initial: NO_PRACTICE,
  reduce: reducePractice,
};

/** What can be told of a step from the copy. */
export interface Stand {
  /** The step is on the page that was copied. */
  isHere(step: Step): boolean;
  /** The copy shows exactly one thing that fits. */
  shows(find: Find): boolean;
  /** A press in the copy cannot be noticed. */
  readonly deaf: boolean;
}

/**
 * The procedure as it can be practised: no step waits for another page, for the page's scripts or for a form to be
 * sent. A step whose target is not in the copy keeps its words and is gone through by reading them.
 */
export function practised(
  procedure: Procedure,
  stand: Stand,
): { readonly procedure: Procedure; readonly words: PracticeState['words'] } {
  const words: Record<string, FromWords> = {};
  const steps = procedure.steps.map((step): Step => {
    const here = stand.isHere(step);
    if (step.find !== undefined && step.ask === undefined) {
      if (!here) words[step.id] = 'elsewhere';
      else if (!stand.shows(step.find)) words[step.id] = 'unseen';
    } else if (!here) words[step.id] = 'elsewhere';
    return words[step.id] === undefined ? onTheCopy(step, stand.deaf) : fromWords(step, here);
  });
  // Only the page can show that it worked, and it is never asked. Nothing is kept either: nothing is promised.
  const { end, ...rest } = without(procedure, 'keeps', 'session');
  const ending = end && { end: without(end, 'find', 'page') };
  return { procedure: { ...rest, steps, ...ending }, words };
}

function onTheCopy(original: Step, deaf: boolean): Step {
  const step = without(original, 'page');
  const kind = doneKind(step);
  const led = kind === 'clicked' || kind === 'page';
  if (kind === 'visible' || (deaf && (led || kind === 'left'))) return { ...step, done: 'said' };
  if (kind !== 'page') return step;
  // Where the page would go on to the next one, the press alone is what is practised.
  return { ...step, done: step.find === undefined ? 'said' : 'clicked' };
}

function fromWords(step: Step, here: boolean): Step {
  const { find, if: condition, ...rest } = without(step, 'page', 'done', 'errors');
  const visible = condition !== undefined && 'visible' in condition;
  const name = find === undefined ? undefined : nameOfFind(find);
  const { text, title, example } = rest;
  return {
    ...rest,
    // What shows only under a condition of the page cannot be judged from elsewhere.
    ...(condition !== undefined && (!visible || here) && { if: condition }),
    ...(title !== undefined && { title: named(title, name) }),
    ...(text !== undefined && { text: named(text, name) }),
    ...(example !== undefined && { example: named(example, name) }),
  };
}

/** Puts the control's name, as its author wrote it, in the place of `{target}`: there is no control to ask. */
function named(text: LocalText, name: LocalText | undefined): LocalText {
  if (name === undefined) return text;
  const [first = ''] = allVersions(name);
  const nameIn = (tag: string): string =>
    typeof name === 'string' ? name : ((name as Record<string, string>)[tag] ?? first);
  if (typeof text === 'string') return text.replaceAll('{target}', first);
  return Object.fromEntries(
    Object.entries(text).map(([tag, words]) => [tag, words.replaceAll('{target}', nameIn(tag))]),
  );
}

/** A step that would send is practised like any other: what differs here must be said. */
export function notesFor(step: Step | undefined, words: PracticeState['words']): PracticeNote[] {
  if (!step) return [];
  const known = words[step.id];
  const sends = (step.effect ?? 'none') !== 'none';
  return [...(known === undefined ? [] : [known]), ...(sends ? (['sends'] as const) : [])];
}

function without<T extends object, K extends keyof T & string>(
  from: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const kept = Object.entries(from).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(kept) as Omit<T, K>;
}
