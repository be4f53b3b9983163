/** What a form sends is the same to the byte in both levels: every fixture of govuk-frontend, every page of the demos. */
import { expect } from '@open-wc/testing';
import type { Session } from '../../src/core/session.js';
import type { TextBlock, Texts } from '../../src/core/formats/texts.js';
import '../../src/elements/text/define.js';
import { allRoots } from '../../src/page/dom.js';
import { createFinder } from '../../src/page/find.js';
import { PageTexts } from '../../src/page/texts.js';
import { wordNodes } from '../../src/page/texts-host.js';
import { demoForms } from '../support/all-forms.js';
import { realSession } from '../support/session.js';

const HOSTS = `label, legend, button, option, caption, summary, p, li, td, th, h1, h2, h3,
  [class*="hint"], [class*="error-message"], [class*="prefix"], [class*="suffix"]`;

const COMPONENTS =
  `accordion button character-count checkboxes cookie-banner date-input details error-message
  error-summary exit-this-page feedback fieldset file-upload hint input label password-input radios select
  service-navigation summary-list table tabs task-list textarea`.split(/\s+/);

let place: HTMLElement;

function show(markup: string, lang: string): void {
  place = document.createElement('main');
  place.lang = lang;
  const parsed = Document.parseHTMLUnsafe(markup);
  place.append(...(parsed.querySelector('main') ?? parsed.body).childNodes);
  // Pictures and sheets say nothing of what is sent.
  for (const root of allRootsIn(place))
    for (const one of root.querySelectorAll('link, script, img')) one.remove();
  document.body.append(place);
}

/** The page and every shadow root in it. */
function allRootsIn(start: HTMLElement): ParentNode[] {
  return [start, ...allRoots(start as unknown as ShadowRoot).slice(1)];
}

/** As a browser sends each form, by each of its buttons: the pairs in their order, and the bytes of both encodings. */
async function sent(): Promise<string[]> {
  const forms = allRootsIn(place).flatMap((root) => [...root.querySelectorAll('form')]);
  const ways = forms.flatMap((form) => {
    const buttons = ([...form.elements] as HTMLButtonElement[]).filter(
      ({ type }) => type === 'submit',
    );
    return [undefined, ...buttons].map((button) => new FormData(form, button));
  });
  return Promise.all(
    ways.map(async (data) => {
      const body = await new Response(data).text();
      const boundary = /^--(\S+)/.exec(body)?.[1] ?? '';
      const pairs = [...data].map(([name, value]) => [name, String(value)]);
      return `${new URLSearchParams(pairs).toString()}\n${boundary ? body.replaceAll(boundary, '=') : ''}`;
    }),
  );
}

/** A simple text for everything on the page that may have one. */
function textForEverything(lang: string): Texts {
  const hosts = allRootsIn(place).flatMap((root) => [...root.querySelectorAll<HTMLElement>(HOSTS)]);
  const blocks = hosts
    .filter((host) => wordNodes(host).length > 0)
    .map((host, index): TextBlock => {
      host.setAttribute('data-aidant-anchor', `a${index}`);
      return { find: { anchor: `a${index}` }, simple: `Simple ${index}` };
    });
  return { format: 1, lang, blocks };
}

function applyTexts(texts: Texts, path: string): PageTexts {
  document.documentElement.lang = texts.lang;
  const page = new PageTexts({
    document,
    finder: createFinder(document),
    location: () => ({ path, query: {}, hash: '' }),
    report: () => undefined,
    translated: () => false,
    beside: () => 'Simple:',
  });
  page.use([{ file: 'a.json', texts }]);
  return page;
}

/** @returns how many texts changed. */
async function expectSameBytes(name: string, texts: Texts, path = '/'): Promise<number> {
  const before = await sent();
  const markup = place.outerHTML;
  const words = seen();
  const page = applyTexts(texts, path);
  const changed = page.survey().texts.length;
  page.setLevel('simple');
  expect(await sent(), `${name}, simple`).to.deep.equal(before);
  if (changed > 0) expect(seen() === words, `${name} changes`).to.equal(false);
  page.dispose();
  expect(await sent(), `${name}, official again`).to.deep.equal(before);
  expect(place.outerHTML === markup, `${name} is itself again`).to.equal(true);
  return changed;
}

const seen = (): string =>
  allRootsIn(place)
    .map((root) => (root as Element).textContent ?? '')
    .join();

/** The same pages written with pairs: every label, legend, hint, button with one text of its own. */
function writePairs(): number {
  const hosts = [
    ...place.querySelectorAll<HTMLElement>('label, legend, button, [class*="hint"], caption'),
  ].filter((host) => wordNodes(host).length === 1);
  for (const host of hosts) {
    const node = wordNodes(host)[0]!;
    const pair = document.createElement('aidant-text');
    const original = document.createElement('span');
    original.dataset['level'] = 'original';
    const simple = document.createElement('span');
    simple.dataset['level'] = 'simple';
    simple.hidden = true;
    simple.append('Simple');
    node.replaceWith(pair);
    original.append(node);
    pair.append(original, simple);
  }
  return hosts.length;
}

interface Fixture {
  readonly name: string;
  readonly html: string;
}

async function fixturesOf(component: string): Promise<readonly Fixture[]> {
  const path = `/node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const { fixtures } = (await (await fetch(path)).json()) as { fixtures: readonly Fixture[] };
  return fixtures;
}

describe('what a form sends, in both levels', () => {
  afterEach(() => {
    place?.remove();
    document.documentElement.removeAttribute('lang');
  });

  for (const component of COMPONENTS)
    it(`govuk-frontend, ${component}: texts from a file`, async () => {
      let changed = 0;
      for (const { name, html } of await fixturesOf(component)) {
        show(
          `<form method="post">${html}<button name="go" value="1">Continue</button></form>`,
          'en',
        );
        changed += await expectSameBytes(name, textForEverything('en'));
        place.remove();
      }
      expect(changed).to.be.greaterThan(0);
    });

  it('govuk-frontend: pairs in the template', async () => {
    document.documentElement.lang = 'en';
    const session: Session = await realSession({ format: 1, id: 't', name: 'T', locales: ['en'] });
    let written = 0;
    for (const component of COMPONENTS)
      for (const { name, html } of await fixturesOf(component)) {
        show(`<form method="post">${html}</form>`, 'en');
        const here = writePairs();
        written += here;
        const before = await sent();
        const markup = place.outerHTML;
        const drawn = (): Promise<unknown> =>
          Promise.all([...place.querySelectorAll('aidant-text')].map((one) => one.updateComplete));
        if (here > 0) {
          await session.setLevel('simple');
          await drawn();
          expect(place.querySelector('[data-level="simple"]:not([hidden])'), name).not.to.equal(
            null,
          );
          expect(await sent(), `${name}, simple`).to.deep.equal(before);
          await session.setLevel('original');
          await drawn();
          expect(place.outerHTML === markup, `${name} is itself again`).to.equal(true);
        }
        place.remove();
      }
    session.dispose();
    expect(written).to.be.greaterThan(200);
  });

  for (const { name, path, lang, markup, texts } of demoForms()) {
    it(`demo, ${name}: a text for everything`, async () => {
      show(markup, lang);
      expect(await expectSameBytes(name, textForEverything(lang), path)).to.be.greaterThan(0);
    });

    it(`demo, ${name}: its own texts`, async () => {
      show(markup, lang);
      await expectSameBytes(name, (await (await fetch(texts)).json()) as Texts, path);
    });
  }
});
