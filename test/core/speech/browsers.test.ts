import { expect } from '@open-wc/testing';
import { bench, voice } from './bench.js';

describe('the speech queue, with browsers as they are', () => {
  it('has no voices: waits three seconds, then says so once', () => {
    const { speaker, clock, say, read, reports } = bench();
    speaker.list = [];
    say('Un.');
    expect(read().status).to.equal('loading');
    clock.pass(2999);
    expect(read().status).to.equal('loading');
    clock.pass(1);
    expect(read().status).to.equal('idle');
    expect(read().trouble).to.equal('no-voice');
    say('Deux.');
    expect(read().trouble, 'no second wait').to.equal('no-voice');
    expect(reports.map(({ code }) => code)).to.deep.equal(['voice-missing']);
    expect(speaker.said).to.deep.equal([]);
  });

  it('has its voices late: speaks as soon as the right one is there', () => {
    const { speaker, clock, say } = bench();
    speaker.list = [];
    say('Un.');
    clock.pass(500);
    speaker.bring(voice('en-GB'));
    expect(speaker.said).to.deep.equal([]);
    speaker.bring(voice('en-GB'), voice('fr-FR'));
    expect(speaker.said).to.deep.equal(['Un.']);
    speaker.start();
    clock.pass(2600);
    expect(speaker.said, 'the wait is over').to.deep.equal(['Un.']);
  });

  it('has its voices very late: what was said about it is taken back', () => {
    const { speaker, clock, say, read } = bench();
    speaker.list = [];
    say('Un.');
    clock.pass(3000);
    speaker.bring();
    speaker.bring(voice('en-GB'));
    expect(read().trouble, 'not by a change that brings nothing').to.equal('no-voice');
    speaker.bring(voice('fr-FR'));
    expect(read().trouble).to.equal(undefined);
    expect(speaker.said, 'it does not speak by itself').to.deep.equal([]);
  });

  it('has no voice for one language: passes over it and never reads it with another', () => {
    const { store, speaker, clock, read } = bench();
    const units = [
      { text: 'مرحبا.', lang: 'ar' },
      { text: 'Bonjour.', lang: 'fr' },
    ];
    store.dispatch({ type: 'read/say', units, source: 'page' });
    clock.pass(3000);
    expect(speaker.said).to.deep.equal(['Bonjour.']);
    expect(read().trouble).to.equal('no-voice-for-language');
    speaker.start();
    expect(read().status).to.equal('speaking');
  });

  it('has only remote voices: does not use them, and says so', () => {
    const { speaker, clock, say, read, reports } = bench();
    speaker.list = [voice('fr-FR', { name: 'Google français', local: false })];
    say('Un.');
    clock.pass(3000);
    expect(speaker.said).to.deep.equal([]);
    expect(read().trouble).to.equal('only-remote');
    expect(reports[0]!.code).to.equal('voice-missing');
  });

  it('never starts (iOS outside a press): one more try, then plain words', () => {
    const { speaker, clock, say, read, reports } = bench();
    say('Un.');
    clock.pass(3000);
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
    expect(read().status).to.equal('loading');
    clock.pass(3000);
    expect(read().status).to.equal('idle');
    expect(read().trouble).to.equal('stalled');
    expect(reports.map(({ code }) => code)).to.deep.equal(['voice-stalled']);
  });

  it('starts and never ends (Google voices after 15 s): the same sentence once more, then plain words', () => {
    const { store, speaker, clock, say, read } = bench();
    say('Un. Deux.');
    speaker.start();
    clock.pass(10_000);
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
    speaker.start();
    clock.pass(10_000);
    expect(read().trouble).to.equal('stalled');
    store.dispatch({ type: 'read/again' });
    expect(speaker.said.at(-1), 'the place is kept').to.equal('Un.');
  });

  it('fires `end` on cancel (Firefox): a pause is not taken for the end of a sentence', () => {
    const { store, speaker, say, read } = bench();
    speaker.onCancel = (events) => events.onEnd();
    say('Un. Deux.');
    speaker.start();
    store.dispatch({ type: 'read/pause' });
    expect(read().status).to.equal('paused');
    expect(speaker.said).to.deep.equal(['Un.']);
  });

  it('fires events of an old utterance late (Safari): they move nothing', () => {
    const { store, speaker, say, read } = bench();
    say('Un. Deux. Trois.');
    speaker.start();
    const old = speaker.events!;
    store.dispatch({ type: 'read/next' });
    speaker.start();
    old.onEnd();
    old.onError('interrupted');
    old.onStart();
    expect(read().index).to.equal(1);
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.']);
  });

  it('refuses without a press (Chrome): plain words at once, no second try', () => {
    const { speaker, say, read } = bench();
    speaker.onSpeak = (events) => events.onError('refused');
    say('Un.');
    expect(read().trouble).to.equal('stalled');
    expect(speaker.said).to.deep.equal(['Un.']);
  });

  it('fails once: tries once more', () => {
    const { speaker, say, read } = bench();
    let failures = 1;
    speaker.onSpeak = (events) => {
      if (failures-- > 0) events.onError('failed');
    };
    say('Un.');
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
    speaker.start();
    expect(read().status).to.equal('speaking');
  });

  it('is silenced by the page or another tab: waits, and keeps the place', () => {
    const { store, speaker, say, read } = bench();
    say('Un.');
    speaker.start();
    speaker.events!.onError('interrupted');
    expect(read().status).to.equal('paused');
    store.dispatch({ type: 'read/resume' });
    expect(speaker.said).to.deep.equal(['Un.', 'Un.']);
  });

  it('tells only the end: the sentence counts as said', () => {
    const { speaker, say, read } = bench();
    say('Un. Deux.');
    speaker.end();
    expect(read().index).to.equal(0);
    expect(speaker.said).to.deep.equal(['Un.', 'Deux.']);
  });

  it('speaks slowly: the watchdog learns', () => {
    const { speaker, clock, say } = bench();
    const long = 'Cette phrase est assez longue pour apprendre la vitesse de la voix.';
    say(`${long} `.repeat(12));
    // Two and a half times slower than the first guess: tolerated, and then expected.
    for (let sentence = 0; sentence < 8; sentence += 1) {
      speaker.start();
      clock.pass(long.length * 75 * 2.2);
      speaker.end();
    }
    const before = speaker.said.length;
    speaker.start();
    clock.pass(long.length * 75 * 4);
    expect(speaker.said.length, 'not cut off').to.equal(before);
  });

  it('leaves no timer behind', () => {
    const { store, speaker, clock, say } = bench();
    say('Un. Deux.');
    speaker.start();
    store.dispatch({ type: 'read/stop' });
    expect(clock.waiting).to.equal(0);
  });
});
