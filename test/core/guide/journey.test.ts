import { expect } from '@open-wc/testing';
import type { Procedure } from '../../../src/core/formats/procedure.js';
import { whereabouts } from '../../../src/core/guide/progress.js';
import { readPlace } from '../../../src/core/guide/saved.js';
import { steps, world } from './world.js';

describe('check before you send', () => {
  const sending = steps(
    { id: 'a', title: 'A', find: 'A', done: 'valid' },
    { id: 'b', title: 'B', find: 'B', done: 'filled', optional: true },
    { id: 'send', title: 'Send', find: 'Send', done: 'clicked', effect: 'sends' },
  );

  function checking() {
    const w = world(sending);
    w.put('A', { filled: true });
    w.put('B');
    w.put('Send', { kind: 'button' });
    w.start('a');
    w.press({ type: 'guide/next' });
    w.press({ type: 'guide/next', confirmed: true });
    return w;
  }

  it('comes before the step that sends', () => {
    const w = checking();
    expect(w.guide()).to.include({ screen: 'check', stepId: 'send' });
    expect(w.guide().marks).to.deep.equal({ a: 'filled', b: 'empty' });
    expect(w.said.at(-1)).to.equal('guide.checkTitle');
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ screen: 'step', stepId: 'send' });
  });

  it('leads to one step and back to the list, with what was changed', () => {
    const w = checking();
    w.press({ type: 'guide/go', step: 'b' });
    expect(w.guide()).to.include({ screen: 'step', stepId: 'b', reviewing: 'send' });
    w.put('B', { filled: true });
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ screen: 'check', stepId: 'send' });
    expect(w.guide().marks['b']).to.equal('filled');
  });
});

describe('the end', () => {
  const ending: Procedure = {
    ...steps({ id: 'send', find: 'Send', done: 'clicked', effect: 'sends' }),
    end: { find: 'Reference', text: 'Done.' },
  };

  function sent() {
    const w = world(ending);
    w.put('Send', { kind: 'button' });
    w.start('send');
    w.wait(0);
    w.use('Send');
    return w;
  }

  it('is only told once the page shows it', () => {
    const w = sent();
    expect(w.guide()).to.include({ status: 'running', screen: 'waiting' });
    w.put('Reference');
    expect(w.guide().status).to.equal('ended');
    expect(w.said.at(-1)).to.equal('guide.worked');
    expect(w.events.at(-1)).to.equal('aidant-guide-end p completed');
    expect(w.page.kept).to.equal(undefined);
  });

  it('gives way to what the page complains of', () => {
    const w = world({ ...ending, steps: [{ id: 'a', find: 'A' }, ...ending.steps] });
    w.put('A', { filled: true });
    w.put('Send', { kind: 'button' });
    w.start('a');
    w.press({ type: 'guide/next' });
    w.press({ type: 'guide/next' });
    w.wait(0);
    w.use('Send');
    expect(w.guide().screen).to.equal('waiting');
    w.put('A', { filled: true, problem: 'format', message: 'Bad' });
    expect(w.guide()).to.include({ stepId: 'a', note: 'mend', screen: 'step' });
  });

  it('without any proof is only the last step', () => {
    const w = world(steps({ id: 'a' }));
    w.start('a');
    w.press({ type: 'guide/next' });
    expect(w.guide().status).to.equal('ended');
    expect(w.said.at(-1)).to.equal('guide.lastStep');
  });
});

