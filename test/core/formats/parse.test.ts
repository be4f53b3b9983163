import { expect } from '@open-wc/testing';
import { parseFile } from '../../../src/core/formats/parse.js';
import * as example from './design-example.js';
import { at, FILE, GOOD, parse, withStep, type Json } from './good-files.js';

describe('parseFile: good files', () => {
  for (const name of [
    'site',
    'procedure',
    'texts',
    'glossary',
    'places',
    'postcodes',
    'recording',
  ] as const) {
    it(`reads the example of ${name} without a word, and keeps all of it`, () => {
      const { value, reports } = parseFile(name, example[name], FILE);
      expect(reports).to.deep.equal([]);
      expect(value).to.deep.equal(JSON.parse(example[name]));
    });

    it(`reads the smallest ${name}, as text or as an object`, () => {
      expect(parseFile(name, JSON.stringify(GOOD[name]), FILE).reports).to.deep.equal([]);
      expect(parseFile(name, GOOD[name], FILE).reports).to.deep.equal([]);
    });
  }

  it('fills in what is not said', () => {
    const { value } = parse('site', {});
    expect(value).to.deep.include({
      profile: 'public',
      storage: 'tab',
      procedures: [],
      channels: [],
    });
    expect(parse('procedure', {}).value['version']).to.equal(1);
  });

  it('gives each file its own lists', () => {
    const first = parse('site', {}).value['channels'] as unknown[];
    first.push('mine');
    expect(parse('site', {}).value['channels']).to.deep.equal([]);
  });

  it('takes a byte-order mark', () => {
    const { value, reports } = parseFile('site', `\uFEFF${example.site}`, FILE);
    expect(value?.id).to.equal('valmont');
    expect(reports).to.deep.equal([]);
  });
});

