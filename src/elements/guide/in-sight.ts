import { SECOND_PRESS_MS } from '../../core/guide/second-press.js';
import type { Rect, Way } from '../../core/ports.js';

/** Of what is tall, so much of the beginning must be seen, in CSS pixels. */
const BEGINNING = 40;

/** Whether the target of a step can be seen: on the screen, and not under the step; and if not, where it is. */
export class InSight {
  readonly #card: () => Element | null;
  readonly #changed: () => void;
  #way: Way | undefined;
  #far = false;
  #seen = false;
  #cameAt = -Infinity;

  constructor(card: () => Element | null, changed: () => void) {
    this.#card = card;
    this.#changed = changed;
  }

  /** The target is out of sight, and nobody has seen it yet. */
  get far(): boolean {
    return this.#far;
  }

  /** Which way the target is while it is out of sight. */
  get way(): Way | undefined {
    return this.#way;
  }

  /** It came into sight so recently that a press is still meant for "go to the box". */
  get justCame(): boolean {
    return performance.now() - this.#cameAt < SECOND_PRESS_MS;
  }

  /** Another step: nothing of it has been seen. */
  begin(): void {
    this.#far = this.#seen = false;
    this.#way = undefined;
  }

  /** The target shows there now, or is out of sight that way. Call whenever it moves, when the step has its place. */
  look(target: Rect | undefined, way: Way | undefined): void {
    // Once it was seen only the way counts: measuring the card would cost each frame a layout.
    const shown =
      !this.#seen && way === undefined && target !== undefined && !this.#isCovered(target);
    const far = !shown && !this.#seen;
    this.#seen ||= shown;
    if (this.#far && shown) this.#cameAt = performance.now();
    if (far === this.#far && way === this.#way) return;
    this.#far = far;
    this.#way = way;
    this.#changed();
  }

  #isCovered(target: Rect): boolean {
    const card = this.#card()?.getBoundingClientRect();
    if (!card) return false;
    const x = target.x + target.width / 2;
    const y = target.y + Math.min(target.height / 2, BEGINNING);
    return x > card.left && x < card.right && y > card.top && y < card.bottom;
  }
}
