import { expect } from '@open-wc/testing';
import {
  createOutboxDatabase,
  PATIENCE,
  SILENT_FOR,
  type OutboxDatabase,
} from '../../src/page/outbox-database.js';
import { createOutboxStore, type OutboxStore } from '../../src/page/outbox-store.js';
import { hasDatabase } from '../../src/page/kept.js';
import { createTabs } from '../../src/page/outbox-tabs.js';
import { FakeClock } from '../support/fake-clock.js';
import { record, START } from '../support/outbox.js';

const NAME = 'aidant.1.test-outbox';

const database = (): OutboxDatabase => createOutboxDatabase(NAME, new FakeClock());

describe('where requests wait', () => {
  let marked = false;
  let may = true;
  const mark = {
    there: () => marked,
    set: () => (marked = may),
    doom: () => void (marked = false),
    clear: () => void (marked = false),
  };
  const straight = (act: () => Promise<void>): Promise<void> => act();
  const make = (): OutboxStore => createOutboxStore(database(), mark, straight);
  const databases = async (): Promise<string[]> => {
    const all = (await indexedDB.databases()).map(({ name = '' }) => name);
    return all.filter((name) => name === NAME);
  };

  beforeEach(() => {
    marked = false;
    may = true;
  });
  afterEach(() => make().erase());

  it('is the database of the browser, where another page finds it', async () => {
    const first = make();
    await first.put(record('a', START));
    await first.put(record('b', START));
    expect(marked).to.equal(true);
    const second = make();
    expect(await second.all()).to.have.deep.members([record('a', START), record('b', START)]);
    expect(second.keeps('a')).to.equal(true);
    await second.change('a', (one) => ({ ...one, attempts: 3 }));
    expect((await first.all()).find(({ id }) => id === 'a')?.attempts).to.equal(3);
  });

  it('goes, with its sign, when the last one has gone', async () => {
    const store = make();
    await store.put(record('a', START));
    await store.put(record('b', START));
    await store.change('a', () => undefined);
    expect(marked).to.equal(true);
    expect(await databases()).to.deep.equal([NAME]);
    await store.change('b', () => undefined);
    expect(marked).to.equal(false);
    expect(await databases()).to.deep.equal([]);
  });

  it('is not made by looking, nor by changing what is gone', async () => {
    const store = make();
    marked = true;
    expect(await store.all()).to.deep.equal([]);
    await store.change('a', (one) => one);
    expect(await databases()).to.deep.equal([]);
  });

  it('is this page only where nothing may be kept', async () => {
    may = false;
    const store = make();
    await store.put(record('a', START));
    await store.change('a', (one) => ({ ...one, attempts: 1 }));
    expect(await store.all()).to.deep.equal([{ ...record('a', START), attempts: 1 }]);
    expect(store.keeps('a')).to.equal(false);
    expect(await databases()).to.deep.equal([]);
    expect(await make().all()).to.deep.equal([]);
  });

  it('is this page only where the browser refuses, and says so', async () => {
    const open = indexedDB.open.bind(indexedDB);
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    indexedDB.open = refuse;
    try {
      const store = make();
      await store.put(record('a', START));
      expect(store.keeps('a')).to.equal(false);
      expect(marked).to.equal(false);
      expect(await store.all()).to.deep.equal([record('a', START)]);
    } finally {
      indexedDB.open = open;
    }
  });

  it('goes from the device, and on in this page, once others use it', async () => {
    const store = make();
    await store.put(record('a', START));
    marked = false;
    await store.keepNothing();
    expect(await databases()).to.deep.equal([]);
    expect(store.keeps('a')).to.equal(false);
    expect(await store.all()).to.deep.equal([record('a', START)]);
  });

  it('is read before whoever erases it in the same moment', async () => {
    const store = make();
    await store.put(record('a', START));
    marked = false;
    const moved = store.keepNothing();
    indexedDB.deleteDatabase(NAME);
    expect(await store.all()).to.deep.equal([record('a', START)]);
    expect(await moved).to.deep.equal([record('a', START)]);
    // Nor does what is put in later get onto the device again.
    marked = true;
    await store.put(record('b', START));
    expect(store.keeps('b')).to.equal(false);
    expect(await databases()).to.deep.equal([]);
  });

  it('tells other tabs how it stands with what is in pages only', async () => {
    const other = make();
    const store = createOutboxStore(database(), mark, straight, other.follow);
    await store.put(record('a', START));
    other.take(await store.keepNothing());
    await store.change('a', (one) => ({ ...one, attempts: 4 }));
    expect((await other.all())[0]?.attempts).to.equal(4);
    await store.change('a', () => undefined);
    expect(await other.all()).to.deep.equal([]);
  });

  it('holds nothing that was on its way in when everything was erased', async () => {
    let free: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (free = resolve));
    const store = createOutboxStore(database(), mark, async (act) => {
      await gate;
      await act();
    });
    const putting = store.put(record('a', START));
    await store.erase();
    free?.();
    await putting;
    expect(await store.all()).to.deep.equal([]);
    expect(await databases()).to.deep.equal([]);
  });

  it('is empty after "forget", in this page too', async () => {
    const store = make();
    await store.put(record('a', START));
    may = false;
    await store.put(record('b', START));
    await store.erase();
    expect(await store.all()).to.deep.equal([]);
    expect(await databases()).to.deep.equal([]);
  });
});

