/**
 * The pages of the bench: one page for each question, with any of the tools on it. A tool that is not aidant needs
 * its bundle (`peers.js`); the tests of aidant alone do without.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AXE } from '../../support/driver/driver.js';
import { FIXTURES } from './fixtures.js';

const here = import.meta.dirname;
const BUILT = join(here, '../../../cdn');
const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

const POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

/**
 * @param {object} [options]
 * @param {Record<string, { js: string, css: string }>} [options.bundles] by the name of the tool
 * @param {Record<string, object>} [options.fixtures] as in `fixtures.js`; a test may bring its own
 * @param {string} [options.cdn] the folder of aidant’s built files
 */
export async function serveSite({ bundles = {}, fixtures = FIXTURES, cdn = BUILT } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const found = answer(pathname, { bundles, fixtures, cdn });
    if (!found) {
      response.writeHead(404);
      return response.end();
    }
    response.writeHead(200, {
      'Content-Type': `${found.type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      ...found.headers,
    });
    return response.end(found.body);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    url: `http://localhost:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answer(path, { bundles, fixtures, cdn }) {
  const [, first, second, third] = path.split('/');
  const extension = path.split('.').at(-1);
  const text = (body) => ({ body, type: TYPES[extension] });
  if (first === 'aidant') {
    try {
      return text(readFileSync(join(cdn, path.slice('/aidant/'.length))));
    } catch {
      return undefined;
    }
  }
  if (path === '/in-page.js') return text(readFileSync(join(here, 'in-page.js')));
  if (path === '/axe.js') return text(AXE);
  if (path === '/cold.js') return text(readFileSync(join(here, 'cold.js')));
  if (path === '/page.css') return text(STYLE);
  if (first === 'adapters') return text(readFileSync(join(here, path)));
  if (first === 'tools') {
    const [name] = second.split('.');
    return bundles[name] && text(bundles[name][extension]);
  }
  if (path === '/frame') return { body: FRAME, type: 'text/html' };
  if (first === 'site' && fixtures[second]) {
    const fixture = fixtures[second];
    const site = { ...SITE, ...fixture.site };
    const file = { 'site.json': site, 'procedure.json': procedure(fixture) }[third];
    return file && text(JSON.stringify(file));
  }
  const fixture = (first === 'on' || first === 'cold') && fixtures[third];
  if (!fixture) return undefined;
  const after = first === 'cold' ? '<script type="module" src="/cold.js"></script>' : '';
  return {
    body: page(second, third, fixture, after),
    type: 'text/html',
    headers: fixture.policy ? { 'Content-Security-Policy': POLICY } : {},
  };
}

function page(tool, name, { lang = 'en', dir = 'ltr', root = '', body, steps }, after) {
  const data = JSON.stringify(steps).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${lang}" dir="${dir}" class="${root}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A form</title>
    <link rel="stylesheet" href="/page.css" />
    <script src="/axe.js"></script>
    <script src="/in-page.js"></script>
    <script type="application/json" id="steps">${data}</script>
    ${scripts(tool, name)}${after}
  </head>
  <body>${body}</body>
</html>`;
}

function scripts(tool, fixture) {
  if (tool === 'bare') return '';
  if (tool !== 'aidant')
    return `<link rel="stylesheet" href="/tools/${tool}.css" /><script type="module" src="/tools/${tool}.js"></script>`;
  return `<script async src="/aidant/aidant.js" data-site="/site/${fixture}/site.json"></script>
    <script type="module" src="/adapters/aidant.js"></script>`;
}

const SITE = {
  format: 1,
  id: 'bench',
  name: 'Bench',
  country: 'BE',
  locales: ['en'],
  storage: 'none',
  procedures: ['procedure.json'],
};

const procedure = ({ steps }) => ({
  format: 1,
  id: 'bench',
  version: 1,
  title: 'A form',
  steps: steps.map(({ late: _late, ...step }) => ({ find: [{ id: step.id }], ...step })),
});

const FRAME = `<!doctype html><html lang="en"><title>Frame</title>
<p style="height: 60px">Inside</p><label for="framed">Framed field</label> <input id="framed"></html>`;

const STYLE = `
html.large { font-size: 200%; }
body { margin: 0 0 0 80px; font: 1.125rem/1.5 sans-serif; background: #fff; color: #1a1a1a; }
html.narrow body, html.large body { margin: 0 8px; }
p { margin: 1em 0; }
#space { height: 160px; }
#box { height: 300px; width: 400px; overflow: auto; border: 1px solid; }
#box > div { padding: 120px 0 600px; }
#rest { height: 2400px; }
.hint { color: #555; font-size: 0.9em; display: block; }
main :is(input, textarea, button) { font: inherit; }
input, textarea { max-width: 100%; box-sizing: border-box; }
#header { position: sticky; top: 0; height: 72px; background: #123; color: #fff; z-index: 10; }
#trap { position: fixed; inset: 10% 20%; background: #fff; border: 1px solid; z-index: 2147483647; padding: 2em; }
#trap[hidden] { display: none; }
#pop { padding: 2em; }
iframe { border: 2px solid; margin-left: 40px; width: 500px; height: 260px; }
dialog { width: 500px; height: 300px; }
`;
