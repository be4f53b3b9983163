import { expect } from '@open-wc/testing';
import { createAppSlice } from '../../../src/core/app.js';
import { createHelpSlice, type HelpPorts } from '../../../src/core/help/state.js';
import type { Keep, KeepKey } from '../../../src/core/ports.js';
import { createStore } from '../../../src/core/store.js';

class FakeKeep implements Keep {
  readonly kept = new Map<KeepKey, unknown>();
  read(key: KeepKey): unknown {
    return this.kept.get(key);
  }
  write(key: KeepKey, value: unknown): boolean {
    this.kept.set(key, value);
    return true;
  }
  remove(key: KeepKey): void {
    this.kept.delete(key);
  }
  forget(): void {
    this.kept.clear();
  }
}

function setUp(parts: Partial<HelpPorts> = {}) {
  const faults: unknown[] = [];
  const keep = new FakeKeep();
  let now = 1000;
  const store = createStore((error) => faults.push(error));
  store.register(createAppSlice('fr'));
  const register = () =>
    store.register(
      createHelpSlice({
        clock: { now: () => now, after: () => () => undefined },
        keep,
        places: () => Promise.resolve([]),
        ...parts,
      }),
    );
  return { store, keep, faults, register, at: (time: number) => (now = time) };
}

const PLACE = { id: 'epn', name: 'Espace numérique', phone: '+3281000000' };

describe('the state of "ask a person"', () => {
  it('tells the time of the moment a window opens', () => {
    const { store, register, at } = setUp();
    register();
    at(5000);
    store.dispatch({ type: 'app/open', surface: 'helper' });
    expect(store.getState().help?.now).to.equal(5000);
  });

  it('reads the places once, when somebody looks for one', async () => {
    let reads = 0;
    const { store, register } = setUp({
      places: () => {
        reads++;
        return Promise.resolve([]);
      },
    });
    register();
    expect(reads).to.equal(0);
    store.dispatch({ type: 'help/places' });
    store.dispatch({ type: 'help/places' });
    await Promise.resolve();
    await Promise.resolve();
    expect(reads).to.equal(1);
    expect(store.getState().help?.placesStatus).to.equal('ready');
  });

  it('is ready without places when they cannot be read', async () => {
    const { store, register, faults } = setUp({ places: () => Promise.reject(new Error('off')) });
    register();
    store.dispatch({ type: 'help/places' });
    await new Promise((done) => queueMicrotask(() => queueMicrotask(() => done(undefined))));
    await Promise.resolve();
    expect(store.getState().help).to.deep.include({ placesStatus: 'ready', places: [] });
    expect(faults).to.deep.equal([]);
  });

  it('keeps nothing until "no, nobody else uses this device"', () => {
    const { store, keep, register } = setUp();
    register();
    store.dispatch({ type: 'help/keep', thread: { place: PLACE } });
    expect(keep.kept.size).to.equal(0);
    store.dispatch({ type: 'app/shared', shared: 'yes' });
    expect(keep.kept.size).to.equal(0);
    store.dispatch({ type: 'app/shared', shared: 'no' });
    expect(keep.read('thread')).to.deep.equal({ place: PLACE });
    store.dispatch({ type: 'help/unkeep' });
    expect(keep.kept.size).to.equal(0);
  });

  it('brings back what was kept, and only what is of our shape', () => {
    const { keep, store, register } = setUp();
    keep.write('thread', { place: { ...PLACE, evil: 1 }, helper: 42, other: 'x' });
    register();
    expect(store.getState().help?.thread).to.deep.equal({ place: PLACE });
    for (const junk of ['x', null, 3, [], { place: {} }, { place: 'a' }]) {
      const other = setUp();
      other.keep.write('thread', junk);
      other.register();
      expect(other.store.getState().help?.thread).to.equal(undefined);
    }
  });

  it('forgets all it holds', () => {
    const { store, keep, register } = setUp();
    keep.write('thread', { place: PLACE });
    register();
    store.dispatch({ type: 'help/search', postcode: '5000', need: 'learn' });
    store.dispatch({ type: 'app/forget' });
    expect(store.getState().help).to.deep.include({
      thread: undefined,
      postcode: '',
      need: 'any',
    });
  });
});
