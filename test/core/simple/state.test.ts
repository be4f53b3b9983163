import { expect } from '@open-wc/testing';
import { createAppSlice } from '../../../src/core/app.js';
import type { Translator } from '../../../src/core/ports.js';
import { createSimpleSlice, type Scan } from '../../../src/core/simple/state.js';
import { createStore } from '../../../src/core/store.js';

const scan = (available: number, total: number): Scan => ({
  available,
  total,
  stale: [],
  texts: [],
  rest: [],
});

/** @param late the page is long: a look at it ends when `answer` is called. */
function bench(found = scan(3, 12), late = false) {
  const answers: (() => void)[] = [];
  const answer = (): void => answers.shift()?.();
  const said: string[] = [];
  const did: string[] = [];
  const fired: unknown[] = [];
  const store = createStore((error) => {
    throw error;
  });
  store.register(createAppSlice('fr'));
  store.register(
    createSimpleSlice({
      announcer: {
        prepare: () => undefined,
        say: (text) => void said.push(text),
        dispose: () => undefined,
      },
      i18n: {
        t: (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key),
      } as unknown as Translator,
      emit: (name, fields) => fired.push({ name, ...fields }) > 0,
      page: {
        scan(done) {
          did.push('scan');
          answers.push(() => done(found));
          if (!late) answer();
        },
        setLevel: (level) => void did.push(level),
        reveal: () => void did.push('reveal'),
        dispose: () => void did.push('dispose'),
      },
    }),
  );
  return { store, said, did, fired, answer };
}

describe('the level of the words', () => {
  it('is shown, looked at and announced once, with how much there is', () => {
    const { store, said, did } = bench();
    store.dispatch({ type: 'app/level', level: 'simple' });
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(did).to.deep.equal(['simple', 'scan']);
    expect(said).to.deep.equal(['simple.on simple.someTexts {"count":3,"total":12}']);
  });

  it('is shown at once and announced when a long page was counted', () => {
    const { store, said, did, answer } = bench(undefined, true);
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(did).to.deep.equal(['simple', 'scan']);
    expect(said).to.deep.equal([]);
    expect(store.getState().simple?.ready).to.equal(false);
    answer();
    expect(said).to.deep.equal(['simple.on simple.someTexts {"count":3,"total":12}']);
    store.dispatch({ type: 'simple/scan', announce: true });
    store.dispose();
    answer();
    expect(said, 'after the end').to.have.length(1);
  });

  it('says it plainly when there is all, or nothing', () => {
    for (const [available, key] of [
      [12, 'simple.allTexts'],
      [0, 'simple.noText'],
    ] as const) {
      const { store, said } = bench(scan(available, 12));
      store.dispatch({ type: 'app/level', level: 'simple' });
      expect(said[0]).to.contain(key);
    }
  });

  it('goes back to the official text when the choices are forgotten', () => {
    const { store, said, did } = bench();
    store.dispatch({ type: 'app/level', level: 'simple' });
    store.dispatch({ type: 'app/forget' });
    expect(did).to.deep.equal(['simple', 'scan', 'original', 'scan']);
    expect(said[1]).to.equal('simple.off');
  });

  it('is left in peace when nothing changed', () => {
    const { store, said, did } = bench();
    store.dispatch({ type: 'app/forget' });
    store.dispatch({ type: 'app/level', level: 'original' });
    expect(did).to.deep.equal([]);
    expect(said).to.deep.equal([]);
  });

  it('follows the language without another announcement', () => {
    const { store, said, did } = bench();
    store.dispatch({ type: 'app/locale', locale: 'nl' });
    store.dispatch({ type: 'app/level', level: 'simple' });
    store.dispatch({ type: 'app/locale', locale: 'de' });
    expect(did).to.deep.equal(['simple', 'scan', 'simple']);
    expect(said).to.have.length(1);
  });

  it('touches nothing any more after the end', () => {
    const { store, did } = bench();
    store.dispose();
    store.dispatch({ type: 'app/level', level: 'simple' });
    expect(did).to.deep.equal(['dispose']);
  });
});

describe('"I did not understand"', () => {
  it('tells the page the block and the level, and the person what next', () => {
    const { store, said, fired } = bench();
    store.dispatch({ type: 'simple/unclear', block: 'texts/a.json#2', level: 'simple' });
    expect(fired).to.deep.equal([
      { name: 'aidant-unclear', block: 'texts/a.json#2', level: 'simple' },
    ]);
    expect(said).to.deep.equal(['simple.unclearThanks']);
  });
});
