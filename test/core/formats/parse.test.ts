import { expect } from '@open-wc/testing';
import type { Report } from '../../../src/core/errors.js';
import { parseFile, type FormatName } from '../../../src/core/formats/parse.js';
import * as example from './design-example.js';

type Json = Record<string, unknown>;

const steps = [
  { id: 'nom', find: 'Nom', text: { fr: 'Écrivez votre nom.' } },
  {
    id: 'avec',
    ask: 'Avec ?',
    choices: [
      { id: 'oui', text: 'Oui' },
      { id: 'non', text: 'Non' },
    ],
  },
  { id: 'fin', text: 'Fini.' },
];

/** The smallest good file of each kind. */
const GOOD: Readonly<Record<FormatName, Json>> = {
  site: { format: 1, id: 'valmont', name: 'Valmont' },
  procedure: { format: 1, id: 'adresse', title: 'Adresse', steps },
  texts: { format: 1, lang: 'fr', blocks: [{ find: { id: 'a' }, simple: 'Court.' }] },
  glossary: { format: 1, lang: 'fr', terms: [{ id: 'a', term: 'A', simple: 'B' }] },
  places: { format: 1, places: [{ id: 'a', name: 'EPN' }] },
};

const FILE = 'files/adresse.json';

function parse(name: FormatName, change: Json): { value: Json; reports: readonly Report[] } {
  const { value, reports } = parseFile(name, JSON.stringify({ ...GOOD[name], ...change }), FILE);
  return { value: value as unknown as Json, reports };
}

/** The procedure with one step changed. */
function withStep(index: number, change: Json): Json {
  return { steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) };
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((so, key) => (so as Json | undefined)?.[key], value);
}

