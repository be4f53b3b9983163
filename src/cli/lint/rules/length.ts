/** How much stands in one sentence, one line, one paragraph. */
import {
  ALL_LANGUAGES,
  ALL_PROFILES,
  isIn,
  knownIn,
  matches,
  quote,
  wordList,
  type Rule,
} from '../rule.js';

export const sentenceLength: Rule = {
  info: {
    id: 'aidant-sentence-length',
    source: 'LanguageTool Simple German, crisiscentrum.be, lucid-lint, GOV.UK: they differ',
    title: 'Short sentences',
    help: 'Simple: more than 13 words is a warning, more than 15 an error. Clear: 20 and 25. Make two sentences, each with one idea.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ isSimple, prose, tell }) {
    const [many, most] = isSimple ? [13, 15] : [20, 25];
    for (const sentence of prose.sentences) {
      const count = sentence.words.length;
      if (count <= many) continue;
      tell(
        sentence,
        count > most ? 'error' : 'warning',
        `This sentence has ${count} words; ${many} are enough. Make two sentences of it.`,
      );
    }
  },
};

export const sentencePerLine: Rule = {
  info: {
    id: 'RLS-1.7',
    source: 'RLS 1.7',
    title: 'One sentence on a line',
    help: 'Each sentence of a simple text begins on a new line, or is an entry of a list.',
    languages: ALL_LANGUAGES,
    profiles: ['simple'],
    sure: 'certain',
  },
  check({ options, prose, tell }) {
    if (options.kind !== 'text') return;
    for (const line of prose.lines) {
      const inside = prose.sentences.filter((sentence) => sentence.line === line);
      const [, second] = inside;
      if (!second) continue;
      const words = inside.reduce((sum, sentence) => sum + sentence.words.length, 0);
      tell(
        second,
        // Two short ones fit on the line of any screen.
        inside.length === 2 && words <= 13 ? 'information' : 'warning',
        `${inside.length} sentences stand on one line. Begin a new line for each.`,
      );
    }
  },
};

const GERMAN_RELATIVE = /(?<=,\s)(?:der|die|das|den|dem|denen)(?!\p{L})/gu;

export const oneIdea: Rule = {
  info: {
    id: 'RLS-4.1',
    source: 'RLS 4.1',
    title: 'One idea in a sentence',
    help: 'A sentence with two or more of "who", "because", "but", "if" has more than one idea. Make a sentence of each.',
    languages: ALL_LANGUAGES,
    profiles: ['simple'],
    sure: 'heuristic',
  },
  check({ prose, tell, words }) {
    const joint = wordList(words.joints);
    for (const sentence of prose.sentences) {
      const found = [
        ...matches(sentence.text, joint),
        // The comma shows that it is no article: "das Kind, das".
        ...(words.language === 'de' ? matches(sentence.text, GERMAN_RELATIVE) : []),
      ];
      if (found.length < 2 || sentence.words.length < 9) continue;
      tell(
        sentence,
        'warning',
        `${found.map(({ text }) => quote(text)).join(' and ')} join more than one idea. Make a sentence of each.`,
      );
    }
  },
};

export const commas: Rule = {
  info: {
    id: 'aidant-commas',
    source: 'lucid-lint',
    title: 'Few commas',
    help: 'More than 2 commas in a sentence (clear: 3) is a list or two sentences. Write a list with "- ", or two sentences.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ isSimple, prose, tell }) {
    const most = isSimple ? 2 : 3;
    for (const sentence of prose.sentences) {
      // Not the comma of a number.
      const found = matches(sentence.text, /,(?!\d)/g).length;
      if (found <= most) continue;
      tell(
        sentence,
        'warning',
        `This sentence has ${found} commas; ${most} are enough. Write a list, or two sentences.`,
      );
    }
  },
};

export const paragraph: Rule = {
  info: {
    id: 'aidant-paragraph',
    source: 'lucid-lint',
    title: 'Short paragraphs',
    help: 'Simple: at most 3 sentences or 60 words in a paragraph. Clear: 5 or 100. Leave an empty line between two thoughts.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ isSimple, prose, tell }) {
    const [sentences, words] = isSimple ? [3, 60] : [5, 100];
    for (const block of new Set(prose.lines.map((line) => line.block))) {
      const lines = prose.lines.filter((line) => line.block === block && line.kind === 'line');
      // One sentence on each line is a list without its marks.
      const inside = prose.sentences.filter(({ line }) => lines.includes(line));
      const first = inside[0];
      const last = inside.at(-1);
      if (!first || !last) continue;
      const count = inside.reduce((sum, sentence) => sum + sentence.words.length, 0);
      const isLong = inside.length > sentences && inside.length > lines.length;
      if (!isLong && count <= words) continue;
      tell(
        { start: first.start, end: last.end },
        'warning',
        `This paragraph has ${inside.length} sentences and ${count} words; ${sentences} and ${words} are enough. Make two paragraphs or a list.`,
      );
    }
  },
};

export const definition: Rule = {
  info: {
    id: 'aidant-definition',
    source: 'Measured on the glossary of service-public.fr: its median is 20 words',
    title: 'A definition is short',
    help: 'At most 15 words (clear: 20) for a definition. Every other rule holds in it, too.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ isSimple, options, prose, tell }) {
    if (options.kind !== 'definition') return;
    const most = isSimple ? 15 : 20;
    const count = prose.sentences.reduce((sum, { words }) => sum + words.length, 0);
    if (count <= most) return;
    tell(
      { start: 0, end: prose.text.length },
      'warning',
      `This definition has ${count} words; ${most} are enough. Say the heart of it, and put the rest in "example".`,
    );
  },
};

export const longWords: Rule = {
  info: {
    id: 'aidant-long-word',
    source: 'LanguageTool Simple German, crisiscentrum.be',
    title: 'No long words',
    help: 'Nl and de: more than 13 letters is a compound that is hard to read; say it in two words or with a hyphen. Fr and en: more than 14 letters; look for an everyday word.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ options, prose, tell, words }) {
    const most = words.longWord;
    const known = knownIn(prose.text, options.known);
    const easy = new Set(words.easyLong.toLowerCase().split('|'));
    const told = new Set<string>();
    for (const sentence of prose.sentences) {
      for (const word of sentence.words) {
        if (/[\d@/.:]/.test(word.text) || isIn(known, word.start)) continue;
        const part = word.text
          .replace(/^\p{L}{1,2}['’]/u, '')
          .split(/[-’'\u00ad]/)
          .find((one) => [...one].length > most);
        if (part === undefined || told.has(part.toLowerCase()) || easy.has(part.toLowerCase()))
          continue;
        // A name inside a sentence; German writes every noun so.
        if (
          words.language !== 'de' &&
          /^\p{Lu}/u.test(word.text) &&
          word.start > sentence.start + 2
        )
          continue;
        told.add(part.toLowerCase());
        tell(
          word,
          words.longWord === 13 ? 'warning' : 'information',
          `"${part}" has ${[...part].length} letters. Say it in shorter words, or explain it in the glossary.`,
        );
      }
    }
  },
};
