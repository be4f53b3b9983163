/**
 * Builds `cdn/` (what a site puts on its server) and `schema/` (what an author's editor reads).
 * `tsc` builds `dist/` for npm; see `src/tsconfig.json`.
 *
 * `rollup -c --configQuick` builds only what the demo needs.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import htmlLiterals from 'rollup-plugin-html-literals';
import ts from 'typescript';
import { together } from './rollup.chunks.js';
import { onwarn } from './rollup.warnings.js';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const transformed = new Map();
const LOCALES_INDEX = join(root, 'src/i18n/locales/index.ts');
const LISTS = /core[\/\\](speech[\/\\]locales|sentences)[\/\\]files\.ts$/;
const locales = readdirSync(dirname(LOCALES_INDEX))
  .map((file) => /^(\w\w)\.ts$/.exec(file)?.[1])
  .filter((name) => name !== undefined);
/** The words that load with their screen: a folder each. */
const laterWords = readdirSync(dirname(LOCALES_INDEX), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export default ({ configQuick = false }) => {
  const quick = configQuick === true;
  const builds = [
    loader(),
    application(),
    bankDemo(),
    ...(quick ? [] : [voicePico(), allInOne(), ...locales.map(allInOne), schemas()]),
  ].filter((build) => existsSync(build.input));
  if (builds.length === 0) throw new Error('There is nothing to build in src/embed yet.');
  // The last build to end has every file of the folder to seal.
  if (!quick) builds.at(-1).plugins.push(sealFolder());
  return builds.map((one) => ({ onwarn, ...one }));
};

/** A classic script without imports that runs in every browser, if only to leave the page alone. */
function loader() {
  return {
    input: 'src/embed/loader.ts',
    output: { file: 'cdn/aidant.js', format: 'iife' },
    plugins: plugins({ target: ts.ScriptTarget.ES2017 }),
  };
}

function application() {
  return {
    input: 'src/embed/boot.ts',
    output: {
      dir: 'cdn',
      format: 'es',
      entryFileNames: 'app.js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      manualChunks: together,
      onlyExplicitManualChunks: true,
    },
    // An entry that its own lazy chunks import would become an empty front: one more request.
    preserveEntrySignatures: 'allow-extension',
    plugins: [emptyFolder('cdn/chunks'), ...plugins(), noteChunks()],
  };
}

/** One classic file with everything: for pages whose policy lists the hash of each script. */
function allInOne(locale) {
  const name = typeof locale === 'string' ? `aidant.all.${locale}.js` : 'aidant.all.js';
  return {
    input: 'src/embed/boot.ts',
    output: {
      file: `cdn/${name}`,
      format: 'iife',
      inlineDynamicImports: true,
      // The loader's part, in this file: know the own tag, and leave older browsers alone.
      intro: `
        if (!('popover' in HTMLElement.prototype) || !('adoptedStyleSheets' in document)) return;
        (window.aidant ??= []).tag ??= document.currentScript;`,
    },
    plugins: [typeof locale === 'string' && onlyLocale(locale), noPatterns(), ...plugins()],
  };
}

function bankDemo() {
  return {
    input: 'docs/demo/banque/main.js',
    output: {
      dir: 'cdn',
      format: 'es',
      entryFileNames: 'demo-banque.js',
      chunkFileNames: 'demo-banque/[name]-[hash].js',
    },
    preserveEntrySignatures: 'allow-extension',
    plugins: [emptyFolder('cdn/demo-banque'), ownPackage(), ...plugins()],
  };
}

/**
 * `aidant/voice-pico` for sites that bundle nothing: one worker, and beside it the engine with its licence. In a folder
 * of its own, because a site gives this file alone the right to compile WebAssembly.
 */
function voicePico() {
  const engine = join(root, 'node_modules/@echogarden/svoxpico-wasm');
  return {
    input: 'src/voice-pico/worker.ts',
    // The engine asks for these only where it runs in Node.
    external: ['module'],
    output: { file: 'cdn/voice-pico/worker.js', format: 'iife' },
    plugins: [
      {
        name: 'beside-the-worker',
        resolveImportMeta: (property) => (property === 'url' ? 'self.location.href' : undefined),
        writeBundle() {
          const files = { 'svoxpico.wasm': 'svoxpico.wasm', LICENSE: 'LICENSE-svoxpico.txt' };
          for (const [from, to] of Object.entries(files))
            copyFileSync(join(engine, from), join(root, 'cdn/voice-pico', to));
        },
      },
      ...plugins(),
    ],
  };
}

/** The validators, run once in Node, give the JSON Schemas. */
function schemas() {
  return {
    input: 'src/cli/schemas.ts',
    output: { file: '.cache/schemas.js', format: 'es' },
    external: ['valibot', '@valibot/to-json-schema'],
    plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), typescript(), writeSchemas()],
  };
}

