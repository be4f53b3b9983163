import { expect } from '@open-wc/testing';
import type { SayUnit } from '../../../src/core/speech/read.js';
import { bench, voice, type Bench } from './bench.js';

const REMOTE = voice('fr-FR', { name: 'Google français', local: false });

/** The voice says all there is to say until it is asked for something else. */
function sayAll({ speaker, clock, read }: Bench): void {
  for (let at = 0; at < 20 && read().status !== 'idle'; at += 1) {
    speaker.events?.onStart();
    speaker.events?.onEnd();
    clock.pass(1);
  }
}

describe('asking before a remote voice', () => {
  it('stops at the first sentence that needs one, and after "yes" says them all', () => {
    const device = bench([], {}, undefined, { mayAsk: true });
    device.clock.pass(3000);
    device.speaker.list = [REMOTE];
    device.say('Un. Deux. Trois.', 'Quatre.');
    sayAll(device);
    expect(device.read().trouble).to.equal('ask');
    expect(device.read().status).to.equal('idle');
    expect(device.speaker.said).to.deep.equal([]);
    device.store.dispatch({ type: 'read/remote', agreed: true });
    sayAll(device);
    expect(device.speaker.said).to.deep.equal(['Un.', 'Deux.', 'Trois.', 'Quatre.']);
    expect(device.read().trouble).to.equal(undefined);
    expect(device.read().counted).to.equal(true);
  });

  it('stops within a page of two languages where only one has a voice of the device, and goes on there', () => {
    const device = bench([], {}, undefined, { mayAsk: true });
    device.clock.pass(3000);
    device.speaker.list = [voice('nl-BE'), REMOTE];
    const units: SayUnit[] = [
      { text: 'Een. Twee.', lang: 'nl' },
      { text: 'Trois. Quatre.', lang: 'fr' },
      { text: 'Vijf.', lang: 'nl' },
    ];
    device.store.dispatch({ type: 'read/say', units, source: 'page' });
    sayAll(device);
    expect(device.speaker.said).to.deep.equal(['Een.', 'Twee.']);
    expect(device.read().trouble).to.equal('ask');
    device.store.dispatch({ type: 'read/remote', agreed: true });
    sayAll(device);
    expect(device.speaker.said).to.deep.equal(['Een.', 'Twee.', 'Trois.', 'Quatre.', 'Vijf.']);
  });

  it('does not ask again after "no", and reads what the device can say', () => {
    const device = bench([], {}, undefined, { mayAsk: true });
    device.clock.pass(3000);
    device.speaker.list = [voice('nl-BE'), REMOTE];
    const units: SayUnit[] = [
      { text: 'Un.', lang: 'fr' },
      { text: 'Twee.', lang: 'nl' },
    ];
    device.store.dispatch({ type: 'read/say', units, source: 'page' });
    sayAll(device);
    device.store.dispatch({ type: 'read/remote', agreed: false });
    expect(device.read().trouble).to.equal('only-remote');
    device.store.dispatch({ type: 'read/say', units, source: 'page' });
    sayAll(device);
    expect(device.speaker.said).to.deep.equal(['Twee.']);
  });

  it('says of an answer, before a word, that only remote voices are there, and keeps saying so', async () => {
    const units: SayUnit[] = [
      { text: 'Vous avez écrit :', lang: 'fr' },
      { text: 'Dupont', lang: 'fr', private: true },
    ];
    const device = bench([], {}, undefined, { mayAsk: true, value: () => Promise.resolve(units) });
    device.clock.pass(3000);
    device.speaker.list = [REMOTE];
    device.store.dispatch({ type: 'read/remote', agreed: true });
    device.store.dispatch({ type: 'read/value', target: {} });
    await new Promise((done) => setTimeout(done));
    expect(device.speaker.said).to.deep.equal([]);
    expect(device.read().trouble).to.equal('only-remote');
    expect(device.read().status).to.equal('idle');
    device.speaker.list = [voice('fr-FR')];
    device.store.dispatch({ type: 'read/value', target: {} });
    await new Promise((done) => setTimeout(done));
    sayAll(device);
    expect(device.speaker.said).to.deep.equal(['Vous avez écrit :', 'Dupont']);
    expect(device.read().trouble).to.equal(undefined);
  });

  it('still tells at the end what it had to pass over', () => {
    const device = bench();
    device.clock.pass(3000);
    const units: SayUnit[] = [
      { text: 'Een.', lang: 'nl' },
      { text: 'Deux.', lang: 'fr' },
    ];
    device.store.dispatch({ type: 'read/say', units, source: 'page' });
    device.clock.pass(1);
    sayAll(device);
    expect(device.speaker.said).to.deep.equal(['Deux.']);
    expect(device.read().trouble).to.equal('no-voice-for-language');
  });
});
