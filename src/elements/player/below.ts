import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { sign } from './signs.js';

interface Host extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
}

/** Less than this is padding. */
const NEARLY = 20;

/** Shows that more stands below, in a box that scrolls: phones draw no scrollbar. */
export class Below implements ReactiveController {
  readonly #host: Host;
  readonly #sizes = new ResizeObserver(() => this.look());

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The question in it loads and draws in its own time. */
  hostUpdated(): void {
    this.#sizes.disconnect();
    const box = this.#box;
    if (!box) return;
    for (const part of [box, ...box.children]) this.#sizes.observe(part);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  readonly look = (): void => {
    const box = this.#box;
    if (!box) return;
    const below = box.scrollHeight - box.clientHeight - box.scrollTop;
    box.toggleAttribute('data-below', below > NEARLY);
  };

  get #box(): Element | null | undefined {
    return this.#host.shadowRoot?.querySelector('.player');
  }
}

/** Last in the box; a screen reader reads on by itself. */
export function renderBelow(): TemplateResult {
  return html`<div class="below" aria-hidden="true">${sign('smaller')}</div>`;
}
