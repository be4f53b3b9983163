import type { Action } from '../store.js';
import type { ReadSource, ReadState } from './read.js';

export const initial: ReadState = {
  status: 'idle',
  sticky: false,
  source: undefined,
  target: undefined,
  index: 0,
  total: 0,
  counted: false,
  rate: 'normal',
  current: undefined,
  span: undefined,
  trouble: undefined,
  askHeard: false,
  heard: 'unknown',
  remote: 'unknown',
  modes: [],
  parts: undefined,
  refused: [],
};

/** Who listens to the page has not asked for our own words. */
const isOurs = (source: ReadSource | undefined): boolean =>
  source === 'surface' || source === 'step';

export function reduce(state: ReadState, action: Action): ReadState {
  switch (action.type) {
    case 'read/say':
      return {
        ...state,
        status: 'loading',
        sticky: state.sticky || isOurs(action.source),
        source: action.source,
        target: action.target,
        index: 0,
        total: 0,
        counted: false,
        current: undefined,
        span: undefined,
        trouble: undefined,
      };
    case 'read/parts-known':
      return { ...state, parts: action.parts };
    case 'read/recording': {
      const others = state.refused.filter((src) => src !== action.src);
      return { ...state, refused: action.plays ? others : [...others, action.src] };
    }
    case 'read/leave':
      // Its parts are those of the page before.
      return { ...state, parts: undefined };
    case 'read/value':
    case 'read/page':
      return {
        ...state,
        status: 'loading',
        source: 'page',
        target: action.target,
        current: undefined,
        span: undefined,
        trouble: undefined,
      };
    case 'read/again':
    case 'read/next':
    case 'read/previous':
    case 'read/restart':
    case 'read/resume':
      return { ...state, status: 'loading', trouble: undefined };
    case 'read/rate':
      return { ...state, rate: action.rate };
    case 'read/heard':
      return { ...state, askHeard: false, heard: action.heard ? 'yes' : 'no' };
    case 'read/ask-heard':
      return { ...state, askHeard: true };
    case 'read/remote':
      return action.agreed
        ? { ...state, remote: 'yes', status: 'loading', trouble: undefined }
        : { ...state, remote: 'no', trouble: state.trouble && 'only-remote' };
    case 'read/mode': {
      const others = state.modes.filter((mode) => mode !== action.mode);
      const isNews = action.mode === 'news';
      return {
        ...state,
        modes: action.on ? [...others, action.mode] : others,
        sticky: isNews
          ? action.on || (state.status !== 'idle' && isOurs(state.source))
          : state.sticky,
      };
    }
    case 'read/started':
      return {
        ...state,
        status: 'speaking',
        index: action.index ?? state.index,
        total: Math.max(state.total, action.total),
        current: action.current,
        span: action.span,
      };
    case 'read/counted':
      return { ...state, total: action.total, counted: true };
    case 'read/paused':
      return { ...state, status: 'paused' };
    case 'read/trouble':
      return { ...state, trouble: action.trouble };
    case 'read/finished':
      return {
        ...state,
        status: 'idle',
        current: undefined,
        span: undefined,
        trouble: action.trouble,
      };
    case 'read/stop':
      // The question goes with the voice, and is not asked again; nor does the advice stay.
      return {
        ...state,
        // "Say what is new" is switched off where it was switched on.
        sticky: state.modes.includes('news'),
        askHeard: false,
        heard: state.heard === 'no' ? 'yes' : state.heard,
      };
    case 'app/close':
      // The question goes with the window it stood in.
      return state.source === 'surface' && state.askHeard ? { ...state, askHeard: false } : state;
    case 'app/forget':
      return { ...initial };
    default:
      return state;
  }
}
