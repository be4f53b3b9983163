import type { Glossary } from './glossary.js';
import type { Problem } from './lenient.js';
import type { Places } from './places.js';

/** Two entries of the same name cannot be told apart: the second one is left out, and told. */
type Tell = (problem: Problem) => void;

export function checkGlossary(glossary: Glossary, tell: Tell): Glossary {
  return { ...glossary, terms: differing(glossary.terms, 'terms', 'term', tell) };
}

export function checkPlaces(places: Places, tell: Tell): Places {
  return { ...places, places: differing(places.places, 'places', 'place', tell) };
}

function differing<T extends { readonly id: string }>(
  items: readonly T[],
  list: string,
  word: string,
  tell: Tell,
): T[] {
  const seen = new Set<string>();
  return items.filter(({ id }, index) => {
    if (!seen.has(id)) return seen.add(id);
    const fix = `Give this ${word} another "id": "${id}" is taken. This ${word} is left out.`;
    tell({ path: `${list}[${index}].id`, fix });
    return false;
  });
}
