import type { Step } from '../formats/procedure.js';
import type {
  Clock,
  Controls,
  ControlState,
  Finder,
  PageNode,
  PageWatch,
  Placer,
  Undo,
} from '../ports.js';
import { doneKind, ledByPage, NO_DEEDS, type Deeds } from './done.js';
import type { Target } from './state.js';

/** What is late on a slow page is not missing yet. */
const GRACE_MS = 1500;

export interface TargetPorts {
  readonly clock: Clock;
  readonly finder: Finder;
  readonly watch: PageWatch;
  readonly controls: Controls;
  readonly placer: Pick<Placer, 'goTo'>;
}

export interface TargetEvents {
  onTarget(target: Target, tried: readonly string[]): void;
  /** The control may have changed, or the person did something with it. */
  onField(control: ControlState | undefined, deeds: Deeds): void;
  /** The person writes in the control, or in one of its group, whether or not that changed its state. */
  onWritten(): void;
  /** The person left the control. */
  onLeft(): void;
  /** The person used the page's button or link that ends this step; `refused`: the browser kept it from sending. */
  onUsed(refused: boolean): void;
}

/**
 * Finds a step's target and keeps it found: a page that draws it late, again or elsewhere is followed by the page's
 * own changes, without polling.
 */
export class TargetWatch {
  readonly #ports: TargetPorts;
  readonly #step: Step;
  readonly #isHere: () => boolean;
  readonly #events: TargetEvents;
  readonly #stopWatching: Undo;
  #status: Target['status'] | undefined;
  #node: PageNode | undefined;
  #nodeUndos: Undo[] = [];
  #endGrace: Undo | undefined;
  #outOfGrace = false;
  #wantsScroll: boolean;
  #deeds = NO_DEEDS;

  /**
   * @param options.scroll whether the person asked to be taken there: it then scrolls once, when it is found.
   * @param options.patient whether the page is about to change by itself: "on another page" is then not said at once.
   */
  constructor(
    ports: TargetPorts,
    step: Step,
    isHere: () => boolean,
    options: { readonly scroll: boolean; readonly patient: boolean },
    events: TargetEvents,
  ) {
    this.#ports = ports;
    this.#step = step;
    this.#isHere = isHere;
    this.#events = events;
    this.#wantsScroll = options.scroll;
    this.#stopWatching = ports.watch.onChange(() => this.changed());
    this.#look(options.patient);
  }

  get control(): ControlState | undefined {
    return this.#node && this.#ports.controls.state(this.#node);
  }

  get deeds(): Deeds {
    return this.#deeds;
  }

  /** Looks again because the person asked: takes them there, or says at once that it is not there. */
  retry(): void {
    this.#wantsScroll = true;
    this.#outOfGrace = true;
    this.#status = undefined;
    this.#look(false);
  }

  /** Tells the field's state again, such as after a press on "done". */
  refresh(): void {
    this.#events.onField(this.control, this.#deeds);
  }

  release(): void {
    this.#stopWatching();
    this.#endGrace?.();
    this.#detach();
  }

  /** The page changed: follows the target, or looks for it. */
  changed(): void {
    // Cheap first: the target is still there and shown.
    if (this.#node && this.#isHere() && this.#ports.controls.state(this.#node).visible) {
      this.refresh();
      return;
    }
    this.#look(true);
  }

  #look(patient: boolean): void {
    const { find } = this.#step;
    if (!this.#isHere()) {
      this.#absent('elsewhere', [], patient);
    } else if (find === undefined) {
      this.#settle('none');
      this.refresh();
    } else {
      const found = this.#ports.finder.find(find);
      if (found.status === 'found') this.#attach(found.node);
      else this.#absent(found.status, found.tried, true);
    }
  }

  #attach(node: PageNode): void {
    const { controls, clock, placer } = this.#ports;
    if (node !== this.#node) {
      this.#detach();
      this.#node = node;
      this.#nodeUndos = [
        controls.onChange(node, (written) => {
          this.refresh();
          if (written === true) this.#events.onWritten();
        }),
        controls.onLeave(node, () => {
          this.#did({ left: true });
          this.#events.onLeft();
        }),
        // Not in the same breath: the press that led here must not also end this step.
        clock.after(0, () =>
          this.#nodeUndos.push(controls.onUse(node, (refused) => this.#onUse(refused === true))),
        ),
      ];
      this.#status = undefined;
    }
    this.#settle('found');
    if (this.#wantsScroll) {
      this.#wantsScroll = false;
      placer.goTo(node, { focus: false });
    }
    this.refresh();
  }

  #absent(
    status: 'missing' | 'ambiguous' | 'elsewhere',
    tried: readonly string[],
    patient: boolean,
  ) {
    this.#detach();
    // A step that waits for something to appear has nothing missing.
    const waits = status === 'missing' && doneKind(this.#step) === 'visible';
    if (waits || (patient && !this.#outOfGrace)) {
      this.#settle('searching');
      if (!waits) {
        this.#endGrace ??= this.#ports.clock.after(GRACE_MS, () => {
          this.#outOfGrace = true;
          this.#look(false);
        });
      }
    } else {
      this.#settle(status, tried);
    }
    this.refresh();
  }

  #settle(status: Target['status'], tried: readonly string[] = []): void {
    if (status !== 'searching') {
      this.#endGrace?.();
      this.#endGrace = undefined;
      if (status === 'found' || status === 'none') this.#outOfGrace = false;
    }
    if (status === this.#status) return;
    this.#status = status;
    this.#events.onTarget(
      status === 'found' && this.#node ? { status, node: this.#node } : { status },
      tried,
    );
  }

  #detach(): void {
    for (const undo of this.#nodeUndos) undo();
    this.#nodeUndos = [];
    this.#node = undefined;
  }

  #onUse(refused: boolean): void {
    if (!refused) this.#did({ used: true });
    if (ledByPage(this.#step)) this.#events.onUsed(refused);
  }

  #did(deed: Partial<Deeds>): void {
    this.#deeds = { ...this.#deeds, ...deed };
    this.refresh();
  }
}
