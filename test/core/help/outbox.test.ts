import { expect } from '@open-wc/testing';
import {
  aged,
  backoff,
  begin,
  cancel,
  hurry,
  isDue,
  isSetRight,
  LIFETIME,
  LONGEST_WAIT,
  nextDue,
  outcomeOf,
  settle,
  shown,
  unbegun,
  waitFor,
  type OutboxRecord,
} from '../../../src/core/help/outbox.js';

const NOW = Date.parse('2026-11-22T14:00:00Z');
const MINUTE = 60_000;

const record = (more: Partial<OutboxRecord> = {}): OutboxRecord => ({
  id: 'a',
  status: 'waiting',
  way: 'phone',
  slot: 'soon',
  lang: 'fr',
  words: ['moon', 'bread'],
  at: NOW,
  until: NOW + LIFETIME,
  attempts: 0,
  body: '{}',
  ...more,
});

describe('what an answer of the server means', () => {
  const kinds = (statuses: readonly number[]): unknown[] => [
    ...new Set(statuses.map((status) => outcomeOf(status, null, NOW).kind)),
  ];

  it('is told by its status', () => {
    expect(kinds([200, 201, 202, 204, 409])).to.deep.equal(['accepted']);
    expect(kinds([408, 425, 429, 500, 502, 503, 504, 599])).to.deep.equal(['later']);
    expect(kinds([400, 401, 403, 404, 405, 410, 413, 415, 422, 300])).to.deep.equal(['refused']);
    expect(outcomeOf(410, null, NOW)).to.deep.equal({ kind: 'refused', trouble: 'key' });
    expect(outcomeOf(404, null, NOW)).to.deep.equal({ kind: 'refused', trouble: 'refused' });
  });

  it('leaves it open whether a request arrived where a gateway may have given up on it', () => {
    const unsure = [408, 500, 502, 504].map((status) => outcomeOf(status, null, NOW));
    expect(unsure.every((one) => one.kind === 'later' && one.unsure)).to.equal(true);
    const sure = [425, 429, 503].map((status) => outcomeOf(status, null, NOW));
    expect(sure.some((one) => one.kind === 'later' && one.unsure)).to.equal(false);
  });

  it('reads how long to wait as seconds or as a date, and within an hour', () => {
    const wait = (header: string): unknown => {
      const outcome = outcomeOf(429, header, NOW);
      return outcome.kind === 'later' && outcome.wait;
    };
    expect(wait('120')).to.equal(120_000);
    expect(wait(new Date(NOW + 30_000).toUTCString())).to.equal(30_000);
    expect(wait('864000')).to.equal(60 * MINUTE);
    for (const nothing of ['0', '-5', 'soon', new Date(NOW - MINUTE).toUTCString()])
      expect(wait(nothing), nothing).to.equal(undefined);
  });
});

