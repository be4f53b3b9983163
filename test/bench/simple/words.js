/** A long page and a glossary, the same in every run. */

export const WORDS = 20_000;
export const TERMS = 800;
const PARAGRAPH = 25;
const SECTION = 12;
/** One in so many words of the page begins a term: about 20 marks a page of an administration (facts of the field). */
const SPARSE = 30;

function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = 'ba co di fé gu la mo né pi ra so té vu cha pré tion ment eur'.split(' ');

/** @returns {{ terms: object[], html: string }} */
export function longText() {
  const next = random(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const word = (syllables) => Array.from({ length: syllables }, () => pick(SYLLABLES)).join('');
  const common = Array.from({ length: 3000 }, () => word(1 + Math.floor(next() * 3)));
  const rare = new Set();
  while (rare.size < TERMS) {
    const parts = 1 + Math.floor(next() * 3);
    rare.add(Array.from({ length: parts }, () => word(4)).join(' '));
  }
  const terms = [...rare].map((term, i) => ({
    id: `t${i}`,
    term,
    forms: [`${term}s`],
    simple: 'Un mot.',
  }));
  const forms = terms.flatMap(({ term, forms: more }) => [term, ...more]);
  const paragraphs = [];
  for (let n = 0; n < WORDS; n += PARAGRAPH) {
    if ((n / PARAGRAPH) % SECTION === 0)
      paragraphs.push(`<h2>${pick(common)} ${pick(common)}</h2>`);
    const words = Array.from({ length: PARAGRAPH }, () =>
      next() * SPARSE < 1 ? pick(forms) : pick(common),
    );
    words[10] = `<em>${words[10]}</em>`;
    paragraphs.push(`<p>${words.join(' ')}.</p>`);
  }
  return { terms, html: paragraphs.join('\n') };
}
