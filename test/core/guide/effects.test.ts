import { expect } from '@open-wc/testing';
import type { Step } from '../../../src/core/formats/procedure.js';
import { readPlace } from '../../../src/core/guide/saved.js';
import { steps, world } from './world.js';

const two = steps({ id: 'a', title: 'A', find: 'A' }, { id: 'b', title: 'B', find: 'B' });

describe('starting a guide', () => {
  it('opens the overview and begins nothing', () => {
    const w = world(two);
    w.start();
    expect(w.guide().status).to.equal('overview');
    expect(w.store.getState().app?.surface).to.equal('overview');
    expect(w.page.kept).to.equal(undefined);
    expect(w.said).to.deep.equal([]);
    w.press({ type: 'app/close' });
    expect(w.guide().status).to.equal('idle');
  });

  it('goes to the first step when the person begins, once, and says it', () => {
    const w = world(two);
    w.put('A');
    w.start();
    w.press({ type: 'guide/begin', from: 'start' });
    expect(w.guide()).to.include({ status: 'running', stepId: 'a', focusAsked: 1 });
    expect(w.went).to.deep.equal(['A']);
    expect(w.said).to.deep.equal(['guide.announce 1 2 A']);
    expect(w.store.getState().app?.surface).to.equal('none');
    expect(w.events).to.deep.equal(['aidant-guide-start p', 'aidant-step-change p a']);
  });

  it('starts at a step that was asked for, without the overview', () => {
    const w = world(two);
    w.start('b');
    expect(w.guide()).to.include({ status: 'running', stepId: 'b' });
    expect(w.guide().trail).to.deep.equal(['a']);
  });

  it('does not start when the page says no', () => {
    const w = world(two);
    w.page.cancel = 'aidant-guide-start';
    w.start('a');
    expect(w.guide().status).to.equal('idle');
  });

  it('stays where it is when the page refuses a step', () => {
    const w = world(two);
    w.start('a');
    w.page.cancel = 'aidant-step-change';
    w.press({ type: 'guide/next', confirmed: true });
    expect(w.guide().stepId).to.equal('a');
  });

  it('offers a step that came by a code or a link, and starts nothing', () => {
    const w = world(two);
    w.store.dispatch({ type: 'guide/start', procedure: two, step: 'b', offer: true });
    expect(w.guide().status).to.equal('overview');
    expect(w.guide().saved?.step).to.equal('b');
    expect(w.guide().linked, 'a code keeps no answers').to.equal(true);
    w.press({ type: 'app/close' });
    w.start();
    expect(w.guide().linked).to.equal(false);
  });

  it('walks the page’s own form, and says so when there is none', () => {
    const w = world();
    w.start();
    expect(w.store.getState().app?.trouble).to.equal('noForm');
    w.page.own = two;
    w.put('A');
    w.start();
    expect(w.guide()).to.include({ status: 'running', own: true, stepId: 'a' });
  });

  it('begins at the first step of the page that shows', () => {
    const w = world(steps({ id: 'a', page: '/one' }, { id: 'b', page: '/two', title: 'B' }));
    w.page.location = { path: '/two', query: {}, hash: '' };
    w.start();
    w.press({ type: 'guide/begin', from: 'start' });
    expect(w.guide()).to.include({ stepId: 'b', note: 'moved' });
  });
});

describe('going on', () => {
  it('ignores a second press right after a move', () => {
    const w = world(steps({ id: 'a' }, { id: 'b' }, { id: 'c' }));
    w.start('a');
    w.press({ type: 'guide/next' });
    w.store.dispatch({ type: 'guide/next' });
    expect(w.guide().stepId).to.equal('b');
    w.press({ type: 'guide/next' });
    expect(w.guide().stepId).to.equal('c');
    w.press({ type: 'guide/previous' });
    expect(w.guide().stepId).to.equal('b');
  });

  it('lights "done" and waits: a condition never drags on', () => {
    const w = world(steps({ id: 'a', find: 'A', done: 'filled' }, { id: 'b' }));
    w.put('A');
    w.start('a');
    expect(w.guide().met).to.equal(false);
    w.put('A', { filled: true });
    expect(w.guide()).to.include({ met: true, stepId: 'a' });
  });

  it('asks before going on from an empty box, and goes when told to', () => {
    const w = world(steps({ id: 'a', find: 'A', done: 'valid' }, { id: 'b' }));
    w.put('A', { problem: 'missing' });
    w.start('a');
    expect(w.guide().field?.trouble).to.equal(undefined);
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ stepId: 'a', doubt: 'empty' });
    w.press({ type: 'guide/stay' });
    expect(w.guide().doubt).to.equal(undefined);
    w.press({ type: 'guide/next', confirmed: true });
    expect(w.guide().stepId).to.equal('b');
  });

  it('goes on by itself when the page’s button is used, but not by the press that led here', () => {
    const w = world(
      steps(
        { id: 'a', find: 'A', done: 'clicked' },
        { id: 'b', find: 'A', done: 'clicked' },
        { id: 'c' },
      ),
    );
    w.put('A', { kind: 'button' });
    w.start('a');
    w.wait(0);
    w.use('A');
    expect(w.guide().stepId).to.equal('b');
    w.use('A');
    expect(w.guide().stepId).to.equal('b');
    w.wait(0);
    w.use('A');
    expect(w.guide().stepId).to.equal('c');
  });

  it('goes on when the page that ends the step comes', () => {
    const w = world(steps({ id: 'a', done: { page: '/two' } }, { id: 'b', page: '/two' }));
    w.start('a');
    w.go('/two');
    expect(w.guide().stepId).to.equal('b');
  });

  it('takes a question’s answer as the way on, and keeps it when going back', () => {
    const w = world(
      steps(
        {
          id: 'q',
          ask: 'Sure?',
          choices: [
            { id: 'no', text: 'No', go: 'c' },
            { id: 'yes', text: 'Yes' },
          ],
        },
        { id: 'b' },
        { id: 'c' },
      ),
    );
    w.start('q');
    w.press({ type: 'guide/next' });
    expect(w.guide()).to.include({ stepId: 'q', doubt: 'unchosen' });
    w.press({ type: 'guide/answer', question: 'q', choice: 'no' });
    expect(w.guide().stepId).to.equal('c');
    w.press({ type: 'guide/previous' });
    expect(w.guide().answers).to.deep.equal({ q: 'no' });
  });

  it('passes over a step whose thing is not on the page', () => {
    const w = world(steps({ id: 'a' }, { id: 'b', if: { visible: 'B' } }, { id: 'c' }));
    w.start('a');
    w.press({ type: 'guide/next' });
    expect(w.guide().stepId).to.equal('c');
  });
});

