/** A long page: headings and paragraphs, as on the site of an administration. */

const SENTENCES = [
  'The person who moves house tells the town hall within eight working days of it.',
  'A new card costs 25,00 € and is ready after two weeks.',
  'You may come between 9 a.m. and 4 p.m., or write to the address below.',
];
const WORDS_IN_SECTION = SENTENCES.join(' ').split(' ').length + 3;

/** @param {number} words about so many @param {string} script what the page loads, as HTML */
export function longPage(words, script) {
  const sections = Array.from(
    { length: Math.round(words / WORDS_IN_SECTION) },
    (_, i) => `<h2>Your move, ${i + 1}</h2><p>${SENTENCES.join(' ')}</p>`,
  );
  return {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title>
      <style>body { font: 18px/1.5 sans-serif; max-width: 40rem }</style>
      <body><main>${sections.join('')}</main>${script}</body></html>`,
  };
}
