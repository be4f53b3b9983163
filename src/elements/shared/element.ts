import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { whenSession } from '../../core/page-session.js';
import type { MessageKey } from '../../core/ports.js';
import type { Session } from '../../core/session.js';
import type { Site } from '../../core/formats/site.js';
import type { Action, State } from '../../core/store.js';
import { wearBrand } from './brand.js';

/**
 * What every aidant element shares: it takes its `.session`, else the page's, and waits for one; it renders
 * again only when what it selects from the state has changed.
 *
 * A subclass overrides `select` with the parts of the state it draws, and `render` for when a session is there;
 * until then its light DOM shows.
 */
export abstract class AidantElement extends LitElement {
  /** Registers the class. A tag that is already taken by the same version is left alone. */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    if (registry.get(tag)) return;
    registry.define(tag, this as unknown as CustomElementConstructor);
  }

  // Written out, here and in the launcher: decorators would cost the first download a helper of their own.
  static override properties: PropertyDeclarations = { session: { attribute: false } };

  /** The session to work with; the page's own when not set. */
  declare session: Session | undefined;

  #stopWaiting: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  #seen: readonly unknown[] = [];
  #brand: Site['brand'];
  #takeOff: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.session) this.#listen();
    else this.#stopWaiting = whenSession((session) => (this.session ??= session));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Keeps state when the host moves the element with `moveBefore`. */
  connectedMoveCallback(): void {}

  /** Asked at each change, also at one that a subclass does not draw: a session it missed here it would never hear. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.has('session') && this.isConnected) this.#listen();
    return super.shouldUpdate(changed);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const brand = this.session?.site.brand;
    if (brand === this.#brand || !this.shadowRoot) return;
    this.#brand = brand;
    this.#takeOff?.();
    this.#takeOff = wearBrand(this.shadowRoot, brand);
  }

  /** The parts of the state this element draws. Compared one by one with `Object.is`. */
  protected select(state: State): readonly unknown[] {
    return [state.app];
  }

  protected t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
    return this.session?.i18n.t(key, values) ?? '';
  }

  protected dispatch(action: Action): void {
    this.session?.dispatch(action, this);
  }

  #listen(): void {
    this.#unsubscribe?.();
    const session = this.session;
    if (!session) return;
    this.#seen = this.select(session.store.getState());
    // An element may come before the words have: where they change no state, it would stay without them.
    if (!session.i18n.t('app.close')) void session.ready.then(() => this.requestUpdate());
    this.#unsubscribe = session.store.subscribe(() => {
      const now = this.select(session.store.getState());
      if (
        now.length === this.#seen.length &&
        now.every((part, i) => Object.is(part, this.#seen[i]))
      )
        return;
      this.#seen = now;
      this.requestUpdate();
    });
  }
}
