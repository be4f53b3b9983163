/** Readability figures of all simple texts of a language: then and now, and never a verdict. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { primary } from '../../core/formats/text.js';
import { readJson } from '../../core/formats/json.js';
import { trend, type Trend } from '../lint/lint.js';
import { Misuse } from './options.js';
import type { Passage } from './passage.js';
import { addressOf, Unreadable, type Sources } from './source.js';

export interface LanguageTrend {
  readonly lang: string;
  readonly now: Trend;
  /** As it was kept the last time. */
  readonly before?: Trend;
}

type Kept = Readonly<Record<string, Trend>>;

/** @param file where the figures of the last time are kept; undefined when nobody wants to know. */
export async function trendsOf(
  passages: readonly Passage[],
  file: string | undefined,
  sources: Sources,
): Promise<LanguageTrend[]> {
  const before = file === undefined ? {} : await readKept(file, sources);
  const texts = new Map<string, string[]>();
  for (const { lang, text, kind, profile } of passages) {
    // A label is no sentence, and of an official text nobody here is the author.
    if (profile === 'original' || (kind !== 'text' && kind !== 'definition')) continue;
    const key = primary(lang);
    texts.set(key, [...(texts.get(key) ?? []), text]);
  }
  return [...texts].sort().map(([lang, all]) => {
    const past = before[lang];
    return { lang, now: trend(all, lang), ...(past && { before: past }) };
  });
}

/** Keeps the figures of now for the next time. */
export async function keepTrends(file: string, trends: readonly LanguageTrend[]): Promise<void> {
  const url = addressOf(file);
  if (url.protocol !== 'file:') throw new Misuse('--trend takes a file of this computer.');
  const languages = Object.fromEntries(trends.map(({ lang, now }) => [lang, now]));
  const text = `${JSON.stringify({ format: 1, languages }, undefined, 2)}\n`;
  try {
    await writeFile(fileURLToPath(url), text);
  } catch (error) {
    throw new Misuse(`--trend cannot write ${file}: ${(error as Error).message}.`);
  }
}

async function readKept(file: string, sources: Sources): Promise<Kept> {
  let text: string;
  try {
    ({ text } = await sources.get(addressOf(file)));
  } catch (error) {
    // The first time there is none.
    if (error instanceof Unreadable) return {};
    throw error;
  }
  const read = readJson(text);
  const kept = 'value' in read ? (read.value as { languages?: unknown } | null)?.languages : {};
  if (typeof kept !== 'object' || kept === null)
    throw new Misuse(`${file} is no file that --trend wrote. Name another, or remove it.`);
  return kept as Kept;
}
