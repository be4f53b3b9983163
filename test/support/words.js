/** The interface's own words, for tests that look for what a person reads: `words('fr')('guide.done')`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(import.meta.dirname, '../../src/i18n/locales');

export async function words(locale) {
  // The words of screens that few people open have folders of their own.
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const trees = await Promise.all(
    ['', ...folders.map(({ name }) => name)].map((folder) => read(join(FOLDER, folder), locale)),
  );
  // A screen's late words may stand under the same name as those that are always there: `read`.
  const look = (tree, key) => key.split('.').reduce((part, name) => part?.[name], tree);
  return (key, values = {}) => {
    const found = trees.map((tree) => look(tree, key)).find((words) => typeof words === 'string');
    if (typeof found !== 'string') throw new Error(`There are no words for ${key} in ${locale}.`);
    // What a test reads on the page has plain spaces too.
    return found
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''));
  };
}

async function read(folder, locale) {
  const { outputText } = ts.transpileModule(readFileSync(join(folder, `${locale}.ts`), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return module[locale];
}
