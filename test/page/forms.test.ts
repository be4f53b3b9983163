/** What a person hears of real forms, word by word: test/fixtures/forms/README.md. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Procedure } from '../../src/core/formats/procedure.js';
import type { SayUnit } from '../../src/core/speech/read.js';
import type { Translator } from '../../src/core/ports.js';
import { createTranslator } from '../../src/i18n/translator.js';
import { createFinder } from '../../src/page/find.js';
import { createOutline } from '../../src/page/outline.js';
import { createPageWatch } from '../../src/page/watch.js';
import { createAuthored } from '../../src/session/authored.js';
import { clearPages } from './page-fixture.js';

const FOLDER = '/test/fixtures/forms';

const shown: HTMLElement[] = [];
const watch = createPageWatch(document);
const finder = createFinder(document, { locales: ['fr', 'nl', 'de', 'en'] });

async function translator(locale: string): Promise<Translator> {
  const i18n = createTranslator({
    locale,
    first: () => locale,
    reading: () => ({ locale, level: 'original' }),
    onMissing: (key) => expect.fail(`no words for ${key}`),
  });
  await i18n.use(locale);
  return i18n;
}

function show(html: string): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  shown.push(place);
  return place;
}

interface Hearing {
  readonly isBank?: boolean;
  readonly procedure?: Procedure;
}

/** Every unit as a line: who speaks, in which language where it is another one, and what. */
async function hear(html: string, locale: string, hearing: Hearing = {}): Promise<string[]> {
  const i18n = await translator(locale);
  show(html);
  const { isBank = false, procedure } = hearing;
  const authored = createAuthored(procedure ? [procedure] : [], { finder, watch });
  const outline = createOutline({
    document,
    i18n,
    isBank: () => isBank,
    authored: () => Promise.resolve(() => authored),
  });
  await outline.prepare();
  return [...outline.read().units].map((unit) => line(unit, locale));
}

function line(unit: SayUnit, locale: string): string {
  const text = unit.text.replaceAll(/\s+/g, ' ').trim();
  const { lang, pieces, sayAs = [] } = unit;
  const isOurs = !pieces && lang === locale && OURS.test(text);
  const other = lang.split('-')[0] === locale ? '' : ` ${lang}`;
  const said = sayAs.filter(({ say }) => say !== '').map(({ say }) => ` [${say}]`);
  const silent = sayAs.some(({ say }) => say === '') ? ' [without *]' : '';
  const who = isOurs ? 'aidant' : pieces ? 'page' : 'name';
  return `${who}${other}${unit.private ? ' private' : ''}: ${text}${said.join('')}${silent}`;
}

/** Sentences of ours end as sentences do; names and options of a page do not. */
const OURS = /[.:…]$/;

async function expectSnapshot(name: string, heard: unknown): Promise<void> {
  const text = `${JSON.stringify(heard, null, 2)}\n`;
  const isWritten = await executeServerCommand('update-form', { name, text });
  if (isWritten) return;
  const response = await fetch(`${FOLDER}/${name}.json`);
  expect(response.ok, `${name}.json is there; UPDATE_FORMS=1 writes it`).to.equal(true);
  expect(heard).to.deep.equal(await response.json());
}

const OWN = [
  { name: 'commune.fr', locale: 'fr', procedure: true },
  { name: 'logement.fr', locale: 'fr' },
  { name: 'parkeerkaart.nl', locale: 'nl' },
  { name: 'anmeldung.de', locale: 'de' },
  { name: 'virement.fr', locale: 'fr', isBank: true, procedure: true },
] as const;

/** Of each component, what differs for the ear. */
const GOVUK: Readonly<Record<string, readonly string[]>> = {
  input: ['with hint text', 'with error and hint', 'with prefix and suffix'],
  textarea: ['with error message'],
  'character-count': ['with hint and error'],
  'password-input': ['with error message'],
  'date-input': ['default', 'with error message and hint'],
  radios: [
    'with hint',
    'with hints on items',
    'with a divider',
    'with fieldset and error message',
    'with conditional item checked',
  ],
  checkboxes: ['with pre-checked values', 'with divider and None', 'with error message'],
  select: ['default', 'with hint text and error message'],
  'file-upload': ['with error message and hint'],
  button: ['default', 'disabled', 'link', 'warning'],
  details: ['default', 'expanded'],
  'error-summary': ['with everything'],
  table: ['with head and caption'],
  'summary-list': ['with actions'],
  'task-list': ['with hint text and additional states'],
  'notification-banner': ['with type as success'],
};

describe('real forms, as they are heard', () => {
  afterEach(() => {
    shown.splice(0).forEach((place) => place.remove());
    clearPages();
  });
  after(() => watch.dispose());

  for (const { name, locale, ...rest } of OWN) {
    it(name, async () => {
      const html = await (await fetch(`${FOLDER}/${name}.html`)).text();
      const procedure =
        'procedure' in rest
          ? ((await (await fetch(`${FOLDER}/${name}.procedure.json`)).json()) as Procedure)
          : undefined;
      await expectSnapshot(
        name,
        await hear(html, locale, { isBank: 'isBank' in rest, ...(procedure && { procedure }) }),
      );
    });
  }

  it('govuk-frontend', async () => {
    const heard: Record<string, readonly string[]> = {};
    for (const [component, names] of Object.entries(GOVUK)) {
      const path = `/node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
      const { fixtures } = (await (await fetch(path)).json()) as {
        fixtures: readonly { readonly name: string; readonly html: string }[];
      };
      for (const name of names) {
        const fixture = fixtures.find((one) => one.name === name);
        expect(fixture, `${component}, ${name}`).not.to.equal(undefined);
        // Its buttons belong to a form on every real page.
        const html = `<main lang="en"><form method="post">${fixture!.html}</form></main>`;
        heard[`${component}: ${name}`] = await hear(html, 'en');
        shown.splice(0).forEach((place) => place.remove());
      }
    }
    await expectSnapshot('govuk.en', heard);
  });
});
