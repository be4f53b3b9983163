/** The way through a page's own form, which changes while the person answers: nobody has written its steps. */
import type { Step } from '../formats/procedure.js';
import type { Clock, OwnForm } from '../ports.js';
import type { Action } from '../store.js';
import { before } from './landing.js';
import type { Move } from './mover.js';
import type { PageView } from './page-view.js';
import type { GuideState } from './state.js';

/** How often a page that changes after a press is looked at for its next questions. */
const FOLLOW_MS = 200;

export class OwnWay {
  readonly #ports: { readonly clock: Clock; readonly ownForm: OwnForm };
  readonly #page: PageView;
  readonly #read: () => GuideState;
  readonly #report: (action: Action) => void;
  readonly #arrive: (move: Move) => void;
  #waits = false;

  constructor(
    ports: { readonly clock: Clock; readonly ownForm: OwnForm },
    page: PageView,
    read: () => GuideState,
    report: (action: Action) => void,
    arrive: (move: Move) => void,
  ) {
    this.#ports = ports;
    this.#page = page;
    this.#read = read;
    this.#report = report;
    this.#arrive = arrive;
  }

  /**
   * Looks at the form again: answers make questions come and go. True when it has become another form, as the next
   * page of one that never loads a page, and the person was taken there.
   */
  follow(): boolean {
    const { own, procedure } = this.#read();
    const now = own && procedure ? this.#ports.ownForm.walk(procedure) : undefined;
    if (!now || !procedure) return false;
    this.#report({ type: 'guide/renewed', procedure: now });
    const [first] = now.steps;
    if (now.version === procedure.version || !first) return false;
    this.#arrive({ to: first.id, trail: [], note: 'moved', asked: true });
    return true;
  }

  /** After one thing is mended: the next one that is not right, else the button at the end. */
  mendOn(): 'mend' | 'gone-on' | undefined {
    if (!this.#read().own) return undefined;
    if (this.follow()) return 'gone-on';
    const { procedure, stepId } = this.#read();
    const ids = procedure?.steps.filter((step) => step.if === undefined).map(({ id }) => id) ?? [];
    const rest = ids.slice(ids.indexOf(stepId) + 1);
    const wrong = procedure && this.#page.firstInvalid(procedure, rest);
    const to = wrong ?? rest.at(-1);
    if (to === undefined) return undefined;
    const move = { to, trail: before(ids, to), asked: true, screen: 'step' } as const;
    this.#arrive(wrong === undefined ? move : { ...move, note: 'mend' });
    return wrong === undefined ? 'gone-on' : 'mend';
  }

  /** When the page has done what this turn makes it do, and the person is still at this step. */
  afterTurn(step: Step, act: () => void): void {
    if (!this.#read().own) return;
    this.#ports.clock.after(0, () => {
      const { status, stepId } = this.#read();
      if (status === 'running' && stepId === step.id) act();
    });
  }

  /** While the page is waited for: a busy page changes many times before it asks the next thing. */
  followSoon(): void {
    if (this.#waits || !this.#read().own) return;
    this.#waits = true;
    this.#ports.clock.after(FOLLOW_MS, () => {
      this.#waits = false;
      const { status, screen } = this.#read();
      if (status === 'running' && screen === 'waiting') this.follow();
    });
  }
}
