/** The interface's own words, for tests that look for what a person reads: `words('fr')('guide.done')`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(import.meta.dirname, '../../src/i18n/locales');

export async function words(locale) {
  const { outputText } = ts.transpileModule(readFileSync(join(FOLDER, `${locale}.ts`), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return (key, values = {}) => {
    const found = key.split('.').reduce((part, name) => part?.[name], module[locale]);
    if (typeof found !== 'string') throw new Error(`There are no words for ${key} in ${locale}.`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''));
  };
}
