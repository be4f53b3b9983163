/** Reads what a form posted: names and values, and of a file only its name, type and size. */

const LIMIT = 6 * 1024 * 1024;

export class TooLarge extends Error {}

/** @returns {Promise<{ fields: Record<string, string>, files: Record<string, { name: string, type: string, size: number }> }>} */
export async function readBody(request) {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  const boundary = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  if (boundary) return readMultipart(bytes, boundary[1] ?? boundary[2]);
  const fields = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
  return { fields: withoutPrototype(fields), files: {} };
}

async function readBytes(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Read on to the end without keeping it, so that the browser gets our answer and not a broken connection.
    if (size <= LIMIT) chunks.push(chunk);
  }
  if (size > LIMIT) throw new TooLarge();
  return Buffer.concat(chunks);
}

function readMultipart(bytes, boundary) {
  const fields = {};
  const files = {};
  const mark = Buffer.from(`--${boundary}`);
  let at = bytes.indexOf(mark);
  while (at !== -1) {
    const start = at + mark.length + 2;
    const next = bytes.indexOf(mark, start);
    if (next === -1) break;
    const part = bytes.subarray(start, next - 2);
    const split = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, split).toString('utf8');
    const body = part.subarray(split + 4);
    const name = /name="([^"]*)"/i.exec(head)?.[1];
    const fileName = /filename="([^"]*)"/i.exec(head)?.[1];
    if (name !== undefined && fileName !== undefined) {
      const type = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? '';
      if (fileName !== '') files[name] = { name: fileName, type, size: body.length };
    } else if (name !== undefined) {
      fields[name] = body.toString('utf8');
    }
    at = next;
  }
  return { fields: withoutPrototype(fields), files };
}

/** Keeps names such as `__proto__` harmless. */
const withoutPrototype = (fields) => Object.assign(Object.create(null), fields);
