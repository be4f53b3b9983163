import { dimPath, holesOf, linePath, type Box } from '../core/light-path.js';
import type { ComfortView } from '../core/comfort/state.js';
import type { Layer, Rect, Undo } from '../core/ports.js';
import { union } from './boxes.js';

/** Air above and below a line under the ruler, in CSS pixels. */
const AIR = 2;

/** Windows of ours that stood there before: the veil lies over them, and must not dim them. */
const OURS = 'aidant-launcher, aidant-player[floating], aidant-guide';

/** One element of ours over the page, in the top layer: all that is not read is dimmed. Presses go through it. */
export interface Veil {
  open(): void;
  /** @param boxes of what is read, on the screen; none draws nothing. */
  draw(view: ComfortView, boxes: readonly Rect[]): void;
  close(): void;
}

export function createVeil(document: Document, layer: Layer): Veil {
  let host: HTMLElement | undefined;
  let hide: Undo | undefined;
  let dim: SVGPathElement;
  let line: SVGPathElement;

  const open = (): void => {
    if (host) return;
    const view = document.defaultView ?? window;
    host = document.createElement('aidant-veil');
    host.setAttribute('aria-hidden', 'true');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(VEIL_CSS);
    root.adoptedStyleSheets = [sheet];
    const make = <K extends 'svg' | 'path'>(name: K): SVGElementTagNameMap[K] =>
      document.createElementNS('http://www.w3.org/2000/svg', name);
    const svg = make('svg');
    dim = make('path');
    line = make('path');
    dim.setAttribute('class', 'dim');
    dim.setAttribute('fill-rule', 'evenodd');
    line.setAttribute('class', 'line');
    svg.append(dim, line);
    root.append(svg);
    document.documentElement.append(host);
    hide = layer.show(host);
  };

  return {
    open,

    draw(view, boxes) {
      if (!host) return;
      const { innerWidth: width, innerHeight: height } = document.defaultView ?? window;
      const holes = view === 'ruler' ? strip(boxes, width) : holesOf(boxes.map(boxOf));
      const others = holes.length > 0 ? ourWindows(document) : [];
      // Two holes over each other would be dark where they meet.
      const rest = holes.reduce(
        (boxes, hole) => boxes.flatMap((box) => without(box, hole)),
        others,
      );
      host.setAttribute('data-view', view);
      line.setAttribute('d', linePath(holes));
      dim.setAttribute('d', holes.length > 0 ? dimPath([...holes, ...rest], width, height) : '');
    },

    close() {
      hide?.();
      host?.remove();
      host = undefined;
      hide = undefined;
    },
  };
}

/** As wide as the screen, its ends out of sight. */
function strip(boxes: readonly Rect[], width: number): Box[] {
  const box = union(boxes);
  if (!box) return [];
  return [{ left: -40, top: box.y - AIR, right: width + 40, bottom: box.y + box.height + AIR }];
}

function boxOf({ x, y, width, height }: Rect): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function ourWindows(document: Document): Box[] {
  return [...document.querySelectorAll(OURS)]
    .map((element) => boxOf(element.getBoundingClientRect()))
    .filter(({ left, right, top, bottom }) => right > left && bottom > top);
}

/** What is left of a box when another one is cut out of it. */
function without(box: Box, hole: Box): Box[] {
  const { left, right, top, bottom } = box;
  if (hole.left >= right || hole.right <= left || hole.top >= bottom || hole.bottom <= top)
    return [box];
  const from = Math.max(top, hole.top);
  const to = Math.min(bottom, hole.bottom);
  return [
    { ...box, bottom: hole.top },
    { ...box, top: hole.bottom },
    { left, right: hole.left, top: from, bottom: to },
    { left: hole.right, right, top: from, bottom: to },
  ].filter((part) => part.right > part.left && part.bottom > part.top);
}

/** Left to right always: the boxes are put by the screen's own coordinates. */
const VEIL_CSS = `
:host {
  all: initial !important;
  color-scheme: inherit !important;
  position: fixed !important;
  inset: 0 !important;
  inline-size: auto !important;
  block-size: auto !important;
  max-inline-size: none !important;
  max-block-size: none !important;
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
svg {
  position: fixed;
  inset: 0;
  inline-size: 100vw;
  block-size: 100vh;
  pointer-events: none;
  overflow: hidden;
}
.dim {
  fill: rgb(29 36 51 / 40%);
}
.line {
  fill: none;
  stroke: var(--aidant-accent, light-dark(#0b4f8a, #9cc9f5));
  stroke-width: 3px;
}
@media (prefers-color-scheme: dark) {
  .dim { fill: rgb(0 0 0 / 60%); }
}
@media (prefers-contrast: more), (forced-colors: active) {
  .dim { fill: none; }
  .line { stroke-width: 4px; stroke: CanvasText; }
}
@media (forced-colors: active) {
  .line { stroke: Highlight; }
}
@media print {
  :host { display: none !important; }
}`;