describe('a database that does not answer', () => {
  const real = {
    open: indexedDB.open.bind(indexedDB),
    erase: indexedDB.deleteDatabase.bind(indexedDB),
  };
  let marked: boolean | 'doomed' = false;
  let clock: FakeClock;
  let again: number;
  const mark = {
    there: () => marked === true,
    set: () => marked !== 'doomed' && (marked = true),
    doom: () => void (marked &&= 'doomed'),
    clear: () => void (marked = false),
  };
  const make = (): OutboxStore =>
    createOutboxStore(
      createOutboxDatabase(NAME, clock, () => (again += 1)),
      mark,
      (act) => act(),
    );
  /** From now on none answers, as in WebKit after a page that used it has gone. */
  const fallSilent = (): void => {
    const never = (): IDBOpenDBRequest => new EventTarget() as IDBOpenDBRequest;
    indexedDB.open = never;
    indexedDB.deleteDatabase = never;
  };
  const speak = (): void => {
    indexedDB.open = real.open;
    indexedDB.deleteDatabase = real.erase;
    clock.pass(SILENT_FOR);
  };
  /** Winds the clock until it has ended. */
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    let ended = false;
    const end = (): void => void (ended = true);
    work.then(end, end);
    for (let i = 0; i < 5 && !ended; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!ended) clock.pass(PATIENCE);
    }
    return work;
  };

  beforeEach(() => {
    marked = false;
    again = 0;
    clock = new FakeClock();
  });
  afterEach(async () => {
    speak();
    await make().erase();
  });

  it('holds nothing up: a request goes on in this page, and into it once it answers', async () => {
    const store = make();
    fallSilent();
    await inTime(store.put(record('a', START)));
    expect(store.keeps('a')).to.equal(false);
    // Asked no more for a while: this needs no clock.
    await store.change('a', (one) => ({ ...one, attempts: 1 }));
    expect(await store.all()).to.deep.equal([{ ...record('a', START), attempts: 1 }]);
    expect(again).to.equal(0);
    speak();
    expect(again).to.equal(1);
    expect((await store.all())[0]?.attempts).to.equal(1);
    expect(store.keeps('a')).to.equal(true);
    expect((await make().all())[0]?.attempts).to.equal(1);
  });

  it('lets what it held go on in this page, and learns how it went', async () => {
    const store = make();
    await store.put(record('a', START));
    await store.put(record('b', START));
    fallSilent();
    await inTime(store.change('a', (one) => ({ ...one, attempts: 2 })));
    await store.change('b', () => undefined);
    expect(await store.all()).to.deep.equal([{ ...record('a', START), attempts: 2 }]);
    speak();
    const after = [{ ...record('a', START), attempts: 2 }];
    expect(await store.all()).to.deep.equal(after);
    expect(await make().all()).to.deep.equal(after);
  });

  it('is left to itself by a page that knows nothing of what is in it', async () => {
    await make().put(record('a', START));
    const store = make();
    fallSilent();
    expect(await inTime(store.all())).to.deep.equal([]);
    expect(marked).to.equal(true);
    speak();
    expect(await store.all()).to.deep.equal([record('a', START)]);
  });

  it('is emptied later where the person forgot while it was silent', async () => {
    const store = make();
    await store.put(record('a', START));
    fallSilent();
    await inTime(store.erase());
    expect(await store.all()).to.deep.equal([]);
    speak();
    expect(await store.all()).to.deep.equal([]);
    expect((await indexedDB.databases()).some(({ name }) => name === NAME)).to.equal(false);
  });

  it('takes nothing in, and gives nothing out, until what was forgotten has gone', async () => {
    const store = make();
    await store.put(record('a', START));
    fallSilent();
    await inTime(store.erase());
    expect(marked).to.equal('doomed');
    await inTime(store.put(record('b', START)));
    expect(store.keeps('b')).to.equal(false);
    // The next page, which finds the mark.
    expect(await inTime(make().all())).to.deep.equal([]);
    speak();
    expect(await store.all()).to.deep.equal([record('b', START)]);
    expect(marked).to.equal(false);
    expect(await make().all()).to.deep.equal([]);
    await store.put(record('c', START));
    expect(store.keeps('c')).to.equal(true);
  });
});

