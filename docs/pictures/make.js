/**
 * `node docs/pictures/make.js` draws the list of pictures and the sheet to try them with five people, from the
 * pictures that ship, so that paper and screen cannot differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url);

/** @returns {[name: string, path: string][]} in the order of the published list. */
export function pictures() {
  const names = source('core/formats/picture-names.ts').split('] as const')[0] ?? '';
  const paths = new Map(
    [...source('elements/picture/pictures.ts').matchAll(/^ {2}'?([a-z-]+)'?:\s+'([^']+)',$/gm)].map(
      (match) => [match[1], match[2]],
    ),
  );
  return [...names.matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, name]) => [name, paths.get(name)]);
}

/** One drawing with every picture and its name, for authors. */
export function list() {
  const columns = 6;
  const [width, height] = [150, 84];
  const all = pictures();
  const rows = Math.ceil(all.length / columns);
  const cells = all.map(([name, path], index) => {
    const x = (index % columns) * width;
    const y = Math.floor(index / columns) * height;
    return `<g transform="translate(${x + width / 2 - 18} ${y + 12}) scale(1.5)"><path d="${path}"/></g>
<text x="${x + width / 2}" y="${y + 70}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns * width} ${rows * height}" role="img" aria-label="All pictures with their names">
<style>rect { fill: #fff } path { fill: none; stroke: #1d2433; stroke-width: 2.25; stroke-linecap: round; stroke-linejoin: round } text { font: 15px system-ui, sans-serif; fill: #1d2433; text-anchor: middle }</style>
<rect width="100%" height="100%"/>
${cells.join('\n')}
</svg>
`;
}

/** The paper: a number and a picture, no name, and a box for each of five people. */
export function sheet() {
  const people = [1, 2, 3, 4, 5];
  const rows = pictures().map(
    ([, path], index) => `<tr><th scope="row">${index + 1}</th>
<td><svg viewBox="0 0 24 24" role="img" aria-label="Picture ${index + 1}"><path d="${path}"/></svg></td>
${people.map(() => '<td></td>').join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>What do you see? Pictures to try with five people</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; color: #1d2433; background: #fff; max-width: 190mm; margin: 10mm auto; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #5d6576; height: 17mm; padding: 1mm; text-align: center; }
thead th { height: auto; }
svg { width: 12mm; height: 12mm; fill: none; stroke: #1d2433; stroke-width: 2.25; stroke-linecap: round; stroke-linejoin: round; }
</style>
</head>
<body>
<h1>What do you see?</h1>
<p>Show one picture at a time. Ask: “You see this on the site of your town hall. What does it tell you?” Write down the words the person says. Help with nothing, and praise nothing. It is the picture that is being tried, not the person.</p>
<p>Mark each answer: <b>+</b> the meaning, <b>~</b> near it, <b>0</b> no idea, <b>−</b> something else.</p>
<table>
<thead><tr><th>No.</th><th>Picture</th>${people.map((one) => `<th>Person ${one}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function source(path) {
  return readFileSync(new URL(`../../src/${path}`, here), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('list.svg', here), list());
  writeFileSync(new URL('sheet.html', here), sheet());
}
