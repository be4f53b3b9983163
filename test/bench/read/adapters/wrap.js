/** What a host of a speech library must bring itself: sentences of the page, and the usual highlight around each. */

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentence by sentence, as they are asked for: `{ block, start, end, text }`. */
export function* sentences(root) {
  for (const block of root.querySelectorAll('h1, h2, h3, p, li'))
    for (const { segment, index } of segmenter.segment(block.textContent))
      yield { block, start: index, end: index + segment.length, text: segment.trim() };
}

/** Wraps a sentence; what it gives back takes the wrapping away. */
export function wrap({ block, start, end }) {
  const range = document.createRange();
  range.setStart(block.firstChild, start);
  range.setEnd(block.firstChild, end);
  const mark = document.createElement('mark');
  range.surroundContents(mark);
  return () => {
    mark.replaceWith(...mark.childNodes);
    block.normalize();
  };
}