describe('parseFile: good files', () => {
  for (const name of ['site', 'procedure', 'texts', 'glossary', 'places'] as const) {
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

/** name of the file, what is changed, path told, words of the fix, and what is left at a path of the value. */
type Row = readonly [FormatName, Json, string, RegExp, string, unknown];

describe('parseFile: one bad thing, one report, and the rest goes on', () => {
  const phone = { kind: 'phone', number: '1819' };
  const rows: readonly Row[] = [
    // Unknown keys.
    ['site', { colour: 'red' }, 'colour', /does not know this key/, 'colour', undefined],
    ['site', { chanels: [] }, 'chanels', /Did you mean "channels"\?/, 'id', 'valmont'],
    [
      'procedure',
      withStep(0, { picure: 'id-card' }),
      'steps[0].picure',
      /Did you mean "picture"/,
      'steps.0.id',
      'nom',
    ],
    // Bad optional values.
    ['site', { code: 'val mont' }, 'code', /capital letters/, 'code', undefined],
    ['site', { timeZone: 'Brussels' }, 'timeZone', /Europe\/Brussels/, 'timeZone', undefined],
    ['site', { country: 'Belgium' }, 'country', /two capital letters/, 'country', undefined],
    ['site', { locales: ['fr', 'fr_BE'] }, 'locales[1]', /with a dash/, 'locales', ['fr']],
    ['site', { off: 'true' }, 'off', /without quotes/, 'off', undefined],
    ['site', { procedures: 'a.json' }, 'procedures', /a list/, 'procedures', []],
    [
      'site',
      { brand: { accent: { light: 'red;}*{all:unset' } } },
      'brand.accent.light',
      /a colour/,
      'brand.accent',
      {},
    ],
    ['procedure', { checked: '01/11/2026' }, 'checked', /such as 2026-11-01/, 'checked', undefined],
    ['procedure', { keeps: 'drafts' }, 'keeps', /Did you mean "draft"/, 'keeps', undefined],
    ['procedure', { minutes: '10' }, 'minutes', /a number of minutes/, 'minutes', undefined],
    ['procedure', { version: 1.5 }, 'version', /whole number/, 'version', 1],
    [
      'procedure',
      { bring: [{ text: 'A' }, { picture: 'id-card' }] },
      'bring[1].text',
      /Add "text"/,
      'bring.length',
      1,
    ],
    [
      'procedure',
      { title: { fr: 'Adresse', nl: 5 } },
      'title.nl',
      /a text/,
      'title',
      { fr: 'Adresse' },
    ],
    [
      'procedure',
      { title: { fr: 'Adresse', french: 'x' } },
      'title.french',
      /language tag/,
      'title',
      { fr: 'Adresse' },
    ],
    [
      'procedure',
      withStep(0, { picture: 'id-crad' }),
      'steps[0].picture',
      /Did you mean "id-card"/,
      'steps.0.picture',
      undefined,
    ],
    [
      'procedure',
      withStep(0, { picture: null }),
      'steps[0].picture',
      /not null/,
      'steps.0.text.fr',
      'Écrivez votre nom.',
    ],
    [
      'procedure',
      withStep(0, { done: 'vaild' }),
      'steps[0].done',
      /Did you mean "valid"/,
      'steps.0.done',
      undefined,
    ],
    [
      'procedure',
      withStep(0, { done: { pag: '/a' } }),
      'steps[0].done.page',
      /Write "page" instead of "pag"/,
      'steps.0.done',
      undefined,
    ],
    [
      'procedure',
      withStep(0, { find: {} }),
      'steps[0].find',
      /at least one of id, css/,
      'steps.0.find',
      undefined,
    ],
    [
      'procedure',
      withStep(0, { find: [] }),
      'steps[0].find',
      /at least one way/,
      'steps.0.find',
      undefined,
    ],
    [
      'procedure',
      withStep(0, { find: [{ id: 'a' }, { ID: 'b', css: 'c' }] }),
      'steps[0].find[1].ID',
      /Did you mean "id"/,
      'steps.0.find.1',
      { css: 'c' },
    ],
    [
      'procedure',
      withStep(0, { find: [{ id: 1 }, 'Nom'] }),
      'steps[0].find[0].id',
      /a text/,
      'steps.0.find.0',
      'Nom',
    ],
    [
      'procedure',
      withStep(0, { media: [{ kb: 1 }] }),
      'steps[0].media[0].src',
      /Add "src"/,
      'steps.0.media',
      [],
    ],
    [
      'procedure',
      withStep(0, { audio: { fr: 'javascript:alert(1)' } }),
      'steps[0].audio.fr',
      /path of a file/,
      'steps.0.audio',
      {},
    ],
    [
      'procedure',
      withStep(0, { sensitive: 'yes' }),
      'steps[0].sensitive',
      /counts as sensitive/,
      'steps.0.sensitive',
      true,
    ],
    [
      'procedure',
      withStep(2, { done: 'valid' }),
      'steps[2].done',
      /Add "find"/,
      'steps.2.done',
      undefined,
    ],
    [
      'procedure',
      withStep(0, { errors: { missing: 'A', mising: 'B' } }),
      'steps[0].errors.mising',
      /Did you mean "missing"/,
      'steps.0.errors',
      { missing: 'A' },
    ],
    [
      'procedure',
      withStep(0, { errors: { missing: { find: 'B', tekst: 'A' } } }),
      'steps[0].errors.missing.text',
      /Write "text" instead of "tekst"/,
      'steps.0.id',
      'nom',
    ],
    ['procedure', withStep(1, { id: 'nom' }), 'steps[1].id', /another "id"/, 'steps.1.id', 'nom-2'],
    [
      'procedure',
      { end: { find: 5, text: 'Fini' } },
      'end.find',
      /a label/,
      'end',
      { text: 'Fini' },
    ],
    // Bad required values drop the block, term, place or channel.
    [
      'site',
      { channels: [phone, { kind: 'phone' }] },
      'channels[1].number',
      /Add "number".*This channel is left out/,
      'channels.length',
      1,
    ],
    [
      'site',
      { channels: [phone, { kind: 'pigeon' }] },
      'channels[1].kind',
      /one of "phone", "callback"/,
      'channels.length',
      1,
    ],
    [
      'site',
      { channels: [{ kind: 'fone', number: '1' }, phone] },
      'channels[0].kind',
      /Did you mean "phone"/,
      'channels.0.number',
      '1819',
    ],
    [
      'site',
      { channels: [{ kind: 'link', url: 'javascript:alert(1)' }] },
      'channels[0].url',
      /a link that starts/,
      'channels',
      [],
    ],
    [
      'site',
      { channels: [{ kind: 'link', url: 'java\nscript:alert(1)' }] },
      'channels[0].url',
      /a link/,
      'channels',
      [],
    ],
    [
      'site',
      { channels: [{ kind: 'link', url: ' data:text/html,x' }] },
      'channels[0].url',
      /a link/,
      'channels',
      [],
    ],
    [
      'site',
      { channels: [{ kind: 'email', address: 'info' }] },
      'channels[0].address',
      /e-mail/,
      'channels',
      [],
    ],
    [
      'site',
      { profile: 'bank', channels: [phone, { kind: 'sms', number: '1819' }] },
      'channels[1]',
      /by message/,
      'channels.length',
      1,
    ],
    [
      'texts',
      {
        blocks: [
          { find: 'A', simple: '' },
          { find: 'B', simple: 'b' },
        ],
      },
      'blocks[0].simple',
      /not empty.*This block is left out/,
      'blocks.length',
      1,
    ],
    ['texts', { blocks: [{ simple: 'b' }] }, 'blocks[0].find', /Add "find"/, 'blocks', []],
    [
      'texts',
      { blocks: [{ find: 'A', simple: 'b', source: 'xyz' }] },
      'blocks[0].source',
      /16 signs/,
      'blocks.0.simple',
      'b',
    ],
    [
      'texts',
      { blocks: [{ find: 'A', simple: 'b', by: { who: 'x' } }] },
      'blocks[0].by.method',
      /Add "method": one of "human"/,
      'blocks.0.by',
      undefined,
    ],
    [
      'glossary',
      { terms: [{ id: 'a', simple: 'b' }] },
      'terms[0].term',
      /This term is left out/,
      'terms',
      [],
    ],
    [
      'glossary',
      {
        terms: [
          { id: 'a', term: 'A', simple: 'b' },
          { id: 'a', term: 'B', simple: 'c' },
        ],
      },
      'terms[1].id',
      /is taken/,
      'terms.length',
      1,
    ],
    [
      'glossary',
      { terms: [{ id: 'a', term: 'A', simple: 'b', official: { url: 'vbscript:x' } }] },
      'terms[0].official.url',
      /a link/,
      'terms.0.official',
      {},
    ],
    [
      'places',
      { places: [{ id: 'a' }, { id: 'b', name: 'B' }] },
      'places[0].name',
      /This place is left out/,
      'places.length',
      1,
    ],
    [
      'places',
      { places: [{ id: 'a', name: 'A', lat: 91 }] },
      'places[0].lat',
      /latitude.*not 91/,
      'places.0.lat',
      undefined,
    ],
    [
      'places',
      { places: [{ id: 'a', name: 'A', cost: 'gratis' }] },
      'places[0].cost',
      /one of "free"/,
      'places.0.cost',
      undefined,
    ],
    [
      'places',
      { places: ['EPN', { id: 'b', name: 'B' }] },
      'places[0]',
      /a group.*not "EPN"/,
      'places.length',
      1,
    ],
    // A required value of the file itself is replaced where something safe can stand for it.
    ['site', { id: 'my site' }, 'id', /without spaces/, 'id', 'site'],
    ['site', { name: 7 }, 'name', /"id" is shown/, 'name', 'valmont'],
    ['site', { profile: 'bnak' }, 'profile', /strict profile/, 'profile', 'bank'],
    ['site', { storage: 'cookie' }, 'storage', /nothing is stored/, 'storage', 'none'],
    ['procedure', { id: '' }, 'id', /called "adresse"/, 'id', 'adresse'],
    ['procedure', { title: {} }, 'title', /at least one language/, 'title', 'adresse'],
  ];
  for (const [name, change, path, fix, left, value] of rows) {
    it(`${name}: ${JSON.stringify(change).slice(0, 90)}`, () => {
      const parsed = parse(name, change);
      expect(parsed.reports.map((report) => report.path)).to.deep.equal([path]);
      expect(parsed.reports[0]?.fix).to.match(fix);
      expect(parsed.reports[0]).to.include({
        code: 'file-invalid',
        severity: 'author',
        file: FILE,
      });
      expect(at(parsed.value, left)).to.deep.equal(value);
      expect(at(parsed.value, 'format')).to.equal(1);
    });
  }

  it('has no use for a file whose list is not there', () => {
    for (const [name, change] of [
      ['procedure', { steps: [] }],
      ['procedure', { steps: 'none' }],
      ['texts', { blocks: undefined }],
      ['texts', { lang: 'français' }],
      ['glossary', { lang: undefined }],
      ['places', { places: {} }],
    ] as const) {
      const { value, reports } = parse(name, change);
      expect(value, JSON.stringify(change)).to.equal(undefined);
      expect(reports).to.have.lengthOf(1);
      expect(reports[0]?.fix).to.contain('this file is not used');
    }
  });

  it('counts a flood instead of repeating it', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ id: `p${index}` }));
    const { value, reports } = parse('places', { places: many });
    expect(value['places']).to.deep.equal([]);
    expect(reports).to.have.lengthOf(26);
    expect(reports.at(-1)?.fix).to.contain('975 more mistakes');
  });
});

