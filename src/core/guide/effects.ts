/**
 * What the guide does to the world: asks the page before each move, finds the target, announces, keeps the place.
 * Moves are worked out by `machine.ts`; this file carries them out, then reports them to the state.
 */
import type { Procedure, Step } from '../formats/procedure.js';
import type { CommonPorts, ControlState, OwnForm, PageLocation } from '../ports.js';
import type { Action, Slice, Store } from '../store.js';
import { checkRows } from './check.js';
import { donePage, doubtOf, isMet, type Deeds } from './done.js';
import {
  firstStepId,
  nextStepId,
  pageOf,
  progressOf,
  stepOf,
  visibleCondition,
  wayFrom,
  type Allows,
} from './machine.js';
import { pageMatches } from './page-match.js';
import { isFresh, placeOf, readPlace } from './saved.js';
import { guideSlice, IDLE, type FieldView, type GuideNote, type GuideScreen } from './state.js';
import type { GuideState, Mark, SavedPlace } from './state.js';
import { TargetWatch, type TargetPorts } from './target.js';
import { troubleOf } from './trouble.js';

export interface GuidePorts
  extends TargetPorts, Pick<CommonPorts, 'keep' | 'i18n' | 'announcer' | 'emit' | 'report'> {
  readonly ownForm: OwnForm;
}

/** A hand that trembles presses twice: the second press so soon after a move is not meant. */
const SECOND_PRESS_MS = 500;

/** The guide's slice with its effects. One per session. */
export function createGuideSlice(ports: GuidePorts): Slice<'guide'> {
  const effects = new GuideEffects(ports);
  return {
    ...guideSlice,
    effect: (action, store) => effects.run(action, store),
    dispose: () => effects.release(),
  };
}

interface Move {
  readonly to: string;
  readonly screen?: GuideScreen;
  readonly trail: readonly string[];
  readonly note?: GuideNote;
  readonly reviewing?: string;
  /** The person asked to be taken there. */
  readonly asked: boolean;
  /** The page itself is about to change. */
  readonly patient?: boolean;
  readonly place?: SavedPlace;
}

class GuideEffects {
  readonly #ports: GuidePorts;
  readonly #reported = new Set<string>();
  #store: Store | undefined;
  #target: TargetWatch | undefined;
  #stopRoute: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  #movedAt = -Infinity;
  #pressed = false;

  constructor(ports: GuidePorts) {
    this.#ports = ports;
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
        return this.#unlessTwice(() => this.#next(true));
      case 'guide/previous':
        return this.#unlessTwice(() => this.#previous());
      case 'guide/go':
        return this.#unlessTwice(() => this.#go(action.step));
      case 'guide/retry':
        return this.#retry();
      case 'guide/stop':
        return this.#stop();
      case 'guide/dismiss':
      case 'app/forget':
        return this.release();
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

  release(): void {
    this.#target?.release();
    this.#target = undefined;
    this.#stopRoute?.();
    this.#stopWaiting?.();
    this.#stopRoute = this.#stopWaiting = undefined;
  }

  get #state(): GuideState {
    return this.#store?.getState().guide ?? IDLE;
  }