describe('the target', () => {
  it('is missing only after a moment, is said once, and is found when it comes', () => {
    const w = world(two);
    w.start('a');
    expect(w.guide().target.status).to.equal('searching');
    w.wait(2000);
    expect(w.guide().target.status).to.equal('missing');
    w.press({ type: 'guide/retry' });
    expect(w.guide().target.status).to.equal('missing');
    expect(w.reports.map(({ code }) => code)).to.deep.equal(['target-missing']);
    expect(w.reports[0]?.path).to.equal('steps[0].find');
    w.put('A');
    expect(w.guide().target.status).to.equal('found');
  });

  it('that was there twice is ambiguous', () => {
    const w = world(two);
    w.page.twice.add('A');
    w.start('a');
    w.wait(2000);
    expect(w.guide().target.status).to.equal('ambiguous');
    expect(w.reports.map(({ code }) => code)).to.deep.equal(['target-ambiguous']);
  });

  it('that goes away is searched for again without scrolling', () => {
    const w = world(two);
    w.put('A');
    w.start('a');
    w.take('A');
    expect(w.guide().target.status).to.equal('searching');
    w.put('A');
    expect(w.guide().target.status).to.equal('found');
    expect(w.went).to.deep.equal(['A']);
  });

  it('that a step waits for is not missing', () => {
    const w = world(steps({ id: 'a', find: 'A', done: 'visible' }));
    w.start('a');
    w.wait(60_000);
    expect(w.guide().target.status).to.equal('searching');
    w.put('A');
    expect(w.guide()).to.deep.include({ met: true });
    expect(w.reports).to.deep.equal([]);
  });

  it('on another page is said to be there', () => {
    const w = world(steps({ id: 'a', page: '/two', find: 'A' }));
    w.start('a');
    expect(w.guide().target.status).to.equal('elsewhere');
  });

  it('leaves nothing listening when the guide stops', () => {
    const w = world(two);
    w.put('A');
    w.start('a');
    w.press({ type: 'guide/stop' });
    expect([w.changes.size, w.routes.size]).to.deep.equal([0, 0]);
    expect(w.guide().status).to.equal('stopped');
    expect(w.events.at(-1)).to.equal('aidant-guide-end p stopped');
    expect(readPlace(w.page.kept)).to.include({ status: 'stopped', step: 'a' });
  });
});

describe('errors', () => {
  const step: Step = {
    id: 'a',
    find: 'A',
    done: 'valid',
    errors: { format: 'Add the month.', taken: { find: 'Taken', text: 'Choose another.' } },
  };

  it('are told in the author’s words when the page shows one', () => {
    const w = world(steps(step));
    w.put('A', { filled: true, problem: 'format', message: 'Bad' });
    w.start('a');
    expect(w.guide().field?.trouble).to.deep.equal({ by: 'author', text: 'Add the month.' });
  });

  it('are told in the page’s words where the author has none', () => {
    const w = world(steps(step));
    w.put('A', { filled: true, problem: 'range', message: 'Too big' });
    w.start('a');
    expect(w.guide().field?.trouble).to.deep.equal({ by: 'page', text: 'Too big' });
  });

  it('that the author points at are known by what the page shows', () => {
    const w = world(steps(step));
    w.put('A', { filled: true });
    w.start('a');
    w.put('Taken');
    expect(w.guide().field?.trouble).to.deep.equal({ by: 'author', text: 'Choose another.' });
  });

  it('are not told before anybody has made them', () => {
    const w = world(steps(step));
    w.put('A', { problem: 'missing' });
    w.start('a');
    expect(w.guide().field?.trouble).to.equal(undefined);
  });
});
