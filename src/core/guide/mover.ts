/** Carries a move out: asks the page, shows the step, follows its target, announces, keeps the place. */
import type { Procedure, Step } from '../formats/procedure.js';
import type { CommonPorts, ControlState, OwnForm } from '../ports.js';
import type { Action } from '../store.js';
import { checkRows } from './check.js';
import { doneKind, isMet, type Deeds } from './done.js';
import { before } from './landing.js';
import { stepOf } from './machine.js';
import { OwnWay } from './own-way.js';
import { markOf, type PageView } from './page-view.js';
import { Refusal } from './refusal.js';
import { nextToDo } from './review.js';
import { placeOf } from './saved.js';
import { SECOND_PRESS_MS } from './second-press.js';
import type { FieldView, GuideNote, GuideScreen, GuideState, SavedPlace } from './state.js';
import { Stuck, type StuckRules } from './stuck.js';
import { TargetWatch, type TargetPorts } from './target.js';
import { announcementOf, createTargetReports } from './tell.js';
import { createAdviser, troubleOf } from './trouble.js';

export type MoverPorts = TargetPorts &
  Pick<CommonPorts, 'keep' | 'i18n' | 'announcer' | 'emit' | 'report'> & {
    /** When a step offers help, as the site says it. */
    readonly stuck?: () => StuckRules;
    readonly ownForm: OwnForm;
  };

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
  readonly #stuck: Stuck;
  readonly #refusal: Refusal;
  readonly #ownWay: OwnWay;
  readonly #advise: ReturnType<typeof createAdviser>;
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
    this.#stuck = new Stuck(
      ports.clock,
      () => ports.stuck?.(),
      read,
      (action) => this.#onSlip(action),
    );
    this.#advise = createAdviser(ports, () => this.#target?.refresh());
    this.#ownWay = new OwnWay(ports, page, read, report, (move) => this.arrive(move));
    this.#refusal = new Refusal(ports, page, (way, to) => this.#mend(way, to));
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
    this.#stuck.slip('pressed');
  }

  release(): void {
    this.#target?.release();
    this.#target = undefined;
    this.#stopRoute?.();
    this.#stopWaiting?.();
    this.#stopRoute = this.#stopWaiting = undefined;
    this.#stuck.release();
    this.#refusal.release();
  }

  /** Goes on from the step that shows. */
  leave(
    procedure: Procedure,
    state: GuideState,
    how: { readonly asked: boolean; readonly patient?: boolean },
  ): void {
    if (this.#ownWay.follow()) return;
    procedure = this.#read().procedure ?? procedure;
    const { reviewing, stepId, trail } = state;
    const to = nextToDo(procedure, stepId, state, this.#page.allows(procedure));
    if (to === undefined) this.finish(how);
    else if (reviewing === undefined) this.arrive({ ...how, to, trail: [...trail, stepId] });
    else this.arrive({ ...how, to, trail, ...(to !== reviewing && { reviewing }) });
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
    // A way that leads back to a step it came by goes on from there: the trail has no circles.
    const circle = move.reviewing === undefined && move.trail.includes(move.to);
    const trail = circle ? before(move.trail, move.to) : move.trail;
    const marks = { ...known, ...this.#page.marks(procedure, trail) };
    const answers = move.place?.answers ?? state.answers;
    this.#report({
      type: 'guide/arrived',
      stepId: step.id,
      screen: move.screen ?? this.#screenFor(procedure, step, { ...move, trail }, marks, answers),
      trail,
      reviewing: move.reviewing,
      note: move.note,
      asked: move.asked,
      answers,
      marks,
      ...(move.place && { place: move.place }),
    });
    this.#stuck.arrived();
    if (move.note === 'mend') this.#stuck.slip('refused');
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
          if (target.status === 'searching')
            this.#ownWay.afterTurn(step, () => this.#ownWay.follow());
          if (target.status === 'missing' || target.status === 'ambiguous') {
            this.#reportTarget(procedure, step, target.status, tried);
          }
        },
        onField: (control, deeds) => this.#onField(step, control, deeds),
        onWritten: () => this.#stuck.progressed(),
        onLeft: () => {
          if (this.#read().field?.trouble) this.#stuck.slip('left');
        },
        onUsed: (refused) => this.#onUsed(procedure, step, refused),
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
      this.#stuck.progressed();
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
    const found = troubleOf(step, control, tried, this.#ports.finder);
    const advice = found?.by === 'aidant' ? this.#advise(node) : undefined;
    const trouble = found && advice ? { ...found, advice } : found;
    const { kind, filled, checked, required, secret } = control;
    const name = this.#ports.controls.name(node);
    return { kind, name, filled, checked, required, secret, ...(trouble && { trouble }) };
  }

  #onUsed(procedure: Procedure, step: Step, refused: boolean): void {
    const state = this.#read();
    if (state.status !== 'running' || state.stepId !== step.id || state.screen !== 'step') return;
    const way = [...state.trail, step.id];
    if (refused) {
      const to = this.#page.firstInvalid(procedure, way);
      if (to === undefined) return;
      this.#mend(way, to);
      this.#tell();
      return;
    }
    const known = this.#page.marks(procedure, way);
    const leave = (): void => this.leave(procedure, this.#read(), { asked: true, patient: true });
    // At once, and not when the page has judged: it may be gone by then, and the place must be kept.
    if (doneKind(step) === 'clicked') {
      // What opens more of a page's own form has opened it once the press is over.
      if (state.own && step.effect === undefined) return this.#ownWay.afterTurn(step, leave);
      leave();
    }
    this.#refusal.heed(procedure, way, known);
  }

  /** The browser's own message goes by itself after a moment; ours stays. */
  #tell(): void {
    this.#pressed = true;
    this.#target?.refresh();
  }

  /** The page did not take it: back to the field that it complains of. */
  #mend(way: readonly string[], to: string): void {
    const { reviewing, trail } = this.#read();
    const mend = { to, note: 'mend', asked: true } as const;
    if (reviewing === undefined) this.arrive({ ...mend, trail: before(way, to) });
    else this.arrive({ ...mend, trail, reviewing });
  }

  /** In a page's own form, after one thing is mended: whether the person was led on. */
  mendOn(): boolean {
    const led = this.#ownWay.mendOn();
    if (led === 'mend') this.#tell();
    return led !== undefined;
  }

  #onSlip(action: Action): void {
    const before = this.#read().stuck;
    this.#report(action);
    this.#keep('running');
    if (this.#read().stuck && !before) this.#say(this.#ports.i18n.t('guide.stuckOffer'));
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
    for (const key of ['guide', 'place'] as const) this.#ports.keep.remove(key);
    this.#say(this.#ports.i18n.t(mustShow ? 'guide.worked' : 'guide.lastStep'));
    this.#ports.emit('aidant-guide-end', { procedure: procedure.id, reason: 'completed' });
  }

  /** Waits for what the page shows next: that it worked, or what is to mend. */
  wait(move: Omit<Move, 'screen'>): void {
    this.arrive({ ...move, screen: 'waiting' });
    const look = (): void => {
      const { procedure, screen } = this.#read();
      if (screen !== 'waiting' || !procedure) return;
      if (this.#page.showsEnd(procedure)) this.finish({ asked: false });
      else this.#ownWay.followSoon();
    };
    this.#stopWaiting = this.#ports.watch.onChange(look);
    const { procedure, screen, trail, stepId } = this.#read();
    if (procedure && screen === 'waiting') this.#refusal.heed(procedure, [...trail, stepId], {});
  }

  stop(): void {
    const { status, procedure, own, screen } = this.#read();
    if (status === 'idle' || status === 'stopped') return;
    // A form that was sent holds nothing to come back to.
    const over = own && screen === 'waiting';
    const running = status === 'running' && !over;
    if (running) this.#keep('stopped');
    else if (over) for (const key of ['guide', 'place'] as const) this.#ports.keep.remove(key);
    this.release();
    this.#report({ type: 'guide/stopped', status: running ? 'stopped' : 'idle' });
    if (!running || !procedure) return;
    this.#say(this.#ports.i18n.t('guide.afterStop'));
    this.#ports.emit('aidant-guide-end', { procedure: procedure.id, reason: 'stopped' });
  }

  /** Once more, because the person has just allowed it to outlast the tab. */
  keepAgain(): void {
    const { status } = this.#read();
    if (status === 'running' || status === 'stopped') this.#keep(status);
  }

  #keep(status: SavedPlace['status']): void {
    const place = placeOf(this.#read(), status, this.#ports.clock.now());
    if (!place) return;
    this.#ports.keep.write('guide', place);
    this.#ports.keep.write('place', place);
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
