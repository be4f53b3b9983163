import { expect } from '@open-wc/testing';
import { createAppSlice } from '../../src/core/app.js';
import {
  COUNTDOWN_MS,
  createSharedDeviceSlice,
  type SharedDeviceState,
} from '../../src/core/shared-device.js';
import type { HelpRequest } from '../../src/core/help/request.js';
import { createStore, type Store } from '../../src/core/store.js';
import { aRequest } from '../support/callback.js';
import { FakeClock } from '../support/fake-clock.js';

const MINUTE = 60_000;
const PAUSE = 5 * MINUTE;

/** A clock whose wall moves also while its timers sleep, or because somebody set it. */
class SleepyClock extends FakeClock {
  #slept = 0;
  /** Some machines count the sleep also where nothing can be set. */
  #counted = 0;
  override now(): number {
    return super.now() + this.#slept;
  }
  steady(): number {
    return super.now() + this.#counted;
  }
  /** Or set: the page sees the same. */
  sleep(ms: number): void {
    this.#slept += ms;
  }
  sleepCounted(ms: number): void {
    this.#slept += ms;
    this.#counted += ms;
  }
}

describe('the watch over a shared computer', () => {
  let clock: SleepyClock;
  let store: Store;
  let wiped: number;
  let reasons: SharedDeviceState['why'][];
  let told: number[];
  let sign: (meant: boolean) => void;
  let woke: () => void;
  let watching: boolean;

  const now = (): SharedDeviceState => store.getState().sharedDevice!;

  beforeEach(() => {
    clock = new SleepyClock();
    wiped = 0;
    reasons = [];
    told = [];
    watching = false;
    store = createStore((error) => {
      throw error;
    });
    store.register(createAppSlice('fr'));
    store.register(
      createSharedDeviceSlice({
        clock,
        pause: PAUSE,
        presence: (signs) => {
          watching = true;
          ({ sign, woke } = signs);
          return () => (watching = false);
        },
        wipe: async (why) => {
          wiped += 1;
          reasons.push(why);
          store.dispatch({ type: 'app/forget' });
          // As setting the language back does, which needs a moment.
          await Promise.resolve();
          store.dispatch({ type: 'app/locale', locale: 'fr' });
        },
        tell: (left) => told.push(left),
      }),
    );
    store.dispatch({ type: 'app/shared', shared: 'yes' });
  });

  const hand = (...requests: readonly HelpRequest[]): void =>
    store.dispatch({ type: 'callback/changed', requests });
  const open = (): void => store.dispatch({ type: 'app/open', surface: 'panel' });

  it('watches over a request that another page has handed over', () => {
    // After the wipe nothing is here that anybody could find.
    clock.pass(PAUSE + COUNTDOWN_MS);
    store.dispatch({ type: 'shared/dismiss' });
    [wiped, reasons] = [0, []];
    hand();
    clock.pass(10 * PAUSE);
    expect(now().status).to.equal('quiet');
    hand(aRequest());
    clock.pass(PAUSE - 1);
    // How it goes on is no sign of anybody.
    hand(aRequest({ attempts: 2 }));
    expect(now().status).to.equal('quiet');
    clock.pass(1);
    expect(now().status).to.equal('asking');
    clock.pass(COUNTDOWN_MS);
    expect(reasons).to.deep.equal(['pause']);
    store.dispatch({ type: 'shared/finish' });
    expect(reasons).to.deep.equal(['pause', 'finished']);
  });

  it('asks after the pause, tells how long at the start, at 30 and at 10, and wipes after a full minute', () => {
    open();
    clock.pass(PAUSE - 1);
    expect(now().status).to.equal('quiet');
    clock.pass(1);
    expect(now()).to.include({ status: 'asking', left: 60 });
    clock.pass(COUNTDOWN_MS - 1);
    expect(now()).to.include({ status: 'asking', left: 5 });
    expect(wiped).to.equal(0);
    expect(told).to.deep.equal([60, 30, 10]);
    clock.pass(1);
    expect(wiped).to.equal(1);
    expect(now()).to.include({ status: 'wiped', why: 'pause', wipes: 1 });
    expect(store.getState().app!.surface).to.equal('none');
    expect(store.getState().app!.shared, 'of the computer, not of the person').to.equal('yes');
  });

  it('counts in steps of five seconds', () => {
    open();
    clock.pass(PAUSE);
    const seen = new Set<number>();
    const stop = store.subscribe(() => seen.add(now().left));
    clock.pass(COUNTDOWN_MS - 1);
    stop();
    expect([...seen]).to.deep.equal([55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5]);
  });

  it('begins anew with every sign of the person, also one by chance', () => {
    open();
    clock.pass(PAUSE - 1000);
    sign(false);
    clock.pass(PAUSE - 1);
    expect(now().status).to.equal('quiet');
    clock.pass(1);
    expect(now().status).to.equal('asking');
  });

  it('stays on "I am still here", and as often as that is pressed', () => {
    open();
    for (let i = 0; i < 12; i += 1) {
      clock.pass(PAUSE + COUNTDOWN_MS - 1);
      expect(now().status).to.equal('asking');
      store.dispatch({ type: 'shared/stay' });
      expect(now().status).to.equal('quiet');
    }
    expect(wiped).to.equal(0);
    clock.pass(PAUSE + COUNTDOWN_MS);
    expect(wiped).to.equal(1);
  });

  it('takes a key or a press in the page for an answer, but no movement of the mouse', () => {
    open();
    clock.pass(PAUSE);
    sign(false);
    expect(now().status).to.equal('asking');
    sign(true);
    expect(now().status).to.equal('quiet');
    clock.pass(PAUSE - 1);
    expect(now().status).to.equal('quiet');
  });

  it('counts the voice as a sign: somebody listens', () => {
    open();
    clock.pass(PAUSE - 1000);
    store.dispatch({ type: 'read/started', total: 1, index: 0 } as never);
    clock.pass(PAUSE - 1);
    expect(now().status).to.equal('quiet');
  });

  for (const sleep of ['sleep', 'sleepCounted'] as const)
    it(`asks after a ${sleep}, for 60 s in which it can be answered, and never wipes at once`, () => {
      open();
      clock[sleep](PAUSE + 1000);
      woke();
      expect(now()).to.include({ status: 'asking', left: 60, hides: false });
      // Asleep again, with the question on the screen: that time is nobody's.
      clock[sleep](100 * PAUSE);
      woke();
      expect(now()).to.include({ status: 'asking', left: 55, hides: true });
      expect(wiped).to.equal(0);
      clock.pass(55_000 - 1);
      expect(wiped).to.equal(0);
      clock.pass(1);
      expect(wiped).to.equal(1);

      open();
      clock[sleep](PAUSE + COUNTDOWN_MS);
      // The first touch after it may be another person's.
      sign(true);
      expect(now(), 'the windows are hidden').to.include({
        status: 'asking',
        left: 60,
        hides: true,
      });
      store.dispatch({ type: 'shared/stay' });
      expect(now()).to.include({ status: 'quiet', hides: false });
      expect(wiped).to.equal(1);
    });

  it('never wipes while somebody types, whatever the clock on the wall is set to', () => {
    open();
    clock.pass(1000);
    sign(true);
    clock.sleep(60 * MINUTE);
    for (let i = 0; i < 600; i += 1) {
      sign(true);
      clock.pass(1000);
      // Nor is it shown to whoever types: it may be the next person.
      expect(now()).to.include({ status: 'asking', hides: true });
    }
    expect(wiped).to.equal(0);
    store.dispatch({ type: 'shared/stay' });
    clock.pass(PAUSE - 1);
    expect(now()).to.include({ status: 'quiet', hides: false });
    clock.pass(1 + COUNTDOWN_MS);
    expect(wiped, 'nobody types any more').to.equal(1);
  });

  it('takes asking for help behind the question for an answer', () => {
    open();
    clock.sleep(PAUSE + COUNTDOWN_MS);
    woke();
    expect(now().hides).to.be.true;
    open();
    expect(now()).to.include({ status: 'quiet', hides: false });
    clock.pass(PAUSE - 1);
    expect(now().status).to.equal('quiet');
    clock.pass(1);
    expect(now()).to.include({ status: 'asking', hides: false });
  });

  it('does not stay open for longer because a clock was set back', () => {
    clock.pass(10 * PAUSE);
    wiped = 0;
    open();
    clock.sleep(-8 * PAUSE);
    clock.pass(PAUSE);
    expect(now().status).to.equal('asking');
    clock.sleep(-8 * PAUSE);
    clock.pass(COUNTDOWN_MS);
    expect(wiped).to.equal(1);
  });

  it('leaves an untouched page in peace, also after the wipe: no timer stays', async () => {
    clock.pass(PAUSE + COUNTDOWN_MS);
    await Promise.resolve();
    const wipes = wiped;
    clock.pass(20 * PAUSE);
    expect(wiped).to.equal(wipes);
    expect(clock.waiting).to.equal(0);
  });

  it('wipes at once when the person has finished, and says so until it is read or used again', () => {
    open();
    store.dispatch({ type: 'shared/finish' });
    expect(wiped).to.equal(1);
    expect(now()).to.include({ status: 'wiped', why: 'finished' });
    store.dispatch({ type: 'shared/dismiss' });
    expect(now().status).to.equal('quiet');
    store.dispatch({ type: 'shared/finish' });
    open();
    expect(now().status).to.equal('quiet');
    expect(now().wipes).to.equal(2);
  });

  it('does nothing where the computer is not shared, and lets go of the page at the end', () => {
    const own = createStore(() => undefined);
    let began = false;
    own.register(createAppSlice('fr'));
    own.register(
      createSharedDeviceSlice({
        clock,
        pause: PAUSE,
        presence: () => {
          began = true;
          return () => undefined;
        },
        wipe: () => Promise.resolve(),
        tell: () => undefined,
      }),
    );
    own.dispatch({ type: 'app/open', surface: 'panel' });
    expect(began).to.be.false;

    open();
    expect(watching).to.be.true;
    store.dispose();
    expect(watching).to.be.false;
    expect(clock.waiting).to.equal(0);
  });
});
