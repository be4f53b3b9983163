import type { LocalText } from '../formats/text.js';
import type { Procedure } from '../formats/procedure.js';
import type { Advice, ControlState, PageNode } from '../ports.js';
import type { Action, Slice } from '../store.js';
import type { Doubt } from './done.js';
import type { Answers } from './machine.js';

/**
 * `offered`: there is a place to go on from, and the person has not asked yet. `overview`: what to bring, before
 * the first step. `stopped`: the person left; one sentence says that what they wrote stays.
 */
export type GuideStatus = 'idle' | 'offered' | 'overview' | 'running' | 'ended' | 'stopped';

/** `check`: look at everything before you send. `waiting`: sent, and the page has not answered yet. */
export type GuideScreen = 'step' | 'check' | 'waiting' | 'end';

export interface Target {
  /** `searching` for a moment before `missing` is said; `elsewhere`: the step is on another page. */
  readonly status: 'none' | 'searching' | 'found' | 'missing' | 'ambiguous' | 'elsewhere';
  readonly node?: PageNode;
}

/** What is wrong with the step's field, in the best words there are. */
export type FieldTrouble =
  | { readonly by: 'author'; readonly text: LocalText }
  | { readonly by: 'page'; readonly text: string }
  | {
      readonly by: 'aidant';
      readonly problem: NonNullable<ControlState['problem']>;
      /** What to write instead; undefined until that is known. */
      readonly advice?: readonly Advice[];
    };

/** The step's control as the step shows it. Never holds a value. */
export interface FieldView {
  readonly kind: ControlState['kind'];
  /** The accessible name, as the page shows it. */
  readonly name: string;
  readonly filled: boolean;
  readonly checked: boolean;
  readonly required: boolean;
  readonly secret: boolean;
  readonly trouble?: FieldTrouble;
}

/** What a step's field was like when last seen: enough for "check before you send". */
export type Mark = 'filled' | 'empty' | 'problem';

/** Said once with the step, when something happened that the person should know. */
export type GuideNote = 'resumed' | 'back' | 'new-version' | 'restarted' | 'moved' | 'mend';

/** What is kept in the tab: where the person was, and the answers to our own questions. No value of the page. */
export interface SavedPlace {
  readonly schema: 1;
  readonly procedure: string;
  readonly version: number;
  readonly own: boolean;
  readonly step: string;
  readonly screen: GuideScreen;
  readonly trail: readonly string[];
  readonly answers: Answers;
  readonly marks: Readonly<Record<string, Mark>>;
  /** The step to return to, when the person had gone back from "check before you send". */
  readonly reviewing?: string | undefined;
  readonly slips?: Readonly<Record<string, number>>;
  readonly helpOffered?: boolean;
  readonly status: 'running' | 'stopped';
  /** Milliseconds since 1970 of the last change. */
  readonly at: number;
}

export interface GuideState {
  readonly status: GuideStatus;
  readonly procedure: Procedure | undefined;
  /** True when it walks the page's own form: it then promises nothing about sending. */
  readonly own: boolean;
  readonly screen: GuideScreen;
  readonly stepId: string;
  /** The steps gone through before this one, in order. */
  readonly trail: readonly string[];
  readonly answers: Answers;
  readonly marks: Readonly<Record<string, Mark>>;
  /** The step to return to, when the person went back from "check before you send". */
  readonly reviewing: string | undefined;
  readonly target: Target;
  readonly field: FieldView | undefined;
  /** The step's condition is met: "Done" is lit. */
  readonly met: boolean;
  /** Asks "go on anyway?". */
  readonly doubt: Doubt | undefined;
  /** The person made the step small. */
  readonly folded: boolean;
  readonly note: GuideNote | undefined;
  /** Errors so far on each step, as attempts. */
  readonly slips: Readonly<Record<string, number>>;
  /** The step offers help, because the person seems stuck on it. */
  readonly stuck: boolean;
  /** That was offered once in this guide; it never comes twice. */
  readonly helpOffered: boolean;
  /** A place of an earlier visit to go on from. */
  readonly saved: SavedPlace | undefined;
  /** That place came by a code or a link: it holds no answers. */
  readonly linked: boolean;
  /** The person asked to be taken to this step; else it came with the page, and nobody has scrolled to it. */
  readonly asked: boolean;
  /** Rises when the person asked to be taken to the step: its title then takes focus. */
  readonly focusAsked: number;
  /** Rises when the person asked to be taken to the step's target. */
  readonly arrived: number;
}

export const IDLE: GuideState = {
  status: 'idle',
  procedure: undefined,
  own: false,
  screen: 'step',
  stepId: '',
  trail: [],
  answers: {},
  marks: {},
  reviewing: undefined,
  target: { status: 'none' },
  field: undefined,
  met: false,
  doubt: undefined,
  folded: false,
  note: undefined,
  slips: {},
  stuck: false,
  helpOffered: false,
  saved: undefined,
  linked: false,
  asked: false,
  focusAsked: 0,
  arrived: 0,
};

