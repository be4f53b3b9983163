import { expect } from '@open-wc/testing';
import type { Speaker } from '../../src/core/ports.js';
import { createSpeaker } from '../../src/page/voices.js';
import { bench, type Bench } from '../core/speech/bench.js';
import { BrowserSpeech, PROFILES, type Habits } from '../support/speech-profiles.js';

const SENTENCES = [
  'Écrivez le jour, puis le mois.',
  'Ensuite, écrivez votre nom de famille en entier.',
  'Appuyez sur le bouton vert.',
];
const TEXT = SENTENCES.join(' ');

class Window extends EventTarget {
  SpeechSynthesisUtterance = class {
    lang = '';
    rate = 1;
    voice = null;
    constructor(readonly text: string) {}
  };
}

function open(habits: Habits): Bench & { readonly speech: BrowserSpeech; act(type: string): void } {
  let speech: BrowserSpeech | undefined;
  const made = bench([], {}, (clock): Speaker => {
    speech = new BrowserSpeech(habits, clock);
    const window = new Window() as unknown as globalThis.Window & typeof globalThis;
    return createSpeaker({ clock, window, engine: speech });
  });
  const act = (type: string): void =>
    made.store.dispatch({ type } as Parameters<typeof made.store.dispatch>[0]);
  return { ...made, speech: speech!, act };
}

/** Lets time pass until it is so; fails after a minute of it. */
function until(made: Bench, isSo: () => boolean, what: string): void {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 60_000) expect.fail(`never: ${what} (${JSON.stringify(made.read())})`);
    made.clock.pass(50);
  }
}

describe('reading aloud in', () => {
  for (const [name, { hears, ...habits }] of Object.entries(PROFILES)) {
    describe(name, () => {
      it('says each sentence once, in order, by a local voice of the language', () => {
        const made = open(habits);
        made.say(TEXT);
        until(made, () => made.read().status === 'idle', 'the end');
        expect(made.speech.heard).to.deep.equal(SENTENCES);
        expect(made.speech.began).to.deep.equal(SENTENCES);
        expect([...made.speech.usedVoices]).to.deep.equal([hears]);
        expect(made.read().trouble).to.equal(undefined);
        expect(made.reports).to.deep.equal([]);
      });

      it('stops at pause, stays silent, and goes on with the same sentence', () => {
        const made = open(habits);
        const { speech } = made;
        made.say(TEXT);
        until(made, () => speech.began.length === 2, 'the second sentence');
        made.act('read/pause');
        made.clock.pass(20_000);
        expect(made.read().status).to.equal('paused');
        expect(speech.speaking).to.equal(false);
        expect(speech.heard).to.deep.equal(SENTENCES.slice(0, 1));
        made.act('read/resume');
        until(made, () => made.read().status === 'idle', 'the end');
        expect(speech.heard.at(-1)).to.equal(SENTENCES[2]);
        expect(SENTENCES[1]!.endsWith(speech.heard[1]!), 'its rest, or all of it').to.equal(true);
        expect(speech.pauses, '`pause()` lies in most browsers').to.equal(0);
      });

      it('says a sentence again and again, quickly pressed, and is not lost', () => {
        const made = open(habits);
        const { speech } = made;
        made.say(TEXT);
        until(made, () => speech.began.length === 1, 'the first sentence');
        for (let press = 0; press < 3; press += 1) {
          made.act('read/again');
          made.clock.pass(30);
        }
        until(made, () => made.read().status === 'idle', 'the end');
        expect(speech.heard).to.deep.equal(SENTENCES);
      });

      it('lights a word only when it is the one that is said', () => {
        const made = open(habits);
        made.say(`${TEXT} ${TEXT}`);
        until(made, () => made.read().status === 'idle', 'the end');
        const lit = made.words.filter((ranges) => ranges.length > 0);
        if (habits.words !== 'right') expect(lit).to.deep.equal([]);
      });
    });
  }

  it('any browser without a press is told in plain words, not tried for ever', () => {
    for (const withoutPress of ['silent', 'not-allowed'] as const) {
      const made = open({ ...PROFILES['Safari on a Mac']!, withoutPress });
      made.speech.pressed = false;
      made.say(TEXT);
      until(made, () => made.read().status === 'idle', 'the end');
      expect(made.read().trouble, withoutPress).to.equal('stalled');
      made.speech.pressed = true;
      made.act('read/again');
      until(made, () => made.speech.heard.length > 0, 'heard after a press');
    }
  });

  it('Edge on an Android phone, which lists nothing, is told in plain words', () => {
    const made = open({ voices: [], onCancel: 'nothing' });
    made.say(TEXT);
    until(made, () => made.read().status === 'idle', 'the end');
    expect(made.read().trouble).to.equal('no-voice');
    expect(made.speech.began).to.deep.equal([]);
  });

  it('Chrome on mobile data goes on with a local voice when the remote one has gone', () => {
    const made = open(PROFILES['Chrome on a computer']!);
    made.say(TEXT);
    until(made, () => made.speech.heard.length === 1, 'the first sentence');
    made.speech.onMobileData = true;
    until(made, () => made.read().status === 'idle', 'the end');
    expect(made.speech.heard).to.deep.equal(SENTENCES);
  });
});
