import { expect } from '@open-wc/testing';
import { createAppSlice } from '../../src/core/app.js';
import { createStore } from '../../src/core/store.js';

function storeWithApp() {
  const faults: unknown[] = [];
  const store = createStore((error) => faults.push(error));
  store.register(createAppSlice('fr'));
  return { store, faults };
}

describe('store', () => {
  it('gives a frozen state that a listener cannot change', () => {
    const { store } = storeWithApp();
    expect(() => {
      (store.getState().app as { level: string }).level = 'simple';
    }).to.throw(TypeError);
  });

  it('tells listeners once per change, and not when nothing changed', () => {
    const { store } = storeWithApp();
    let calls = 0;
    store.subscribe(() => calls++);
    store.dispatch({ type: 'app/level', level: 'simple' });
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(calls).to.equal(1);
  });

  it('stops telling a listener that left', () => {
    const { store } = storeWithApp();
    let calls = 0;
    store.subscribe(() => calls++)();
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(calls).to.equal(0);
  });

  it('runs effects after the state has changed, with the state before', () => {
    const { store } = storeWithApp();
    const seen: string[] = [];
    store.register({
      name: 'read',
      initial: {} as never,
      reduce: (state) => state,
      effect: (_action, after, before) =>
        seen.push(`${before.app?.level} → ${after.getState().app?.level}`),
    });
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(seen).to.deep.equal(['original → simple']);
  });

  it('lets effects dispatch, and ends in the state of the last action', () => {
    const { store } = storeWithApp();
    store.register({
      name: 'read',
      initial: {} as never,
      reduce: (state) => state,
      effect: (action, inner) => {
        if (action.type === 'app/level') inner.dispatch({ type: 'app/close' });
        if (action.type === 'app/close') inner.dispatch({ type: 'app/shared', shared: 'no' });
      },
    });
    store.dispatch({ type: 'app/open', surface: 'panel' });
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(store.getState().app).to.include({ surface: 'none', level: 'simple', shared: 'no' });
  });

  it('keeps one broken listener from stopping the others', () => {
    const { store, faults } = storeWithApp();
    let heard = false;
    store.subscribe(() => {
      throw new Error('broken');
    });
    store.subscribe(() => (heard = true));
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(heard).to.equal(true);
    expect(faults).to.have.lengthOf(1);
  });

  it('ignores a second slice of the same name', () => {
    const { store } = storeWithApp();
    store.register(createAppSlice('nl'));
    expect(store.getState().app?.locale).to.equal('fr');
  });

  it('forgets what the person chose but keeps the language', () => {
    const { store } = storeWithApp();
    store.dispatch({ type: 'app/level', level: 'simple' });
    store.dispatch({ type: 'app/accompanied', accompanied: true });
    store.dispatch({ type: 'app/locale', locale: 'nl' });
    store.dispatch({ type: 'app/forget' });
    expect(store.getState().app).to.include({
      level: 'original',
      accompanied: false,
      locale: 'nl',
    });
  });
});