declare module '../store.js' {
  interface State {
    guide?: GuideState;
  }
  interface Actions {
    /**
     * The person asks to be guided: through this procedure, or the page's own form when there is none. Opens the
     * overview, or with `step` that step at once. `offer` starts nothing: the overview says where one could go on.
     */
    'guide/start': {
      readonly procedure?: Procedure;
      readonly step?: string;
      readonly offer?: boolean;
    };
    /** "Start" in the overview; `saved` goes on from the place that is offered. */
    'guide/begin': { readonly from: 'start' | 'saved' };
    /** Leaves the guide and keeps the place. */
    'guide/stop': object;
    /** The step is done. `confirmed`: also if its condition is not met. */
    'guide/next': { readonly confirmed?: boolean };
    'guide/previous': object;
    /** Goes to one step, such as from the list; from "check before you send" it returns there. */
    'guide/go': { readonly step: string };
    'guide/answer': { readonly question: string; readonly choice: string };
    /** "No" to "go on anyway?". */
    'guide/stay': object;
    'guide/fold': { readonly folded: boolean };
    /** Looks again for what was not found. */
    'guide/retry': object;
    /** "No" to the offer of help. */
    'guide/unstuck': object;
    /** Takes focus to the step's title. */
    'guide/focus': object;
    /** Puts away the last sentence or the end screen. */
    'guide/dismiss': object;
    /** Goes on where an earlier page of this tab was. Only `offer` when the person must be asked first. */
    'guide/resume': {
      readonly procedure: Procedure;
      readonly saved: SavedPlace;
      readonly offer: boolean;
    };

    /** Reports of the effects: what has happened, after it happened. */
    'guide/opened': Pick<GuideState, 'status' | 'procedure' | 'own' | 'saved'> & {
      readonly linked?: boolean;
    };
    'guide/arrived': Pick<GuideState, 'stepId' | 'screen' | 'trail' | 'reviewing' | 'note'> & {
      readonly asked?: boolean;
      readonly answers?: Answers;
      readonly marks?: GuideState['marks'];
      readonly place?: SavedPlace;
    };
    /** The page's own form has changed under way. */
    'guide/renewed': { readonly procedure: Procedure };
    'guide/answered': { readonly question: string; readonly choice: string };
    'guide/target': { readonly target: Target };
    'guide/field': { readonly field: FieldView | undefined; readonly met: boolean };
    'guide/marked': { readonly marks: GuideState['marks'] };
    'guide/doubted': { readonly doubt: Doubt };
    'guide/slipped': Pick<GuideState, 'slips' | 'stuck'>;
    'guide/ended': object;
    'guide/stopped': { readonly status: 'idle' | 'stopped' };
  }
}

/** Pure. What asks for a move changes nothing here: the effects move, then report. */
export function reduceGuide(state: GuideState, action: Action): GuideState {
  switch (action.type) {
    case 'guide/opened':
      return {
        ...IDLE,
        focusAsked: state.focusAsked,
        status: action.status,
        procedure: action.procedure,
        own: action.own,
        saved: action.saved,
        linked: action.linked ?? false,
      };
    case 'guide/arrived':
      return {
        ...state,
        status: 'running',
        stepId: action.stepId,
        screen: action.screen,
        trail: action.trail,
        reviewing: action.reviewing,
        note: action.note,
        slips: action.place?.slips ?? state.slips,
        stuck: false,
        helpOffered: action.place?.helpOffered ?? state.helpOffered,
        asked: action.asked ?? false,
        answers: action.answers ?? state.answers,
        marks: action.marks ?? state.marks,
        target: { status: 'none' },
        field: undefined,
        met: false,
        doubt: undefined,
        folded: false,
        saved: undefined,
        linked: false,
        arrived: state.arrived + 1,
      };
    case 'guide/renewed':
      return { ...state, procedure: action.procedure };
    case 'guide/answered':
      return { ...state, answers: { ...state.answers, [action.question]: action.choice } };
    case 'guide/target':
      return { ...state, target: action.target };
    case 'guide/field':
      return {
        ...state,
        field: action.field,
        met: action.met,
        // What was doubted is mended: the question goes.
        doubt: action.met ? undefined : state.doubt,
      };
    case 'guide/marked':
      return { ...state, marks: action.marks };
    case 'guide/doubted':
      return { ...state, doubt: action.doubt, folded: false };
    case 'guide/slipped':
      return {
        ...state,
        slips: action.slips,
        stuck: action.stuck,
        helpOffered: state.helpOffered || action.stuck,
      };
    case 'guide/unstuck':
      return { ...state, stuck: false };
    case 'guide/stay':
      return { ...state, doubt: undefined };
    case 'guide/fold':
      return { ...state, folded: action.folded };
    case 'guide/focus':
      return { ...state, folded: false, focusAsked: state.focusAsked + 1 };
    case 'guide/ended':
      return { ...state, status: 'ended', screen: 'end', doubt: undefined, folded: false };
    case 'guide/stopped':
      return action.status === 'idle'
        ? { ...IDLE, focusAsked: state.focusAsked }
        : { ...state, status: 'stopped', target: { status: 'none' }, field: undefined };
    case 'guide/dismiss':
    case 'app/forget':
      return state.status === 'idle' ? state : { ...IDLE, focusAsked: state.focusAsked };
    default:
      return state;
  }
}

/** The part of `Slice` that core can give without ports; `effects.ts` adds the rest. */
export const guideSlice: Slice<'guide'> = { name: 'guide', initial: IDLE, reduce: reduceGuide };
