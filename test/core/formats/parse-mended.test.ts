import { expect } from '@open-wc/testing';
import type { FormatName } from '../../../src/core/formats/parse.js';
import { at, FILE, parse, withStep, type Json } from './good-files.js';

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
    ['site', { off: 'true' }, 'off', /everything is silent/, 'off', true],
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
