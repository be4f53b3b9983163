import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActiveElement } from './surface.js';

interface Host extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
}

/** Keeps focus where the person is: in the bar while it is there, then where they came from. */
export class WayBack implements ReactiveController {
  readonly #host: Host;
  readonly #main: string;
  #place: HTMLElement | undefined;
  #had = false;

  /** @param main where focus comes in: what most people come for. */
  constructor(host: Host, main: string) {
    this.#host = host;
    this.#main = main;
    host.addController(this);
  }

  /** Called before focus comes into the bar. Focus that is nowhere tells nothing new. */
  remember(): void {
    this.#place = deepActiveElement() ?? this.#place;
  }

  /** By a key from the page. False where focus cannot come in, as under a window: the key is then not ours. */
  comeIn(): boolean {
    const from = deepActiveElement();
    this.enter();
    if (!this.#host.shadowRoot?.activeElement) return false;
    this.#place = from ?? this.#place;
    return true;
  }

  enter(): void {
    const root = this.#host.shadowRoot;
    const button = root?.querySelector<HTMLElement>(this.#main) ?? root?.querySelector('button');
    button?.focus({ preventScroll: true });
  }

  /** The bar goes away: focus that was in it goes back, other focus is the person's. */
  go(): void {
    const place = this.#place;
    this.#place = undefined;
    if (!this.#host.shadowRoot?.activeElement || !place?.isConnected) return;
    place.focus({ preventScroll: true });
    if (deepActiveElement() === place) return;
    // The launcher hides while the page is read, and comes back only now.
    void this.#host.updateComplete.then(() => {
      if (!deepActiveElement()) place.focus({ preventScroll: true });
    });
  }

  hostUpdate(): void {
    this.#had = this.#host.shadowRoot?.activeElement != null;
  }

  hostUpdated(): void {
    // The pressed button is gone with the shape it stood in: without this, the next key would go to the page.
    if (this.#had && !this.#host.shadowRoot?.activeElement && !deepActiveElement()) this.enter();
  }
}
