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
});
