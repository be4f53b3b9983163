import { expect } from '@open-wc/testing';
import { readPlace } from '../../../src/core/guide/saved.js';
import { steps, world } from './world.js';

const wrong = { filled: true, problem: 'format', message: 'Bad' } as const;

describe('an offer of help to a person who is stuck', () => {
  const three = steps(
    { id: 'a', title: 'A', find: 'A', done: 'valid' },
    { id: 'b', title: 'B', find: 'B', done: 'valid' },
    { id: 'c' },
  );

  function trying() {
    const w = world(three);
    w.put('A', wrong);
    w.put('B', wrong);
    w.start('a');
    return w;
  }

  it('comes at the third attempt, is said once, and moves nobody', () => {
    const w = trying();
    const before = w.guide();
    for (const expected of [false, false, true]) {
      w.leave();
      expect(w.guide().stuck).to.equal(expected);
    }
    expect(w.said.filter((text) => text === 'guide.stuckOffer')).to.have.length(1);
    expect(w.guide()).to.include({ stepId: 'a', focusAsked: before.focusAsked });
    expect(w.guide().arrived).to.equal(before.arrived);
    expect(w.store.getState().app?.surface).to.equal('none');
  });

  it('counts one attempt once, when the field is left by the press on "done"', () => {
    const w = trying();
    for (let i = 0; i < 2; i += 1) {
      w.leave();
      w.press({ type: 'guide/next' });
    }
    expect(w.guide().slips).to.deep.equal({ a: 2 });
    w.press({ type: 'guide/next' });
    expect(w.guide().stuck).to.equal(true);
  });

  it('goes at a "no" and at the next step, and never comes twice', () => {
    const w = trying();
    for (let i = 0; i < 3; i += 1) w.leave();
    w.press({ type: 'guide/unstuck' });
    expect(w.guide().stuck).to.equal(false);
    for (let i = 0; i < 5; i += 1) w.leave();
    expect(w.guide().stuck).to.equal(false);
    w.press({ type: 'guide/next', confirmed: true });
    for (let i = 0; i < 5; i += 1) w.leave();
    expect(w.guide()).to.include({ stepId: 'b', stuck: false });

    const other = trying();
    for (let i = 0; i < 3; i += 1) other.leave();
    other.press({ type: 'guide/next', confirmed: true });
    expect(other.guide()).to.include({ stepId: 'b', stuck: false });
  });

  it('counts each step by itself', () => {
    const w = trying();
    w.leave();
    w.leave();
    w.press({ type: 'guide/next', confirmed: true });
    w.leave();
    w.leave();
    expect(w.guide()).to.deep.include({ slips: { a: 2, b: 2 }, stuck: false });
  });

  it('remembers the count and the offer over page loads', () => {
    const first = trying();
    for (let i = 0; i < 2; i += 1) first.leave();
    const w = world(three);
    w.put('A', wrong);
    const resume = () =>
      w.store.dispatch({
        type: 'guide/resume',
        procedure: three,
        saved: readPlace(first.page.kept)!,
        offer: false,
      });
    resume();
    w.leave();
    expect(w.guide().stuck).to.equal(true);
    const later = world(three);
    later.put('A', wrong);
    later.store.dispatch({
      type: 'guide/resume',
      procedure: three,
      saved: readPlace(w.page.kept)!,
      offer: false,
    });
    for (let i = 0; i < 5; i += 1) later.leave();
    expect(later.guide()).to.include({ stuck: false, helpOffered: true });
  });

  it('is as early as the site says, or never', () => {
    const early = trying();
    early.page.stuck = { errors: 1 };
    early.leave();
    expect(early.guide().stuck).to.equal(true);
    const never = trying();
    never.page.stuck = { errors: 0 };
    for (let i = 0; i < 9; i += 1) never.leave();
    expect(never.guide().stuck).to.equal(false);
  });

  it('waits for nothing unless the site says minutes', () => {
    const w = trying();
    w.wait(24 * 60 * 60_000);
    expect(w.guide().stuck).to.equal(false);
  });

  it('comes after the minutes without progress, and progress begins them again', () => {
    const w = world(three);
    w.page.stuck = { minutes: 4 };
    w.put('A');
    w.start('a');
    w.wait(3 * 60_000);
    w.put('A', { filled: true, problem: undefined });
    w.wait(3 * 60_000);
    expect(w.guide().stuck).to.equal(false);
    w.wait(60_000);
    expect(w.guide()).to.include({ stuck: true, stepId: 'a' });
    expect(w.guide().slips).to.deep.equal({ a: 0 });
  });

  it('does not come while a long answer is being written', () => {
    const w = world(three);
    w.page.stuck = { minutes: 4 };
    w.put('A', { filled: true });
    w.start('a');
    for (let i = 0; i < 4; i += 1) {
      w.wait(3 * 60_000);
      w.write();
    }
    expect(w.guide().stuck).to.equal(false);
    w.write(true);
    w.wait(4 * 60_000);
    expect(w.guide().stuck).to.equal(true);
  });

  it('leaves nothing waiting when the guide stops', () => {
    const w = world(three);
    w.page.stuck = { minutes: 4 };
    w.put('A');
    w.start('a');
    w.press({ type: 'guide/stop' });
    w.wait(9 * 60_000);
    expect(w.guide().stuck).to.equal(false);
    expect(w.said).to.not.include('guide.stuckOffer');
  });
});
