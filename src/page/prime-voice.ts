/**
 * Lets this page speak later. iOS speaks only if speech was first asked for inside a press, and the reading code
 * loads after the press: an empty, silent utterance in the press itself opens the way. Harmless elsewhere, so it
 * is done only where WebKit's rule holds.
 */
export function primeVoice(): void {
  const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const touchWebKit = 'ongesturestart' in globalThis || /iP(hone|ad|od)/.test(navigator.userAgent);
  if (!synth || !touchWebKit || synth.speaking) return;
  const silence = new SpeechSynthesisUtterance(' ');
  silence.volume = 0;
  synth.speak(silence);
}
