import { expect } from '@open-wc/testing';
import { parseFile } from '../../../src/core/formats/parse.js';
import { choice, step } from '../../../src/core/formats/procedure.js';
import { schemas } from '../../../src/core/formats/schemas.js';
import { textBlock } from '../../../src/core/formats/texts.js';
import { term } from '../../../src/core/formats/glossary.js';
import { place } from '../../../src/core/formats/places.js';

describe('docs/author.md', () => {
  let guide = '';
  let examples: string[] = [];
  before(async () => {
    guide = await (await fetch(new URL('../../../docs/author.md', import.meta.url))).text();
    examples = [...guide.matchAll(/```json\n(.*?)```/gs)].map((match) => match[1] ?? '');
  });

  const example = (key: string): string =>
    examples.find((one) => one.includes(`"${key}"`) && one.includes('"format": 1')) ?? '';

  for (const [name, key] of [
    ['site', 'profile'],
    ['texts', 'blocks'],
    ['glossary', 'terms'],
    ['places', 'licence'],
  ] as const) {
    it(`shows a good ${name} file`, () => {
      expect(parseFile(name, example(key), name).reports).to.deep.equal([]);
    });
  }

  it('shows a good procedure, with the steps it shows', () => {
    const steps = examples.filter((one) => /^{\s*"id": "(naissance|avec)"/.test(one));
    expect(steps).to.have.lengthOf(2);
    const last = '{ "id": "signer", "text": "Signez." }';
    const procedure = example('minutes').replace('[]', `[${[...steps, last].join(',')}]`);
    const { value, reports } = parseFile('procedure', procedure, 'adresse.json');
    expect(reports).to.deep.equal([]);
    expect(value?.steps).to.have.lengthOf(4);
  });

  it('tells of every key', () => {
    const keys = [
      ...Object.values(schemas).flatMap((schema) => Object.keys(schema.entries)),
      ...[step, choice, textBlock, term, place].flatMap((schema) => Object.keys(schema.entries)),
    ];
    for (const key of new Set(keys)) {
      expect(guide, key).to.match(new RegExp(`[\`"]${key.replace('$', '\\$')}[\`"]`));
    }
  });

  it('lists every kind of channel', () => {
    const kinds = schemas.site.entries.channels.wrapped.item.options.map(
      (option) => option.entries.kind.literal,
    );
    for (const kind of kinds) expect(guide).to.contain(`| \`${kind}\``);
  });

  it('quotes a report as it is written', () => {
    const file = JSON.stringify({
      format: 1,
      id: 'a',
      title: 'A',
      steps: [{ id: 'b', text: 'B', picure: 'id-card' }],
    });
    const [report] = parseFile('procedure', file, 'procedures/adresse.json').reports;
    expect(guide).to.contain(`${report?.file}  ${report?.path}\n${report?.fix}`);
  });
});
