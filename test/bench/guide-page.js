/** The page both guides stand on: a long form, one of whose fields is in a box that scrolls by itself. */
import { readFileSync } from 'node:fs';

const FIELDS = Array.from({ length: 12 }, (_, i) => i + 1);
export const NESTED = 'f3';
export const STEPS = ['f1', 'f2', 'f3', 'f4', 'f5'];

const field = (i) => `<p><label for="f${i}">Field ${i}</label><br /><input id="f${i}" /></p>`;

/** @param {string} head what brings the guide */
const page = (head) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" /><title>A form</title>
    <style>
      body { margin: 0 0 0 80px; font: 18px/1.5 sans-serif; }
      #space { height: 160px; }
      #box { height: 300px; width: 400px; overflow: auto; border: 1px solid; }
      #box > div { padding: 120px 0 600px; }
      input { font: inherit; }
    </style>
    ${head}
  </head>
  <body>
    <div id="space"></div>
    <h1>A form</h1>
    ${FIELDS.map((i) => (`f${i}` === NESTED ? `<div id="box"><div>${field(i)}</div></div>` : field(i))).join('\n')}
  </body>
</html>`;

const site = {
  format: 1,
  id: 'bench',
  name: 'Bench',
  country: 'BE',
  locales: ['en'],
  storage: 'none',
  procedures: ['procedure.json'],
};

const text = 'Write it as it stands on your card.';

const procedure = {
  format: 1,
  id: 'bench',
  version: 1,
  title: 'A form',
  steps: STEPS.map((id) => ({ id, find: [{ id }], title: `Field ${id}`, text })),
};

const driverSteps = STEPS.map((id) => ({
  element: `#${id}`,
  popover: { title: `Field ${id}`, description: text },
}));

const driverFile = (name) =>
  readFileSync(new URL(`../../node_modules/driver.js/dist/${name}`, import.meta.url));

const html = (body) => ({ body, contentType: 'text/html; charset=utf-8' });
const json = (value) => ({ body: JSON.stringify(value), contentType: 'application/json' });

const driverPage = (options) =>
  page(`<link rel="stylesheet" href="/bench/driver.css" />
    <script src="/bench/driver.js"></script>
    <script>
      tour = driver.js.driver({ showProgress: true, steps: ${JSON.stringify(driverSteps)}, ${options} });
    </script>`);

export const files = {
  '/bench/bare': html(page('')),
  '/bench/aidant': html(
    page('<script async src="/aidant/aidant.js" data-site="/bench/site.json"></script>'),
  ),
  '/bench/driver': html(driverPage('')),
  '/bench/driver-still': html(driverPage('animate: false')),
  '/bench/site.json': json(site),
  '/bench/procedure.json': json(procedure),
  '/bench/driver.js': { body: driverFile('driver.js.iife.js'), contentType: 'text/javascript' },
  '/bench/driver.css': { body: driverFile('driver.css'), contentType: 'text/css' },
};
