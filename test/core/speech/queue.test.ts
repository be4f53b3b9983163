import { expect } from '@open-wc/testing';
import type { SayUnit } from '../../../src/core/speech/read.js';
import type { Action, State } from '../../../src/core/store.js';
import { bench, voice } from './bench.js';

/** What explains the controls of the page has been fetched. */
const prepared = () => new Promise((done) => setTimeout(done));

describe('the speech queue', () => {
  it('says one sentence per utterance, each after the end of the one before', () => {
    const { speaker, say, read } = bench();
    say('Un. Deux.', 'Trois.');
    expect(speaker.said).to.deep.equal(['Un.']);
    expect(read().status).to.equal('loading');
    speaker.start();
    expect(read().status).to.equal('speaking');
    expect(read().index).to.equal(0);
    speaker.end();
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.']);
    speaker.start();
    speaker.end();
    speaker.start();
    expect(read().index).to.equal(2);
    speaker.end();
    expect(read().status).to.equal('idle');
    expect(read().trouble).to.equal(undefined);
  });

  it('speaks in the call itself: a browser may allow it only there', () => {
    const { speaker, say } = bench();
    say('Un.');
    expect(speaker.said.length).to.equal(1);
  });

  it('completes the language by the country of the site, and reads with a voice of its own country', () => {
    const { speaker, say } = bench();
    speaker.list = [voice('nl-BE'), voice('fr-CA'), voice('fr-FR'), voice('fr-BE')];
    say('75 ans.');
    expect(speaker.said).to.deep.equal(['septante-cinq ans.']);
    expect(speaker.spoken[0]!.voice.lang).to.equal('fr-BE');
  });

  it('counts a long page only after the voice has begun', () => {
    let taken = 0;
    const units = function* (): Generator<SayUnit> {
      for (; taken < 200; taken += 1) yield { text: `Phrase ${taken}.`, lang: 'fr' };
    };
    const { store, speaker, clock, read } = bench();
    store.dispatch({ type: 'read/say', units: units(), source: 'page' });
    expect(taken).to.be.lessThan(3);
    clock.pass(0);
    expect(taken, 'nothing more before the start').to.be.lessThan(3);
    speaker.start();
    expect(read().counted).to.equal(false);
    clock.pass(1);
    expect(read().counted).to.equal(true);
    expect(read().total).to.equal(200);
  });

  it('lights the sentence that is said, and nothing when all is said', () => {
    const { store, speaker, painted, followed } = bench();
    const node = {};
    const unit: SayUnit = {
      text: 'Un. Deux.',
      lang: 'fr',
      pieces: [{ start: 0, length: 9, node, offset: 5 }],
    };
    store.dispatch({ type: 'read/say', units: [unit], source: 'page' });
    expect(painted.at(-1)).to.deep.equal([]);
    speaker.start();
    expect(painted.at(-1)).to.deep.equal([
      { startNode: node, startOffset: 5, endNode: node, endOffset: 8 },
    ]);
    speaker.end();
    speaker.start();
    expect(painted.at(-1)).to.deep.equal([
      { startNode: node, startOffset: 9, endNode: node, endOffset: 14 },
    ]);
    expect(followed.length).to.equal(2);
    speaker.end();
    expect(painted.at(-1)).to.deep.equal([]);
  });

  it('pauses by stopping, and goes on from the same sentence', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux.');
    speaker.start();
    speaker.end();
    speaker.start();
    store.dispatch({ type: 'read/pause' });
    expect(speaker.cancelled).to.equal(1);
    expect(read().status).to.equal('paused');
    store.dispatch({ type: 'read/resume' });
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.', 'Deux.']);
  });

  it('says again, goes forward and back', () => {
    const { store, speaker, say } = bench();
    say('Un. Deux. Trois.');
    speaker.start();
    store.dispatch({ type: 'read/next' });
    speaker.start();
    store.dispatch({ type: 'read/again' });
    speaker.start();
    store.dispatch({ type: 'read/previous' });
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.', 'Deux.', 'Un.']);
  });

  it('says the last sentence again after the end', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux.');
    speaker.start();
    speaker.end();
    speaker.start();
    speaker.end();
    expect(read().status).to.equal('idle');
    store.dispatch({ type: 'read/again' });
    expect(speaker.said.at(-1)).to.equal('Deux.');
  });

  it('keeps the speed, and says the sentence again at the new one', () => {
    const { store, speaker, say, kept, read } = bench();
    say('Un.');
    speaker.start();
    const normal = speaker.spoken[0]!.rate;
    store.dispatch({ type: 'read/rate', rate: 'slow' });
    expect(speaker.spoken[1]!.rate).to.be.lessThan(normal);
    expect(kept).to.deep.equal([{ rate: 'slow' }]);
    expect(read().rate).to.equal('slow');
  });

  it('is sticky from the first press until the voice is stopped', () => {
    const { store, speaker, say, read } = bench();
    say('Un.');
    speaker.start();
    speaker.end();
    expect(read().sticky).to.equal(true);
    store.dispatch({ type: 'read/stop' });
    expect(read().sticky).to.equal(false);
    expect(read().status).to.equal('idle');
  });

  it('is not sticky for the page that is read, nor by what was switched on and off meanwhile', () => {
    const { store, speaker, read } = bench();
    const units = [{ text: 'Un.', lang: 'fr' }];
    for (const source of ['page', 'selection', 'field', 'news'] as const) {
      store.dispatch({ type: 'read/say', units, source });
      store.dispatch({ type: 'read/mode', mode: 'news', on: true });
      expect(read().sticky, 'what is new is asked for').to.equal(true);
      store.dispatch({ type: 'read/mode', mode: 'news', on: false });
      expect(read().sticky, source).to.equal(false);
    }
    speaker.start();
    speaker.end();
    expect(read().sticky).to.equal(false);
    for (const source of ['step', 'page'] as const) {
      store.dispatch({ type: 'read/say', units, source });
      expect(read().sticky, 'the page takes nothing back').to.equal(true);
    }
  });

  it('asks once whether it is heard, after the first utterance, without stopping', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux. Trois.');
    speaker.start();
    expect(read().askHeard, 'not before it has said something').to.equal(false);
    speaker.end();
    expect(read().askHeard).to.equal(true);
    expect(speaker.cancelled).to.equal(0);
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.']);
    store.dispatch({ type: 'read/heard', heard: true });
    say('Quatre. Cinq.');
    speaker.start();
    speaker.end();
    expect(read().askHeard).to.equal(false);
  });

  it('asks after the first utterance also where that was all', () => {
    const { speaker, say, read } = bench();
    say('Un.');
    speaker.start();
    speaker.end();
    expect(read().status).to.equal('idle');
    expect(read().askHeard).to.equal(true);
  });

  it('does not ask again when nobody answered', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux.');
    speaker.start();
    speaker.end();
    store.dispatch({ type: 'read/stop' });
    expect(read().askHeard).to.equal(false);
    say('Trois. Quatre.');
    speaker.start();
    speaker.end();
    expect(read().askHeard).to.equal(false);
  });

  it('keeps that it was heard, and does not ask at the next page', () => {
    const { store, kept } = bench();
    store.dispatch({ type: 'read/heard', heard: true });
    expect(kept).to.deep.equal([{ heard: true }]);
    const next = bench([], { heard: 'yes' });
    next.say('Un. Deux.');
    next.speaker.start();
    next.speaker.end();
    expect(next.read().askHeard).to.equal(false);
  });

  it('goes on when the person hears nothing, so that they hear when the sound is back; and begins again', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux. Trois.');
    speaker.start();
    speaker.end();
    speaker.start();
    store.dispatch({ type: 'read/heard', heard: false });
    expect(speaker.cancelled).to.equal(0);
    expect(read().status).to.equal('speaking');
    expect(read().heard).to.equal('no');
    store.dispatch({ type: 'read/restart' });
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.', 'Un.']);
    speaker.start();
    expect(read().index).to.equal(0);
  });

  it('falls silent when its window closes, and stays sticky', () => {
    const { store, speaker, say, read } = bench();
    say('Un.');
    speaker.start();
    store.dispatch({ type: 'app/close' });
    expect(speaker.cancelled).to.equal(1);
    expect(read().status).to.equal('idle');
    expect(read().sticky).to.equal(true);
  });

  it('goes on reading the page when a window closes', async () => {
    const { store, speaker } = bench([{ text: 'Un.', lang: 'fr' }]);
    store.dispatch({ type: 'read/page' });
    await prepared();
    speaker.start();
    store.dispatch({ type: 'app/close' });
    expect(speaker.cancelled).to.equal(0);
  });

  it('says that there is nothing where there is nothing', async () => {
    const { store, read, reports } = bench();
    store.dispatch({ type: 'read/page' });
    await prepared();
    expect(read().trouble).to.equal('nothing');
    expect(reports).to.deep.equal([]);
  });

  describe('where a chunk does not load', () => {
    const fails = () => Promise.reject(new Error('offline'));
    const failing = (...more: Parameters<typeof bench>) => {
      const told: string[] = [];
      const made = bench(...more);
      const reduce = (_: unknown, action: Action) => {
        if (action.type === 'app/trouble') told.push(action.trouble ?? '');
        return {} as NonNullable<State['app']>;
      };
      made.store.register({ name: 'app', initial: {} as NonNullable<State['app']>, reduce });
      return { ...made, told };
    };

    it('says so and waits no longer, for the page, a selection and an answer', async () => {
      const actions: Action[] = [
        { type: 'read/page', all: true },
        { type: 'read/page' },
        { type: 'read/value', target: {} },
      ];
      for (const action of actions) {
        const more = { outline: { prepare: fails }, value: fails, selection: fails };
        const { store, read, told } = failing([], {}, undefined, more);
        store.dispatch(action);
        expect(read().status).to.equal('loading');
        await prepared();
        expect(told, action.type).to.deep.equal(['offline']);
        expect(read().status).to.equal('idle');
      }
    });

    it('says so for the parts of the page, while the voice goes on', async () => {
      const more = { outline: { landmarks: fails } };
      const { store, say, speaker, read, told } = failing([], {}, undefined, more);
      say('Un.');
      speaker.start();
      store.dispatch({ type: 'read/parts' });
      await prepared();
      expect(told).to.deep.equal(['offline']);
      expect(read().status).to.equal('speaking');
    });
  });
});
