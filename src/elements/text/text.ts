import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Level } from '../../core/formats/text.js';
import { bindsPerson } from '../../core/simple/consent.js';
import { judge, LEFT_OUT } from '../../core/simple/rules.js';
import type { State } from '../../core/store.js';
import { around } from '../shared/around.js';
import { AidantElement } from '../shared/element.js';
import { deepActiveElement } from '../shared/surface.js';
import { textStyles } from './text.styles.js';

/**
 * An original and its simple version, side by side in the site's own template; the level chosen for the page says
 * which one shows. Only `hidden` of the two halves changes, and comes back as it was. Works in flow content, label,
 * legend, li, td, button and summary; never in an option, which holds text only. With `source`, a simple half whose
 * original has changed does not show.
 *
 * ```html
 * <label for="qf"><aidant-text>
 *   <span data-level="original">Quotient familial</span>
 *   <span data-level="simple" lang="fr-simple" hidden>Combien gagne votre famille</span>
 * </aidant-text></label>
 * ```
 *
 * @summary An official text and its simple version, one of which shows.
 * @tag aidant-text
 * @attr {'human' | 'machine' | 'validated'} method - How the simple half was written.
 * @attr {string} who - Who wrote it.
 * @attr {string} on - When, such as 2026-10-01.
 * @slot - Two elements: `data-level="original"`, and `data-level="simple"` with `lang` and `hidden`.
 */
export class AidantText extends AidantElement {
  static override styles = textStyles;

  /** Which version shows here, whatever the page shows; empty follows the page. */
  @property() level: Level | '' = '';

  /** The fingerprint of the original that the simple half was written for; see docs/author.md. */
  @property() source: string | undefined;

  /** The simple half's attributes as the author ordered them, while it shows. */
  readonly #order = new WeakMap<Element, readonly string[]>();
  #touched: { original: HTMLElement; simple: HTMLElement } | undefined;
  #waiting = false;
  /** The page wrote in the original that hides: its simple half may no longer fit. */
  readonly #rewrites = new MutationObserver(() => this.#show());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Taken out of the page, or out of our hands: the pair goes as it came.
    this.#restore();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override select(state: State): readonly unknown[] {
    return [state.app?.level, state.simple?.parts];
  }

  protected override render(): TemplateResult {
    return html`<slot
      class=${this.#bindsPerson() ? 'both' : ''}
      @slotchange=${this.#onSlotChange}
    ></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#show();
  }

  #show(): void {
    if (!this.isConnected) return;
    const halves = this.#halves();
    if (this.#touched && halves?.simple !== this.#touched.simple) this.#restore();
    if (!this.#touched && halves) asWritten(halves);
    if (!halves || this.#level === 'original' || this.#isStale(halves.original)) {
      if (!this.#inUse(this.#touched?.simple)) this.#restore();
      return;
    }
    if (this.#touched || this.#inUse(halves.original)) return;
    const { original, simple } = halves;
    this.#touched = halves;
    if (this.source !== undefined)
      this.#rewrites.observe(original, { childList: true, characterData: true, subtree: true });
    this.#order.set(simple, simple.getAttributeNames());
    simple.removeAttribute('hidden');
    // What one agrees to is never shown in other words alone.
    if (!this.#bindsPerson()) original.setAttribute('hidden', '');
  }

  /** Its own, else that of the nearest part of the page with one, else the page's. */
  get #level(): Level {
    if (this.level) return this.level;
    const state = this.session?.store.getState();
    const parts = state?.simple?.parts ?? {};
    if (Object.keys(parts).length > 0)
      for (const { id } of around(this)) {
        const own = parts[id];
        if (own) return own;
      }
    return state?.app?.level ?? 'original';
  }

  #isStale(original: HTMLElement): boolean {
    const { source } = this;
    return source !== undefined && judge({ source }, textOf(original)) === 'stale';
  }

  #restore(): void {
    if (!this.#touched) return;
    const { original, simple } = this.#touched;
    this.#touched = undefined;
    this.#rewrites.disconnect();
    // The page moved the half into another pair: that one looks after it now.
    const owner = simple.closest('aidant-text');
    if (owner && owner !== this) return;
    original.removeAttribute('hidden');
    const order = this.#order.get(simple) ?? [];
    if (!order.includes('hidden')) return;
    simple.setAttribute('hidden', '');
    // An attribute set again comes last: those that stood after it are set again too, so that not a byte differs.
    for (const name of order.slice(order.indexOf('hidden') + 1)) {
      const value = simple.getAttribute(name);
      if (value === null) continue;
      simple.removeAttribute(name);
      simple.setAttribute(name, value);
    }
  }

  #halves(): { original: HTMLElement; simple: HTMLElement } | undefined {
    const half = (level: Level): HTMLElement | null =>
      this.querySelector<HTMLElement>(`:scope > [data-level="${level}"]`);
    const original = half('original');
    const simple = half('simple');
    return original && simple ? { original, simple } : undefined;
  }

  #bindsPerson(): boolean {
    const root = this.getRootNode() as Document | ShadowRoot;
    return this.isConnected && bindsPerson<Element>(this, root, textOf);
  }

  /** Focus is never taken away: a half with the focus inside shows until it has gone. */
  #inUse(half: HTMLElement | undefined): boolean {
    const active = deepActiveElement();
    if (!half || !active || !half.contains(active)) return false;
    if (!this.#waiting) {
      this.#waiting = true;
      half.addEventListener('focusout', this.#onFocusOut, { once: true });
    }
    return true;
  }

  readonly #onFocusOut = (): void => {
    this.#waiting = false;
    queueMicrotask(() => this.#show());
  };

  /** The page has put in other halves. */
  readonly #onSlotChange = (): void => this.#show();
}

/** A copy that the page made while the simple half showed is told apart again as the author wrote it. */
function asWritten({ original, simple }: { original: HTMLElement; simple: HTMLElement }): void {
  if (!original.hasAttribute('hidden') || simple.hasAttribute('hidden')) return;
  original.removeAttribute('hidden');
  simple.setAttribute('hidden', '');
}

/** The words of the page, without the simple halves of pairs, as `source` is computed from them. */
function textOf(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.nodeType === 3 ? (node.textContent ?? '') : '';
      return node.matches(LEFT_OUT) ? '' : textOf(node);
    })
    .join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-text': AidantText;
  }
}
