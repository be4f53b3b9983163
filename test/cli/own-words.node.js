/** Our own words go by the rules that we ask others to go by: none of them is an error. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from '../support/build.js';

build('lib');
const { lintText } = await import('../../dist/cli/lint/lint.js');

const folder = join(import.meta.dirname, '../../dist/i18n/locales');
const groups = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Every text of the interface in a language, with a number where something is filled in. */
async function textsOf(lang) {
  const files = ['', ...groups].map((group) => join(folder, group, `${lang}.js`));
  const modules = await Promise.all(files.map((file) => import(file)));
  return modules.flatMap((module) => Object.values(module).flatMap(strings));
}

function strings(value) {
  if (typeof value === 'string') return [value.replace(/\{\{.*?\}\}/g, '3')];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

const errors = (text, lang) =>
  lintText(text, { lang: `${lang}-simple`, profile: 'simple', known: new Set(), kind: 'text' })
    .filter(({ level }) => level === 'error')
    .map(({ rule, message }) => `${rule} in "${text}": ${message}`);

describe('the words of the interface', () => {
  for (const lang of ['fr', 'nl', 'de', 'en'])
    it(`raise no error in ${lang}`, async () => {
      const texts = await textsOf(lang);
      assert.ok(texts.length > 400, `only ${texts.length} texts were found`);
      assert.deepEqual(
        texts.flatMap((text) => errors(text, lang)),
        [],
      );
    });

  it('would raise one if they were long', () => {
    const long =
      'Vous pouvez maintenant écrire ici votre nom, et ensuite votre prénom et aussi votre adresse complète.';
    assert.match(errors(long, 'fr').join(), /sentence-length/);
  });
});
