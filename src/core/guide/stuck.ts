/**
 * When a person seems stuck on a step: one offer of help in the step itself, once in a guide. Errors are counted as
 * attempts, so that one mistake that is seen twice (on leaving the field, then on "done") counts once.
 */
import type { Site } from '../formats/site.js';
import type { Clock, Undo } from '../ports.js';
import type { Action } from '../store.js';
import type { GuideState } from './state.js';

/** What the site says in `stuck`. `errors: 0` switches the counting off; without `minutes` nothing waits. */
export type StuckRules = Site['stuck'];

const ERRORS = 3;

/** `left` the field with an error; `pressed` "done" too early; `refused` by the page. */
export type Slip = 'left' | 'pressed' | 'refused';

export class Stuck {
  readonly #clock: Clock;
  readonly #rules: () => StuckRules;
  readonly #read: () => GuideState;
  readonly #report: (action: Action) => void;
  #last: Slip | undefined;
  #stopWaiting: Undo | undefined;

  constructor(
    clock: Clock,
    rules: () => StuckRules,
    read: () => GuideState,
    report: (action: Action) => void,
  ) {
    this.#clock = clock;
    this.#rules = rules;
    this.#read = read;
    this.#report = report;
  }

  /** Another step shows. */
  arrived(): void {
    this.#last = undefined;
    this.progressed();
  }

  /** Something moved forward: the wait begins again. */
  progressed(): void {
    this.release();
    const minutes = this.#rules()?.minutes;
    if (minutes === undefined || !this.#mayOffer) return;
    this.#stopWaiting = this.#clock.after(minutes * 60_000, () => this.#count(0, true));
  }

  slip(kind: Slip): void {
    const same = kind === 'pressed' && this.#last === 'left';
    this.#last = kind;
    if (!same) this.#count(1, false);
  }

  release(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  get #mayOffer(): boolean {
    const { status, screen, helpOffered } = this.#read();
    return status === 'running' && screen === 'step' && !helpOffered;
  }

  #count(more: number, waited: boolean): void {
    if (!this.#mayOffer) return;
    const { slips, stepId } = this.#read();
    const count = (slips[stepId] ?? 0) + more;
    const most = this.#rules()?.errors ?? ERRORS;
    const stuck = waited || (most > 0 && count >= most);
    this.#report({ type: 'guide/slipped', slips: { ...slips, [stepId]: count }, stuck });
  }
}
