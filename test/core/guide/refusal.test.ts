import { expect } from '@open-wc/testing';
import { steps, world } from './world.js';

const bad = { filled: true, problem: 'format', message: 'Bad' } as const;

describe('a page that refuses what it was sent, without a page load', () => {
  const going = (done: 'clicked' | { page: string }) =>
    steps(
      { id: 'a', page: '/one', find: 'A', done: 'filled' },
      { id: 'b', find: 'B', done: 'filled' },
      { id: 'go', find: 'Go', done },
      { id: 'c', page: '/two', find: 'C' },
    );

  function atButton(done: 'clicked' | { page: string } = { page: '/two' }) {
    const w = world(going(done));
    w.put('A', { filled: true });
    w.put('B', { filled: true });
    w.put('Go', { kind: 'button' });
    w.start('a');
    w.press({ type: 'guide/next' });
    w.press({ type: 'guide/next' });
    w.wait(0);
    return w;
  }

  for (const done of ['clicked', { page: '/two' }] as const)
    it(`leads to the field it complains of (${JSON.stringify(done)})`, () => {
      const w = atButton(done);
      w.use('Go');
      w.put('B', bad);
      expect(w.guide()).to.include({ stepId: 'b', note: 'mend', asked: true });
      expect(w.guide().trail).to.deep.equal(['a']);
      expect(w.guide().slips).to.deep.equal({ b: 1 });
      expect(w.went.at(-1)).to.equal('B');
    });

  it('is heard when its script judges in the same breath, and when it asks its server first', () => {
    const at = atButton();
    at.use('Go');
    at.page.controls.set('A', bad);
    at.wait(0);
    expect(at.guide().stepId).to.equal('a');
    const later = atButton();
    later.use('Go');
    later.wait(20_000);
    later.put('A', bad);
    expect(later.guide().stepId).to.equal('a');
  });

  it('that nobody asked is left alone: an error that appears before the press leads nowhere', () => {
    const w = atButton();
    w.put('A', bad);
    expect(w.guide().stepId).to.equal('go');
  });

  it('leaves an old complaint standing for a moment, and goes on', () => {
    const w = atButton();
    w.put('A', bad);
    w.use('Go');
    w.put('Spinner');
    expect(w.guide().stepId).to.equal('go');
    w.go('/two');
    expect(w.guide().stepId).to.equal('c');
    w.wait(5000);
    expect(w.guide().stepId).to.equal('c');
  });

  it('means an old complaint that still stands', () => {
    const w = atButton();
    w.put('A', bad);
    w.use('Go');
    w.wait(1500);
    expect(w.guide()).to.include({ stepId: 'a', note: 'mend' });
  });

  it('moves nobody who has begun to write what comes next', () => {
    for (const elsewhere of [false, true]) {
      const w = world(
        steps(
          { id: 'a', find: 'A', done: 'filled' },
          { id: 'go', find: 'Go', done: 'clicked' },
          { id: 'c', find: 'C' },
        ),
      );
      w.put('A', { filled: true });
      w.put('Go', { kind: 'button' });
      w.put('C');
      w.start('go');
      w.wait(0);
      w.use('Go');
      expect(w.guide().stepId).to.equal('c');
      w.wait(1000);
      w.write(elsewhere);
      w.put('A', bad);
      w.wait(1000);
      expect(w.guide().stepId).to.equal('c');
    }
  });

  it('is looked at no more once the person goes somewhere else', () => {
    const w = atButton();
    w.use('Go');
    w.press({ type: 'guide/previous' });
    w.press({ type: 'guide/previous' });
    w.put('B', bad);
    expect(w.guide().stepId).to.equal('a');
  });

  it('leads to the field that the browser itself does not accept, and says what is wrong', () => {
    const w = atButton();
    w.page.controls.set('B', { problem: 'missing' });
    w.use('Go', true);
    expect(w.guide()).to.include({ stepId: 'b', note: 'mend' });
    expect(w.guide().field?.trouble).to.deep.equal({ by: 'aidant', problem: 'missing' });
  });
});

describe('back from "check before you send"', () => {
  const sending = steps(
    { id: 'a', page: '/one', find: 'A', done: 'filled' },
    { id: 'q', ask: 'With?', choices: [{ id: 'no', text: 'No' }] },
    { id: 'go', find: 'Go', done: { page: '/two' } },
    { id: 'b', page: '/two', find: 'B', done: 'filled' },
    { id: 'go2', find: 'Go2', done: { page: '/three' } },
    { id: 'send', page: '/three', find: 'Send', done: 'clicked', effect: 'sends' },
  );

  function checking() {
    const w = world(sending);
    for (const name of ['A', 'B']) w.put(name, { filled: true });
    for (const name of ['Go', 'Go2', 'Send']) w.put(name, { kind: 'button' });
    w.start('a');
    w.press({ type: 'guide/next' });
    w.press({ type: 'guide/answer', question: 'q', choice: 'no' });
    w.go('/two');
    w.press({ type: 'guide/next' });
    w.go('/three');
    expect(w.guide()).to.include({ screen: 'check', stepId: 'send' });
    return w;
  }
  const whole = ['a', 'q', 'go', 'b', 'go2'];

  it('to a field of another page, the way on is only what is left to do', () => {
    const w = checking();
    w.press({ type: 'guide/go', step: 'a' });
    expect(w.guide().target.status).to.equal('elsewhere');
    w.go('/one');
    expect(w.guide()).to.include({ stepId: 'a', reviewing: 'send' });
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.deep.include({ stepId: 'go', reviewing: 'send', trail: whole });
    w.go('/two');
    expect(w.guide()).to.deep.include({ stepId: 'go2', reviewing: 'send', trail: whole });
    w.go('/three');
    expect(w.guide()).to.deep.include({ stepId: 'send', screen: 'check', trail: whole });
    expect(w.guide().reviewing).to.equal(undefined);
  });

  it('a page that complains on the way is heard, and the list stays whole', () => {
    const w = checking();
    w.press({ type: 'guide/go', step: 'b' });
    w.go('/two');
    w.press({ type: 'guide/next' });
    expect(w.guide().stepId).to.equal('go2');
    w.wait(0);
    w.use('Go2');
    w.put('B', bad);
    expect(w.guide()).to.deep.include({ stepId: 'b', note: 'mend', trail: whole });
  });
});

describe('the trail', () => {
  it('has no circles', () => {
    const w = world(steps({ id: 'a' }, { id: 'b', go: 'a' }));
    w.start('a');
    w.press({ type: 'guide/next' });
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.deep.include({ stepId: 'a', trail: [] });
  });
});