function plugins({ target = ts.ScriptTarget.ES2022 } = {}) {
  return [
    nativeArrays(),
    webCrypto(),
    nodeResolve({ exportConditions: ['production'], browser: true, extensions: ['.ts', '.js'] }),
    onceFor(target, typescript(target)),
    onceFor(target, htmlLiterals({ include: ['src/**/*.ts'] })),
    terser({
      ecma: target === ts.ScriptTarget.ES2017 ? 2017 : 2022,
      module: target !== ts.ScriptTarget.ES2017,
      compress: { passes: 2 },
      format: { comments: false },
    }),
  ];
}

/**
 * `dom-accessibility-api` brings what old browsers lack, and always uses it: its own `Set`, a list searched from
 * the start at each look, and its own `Array.from`. The browsers that aidant starts in have both.
 */
function nativeArrays() {
  const natives = { 'array.from.mjs': 'Array.from', 'SetLike.mjs': 'Set' };
  return {
    name: 'native-arrays',
    load(id) {
      const file = /dom-accessibility-api\/dist\/polyfills\/(.+)$/.exec(
        id.replaceAll('\\', '/'),
      )?.[1];
      return natives[file] && `export default ${natives[file]};`;
    },
  };
}

/** `@hpke/common` asks for WebCrypto by an import where it runs in an old Node: no page has that module. */
function webCrypto() {
  return {
    name: 'web-crypto',
    transform(code, id) {
      if (!/@hpke\/common\/esm\//.test(id.replaceAll('\\', '/'))) return undefined;
      return { code: code.replaceAll('await import("crypto")', 'globalThis'), map: null };
    },
  };
}

/** Strips types file by file, as the compiler options allow; `npm run typecheck` is what checks them. */
function typescript(target = ts.ScriptTarget.ES2022) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return {
    name: 'typescript',
    resolveId(source, importer) {
      if (!importer?.endsWith('.ts') || !source.startsWith('.')) return undefined;
      const file = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
      return existsSync(file) ? file : undefined;
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return undefined;
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        fileName: id,
        compilerOptions: {
          ...options,
          target,
          noEmit: false,
          sourceMap: true,
          importHelpers: true,
        },
      });
      return { code: outputText, map: sourceMapText };
    },
  };
}

/** The same sources go into many files: each is transformed once. */
function onceFor(target, plugin) {
  const { transform } = plugin;
  return {
    ...plugin,
    transform(code, id) {
      const key = [plugin.name, target, id, code].join('\0');
      if (!transformed.has(key)) transformed.set(key, transform.call(this, code, id));
      return transformed.get(key);
    },
  };
}

/** What parts words into syllables is fetched by few, and larger than all the rest: one file goes without it. */
function noPatterns() {
  return {
    name: 'no-patterns',
    load(id) {
      const lang = /core\/comfort\/patterns\/(\w\w)\.ts$/.exec(id.replaceAll('\\', '/'))?.[1];
      return lang && `export const ${lang} = { letters: '', levels: '', exceptions: '' };`;
    },
  };
}

/** In a single-language file the interface and the reading have that language, and the others are not in it. */
function onlyLocale(locale) {
  return {
    name: 'only-locale',
    load(id) {
      if (LISTS.test(id)) {
        const others = new RegExp(`^ *(?!${locale}\\b)\\w\\w: \\(\\) => import\\(.*\\n`, 'gm');
        return readFileSync(id, 'utf8').replace(others, '');
      }
      if (id !== LOCALES_INDEX) return undefined;
      return `
        import { ${locale} } from './${locale}.js';
        ${laterWords.map((name) => `import { ${locale} as ${name} } from './${name}/${locale}.js';`).join('\n')}
        export const INTERFACE_LOCALES = ['${locale}'];
        export const isInterfaceLocale = (tag) => tag === '${locale}';
        export const loadMessages = async () => ${locale};
        export const loadLater = async (_, words) => ({ ${laterWords.join(', ')} })[words];`;
    },
  };
}