describe('parseFile: files that cannot be read', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['', 'line 1, column 1', /empty/],
    ['   \n ', 'line 1, column 1', /empty/],
    ['<!doctype html><title>404</title>', 'line 1, column 1', /web page/],
    ['{\n  "format": 1,\n  "id": "a",\n}', 'line 3, column 12', /Remove this comma/],
    ['[1,]', 'line 1, column 3', /Remove this comma/],
    ['{ "format": 1\n  "id": "a" }', 'line 2, column 3', /comma before/],
    ['{ "format" 1 }', 'line 1, column 12', /colon/],
    ["{ 'format': 1 }", 'line 1, column 3', /straight double quotes/],
    ['{ “format”: 1 }', 'line 1, column 3', /straight double quotes/],
    ['{ format: 1 }', 'line 1, column 3', /name between double quotes/],
    ['{ "a": vrai }', 'line 1, column 8', /true, false and null/],
    ['{ "a": 1 // one\n}', 'line 1, column 10', /comment/],
    ['/* one */ {}', 'line 1, column 1', /comment/],
    ['{ "a": "one\n two" }', 'line 1, column 8', /same line/],
    ['{ "a": "say "hi" now" }', 'line 1, column 14', /\\"/],
    ['{ "a": "C:\\new\\x" }', 'line 1, column 15', /backslash/],
    ['{ "a": "\t" }', 'line 1, column 9', /tab/],
    ['{ "a": [1, 2 }', 'line 1, column 14', /Write \] here/],
    ['{ "a": { "b": 1 }', 'line 1, column 18', /too early/],
    ['{ "a": 1 } }', 'line 1, column 12', /complete/],
    ['{ "a": }', 'line 1, column 8', /value before/],
    ['{ "a": , }', 'line 1, column 8', /comma/],
    ['{ "a": 01 }', 'line 1, column 9', /comma/],
    ['{\r\n"a": 1,\r\n"b" 2 }', 'line 3, column 5', /colon/],
  ];
  for (const [source, path, fix] of cases) {
    it(`says where and what: ${JSON.stringify(source)}`, () => {
      const { value, reports } = parseFile('site', source, FILE);
      expect(value).to.equal(undefined);
      expect(reports).to.have.lengthOf(1);
      expect(reports[0]).to.include({ code: 'file-invalid', severity: 'author', file: FILE, path });
      expect(reports[0]?.fix).to.match(fix);
    });
  }

  it('agrees with the browser on what is JSON', () => {
    for (const source of ['1e5', '"\\u00e9"', '-0.5', '[[],{}]', '{"a":{"b":[null,true]}}']) {
      expect(JSON.parse(source), source).not.to.equal(undefined);
      expect(parseFile('site', source, FILE).reports[0]?.fix, source).not.to.match(/JSON/);
    }
  });

  it('asks for UTF-8 where letters were lost, and goes on', () => {
    const { value, reports } = parseFile(
      'site',
      '{ "format": 1, "id": "a",\n "name": "D\uFFFDclarer" }',
      FILE,
    );
    expect(value?.id).to.equal('a');
    expect(reports.map(({ path, fix }) => [path, fix])).to.deep.equal([
      ['line 2, column 12', 'Save this file as UTF-8: letters with accents were lost here.'],
    ]);
  });

  it('refuses another edition of the format', () => {
    const { value, reports } = parse('procedure', { format: 2 });
    expect(value).to.equal(undefined);
    expect(reports.map(({ code }) => code)).to.deep.equal(['file-version']);
  });

  for (const format of [undefined, '1', null]) {
    it(`reads a file with "format": ${String(format)} as edition 1, and says so`, () => {
      const { value, reports } = parse('places', { format });
      expect(value['places']).to.have.lengthOf(1);
      expect(reports.map(({ path }) => path)).to.deep.equal(['format']);
    });
  }

  it('takes no list, number or null for a file', () => {
    for (const source of ['[]', '1', 'null', '"site"']) {
      expect(parseFile('site', source, FILE).value, source).to.equal(undefined);
      expect(parseFile('site', source, FILE).reports, source).to.have.lengthOf(1);
    }
    expect(parseFile('site', [], FILE).value).to.equal(undefined);
  });

  it('survives a file that is nested beyond reason, or bites its tail', () => {
    const deep = `{"format":1,"id":"a","title":"b","steps":[{"id":"c","find":${'{"within":'.repeat(20000)}1`;
    expect(parseFile('procedure', deep, FILE).reports).to.have.lengthOf(1);
    const way: Json = { id: 'a' };
    way['within'] = way;
    const file = { format: 1, id: 'a', title: 'b', steps: [{ id: 'c', find: way }] };
    expect(parseFile('procedure', file, FILE).value).to.equal(undefined);
    expect(parseFile('procedure', file, FILE).reports).to.have.lengthOf(1);
  });
});

describe('parseFile: attacks', () => {
  it('refuses names that reach into every object', () => {
    const source = `{ "format": 1, "id": "a", "name": { "fr": "A", "__proto__": "x", "constructor": "y" },
      "__proto__": { "off": true } }`;
    const { value, reports } = parseFile('site', source, FILE);
    expect(reports.map(({ path }) => path)).to.have.members([
      '__proto__',
      'name.__proto__',
      'name.constructor',
    ]);
    expect(reports.every(({ fix }) => fix.includes('refused'))).to.equal(true);
    expect(Object.keys(value?.name ?? {})).to.deep.equal(['fr']);
    expect(value?.off).to.equal(undefined);
    expect(({} as Json)['off']).to.equal(undefined);
  });

  it('refuses them as ids, conditions and queries', () => {
    for (const change of [
      { id: '__proto__' },
      { if: JSON.parse('{ "__proto__": "oui" }') as Json },
    ]) {
      const { value } = parse('procedure', withStep(2, change));
      expect(at(value, 'steps.2.broken'), JSON.stringify(change)).to.equal(true);
    }
    const page = JSON.parse('{ "path": "/a", "query": { "__proto__": "x" } }') as Json;
    expect(parse('procedure', withStep(2, { page })).reports).to.have.lengthOf(1);
  });

  it('does not trust an object more than a text', () => {
    const source = Object.assign(Object.create({ off: true }) as Json, GOOD.site);
    expect(parseFile('site', source, FILE).value?.off).to.equal(undefined);
  });
});
