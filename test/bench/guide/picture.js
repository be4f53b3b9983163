/** Reads a screenshot: the greatest contrast along a line. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** The contrast (WCAG 2) of the lightest and the darkest point from one x to another. */
export function contrastAcross(file, { y, from, to }) {
  const { at } = decode(readFileSync(file));
  const lights = [];
  for (let x = from; x <= to; x += 1) lights.push(luminance(at(x, y)));
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A PNG with 8 bits a channel and no interlacing, as browsers write it. */
function decode(bytes) {
  const width = bytes.readUInt32BE(16);
  const channels = bytes[25] === 6 ? 4 : 3;
  const parts = [];
  for (let i = 8; i < bytes.length;) {
    const length = bytes.readUInt32BE(i);
    if (bytes.toString('latin1', i + 4, i + 8) === 'IDAT')
      parts.push(bytes.subarray(i + 8, i + 8 + length));
    i += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows = [];
  for (let start = 0, above = Buffer.alloc(stride); start < raw.length; start += stride + 1) {
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + stride));
    unfilter(raw[start], row, above, channels);
    rows.push(row);
    above = row;
  }
  return { at: (x, y) => [...rows[y].subarray(x * channels, x * channels + 3)] };
}

function unfilter(kind, row, above, step) {
  for (let i = 0; i < row.length; i += 1) {
    const left = i >= step ? row[i - step] : 0;
    const corner = i >= step ? above[i - step] : 0;
    const guess = [0, left, above[i], (left + above[i]) >> 1, paeth(left, above[i], corner)][kind];
    row[i] = (row[i] + guess) & 255;
  }
}

function paeth(a, b, c) {
  const guess = a + b - c;
  const [pa, pb, pc] = [a, b, c].map((one) => Math.abs(guess - one));
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
