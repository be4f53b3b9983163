import { createAppSlice } from '../../../src/core/app.js';
import type { Procedure, Step } from '../../../src/core/formats/procedure.js';
import type { Report } from '../../../src/core/errors.js';
import { createGuideSlice, type GuidePorts } from '../../../src/core/guide/effects.js';
import { renewed } from '../../../src/core/guide/own-form.js';
import type { GuideState } from '../../../src/core/guide/state.js';
import type { StuckRules } from '../../../src/core/guide/stuck.js';
import type { ControlState, KeepKey, PageLocation } from '../../../src/core/ports.js';
import { createStore, type Action } from '../../../src/core/store.js';

/** A page made of names: what is on it, what each control is like, and a clock that is moved by hand. */
export function world(procedure?: Procedure) {
  const page = {
    location: { path: '/one', query: {}, hash: '' } as PageLocation,
    controls: new Map<string, Partial<ControlState>>(),
    twice: new Set<string>(),
    kept: undefined as unknown,
    lasting: undefined as unknown,
    stuck: undefined as StuckRules,
    own: undefined as Procedure | undefined,
    cancel: '',
  };
  const said: string[] = [];
  const events: string[] = [];
  const reports: Report[] = [];
  const went: string[] = [];
  const changes = new Set<() => void>();
  const routes = new Set<() => void>();
  const writes = new Set<() => void>();
  const edits = new Set<(written?: boolean) => void>();
  const uses = new Map<string, Set<(refused?: boolean) => void>>();
  const leaves = new Set<() => void>();
  let time = 1_000_000;
  let timers: { at: number; act: () => void }[] = [];
  const nodes = new Map<string, { name: string }>();
  const nodeOf = (name: string) => {
    if (!nodes.has(name)) nodes.set(name, { name });
    return nodes.get(name)!;
  };
  const nameOf = (node: object) => (node as { name: string }).name;
  const on = <Act>(set: Set<Act>, act: Act) => {
    set.add(act);
    return () => void set.delete(act);
  };
  const slot = (key: KeepKey) => (key === 'place' ? 'lasting' : 'kept');
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
      read: (key) => page[slot(key)],
      write: (key, value) => ((page[slot(key)] = JSON.parse(JSON.stringify(value))), true),
      remove: (key) => (page[slot(key)] = undefined),
      forget: () => (page.kept = page.lasting = undefined),
    },
    i18n: {
      locale: 'en',
      dir: 'ltr',
      locales: ['en'],
      t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
      pick: (text) => ({ value: String(text), lang: 'en', dir: 'ltr', fallback: false }),
      use: () => Promise.resolve(),
      more: () => Promise.resolve(),
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
      onWrite: (act) => on(writes, act),
      location: () => page.location,
    },
    controls: {
      state,
      name: nameOf,
      parts: () => [],
      onChange(_node, act) {
        const undos = [on(changes, () => act()), on(edits, act)];
        return () => undos.forEach((undo) => undo());
      },
      onUse(node, act) {
        const set = uses.get(nameOf(node)) ?? new Set();
        uses.set(nameOf(node), set);
        return on(set, act);
      },
      onLeave: (_node, act) => on(leaves, act),
      spokenValue: () => undefined,
      adviser: () => Promise.resolve(() => []),
    },
    placer: { goTo: (node) => void went.push(nameOf(node)) },
    ownForm: {
      walk: (before) => (page.own && before ? renewed(before, page.own) : page.own),
    },
    stuck: () => page.stuck,
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
    use(name: string, refused = false) {
      for (const act of [...(uses.get(name) ?? [])]) act(refused);
    },
    /** The person writes in the field of the step; `elsewhere`: in another one of the page. */
    write(elsewhere = false) {
      for (const act of [...writes]) act();
      if (!elsewhere) for (const act of [...edits]) act(true);
    },
    /** The person leaves the field. */
    leave() {
      for (const act of [...leaves]) act();
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

export const steps = (...list: readonly Step[]): Procedure => ({
  format: 1,
  id: 'p',
  version: 1,
  title: 'P',
  steps: list,
});
