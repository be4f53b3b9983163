/** How long simple words insist: the same words put back again and again, and the page, our host, has its way. */

const PATIENCE = 5;

/** Pages draw their parts again for many reasons; this often in a row only in answer to us. */
const REDRAWS = 30;

/** In ms: a longer quiet between two drawings, and the page does not answer to us. */
const QUIET = 1000;

export class Patience {
  #refused = 0;
  #redrawn = 0;
  #redrawnAt = 0;

  get isGone(): boolean {
    return this.#refused > PATIENCE || this.#redrawn > REDRAWS;
  }

  /** The page has put the same words back: where they stood, or in an element drawn anew. */
  refuse(anew: boolean): void {
    if (!anew) {
      this.#refused += 1;
      return;
    }
    const now = performance.now();
    this.#redrawn = now - this.#redrawnAt < QUIET ? this.#redrawn + 1 : 1;
    this.#redrawnAt = now;
  }

  reset(): void {
    this.#refused = 0;
    this.#redrawn = 0;
  }
}
