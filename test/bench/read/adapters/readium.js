/** @readium/speech as its documentation uses it: all the content first, then play. Sentences and highlight are ours. */
import { WebSpeechReadAloudNavigator } from '@readium/speech';
import { sentences, wrap } from './wrap.js';

window.reader = {
  read(root) {
    const navigator = new WebSpeechReadAloudNavigator();
    const all = [...sentences(root)];
    let unwrap = () => undefined;
    let at = -1;
    return new Promise((done) => {
      navigator.on('start', () => {
        const now = Number(navigator.getCurrentContent()?.id);
        if (now === at) return;
        unwrap();
        at = now;
        unwrap = wrap(all[at]);
      });
      navigator.on('end', () => {
        if (at < all.length - 1) return;
        unwrap();
        unwrap = () => undefined;
        done();
      });
      navigator.loadContent(all.map(({ text }, i) => ({ id: String(i), text, language: 'en' })));
      navigator.play();
    });
  },
};