describe('parseFile: a bad step keeps its place', () => {
  const rows: readonly (readonly [Json, string, RegExp])[] = [
    [{ id: undefined }, 'steps[1].id', /Add "id"/],
    [{ id: 'two words' }, 'steps[1].id', /without spaces/],
    [{ go: 'nowhere' }, 'steps[1].go', /there is no "nowhere"/],
    [{ go: 'fim' }, 'steps[1].go', /Did you mean "fin"/],
    [{ go: 3 }, 'steps[1].go', /not 3/],
    [{ if: { nobody: 'oui' } }, 'steps[1].if.nobody', /"id" of a question/],
    [{ if: { nom: 'oui' } }, 'steps[1].if.nom', /"id" of a question/],
    [{ if: {} }, 'steps[1].if', /a question and its answer/],
    [{ if: 'oui' }, 'steps[1].if', /a question and its answer/],
    [{ if: { avec: ['oui', 5] } }, 'steps[1].if.avec[1]', /not 5/],
    [{ effect: 'send' }, 'steps[1].effect', /Did you mean "sends"/],
    [{ away: 'itsme' }, 'steps[1].away', /"to": …, "text": …/],
    [{ ask: undefined }, 'steps[1]', /Add "ask"/],
    [{ choices: undefined }, 'steps[1]', /Add "choices"/],
    [{ choices: [] }, 'steps[1].choices', /at least one choice/],
    [
      { choices: [{ id: 'oui', text: 'Oui' }, { id: 'non' }] },
      'steps[1].choices[1].text',
      /Add "text"/,
    ],
    [
      { choices: [{ id: 'oui', text: 'Oui', go: 'fun' }] },
      'steps[1].choices[0].go',
      /Did you mean "fin"/,
    ],
    [
      {
        choices: [
          { id: 'a', text: 'A' },
          { id: 'a', text: 'B' },
        ],
      },
      'steps[1].choices[1].id',
      /is taken/,
    ],
    [{ ask: undefined, choices: undefined }, 'steps[1]', /what to do/],
  ];
  for (const [change, path, fix] of rows) {
    it(
      JSON.stringify(change, (_, value: unknown) => value ?? null),
      () => {
        const { value, reports } = parse('procedure', withStep(1, change));
        expect(reports.map((report) => report.path)).to.deep.equal([path]);
        expect(reports[0]?.fix).to.match(fix).and.to.contain('keeps its place');
        const read = value['steps'] as Json[];
        expect(read.map((step) => step['broken'] ?? false)).to.deep.equal([false, true, false]);
        expect(read[1]?.['id']).to.match(/^(avec|step-2)$/);
        expect(read[1]).not.to.have.any.keys('ask', 'choices', 'go', 'away');
      },
    );
  }

  it('keeps what still tells where a broken step stands', () => {
    const change = { page: '/etape-2', title: 'Question', effect: 'sends', choices: 'none' };
    const { value } = parse('procedure', withStep(1, change));
    expect((value['steps'] as Json[])[1]).to.deep.equal({
      id: 'avec',
      page: '/etape-2',
      title: 'Question',
      effect: 'sends',
      broken: true,
    });
  });

  it('gives a step that is no group at all a name of its own', () => {
    const { value } = parse('procedure', { steps: ['x', null, { id: 'step-1', text: 'A' }] });
    expect(value['steps']).to.deep.equal([
      { id: 'step-1', broken: true },
      { id: 'step-2', broken: true },
      { id: 'step-1-2', text: 'A' },
    ]);
  });

  it('does not hide a broken step behind a question that cannot be asked', () => {
    const { value } = parse('procedure', {
      steps: [steps[0], { id: 'q', ask: 'Q ?' }, { id: 'z', if: { q: 'oui' }, go: 5 }],
    });
    expect((value['steps'] as Json[])[2]).to.deep.equal({ id: 'z', broken: true });
  });

  it('knows a condition on what is visible', () => {
    const change = { if: { visible: { id: 'spouse' } } };
    const { value, reports } = parse('procedure', withStep(2, change));
    expect(reports).to.deep.equal([]);
    expect(at(value, 'steps.2.if')).to.deep.equal({ visible: { id: 'spouse' } });
  });

  it('keeps a choice that has one bad language, and a bad picture', () => {
    const change = {
      choices: [{ id: 'oui', text: { fr: 'Oui', nl: 1 }, picture: 'yes' }],
    };
    const { value, reports } = parse('procedure', withStep(1, change));
    expect(reports.map(({ path }) => path)).to.deep.equal([
      'steps[1].choices[0].text.nl',
      'steps[1].choices[0].picture',
    ]);
    expect(at(value, 'steps.1.choices')).to.deep.equal([{ id: 'oui', text: { fr: 'Oui' } }]);
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
