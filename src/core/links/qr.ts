import { generate } from 'lean-qr';

/** A QR code as one SVG path on a square of `size` units, quiet zone of four units included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/** Draws `text` as runs of modules, so that no script has to paint and any size stays sharp. */
export function qrPath(text: string): QrPath {
  const code = generate(text);
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      let end = x + 1;
      while (code.get(end, y)) end++;
      path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h${x - end}z`;
      x = end;
    }
  }
  return { size: code.size + 2 * QUIET, path };
}
