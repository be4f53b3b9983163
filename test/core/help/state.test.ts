import { expect } from '@open-wc/testing';
import { createAppSlice } from '../../../src/core/app.js';
import type { Postcodes } from '../../../src/core/formats/postcodes.js';
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
        places: () => Promise.resolve({ places: [] }),
        postcodes: () => Promise.resolve([]),
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
        return Promise.resolve({ places: [] });
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

  it('tells that places cannot be read, and tries again when asked', async () => {
    let there = false;
    const { store, register, faults } = setUp({
      places: () => (there ? Promise.resolve({ places: [] }) : Promise.reject(new Error('off'))),
    });
    register();
    const status = () => store.getState().help?.placesStatus;
    store.dispatch({ type: 'help/places' });
    await settled();
    expect(status()).to.equal('missing');
    there = true;
    store.dispatch({ type: 'help/places' });
    expect(status()).to.equal('loading');
    await settled();
    expect(status()).to.equal('ready');
    expect(faults).to.deep.equal([]);
  });

  it('reads where postcodes are once, when one is typed, and does without when they cannot be read', async () => {
    let reads = 0;
    const { store, register } = setUp({
      postcodes: () => {
        reads++;
        return Promise.reject(new Error('off'));
      },
    });
    register();
    store.dispatch({ type: 'help/search', need: 'learn' });
    expect(reads).to.equal(0);
    store.dispatch({ type: 'help/search', postcode: '5990' });
    expect(store.getState().help?.postcodes).to.equal('loading');
    store.dispatch({ type: 'help/search', postcode: '5993' });
    await settled();
    expect(reads).to.equal(1);
    expect(store.getState().help?.postcodes).to.deep.equal([]);
    // Another wish is no search of another postcode.
    store.dispatch({ type: 'help/search', need: 'try' });
    expect(reads).to.equal(1);
  });

  it('tries again for the postcodes that could not be read, with those it has until then', async () => {
    const file = { format: 1 as const, country: 'BE', places: {} } as unknown as Postcodes;
    const answers: (readonly (Postcodes | undefined)[])[] = [
      [file, undefined],
      [file, file],
    ];
    const { store, register } = setUp({ postcodes: () => Promise.resolve(answers.shift() ?? []) });
    register();
    store.dispatch({ type: 'help/search', postcode: '5990' });
    await settled();
    expect(store.getState().help?.postcodes).to.deep.equal([file]);
    store.dispatch({ type: 'help/search', postcode: '5993' });
    await settled();
    expect(store.getState().help?.postcodes).to.deep.equal([file, file]);
    store.dispatch({ type: 'help/search', postcode: '5000' });
    await settled();
    expect(store.getState().help?.postcodes).to.deep.equal([file, file]);
  });

  it('forgets one part of the thread and keeps the others', () => {
    const { store, keep, register } = setUp();
    register();
    store.dispatch({ type: 'app/shared', shared: 'no' });
    const appointment = { day: '2026-11-24', at: '14:00' };
    store.dispatch({ type: 'help/keep', thread: { place: PLACE, helper: 'Nadia', appointment } });
    store.dispatch({ type: 'help/unkeep', part: 'appointment' });
    expect(keep.read('thread')).to.deep.equal({ place: PLACE, helper: 'Nadia' });
    store.dispatch({ type: 'help/unkeep', part: 'place' });
    store.dispatch({ type: 'help/unkeep', part: 'helper' });
    expect(store.getState().help?.thread).to.equal(undefined);
    expect(keep.kept.size).to.equal(0);
  });

  it('removes what was taken away, also on a page that has not been told whose device it is', () => {
    const { store, keep, register } = setUp();
    keep.write('thread', { helper: 'Nadia', appointment: { day: '2026-11-24', at: '14:00' } });
    register();
    expect(store.getState().app?.shared).to.equal('unknown');
    store.dispatch({ type: 'help/unkeep', part: 'appointment' });
    expect(keep.read('thread')).to.deep.equal({ helper: 'Nadia' });
    store.dispatch({ type: 'help/unkeep' });
    expect(keep.kept.size).to.equal(0);
  });

  it('keeps a copy of places only where nobody else uses the device, and forgets it', () => {
    const { store, keep, register } = setUp();
    register();
    const places = [{ ...PLACE, services: [], access: [], support: [], languages: [] }];
    store.dispatch({ type: 'help/copy', places });
    expect(keep.kept.size).to.equal(0);
    store.dispatch({ type: 'app/shared', shared: 'no' });
    expect(keep.read('places')).to.deep.equal({ at: 1000, places });
    // Others use it after all: what lay there goes.
    store.dispatch({ type: 'app/shared', shared: 'yes' });
    expect(keep.kept.size).to.equal(0);
    store.dispatch({ type: 'app/forget' });
    expect(store.getState().help?.copy).to.equal(undefined);
  });

  it('tells when there is no room for what was to be kept', () => {
    const { store, keep, register } = setUp();
    keep.write = () => false;
    register();
    store.dispatch({ type: 'app/shared', shared: 'no' });
    store.dispatch({ type: 'help/keep', thread: { helper: 'Nadia' } });
    expect(store.getState().help?.notKept).to.equal(true);
    store.dispatch({ type: 'help/unkeep' });
    expect(store.getState().help?.notKept).to.equal(false);
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

/** What was promised has been told. */
function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
