import { expect } from '@open-wc/testing';
import { LIFETIME, type Outcome } from '../../src/core/help/outbox.js';
import type { HelpRequest } from '../../src/core/help/request.js';
import { createOutboxRun, type OutboxPorts, type OutboxRun } from '../../src/page/outbox.js';
import { fakeLock, JumpingClock, memoryStore, record, settled, START } from '../support/outbox.js';

const HOUR = 3_600_000;

describe('the outbox at work', () => {
  let clock: JumpingClock;
  let store: ReturnType<typeof memoryStore>;
  let lock: ReturnType<typeof fakeLock>;
  let answers: Outcome[];
  let posted: { id: string; body: string }[];
  let shown: readonly HelpRequest[];
  let run: OutboxRun;
  let hold: (() => void) | undefined;

  const portsOf = (alone: OutboxPorts['alone']): OutboxPorts => ({
    store,
    clock,
    chance: () => 1,
    alone,
    tell: (requests) => (shown = requests),
    changed: () => undefined,
    post: async (one) => {
      posted.push(one);
      return answers.shift() ?? { kind: 'accepted' };
    },
  });
  const open = (post?: (one: { id: string; body: string }) => Promise<Outcome>): OutboxRun =>
    createOutboxRun({ ...portsOf(lock.alone), ...(post && { post }) });
  const LATER: Outcome = { kind: 'later', trouble: 'server' };

  beforeEach(() => {
    clock = new JumpingClock();
    store = memoryStore();
    lock = fakeLock();
    answers = [];
    posted = [];
    shown = [];
    run = open();
  });
  afterEach(() => run.stop());

  it('sends at once, and again after each refusal for now, with the same bytes', async () => {
    answers = [LATER, LATER, LATER];
    await run.add(record('a', clock.now()));
    await settled();
    expect(posted).to.have.length(1);
    expect(shown[0]).to.deep.include({ status: 'waiting', attempts: 1, trouble: 'server' });
    for (const wait of [5, 10, 20]) {
      clock.real.pass(wait * 1000 - 1);
      await settled();
      const before = posted.length;
      clock.real.pass(1);
      await settled();
      expect(posted.length, `after ${wait} s`).to.equal(before + 1);
    }
    expect(shown[0]).to.deep.include({ status: 'sent', attempts: 4 });
    expect(new Set(posted.map(({ body }) => body)).size).to.equal(1);
    expect(store.records.get('a')).to.not.have.property('body');
  });

  it('looks at nothing while there is nothing to do', async () => {
    await run.wake();
    expect(clock.real.waiting).to.equal(0);
    await run.add(record('a', clock.now()));
    await settled();
    // Only the end of its 48 hours.
    expect(clock.real.waiting).to.equal(1);
    clock.real.pass(40 * HOUR);
    await settled();
    expect(posted).to.have.length(1);
    clock.real.pass(8 * HOUR);
    await settled();
    expect(shown).to.deep.equal([]);
    expect(clock.real.waiting).to.equal(0);
  });

  it('waits as long as the server asks', async () => {
    answers = [{ kind: 'later', trouble: 'server', wait: 90_000 }];
    await run.add(record('a', clock.now()));
    await settled();
    await run.online();
    clock.real.pass(89_000);
    await settled();
    expect(posted).to.have.length(1);
    clock.real.pass(1_000);
    await settled();
    expect(posted).to.have.length(2);
  });

  it('does not try again and again at once, whatever the server asks', async () => {
    answers = Array.from({ length: 20 }, () => ({ ...LATER, wait: 0 }) as Outcome);
    await run.add(record('a', clock.now()));
    await settled();
    expect(posted).to.have.length(1);
    clock.real.pass(5_000);
    await settled();
    expect(posted).to.have.length(2);
  });

  it('tries at once when the network is back, or the person asks', async () => {
    answers = [{ kind: 'later', trouble: 'offline' }, LATER];
    await run.add(record('a', clock.now()));
    await settled();
    await run.online();
    await settled();
    expect(posted).to.have.length(2);
    await run.retry('a');
    await settled();
    expect(shown[0]?.status).to.equal('sent');
  });

  it('gives up after 48 hours, and says so', async () => {
    run.stop();
    run = open(async (one) => {
      posted.push(one);
      return LATER;
    });
    await run.add(record('a', clock.now()));
    for (let hour = 0; hour < 60; hour++) {
      clock.real.pass(HOUR);
      await settled();
    }
    expect(shown[0]?.status).to.equal('expired');
    const attempts = posted.length;
    clock.real.pass(10 * HOUR);
    await settled();
    expect(posted).to.have.length(attempts);
  });

  it('gives up also where the page opens only then, and sends nothing', async () => {
    store.records.set('a', record('a', clock.now() - LIFETIME - HOUR));
    await run.wake();
    expect(posted).to.deep.equal([]);
    expect(shown[0]?.status).to.equal('expired');
    expect(store.records.get('a')).to.not.have.property('body');
  });

  it('lets the answer decide when it is taken back on its way', async () => {
    const outcomes: Outcome[] = [{ kind: 'accepted' }, { ...LATER, unsure: true }, LATER];
    for (const outcome of outcomes) {
      const id = JSON.stringify(outcome);
      const page = open(async () => {
        await new Promise<void>((resolve) => (hold = resolve));
        return outcome;
      });
      await page.add(record(id, clock.now()));
      await settled();
      expect(shown.find((one) => one.id === id)?.status).to.equal('sending');
      await page.cancel(id);
      expect(shown.find((one) => one.id === id)?.status).to.equal('sending');
      hold?.();
      await settled();
      page.stop();
    }
    const statuses = [...shown].map(({ id, status, unsure }) => [
      JSON.parse(id).kind,
      status,
      unsure,
    ]);
    expect(statuses).to.have.deep.members([
      ['accepted', 'sent', undefined],
      ['later', 'canceled', true],
      ['later', 'canceled', undefined],
    ]);
  });

  it('does not bring back what was forgotten while it was on its way', async () => {
    const page = open(async () => {
      await new Promise<void>((resolve) => (hold = resolve));
      return LATER;
    });
    await page.add(record('a', clock.now()));
    await settled();
    await page.forget();
    hold?.();
    await settled();
    expect(store.records.size).to.equal(0);
    expect(shown).to.deep.equal([]);
    page.stop();
  });

  it('says so in another tab, too, and waits a moment only, where that one takes it back', async () => {
    let signal: AbortSignal | undefined;
    const page = createOutboxRun({
      ...portsOf(lock.alone),
      post: (_one, given) => {
        signal = given;
        return new Promise((resolve) => {
          given.addEventListener('abort', () => resolve({ ...LATER, unsure: true } as Outcome));
        });
      },
    });
    await page.add(record('a', clock.now()));
    await settled();
    const other = open();
    void other.cancel('a');
    await settled();
    // What the channel of the browser brings.
    await page.look();
    expect(shown[0]).to.deep.include({ status: 'sending', canceling: true });
    clock.real.pass(4_999);
    expect(signal?.aborted).to.equal(false);
    clock.real.pass(1);
    await settled();
    expect(shown[0]).to.deep.include({ status: 'canceled', unsure: true });
    page.stop();
    other.stop();
  });

  it('takes back and ends what waits also where nothing is sent any more', async () => {
    for (const id of ['a', 'b']) store.records.set(id, record(id, clock.now()));
    run.hold();
    await run.wake();
    expect(shown.map(({ status }) => status)).to.deep.equal(['waiting', 'waiting']);
    // It looks at nothing in between.
    expect(clock.real.waiting).to.equal(1);
    clock.real.pass(HOUR);
    await settled();
    await run.cancel('a');
    expect(shown.find(({ id }) => id === 'a')?.status).to.equal('canceled');
    clock.real.pass(48 * HOUR);
    await settled();
    expect(shown.find(({ id }) => id === 'b')?.status).to.equal('expired');
    expect(posted).to.deep.equal([]);
  });

  it('goes on where its lock is taken away from it', async () => {
    const page = createOutboxRun(
      portsOf(() => Promise.reject(new DOMException('stolen', 'AbortError'))),
    );
    store.records.set('a', record('a', clock.now()));
    await page.wake();
    await page.cancel('a');
    expect(shown[0]?.status).to.equal('canceled');
    page.stop();
  });

  it('tries at once with the network what failed while the browser thought that there was one', async () => {
    answers = [{ ...LATER, unsure: true } as Outcome];
    await run.add(record('a', clock.now()));
    await settled();
    await run.online();
    await settled();
    expect(shown[0]?.status).to.equal('sent');
  });

  it('loses nothing and sends nothing as two, whatever happens', async () => {
    for (let seed = 1; seed <= 60; seed++) await storm(seed);
  });

  /** Some hours of bad luck, then quiet: every request that was not taken back must have arrived, as one. */
  async function storm(seed: number): Promise<void> {
    let random = seed * 7919;
    const chance = (): number => (random = (random * 16807) % 2147483647) / 2147483647;
    clock = new JumpingClock();
    store = memoryStore();
    lock = fakeLock();
    const arrived = new Map<string, Set<string>>();
    let bad = true;
    const arrive = ({ id, body }: { id: string; body: string }): void => {
      arrived.set(id, (arrived.get(id) ?? new Set()).add(body));
    };
    const server = async (one: { id: string; body: string }): Promise<Outcome> => {
      const luck = bad ? chance() : 1;
      if (luck < 0.2) return { kind: 'later', trouble: 'offline' };
      if (luck < 0.4) return { ...LATER, wait: Math.round(chance() * HOUR) } as Outcome;
      if (luck < 0.6) {
        // Taken, and its answer cut off.
        arrive(one);
        return { kind: 'later', trouble: 'offline', unsure: true };
      }
      if (luck < 0.7) {
        // The page dies before the answer comes.
        if (chance() < 0.5) arrive(one);
        await new Promise(() => undefined);
      }
      arrive(one);
      return { kind: 'accepted' };
    };
    let pages = [open(server), open(server)];
    const sent = new Set<string>();
    for (let step = 0; step < 40; step++) {
      const luck = chance();
      const page = pages[Math.floor(chance() * pages.length)]!;
      if (luck < 0.15 && sent.size < 6 && clock.off > START - 31 * HOUR) {
        const id = `${seed}-${step}`;
        sent.add(id);
        await page.add(record(id, clock.now()));
      } else if (luck < 0.3) {
        // Killed: nothing of it goes on, and its lock is free.
        for (const one of pages) one.stop();
        lock.release();
        pages = [open(server), open(server)];
        for (const one of pages) void one.wake();
      } else if (luck < 0.4) {
        // Anywhere within 40 hours, and now and then far back and right again. By more than 48 hours ahead of what was
        // seen of it a request rightly expires.
        const wasFar = clock.off < START - 31 * HOUR;
        const hours = wasFar ? 10 : chance() < 0.3 ? -1000 : chance() * 40 - 30;
        clock.off = START + Math.round(hours * HOUR);
      } else if (luck < 0.5) void page.online();
      else clock.real.pass(Math.round(chance() * 10 * 60_000));
      await settled();
    }
    bad = false;
    clock.off = START + 10 * HOUR;
    for (const one of pages) one.stop();
    lock.release();
    pages = [open(server)];
    void pages[0]!.wake();
    for (let minute = 0; minute < 120; minute++) {
      clock.real.pass(60_000);
      await settled();
    }
    for (const one of pages) one.stop();
    expect([...arrived.keys()].sort(), `seed ${seed}`).to.deep.equal([...sent].sort());
    for (const [id, bodies] of arrived) expect(bodies.size, `${id} has one form`).to.equal(1);
    const left = [...store.records.values()].filter(({ status }) => status !== 'sent');
    expect(left, `seed ${seed}`).to.deep.equal([]);
  }
});
