/** Draws the light around a step's target. While the page scrolls it only moves: new paths would cost each frame a layout. */
import type { Rect } from '../../core/ports.js';
import { type Box, dimPath, holesOf, linePath } from '../../core/light-path.js';

export class Light {
  #spot: Element | null = null;
  #holes: readonly Box[] = [];
  #width = 0;
  #height = 0;

  /** Lights these boxes of the screen, in CSS pixels; none takes the light away. */
  draw(spot: SVGElement | null, rects: readonly Rect[]): void {
    if (!spot) return;
    const { innerWidth: width, innerHeight: height } = window;
    const holes = holesOf(
      rects.map(({ x, y, width, height }) => ({
        left: x,
        top: y,
        right: x + width,
        bottom: y + height,
      })),
    );
    const same = spot === this.#spot && width === this.#width && height === this.#height;
    const moved = same ? movedBy(this.#holes, holes) : undefined;
    // What is dimmed reaches one screen beyond each edge.
    if (moved && Math.abs(moved.x) <= width && Math.abs(moved.y) <= height) {
      spot.style.translate = `${moved.x}px ${moved.y}px`;
      return;
    }
    this.#spot = spot;
    this.#holes = holes;
    this.#width = width;
    this.#height = height;
    spot.style.translate = '';
    const [dim, line] = spot.children;
    dim?.setAttribute('d', holes.length > 0 ? dimPath(holes, width, height) : '');
    line?.setAttribute('d', linePath(holes));
  }
}

/** How far all the holes moved alike; undefined when one changed in any other way. */
function movedBy(from: readonly Box[], to: readonly Box[]): { x: number; y: number } | undefined {
  const [first, now] = [from[0], to[0]];
  if (!first || !now || from.length !== to.length) return undefined;
  const x = now.left - first.left;
  const y = now.top - first.top;
  const alike = from.every((hole, i) => {
    const other = to[i] as Box;
    return (
      near(hole.left + x, other.left) &&
      near(hole.right + x, other.right) &&
      near(hole.top + y, other.top) &&
      near(hole.bottom + y, other.bottom)
    );
  });
  return alike ? { x, y } : undefined;
}

/** Boxes are told in parts of a pixel, and sums of them round. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}