  get #location(): PageLocation {
    return this.#ports.watch.location();
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
    this.release();
    this.#ports.announcer.prepare();
    const kept = readPlace(this.#ports.keep.read('guide'));
    const saved = kept?.procedure === walk.id ? kept : undefined;
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
    });
    if (!direct) {
      this.#report({ type: 'app/open', surface: 'overview' });
      return;
    }
    const to = known ? stepId : this.#entry(walk);
    if (to === undefined) return;
    this.#arrive({ to, trail: wayTo(walk, to), asked: true });
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
      const first = firstStepId(procedure, {}, this.#allows(procedure));
      const note = to === first ? {} : ({ note: 'moved' } as const);
      this.#arrive({ to, trail: wayTo(procedure, to), asked: true, ...note });
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
    const first = firstStepId(procedure, {}, this.#allows(procedure));
    if (first === undefined) return undefined;
    return wayFrom(procedure, first, {}).find((id) => this.#isHere(procedure, id)) ?? first;
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
    const known = stepOf(procedure, saved.step);
    const step = known ?? procedure.steps[0];
    if (!step) return;
    const place = { ...saved, trail: known ? saved.trail : [], step: step.id };
    const changed = saved.version !== (procedure.version ?? 1);
    const cameBack = procedure.steps.some(
      ({ id, away }) => away !== undefined && id === saved.trail.at(-1),
    );
    const note = !known
      ? saved.own
        ? 'moved'
        : 'restarted'
      : changed
        ? 'new-version'
        : cameBack && !asked
          ? 'back'
          : asked
            ? undefined
            : 'resumed';
    this.#settle(procedure, { place, asked, ...(note && { note }) });
  }

  // Where the person is on the site

  #isHere(procedure: Procedure, stepId: string): boolean {
    const page = pageOf(procedure, stepId);
    return page === undefined || pageMatches(page, this.#location);
  }

  #allows(procedure: Procedure): Allows {
    return (step) => {
      const find = visibleCondition(step);
      // What is on another page cannot be seen from here: decided when the person is there.
      if (find === undefined || !this.#isHere(procedure, step.id)) return true;
      return this.#ports.finder.find(find).status === 'found';
    };
  }

  /**
   * Chooses the step that fits the page that shows now: the one the person was at; else, if the page went on, the
   * next one of that page; else, if it came back, the step there that has a problem.
   */
  #settle(
    procedure: Procedure,
    how: { readonly place: SavedPlace; readonly asked: boolean; readonly note?: GuideNote },
  ): void {
    const { place, asked, note } = how;
    const extra = { asked, place, ...(note && { note }) };
    const step = stepOf(procedure, place.step);
    if (!step) return;
    const finished = donePage(step);
    if (finished !== undefined && pageMatches(finished, this.#location)) {
      this.#advanceFrom(procedure, place, extra);
      return;
    }
    if (place.screen === 'waiting') {
      if (this.#endIsHere(procedure)) return this.#finish(extra);
      if (this.#mend(procedure, [...place.trail, place.step], extra)) return;
      if (this.#isHere(procedure, place.step) || !this.#backHere(procedure, place.trail, extra)) {
        this.#wait({ ...extra, to: place.step, trail: place.trail });
      }
      return;
    }
    if (this.#isHere(procedure, place.step)) {
      if (this.#allows(procedure)(step)) {
        this.#arrive({ ...extra, to: step.id, screen: place.screen, trail: place.trail });
      } else {
        this.#advanceFrom(procedure, { ...place, trail: place.trail }, extra, false);
      }
      return;
    }
    if (this.#endIsHere(procedure) && procedure.end?.page !== undefined) return this.#finish(extra);
    const way = wayFrom(procedure, step.id, place.answers);
    const ahead = way.slice(1).find((id) => this.#isHere(procedure, id));
    if (ahead !== undefined) {
      const passed = way.slice(0, way.indexOf(ahead));
      this.#arrive({ ...extra, to: ahead, trail: [...place.trail, ...passed] });
      return;
    }
    if (this.#mend(procedure, place.trail, extra)) return;
    if (this.#backHere(procedure, place.trail, extra)) return;
    this.#arrive({ ...extra, to: step.id, screen: place.screen, trail: place.trail });
  }

  #advanceFrom(
    procedure: Procedure,
    place: SavedPlace,
    extra: Pick<Move, 'asked' | 'place' | 'note'>,
    visited = true,
  ): void {
    const to = nextStepId(procedure, place.step, place.answers, this.#allows(procedure));
    const trail = visited ? [...place.trail, place.step] : place.trail;
    if (to === undefined) this.#finish(extra);
    else this.#arrive({ ...extra, to, trail });
  }

  /** Goes back to the first step gone through whose field has a problem on this page, if there is one. */
  #mend(
    procedure: Procedure,
    trail: readonly string[],
    extra: Pick<Move, 'asked' | 'place' | 'note'>,
  ): boolean {
    const marks = this.#look(procedure, trail);
    const back = trail.find((id) => marks[id] === 'problem');
    if (back === undefined) return false;
    this.#arrive({ ...extra, to: back, trail: before(trail, back), note: 'mend' });
    return true;
  }

  /** Goes back to the last step gone through that is on this page, if there is one. */
  #backHere(
    procedure: Procedure,
    trail: readonly string[],
    extra: Pick<Move, 'asked' | 'place' | 'note'>,
  ): boolean {
    const back = trail.findLast((id) => this.#isHere(procedure, id));
    if (back === undefined) return false;
    this.#arrive({ note: 'moved', ...extra, to: back, trail: before(trail, back) });
    return true;
  }

  /** What the fields of these steps are like now, as far as they are on this page. */
  #look(procedure: Procedure, ids: readonly string[]): Record<string, Mark> {
    const marks: Record<string, Mark> = {};
    for (const id of ids) {
      const find = stepOf(procedure, id)?.find;
      if (find === undefined || !this.#isHere(procedure, id)) continue;
      const found = this.#ports.finder.find(find);
      if (found.status !== 'found') continue;
      const control = this.#ports.controls.state(found.node);
      // Only what the page itself complains of: an empty field is no mistake before somebody looked at it.
      const mark = markOf(control, control.message !== undefined);
      if (mark) marks[id] = mark;
    }
    return marks;
  }

  readonly #onRoute = (): void => {
    const state = this.#state;
    const place = placeOf(state, 'running', this.#ports.clock.now());
    if (state.status !== 'running' || !state.procedure || !place) return;
    const step = stepOf(state.procedure, state.stepId);
    const over = step && donePage(step);
    const leads = over !== undefined && pageMatches(over, this.#location);
    const fits = this.#isHere(state.procedure, state.stepId) && state.screen !== 'waiting';
    // The same step still fits: only look again, the page may have drawn its target anew.
    if (fits && !leads) this.#target?.refresh();
    else this.#settle(state.procedure, { place, asked: false });
  };

  // Moving

  #unlessTwice(act: () => void): void {
    if (this.#state.status !== 'running') return;
    if (this.#ports.clock.now() - this.#movedAt < SECOND_PRESS_MS) return;
    act();
  }

  #next(confirmed: boolean): void {
    const state = this.#state;
    const { procedure, stepId, screen, trail, reviewing } = state;
    const step = procedure && stepOf(procedure, stepId);
    if (!procedure || !step) return;
    if (screen === 'check') {
      this.#arrive({ to: stepId, trail, asked: true });
      return;
    }
    if (screen === 'waiting') {
      this.#finish({ asked: true });
      return;
    }
    if (step.ask !== undefined && state.answers[stepId] === undefined && !step.optional) {
      this.#report({ type: 'guide/doubted', doubt: 'unchosen' });
      return;
    }
    const doubt = this.#target && doubtOf(step, this.#target.control, this.#target.deeds);
    if (!confirmed && step.ask === undefined && doubt) {
      this.#pressed = true;
      this.#report({ type: 'guide/doubted', doubt });
      this.#target?.refresh();
      return;
    }
    if (reviewing !== undefined) {
      this.#arrive({ to: reviewing, screen: 'check', trail, asked: true });
      return;
    }
    this.#leave(procedure, state, { asked: true });
  }

  /** Goes on from the step that shows. */
  #leave(
    procedure: Procedure,
    state: GuideState,
    how: { readonly asked: boolean; readonly patient?: boolean },
  ): void {
    const to = nextStepId(procedure, state.stepId, state.answers, this.#allows(procedure));
    if (to === undefined) this.#finish(how);
    else this.#arrive({ ...how, to, trail: [...state.trail, state.stepId] });
  }

  #previous(): void {
    const { procedure, stepId, screen, trail, reviewing } = this.#state;
    if (!procedure) return;
    if (reviewing !== undefined) {
      this.#arrive({ to: reviewing, screen: 'check', trail, asked: true });
    } else if (screen === 'waiting') {
      this.#arrive({ to: stepId, trail, asked: true });
    } else {
      const to = trail.at(-1);
      if (to !== undefined) this.#arrive({ to, trail: trail.slice(0, -1), asked: true });
    }
  }

  #go(stepId: string): void {
    const { procedure, screen, trail, stepId: from } = this.#state;
    if (!procedure || !stepOf(procedure, stepId)) return;
    if (screen === 'check') {
      this.#arrive({ to: stepId, trail, reviewing: from, asked: true });
      return;
    }
    const way = trail.includes(stepId) ? before(trail, stepId) : wayTo(procedure, stepId);
    this.#arrive({ to: stepId, trail: way, asked: true });
  }

  #arrive(move: Move): void {
    const state = this.#state;
    const { procedure } = state;
    const step = procedure && stepOf(procedure, move.to);
    if (!procedure || !step) return;
    const from = state.stepId === '' ? undefined : state.stepId;
    if (from !== move.to) {
      const fields = { procedure: procedure.id, ...(from !== undefined && { from }), to: move.to };
      if (!this.#ports.emit('aidant-step-change', fields)) return;
    }
    const before = { ...state.marks, ...move.place?.marks };
    this.release();
    this.#movedAt = this.#ports.clock.now();
    this.#pressed = false;
    const marks = { ...before, ...this.#look(procedure, move.trail) };
    const answers = move.place?.answers ?? state.answers;
    this.#report({
      type: 'guide/arrived',
      stepId: step.id,
      screen: move.screen ?? this.#screenFor(procedure, step, move, marks, answers),
      trail: move.trail,
      reviewing: move.reviewing,
      note: move.note,
      answers,
      marks,
    });
    this.#stopRoute = this.#ports.watch.onRoute(this.#onRoute);
    if (this.#state.screen === 'step') this.#watchTarget(procedure, step, move);
    this.#keep('running');
    this.#announce();
  }

  /** Before a step that sends, pays or deletes, the person looks at everything once. */
  #screenFor(
    procedure: Procedure,
    step: Step,
    move: Move,
    marks: GuideState['marks'],
    answers: GuideState['answers'],
  ): GuideScreen {
    const harmless = (step.effect ?? 'none') === 'none';
    const fromCheck = this.#state.screen === 'check' && this.#state.stepId === step.id;
    if (harmless || fromCheck || this.#state.stepId === step.id) return 'step';
    return checkRows(procedure, move.trail, marks, answers).length > 0 ? 'check' : 'step';
  }

  #watchTarget(procedure: Procedure, step: Step, move: Move): void {
    if (step.broken) return;
    this.#target = new TargetWatch(
      this.#ports,
      step,
      () => this.#isHere(procedure, step.id),
      { scroll: move.asked, patient: move.patient === true },
      {
        onTarget: (target, tried) => {
          this.#report({ type: 'guide/target', target });
          if (target.status === 'missing' || target.status === 'ambiguous') {
            this.#reportTarget(procedure, step, target.status, tried);
          }
        },
        onField: (control, deeds) => this.#onField(step, control, deeds),
        onUsed: () => this.#onUsed(procedure, step),
      },
    );
  }

  #onField(step: Step, control: ControlState | undefined, deeds: Deeds): void {
    const state = this.#state;
    if (state.status !== 'running' || state.stepId !== step.id) return;
    const field = this.#view(step, control, deeds);
    const met = isMet(step, control, deeds);
    if (met !== state.met || !sameView(field, state.field)) {
      this.#report({ type: 'guide/field', field, met });
    }
    const mark = control && markOf(control, field?.trouble !== undefined);
    if (mark && state.marks[step.id] !== mark) {
      this.#report({ type: 'guide/marked', marks: { ...state.marks, [step.id]: mark } });
      this.#keep('running');
    }
  }

  #view(step: Step, control: ControlState | undefined, deeds: Deeds): FieldView | undefined {
    const node = this.#state.target.node;
    if (!control || !node) return undefined;
    const tried = { left: deeds.left && control.filled, pressed: this.#pressed };
    const trouble = troubleOf(step, control, tried, this.#ports.finder);
    const { kind, filled, checked, required, secret } = control;
    const name = this.#ports.controls.name(node);
    return { kind, name, filled, checked, required, secret, ...(trouble && { trouble }) };
  }

  #onUsed(procedure: Procedure, step: Step): void {
    const state = this.#state;
    if (state.status !== 'running' || state.stepId !== step.id || state.screen !== 'step') return;
    this.#leave(procedure, state, { asked: true, patient: true });
  }

  #retry(): void {
    const { procedure, screen } = this.#state;
    if (screen === 'waiting') this.#finish({ asked: true });
    else if (procedure) this.#target?.retry();
  }

  // The end

  #endIsHere(procedure: Procedure): boolean {
    const { end } = procedure;
    if (!end) return false;
    if (end.page !== undefined && !pageMatches(end.page, this.#location)) return false;
    if (end.find !== undefined) return this.#ports.finder.find(end.find).status === 'found';
    return end.page !== undefined;
  }

  /** After the last step: the end, or a wait for the page to show that it worked. */
  #finish(extra: Pick<Move, 'asked' | 'place' | 'note'>): void {
    const { procedure, stepId } = this.#state;
    if (!procedure) return;
    const { end } = procedure;
    const { own } = this.#state;
    const mustShow = end !== undefined && (end.find !== undefined || end.page !== undefined);
    // Of a form that nobody described, only the page can say what became of it.
    if (own || (mustShow && !this.#endIsHere(procedure))) {
      const to = extra.place?.step ?? stepId;
      const trail = extra.place?.trail ?? this.#state.trail;
      this.#wait({ ...extra, to, trail });
      return;
    }
    this.release();
    this.#movedAt = this.#ports.clock.now();
    if (this.#state.stepId === '' && extra.place) {
      this.#report({
        type: 'guide/arrived',
        stepId: extra.place.step,
        screen: 'end',
        trail: extra.place.trail,
        reviewing: undefined,
        note: undefined,
      });
    }
    this.#report({ type: 'guide/ended' });
    this.#ports.keep.remove('guide');
    this.#say(this.#ports.i18n.t(mustShow ? 'guide.worked' : 'guide.lastStep'));
    this.#ports.emit('aidant-guide-end', { procedure: procedure.id, reason: 'completed' });
  }

  /** Waits for what the page shows next: that it worked, or what is to mend. */
  #wait(move: Omit<Move, 'screen'>): void {
    this.#arrive({ ...move, screen: 'waiting' });
    const look = (): void => {
      const { procedure, screen, trail, stepId } = this.#state;
      if (screen !== 'waiting' || !procedure) return;
      if (this.#endIsHere(procedure)) this.#finish({ asked: false });
      else this.#mend(procedure, [...trail, stepId], { asked: true });
    };
    this.#stopWaiting = this.#ports.watch.onChange(look);
  }

  #stop(): void {
    const { status, procedure } = this.#state;
    if (status === 'idle' || status === 'stopped') return;
    const running = status === 'running';
    if (running) this.#keep('stopped');
    this.release();
    this.#report({ type: 'guide/stopped', status: running ? 'stopped' : 'idle' });
    if (!running || !procedure) return;
    this.#say(this.#ports.i18n.t('guide.afterStop'));
    this.#ports.emit('aidant-guide-end', { procedure: procedure.id, reason: 'stopped' });
  }

  // Telling

  #keep(status: SavedPlace['status']): void {
    const place = placeOf(this.#state, status, this.#ports.clock.now());
    if (place) this.#ports.keep.write('guide', place);
  }

  #announce(): void {
    const { procedure, stepId, screen } = this.#state;
    const step = procedure && stepOf(procedure, stepId);
    if (!procedure || !step) return;
    const { i18n } = this.#ports;
    if (screen === 'check') return this.#say(i18n.t('guide.checkTitle'));
    if (screen === 'waiting') return this.#say(i18n.t('guide.waiting'));
    const { number, total } = progressOf(procedure, stepId);
    const title = step.title ?? step.ask;
    this.#say(
      title === undefined
        ? i18n.t('guide.progress', { number, total })
        : i18n.t('guide.announce', { number, total, title: i18n.pick(title).value }),
    );
  }

  #say(text: string): void {
    this.#ports.announcer.say(text, this.#ports.i18n.locale);
  }

  #reportTarget(
    procedure: Procedure,
    step: Step,
    status: 'missing' | 'ambiguous',
    tried: readonly string[],
  ): void {
    const key = `${procedure.id}/${step.id}/${status}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const what = status === 'missing' ? 'Nothing' : 'More than one thing';
    this.#ports.report({
      code: status === 'missing' ? 'target-missing' : 'target-ambiguous',
      severity: 'author',
      file: procedure.id,
      path: `steps[${procedure.steps.indexOf(step)}].find`,
      fix: `${what} on this page fits step "${step.id}". Tried: ${tried.join('; ') || 'no way'}. Give an id, or a data-aidant-anchor.`,
    });
  }
}

/** A place that only a code or a link names: no answers, nothing seen. */
function linkedPlace(procedure: Procedure, step: string, own: boolean): SavedPlace {
  return {
    schema: 1,
    procedure: procedure.id,
    version: procedure.version ?? 1,
    own,
    step,
    screen: 'step',
    trail: wayTo(procedure, step),
    answers: {},
    marks: {},
    status: 'stopped',
    at: 0,
  };
}

/** The steps before `id` as far as they are on the way without any answer. */
function wayTo(procedure: Procedure, id: string): readonly string[] {
  const first = procedure.steps[0]?.id ?? '';
  const way = wayFrom(procedure, first, {});
  return way.includes(id) ? before(way, id) : [];
}

function before(trail: readonly string[], id: string): readonly string[] {
  return trail.slice(0, trail.indexOf(id));
}

/** A button has no mark: there is nothing to look at again. */
function markOf(control: ControlState, problemShown: boolean): Mark | undefined {
  if (control.kind !== 'field' && control.kind !== 'group') return undefined;
  if (problemShown) return 'problem';
  return control.filled || control.checked ? 'filled' : 'empty';
}

function sameView(a: FieldView | undefined, b: FieldView | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
