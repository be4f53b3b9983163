import { expect } from '@open-wc/testing';
import type { HelpRequest } from '../../src/core/help/request.js';
import { createOutboxRun, type OutboxRun } from '../../src/page/outbox.js';
import { JumpingClock, memoryStore, record, settled } from '../support/outbox.js';

describe('while it is being written down that an attempt begins', () => {
  let clock: JumpingClock;
  let store: ReturnType<typeof memoryStore>;
  let posted: string[];
  let shown: readonly HelpRequest[];
  let run: OutboxRun;
  let free: () => void;

  const open = (): OutboxRun =>
    createOutboxRun({
      store,
      clock,
      chance: () => 1,
      alone: (act) => act(),
      tell: (requests) => (shown = requests),
      changed: () => undefined,
      post: async ({ id }) => {
        posted.push(id);
        return { kind: 'accepted' };
      },
    });

  beforeEach(async () => {
    clock = new JumpingClock();
    store = memoryStore();
    posted = [];
    shown = [];
    run = open();
    const { change } = store;
    store.change = async (id, act) => {
      store.change = change;
      await change(id, act);
      await new Promise<void>((resolve) => (free = resolve));
    };
    await run.add(record('a', clock.now()));
    await settled();
    expect(store.records.get('a')?.posting).to.equal(true);
  });

  afterEach(() => run.stop());

  it('sends nothing that is forgotten', async () => {
    await run.forget();
    free();
    await settled();
    expect(posted).to.deep.equal([]);
    expect(store.records.size).to.equal(0);
    // Nor is anything held up behind it.
    await run.add(record('b', clock.now()));
    await settled();
    expect(posted).to.deep.equal(['b']);
  });

  it('sends nothing that is taken back, and is sure of it', async () => {
    await run.cancel('a');
    free();
    await settled();
    expect(posted).to.deep.equal([]);
    expect(shown[0]).to.deep.include({ status: 'canceled' });
    expect(shown[0]).to.not.have.property('unsure');
    expect(store.records.get('a')).to.not.have.property('body');
  });

  it('leaves it to the next page where this one ends', async () => {
    run.stop();
    free();
    await settled();
    expect(posted).to.deep.equal([]);
    const next = open();
    await next.wake();
    expect(shown[0]).to.deep.include({ status: 'sent', attempts: 1 });
    expect(posted).to.have.length(1);
    next.stop();
  });
});
