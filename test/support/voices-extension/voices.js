/**
 * Voices of Chromium's real `speechSynthesis`, without sound: a word every 30 ms at speed 1. "mute" never starts,
 * "endless" never ends.
 */
const WORD_MS = 30;
let timer;
let speech;

function next() {
  if (!speech) return;
  const [at, length] = speech.words.shift() ?? [];
  if (at === undefined) {
    const { send, text, endless } = speech;
    speech = undefined;
    if (!endless) send({ type: 'end', charIndex: text.length });
    return;
  }
  if (speech.tellsWords) speech.send({ type: 'word', charIndex: at, length });
  timer = setTimeout(next, WORD_MS / speech.rate);
}

chrome.ttsEngine.onSpeak.addListener((text, { voiceName = '', rate = 1 }, send) => {
  clearTimeout(timer);
  speech = undefined;
  if (voiceName.includes('mute')) return;
  speech = {
    text,
    send,
    rate,
    endless: voiceName.includes('endless'),
    tellsWords: /Test (fr|nl)/.test(voiceName),
    words: [...text.matchAll(/\S+/g)].map((match) => [match.index, match[0].length]),
  };
  send({ type: 'start', charIndex: 0 });
  next();
});

chrome.ttsEngine.onStop.addListener(() => {
  clearTimeout(timer);
  speech = undefined;
});
