import { expect } from '@open-wc/testing';
import type { Saying, SayingEvents } from '../../../src/core/ports.js';
import {
  createDeviceProvider,
  type DeviceOptions,
} from '../../../src/core/speech/device-provider.js';
import { FakeClock } from '../../support/fake-clock.js';
import { FakeSpeaker, voice } from './bench.js';

const saying = (spoken: string, lang = 'fr', more: object = {}): Saying => ({
  unit: { text: spoken, lang, ...more },
  start: 0,
  end: spoken.length,
  spoken,
});
const REMOTE = voice('fr-FR', { name: 'Google français', local: false });
const LONG = 'Cette phrase est assez longue pour apprendre la vitesse de la voix.';

describe('the voices of the device', () => {
  let speaker: FakeSpeaker;
  let clock: FakeClock;
  let told: string[];
  let takes: number;
  const events: SayingEvents = {
    onStart: (how) => {
      takes = how.takes;
      told.push(`start ${how.words}`);
    },
    onWord: (word) => told.push(word ? `word ${word.in} ${word.start}-${word.end}` : 'no words'),
    onEnd: () => told.push('end'),
    onError: (reason) => told.push(reason),
  };
  const make = (options: Partial<DeviceOptions> = {}) =>
    createDeviceProvider({ speaker, clock, ...options });
  const used = (): string | undefined => speaker.spoken.at(-1)?.voice.name;

  beforeEach(() => {
    speaker = new FakeSpeaker();
    clock = new FakeClock();
    told = [];
  });

  it('waits three seconds for voices, then says which are missing', () => {
    speaker.list = [];
    const device = make();
    let changes = 0;
    device.onChange(() => (changes += 1));
    expect(device.can(saying('Un.'))).to.equal('later');
    clock.pass(2999);
    expect(changes).to.equal(0);
    clock.pass(1);
    expect(changes).to.equal(1);
    expect(device.can(saying('Un.'))).to.equal('no-voice');
    speaker.bring(voice('en-GB'));
    expect(changes, 'voices may still come').to.equal(2);
    expect(device.can(saying('Un.'))).to.equal('no-voice-for-language');
    speaker.bring(voice('fr-FR'));
    expect(device.can(saying('Un.'))).to.equal('yes');
  });

  it('asks before a remote voice; never for what is private, never in a bank', () => {
    speaker.list = [REMOTE];
    let bank = false;
    let agreed = false;
    const device = make({ remote: () => agreed, mayAsk: () => !bank });
    device.can(saying('Un.'));
    clock.pass(3000);
    const secret = saying('Un.', 'fr', { private: true });
    expect(device.can(saying('Un.'))).to.equal('ask');
    expect(device.can(secret)).to.equal('only-remote');
    agreed = true;
    expect(device.can(saying('Un.'))).to.equal('yes');
    expect(device.can(secret)).to.equal('only-remote');
    device.say(secret, { rate: 'normal' }, events);
    expect(speaker.said).to.deep.equal([]);
    agreed = false;
    expect(device.can(saying('Un.')), 'consent taken back').to.equal('ask');
    bank = true;
    expect(device.can(saying('Un.'))).to.equal('only-remote');
  });

  it('gives a remote voice short parts, and counts words through them', () => {
    speaker.list = [REMOTE];
    const device = make({ remote: () => true });
    const long = `${LONG} ${LONG} ${LONG}`;
    device.say(saying(long), { rate: 'slow' }, events);
    while (!told.includes('end') && speaker.said.length < 10) {
      speaker.start();
      clock.pass(5000);
      speaker.end();
    }
    expect(speaker.said.length).to.be.greaterThan(1);
    // Thirteen characters a second, seven tenths as fast.
    const seconds = speaker.said.map(({ length }) => length / 13 / 0.7);
    expect(Math.max(...seconds)).to.be.below(14);
    expect(speaker.said.join('')).to.equal(long);
    expect(told.filter((word) => word === 'end')).to.deep.equal(['end']);
  });

  it('stops also between two parts', () => {
    speaker.list = [REMOTE];
    const device = make({ remote: () => true });
    const stop = device.say(saying(`${LONG} ${LONG} ${LONG}`), { rate: 'normal' }, events);
    speaker.start();
    speaker.end();
    stop();
    expect(speaker.cancelled).to.be.greaterThan(0);
    const said = speaker.said.length;
    speaker.end();
    expect(speaker.said.length).to.equal(said);
  });

  it('keeps its voice while one thing is read, and chooses anew for the next', () => {
    const device = make();
    device.say(saying('Un.'), { rate: 'normal' }, events);
    speaker.bring(voice('fr-FR'), voice('fr-BE', { name: 'Belge' }));
    const belgian = saying('Deux.', 'fr-BE');
    device.say(saying('Deux.'), { rate: 'normal' }, events);
    expect(used()).to.equal('Voice fr-FR');
    device.say(belgian, { rate: 'normal' }, events);
    expect(used()).to.equal('Belge');
    speaker.bring(voice('fr-CH', { name: 'Suisse' }));
    device.say(belgian, { rate: 'normal' }, events);
    expect(used(), 'it has gone (mobile data)').to.equal('Suisse');
    speaker.bring(voice('fr-CH', { name: 'Suisse' }), voice('fr-BE', { name: 'Belge' }));
    device.say(belgian, { rate: 'normal' }, events);
    expect(used()).to.equal('Suisse');
    device.begin?.();
    device.say(belgian, { rate: 'normal' }, events);
    expect(used()).to.equal('Belge');
  });

  it('waits a second at most for what is known of equal voices', async () => {
    const paul = voice('fr-FR', { name: 'Microsoft Hortense Desktop - French', default: true });
    const audrey = voice('fr-FR', { name: 'Audrey' });
    speaker.list = [paul, audrey];
    const ranks = async () => ({ audrey: 2, hortense: -1 });
    const device = make({ ranks });
    expect(device.can(saying('Un.'))).to.equal('later');
    await Promise.resolve();
    await Promise.resolve();
    expect(device.can(saying('Un.'))).to.equal('yes');
    device.say(saying('Un.'), { rate: 'normal' }, events);
    expect(used()).to.equal('Audrey');

    clock.pass(10_000);
    const late = make({ ranks: () => new Promise(() => undefined) });
    expect(late.can(saying('Un.'))).to.equal('later');
    clock.pass(1000);
    expect(late.can(saying('Un.')), 'the file does not come').to.equal('yes');

    let asked = 0;
    speaker.list = [paul];
    const alone = make({ ranks: async () => ({ n: (asked += 1) }) });
    expect(alone.can(saying('Un.')), 'nothing to choose').to.equal('yes');
    expect(asked).to.equal(0);
  });

  it('tells words only of a voice that has proved them, by their place in all that is said', () => {
    const device = make();
    const words = [...LONG.matchAll(/\S+/g)];
    const say = (from?: number): void => {
      const options = from === undefined ? {} : { from: { shown: from, spoken: from } };
      device.say(saying(LONG), { rate: 'normal', ...options }, events);
      speaker.start();
      for (const { index } of words) {
        if (index < (from ?? 0)) continue;
        clock.pass(300);
        speaker.events!.onWord?.(index - (from ?? 0), undefined);
      }
      speaker.end();
    };
    say();
    expect(told).to.deep.equal(['start no', 'end']);
    told = [];
    say(words[3]!.index);
    expect(speaker.said.at(-1)).to.equal(LONG.slice(words[3]!.index));
    expect(told[0]).to.equal('start proved');
    expect(told[1]).to.equal(`word spoken ${words[3]!.index}-${words[3]!.index + 5}`);
    told = [];
    device.say(saying(LONG), { rate: 'normal' }, events);
    speaker.start();
    speaker.events!.onWord?.(6, undefined);
    speaker.events!.onWord?.(6, undefined);
    expect(told).to.deep.equal(['start proved', 'word spoken 6-12', 'no words']);
  });

  it('learns how long its voice takes', () => {
    const device = make();
    device.say(saying(LONG), { rate: 'normal' }, events);
    speaker.start();
    const first = takes;
    clock.pass(first * 3);
    speaker.end();
    device.say(saying(LONG), { rate: 'normal' }, events);
    speaker.start();
    expect(takes).to.be.greaterThan(first);
  });

  it('leaves no timer and no listener behind', () => {
    speaker.list = [];
    const device = make();
    const stop = device.onChange(() => undefined);
    device.can(saying('Un.'));
    stop();
    expect(clock.waiting).to.equal(0);
    device.dispose();
    expect(speaker.listeners.size).to.equal(0);
  });
});
