/**
 * `npm run bench`: what aidant costs, beside another way of doing the same, on one page in one run. It prints and
 * asserts nothing: machines differ, so only the ratios of one run are worth reading. `npm run bench -- guide read`
 * runs only these.
 */
import { build } from '../support/build.js';
import { machine } from './machine.js';

const BENCHES = {
  guide: './guide/bench.js',
  read: './read/bench.js',
  simple: './simple/bench.js',
  load: './load.js',
};
const names = Object.keys(BENCHES);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are: ${names.join(', ')}.`);
  process.exit(1);
}

build('cdn');
build('lib');
console.log(await machine(['npm run bench', ...(wanted.length > 0 ? ['--', ...wanted] : [])]));
for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const { title, run } = await import(BENCHES[name]);
  console.log(`\n## ${title}\n`);
  console.log(await run());
}
