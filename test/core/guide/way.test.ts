import { expect } from '@open-wc/testing';
import type { Procedure, Step } from '../../../src/core/formats/procedure.js';
import { linkedWay } from '../../../src/core/guide/landing.js';
import { wayParts, type WayStep } from '../../../src/core/guide/way.js';

const step = (id: string, more: Partial<Step> = {}): Step => ({ id, text: id, ...more });

const procedure = (steps: readonly Step[]): Procedure => ({
  format: 1,
  id: 'p',
  version: 1,
  title: 'P',
  steps,
});

/** Two pages of four steps each: more than fit a glance. */
const long = procedure([
  step('a', { page: '/1', find: 'A', done: 'filled' }),
  step('b'),
  step('c'),
  step('d'),
  step('e', { page: '/2' }),
  step('f'),
  step('g'),
  step('h'),
]);

const branch = procedure([
  step('ask', {
    ask: 'With somebody?',
    choices: [
      { id: 'yes', text: 'Yes' },
      { id: 'no', text: 'No' },
    ],
  }),
  step('who', { if: { ask: 'yes' } }),
  step('send'),
]);

const at = (stepId: string, trail: readonly string[], more = {}) => ({
  stepId,
  trail,
  answers: {},
  marks: {},
  ...more,
});
const rows = (steps: readonly WayStep[]): string[] =>
  steps.map(({ step: { id }, state, seen }) => `${id} ${state}${seen ? ' seen' : ''}`);
const all = (...args: Parameters<typeof wayParts>): string[] =>
  rows(wayParts(...args).flatMap(({ steps }) => steps));

describe('the steps as a list', () => {
  it('is one part as long as it fits a glance, else a part for each page', () => {
    expect(wayParts(branch)).to.have.lengthOf(1);
    expect(wayParts(long).map(({ from, to, state }) => [from, to, state])).to.deep.equal([
      [1, 4, 'ahead'],
      [5, 8, 'ahead'],
    ]);
  });

  it('before the start, leads nowhere', () => {
    expect(all(branch)).to.deep.equal(['ask ahead', 'who ahead', 'send ahead']);
  });

  it('leads back to what was gone through, and tells the part one is in', () => {
    const place = at('f', ['a', 'b', 'c', 'd', 'e'], { marks: { a: 'empty' } });
    const parts = wayParts(long, place);
    expect(parts.map(({ state }) => state)).to.deep.equal(['done', 'now']);
    expect(rows(parts[1]?.steps ?? [])).to.deep.equal([
      'e done seen',
      'f now',
      'g ahead',
      'h ahead',
    ]);
    expect(parts[0]?.steps[0]?.check).to.include({ mark: 'empty', asksLook: true });
  });

  it('keeps what was seen further on for who went back, and nothing beyond', () => {
    const place = at('b', ['a'], { marks: { a: 'filled', f: 'problem' } });
    const seen = all(long, place).filter((row) => row.endsWith('seen'));
    expect(seen).to.deep.equal([
      'a done seen',
      'c ahead seen',
      'd ahead seen',
      'e ahead seen',
      'f ahead seen',
    ]);
  });

  it('leaves out what an answer shut off, and nothing that was not asked yet', () => {
    expect(all(branch, at('ask', []))).to.deep.equal(['ask now', 'who ahead', 'send ahead']);
    const answered = at('send', ['ask'], { answers: { ask: 'no' } });
    expect(all(branch, answered)).to.deep.equal(['ask done seen', 'send now']);
    const back = at('ask', [], { answers: { ask: 'no' } });
    expect(all(branch, back)).to.deep.equal(['ask now', 'send ahead']);
  });

  it('leaves out what was jumped over', () => {
    expect(all(long, at('c', ['a'])))
      .not.to.include('b ahead')
      .and.not.to.include('b done seen');
  });
});

describe('the way that a code tells', () => {
  const place = (id: string, of = branch) => {
    const { trail, answers } = linkedWay(of, id);
    return { trail, answers, stepId: id, marks: {} };
  };
  const looks = (id: string, of = branch) =>
    wayParts(of, place(id, of))
      .flatMap(({ steps }) => steps)
      .map(({ step: { id: name }, state }) => `${name} ${state}`);

  it('ticks each step before its own', () => {
    expect(place('d', long).trail).to.deep.equal(['a', 'b', 'c']);
    expect(looks('c', long).slice(0, 4)).to.deep.equal(['a done', 'b done', 'c now', 'd ahead']);
    expect(looks('a', long)[0]).to.equal('a now');
  });

  it('leaves questions unanswered, but those without whose answer nobody comes there', () => {
    expect(place('send').answers).to.deep.equal({});
    expect(looks('send')).to.deep.equal(['ask ahead', 'send now']);
    expect(place('who').answers).to.deep.equal({ ask: 'yes' });
    expect(looks('who')).to.deep.equal(['ask done', 'who now', 'send ahead']);
  });

  it('finds a step that only a jump leads to, and guesses no answer', () => {
    const jump = procedure([
      step('ask', {
        ask: 'Which?',
        choices: [
          { id: 'short', text: 'Short', go: 'end' },
          { id: 'long', text: 'Long', go: 'more' },
        ],
      }),
      step('always', { go: 'end' }),
      step('more'),
      step('end'),
    ]);
    expect(place('more', jump)).to.deep.include({ trail: ['ask'], answers: {} });
    expect(looks('more', jump)).to.deep.equal(['ask ahead', 'more now', 'end ahead']);
  });

  it('guesses none of several answers that lead there', () => {
    const wide = procedure([
      step('ask', { ask: 'Who?', choices: ['a', 'b', 'c'].map((id) => ({ id, text: id })) }),
      step('both', { if: { ask: ['a', 'b'] } }),
    ]);
    expect(place('both', wide)).to.deep.include({ trail: ['ask'], answers: {} });
  });

  it('asks the question of a question first', () => {
    const deep = procedure([
      step('one', {
        ask: '1',
        choices: [
          { id: 'y', text: 'Y' },
          { id: 'n', text: 'N' },
        ],
      }),
      step('two', {
        ask: '2',
        choices: [
          { id: 'y', text: 'Y' },
          { id: 'n', text: 'N' },
        ],
        if: { one: 'n' },
      }),
      step('there', { if: { two: 'y' } }),
    ]);
    expect(place('there', deep)).to.deep.include({
      trail: ['one', 'two'],
      answers: { two: 'y', one: 'n' },
    });
  });
});
