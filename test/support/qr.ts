import 'jsqr';
import { pixelsOf } from './pixels.js';

type Decoder = (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { readonly data: string } | null;

/** jsQR leaves itself on the global object when no module system asks for it. */
const decode = (globalThis as unknown as { jsQR: Decoder }).jsQR;

/** Paints our path data as a camera would see it. */
export function drawPath(code: { size: number; path: string }): ImageData {
  const { data, width, height } = pixelsOf(code);
  return new ImageData(data, width, height);
}

/** What an independent decoder reads. */
export function readQr(image: ImageData): string | undefined {
  return decode(image.data, image.width, image.height)?.data;
}

/** The QR code that an element of ours shows. */
export function qrOf(root: ParentNode): string | undefined {
  const svg = root.querySelector('svg.qr');
  const path = svg?.querySelector('path')?.getAttribute('d') ?? '';
  const size = Number(svg?.getAttribute('viewBox')?.split(' ')[2]);
  return readQr(drawPath({ size, path }));
}
