import { expect } from '@open-wc/testing';
import { at, parse, type Json } from './good-files.js';

describe('parseFile: the callback of a bank', () => {
  const key = { kid: '1', kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
  const read = (more: object, profile = 'bank') => {
    const channel = { kind: 'callback', endpoint: '/api/callback', key, ...more };
    const { value, reports } = parse('site', {
      profile,
      channels: [channel],
    });
    return { value: at(value, 'channels') as Json[], told: reports.map(({ path }) => path) };
  };

  it('offers no SMS, whatever the site says, and tells its author once', () => {
    const { value, told } = read({ ways: ['sms', 'phone'] });
    expect(value[0]).to.have.deep.property('ways', ['phone']);
    expect(told).to.deep.equal(['channels[0].ways']);
    expect(read({ ways: ['sms', 'phone'] }, 'public').told).to.deep.equal([]);
  });

  it('asks by telephone or at the desk where the site does not say, and that is no fault', () => {
    const { value, told } = read({});
    expect(value[0]).to.have.deep.property('ways', ['phone', 'desk']);
    expect(told).to.deep.equal([]);
  });

  it('is left out where SMS was all there was', () => {
    const { value, told } = read({ ways: ['sms'] });
    expect(value).to.deep.equal([]);
    expect(told).to.deep.equal(['channels[0].ways']);
  });

  it('takes no voice note, and tells its author', () => {
    const { value, told } = read({ ways: ['phone'], voice: true });
    expect(value[0]).to.not.have.property('voice');
    expect(told).to.deep.equal(['channels[0].voice']);
    expect(read({ ways: ['phone'], voice: false }).told).to.deep.equal([]);
  });
});
