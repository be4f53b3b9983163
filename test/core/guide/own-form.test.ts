import { expect } from '@open-wc/testing';
import type { Procedure, Step } from '../../../src/core/formats/procedure.js';
import { progressOf } from '../../../src/core/guide/machine.js';
import { isPlaceIn, OWN_FORM_ID, renewed } from '../../../src/core/guide/own-form.js';
import type { SavedPlace } from '../../../src/core/guide/state.js';
import { steps, world } from './world.js';

const ask = (id: string): Step => ({ id, find: id, title: id, done: 'valid' });
const send: Step = { id: 'Send', find: 'Send', title: 'Send', done: 'clicked', effect: 'sends' };
const form = (...list: readonly Step[]): Procedure => ({ ...steps(...list), id: OWN_FORM_ID });
const numbers = (procedure: Procedure) =>
  procedure.steps.map(({ id }) => {
    const { number, total } = progressOf(procedure, id);
    return `${id} ${number}/${total}`;
  });

describe("a page's own form that changes under way", () => {
  it('keeps its total: what an answer brings shares a number, what goes keeps its own', () => {
    const before = form(ask('a'), ask('b'), ask('c'), send);
    const more = renewed(before, form(ask('a'), ask('a1'), ask('a2'), ask('b'), ask('c'), send));
    expect(numbers(more)).to.deep.equal([
      'a 1/4',
      'a1 1/4',
      'a2 1/4',
      'b 2/4',
      'c 3/4',
      'Send 4/4',
    ]);
    const less = renewed(more, form(ask('a'), ask('c'), send));
    expect(numbers(less)).to.include.members(['a 1/4', 'c 3/4', 'Send 4/4']);
    expect(less.steps.find(({ id }) => id === 'b')!.if).to.deep.equal({ visible: 'b' });
    const again = renewed(less, form(ask('a'), ask('b'), ask('c'), send));
    expect(again.steps.find(({ id }) => id === 'b')!.if).to.equal(undefined);
    expect(numbers(again)).to.include.members(['b 2/4', 'Send 4/4']);
  });

  it('is another form when none of its questions is left', () => {
    const before = form(ask('a'), send);
    const next = renewed(before, form(ask('x'), ask('y'), send));
    expect(next.version).to.equal(2);
    expect(next.steps.map(({ id }) => id)).to.deep.equal(['x', 'y', 'Send']);
  });

  it('knows a place in it by its questions, not by a button that is alike', () => {
    const place = { trail: ['a'], step: 'Send' } as unknown as SavedPlace;
    expect(isPlaceIn(form(ask('a'), send), place)).to.be.true;
    expect(isPlaceIn(form(ask('x'), send), place)).to.be.false;
  });
});

describe("the way through a page's own form", () => {
  function walking(...list: readonly Step[]) {
    const w = world();
    w.page.own = form(...list);
    for (const { id } of list) w.put(id, id === 'Send' ? { kind: 'button' } : { filled: true });
    w.start();
    return w;
  }

  it('goes through what an answer has brought', () => {
    const w = walking(ask('a'), ask('b'), send);
    w.page.own = form(ask('a'), ask('a1'), ask('b'), send);
    w.put('a1');
    w.press({ type: 'guide/next' });
    expect(w.guide().stepId).to.equal('a1');
    w.take('a1');
    w.page.own = form(ask('a'), ask('b'), send);
    w.press({ type: 'guide/next', confirmed: true });
    expect(w.guide().stepId).to.equal('b');
  });

  it('follows a page that shows its next questions by itself', () => {
    const w = walking(ask('a'), send);
    w.press({ type: 'guide/next' });
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ stepId: 'Send', screen: 'step' });
    w.wait(0);
    w.use('Send');
    expect(w.guide().screen).to.equal('waiting');
    w.page.own = form(ask('x'), send);
    w.put('x');
    w.wait(1000);
    expect(w.guide()).to.include({ stepId: 'x', screen: 'step', note: 'moved' });
    expect(w.guide().trail).to.deep.equal([]);
  });

  it('follows a person who pressed the page’s own way on before the guide was there', () => {
    const w = walking(ask('a'), ask('b'), send);
    w.page.own = form(ask('x'), send);
    w.put('x');
    w.take('a');
    w.wait(0);
    expect(w.guide()).to.include({ stepId: 'x', note: 'moved' });
  });

  it('leads from one thing to mend to the next, then back to the button', () => {
    const w = walking(ask('a'), ask('b'), ask('c'), ask('d'), send);
    for (let i = 0; i < 5; i += 1) w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ stepId: 'Send', screen: 'step' });
    w.wait(0);
    w.use('Send');
    w.put('b', { filled: true, problem: 'other', message: 'Bad b' });
    w.put('d', { filled: true, problem: 'other', message: 'Bad d' });
    w.wait(0);
    expect(w.guide()).to.include({ stepId: 'b', note: 'mend', screen: 'step' });
    w.put('b', { filled: true });
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ stepId: 'd', note: 'mend' });
    w.put('d', { filled: true });
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ stepId: 'Send', screen: 'step', note: undefined });
  });

  it('does the same when the browser itself refuses to send', () => {
    const w = walking(ask('a'), ask('b'), send);
    for (let i = 0; i < 3; i += 1) w.press({ type: 'guide/next' });
    w.put('a', { problem: 'missing' });
    w.put('b', { problem: 'format', filled: true });
    w.wait(0);
    w.use('Send', true);
    expect(w.guide()).to.include({ stepId: 'a', note: 'mend' });
    expect(w.guide().field!.trouble).to.include({ by: 'aidant', problem: 'missing' });
    w.put('a', { filled: true });
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ stepId: 'b', note: 'mend' });
    expect(w.guide().field!.trouble).to.include({ by: 'aidant', problem: 'format' });
  });

  it('begins at the first question of another form of a later page', () => {
    const w = walking(ask('a'), send);
    w.press({ type: 'guide/next' });
    w.press({ type: 'guide/next' });
    w.wait(0);
    w.use('Send');
    const kept = w.page.kept;
    const next = world();
    next.page.own = form(ask('x'), send);
    next.page.kept = kept;
    next.put('x');
    next.store.dispatch({
      type: 'guide/resume',
      procedure: next.page.own,
      saved: kept as SavedPlace,
      offer: false,
    });
    expect(next.guide()).to.include({ stepId: 'x', screen: 'step', note: 'moved' });
  });
});
