/** The answers and the figures as tables in Markdown. */
import { figure, ratio, table } from '../figures.js';
import { GROUPS } from './conformance.js';
import { CYCLES, SLOWER } from './cost.js';
import { TOOLS } from './tools.js';

const heads = (names) => names.map((name) => TOOLS[name].title);

/** @param answers `(id of a row, name of a tool) => { pass, says }` */
export function conformanceTable(answers, names) {
  const parts = Object.entries(GROUPS).map(([title, rows]) =>
    [
      `#### ${title}`,
      '',
      table(
        ['', ...heads(names)],
        rows.map((row) => [
          row.title,
          ...names.map((name) => {
            const { pass, says } = answers(row.id, name);
            return `${pass ? '✓' : '✗'} ${tidy(says)}`;
          }),
        ]),
      ),
    ].join('\n'),
  );
  const total = Object.values(GROUPS).flat();
  const passed = names.map((name) => total.filter(({ id }) => answers(id, name).pass).length);
  return [...parts, table(['', ...heads(names)], [[`passed, of ${total.length}`, ...passed]])].join(
    '\n\n',
  );
}

const tidy = (says) =>
  says
    .replaceAll('|', '/')
    .replace(/page\.evaluate: /, '')
    .slice(0, 90);

/** The questions a tool must have passed to count as one that does the same work. */
const FOLLOWS = ['nested-scroll', 'page-scroll', 'layout-shift'];
const TELLS = ['announced-next', 'uncovered'];

/** `[id, words, unit, same work]`; `unit` `kb` for bytes. */
const COSTS = [
  ['again', 'start → card fully seen, ms', '', TELLS],
  ['again-still', 'the same with less motion, ms', '', TELLS],
  ['next', 'next → card fully seen, ms', '', TELLS],
  ['next-still', 'the same with less motion, ms', '', TELLS],
  ['step-script', 'one step: script, ms', '', TELLS],
  ['step-layout', 'one step: style and layout, ms', '', TELLS],
  ['step-work-still', 'one step with less motion: both, ms', '', TELLS],
  [`step-work-still@slow`, `the same at ${SLOWER} × slower CPU, ms`, '', TELLS],
  ['next-still@slow', `next → seen, less motion, ${SLOWER} × slower CPU, ms`, '', TELLS],
  ['idle-task', 'idle 2 s: all tasks, ms', '', FOLLOWS],
  ['idle-layouts', 'idle 2 s: layouts', '', FOLLOWS],
  ['scroll-work', '60 frames of scrolling: script, style and layout, ms', '', FOLLOWS],
  ['scroll-task', 'the same: all tasks, ms', '', FOLLOWS],
  ['scroll-layouts', 'the same: layouts per frame', '', FOLLOWS],
  [
    'scroll-work-still@slow',
    `60 frames at ${SLOWER} × slower CPU: script, style and layout, ms`,
    '',
    FOLLOWS,
  ],
  ['typing', '30 letters into the target: script, style and layout, ms', '', FOLLOWS],
  ['typing-slowest', 'the same: slowest key to the screen (INP), ms', '', FOLLOWS],
  ['typing-slowest-still@slow', `the same at ${SLOWER} × slower CPU, ms`, '', FOLLOWS],
  ['many5', '5 steps, from their description to the first card: script, ms', '', []],
  ['many50', '50 steps: script, ms', '', []],
  ['many500', '500 steps: script, ms', '', []],
  ['heap500', '500 steps: memory, KB', 'kb', []],
  ['nodes-first', 'elements added, first step', '', []],
  ['nodes-last', 'elements added, fifth step', '', []],
  ['left-nodes', `nodes left after ${CYCLES} starts and stops`, '', []],
  ['left-listeners', `listeners left after ${CYCLES} starts and stops`, '', []],
  ['left-heap', `memory grown in ${CYCLES} starts and stops, KB`, 'kb', []],
  ['cold', 'empty page → first card, files at once, ms', '', []],
  ['cold@slow', `the same at ${SLOWER} × slower CPU, ms`, '', []],
  ['bytes', 'script and style up to the first card, brotli KB (React counted)', 'kb', []],
  ['bytes-alone', 'the same without React, KB', 'kb', []],
];

/** @param of `(id of a cost, name of a tool) => median or undefined` */
export function costTable(of, answers, names) {
  const peers = names.filter((name) => name !== 'aidant');
  // Without a tool there is no motion to ask less of.
  const bare = (id) => of(id.replace('-still', ''), 'bare');
  const rows = COSTS.map(([id, words, unit, needed]) => {
    const value = (name) => {
      const found = of(id, name);
      return unit === 'kb' && found !== undefined ? found / 1024 : found;
    };
    const least = (some) => {
      const known = some.filter((name) => value(name) !== undefined);
      return known.toSorted((a, b) => value(a) - value(b))[0];
    };
    const alike = peers.filter((name) => needed.every((row) => answers(row, name).pass));
    const beside = (name) =>
      name === undefined ? '–' : `${TOOLS[name].title} ${ratio(value('aidant'), value(name))}`;
    return [
      words,
      ...names.map((name) => (value(name) === undefined ? '–' : figure(value(name)))),
      bare(id) === undefined ? '' : figure(bare(id)),
      beside(least(peers)),
      needed.length === 0 ? '' : beside(least(alike)),
    ];
  });
  return [
    '#### Costs',
    '',
    table(
      [
        'median',
        ...heads(names),
        'page alone',
        'aidant / least',
        'aidant / least that does the same',
      ],
      rows,
    ),
    '',
    `“Does the same” is a tool that passed: for steps “${rowTitles(TELLS)}”; for what moves, rests and is typed “${rowTitles(FOLLOWS)}”.`,
    'Script, layout and tasks are time of the page’s own thread; what else the machine does is not in them. Times until something is seen are of the clock.',
    'Elements are counted through open shadow roots; aidant’s launcher is there before and not counted.',
    'Peers run with their documented defaults and progress on. “Less motion”: `prefers-reduced-motion` is set, and driver.js also has `animate: false`.',
  ].join('\n');
}

function rowTitles(ids) {
  const rows = Object.values(GROUPS).flat();
  return ids.map((id) => rows.find((row) => row.id === id).title).join('”, “');
}