describe('going on after a page load', () => {
  const three = steps(
    { id: 'a', page: '/one', find: 'A' },
    { id: 'go', find: 'Go', done: 'clicked' },
    { id: 'b', page: '/two', find: 'B' },
    { id: 'c', page: '/three', find: 'C' },
  );

  /** The place kept by a first page, taken up by a second. */
  function reloaded(
    path: string,
    procedure = three,
    before = (w: ReturnType<typeof world>) => w.start('go'),
  ) {
    const first = world(three);
    for (const name of ['A', 'Go']) first.put(name);
    before(first);
    const w = world(procedure);
    w.page.kept = first.page.kept;
    w.page.location = { path, query: {}, hash: '' };
    w.put('A', { filled: true });
    const resume = (): void => {
      const saved = readPlace(w.page.kept)!;
      w.store.dispatch({ type: 'guide/resume', procedure, saved, offer: false });
    };
    return { ...w, resume };
  }

  it('is at the same step, without taking focus or scrolling', () => {
    const w = reloaded('/one');
    w.put('Go');
    w.resume();
    expect(w.guide()).to.include({ stepId: 'go', note: 'resumed', focusAsked: 0 });
    expect(w.went).to.deep.equal([]);
    expect(w.said).to.deep.equal(['guide.progress 2 4']);
  });

  it('is at the step of the page that came', () => {
    const w = reloaded('/two');
    w.resume();
    expect(w.guide()).to.include({ stepId: 'b' });
    expect(w.guide().trail).to.deep.equal(['a', 'go']);
    expect(w.guide().note).to.equal(undefined);
  });

  it('is taken on by the page’s own button: it scrolls once, and focus stays', () => {
    const led = steps(
      { id: 'a', page: '/one', find: 'A' },
      { id: 'go', find: 'Go', done: { page: '/two' } },
      { id: 'b', page: '/two', find: 'B' },
    );
    const w = reloaded('/two', led);
    w.put('B');
    w.resume();
    expect(w.guide()).to.include({ stepId: 'b', focusAsked: 0, asked: true });
    expect(w.went).to.deep.equal(['B']);
  });

  it('is at the field with a problem when the page came back', () => {
    const w = reloaded('/one', three, (first) => {
      first.start('b');
    });
    w.put('A', { filled: true, problem: 'format', message: 'Bad' });
    w.resume();
    expect(w.guide()).to.include({ stepId: 'a', note: 'mend', asked: false });
    expect(w.went).to.deep.equal([]);
  });

  it('is at the field with a problem when the same page came back', () => {
    const w = reloaded('/one');
    w.put('A', { filled: true, problem: 'format', message: 'Bad' });
    w.put('Go', { kind: 'button' });
    w.resume();
    expect(w.guide()).to.include({ stepId: 'a', note: 'mend' });
  });

  it('says that the help has changed, and keeps the step by its id', () => {
    const w = reloaded('/one', { ...three, version: 2 });
    w.resume();
    expect(w.guide()).to.include({ stepId: 'go', note: 'new-version' });
  });

  it('starts again where the step is no more', () => {
    const w = reloaded('/one', { ...three, version: 2, steps: [three.steps[0]!] });
    w.resume();
    expect(w.guide()).to.include({ stepId: 'a', note: 'restarted' });
  });

  it('only offers to go on after a long time', () => {
    const w = reloaded('/one');
    w.wait(2 * 60 * 60 * 1000);
    w.resume();
    expect(w.guide().status).to.equal('offered');
    expect(w.said).to.deep.equal([]);
    w.start();
    expect(w.guide()).to.include({ status: 'overview' });
    expect(w.guide().saved?.step).to.equal('go');
  });

  it('tells the place to the other features, without any value', () => {
    const w = reloaded('/two');
    w.resume();
    expect(whereabouts(w.store.getState())).to.deep.equal({
      procedureId: 'p',
      title: 'P',
      stepId: 'b',
      stepTitle: undefined,
      number: 3,
      total: 4,
    });
  });
});

describe('what was kept', () => {
  for (const kept of [
    undefined,
    null,
    'x',
    [],
    {},
    { schema: 2, procedure: 'p', step: 'a' },
    { schema: 1 },
  ]) {
    it(`${JSON.stringify(kept)} is no place`, () => expect(readPlace(kept)).to.equal(undefined));
  }

  it('holds no more than it should', () => {
    const place = readPlace({
      schema: 1,
      procedure: 'p',
      step: 'a',
      answers: { q: 'yes', x: 3 },
      marks: { a: 'filled', b: 'secret value' },
      trail: ['a', 4],
    });
    expect(place).to.deep.include({ answers: { q: 'yes' }, marks: { a: 'filled' }, trail: ['a'] });
  });
});
