/** The lint as it is built. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from '../../support/build.js';

export const root = resolve(import.meta.dirname, '../../..');

build('lib');
export const { lintShape, lintText, NOT_JUDGED, RULES, trend } =
  await import('../../../dist/cli/lint/lint.js');

/** The findings of a simple text. */
export function lint(text, lang, options = {}) {
  return lintText(text, { lang, profile: 'simple', kind: 'text', known: new Set(), ...options });
}

/** What a rule points at, each as its words. */
export function pointed(rule, text, lang, options) {
  return lint(text, lang, options)
    .filter((finding) => finding.rule === rule)
    .map(({ end, start }) => text.slice(start, end));
}

/** The text with all its fixes. */
export function fixed(text, lang, options) {
  return lint(text, lang, options)
    .flatMap(({ fix }) => (fix ? [fix] : []))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, { end, start, text: put }) => words.slice(0, start) + put + words.slice(end),
      text,
    );
}

/** Real sentences marked by hand: see the README beside them. */
export const SAMPLE = JSON.parse(
  readFileSync(resolve(root, 'test/fixtures/lint/sentences.json'), 'utf8'),
);
