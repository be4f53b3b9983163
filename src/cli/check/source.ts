/** The files and pages that are checked, as they were read: every offset counts in this text. */
import { readFile, writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Edit } from './problem.js';

/** A file of this computer or a page of the web, read once. */
export class SourceFile {
  /** As reports name it: relative to the folder of the command, with `/`; or the address. */
  readonly name: string;
  readonly url: URL;
  readonly text: string;
  /** The address that was asked for, where the server sent on to another one. */
  readonly askedFor: URL | undefined;
  /** Whether a change can be written back with every other byte as it was. */
  readonly mendable: boolean;
  #starts: number[] | undefined;

  constructor(url: URL, { text, label }: Decoded, askedFor?: URL) {
    this.url = url;
    this.text = text;
    this.askedFor = askedFor;
    this.name = nameOf(url);
    // A letter that was lost in reading would be lost for good in writing.
    this.mendable = url.protocol === 'file:' && label === 'utf-8' && !text.includes('\uFFFD');
  }

  /** Where it lies on this computer; undefined for a page of the web. */
  get path(): string | undefined {
    return this.url.protocol === 'file:' ? fileURLToPath(this.url) : undefined;
  }

  /** Line and column of an offset, both from 1, columns in UTF-16 units. A byte-order mark is no column. */
  placeAt(offset: number): { readonly line: number; readonly column: number } {
    const starts = (this.#starts ??= lineStarts(this.text));
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const mark = low === 0 && offset > 0 && this.text.startsWith('\uFEFF') ? 1 : 0;
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 - mark };
  }

  /** The offset of a line and column, as parsers tell them. */
  offsetAt(line: number, column: number): number {
    const starts = (this.#starts ??= lineStarts(this.text));
    return Math.min((starts[line - 1] ?? 0) + column - 1, this.text.length);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

function nameOf(url: URL): string {
  if (url.protocol !== 'file:') return url.href;
  const path = fileURLToPath(url);
  const name = relative(process.cwd(), path);
  return (name === '' ? path : name).split(sep).join('/');
}

/** What cannot be read, in words for the person at the keyboard. */
export class Unreadable extends Error {}

/**
 * The address of a path of this computer, or of a page of the web.
 * @throws {Unreadable} for one of the web that is none.
 */
export function addressOf(input: string): URL {
  if (/^https?:/i.test(input) && !URL.canParse(input))
    throw new Unreadable(
      `"${input}" is no address of a page. Write it whole, such as https://example.be/.`,
    );
  return /^https?:\/\//i.test(input) ? new URL(input) : pathToFileURL(input);
}

/** What one address of the web may cost. */
export interface Limits {
  readonly ms: number;
  readonly bytes: number;
}

/** More than any page or file of ours needs, also over a slow line. */
const LIMITS: Limits = { ms: 30_000, bytes: 20_000_000 };

/** Reads once each: a second asking gives the same file. */
export class Sources {
  readonly #read = new Map<string, Promise<SourceFile>>();
  readonly #limits: Limits;

  constructor(limits = LIMITS) {
    this.#limits = limits;
  }

  /** @throws {Unreadable} when there is none. */
  get(url: URL): Promise<SourceFile> {
    const key = url.href;
    const known = this.#read.get(key);
    if (known) return known;
    const reading = read(url, this.#limits);
    this.#read.set(key, reading);
    return reading;
  }

  /** Forgets a file that was written, so that it is read again. */
  drop(source: SourceFile): void {
    this.#read.delete(source.url.href);
  }
}

async function read(url: URL, limits: Limits): Promise<SourceFile> {
  if (url.protocol === 'file:') {
    try {
      return new SourceFile(url, decode(await readFile(fileURLToPath(url))));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const why = code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
      throw new Unreadable(`${nameOf(url)}: ${why}.`);
    }
  }
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/html, application/json' },
      signal: AbortSignal.timeout(limits.ms),
    });
    if (!response.ok) throw new Unreadable(`${url.href}: the server answers ${response.status}.`);
    const type = response.headers.get('content-type') ?? '';
    const bytes = await bodyOf(response, limits.bytes);
    const from = new URL(response.url || url);
    return new SourceFile(from, decode(bytes, type), response.redirected ? url : undefined);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { cause, message, name } = error as Error & { cause?: Error };
    const why = name === 'TimeoutError' ? 'no answer in time' : cause?.message || message;
    throw new Unreadable(`${url.href}: ${why}.`);
  }
}

/** @throws {Unreadable} as soon as there is too much of it: the server may say nothing of the size, or never end. */
async function bodyOf(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw new Unreadable(`${response.url}: larger than ${most} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

interface Decoded {
  readonly text: string;
  /** The encoding by its name in the standard, such as `utf-8`. */
  readonly label: string;
}

const CHARSET = /charset\s*=\s*["']?\s*([\w-]+)/i;
/** So far browsers look for the encoding in a page. */
const HEAD = 1024;

/** Old pages are not in UTF-8; they say so in the answer of the server or at their top. */
function decode(bytes: Uint8Array, type = ''): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const inside = /<meta\b[^>]*>/i.test(head) ? head : '';
  const decoder = decoderFor(CHARSET.exec(type)?.[1] ?? CHARSET.exec(inside)?.[1] ?? 'utf-8');
  return { text: decoder.decode(bytes), label: decoder.encoding };
}

function decoderFor(label: string): TextDecoder {
  // The mark at the beginning is kept: a changed file gets it back.
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true });
  }
}

/**
 * Makes the changes that do not touch each other, the first ones first; every other byte stays.
 * @returns how many were made.
 */
export async function rewrite(source: SourceFile, edits: readonly Edit[]): Promise<number> {
  const { path, text } = source;
  if (path === undefined || !source.mendable) return 0;
  const made = apart(edits);
  if (made.length === 0) return 0;
  let result = '';
  let at = 0;
  for (const edit of made) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  await writeFile(path, result + text.slice(at));
  return made.length;
}

/** The first of those that touch each other. */
function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  let end = -1;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end || edit.start === kept.at(-1)?.start) continue;
    kept.push(edit);
    end = edit.end;
  }
  return kept;
}
