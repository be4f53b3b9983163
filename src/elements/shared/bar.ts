import type { PropertyValues } from 'lit';
import type { Undo } from '../../core/ports.js';
import { AidantElement } from './element.js';
import { isLow, isWayIn, makeWay, type Box } from './make-way.js';
import type { WayBack } from './way-back.js';

/**
 * A bar of ours that floats at an edge of the page, over what else lies on top. It makes way for what is read and for
 * focus, folds to one line where there is little room, and F6 leads into it.
 *
 * A subclass says when to `enter` and to `leave`, and draws its `shape`: `bar` is the one line, `open` the whole.
 */
export abstract class AidantBar extends AidantElement {
  protected abstract shape: string;
  protected abstract readonly back: WayBack;

  #unlayer: Undo | undefined;
  #frame = 0;

  /** Where on the screen it must not lie. What is hidden has no height, and does not count. */
  protected abstract keptFree(): Box[];

  /** It covers at both edges what it must not. */
  protected onCovering(): void {}

  /** The visual viewport changed, and little of it is left: a keyboard is open. */
  protected onLow(): void {}

  /** It has come, over all else. */
  protected onShown(): void {
    this.#stayOff();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved into a window of the page, by a browser without `moveBefore`.
    if (this.#isFloating) this.#listen(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#stayOff();
    // The launcher comes back after us.
    if (this.#unlayer) this.#onMove();
  }

  protected get isOver(): boolean {
    return this.#unlayer !== undefined;
  }

  get #isFloating(): boolean {
    return this.hasAttribute('floating');
  }

  /** @param mayFold as one line from the start, where there is little room. */
  protected enter(mayFold: boolean): void {
    if (this.#isFloating) return;
    this.back.remember();
    this.shape = isLow() && mayFold ? 'bar' : 'open';
    this.toggleAttribute('floating', true);
    this.#listen(true);
    void this.session?.need('showing').then((loaded) => {
      if (!loaded || !this.#isFloating) return;
      this.#unlayer ??= this.session?.page.layer.show(this);
      this.onShown();
    });
  }

  protected leave(): void {
    if (!this.#isFloating) return;
    this.back.go();
    this.#unlayer?.();
    this.#unlayer = undefined;
    this.#listen(false);
    this.removeAttribute('edge');
    this.removeAttribute('floating');
  }

  /**
   * Escape, one step smaller.
   *
   * @returns false when it is as small as it may be.
   */
  protected shrink(event: KeyboardEvent, mayFold: boolean): boolean {
    // Not also for the window of the page that we may stand in.
    event.preventDefault();
    event.stopPropagation();
    const isWhole = this.shape === 'open';
    if (this.shape === 'bar' || (isWhole && !mayFold)) return false;
    this.shape = isWhole ? 'bar' : 'open';
    return true;
  }

  /** The bar has gone first: the window then gives focus back to the page, not to a button that is gone. */
  protected async askPerson(screen: '' | 'stop' = ''): Promise<void> {
    await this.updateComplete;
    this.dispatch({ type: 'app/open', surface: 'helper', screen });
  }

  #listen(on: boolean): void {
    const act = on ? 'addEventListener' : 'removeEventListener';
    document[act]('focusin', this.#onFocus as EventListener);
    document[act]('keydown', this.#onPageKey as EventListener);
    document[act]('scroll', this.#onMove, { capture: true, passive: true } as EventListenerOptions);
    window[act]('resize', this.#onMove);
    window.visualViewport?.[act]('resize', this.#onResize);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** To the other edge, and where that does not help the subclass knows what to do. */
  #stayOff(): void {
    if (!this.#unlayer) return;
    const boxes = this.keptFree().filter(({ top, bottom }) => bottom > top);
    if (!makeWay(this, boxes)) this.onCovering();
  }

  /** What stands on the page may come to lie under the bar, also by the person's own scrolling. */
  readonly #onMove = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#stayOff();
    });
  };

  readonly #onResize = (): void => {
    if (isLow()) this.onLow();
    this.#onMove();
  };

  /** Focus of the page under the bar: it takes the other edge, and is one line where that is not enough. */
  readonly #onFocus = (event: FocusEvent): void => {
    const path = event.composedPath();
    const [focused] = path;
    if (!this.#unlayer || !(focused instanceof Element) || path.includes(this)) return;
    if (!makeWay(this, [focused.getBoundingClientRect()])) this.shape = 'bar';
  };

  /** F6 comes into the bar; while a guide runs, into its step. */
  readonly #onPageKey = (event: KeyboardEvent): void => {
    const isGuided = this.session?.store.getState().guide?.status === 'running';
    if (!isWayIn(event) || isGuided || event.composedPath().includes(this)) return;
    if (this.back.comeIn()) event.preventDefault();
  };
}
