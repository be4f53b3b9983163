/**
 * The facts of docs/speech-support.md, each with what to do to see it, and what the page can measure by itself.
 * `ears`: somebody must listen, or do something with the device, so it is not tried together with the others.
 */
const synth = globalThis.speechSynthesis;
const SHORT = 'One, two, three.';
const SENTENCE = 'Write the day, then the month, then the year of your birth.';
const LONG = `${SENTENCE} `.repeat(12);
const seen = { lists: [], changes: [], silent: 'nothing yet', speakingAtStart: false };
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const now = () => Math.round(performance.now());

/** From the first moment: lists of voices, and whether a page that nobody pressed may speak. */
export function startWatching() {
  if (!synth) return;
  seen.speakingAtStart = synth.speaking;
  const look = () => seen.lists.push(`${now()} ms: ${synth.getVoices().length}`);
  synth.addEventListener?.('voiceschanged', () =>
    seen.changes.push(`${now()} ms: ${synth.getVoices().length}`),
  );
  for (const ms of [0, 250, 500, 1000, 2000, 3000, 5000]) setTimeout(look, ms);
  const utterance = new SpeechSynthesisUtterance(' ');
  utterance.volume = 0;
  for (const type of ['start', 'end', 'error'])
    utterance.addEventListener(type, ({ error = '' }) => (seen.silent = `${type} ${error}`));
  synth.speak(utterance);
}

/** iOS speaks only after something was said within a press; what follows waits a little first. */
export function prime() {
  const silence = new SpeechSynthesisUtterance(' ');
  silence.volume = 0;
  synth?.speak(silence);
}

/** Says a text and notes every event with its time; stops waiting after `most` milliseconds. */
async function say(text, voice, { most = 15_000, act } = {}) {
  synth.cancel();
  await wait(300);
  const utterance = new SpeechSynthesisUtterance(text);
  if (voice) Object.assign(utterance, { voice, lang: voice.lang });
  const events = [];
  const began = performance.now();
  const over = new Promise((done) => {
    for (const type of ['start', 'boundary', 'pause', 'resume', 'end', 'error'])
      utterance.addEventListener(type, (event) => {
        const { charIndex, charLength, elapsedTime, name, error } = event;
        const at = Math.round(performance.now() - began);
        events.push({ type, at, charIndex, charLength, elapsedTime, name, error });
        if (type === 'end' || type === 'error') done();
      });
  });
  synth.speak(utterance);
  await act?.(utterance, events);
  await Promise.race([over, wait(most)]);
  return events;
}

const brief = (events) =>
  events
    .filter(({ type }) => type !== 'boundary')
    .map(({ type, at, error }) => `${type}${error ? ` (${error})` : ''} at ${at} ms`)
    .join('\n') || 'no event at all';
const boundaries = (events) => events.filter(({ type }) => type === 'boundary');
const voices = () => synth?.getVoices() ?? [];
const count = (isSo) => voices().filter(isSo).length;

/** Pause for three seconds, go on, and see whether the voice still speaks afterwards. */
async function pauseAndGoOn(voice) {
  const events = await say(SENTENCE, voice, {
    most: 12_000,
    async act() {
      await wait(1500);
      synth.pause();
      await wait(3000);
      synth.resume();
    },
  });
  const after = await say(SHORT, voice, { most: 6000 });
  return `paused and went on:\n${brief(events)}\nthe next one:\n${brief(after)}`;
}

const lists = async () => {
  await wait(Math.max(0, 5200 - now()));
  return `looked:\n${seen.lists.join('\n')}\nvoiceschanged:\n${seen.changes.join('\n') || 'never'}`;
};
const words = async (voice) => {
  const told = boundaries(await say(SENTENCE, voice));
  const places = told.map(({ charIndex, at }) => `${charIndex} at ${at} ms`);
  return `${told.length} boundaries for ${SENTENCE.split(' ').length} words\n${places.join(', ')}`;
};

