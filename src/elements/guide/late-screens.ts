/** The screens that come at the end of a way, and load there. */
import { checkActs, checkBody } from './check-screen.js';
import { endActs, endBody, waitingActs, waitingBody } from './end-screen.js';

export { answersScript } from './check-screen.js';
export { stoppedBox } from './end-screen.js';

/** What each says, and its main buttons. */
export const LATE_SCREENS = {
  check: [checkBody, checkActs],
  waiting: [waitingBody, waitingActs],
  end: [endBody, endActs],
} as const;
