import { onTheWay } from '../../core/on-the-way.js';
import type { AidantElement } from '../shared/element.js';
import { deepActiveElement } from '../shared/surface.js';
import { tabStops } from './tab-order.js';

/** Where focus goes when a step comes, changes and leaves: only where it was ours to move. */
export class StepFocus {
  readonly #host: AidantElement;
  /** What had focus when the guide came. */
  #opener: HTMLElement | undefined;
  /** The step held focus before this drawing. */
  #had = false;
  #touched = false;

  constructor(host: AidantElement) {
    this.#host = host;
  }

  get had(): boolean {
    return this.#had;
  }

  /** The drawing took away what had focus. */
  get lost(): boolean {
    return this.#had && !this.#host.shadowRoot?.activeElement;
  }

  /** Call before each drawing; `comes` when nothing of the guide showed until now. */
  look(comes: boolean): void {
    this.#had = (this.#host.shadowRoot?.activeElement ?? null) !== null;
    if (!comes) return;
    this.#opener = undefined;
    this.#remember();
  }

  /** Call at each press and key: a touch has no keyboard until a field asks for it. */
  by(touch: boolean): void {
    this.#touched = touch;
  }

  /** @param byKey focus then shows, also where the browser would go by an earlier press of the mouse */
  toTitle(byKey = false): void {
    this.#find('h2')?.focus({ preventScroll: true, ...(byKey && { focusVisible: true }) });
  }

  toDoubt(): void {
    this.#find('#doubt')?.focus();
  }

  /**
   * After what happens in this turn: a window of ours that closes gives focus back, and while the step gets its
   * first place it is invisible and cannot take focus.
   */
  soon(wanted: () => boolean): void {
    // Not even for a moment on the page: its window would take focus back, or hear the next key.
    if (this.lost) this.toTitle();
    onTheWay.add(this);
    const arrive = (): void => {
      onTheWay.delete(this);
      if (wanted()) this.toTitle();
    };
    setTimeout(() => {
      this.#remember();
      if (this.#host.style.visibility === 'hidden') requestAnimationFrame(arrive);
      else arrive();
    });
  }

  /**
   * At the end focus returns to where the person works: the field, else what opened the help. After a touch the help
   * comes first: a field would bring up the keyboard, which nobody asked for.
   */
  giveBack(target: HTMLElement | undefined): void {
    const places = [target && tabStops(target)[0], this.#opener];
    if (this.#touched) places.reverse();
    const help = document.querySelector('aidant-launcher');
    const anyway = help ? tabStops(help).at(-1) : tabStops(document.body)[0];
    for (const place of [...places, anyway]) {
      place?.focus({ preventScroll: this.#touched });
      if (place?.matches(':focus')) return;
    }
  }

  /** A window of ours that was open in between has given focus back to what opened it. */
  #remember(): void {
    const now = deepActiveElement();
    if (now && !this.#host.shadowRoot?.contains(now)) this.#opener = now;
  }

  #find(css: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(css);
  }
}
