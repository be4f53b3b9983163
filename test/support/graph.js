/** The import graph of `src`, read from the sources themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');
export const SRC = join(root, 'src');

/**
 * @typedef {object} Import
 * @property {string} from path inside `src`, such as `core/guide/machine.ts`
 * @property {string} to path inside `src`, or the name of a package
 * @property {boolean} inside whether `to` is a file of ours
 * @property {boolean} type erased by the compiler
 * @property {boolean} lazy `import()`
 * @property {number} line
 */

/** @returns {{ files: string[], imports: Import[] }} */
export function readGraph() {
  const files = readdirSync(SRC, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return { files, imports: files.flatMap(importsOf) };
}

function importsOf(file) {
  const path = join(SRC, file);
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const found = [];
  const add = (specifier, kind) => {
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
    const inside = specifier.text.startsWith('.');
    const to = inside ? insideSrc(path, specifier.text) : specifier.text;
    found.push({ from: file, to, inside, line, type: false, lazy: false, ...kind });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, { type: node.importClause?.isTypeOnly === true });
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, { type: node.isTypeOnly });
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, { type: true });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      if (ts.isStringLiteral(node.arguments[0])) add(node.arguments[0], { lazy: true });
    // `declare module './store.js'` only adds to types of a file that is imported anyway.
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function insideSrc(from, specifier) {
  const file = resolve(dirname(from), specifier.replace(/\.js$/, '.ts'));
  const path = relative(SRC, file).replaceAll('\\', '/');
  return existsSync(file) ? path : `${path} (missing)`;
}

/** Cycles through imports that run when the module loads, as lists of files. */
export function findCycles({ files, imports }) {
  const next = new Map(files.map((file) => [file, []]));
  for (const { from, to, inside, type, lazy } of imports)
    if (inside && !type && !lazy && next.has(to)) next.get(from).push(to);
  const done = new Set();
  const path = [];
  const cycles = [];
  const walk = (file) => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    next.get(file).forEach(walk);
    path.pop();
    done.add(file);
  };
  files.forEach(walk);
  return cycles;
}
