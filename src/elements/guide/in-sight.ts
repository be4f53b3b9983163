import type { Rect } from '../../core/ports.js';

/** Of what is tall, so much of the beginning must be seen, in CSS pixels. */
const BEGINNING = 40;
/** A hand that trembles presses twice: the second press is not meant for the button that has just come. */
const SECOND_PRESS_MS = 500;

/** Whether the target of a step has been in sight since the step came: on the screen, and not under the step. */
export class InSight {
  readonly #host: HTMLElement;
  readonly #card: () => Element | null;
  readonly #changed: () => void;
  #target: Rect | undefined;
  #far = false;
  #seen = false;
  #frame = 0;
  #cameAt = -Infinity;

  constructor(host: HTMLElement, card: () => Element | null, changed: () => void) {
    this.#host = host;
    this.#card = card;
    this.#changed = changed;
  }

  /** The target is out of sight, and nobody has seen it yet. */
  get far(): boolean {
    return this.#far;
  }

  /** It came into sight so recently that a press is still meant for "go to the box". */
  get justCame(): boolean {
    return performance.now() - this.#cameAt < SECOND_PRESS_MS;
  }

  /** Another step: nothing of it has been seen. */
  begin(): void {
    this.#far = this.#seen = false;
    this.#target = undefined;
  }

  /** The target is there now. Call whenever it moves. */
  look(target: Rect | undefined): void {
    this.#target = target;
    if (this.#seen) return;
    // At once, so that nothing wrong is drawn; and again when our own card has its place.
    this.#judge(false);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#judge(true));
  }

  leave(): void {
    cancelAnimationFrame(this.#frame);
    this.begin();
  }

  #judge(placed: boolean): void {
    if (placed && this.#host.style.visibility === 'hidden') {
      this.#frame = requestAnimationFrame(() => this.#judge(true));
      return;
    }
    const shown = this.#isShown() && !(placed && this.#isCovered());
    this.#seen = placed && shown;
    if (shown && !this.#seen) return;
    if (this.#far && shown) this.#cameAt = performance.now();
    if (this.#far === !shown) return;
    this.#far = !shown;
    this.#changed();
  }

  #isShown(): boolean {
    const target = this.#target;
    if (!target) return false;
    const y = middle(target);
    return y > 0 && y < window.innerHeight && target.x < window.innerWidth;
  }

  #isCovered(): boolean {
    const card = this.#card()?.getBoundingClientRect();
    const target = this.#target;
    if (!card || !target) return false;
    const x = target.x + target.width / 2;
    const y = middle(target);
    return x > card.left && x < card.right && y > card.top && y < card.bottom;
  }
}

function middle({ y, height }: Rect): number {
  return y + Math.min(height / 2, BEGINNING);
}
