import { expect } from '@open-wc/testing';
import type { Saying, SpeechProvider } from '../../../src/core/ports.js';
import { lazyProvider } from '../../../src/core/speech/lazy-provider.js';
import { FakeClock } from '../../support/fake-clock.js';

const saying = (lang: string): Saying => ({
  unit: { text: 'Un.', lang },
  start: 0,
  end: 3,
  spoken: 'Un.',
});
const settle = () => new Promise((done) => setTimeout(done));

describe('a provider that loads when it is needed', () => {
  let loads: number;
  let fails: boolean;
  let comes: Promise<void> | undefined;
  let clock: FakeClock;
  let disposed: number;
  let changes: number;
  let lazy: SpeechProvider;
  const real = {
    name: 'engine',
    startsIn: 1,
    can: () => 'yes',
    onChange: () => () => undefined,
    say: () => () => undefined,
    dispose: () => void (disposed += 1),
  } as unknown as SpeechProvider;

  beforeEach(() => {
    loads = disposed = changes = 0;
    fails = false;
    comes = undefined;
    clock = new FakeClock();
    lazy = lazyProvider({
      clock,
      name: 'engine',
      startsIn: 1,
      isFor: ({ unit }) => unit.lang === 'fr',
      otherwise: 'no-voice-for-language',
      load: async () => {
        loads += 1;
        await comes;
        if (fails) throw new Error('no network');
        return real;
      },
    });
    lazy.onChange(() => (changes += 1));
  });

  it('loads nothing for others, and once for its own', async () => {
    expect(lazy.can(saying('nl'))).to.equal('no-voice-for-language');
    expect(loads).to.equal(0);
    expect(lazy.can(saying('fr'))).to.equal('later');
    expect(lazy.can(saying('fr'))).to.equal('later');
    await settle();
    expect([loads, changes]).to.deep.equal([1, 1]);
    expect(lazy.can(saying('fr'))).to.equal('yes');
  });

  it('gives way when it cannot load, and tries again with the next reading', async () => {
    fails = true;
    lazy.can(saying('fr'));
    await settle();
    expect(changes).to.equal(1);
    expect(lazy.can(saying('fr'))).to.equal('no-voice-for-language');
    fails = false;
    lazy.begin?.();
    expect(lazy.can(saying('fr'))).to.equal('later');
    await settle();
    expect(lazy.can(saying('fr'))).to.equal('yes');
  });

  it('is not waited for when its code does not come, and counts when it comes after all', async () => {
    let come = (): void => undefined;
    comes = new Promise((done) => (come = done));
    expect(lazy.can(saying('fr'))).to.equal('later');
    clock.pass(10_000);
    expect(changes).to.equal(1);
    expect(lazy.can(saying('fr'))).to.equal('no-voice-for-language');
    lazy.begin?.();
    expect(lazy.can(saying('fr'))).to.equal('no-voice-for-language');
    come();
    await settle();
    expect(lazy.can(saying('fr'))).to.equal('yes');
    expect([loads, changes]).to.deep.equal([1, 2]);
  });

  it('brings nothing to life after the end', async () => {
    lazy.can(saying('fr'));
    lazy.dispose();
    await settle();
    expect(disposed).to.equal(1);
    expect(lazy.can(saying('fr'))).to.equal('no-voice-for-language');
  });
});
