/** The pages of `test/fixtures/hosts`, for `startDemo`: each with a window of its own kind, and a guide into it. */
import { readFileSync } from 'node:fs';
import { bundles } from '../fixtures/hosts/bundles.js';

const STEPS = [
  { id: 'ouvrir', find: { role: 'button', name: 'Ouvrir' }, title: 'Ouvrir', done: 'clicked' },
  { id: 'nom', find: 'Nom', title: 'Votre nom', text: long() },
  { id: 'ville', find: 'Ville', title: 'Votre ville', text: 'Écrivez le nom de la ville.' },
  { id: 'page', find: 'Sur la page', title: 'Sur la page', text: 'Écrivez ici.' },
];

/** More than the step shows at once, so that it scrolls. */
function long() {
  return Array.from({ length: 30 }, (_, i) => `Écrivez votre nom, ligne ${i + 1}.`).join('\n\n');
}

/**
 * @param {readonly object[]} steps of the procedure
 * @returns {Record<string, { body: string, type?: string }>} the site, and the procedure "hosts"
 */
export function siteFiles(steps = STEPS) {
  return {
    '/hosts/site.json': {
      body: JSON.stringify({
        format: 1,
        id: 'hosts',
        name: 'Essai',
        locales: ['fr'],
        procedures: ['hosts.json'],
      }),
    },
    '/hosts/hosts.json': {
      body: JSON.stringify({ format: 1, id: 'hosts', version: 1, title: 'Essai', steps }),
    },
  };
}

/** A page with aidant on it. */
export function hostPage(body, { head = '' } = {}) {
  return {
    type: 'text/html',
    body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <script src="/test-early.js"></script>${head}
      <script async src="/aidant/aidant.js" data-site="/hosts/site.json"></script></head>
      <body>${body}</body></html>`,
  };
}

const STYLE = `<style>
  [hidden] { display: none !important }
  #window:not(dialog) { position: fixed; inset: 10% 20%; background: #eee; padding: 1em; z-index: 2147483647 }
  .cdk-overlay-container, .cdk-overlay-backdrop, .cdk-global-overlay-wrapper { position: fixed; inset: 0; z-index: 1000 }
  .cdk-global-overlay-wrapper { display: flex; pointer-events: none }
  .cdk-overlay-pane { position: static; pointer-events: auto; background: #eee; padding: 1em }
  .backdrop { background: rgb(0 0 0 / 40%) }
</style>`;

/** Pages at `/hosts/<name>` with the libraries' windows in them. */
export function windowPages() {
  const native = new URL('../fixtures/hosts/native.js', import.meta.url);
  const scripts = { ...bundles(), native: readFileSync(native, 'utf8') };
  return {
    ...siteFiles(),
    ...Object.fromEntries(
      Object.entries(scripts).flatMap(([name, body]) => [
        [`/hosts/${name}.js`, { body, type: 'text/javascript' }],
        [
          `/hosts/${name}`,
          hostPage(
            `<h1>Essai</h1><div id="app"></div><script type="module" src="/hosts/${name}.js"></script>`,
            { head: STYLE },
          ),
        ],
      ]),
    ),
  };
}
