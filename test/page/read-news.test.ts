import { expect } from '@open-wc/testing';
import type { Outline, PageWatch } from '../../src/core/ports.js';
import { watchNews } from '../../src/page/read-news.js';

describe('saying what is new', () => {
  for (const stops of [false, true]) {
    it(
      stops ? 'says nothing more once it is switched off' : 'says the title of a new step',
      async () => {
        const title = document.createElement('h1');
        title.textContent = 'Avant';
        document.body.prepend(title);
        const acts: (() => void)[] = [];
        const watch = { onChange: (act: () => void) => (acts.push(act), () => undefined) };
        let arrive = (): void => undefined;
        const coming = new Promise<void>((done) => (arrive = done));
        const outline = { prepare: () => coming, read: () => ({ source: 'page', units: [] }) };
        const told: string[] = [];
        const undo = watchNews(
          document,
          watch as unknown as PageWatch,
          outline as unknown as Outline,
          (units) => told.push(...units.map(({ text }) => text)),
        );
        title.textContent = 'Après';
        for (const act of acts) act();
        if (stops) undo();
        arrive();
        await new Promise((done) => setTimeout(done));
        if (!stops) undo();
        title.remove();
        expect(told).to.deep.equal(stops ? [] : ['Après']);
      },
    );
  }
});
