/** Bundles for production of the peers, made in memory. Only the bench needs this: `npm ci` in this folder first. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'tailwindcss';
import { TOOLS } from './tools.js';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);

/**
 * @param {string} name one of TOOLS but aidant
 * @param {{ react?: boolean }} [options] without React, only to count bytes
 * @returns {Promise<{ js: string, css: string }>}
 */
export async function bundle(name, { react = true } = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(here, `adapters/${name}.js`)],
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: react ? [] : ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'],
    plugins: [tourKitStyles],
    logLevel: 'error',
  });
  const text = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}

export function versions() {
  return Object.values(TOOLS)
    .filter((tool) => tool.package)
    .map((tool) => {
      const file = join(here, 'node_modules', tool.package, 'package.json');
      const { version, license } = JSON.parse(readFileSync(file, 'utf8'));
      return `${tool.title} ${version} (${license})`;
    });
}

/** Tour Kit's documented set-up: Tailwind, its theme and variables, and the tokens of shadcn/ui that its classes name. */
const tourKitStyles = {
  name: 'tour-kit-styles',
  setup(set) {
    set.onResolve({ filter: /^tour-kit\.css$/ }, () => ({ path: 'x', namespace: 'tour-kit' }));
    set.onLoad({ filter: /.*/, namespace: 'tour-kit' }, async () => ({
      contents: await tourKitCss(),
      loader: 'css',
    }));
  },
};

const TOKENS = {
  popover: '#fff',
  'popover-foreground': '#171717',
  primary: '#171717',
  'primary-foreground': '#fafafa',
  background: '#fff',
  foreground: '#171717',
  accent: '#f5f5f5',
  'accent-foreground': '#171717',
  'muted-foreground': '#737373',
  border: '#e5e5e5',
  input: '#e5e5e5',
  ring: '#171717',
};

/** What Tailwind's own base does to its buttons, for the card alone: the page is the same for all tools. */
const BASE = `@layer base {
  [data-tour-step] * { margin: 0; padding: 0; box-sizing: border-box; border: 0 solid; }
  [data-tour-step] button { font: inherit; color: inherit; background: transparent; border-radius: 0; }
  [data-tour-step] { box-sizing: border-box; border: 0 solid; }
}`;

async function tourKitCss() {
  const dist = dirname(require.resolve('@tour-kit/react'));
  const tokens = Object.entries(TOKENS).map(([name, value]) => `--color-${name}: ${value};`);
  const source = `@layer theme, base, components, utilities; ${BASE} @import 'tailwindcss/utilities.css' layer(utilities); @import 'tailwindcss/theme.css' layer(theme); @theme { ${tokens.join(' ')} }
    ${readFileSync(join(dist, 'styles/variables.css'), 'utf8')}`;
  const { build: make } = await compile(source, {
    loadStylesheet: async (id) => ({
      path: id,
      base: here,
      content: readFileSync(require.resolve(id), 'utf8'),
    }),
  });
  const words = new Set();
  for (const name of readdirSync(dist).filter((one) => one.endsWith('.js')))
    for (const word of readFileSync(join(dist, name), 'utf8').split(/[\s"'`]+/)) words.add(word);
  return make([...words]);
}
