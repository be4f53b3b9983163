import { onTheWay } from '../../core/on-the-way.js';
import type { AidantElement } from '../shared/element.js';

type Late = typeof import('./late-screens.js');

const RELEASES = ['pointerup', 'pointercancel', 'keydown'] as const;

/**
 * When the step may be drawn anew.
 *
 * Not between a press and its release: leaving a field may say what is wrong with it, and the button that the person
 * aims at would move away under the pointer. And not before the screens that load late are there: until then, what
 * showed before stays.
 */
export class Drawing {
  readonly #host: AidantElement;
  #held = false;
  #late: Late | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: AidantElement) {
    this.#host = host;
    host.addEventListener('pointerdown', () => {
      this.#held = true;
      for (const type of RELEASES) addEventListener(type, this.#release, true);
    });
  }

  /** The screens that come at the end of a way, once they are there. */
  get late(): Late | undefined {
    return this.#late;
  }

  /** Ends when those screens are there, or could not come; undefined when nobody waits for them. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  /** @param late whether what is to be drawn is one of the screens that load late */
  may(late: boolean): boolean {
    if (late && !this.#late) this.#loading ??= this.#load();
    return !this.#held && (!late || this.#late !== undefined);
  }

  async #load(): Promise<void> {
    onTheWay.add(this);
    try {
      this.#late = await import('./late-screens.js');
      this.#host.requestUpdate();
    } catch {
      this.#host.session?.dispatch({ type: 'app/trouble', trouble: 'offline' });
      this.#host.session?.dispatch({ type: 'app/open', surface: 'panel' });
    }
    this.#loading = undefined;
    onTheWay.delete(this);
  }

  readonly #release = (): void => {
    for (const type of RELEASES) removeEventListener(type, this.#release, true);
    // The click comes after the release, in the same task.
    setTimeout(() => {
      this.#held = false;
      this.#host.requestUpdate();
    });
  };
}
