import { expect } from '@open-wc/testing';
import { cancel, type OutboxRecord } from '../../src/core/help/outbox.js';
import { createOutboxDatabase } from '../../src/page/outbox-database.js';
import { createOutboxStore, type OutboxStore } from '../../src/page/outbox-store.js';
import { FakeClock } from '../support/fake-clock.js';
import { record, START } from '../support/outbox.js';

const NAME = 'aidant.1.test-outbox-full';

describe('a full disk', () => {
  const real = { put: IDBObjectStore.prototype.put, delete: IDBObjectStore.prototype.delete };
  let marked = false;
  const mark = {
    there: () => marked,
    set: () => (marked = true),
    doom: () => void (marked = false),
    clear: () => void (marked = false),
  };
  const straight = (act: () => Promise<void>): Promise<void> => act();
  const make = (changedHere?: OutboxStore['follow'], exclusively = straight): OutboxStore =>
    createOutboxStore(createOutboxDatabase(NAME, new FakeClock()), mark, exclusively, changedHere);
  /** What the next page would find, and send. */
  const kept = (): Promise<OutboxRecord[]> => make().all();
  const taken = cancel(record('a', START));

  /** It takes nothing more in, unless something has made room. */
  const fill = (holds: { full: boolean }): void => {
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
      const request = real.put.call(this, value, key);
      if (holds.full) this.transaction.abort();
      return request;
    };
  };
  const makeRoom = (): void => void Object.assign(IDBObjectStore.prototype, real);

  beforeEach(() => {
    marked = false;
  });
  afterEach(async () => {
    makeRoom();
    await make().erase();
  });

  it('leaves nothing to be sent of what is taken back; its words are kept once there is room', async () => {
    const store = make();
    await store.put(record('a', START));
    await store.put(record('b', START));
    fill({ full: true });
    await store.change('a', cancel);
    expect(await kept()).to.deep.equal([record('b', START)]);
    expect(await store.all()).to.have.deep.members([taken, record('b', START)]);
    expect(store.keeps('a')).to.equal(false);
    makeRoom();
    expect(await store.all()).to.have.deep.members([taken, record('b', START)]);
    expect(store.keeps('a')).to.equal(true);
    expect(await kept()).to.have.deep.members([taken, record('b', START)]);
  });

  it('has room for how it ended once what was sealed has gone', async () => {
    const store = make();
    await store.put(record('a', START));
    const holds = { full: true };
    fill(holds);
    IDBObjectStore.prototype.delete = function (this: IDBObjectStore, id) {
      holds.full = false;
      return real.delete.call(this, id);
    };
    await store.change('a', cancel);
    expect(await kept()).to.deep.equal([taken]);
    expect(store.keeps('a')).to.equal(true);
  });

  it('leaves nothing either where an attempt could not be written down before', async () => {
    const store = make();
    await store.put(record('a', START));
    fill({ full: true });
    await store.change('a', (one) => ({ ...one, attempts: 1 }));
    expect(await kept()).to.deep.equal([record('a', START)]);
    await store.change('a', cancel);
    expect(await kept()).to.deep.equal([]);
    expect((await store.all()).map(({ status }) => status)).to.deep.equal(['canceled']);
  });

  it('tries again where not even that succeeds at first', async () => {
    const store = make();
    await store.put(record('a', START));
    fill({ full: true });
    IDBObjectStore.prototype.delete = function (this: IDBObjectStore) {
      throw new DOMException('no', 'UnknownError');
    };
    await store.change('a', cancel);
    expect(await store.all()).to.deep.equal([taken]);
    IDBObjectStore.prototype.delete = real.delete;
    expect(await store.all()).to.deep.equal([taken]);
    expect(await kept()).to.deep.equal([]);
  });

  it('lets no tab that could not write bring back what another one has ended', async () => {
    const store = make();
    await store.put(record('a', START));
    fill({ full: true });
    await store.change('a', (one) => ({ ...one, attempts: 1 }));
    makeRoom();
    await make().change('a', cancel);
    expect(await store.all()).to.deep.equal([taken]);
    expect(await kept()).to.deep.equal([taken]);
  });

  it('does not hide from a tab that goes on with it that another one has taken it back', async () => {
    const store = make();
    await store.put(record('a', START));
    fill({ full: true });
    await store.change('a', (one) => ({ ...one, attempts: 1 }));
    await make(store.follow).change('a', cancel);
    expect(await store.all()).to.deep.equal([taken]);
  });

  it('leaves no trace once what was taken back has been taken away', async () => {
    const store = make();
    await store.put(record('a', START));
    fill({ full: true });
    await store.change('a', cancel);
    await store.change('a', () => undefined);
    expect(await store.all()).to.deep.equal([]);
    expect(marked).to.equal(false);
    expect((await indexedDB.databases()).some(({ name }) => name === NAME)).to.equal(false);
  });

  it('brings nothing back that is forgotten while it is put in', async () => {
    let erasing: Promise<void> | undefined;
    let forgets = false;
    const store: OutboxStore = make(undefined, async (act) => {
      const done = act();
      if (forgets) erasing = store.erase();
      forgets = false;
      await done;
    });
    await store.put(record('a', START));
    fill({ full: true });
    await store.change('a', (one) => ({ ...one, attempts: 1 }));
    makeRoom();
    await make().change('a', cancel);
    forgets = true;
    await store.all();
    await erasing;
    expect(erasing).to.not.equal(undefined);
    expect(await store.all()).to.deep.equal([]);
    expect(await kept()).to.deep.equal([]);
  });
});
