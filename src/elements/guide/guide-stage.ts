import { html, svg, type TemplateResult } from 'lit';
import type { Find } from '../../core/formats/find.js';
import type { GuideState } from '../../core/guide/state.js';
import type { PageNode, PagePorts, Undo } from '../../core/ports.js';
import { InSight } from './in-sight.js';
import { Light } from './light.js';
import { holds, isElement } from './tab-order.js';
import type { AidantElement } from '../shared/element.js';

/**
 * `card`: floats beside the target. `sheet`: along an edge of a narrow screen. `bar`: one line. `full`: opened from
 * the bar where there is no room for both page and step.
 */
export type Shape = 'card' | 'sheet' | 'bar' | 'full';

/** Below this width of the viewport, in CSS pixels, the step is a sheet. */
const NARROW = '(max-width: 639.98px)';
/** Below this height of what can be seen (keyboard, zoom, landscape), it is one line. */
const LOW = 480;

/** Where the step stands and what is lit: the top layer, the place, the light, and making room. */
export class GuideStage {
  readonly #host: AidantElement;
  readonly #narrow = matchMedia(NARROW);
  readonly #light = new Light();
  #node: PageNode | undefined;
  /** The last target that was shown: focus goes back there at the end. */
  #last: PageNode | undefined;
  /** What the step stands with, whether it may point at it or not. */
  #near: PageNode | undefined;
  #placed: Shape | undefined;
  #unplace: Undo | undefined;
  #hide: Undo | undefined;
  #unlisten: Undo | undefined;
  #arrived = 0;
  /** In little room the person opened the step; it is one line again at the next step. */
  #opened = false;
  #lifted = false;
  #low = false;

  /** Whether the person can see what the step is about. */
  readonly sight: InSight;

  constructor(host: AidantElement) {
    this.#host = host;
    const card = (): Element | null => host.renderRoot.querySelector('.box');
    this.sight = new InSight(card, () => host.requestUpdate());
  }

  /** Shows the step where its target is. Call after each drawing. */
  update(guide: GuideState): void {
    const { session } = this.#host;
    if (!session) return;
    this.#unlisten ??= this.#listen();
    const shape = this.shapeFor(guide);
    this.#makeRoom(shape);
    const node = this.#pointable(guide);
    if (guide.status === 'running') this.#last = node ?? this.#last;
    // What is not shown has no size to place it by; nothing is drawn in between.
    const near = guide.target.node ?? node;
    if (!this.#hide || near !== this.#near) this.#hide = session.page.layer.show(this.#host, near);
    this.#near = near;
    if (node !== this.#node || shape !== this.#placed) {
      this.#node = node;
      this.#placed = shape;
      this.#place(session.page, node, shape);
    }
    this.#host.renderRoot.querySelector('.spot')?.toggleAttribute('lifted', this.#lifted);
  }

  /** The shape for what is to be shown now. */
  shapeFor(guide: GuideState): Shape {
    if (guide.arrived !== this.#arrived) {
      this.#arrived = guide.arrived;
      this.#opened = false;
      this.#lifted = false;
      this.sight.begin();
    }
    const low = (window.visualViewport?.height ?? window.innerHeight) < LOW;
    if (low && guide.status !== 'stopped') return this.#opened ? 'full' : 'bar';
    if (guide.folded) return 'bar';
    return this.#narrow.matches ? 'sheet' : 'card';
  }

  /**
   * Beside its target a card has height for all of it; in any other place the quieter buttons scroll with the words.
   * Once low it stays so for this target: buttons that change places again and again would lose the person's focus.
   */
  isLow(shape: Shape, side: string | null): boolean {
    this.#low ||= shape !== 'card' || (side !== null && ['bottom', 'top', 'corner'].includes(side));
    return this.#low;
  }

  /** Makes the step large or small, as the person asked. */
  open(large: boolean): void {
    this.#opened = large;
    // Back on the page of a low screen nothing was folded: with the keyboard gone there is room again.
    if (large || this.#placed !== 'full')
      this.#host.session?.dispatch({ type: 'guide/fold', folded: !large }, this.#host);
    this.#host.requestUpdate();
  }

  renderSpot(): TemplateResult {
    return html`${svg`<svg class="spot" aria-hidden="true"><path class="dim"></path><path class="line"></path></svg>`}`;
  }

  /** Takes everything away; tells the target that was lit. */
  leave(): HTMLElement | undefined {
    const node = this.#last;
    for (const undo of [this.#unplace, this.#unlisten, this.#hide]) undo?.();
    this.#unplace = this.#unlisten = this.#hide = undefined;
    this.#node = this.#near = this.#last = this.#placed = undefined;
    this.sight.begin();
    this.#host.removeAttribute('popover');
    return isElement(node) ? node : undefined;
  }

  /** The target, unless it is one that nothing of ours may point at; at the end what is to be noted. */
  #pointable({ target, field, screen, status, procedure }: GuideState): PageNode | undefined {
    if (status === 'ended') return this.#reference(procedure?.end?.find);
    if (status !== 'running' || screen !== 'step' || target.status !== 'found') return undefined;
    const bank = this.#host.session?.site.profile === 'bank';
    return bank && field?.secret === true ? undefined : target.node;
  }

  #reference(find: Find | undefined): PageNode | undefined {
    const found = find === undefined ? undefined : this.#host.session?.page.finder.find(find);
    return found?.status === 'found' ? found.node : undefined;
  }

  #place(page: PagePorts, node: PageNode | undefined, shape: Shape): void {
    this.#unplace?.();
    this.#low = false;
    this.#unplace = page.placer.place(this.#host, node, {
      ...((shape === 'bar' || shape === 'full') && { shape }),
      onRects: (rects, way) => {
        this.#light.draw(this.#host.renderRoot.querySelector('.spot'), rects);
        if (node) this.sight.look(rects[0], way);
      },
      onCovers: () => this.open(false),
    });
  }

  /** What the style sheet needs to know of the screen. */
  #makeRoom(shape: Shape): void {
    this.#host.setAttribute('shape', shape);
    this.#host.toggleAttribute('narrow', this.#narrow.matches);
  }

  #listen(): Undo {
    const resize = (): void => this.#host.requestUpdate();
    const away = (event: Event): void => this.#lift(event);
    const visual = window.visualViewport;
    window.addEventListener('resize', resize);
    visual?.addEventListener('resize', resize);
    const kinds = ['pointerdown', 'focusin', 'wheel', 'touchmove'] as const;
    for (const kind of kinds) {
      document.addEventListener(kind, away, { capture: true, passive: true });
    }
    return () => {
      window.removeEventListener('resize', resize);
      visual?.removeEventListener('resize', resize);
      for (const kind of kinds) document.removeEventListener(kind, away, { capture: true });
    };
  }

  /** The page is undimmed as soon as the person turns to something else, and dimmed again when they are back. */
  #lift(event: Event): void {
    const at = event.composedPath()[0];
    const inStep = event.composedPath().includes(this.#host);
    const onTarget = isElement(this.#node) && holds(this.#node, at as Node);
    const lifted = !inStep && !onTarget;
    if (lifted === this.#lifted) return;
    this.#lifted = lifted;
    this.#host.renderRoot.querySelector('.spot')?.toggleAttribute('lifted', lifted);
  }
}
