/** Carries a move out: asks the page, shows the step, follows its target, announces, keeps the place. */
import type { Procedure, Step } from '../formats/procedure.js';
import type { CommonPorts, ControlState } from '../ports.js';
import type { Action } from '../store.js';
import { checkRows } from './check.js';
import { isMet, type Deeds } from './done.js';
import { before } from './landing.js';
import { nextStepId, stepOf } from './machine.js';
import { markOf, type PageView } from './page-view.js';
import { placeOf } from './saved.js';
import type { FieldView, GuideNote, GuideScreen, GuideState, SavedPlace } from './state.js';
import { TargetWatch, type TargetPorts } from './target.js';
import { announcementOf, createTargetReports } from './tell.js';
import { troubleOf } from './trouble.js';

export type MoverPorts = TargetPorts &
  Pick<CommonPorts, 'keep' | 'i18n' | 'announcer' | 'emit' | 'report'>;

/** A hand that trembles presses twice: the second press so soon after a move is not meant. */
const SECOND_PRESS_MS = 500;

export interface Move {
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

export class Mover {
  readonly #ports: MoverPorts;
  readonly #page: PageView;
  readonly #read: () => GuideState;
  readonly #report: (action: Action) => void;
  readonly #onRoute: () => void;
  readonly #reportTarget: ReturnType<typeof createTargetReports>;
  #target: TargetWatch | undefined;
  #stopRoute: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  #movedAt = -Infinity;
  #pressed = false;

  constructor(
    ports: MoverPorts,
    page: PageView,
    read: () => GuideState,
    report: (action: Action) => void,
    onRoute: () => void,
  ) {
    this.#ports = ports;
    this.#page = page;
    this.#read = read;
    this.#report = report;
    this.#onRoute = onRoute;
    this.#reportTarget = createTargetReports(ports.report);
  }

  /** The target of the step that shows, while it is watched. */
  get target(): TargetWatch | undefined {
    return this.#target;
  }

  /** Whether a press comes so soon after a move that it was meant for the step before. */
  get justMoved(): boolean {
    return this.#ports.clock.now() - this.#movedAt < SECOND_PRESS_MS;
  }

  /** "Done" was pressed: what is wrong with the field may now be told. */
  pressed(): void {
    this.#pressed = true;
    this.#target?.refresh();
  }

  release(): void {
    this.#target?.release();
    this.#target = undefined;
    this.#stopRoute?.();
    this.#stopWaiting?.();
    this.#stopRoute = this.#stopWaiting = undefined;
  }

