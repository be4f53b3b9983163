import { expect } from '@open-wc/testing';
import { readFormat } from '../../../src/core/formats/read.js';
import { GOOD } from './good-files.js';

const PRIVATE = 'qXGSHy6xXyDnfLkGJq3NlZC4gUQXHqmuSx5Gd2rAE6w';

describe('the private half of the key in a public file', () => {
  const key = { kid: '1', kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
  const read = async (more: object) => {
    const channels = [
      { kind: 'callback', endpoint: '/api/callback', key: { ...key, ...more } },
      { kind: 'phone', number: '1819' },
    ];
    const { value, reports } = await readFormat('site', { ...GOOD.site, channels }, 'site.json');
    return { kinds: value?.channels.map(({ kind }) => kind), reports };
  };

  it('is told as what it is, with what to do, and nothing is sealed to it any more', async () => {
    const { kinds, reports } = await read({ d: PRIVATE });
    expect(kinds).to.deep.equal(['phone']);
    expect(reports.map(({ code, path }) => [code, path])).to.deep.equal([
      ['file-invalid', 'channels[0].key.d'],
    ]);
    expect(reports[0]?.fix).to.match(/PRIVATE key.*new pair.*left out/);
    expect(reports[0]?.fix).to.match(/^Take this file down/);
    expect(JSON.stringify(reports)).not.to.contain(PRIVATE);
  });

  it('is so whatever stands there', async () => {
    for (const d of ['', null, 7]) expect((await read({ d })).kinds).to.deep.equal(['phone']);
  });

  it('is not any other key that is not known', async () => {
    const { kinds, reports } = await read({ ext: true });
    expect(kinds).to.deep.equal(['callback', 'phone']);
    expect(reports.map(({ path }) => path)).to.deep.equal(['channels[0].key.ext']);
  });
});
