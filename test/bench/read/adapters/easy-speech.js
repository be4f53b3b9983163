/** EasySpeech as its documentation uses it, with sentences and a highlight of ours. */
import EasySpeech from 'easy-speech';
import { sentences, wrap } from './wrap.js';

await EasySpeech.init({ maxTimeout: 5000, interval: 250, quiet: true });
window.reader = {
  async read(root) {
    for (const sentence of sentences(root)) {
      const unwrap = wrap(sentence);
      await EasySpeech.speak({ text: sentence.text });
      unwrap();
    }
  },
};
