/** The light around something of the page: all else dimmed, with holes, and a line around each hole. */

/** Air around the target, in CSS pixels. */
const AIR = 8;
const RADIUS = 12;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The holes for these parts, with air around them. Holes that would touch become one: a label, its field and its
 * hint are one thing to the eye.
 */
export function holesOf(parts: readonly Box[]): Box[] {
  const holes: Box[] = [];
  for (const part of parts) {
    let hole: Box = {
      left: part.left - AIR,
      top: part.top - AIR,
      right: part.right + AIR,
      bottom: part.bottom + AIR,
    };
    // A hole that has grown may touch another one: until none is left.
    for (let next = takeTouching(holes, hole); next; next = takeTouching(holes, hole)) {
      hole = around(hole, next);
    }
    holes.push(hole);
  }
  return holes;
}

/** The outline of the holes as an SVG path. */
export function linePath(holes: readonly Box[]): string {
  return holes.map(roundedPath).join('');
}

/** Everything but the holes, for the even-odd rule, and a screen more on each side, so that it can be moved. */
export function dimPath(holes: readonly Box[], width: number, height: number): string {
  return `M${-width} ${-height}H${2 * width}V${2 * height}H${-width}Z${linePath(holes)}`;
}

function takeTouching(holes: Box[], hole: Box): Box | undefined {
  const index = holes.findIndex((other) => touches(other, hole));
  return index < 0 ? undefined : holes.splice(index, 1)[0];
}

function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function roundedPath({ left, top, right, bottom }: Box): string {
  const r = Math.max(0, Math.min(RADIUS, (right - left) / 2, (bottom - top) / 2));
  return (
    `M${left + r} ${top}H${right - r}A${r} ${r} 0 0 1 ${right} ${top + r}V${bottom - r}` +
    `A${r} ${r} 0 0 1 ${right - r} ${bottom}H${left + r}A${r} ${r} 0 0 1 ${left} ${bottom - r}` +
    `V${top + r}A${r} ${r} 0 0 1 ${left + r} ${top}Z`
  );
}
