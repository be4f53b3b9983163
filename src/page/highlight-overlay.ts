import type { PaintKind, Rect, Undo } from '../core/ports.js';
import { clipsOf, visibleBox } from './boxes.js';
import { standsFor } from './control-members.js';
import { followElements } from './follow.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of the line under a hard word. */
  readonly color?: string;
}

/** Where something is on the screen, asked again whenever the page moves. */
type Where = () => readonly Box[];

/** Air between a control and its ring, in CSS pixels. */
const AIR = 4;

export interface Overlay {
  rectangles(kind: PaintKind, where: readonly Where[]): void;
  ring(element: HTMLElement | undefined): void;
  clear(): void;
}

/**
 * Boxes over the page: the ring around a control, and painted text where browsers have no highlights. They lie in
 * one element of ours after `body`, shown in the top layer so that a modal of the page does not hide them, and gone
 * when there is nothing to show.
 */
export function createOverlay(document: Document): Overlay {
  const rectangles = new Map<PaintKind, readonly Where[]>();
  let ringed: HTMLElement | undefined;
  let unfollow: Undo | undefined;
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let frame: number | undefined;
  const view = document.defaultView ?? window;

  const soon = (): void => {
    frame ??= view.requestAnimationFrame(() => {
      frame = undefined;
      draw();
    });
  };

  const sizes = new view.ResizeObserver(soon);

  const open = (): ShadowRoot => {
    if (root && host?.isConnected) return root;
    close();
    host = document.createElement('aidant-light');
    host.setAttribute('aria-hidden', 'true');
    host.setAttribute('popover', 'manual');
    root = host.attachShadow({ mode: 'open' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(OVERLAY_CSS);
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
    host.showPopover?.();
    view.addEventListener('scroll', soon, { capture: true, passive: true });
    view.addEventListener('resize', soon);
    view.visualViewport?.addEventListener('scroll', soon);
    // What comes late, as a picture, moves the words below it.
    sizes.observe(document.body);
    return root;
  };

  const close = (): void => {
    if (frame !== undefined) view.cancelAnimationFrame(frame);
    frame = undefined;
    view.removeEventListener('scroll', soon, { capture: true });
    view.removeEventListener('resize', soon);
    view.visualViewport?.removeEventListener('scroll', soon);
    sizes.disconnect();
    unfollow?.();
    unfollow = undefined;
    host?.remove();
    host = undefined;
    root = undefined;
  };

  const draw = (): void => {
    const boxes = [
      ...[...rectangles].flatMap(([kind, wheres]) =>
        wheres.flatMap((where) => where().map((box) => makeBox(kind, box))),
      ),
      ...ringBoxes().map((box) => makeBox('ring', box)),
    ];
    open().replaceChildren(...boxes);
  };

  /** What a person sees of the control, or of the label that is drawn in its place. */
  const ringBoxes = (): Box[] => {
    const [shown] = ringed ? standsFor(ringed) : [];
    const box = shown && visibleBox(shown, clipsOf(shown));
    return box ? [withAir(box)] : [];
  };

  const makeBox = (kind: string, box: Box): HTMLElement => {
    const element = document.createElement('div');
    element.className = kind;
    element.style.setProperty('inset-inline-start', `${box.left}px`);
    element.style.setProperty('inset-block-start', `${box.top}px`);
    element.style.setProperty('inline-size', `${box.width}px`);
    element.style.setProperty('block-size', `${box.height}px`);
    if (box.color) element.style.setProperty('color', box.color);
    return element;
  };

  const update = (): void => {
    const isEmpty = !ringed && [...rectangles.values()].every((wheres) => wheres.length === 0);
    if (isEmpty) close();
    else draw();
  };

  return {
    rectangles(kind, where) {
      if (where.length === 0 && !rectangles.get(kind)?.length) return;
      rectangles.set(kind, where);
      update();
    },
    ring(element) {
      if (element === ringed) return;
      ringed = element;
      // Opened anew, so that it lies above a modal that opened meanwhile.
      close();
      update();
      if (element) unfollow = followElements(standsFor(element), draw);
    },
    clear() {
      rectangles.clear();
      ringed = undefined;
      close();
    },
  };
}

function withAir({ x, y, width, height }: Rect): Box {
  return { left: x - AIR, top: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
}

/** Left to right always: the boxes are put by the screen's own coordinates. */
const OVERLAY_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  inline-size: auto !important;
  block-size: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  direction: ltr !important;
  writing-mode: horizontal-tb !important;
  pointer-events: none !important;
  display: block !important;
}
div {
  position: fixed;
  box-sizing: border-box;
  pointer-events: none;
}
.ring {
  border: 3px solid #1d2433;
  outline: 3px solid #ffb81c;
  border-radius: 8px;
}
.sentence, .word {
  background: #ffe3a3;
  mix-blend-mode: multiply;
  border-block-end: 2px solid #1d2433;
}
.word {
  background: #ffb81c;
}
.syllable {
  border-block-end: 2px solid #5d6576;
}
.term {
  border-block-end: 2px dotted currentColor;
}
@media (forced-colors: active) {
  .ring { border-color: Highlight; outline-color: Canvas; }
  .sentence, .word { background: none; border: 2px solid Highlight; mix-blend-mode: normal; }
}
@media print {
  :host { display: none !important; }
}`;