/** The demo imports `aidant/session` as a bank would; here that is the source beside it. */
function ownPackage() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name: 'own-package',
    resolveId(source) {
      const entry = exports[source.replace(/^aidant/, '.')];
      if (!/^aidant(\/|$)/.test(source) || !entry?.default) return undefined;
      return join(root, entry.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts'));
    },
  };
}

/** Chunks have a hash in their name, so those of earlier builds would stay for ever. */
function emptyFolder(folder) {
  return {
    name: 'empty-folder',
    generateBundle: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Which chunk holds which source, and what it brings along: `npm run size` adds them up. */
function noteChunks() {
  return {
    name: 'note-chunks',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).map(({ fileName, imports, modules }) => ({
        file: fileName,
        imports,
        sources: Object.keys(modules)
          .filter((id) => id.startsWith(root))
          .map((id) => id.slice(root.length + 1).replaceAll('\\', '/')),
      }));
      mkdirSync('.cache', { recursive: true });
      writeFileSync('.cache/chunks.json', JSON.stringify(chunks, undefined, 2));
    },
  };
}

function writeSchemas() {
  return {
    name: 'write-schemas',
    async writeBundle({ file }) {
      const { toJsonSchema } = await import('@valibot/to-json-schema');
      const { schemas: formats, jsonSchemaOptions } = await import(
        `${pathToFileURL(resolve(file))}?at=${Date.now()}`
      );
      mkdirSync('schema', { recursive: true });
      for (const [name, schema] of Object.entries(formats)) {
        const json = toJsonSchema(schema, jsonSchemaOptions);
        writeFileSync(`schema/${name}.json`, `${JSON.stringify(json, undefined, 2)}\n`);
      }
    },
  };
}

/** `integrity.json` for the page's tags, and the folder as one file to unpack on a server. */
function sealFolder() {
  return {
    name: 'seal-folder',
    // After the schemas have been written, which go into the zip too.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const scripts = readdirSync('cdn', { recursive: true })
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => file.endsWith('.js') && !file.startsWith('demo-'))
          .sort();
        const contents = new Map(scripts.map((file) => [file, readFileSync(join('cdn', file))]));
        const integrity = Object.fromEntries(
          [...contents].map(([file, bytes]) => [
            file,
            `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
          ]),
        );
        const listed = `${JSON.stringify({ version, files: integrity }, undefined, 2)}\n`;
        writeFileSync('cdn/integrity.json', listed);
        contents.set('integrity.json', Buffer.from(listed));
        contents.set('LICENSE', readFileSync('LICENSE'));
        for (const file of ['svoxpico.wasm', 'LICENSE-svoxpico.txt'])
          contents.set(`voice-pico/${file}`, readFileSync(join('cdn/voice-pico', file)));
        for (const [file, bytes] of schemaFiles()) contents.set(file, bytes);
        const entries = [...contents].map(([file, bytes]) => [`aidant/${file}`, bytes]);
        writeFileSync(`cdn/aidant-${version}.zip`, zip(entries));
      },
    },
  };
}

function schemaFiles() {
  if (!existsSync('schema')) return [];
  return readdirSync('schema').map((file) => [
    `schema/${file}`,
    readFileSync(join('schema', file)),
  ]);
}

/** A zip archive (PKWARE APPNOTE 6.3, "deflate"). Dates are fixed: the same sources give the same file. */
function zip(entries) {
  const JANUARY_1980 = 0x0021;
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // Version that can unpack.
    common.writeUInt16LE(0x0800, 2); // Names are UTF-8.
    common.writeUInt16LE(8, 4); // Deflate.
    common.writeUInt16LE(JANUARY_1980, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = [Buffer.from('PK\x03\x04'), common, path, packed];
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, path);
    locals.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end]);
}
