import { parseTag } from '../../core/speech/choose-voice.js';
import type { Trend } from './finding.js';
import { readProse } from './prose.js';

/**
 * Readability figures of one text or many, to compare a text with its own past: never a verdict. They know words and
 * syllables, not sense; on the same pages they differ by ten points with the way syllables are counted, and here
 * these are counted by groups of vowels, which is right for about four French words out of five.
 */
export function trend(text: string | readonly string[], lang: string): Trend {
  const { language } = parseTag(lang);
  const all = (typeof text === 'string' ? [text] : text).flatMap(
    (one) => readProse(one, lang).sentences,
  );
  const words = all.flatMap((sentence) => sentence.words.map((word) => word.text));
  if (words.length === 0)
    return {
      sentences: 0,
      words: 0,
      sentenceLength: undefined,
      lix: undefined,
      ease: undefined,
    };
  const length = words.length / all.length;
  const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > 6).length;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word, language), 0);
  return {
    sentences: all.length,
    words: words.length,
    sentenceLength: round(length),
    lix: round(length + (100 * long) / words.length),
    ease: ease(language, length, syllables / words.length),
  };
}

/** @param length words for each sentence @param weight syllables for each word */
function ease(language: string, length: number, weight: number): Trend['ease'] {
  const value: Readonly<Record<string, readonly [name: string, value: number]>> = {
    fr: ['Kandel-Moles', 207 - 1.015 * length - 73.6 * weight],
    nl: ['Flesch-Douma', 206.835 - 0.93 * length - 77 * weight],
    de: ['Amstad', 180 - length - 58.5 * weight],
    en: ['Flesch', 206.835 - 1.015 * length - 84.6 * weight],
  };
  const [name, number] = value[language] ?? [];
  return name === undefined || number === undefined ? undefined : { name, value: round(number) };
}

const VOWELS: Readonly<Record<string, RegExp>> = {
  fr: /[aeiouyàâäéèêëîïôöùûüÿœæ]+/g,
  nl: /[aeiouyàáäéèêëïíîóòöúùûü]+/g,
  de: /[aeiouyäöüé]+/g,
  en: /[aeiouy]+/g,
};

/** Syllables by groups of vowels; at least one. A number counts as one, however it is said. */
export function countSyllables(word: string, language: string): number {
  const plain = word.normalize('NFC').toLowerCase().replaceAll('\u00ad', '');
  // A trema begins a syllable: "coïncidence", "coördinatie"; and so does é after a vowel: "créé".
  const parted = plain.replace(/([aeiouyéàè])([ëïöüé])/g, language === 'de' ? '$1$2' : '$1-$2');
  // Mute: "rue", "porte", "portes"; "home", not "table".
  const spoken =
    language === 'fr'
      ? parted.replace(/(?<=[^\s'’])(?:e|es)$/, '').replace(/qu(?=[aeiouyéèê])/g, 'q')
      : language === 'en'
        ? parted.replace(/(?<=[^aeiouyl\s])(?:e|ed|es)$/, (end) => (end === 'es' ? end : ''))
        : parted;
  return Math.max(1, (spoken.match(VOWELS[language] ?? /[aeiouy]+/g) ?? []).length);
}

const round = (value: number): number => Math.round(value * 10) / 10;
