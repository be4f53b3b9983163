import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

/**
 * A file below `folder`, or undefined. `path` is the decoded path of the address: whatever it says, nothing
 * outside the folder and nothing hidden is read.
 */
export async function fileBelow(folder, path) {
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path));
  const hidden = path.split('/').some((part) => part.startsWith('.'));
  if (!file.startsWith(root) || hidden) return undefined;
  const type = TYPES[extname(file).toLowerCase()];
  if (!type) return undefined;
  try {
    if (!(await stat(file)).isFile()) return undefined;
    return { type, bytes: await readFile(file) };
  } catch {
    return undefined;
  }
}
