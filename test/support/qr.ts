import 'jsqr';

type Decoder = (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { readonly data: string } | null;

/** jsQR leaves itself on the global object when no module system asks for it. */
const decode = (globalThis as unknown as { jsQR: Decoder }).jsQR;

const SCALE = 6;

/** Paints our path data (`Mx yh…v1h…z`, one run of modules each) as a camera would see it. */
export function drawPath({ size, path }: { size: number; path: string }): ImageData {
  const side = size * SCALE;
  const image = new ImageData(side, side);
  image.data.fill(255);
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(width)) * SCALE; column++) {
        image.data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return image;
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
