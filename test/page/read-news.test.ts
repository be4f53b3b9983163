import { expect } from '@open-wc/testing';
import type { Outline, PageWatch } from '../../src/core/ports.js';
import { watchNews } from '../../src/page/read-news.js';
import { createPageWatch } from '../../src/page/watch.js';
import { one, page, until } from './page-fixture.js';
import { authored, forgetScripts, outline } from './script-fixture.js';

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

  for (const [where, html] of [
    ['inside a private part', '<div data-private><p id="m" role="alert"></p></div>'],
    [
      'beside a secret field',
      '<div><input type="password" aria-label="Code"><p id="m" role="alert"></p></div>',
    ],
    [
      'tied to a secret field',
      '<form><div><input type="password" aria-label="Code" aria-describedby="m" aria-invalid="true"></div></form><p id="m" role="alert"></p>',
    ],
    [
      'that sums up a form with a secret',
      '<form><div><input type="password" aria-label="Code"></div><output id="m"></output></form>',
    ],
    [
      'in a list of errors with a link to a secret field',
      '<form><div><input id="o" type="password" aria-label="Code"></div></form><div id="m" role="alert"></div>',
    ],
    [
      'in a list of errors with a link to a group of secret fields',
      '<form><fieldset id="o"><input type="password" aria-label="Code"></fieldset></form><div id="m" role="alert"></div>',
    ],
    [
      'beside what its author calls sensitive',
      '<div><input aria-label="Nom"><p id="m" role="alert"></p></div>',
    ],
    ['of nothing secret', '<div><input aria-label="Nom"><p id="m" role="alert"></p></div>'],
  ] as const) {
    it(`keeps from a remote voice what stands ${where}, and nothing else`, async () => {
      if (where.includes('author')) authored({ sensitive: true });
      await outline.prepare();
      page(html);
      const watch = createPageWatch(document);
      const told: (boolean | undefined)[] = [];
      const undo = watchNews(document, watch, outline, (units) =>
        told.push(...units.map((unit) => unit.private)),
      );
      const text = '1234 est faux';
      const link = Object.assign(document.createElement('a'), { href: '#o', textContent: text });
      one('#m').replaceChildren(where.includes('link') ? link : text);
      await until(() => told.length > 0);
      undo();
      watch.dispose();
      forgetScripts();
      expect(told).to.deep.equal([where === 'of nothing secret' ? undefined : true]);
    });
  }
});
