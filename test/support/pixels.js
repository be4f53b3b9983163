const SCALE = 6;

/**
 * Paints a QR code of ours (`Mx yh…v1h…z`, one run of modules each, on a square of `size` units) as a camera would see it.
 *
 * @param {{ size: number, path: string }} code
 * @returns {{ data: Uint8ClampedArray<ArrayBuffer>, width: number, height: number }} RGBA
 */
export function pixelsOf({ size, path }) {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(width)) * SCALE; column++) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return { data, width: side, height: side };
}
