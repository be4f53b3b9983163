/** CSS selectors in an author's files: one that is none finds nothing, and no browser says so. */
import { waysOf, type Find } from '../../core/formats/find.js';
import type { Glossary } from '../../core/formats/glossary.js';
import type { FieldError, Procedure } from '../../core/formats/procedure.js';
import type { Texts } from '../../core/formats/texts.js';
import { spotIn, type AuthorFile } from './author-file.js';
import type { Problem } from './problem.js';

interface Selector {
  readonly path: string;
  readonly css: string;
}

/** @param isSelector whether a browser understands it. */
export function badSelectors(file: AuthorFile, isSelector: (css: string) => boolean): Problem[] {
  return selectorsIn(file)
    .filter(({ css }) => !isSelector(css))
    .map(({ path, css }) => ({
      rule: 'aidant-selector-invalid',
      level: 'error',
      source: file.source,
      path,
      ...spotIn(file, path),
      message: `"${css}" is no CSS selector, so it finds nothing. Mend it, or use an id.`,
    }));
}

function selectorsIn({ kind, value }: AuthorFile): Selector[] {
  if (value === undefined) return [];
  if (kind === 'glossary')
    return (value as Glossary).terms.flatMap(({ scope }, i) =>
      scope === undefined ? [] : [{ path: `terms[${i}].scope`, css: scope }],
    );
  return findsIn({ kind, value }).flatMap(({ path, find }) => inFind(find, path));
}

interface NamedFind {
  readonly path: string;
  readonly find: Find;
}

/** Every find of a file. */
function findsIn({ kind, value }: Pick<AuthorFile, 'kind' | 'value'>): NamedFind[] {
  if (kind === 'texts')
    return (value as Texts).blocks.map(({ find }, i) => ({ path: `blocks[${i}].find`, find }));
  if (kind !== 'procedure') return [];
  const { steps, end } = value as Procedure;
  const finds = steps.flatMap((step, i): (NamedFind | undefined)[] => {
    const at = `steps[${i}]`;
    return [
      named(`${at}.find`, step.find),
      named(
        `${at}.if.visible`,
        step.if && 'visible' in step.if ? (step.if.visible as Find) : undefined,
      ),
      ...Object.entries(step.errors ?? {}).map(([name, error]) =>
        named(`${at}.errors.${name}.find`, findOf(error)),
      ),
    ];
  });
  return [...finds, named('end.find', end?.find)].filter((one) => one !== undefined);
}

function named(path: string, find: Find | undefined): NamedFind | undefined {
  return find === undefined ? undefined : { path, find };
}

function findOf(error: FieldError): Find | undefined {
  return typeof error === 'object' && 'find' in error ? (error.find as Find) : undefined;
}

function inFind(find: Find, path: string): Selector[] {
  return waysOf(find).flatMap(({ css, within }, i) => {
    const at = Array.isArray(find) ? `${path}[${i}]` : path;
    return [
      ...(css === undefined ? [] : [{ path: `${at}.css`, css }]),
      ...(within === undefined ? [] : inFind(within, `${at}.within`)),
    ];
  });
}