describe('when a request is tried', () => {
  it('waits up to 5 seconds, doubled up to 15 minutes, and never none at all', () => {
    const longest = [1, 2, 3, 4, 8, 9, 20, 2000].map((attempts) => backoff(attempts, 1) / 1000);
    expect(longest).to.deep.equal([5, 10, 20, 40, 640, 900, 900, 900]);
    expect(backoff(1, 0.5)).to.equal(2_500);
    expect(backoff(7, 0)).to.equal(1_000);
  });

  it('is at once, then after its wait', () => {
    expect(isDue(record(), NOW)).to.equal(true);
    const begun = begin(record(), NOW, 1);
    expect(begun).to.deep.include({ attempts: 1, tried: NOW, next: NOW + 5_000, posting: true });
    expect(isDue(begun, NOW + 4_999)).to.equal(false);
    expect(isDue(begun, NOW + 5_000)).to.equal(true);
  });

  it('is not blocked by a clock that was set back, nor by one that was set ahead', () => {
    const begun = begin(record(), NOW, 1);
    expect(isDue(begun, NOW - 1)).to.equal(true);
    const again = begin(begun, NOW - 400 * 24 * 60 * MINUTE, 1);
    expect(isDue(again, NOW - 400 * 24 * 60 * MINUTE + 1)).to.equal(false);
    expect(isDue(again, NOW)).to.equal(true);
    expect(again.attempts).to.equal(2);
  });

  it('takes the oldest first', () => {
    const records = [record({ id: 'b', at: NOW + 1 }), record(), record({ id: 'c', at: NOW - 1 })];
    expect(nextDue(records, NOW)?.id).to.equal('c');
    expect(nextDue([record({ status: 'sent' })], NOW)).to.equal(undefined);
  });

  it('tells how long nothing is to be done', () => {
    expect(waitFor([], NOW)).to.equal(undefined);
    expect(waitFor([record({ next: NOW + 7 }), record({ next: NOW + 9 })], NOW)).to.equal(7);
    expect(waitFor([record({ status: 'sent', until: NOW + 50 })], NOW)).to.equal(50);
    expect(waitFor([record({ next: NOW - 7 })], NOW)).to.equal(0);
  });

  it('is now when the person asks, but not twice at a time', () => {
    expect(isDue(hurry(record({ next: NOW + MINUTE }), NOW), NOW)).to.equal(true);
    const begun = begin(record(), NOW, 1);
    expect(hurry(begun, NOW)).to.equal(begun);
    const sent = record({ status: 'sent' });
    expect(hurry(sent, NOW)).to.equal(sent);
  });
});

describe('how an attempt ends', () => {
  const begun = begin(record(), NOW, 1);

  it('erases what was sealed once it has arrived or is refused', () => {
    const sent = settle({ ...begun, unsure: true, trouble: 'server' }, { kind: 'accepted' }, NOW);
    expect(sent.status).to.equal('sent');
    for (const key of ['body', 'next', 'posting', 'unsure', 'trouble'])
      expect(sent).to.not.have.property(key);
    const refused = settle(begun, { kind: 'refused', trouble: 'key' }, NOW);
    expect(refused).to.deep.include({ status: 'refused', trouble: 'key' });
    expect(refused).to.not.have.property('body');
  });

  it('keeps the bytes and the id for the next one, and what the server asks', () => {
    const later = settle(begun, { kind: 'later', trouble: 'server', wait: 90_000 }, NOW);
    expect(later).to.deep.include({ id: 'a', body: '{}', status: 'waiting', next: NOW + 90_000 });
    expect(settle(begun, { kind: 'later', trouble: 'offline' }, NOW).next).to.equal(NOW + 5_000);
  });

  it('waits no less than without what the server asks', () => {
    for (const wait of [undefined, 0, 4_999]) {
      const more = wait === undefined ? {} : { wait };
      const later = settle(begun, { kind: 'later', trouble: 'server', ...more }, NOW);
      expect(later.next).to.equal(NOW + 5_000);
      // The network that is back need not wait for what nobody asked.
      expect(later).to.not.have.property('asked');
    }
    // An answer that came late.
    const late = settle(begun, { kind: 'later', trouble: 'server' }, NOW + MINUTE);
    expect(late).to.not.have.property('asked');
    expect(isDue(late, NOW + MINUTE)).to.equal(true);
  });

  it('counts no attempt of which nothing has left', () => {
    const waits = record({ attempts: 2, next: NOW - 5, tried: NOW - MINUTE });
    const unsent = unbegun(begin(waits, NOW, 1), NOW);
    expect(shown(unsent, true)).to.deep.include({ status: 'waiting', attempts: 2 });
    expect(isDue(unsent, NOW)).to.equal(true);
    const taken = unbegun(cancel(begin(waits, NOW, 1)), NOW);
    expect(taken.status).to.equal('canceled');
    for (const key of ['body', 'unsure']) expect(taken).to.not.have.property(key);
  });

  it('decides whether it could still be taken back', () => {
    const taken = cancel(begun);
    expect(shown(taken, true).status).to.equal('sending');
    expect(settle(taken, { kind: 'accepted' }, NOW).status).to.equal('sent');
    expect(settle(taken, { kind: 'refused', trouble: 'refused' }, NOW).status).to.equal('canceled');
    const sure = settle(taken, { kind: 'later', trouble: 'server' }, NOW);
    expect(sure.status).to.equal('canceled');
    expect(sure.unsure).to.equal(undefined);
    const unsure = settle(taken, { kind: 'later', trouble: 'offline', unsure: true }, NOW);
    expect(shown(unsure, true)).to.deep.include({ status: 'canceled', unsure: true });
  });

  it('takes back at once what waits, and never what was sent', () => {
    const canceled = cancel(record());
    expect(canceled.status).to.equal('canceled');
    expect(canceled).to.not.have.property('body');
    const sent = record({ status: 'sent' });
    expect(cancel(sent)).to.equal(sent);
  });
});

