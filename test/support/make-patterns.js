/**
 * Makes `src/core/comfort/patterns/*.ts` from the npm package `hyphen` (patterns of https://hyphenation.org/tex):
 *
 *   npm pack hyphen@1.14.1 && tar xzf hyphen-1.14.1.tgz && node test/support/make-patterns.js package
 *
 * The package holds a trie in JSON; sorted letters and levels apart take a third less to fetch.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const from = resolve(process.argv[2] ?? 'package');
const to = resolve(import.meta.dirname, '../../src/core/comfort/patterns');

const LANGUAGES = {
  fr: ['fr', 'French hyphenation patterns, Daniel Flipo, Bernard Gaulle 1994-2002, MIT'],
  nl: ['nl', 'Dutch hyphenation patterns, (C) 1996 Piet Tutelaers, LPPL 1 or later'],
  de: ['de-1996', 'German hyphenation patterns, (C) 2013-2018 Trennmustermannschaft, MIT'],
  en: [
    'en-us',
    'English hyphenation patterns, (C) 1990, 2004, 2005 Gerard D.C. Kuiken, free to copy with this notice',
  ],
};

for (const [lang, [file, notice]] of Object.entries(LANGUAGES)) {
  const [table, trie, exceptions = {}] = require(join(from, 'patterns', `${file}.js`));
  const patterns = [];
  const add = (letters, level) => {
    const levels = [...(letters.startsWith('.') ? [0] : []), ...table[level]];
    patterns.push([letters, levels.join('').replace(/0+$/, '')]);
  };
  const walk = (node, letters) => {
    if (typeof node === 'number') return add(letters, node);
    const [children, level] = Array.isArray(node) ? node : [node];
    if (level !== undefined) add(letters, level);
    for (const [letter, child] of Object.entries(children)) walk(child, letters + letter);
  };
  walk(trie, '');
  patterns.sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '';
  const letters = patterns.map(([word]) => {
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return String.fromCharCode(65 + shared) + word.slice(shared);
  });
  const known = Object.entries(exceptions).map(([word, at]) =>
    [...word].map((letter, i) => (at.includes(i) ? `-${letter}` : letter)).join(''),
  );
  const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const doubled = (text) => (text.includes("'") ? `"${text}"` : quoted(text));
  writeFileSync(
    join(to, `${lang}.ts`),
    `/** Made by test/support/make-patterns.js; the licence is in LICENSE-${lang}.txt. */
export const ${lang} = {
  notice:
    ${quoted(`${notice}; converted by hyphen 1.14.1 and aidant; https://hyphenation.org/tex`)},
  letters:
    ${doubled(letters.join(''))},
  levels:
    ${quoted(patterns.map(([, levels]) => levels).join(' '))},
  exceptions: ${known.length > 0 ? `\n    ${doubled(known.join(' '))}` : "''"},
} as const;
`,
  );
}
