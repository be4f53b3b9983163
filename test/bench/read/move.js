/** Moving the highlight while reading aloud, beside the usual way: wrapping the sentence in an element. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../browser.js';
import { figure, ratio, table } from '../figures.js';

const PARAGRAPHS = 400;
const MOVES = 300;
const ROUNDS = 5;

const SENTENCE = 'The person who moves house tells the town hall within eight working days of it. ';
const DIST = new URL('../../../dist/', import.meta.url).pathname;

/** @returns {Promise<string>} the table */
export async function moving(browser, url) {
  const { page, close } = await openPage(browser, { ...builtFiles(), '/bench/long': longPage() });
  try {
    await page.goto(`${url}/bench/long`);
    return report(await page.evaluate(measure, { moves: MOVES, rounds: ROUNDS }));
  } finally {
    await close();
  }
}

/** The painter as it is built for npm, by itself. */
function builtFiles() {
  const names = readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    names.map((name) => [
      `/bench/dist/${name.replaceAll('\\', '/')}`,
      { body: readFileSync(join(DIST, name)), contentType: 'text/javascript' },
    ]),
  );
}

function longPage() {
  const paragraph = `<p>${SENTENCE.repeat(3).trim()}</p>`;
  return {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title>
      <style>body { font: 18px/1.5 sans-serif; max-width: 40rem }</style>
      <main>${paragraph.repeat(PARAGRAPHS)}</main></html>`,
  };
}

/** Runs in the page. Each way lights the same sentences in the same order; its time is script, then with layout. */
async function measure({ moves, rounds }) {
  const { createPainter } = await import('/bench/dist/page/highlight.js');
  const painter = createPainter(document);
  const paragraphs = [...document.querySelectorAll('p')];
  const texts = paragraphs.map((p) => p.firstChild);
  const length = texts[0].data.length;
  const part = (i) => [Math.floor(length / 3) * (i % 3), Math.floor(length / 3) * ((i % 3) + 1)];
  const textAt = (i) => texts[Math.floor(i / 3) % texts.length];

  const mutations = { records: 0, added: 0 };
  const count = (records) => {
    for (const { addedNodes } of records) {
      mutations.records += 1;
      mutations.added += addedNodes.length;
    }
  };
  const observer = new MutationObserver(count);

  let mark;
  const unwrap = () => {
    if (!mark) return;
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
    mark = undefined;
  };
  const ways = {
    paint: (i) => {
      const node = textAt(i);
      const [startOffset, endOffset] = part(i);
      painter.paint('sentence', [{ startNode: node, startOffset, endNode: node, endOffset }]);
    },
    wrap: (i) => {
      unwrap();
      // A text node that was split and put together again is the first one of its paragraph.
      const paragraph = paragraphs[Math.floor(i / 3) % paragraphs.length];
      const range = document.createRange();
      const [start, end] = part(i);
      range.setStart(paragraph.firstChild, start);
      range.setEnd(paragraph.firstChild, end);
      mark = document.createElement('mark');
      range.surroundContents(mark);
    },
  };
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const results = {};
  const times = Object.fromEntries(
    Object.keys(ways).map((name) => [name, { script: [], layout: [] }]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, move] of Object.entries(ways)) {
      let script = 0;
      let layout = 0;
      for (let i = 0; i < moves; i += 1) {
        const began = performance.now();
        move(i);
        const moved = performance.now();
        document.body.getBoundingClientRect();
        layout += performance.now() - moved;
        script += moved - began;
      }
      if (name === 'wrap') unwrap();
      else painter.clear();
      if (round === 0) continue; // Warms up.
      times[name].script.push(script / moves);
      times[name].layout.push(layout / moves);
    }
  }
  for (const [name, move] of Object.entries(ways)) {
    Object.assign(mutations, { records: 0, added: 0 });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (let i = 0; i < 100; i += 1) move(i);
    if (name === 'wrap') unwrap();
    else painter.clear();
    count(observer.takeRecords());
    observer.disconnect();
    results[name] = {
      script: median(times[name].script),
      layout: median(times[name].layout),
      records: mutations.records,
      added: mutations.added,
    };
  }
  const words = document.body.textContent.trim().split(/\s+/).length;
  return { ...results, words, isolated: crossOriginIsolated };
}

function report({ paint, wrap, words }) {
  const row = (name, pick) => [
    name,
    figure(pick(paint)),
    figure(pick(wrap)),
    ratio(pick(paint), pick(wrap)),
  ];
  return [
    table(
      [
        `median of ${ROUNDS} × ${MOVES} moves, page of ${words} words`,
        'aidant',
        'wrapping',
        'aidant / wrapping',
      ],
      [
        row('script of one move, ms', ({ script }) => script),
        row('layout that a move causes, ms', ({ layout }) => layout),
        row('script and layout, ms', ({ script, layout }) => script + layout),
        row('nodes inserted into the page, 100 moves', ({ added }) => added),
        row('changes to the page, 100 moves', ({ records }) => records),
      ],
    ),
    '',
    'Wrapping: `range.surroundContents(mark)`, and back by `replaceWith` and `normalize`. Painting itself is not counted for either.',
  ].join('\n');
}
