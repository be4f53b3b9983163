import { expect } from '@open-wc/testing';
import { createAppSlice } from '../../../src/core/app.js';
import type { Procedure, Step } from '../../../src/core/formats/procedure.js';
import type { Report } from '../../../src/core/errors.js';
import { createGuideSlice, type GuidePorts } from '../../../src/core/guide/effects.js';
import { readPlace } from '../../../src/core/guide/saved.js';
import type { GuideState } from '../../../src/core/guide/state.js';
import { whereabouts } from '../../../src/core/guide/progress.js';
import type { ControlState, PageLocation } from '../../../src/core/ports.js';
import { createStore, type Action } from '../../../src/core/store.js';

/** A page made of names: what is on it, what each control is like, and a clock that is moved by hand. */
function world(procedure?: Procedure) {
  const page = {
    location: { path: '/one', query: {}, hash: '' } as PageLocation,
    controls: new Map<string, Partial<ControlState>>(),
    twice: new Set<string>(),
    kept: undefined as unknown,
    own: undefined as Procedure | undefined,
    cancel: '',
  };
  const said: string[] = [];
  const events: string[] = [];
  const reports: Report[] = [];
  const went: string[] = [];
  const changes = new Set<() => void>();
  const routes = new Set<() => void>();
  const uses = new Map<string, Set<() => void>>();
  let time = 1_000_000;
  let timers: { at: number; act: () => void }[] = [];
  const nodes = new Map<string, { name: string }>();
  const nodeOf = (name: string) => {
    if (!nodes.has(name)) nodes.set(name, { name });
    return nodes.get(name)!;
  };
  const nameOf = (node: object) => (node as { name: string }).name;
  const on = (set: Set<() => void>, act: () => void) => {
    set.add(act);
    return () => void set.delete(act);
  };
  const state = (node: object): ControlState => ({
    kind: 'field',
    filled: false,
    checked: false,
    problem: undefined,
    message: undefined,
    required: false,
    secret: false,
    visible: page.controls.has(nameOf(node)),
    ...page.controls.get(nameOf(node)),
  });
  const ports: GuidePorts = {
    clock: {
      now: () => time,
      after(ms, act) {
        const timer = { at: time + ms, act };
        timers.push(timer);
        return () => void (timers = timers.filter((other) => other !== timer));
      },
    },
    keep: {
      read: () => page.kept,
      write: (_key, value) => ((page.kept = JSON.parse(JSON.stringify(value))), true),
      remove: () => (page.kept = undefined),
      forget: () => (page.kept = undefined),
    },
    i18n: {
      locale: 'en',
      dir: 'ltr',
      locales: ['en'],
      t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
      pick: (text) => ({ value: String(text), lang: 'en', dir: 'ltr', fallback: false }),
      use: () => Promise.resolve(),
    },
    announcer: {
      prepare: () => undefined,
      say: (text) => void said.push(text),
      dispose: () => undefined,
    },
    emit(name, fields) {
      events.push(`${name} ${Object.values(fields).join(' ')}`);
      return name !== page.cancel;
    },
    report: (report) => void reports.push(report),
    finder: {
      find(spec) {
        const name = String(spec);
        if (page.twice.has(name)) return { status: 'ambiguous', tried: [name] };
        return page.controls.has(name)
          ? { status: 'found', node: nodeOf(name) }
          : { status: 'missing', tried: [name] };
      },
    },
    watch: {
      onChange: (act) => on(changes, act),
      onRoute: (act) => on(routes, act),
      location: () => page.location,
    },
    controls: {
      state,
      name: nameOf,
      parts: () => [],
      onChange: (_node, act) => on(changes, act),
      onUse(node, act) {
        const set = uses.get(nameOf(node)) ?? new Set();
        uses.set(nameOf(node), set);
        return on(set, act);
      },
      onLeave: () => () => undefined,
      goTo: (node) => void went.push(nameOf(node)),
      spokenValue: () => undefined,
    },
    ownForm: { walk: () => page.own },
  };
  const store = createStore((error) => {
    throw error;
  });
  store.register(createAppSlice('en'));
  store.register(createGuideSlice(ports));
  const guide = (): GuideState => store.getState().guide!;
  return {
    page,
    said,
    events,
    reports,
    went,
    store,
    guide,
    changes,
    routes,
    /** As a person does it: not twice in one breath. */
    press(action: Action) {
      time += 1000;
      store.dispatch(action);
    },
    put(name: string, state: Partial<ControlState> = {}) {
      page.controls.set(name, state);
      for (const act of [...changes]) act();
    },
    take(name: string) {
      page.controls.delete(name);
      for (const act of [...changes]) act();
    },
    go(path: string) {
      page.location = { path, query: {}, hash: '' };
      for (const act of [...routes]) act();
    },
    use(name: string) {
      for (const act of [...(uses.get(name) ?? [])]) act();
    },
    wait(ms: number) {
      time += ms;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { act } of due) act();
    },
    start(step?: string) {
      store.dispatch({
        type: 'guide/start',
        ...(procedure && { procedure }),
        ...(step !== undefined && { step }),
      });
    },
  };
}

const steps = (...list: readonly Step[]): Procedure => ({
  format: 1,
  id: 'p',
  version: 1,
  title: 'P',
  steps: list,
});

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
  });

  it('is at the field with a problem when the page came back', () => {
    const w = reloaded('/one', three, (first) => {
      first.start('b');
    });
    w.put('A', { filled: true, problem: 'format', message: 'Bad' });
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
