/**
 * What the guide does when it is asked to: works out where to go, and has the mover take the person there. A request
 * changes no state by itself; what has happened is reported to the state afterwards.
 */
import type { Procedure } from '../formats/procedure.js';
import type { Action, Slice, Store } from '../store.js';
import { donePage, doubtOf } from './done.js';
import { before, landingOf, wayTo } from './landing.js';
import { firstStepId, stepOf, wayFrom } from './machine.js';
import { Mover, type MoverPorts } from './mover.js';
import { isPlaceIn } from './own-form.js';
import { PageView } from './page-view.js';
import { isFresh, linkedPlace, placeOf, readLasting, readPlace } from './saved.js';
import { guideSlice, IDLE, type GuideNote, type GuideState, type SavedPlace } from './state.js';

export type GuidePorts = MoverPorts;

/** The guide's slice with its effects. One per session. */
export function createGuideSlice(ports: GuidePorts): Slice<'guide'> {
  const effects = new GuideEffects(ports);
  return {
    ...guideSlice,
    effect: (action, store) => effects.run(action, store),
    dispose: () => effects.dispose(),
  };
}

class GuideEffects {
  readonly #ports: GuidePorts;
  readonly #page: PageView;
  readonly #mover: Mover;
  #store: Store | undefined;

  constructor(ports: GuidePorts) {
    this.#ports = ports;
    this.#page = new PageView(ports);
    this.#mover = new Mover(
      ports,
      this.#page,
      () => this.#state,
      (action) => this.#report(action),
      () => this.#onRoute(),
    );
  }

  dispose(): void {
    this.#mover.release();
  }

  run(action: Action, store: Store): void {
    this.#store = store;
    switch (action.type) {
      case 'guide/start':
        return this.#start(action.procedure, action.step, action.offer === true);
      case 'guide/begin':
        return this.#begin(action.from);
      case 'guide/resume':
        return this.#resume(action.procedure, action.saved, action.offer);
      case 'guide/next':
        return this.#unlessTwice(() => this.#next(action.confirmed === true));
      case 'guide/answer':
        return this.#unlessTwice(() => this.#answer(action.question, action.choice));
      case 'guide/previous':
        return this.#unlessTwice(() => this.#previous());
      case 'guide/go':
        return this.#unlessTwice(() => this.#go(action.step));
      case 'guide/retry':
        return this.#retry();
      case 'guide/stop':
        return this.#mover.stop();
      case 'guide/dismiss':
      case 'app/forget':
        return this.#mover.release();
      case 'app/shared':
        return this.#mover.keepAgain();
      case 'app/close':
      case 'app/open':
        // The overview was left without a start: nothing has begun.
        if (this.#state.status === 'overview' && store.getState().app?.surface !== 'overview') {
          this.#report({ type: 'guide/stopped', status: 'idle' });
        }
        return undefined;
      default:
        return undefined;
    }
  }

  get #state(): GuideState {
    return this.#store?.getState().guide ?? IDLE;
  }

  #report(action: Action): void {
    this.#store?.dispatch(action);
  }

  // Starting

  #start(procedure: Procedure | undefined, stepId: string | undefined, offer: boolean): void {
    const now = this.#state;
    const own = procedure === undefined;
    const walk = procedure ?? this.#ports.ownForm.walk();
    if (!walk) {
      this.#report({ type: 'app/trouble', trouble: 'noForm' });
      return;
    }
    if (now.status === 'running' && now.procedure?.id === walk.id && stepId === undefined) {
      this.#report({ type: 'app/close' });
      this.#report({ type: 'guide/focus' });
      return;
    }
    if (!this.#ports.emit('aidant-guide-start', { procedure: walk.id })) return;
    this.#mover.release();
    this.#ports.announcer.prepare();
    const { keep, clock } = this.#ports;
    const kept = readPlace(keep.read('guide')) ?? readLasting(keep, clock.now());
    const fits = kept?.procedure === walk.id && (!own || isPlaceIn(walk, kept));
    const saved = fits ? kept : undefined;
    const known = stepId !== undefined && stepOf(walk, stepId) !== undefined;
    // A code or a link names a step: it is offered, as a place of an earlier visit is.
    const place = offer && known ? linkedPlace(walk, stepId, own) : saved;
    const direct = (known && !offer) || (own && !saved);
    this.#report({
      type: 'guide/opened',
      status: 'overview',
      procedure: walk,
      own,
      saved: place,
      linked: offer && known,
    });
    if (!direct) {
      this.#report({ type: 'app/open', surface: 'overview' });
      return;
    }
    const to = known ? stepId : this.#entry(walk);
    if (to === undefined) return;
    this.#mover.arrive({ to, trail: wayTo(walk, to), asked: true });
    this.#takeThere();
  }

  #begin(from: 'start' | 'saved'): void {
    const { procedure, saved } = this.#state;
    if (!procedure) return;
    if (from === 'saved' && saved) {
      this.#goOn(procedure, saved, true);
    } else {
      const to = this.#entry(procedure);
      if (to === undefined) return;
      const first = firstStepId(procedure, {}, this.#page.allows(procedure));
      const note = to === first ? {} : ({ note: 'moved' } as const);
      this.#mover.arrive({ to, trail: wayTo(procedure, to), asked: true, ...note });
    }
    this.#takeThere();
  }

  /** Closes our window, if one is open, and takes focus to the step: the person asked for it. */
  #takeThere(): void {
    // The page did not want it: nothing has begun.
    if (this.#state.status !== 'running') this.#report({ type: 'guide/stopped', status: 'idle' });
    this.#report({ type: 'app/close' });
    if (this.#state.status === 'running') this.#report({ type: 'guide/focus' });
  }

  /** The first step of the page the person is on, else the very first. */
  #entry(procedure: Procedure): string | undefined {
    const first = firstStepId(procedure, {}, this.#page.allows(procedure));
    if (first === undefined) return undefined;
    return wayFrom(procedure, first, {}).find((id) => this.#page.has(procedure, id)) ?? first;
  }

  #resume(procedure: Procedure, saved: SavedPlace, offer: boolean): void {
    if (this.#state.status !== 'idle') return;
    const offered = offer || !isFresh(saved, this.#ports.clock.now());
    const status = offered ? 'offered' : 'overview';
    this.#report({ type: 'guide/opened', status, procedure, own: saved.own, saved });
    if (offered) return;
    this.#ports.announcer.prepare();
    this.#goOn(procedure, saved, false);
  }

  /** Takes up a place of an earlier page or visit, wherever the person is now. */
  #goOn(procedure: Procedure, saved: SavedPlace, asked: boolean): void {
    const fits = !saved.own || isPlaceIn(procedure, saved);
    const known = fits ? stepOf(procedure, saved.step) : undefined;
    const step = known ?? procedure.steps[0];
    if (!step) return;
    const trail = saved.trail.filter((id) => stepOf(procedure, id));
    const place: SavedPlace = known
      ? { ...saved, trail }
      : { ...saved, step: step.id, screen: 'step', trail: [], reviewing: undefined };
    const changed = !saved.own && saved.version !== (procedure.version ?? 1);
    const cameBack = procedure.steps.some(
      ({ id, away }) => away !== undefined && id === saved.trail.at(-1),
    );
    const arrival = asked ? undefined : cameBack ? 'back' : 'resumed';
    const lost = saved.own ? 'moved' : 'restarted';
    const note = !known ? lost : changed ? 'new-version' : arrival;
    this.#settle(procedure, { place, asked, ...(note && { note }) });
  }

  /** Shows the step that fits the page that shows now. */
  #settle(
    procedure: Procedure,
    how: { readonly place: SavedPlace; readonly asked: boolean; readonly note?: GuideNote },
  ): void {
    const landing = landingOf(this.#page, procedure, how.place);
    const { place, asked } = how;
    // The page that the last step led to is no return: there is nothing to explain.
    const ahead = landing.kind === 'step' && landing.to !== place.step && how.note === 'resumed';
    const reviewing =
      landing.kind === 'step' && landing.to !== place.reviewing ? place.reviewing : undefined;
    const move = {
      place,
      asked,
      ...(how.note && !ahead && { note: how.note }),
      ...(reviewing !== undefined && { reviewing }),
    };
    if (landing.kind === 'finish') this.#mover.finish(move);
    else if (landing.kind === 'wait') this.#mover.wait({ ...move, ...landing });
    else this.#mover.arrive({ ...move, ...landing, asked: asked || landing.led === true });
  }

  /** The page went elsewhere without a load. */
  #onRoute(): void {
    const state = this.#state;
    const place = placeOf(state, 'running', this.#ports.clock.now());
    if (state.status !== 'running' || !state.procedure || !place) return;
    const step = stepOf(state.procedure, state.stepId);
    const over = step && donePage(step);
    const leads = over !== undefined && this.#page.isAt(over);
    const fits = this.#page.has(state.procedure, state.stepId) && state.screen !== 'waiting';
    // The same step still fits: only look again, the page may have drawn its target anew.
    if (fits && !leads) this.#mover.target?.changed();
    else this.#settle(state.procedure, { place, asked: false });
  }

  // Moving

  #unlessTwice(act: () => void): void {
    if (this.#state.status !== 'running') return;
    if (!this.#mover.justMoved) act();
  }

  #answer(question: string, choice: string): void {
    if (question !== this.#state.stepId) return;
    this.#report({ type: 'guide/answered', question, choice });
    this.#next(true);
  }

  #retry(): void {
    if (this.#state.screen === 'waiting') this.#mover.finish({ asked: true });
    else this.#mover.target?.retry();
  }

  #next(confirmed: boolean): void {
    const state = this.#state;
    const { procedure, stepId, screen, trail, reviewing } = state;
    const step = procedure && stepOf(procedure, stepId);
    if (!procedure || !step) return;
    if (screen === 'check') {
      this.#mover.arrive({ to: stepId, trail, asked: true });
      return;
    }
    if (screen === 'waiting') {
      this.#mover.finish({ asked: true });
      return;
    }
    if (step.ask !== undefined && state.answers[stepId] === undefined && !step.optional) {
      this.#report({ type: 'guide/doubted', doubt: 'unchosen' });
      return;
    }
    const { target } = this.#mover;
    const doubt = target && doubtOf(step, target.control, target.deeds);
    if (!confirmed && step.ask === undefined && doubt) {
      this.#report({ type: 'guide/doubted', doubt });
      this.#mover.pressed();
      return;
    }
    if (state.note === 'mend' && this.#mover.mendOn()) return;
    // What was changed on another page is only safe once that page has gone on.
    if (reviewing !== undefined && this.#page.has(procedure, reviewing)) {
      this.#mover.arrive({ to: reviewing, screen: 'check', trail, asked: true });
      return;
    }
    this.#mover.leave(procedure, state, { asked: true });
  }

  #previous(): void {
    const { procedure, stepId, screen, trail, reviewing } = this.#state;
    if (!procedure) return;
    if (reviewing !== undefined) {
      this.#mover.arrive({ to: reviewing, screen: 'check', trail, asked: true });
    } else if (screen === 'waiting') {
      this.#mover.arrive({ to: stepId, trail, asked: true });
    } else {
      const to = trail.at(-1);
      if (to !== undefined) this.#mover.arrive({ to, trail: trail.slice(0, -1), asked: true });
    }
  }

  #go(stepId: string): void {
    const { procedure, screen, trail, stepId: from, answers, reviewing } = this.#state;
    if (!procedure || !stepOf(procedure, stepId)) return;
    if (screen === 'check' || reviewing !== undefined) {
      this.#mover.arrive({ to: stepId, trail, reviewing: reviewing ?? from, asked: true });
      return;
    }
    // Who went back, and goes on to where they had been, has gone through what lies between.
    const ahead = wayFrom(procedure, from, answers);
    const way = trail.includes(stepId)
      ? before(trail, stepId)
      : ahead.includes(stepId)
        ? [...trail, ...before(ahead, stepId)]
        : wayTo(procedure, stepId);
    this.#mover.arrive({ to: stepId, trail: way, asked: true });
  }
}
