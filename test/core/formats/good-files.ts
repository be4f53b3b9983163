import type { Report } from '../../../src/core/errors.js';
import { parseFile, type FormatName } from '../../../src/core/formats/parse.js';

export type Json = Record<string, unknown>;

export const steps = [
  { id: 'nom', find: 'Nom', text: { fr: 'Écrivez votre nom.' } },
  {
    id: 'avec',
    ask: 'Avec ?',
    choices: [
      { id: 'oui', text: 'Oui' },
      { id: 'non', text: 'Non' },
    ],
  },
  { id: 'fin', text: 'Fini.' },
];

/** The smallest good file of each kind. */
export const GOOD: Readonly<Record<FormatName, Json>> = {
  site: { format: 1, id: 'valmont', name: 'Valmont' },
  procedure: { format: 1, id: 'adresse', title: 'Adresse', steps },
  texts: { format: 1, lang: 'fr', blocks: [{ find: { id: 'a' }, simple: 'Court.' }] },
  glossary: { format: 1, lang: 'fr', terms: [{ id: 'a', term: 'A', simple: 'B' }] },
  places: { format: 1, places: [{ id: 'a', name: 'EPN' }] },
  postcodes: { format: 1, country: 'BE', points: { '5990': [50.3, 4.9] } },
  recording: { format: 1, words: [{ text: 'Un', start: 0 }] },
};

export const FILE = 'files/adresse.json';

export function parse(name: FormatName, change: Json): { value: Json; reports: readonly Report[] } {
  const { value, reports } = parseFile(name, JSON.stringify({ ...GOOD[name], ...change }), FILE);
  return { value: value as unknown as Json, reports };
}

/** The procedure with one step changed. */
export function withStep(index: number, change: Json): Json {
  return { steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) };
}

export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((so, key) => (so as Json | undefined)?.[key], value);
}