  /** Goes on from the step that shows. */
  leave(
    procedure: Procedure,
    state: GuideState,
    how: { readonly asked: boolean; readonly patient?: boolean },
  ): void {
    const to = nextStepId(procedure, state.stepId, state.answers, this.#page.allows(procedure));
    if (to === undefined) this.finish(how);
    else this.arrive({ ...how, to, trail: [...state.trail, state.stepId] });
  }

  arrive(move: Move): void {
    const state = this.#read();
    const { procedure } = state;
    const step = procedure && stepOf(procedure, move.to);
    if (!procedure || !step) return;
    const from = state.stepId === '' ? undefined : state.stepId;
    if (from !== move.to) {
      const fields = { procedure: procedure.id, ...(from !== undefined && { from }), to: move.to };
      if (!this.#ports.emit('aidant-step-change', fields)) return;
    }
    const known = { ...state.marks, ...move.place?.marks };
    this.release();
    this.#movedAt = this.#ports.clock.now();
    this.#pressed = false;
    const marks = { ...known, ...this.#page.marks(procedure, move.trail) };
    const answers = move.place?.answers ?? state.answers;
    this.#report({
      type: 'guide/arrived',
      stepId: step.id,
      screen: move.screen ?? this.#screenFor(procedure, step, move, marks, answers),
      trail: move.trail,
      reviewing: move.reviewing,
      note: move.note,
      asked: move.asked,
      answers,
      marks,
    });
    this.#stopRoute = this.#ports.watch.onRoute(this.#onRoute);
    if (this.#read().screen === 'step') this.#watchTarget(procedure, step, move);
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
    const fromCheck = this.#read().screen === 'check' && this.#read().stepId === step.id;
    if (harmless || fromCheck || this.#read().stepId === step.id) return 'step';
    return checkRows(procedure, move.trail, marks, answers).length > 0 ? 'check' : 'step';
  }

  #watchTarget(procedure: Procedure, step: Step, move: Move): void {
    if (step.broken) return;
    this.#target = new TargetWatch(
      this.#ports,
      step,
      () => this.#page.has(procedure, step.id),
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
    const state = this.#read();
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
    const node = this.#read().target.node;
    if (!control || !node) return undefined;
    const tried = { left: deeds.left && control.filled, pressed: this.#pressed };
    const trouble = troubleOf(step, control, tried, this.#ports.finder);
    const { kind, filled, checked, required, secret } = control;
    const name = this.#ports.controls.name(node);
    return { kind, name, filled, checked, required, secret, ...(trouble && { trouble }) };
  }

  #onUsed(procedure: Procedure, step: Step): void {
    const state = this.#read();
    if (state.status !== 'running' || state.stepId !== step.id || state.screen !== 'step') return;
    this.leave(procedure, state, { asked: true, patient: true });
  }

  /** After the last step: the end, or a wait for the page to show that it worked. */
  finish(extra: Pick<Move, 'asked' | 'place' | 'note'>): void {
    const { procedure, stepId } = this.#read();
    if (!procedure) return;
    const { end } = procedure;
    const { own } = this.#read();
    const mustShow = end !== undefined && (end.find !== undefined || end.page !== undefined);
    // Of a form that nobody described, only the page can say what became of it.
    if (own || (mustShow && !this.#page.showsEnd(procedure))) {
      const to = extra.place?.step ?? stepId;
      const trail = extra.place?.trail ?? this.#read().trail;
      this.wait({ ...extra, to, trail });
      return;
    }
    this.release();
    this.#movedAt = this.#ports.clock.now();
    if (this.#read().stepId === '' && extra.place) {
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
  wait(move: Omit<Move, 'screen'>): void {
    this.arrive({ ...move, screen: 'waiting' });
    const look = (): void => {
      const { procedure, screen, trail, stepId } = this.#read();
      if (screen !== 'waiting' || !procedure) return;
      if (this.#page.showsEnd(procedure)) this.finish({ asked: false });
      else {
        const way = [...trail, stepId];
        const back = this.#page.firstProblem(procedure, way);
        if (back === undefined) return;
        this.arrive({ to: back, trail: before(way, back), note: 'mend', asked: true });
      }
    };
    this.#stopWaiting = this.#ports.watch.onChange(look);
  }

  stop(): void {
    const { status, procedure } = this.#read();
    if (status === 'idle' || status === 'stopped') return;
    const running = status === 'running';
    if (running) this.#keep('stopped');
    this.release();
    this.#report({ type: 'guide/stopped', status: running ? 'stopped' : 'idle' });
    if (!running || !procedure) return;
    this.#say(this.#ports.i18n.t('guide.afterStop'));
    this.#ports.emit('aidant-guide-end', { procedure: procedure.id, reason: 'stopped' });
  }

  #keep(status: SavedPlace['status']): void {
    const place = placeOf(this.#read(), status, this.#ports.clock.now());
    if (place) this.#ports.keep.write('guide', place);
  }

  #announce(): void {
    const text = announcementOf(this.#ports.i18n, this.#read());
    if (text !== undefined) this.#say(text);
  }

  #say(text: string): void {
    this.#ports.announcer.say(text, this.#ports.i18n.locale);
  }
}

function sameView(a: FieldView | undefined, b: FieldView | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
