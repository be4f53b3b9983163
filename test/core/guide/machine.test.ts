import { expect } from '@open-wc/testing';
import type { Procedure, Step } from '../../../src/core/formats/procedure.js';
import {
  answersAllow,
  firstStepId,
  nextStepId,
  pageOf,
  progressOf,
  wayFrom,
} from '../../../src/core/guide/machine.js';

const all = (): boolean => true;

function procedure(...steps: readonly Step[]): Procedure {
  return { format: 1, id: 'p', version: 1, title: 'P', steps };
}

const plain = (count: number): Procedure =>
  procedure(...Array.from({ length: count }, (_, i) => ({ id: `s${i + 1}` })));

const moving = procedure(
  { id: 'birth', page: '/one' },
  {
    id: 'with',
    ask: 'With somebody?',
    choices: [
      { id: 'yes', text: 'Yes' },
      { id: 'no', text: 'No', go: 'sign' },
    ],
  },
  { id: 'partner', if: { with: 'yes' } },
  { id: 'children', if: { with: ['yes', 'maybe'] }, page: '/two' },
  { id: 'sign', go: 'send' },
  { id: 'never' },
  { id: 'send', page: '/three' },
);

describe('the order of steps', () => {
  const cases: readonly [string, string, Readonly<Record<string, string>>, string | undefined][] = [
    ['the next one in the file', 'birth', {}, 'with'],
    ['a choice that jumps', 'with', { with: 'no' }, 'sign'],
    ['a condition that holds', 'with', { with: 'yes' }, 'partner'],
    ['a condition without an answer is not met', 'with', {}, 'sign'],
    ['one of several answers', 'partner', { with: 'maybe' }, 'children'],
    ['a step that jumps', 'sign', {}, 'send'],
    ['nothing after the last', 'send', {}, undefined],
  ];
  for (const [name, from, answers, to] of cases) {
    it(name, () => expect(nextStepId(moving, from, answers, all)).to.equal(to));
  }

  it('passes over what the page does not allow', () => {
    expect(nextStepId(plain(3), 's1', {}, (step) => step.id !== 's2')).to.equal('s3');
    expect(firstStepId(plain(3), {}, (step) => step.id !== 's1')).to.equal('s2');
  });

  it('ends where jumps run in a circle of steps that are off the way', () => {
    const circle = procedure(
      { id: 'a' },
      { id: 'b', if: { q: 'x' } },
      { id: 'c', if: { q: 'x' }, go: 'b' },
    );
    expect(nextStepId(circle, 'a', {}, all)).to.equal(undefined);
  });

  it('may go round by the author’s own wish', () => {
    const again = procedure({ id: 'a' }, { id: 'b', go: 'a' });
    expect(nextStepId(again, 'b', {}, all)).to.equal('a');
    expect(wayFrom(again, 'a', {})).to.deep.equal(['a', 'b']);
  });

  it('goes on in the file where a jump names no step', () => {
    const lost = procedure({ id: 'a', go: 'nowhere' }, { id: 'b' });
    expect(nextStepId(lost, 'a', {}, all)).to.equal('b');
  });

  it('knows the page of a step from the steps before it', () => {
    expect(moving.steps.map(({ id }) => pageOf(moving, id))).to.deep.equal([
      '/one',
      '/one',
      '/one',
      '/two',
      '/two',
      '/two',
      '/three',
    ]);
    expect(pageOf(plain(1), 's1')).to.equal(undefined);
  });

  it('leaves a condition on the page to the page', () => {
    expect(answersAllow({ id: 'a', if: { visible: 'Name' } }, {})).to.equal(true);
  });
});

describe('progress', () => {
  it('never has a total that grows, nor a number that falls, whatever is answered', () => {
    for (const answers of [{}, { with: 'yes' }, { with: 'no' }]) {
      const way = wayFrom(moving, 'birth', answers);
      const numbers = way.map((id) => progressOf(moving, id).number);
      expect(new Set(way.map((id) => progressOf(moving, id).total))).to.deep.equal(new Set([6]));
      expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
      expect(numbers[0]).to.equal(1);
      expect(numbers.at(-1)).to.equal(6);
    }
  });

  it('is one row up to seven steps, and parts above', () => {
    expect(progressOf(plain(7), 's7')).to.deep.equal({ number: 7, total: 7 });
    expect(progressOf(plain(8), 's5').part).to.deep.equal({
      number: 2,
      total: 2,
      step: 1,
      steps: 4,
    });
  });

  it('makes a part where the page changes', () => {
    const steps = plain(9).steps.map((step, i) =>
      i % 3 === 0 ? { ...step, page: `/${i}` } : step,
    );
    expect(progressOf(procedure(...steps), 's6').part).to.deep.equal({
      number: 2,
      total: 3,
      step: 3,
      steps: 3,
    });
  });

  it('never has more parts than one can see at a glance', () => {
    const steps = plain(20).steps.map((step, i) => ({ ...step, page: `/${i}` }));
    expect(progressOf(procedure(...steps), 's20').part).to.deep.equal({
      number: 3,
      total: 3,
      step: 7,
      steps: 7,
    });
  });

  it('takes no time over 500 steps', () => {
    expect(progressOf(plain(500), 's500').number).to.equal(500);
  });
});