describe('what time does to a request', () => {
  it('leaves it alone for 48 hours', () => {
    const waits = record();
    expect(aged(waits, NOW + LIFETIME - 1)).to.equal(waits);
  });

  it('then says that it expired, without what was sealed, and later takes it away', () => {
    const late = NOW + LIFETIME + 300 * MINUTE;
    const expired = aged(record(), late)!;
    expect(expired.status).to.equal('expired');
    expect(expired).to.not.have.property('body');
    expect(aged(expired, late + LIFETIME - 1)).to.equal(expired);
    expect(aged(expired, late + LIFETIME)).to.equal(undefined);
    expect(aged(record({ status: 'sent' }), NOW + LIFETIME)).to.equal(undefined);
  });

  it('keeps the words of what was sent until a day after the call', () => {
    const slot = { day: '2026-11-26', part: 'morning' } as const;
    const dayAfter = Date.parse('2026-11-28T00:00:00Z');
    const begun = begin(record({ slot }), NOW, 1);
    const sent = settle(begun, { kind: 'accepted' }, NOW);
    expect(sent).to.deep.include({ status: 'sent', until: dayAfter });
    expect(sent).to.not.have.property('body');
    expect(aged(sent, dayAfter - 1)).to.equal(sent);
    expect(aged(sent, dayAfter)).to.equal(undefined);
    // A day that is near already leaves the 48 hours, and one far off a month.
    const until = (day: string): number =>
      settle(begin(record({ slot: { day, part: 'morning' } }), NOW, 1), { kind: 'accepted' }, NOW)
        .until;
    expect(until('2026-11-22')).to.equal(NOW + LIFETIME);
    expect(until('2036-11-22')).to.equal(NOW + 30 * 24 * 60 * MINUTE);
    expect(until('some day')).to.equal(NOW + LIFETIME);
    // What has not been sent is tried for 48 hours only.
    expect(aged(record({ slot }), NOW + LIFETIME)?.status).to.equal('expired');
  });

  it('keeps them as long where it may have arrived, whatever it ended as', () => {
    const slot = { day: '2026-11-26', part: 'morning' } as const;
    const until = Date.parse('2026-11-28T00:00:00Z');
    const cut = settle(
      begin(record({ slot }), NOW, 1),
      { kind: 'later', trouble: 'server', unsure: true },
      NOW,
    );
    const refused = settle(begin(cut, NOW, 1), { kind: 'refused', trouble: 'key' }, NOW);
    expect(shown(refused, true)).to.deep.include({ status: 'refused', unsure: true, until });
    const expired = aged(cut, NOW + LIFETIME)!;
    expect(shown(expired, true)).to.deep.include({ status: 'expired', unsure: true });
    expect(expired.until).to.be.at.least(until);
    expect(cancel(cut)).to.deep.include({ status: 'canceled', unsure: true, until });
    for (const one of [refused, expired]) expect(one.words).to.deep.equal(['moon', 'bread']);
  });

  it('does not take a clock that was behind and is right again for 48 hours', () => {
    const lost = Date.parse('1976-01-01T00:00:00Z');
    for (const status of ['waiting', 'sent'] as const) {
      const old = record({ status, at: lost, until: lost + LIFETIME, attempts: 3, tried: lost });
      expect(aged(old, lost + LIFETIME - 1)).to.equal(old);
      const right = aged(old, NOW)!;
      expect(right).to.deep.include({ status, at: NOW, until: NOW + LIFETIME, attempts: 3 });
      expect(aged(right, NOW + LIFETIME)?.status).to.not.equal(status);
    }
    // Behind by some months only: seen while the page was open.
    const behind = NOW - 100 * 24 * 60 * MINUTE;
    const old = record({ at: behind, until: behind + LIFETIME });
    expect(isSetRight(NOW - behind, 5_000)).to.equal(true);
    expect(aged(old, NOW, true)).to.deep.include({ status: 'waiting', until: NOW + LIFETIME });
    // A weekend asleep is time that went by.
    expect(isSetRight(60 * 60 * MINUTE, 5_000)).to.equal(false);
    expect(aged(old, NOW)?.status).to.equal('expired');
  });

  it('expires nothing before 48 hours have passed, however a wrong clock is set right', () => {
    let random = 11;
    const chance = (): number => (random = (random * 16807) % 2147483647) / 2147483647;
    for (let run = 0; run < 2000; run++) {
      let now = Date.parse('1970-01-01T00:00:00Z') + chance() * 50 * 365 * 24 * 60 * MINUTE;
      let one: OutboxRecord | undefined = record({ at: now, until: now + LIFETIME });
      const right = Math.floor(chance() * 5);
      let passed = 0;
      for (let step = 0; step < 8; step++) {
        const wait = chance() * 8 * 60 * MINUTE;
        const before = now;
        passed += wait;
        // While the page is closed nobody sees the leap; from before 2026 it is known all the same.
        now = step === right ? NOW : now + wait;
        one = aged(one, now, chance() < 0.5 && isSetRight(now - before, wait));
        if (passed < LIFETIME) expect(one?.status, `${run}.${step}`).to.equal('waiting');
        if (!one) throw new Error('gone');
      }
      if (one?.status === 'waiting')
        expect(aged(one, now + LIFETIME)?.status, `${run}`).to.equal('expired');
    }
  });

  it('keeps nothing longer because the clock went back, and loses nothing when it is right again', () => {
    const back = NOW - 400 * 24 * 60 * MINUTE;
    for (const status of ['waiting', 'sent'] as const) {
      const seen = aged(record({ status }), back)!;
      expect(seen.back).to.equal(back);
      expect(aged(seen, back + LIFETIME - 1)).to.equal(seen);
      expect(aged(seen, back + LIFETIME)?.status).to.equal(
        status === 'sent' ? undefined : 'expired',
      );
      const right = aged(seen, NOW + MINUTE)!;
      expect(right).to.deep.equal(record({ status }));
      expect(aged(right, NOW + LIFETIME)?.status).to.not.equal('waiting');
    }
    expect(waitFor([record({ next: NOW + 7 })], back)).to.equal(LIFETIME);
  });

  it('knows an attempt that was cut off with its page: it may have arrived', () => {
    const begun = begin(record(), NOW, 1);
    const cut = aged(begun, NOW + 10)!;
    expect(cut).to.deep.include({ status: 'waiting', unsure: true, attempts: 1, body: '{}' });
    expect(cut).to.not.have.property('posting');
    expect(aged(cancel(begun), NOW + 10)).to.deep.include({ status: 'canceled', unsure: true });
  });

  it('waits no longer than the longest wait, whatever the clock does in between', () => {
    let random = 7;
    const chance = (): number => (random = (random * 16807) % 2147483647) / 2147483647;
    for (let run = 0; run < 2000; run++) {
      let one = record();
      let now = NOW;
      for (let step = 0; step < 6; step++) {
        now += Math.round((chance() - 0.5) * 60 * 60 * MINUTE);
        if (isDue(one, now)) {
          one = settle(begin(one, now, chance()), { kind: 'later', trouble: 'server' }, now);
          expect(one.body).to.equal('{}');
        }
        // From here on the clock only runs: it is due within the longest wait.
        expect(isDue(one, now + LONGEST_WAIT), `${run}.${step}`).to.equal(true);
      }
    }
  });
});
