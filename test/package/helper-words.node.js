/** A helper reads the page in French, and the guide for helpers in English: both must name the same buttons. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { words } from '../support/words.js';

const text = readFileSync(join(import.meta.dirname, '../../docs/helper.md'), 'utf8').replace(
  /\s+/g,
  ' ',
);

/** What the guide names, by the key of its words. */
const NAMED = [
  'app.launcher',
  'app.accompanied',
  'app.ask',
  'app.code',
  'app.forget',
  'help.stopRow',
  'help.exitA',
  'help.exitB',
  'help.shared',
  'help.sharedYes',
  'help.what.here',
  'help.what.afraid',
  'help.what.reading',
  'help.what.else',
  'help.offer.card',
  'guide.practise',
  'practice.begin',
  'practice.real',
  'practice.poster',
];

it('the guide for helpers names each button as the screen does, in English and in French', async () => {
  const [en, fr] = await Promise.all([words('en'), words('fr')]);
  for (const key of NAMED) {
    const [name, named] = [en(key), fr(key)];
    const beside = [
      `**${name}** (« ${named} »)`,
      `"${name}" (« ${named} »)`,
      `| ${name} | ${named} |`,
    ];
    const aligned = text.replace(/ +/g, ' ');
    assert.ok(
      beside.some((one) => aligned.includes(one)),
      `${key}: neither ${beside.join(' nor ')} is in docs/helper.md`,
    );
  }
});
