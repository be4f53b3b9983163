/** The pixels of a screenshot: PNG with 8 bits a channel, not interlaced, as all browsers write them. */
import { inflateSync } from 'node:zlib';

/** @param {Buffer} file @returns {{ data: Uint8ClampedArray, width: number, height: number }} RGBA */
export function readPng(file) {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [bits, colour, , , interlaced] = file.subarray(24, 29);
  const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[colour];
  if (bits !== 8 || interlaced !== 0 || !channels) throw new Error(`PNG of kind ${bits}/${colour}`);
  const raw = inflateSync(Buffer.concat([...chunks(file, 'IDAT')]));
  const line = width * channels;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x >= channels ? pixels[at - channels] : 0;
      const up = y > 0 ? pixels[at - line] : 0;
      const corner = y > 0 && x >= channels ? pixels[at - line - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[at] = raw[y * (line + 1) + 1 + x] + guess;
    }
  }
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    const from = i * channels;
    const grey = channels < 3;
    data[i * 4] = pixels[from];
    data[i * 4 + 1] = pixels[grey ? from : from + 1];
    data[i * 4 + 2] = pixels[grey ? from : from + 2];
    data[i * 4 + 3] = 255;
  }
  return { data, width, height };
}

function* chunks(file, wanted) {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === wanted) {
      yield file.subarray(at + 8, at + 8 + length);
    }
    at += length + 12;
  }
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
