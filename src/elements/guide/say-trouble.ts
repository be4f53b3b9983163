/** Says aloud what is wrong with the step's field, once, when the person has turned reading on. */
import type { GuideState } from '../../core/guide/state.js';
import type { AidantElement } from '../shared/element.js';
import { surfaceScript } from '../shared/say-surface.js';
import { holds, isElement } from './tab-order.js';

const TYPING = ['input', 'change', 'focusout', 'keydown', 'submit'] as const;

/** Never while the person types: it waits until they leave the field, choose, or press Enter. */
export class SayTrouble {
  readonly #host: AidantElement;
  #target: HTMLElement | undefined;
  #typing = false;
  /** The last one that was said or needs no saying, and the step it belongs to. */
  #known = '';
  #arrived = 0;

  constructor(host: AidantElement) {
    this.#host = host;
  }

  /** Call after each drawing. */
  attend(guide: GuideState | undefined): void {
    this.#watch(guide?.status === 'running' ? guide.target.node : undefined);
    const trouble = guide?.field?.trouble;
    const now = trouble ? JSON.stringify(trouble) : '';
    const session = this.#host.session;
    const sticky = session?.store.getState().read?.sticky === true;
    // A step that has just come is read with all it shows.
    const fresh = guide !== undefined && guide.arrived !== this.#arrived;
    this.#arrived = guide?.arrived ?? 0;
    if (now === this.#known) return;
    if (now !== '' && sticky && !fresh) {
      // What to write instead is on its way: it is said with it, not after it.
      const partial = trouble?.by === 'aidant' && trouble.advice === undefined;
      if (this.#typing || partial) return;
      this.#say();
    }
    this.#known = now;
  }

  #say(): void {
    const { session, renderRoot } = this.#host;
    const shown = renderRoot.querySelector('.trouble');
    const units = shown ? surfaceScript(shown, session?.i18n.locale ?? '') : [];
    if (units.length > 0) session?.say(units, 'step');
  }

  #watch(node: unknown): void {
    const target = isElement(node) ? node : undefined;
    if (target === this.#target) return;
    for (const type of TYPING)
      this.#target?.ownerDocument.removeEventListener(type, this.#heard, true);
    this.#target = target;
    this.#typing = false;
    for (const type of TYPING) target?.ownerDocument.addEventListener(type, this.#heard, true);
  }

  readonly #heard = (event: Event): void => {
    const at = event.composedPath()[0];
    const target = this.#target;
    if (!target || !(event.type === 'submit' || (isElement(at) && holds(target, at)))) return;
    if (event.type === 'keydown' && (event as KeyboardEvent).key !== 'Enter') return;
    this.#typing = event.type === 'input';
    // What the page makes of it shows after this turn.
    if (!this.#typing) setTimeout(() => this.#host.requestUpdate());
  };
}
