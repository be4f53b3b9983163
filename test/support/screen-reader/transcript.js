/** What a screen reader is given on a walk, written down as a person can review it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nameOf, treeLines } from './tree.js';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/transcripts');
const OUR_WINDOWS = new Set(['dialog', 'alertdialog']);

/**
 *     const transcript = new Transcript(visit, 'commune.fr');
 *     await transcript.listen();
 *     await browser.press('Enter');
 *     await transcript.moment('Start');
 *     transcript.check();
 */
export class Transcript {
  #visit;
  #file;
  #lines = [];

  constructor(visit, name) {
    this.#visit = visit;
    this.#file = resolve(FOLDER, `${name}.txt`);
  }

  /** Forgets what was heard until now: call just before the person does something. */
  async listen() {
    await this.#visit.browser.evaluate(() => void (window.testHeard.length = 0));
  }

  /** Waits until something of ours is said aloud, then writes down what was heard, and what is there to be read. */
  async moment(title, { said = true } = {}) {
    const { browser, t } = this.#visit;
    if (said)
      await browser.waitFor(() =>
        window.testHeard.some(({ what, by }) => what === 'live' && by === 'aidant'),
      );
    const heard = await browser.evaluate(() => window.testHeard.splice(0));
    // On the way focus may touch what opened a window; only where it comes to rest is told in full.
    const told = heard.filter(({ what }, i) => what !== 'focus' || heard[i + 1]?.what !== 'focus');
    this.#lines.push('', `== ${title}`, ...told.map(heardLine));
    if (browser.can.a11y) {
      const isStep = (node) => nameOf(node) === t('guide.region') && node.role.value === 'region';
      const isWindow = (node) =>
        OUR_WINDOWS.has(node.role.value) &&
        node.properties?.some(({ name, value }) => name === 'modal' && value.value);
      const nodes = await browser.axNodes();
      const step = treeLines(nodes, isStep);
      this.#lines.push(...(step.length > 0 ? step : treeLines(nodes, isWindow)));
    }
    return heard;
  }

  /**
   * Compares with the transcript that was reviewed. An engine that does not show its tree to a test is compared in
   * what can be heard. `UPDATE_TRANSCRIPTS=1` writes a new one, to be read by a person before it is kept.
   */
  check() {
    const now = `${this.#lines.join('\n').trim()}\n`;
    const whole = this.#visit.browser.can.a11y;
    if (whole && (process.env.UPDATE_TRANSCRIPTS === '1' || !existsSync(this.#file)))
      writeFileSync(this.#file, now);
    const reviewed = readFileSync(this.#file, 'utf8');
    if (whole) assert.equal(now, reviewed);
    else assert.equal(now, `${audible(reviewed)}\n`);
  }
}

function heardLine({ what, role, name, text, lang, alert, where, by, fresh }) {
  if (what === 'focus') return `> focus: ${role}${name === '' ? '' : ` "${name.slice(0, 90)}"`}`;
  const notes = [alert ? 'at once' : 'politely', lang, where === 'dialog' && 'in the dialog'];
  const who = by === 'aidant' ? 'says' : 'the page says';
  return `> ${who} (${notes.filter(Boolean).join(', ')}): ${text}${fresh ? ' [came with its text]' : ''}`;
}

/** Only the titles and what is said by itself. */
function audible(transcript) {
  return transcript
    .split('\n')
    .filter((line) => /^(==|>|$)/.test(line))
    .join('\n')
    .trim();
}