describe('the database of a site', () => {
  it('is not that of another one whose name begins alike', async () => {
    const longer = indexedDB.open(`${NAME}-2`);
    await new Promise((resolve) => (longer.onsuccess = resolve));
    longer.result.close();
    expect(await hasDatabase(`${NAME}-2`)).to.equal(true);
    expect(await hasDatabase(NAME)).to.equal(false);
    expect(await hasDatabase()).to.equal(true);
    indexedDB.deleteDatabase(`${NAME}-2`);
  });
});

describe('the tabs of a site', () => {
  it('send one at a time', async () => {
    const clock = new FakeClock();
    const first = createTabs(NAME, clock, () => undefined);
    const second = createTabs(NAME, clock, () => undefined);
    const order: string[] = [];
    let free: (() => void) | undefined;
    const one = first.alone(async () => {
      order.push('first in');
      await new Promise<void>((resolve) => (free = resolve));
      order.push('first out');
    });
    while (!free) await new Promise((resolve) => setTimeout(resolve));
    const two = second.alone(async () => void order.push('second'));
    free();
    await Promise.all([one, two]);
    expect(order).to.deep.equal(['first in', 'first out', 'second']);
    first.close();
    second.close();
  });

  it('pass over one that hangs', async () => {
    const clock = new FakeClock();
    const first = createTabs(NAME, clock, () => undefined);
    const second = createTabs(NAME, clock, () => undefined);
    let free: (() => void) | undefined;
    const one = first
      .alone(() => new Promise<void>((resolve) => (free = resolve)))
      .catch(() => undefined);
    while (!free) await new Promise((resolve) => setTimeout(resolve));
    const two = second.alone(async () => free?.());
    clock.pass(75_000);
    await two;
    await one;
    first.close();
    second.close();
  });

  it('do not wait long to put in or erase', async () => {
    const clock = new FakeClock();
    const first = createTabs(NAME, clock, () => undefined);
    const second = createTabs(NAME, clock, () => undefined);
    let free: (() => void) | undefined;
    const one = first.exclusively(() => new Promise<void>((resolve) => (free = resolve)));
    while (!free) await new Promise((resolve) => setTimeout(resolve));
    let done = false;
    const two = second.exclusively(async () => void (done = true));
    clock.pass(10_000);
    await two;
    expect(done).to.equal(true);
    free();
    await one;
    first.close();
    second.close();
  });

  it('tell each other', async () => {
    const clock = new FakeClock();
    const heard = new Promise<unknown>((resolve) => {
      const second = createTabs(NAME, clock, (how) => {
        second.close();
        resolve(how);
      });
    });
    const first = createTabs(NAME, clock, () => undefined);
    first.tell('forgotten');
    expect(await heard).to.equal('forgotten');
    first.close();
  });
});