/** @type {{ id: number, says: string, how: string, ears?: true, run?: (voice: SpeechSynthesisVoice | undefined) => Promise<string> }[]} */
export const FACTS = [
  {
    id: 1,
    says: 'The list of voices is empty at first',
    how: 'Watched since the page was opened: reload, then try.',
    run: lists,
  },
  {
    id: 2,
    says: 'The first list may be incomplete, without an event',
    how: 'Do the numbers grow after the first that is not 0?',
    run: lists,
  },
  {
    id: 3,
    says: 'Thousands of variants of one voice',
    how: 'Counts names with a + in them.',
    run: async () => `${voices().length} voices, ${count(({ name }) => name.includes('+'))} with +`,
  },
  {
    id: 4,
    says: 'Remote voices stop after about 15 seconds without an event',
    how: 'Choose a remote voice first. A text of a minute is said.',
    ears: true,
    run: async (voice) => brief(await say(LONG, voice, { most: 90_000 })),
  },
  {
    id: 5,
    says: 'The name of a browser says little',
    how: 'Is this the browser you are using?',
    run: async () => navigator.userAgent,
  },
  {
    id: 6,
    says: 'Remote voices and Android tell no words',
    how: 'Choose such a voice.',
    run: words,
  },
  { id: 7, says: 'Chromium on Linux tells no words', how: 'On Linux only.', run: words },
  { id: 8, says: 'Firefox on Linux tells no words', how: 'On Linux only.', run: words },
  {
    id: 9,
    says: 'Safari loses what is said too soon after cancel()',
    how: 'Stops a sentence and says another, after 0, 60 and 150 ms. Places of words may repeat.',
    async run(voice) {
      const lines = [];
      for (const ms of [0, 60, 150]) {
        await say(SENTENCE, voice, { most: 800 });
        synth.cancel();
        await wait(ms);
        const utterance = new SpeechSynthesisUtterance(SHORT);
        if (voice) Object.assign(utterance, { voice, lang: voice.lang });
        let started = false;
        utterance.addEventListener('start', () => (started = true));
        synth.speak(utterance);
        await wait(2500);
        lines.push(`after ${ms} ms: ${started ? 'said' : 'lost'}`);
      }
      synth.cancel();
      return lines.join('\n');
    },
  },
  {
    id: 10,
    says: 'pause() stops on Android, and resume() does nothing',
    how: 'Pauses for three seconds. Did it go on where it was?',
    ears: true,
    run: pauseAndGoOn,
  },
  {
    id: 11,
    says: 'After pause() on Linux nothing speaks any more',
    how: 'The same. Is the next one said?',
    ears: true,
    run: pauseAndGoOn,
  },
  {
    id: 12,
    says: 'A remote voice cannot go on after a pause of 14 seconds',
    how: 'Choose a remote voice. Pauses for 20 seconds.',
    ears: true,
    async run(voice) {
      const act = async () => {
        await wait(1500);
        synth.pause();
        await wait(20_000);
        synth.resume();
      };
      return brief(await say(SENTENCE, voice, { most: 15_000, act }));
    },
  },
  {
    id: 13,
    says: 'cancel() fires error, or end, or nothing',
    how: 'Stops a sentence after a second.',
    async run(voice) {
      const act = async () => {
        await wait(1000);
        synth.cancel();
      };
      return brief(await say(LONG, voice, { most: 2000, act }));
    },
  },
  {
    id: 14,
    says: 'Without a press Chrome refuses (not-allowed)',
    how: 'Tried as the page was opened, before any press.',
    run: async () => `as the page was opened: ${seen.silent}`,
  },
  {
    id: 15,
    says: 'Without a press iOS is silent, without an event',
    how: 'The same: "nothing yet" means that no event ever came.',
    run: async () => `as the page was opened: ${seen.silent}`,
  },
  {
    id: 16,
    says: 'Safari does not list all voices, and calls each the default',
    how: 'Compare the list above with the voices in the settings of the device.',
    run: async () => `${count((voice) => voice.default)} of ${voices().length} are the default`,
  },
  {
    id: 17,
    says: 'Android lists languages, with tags such as fr_FR or fra-FRA-f000',
    how: 'Also: remove a language in the settings, choose it here. Which language do you hear?',
    run: async () => {
      const odd = voices().filter(
        ({ lang }) => !/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$/.test(lang),
      );
      return `odd tags: ${odd.map(({ lang }) => lang).join(' ') || 'none'}`;
    },
  },
  {
    id: 18,
    says: 'Edge breaks at & and <',
    how: 'Says "Ham & eggs, 3 < 4, the end." Did you hear "the end"?',
    ears: true,
    run: async (voice) => brief(await say('Ham & eggs, 3 < 4, the end.', voice)),
  },
  {
    id: 19,
    says: 'Remote voices vanish on mobile data',
    how: 'Try, switch from Wi-Fi to mobile data or switch the network off, try again.',
    ears: true,
    run: async () =>
      `${count(({ localService }) => !localService)} remote of ${voices().length}, network: ${navigator.onLine ? 'on' : 'off'}`,
  },
  {
    id: 20,
    says: 'localService is wrong both ways',
    how: 'Switch the network off and try the voices that claim to be local, and those that do not.',
    run: async () =>
      ['Google', 'Online (Natural)', 'urn:moz-tts']
        .map((part) => {
          const some = voices().filter(({ name, voiceURI }) =>
            `${name} ${voiceURI}`.includes(part),
          );
          return `${part}: ${some.length}, ${some.filter(({ localService }) => localService).length} "local"`;
        })
        .join('\n'),
  },
  {
    id: 21,
    says: 'elapsedTime is in seconds or in milliseconds',
    how: 'Compares it with the clock.',
    async run(voice) {
      const last = (await say(SHORT, voice)).at(-1);
      return last ? `elapsedTime ${last.elapsedTime} after ${last.at} ms` : 'no event at all';
    },
  },
  {
    id: 22,
    says: 'charIndex at the end is 0 or the length; charLength may be missing',
    how: 'Says a sentence.',
    async run(voice) {
      const events = await say(SENTENCE, voice);
      const end = events.find(({ type }) => type === 'end');
      const lengths = boundaries(events).map(({ charLength }) => charLength ?? 'none');
      return `charIndex at the end: ${end?.charIndex ?? 'no end'} of ${SENTENCE.length}\ncharLength: ${lengths.join(', ') || 'no boundary'}`;
    },
  },
  {
    id: 23,
    says: 'Texts beyond about 4,000 characters are cut or refused',
    how: 'Begins a text of 5,000 characters, and stops it after three seconds.',
    async run(voice) {
      const events = await say(LONG.repeat(7).slice(0, 5000), voice, { most: 3000 });
      synth.cancel();
      return brief(events);
    },
  },
  {
    id: 24,
    says: 'An utterance that nothing refers to may lose its end',
    how: 'Says ten words, holding none of them, and counts the ends. Open the memory tools to make it likelier.',
    async run(voice) {
      let ends = 0;
      synth.cancel();
      for (let at = 0; at < 10; at += 1) {
        const utterance = new SpeechSynthesisUtterance('One.');
        if (voice) Object.assign(utterance, { voice, lang: voice.lang });
        utterance.addEventListener('end', () => (ends += 1));
        synth.speak(utterance);
      }
      for (let waited = 0; ends < 10 && waited < 30_000; waited += 500) await wait(500);
      return `${ends} of 10 ends`;
    },
  },
  {
    id: 25,
    says: 'A phone falls silent when the page is hidden',
    how: 'Press, then look at another tab or switch the screen off for ten seconds.',
    ears: true,
    async run(voice) {
      const turns = [];
      const note = () => turns.push(`${document.visibilityState}, speaking: ${synth.speaking}`);
      document.addEventListener('visibilitychange', note);
      const events = await say(LONG, voice, { most: 30_000 });
      document.removeEventListener('visibilitychange', note);
      synth.cancel();
      return `${brief(events)}\n${turns.join('\n')}`;
    },
  },
  {
    id: 26,
    says: 'Speech goes on after the page has been left',
    how: 'Press, and reload while it speaks. Do you still hear it? Then try again and read what is written here.',
    ears: true,
    async run(voice) {
      void say(LONG, voice, { most: 1000 });
      return `already speaking as this page was opened: ${seen.speakingAtStart}`;
    },
  },
  {
    id: 27,
    says: 'SSML is read out or ignored',
    how: 'Says "one", a mark for two seconds of silence, "two". Do you hear the mark, the silence, or neither?',
    ears: true,
    run: async (voice) => brief(await say('<speak>One. <break time="2s"/> Two.</speak>', voice)),
  },
  {
    id: 28,
    says: 'ChromeOS reports speaking before any sound',
    how: 'Compares speaking with the start event. Was the sound there at once?',
    async run(voice) {
      let speaking = 0;
      const act = async () => {
        const from = performance.now();
        while (!synth.speaking && performance.now() - from < 5000) await wait(5);
        speaking = Math.round(performance.now() - from);
      };
      return `speaking after ${speaking} ms\n${brief(await say(SHORT, voice, { act }))}`;
    },
  },
  {
    id: 29,
    says: 'voiceURI is not unique; names are translated',
    how: 'Counts them.',
    run: async () => {
      const uris = voices().map(({ voiceURI }) => voiceURI);
      return `${uris.length - new Set(uris).size} addresses are used twice; ${count(({ name, voiceURI }) => name === voiceURI)} of ${uris.length} equal the name`;
    },
  },
];
