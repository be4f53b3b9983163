import { expect } from '@open-wc/testing';
import type { Channel, Site } from '../../../src/core/formats/site.js';
import { helpChannels, stopNumbers } from '../../../src/core/help/channels.js';

const NOW = Date.parse('2026-11-23T10:00:00+01:00');

const EVERY: readonly Channel[] = [
  { kind: 'link', url: '/chat' },
  { kind: 'relay', url: 'https://relay.example', mode: 'sign' },
  { kind: 'email', address: 'a@b.example' },
  { kind: 'whatsapp', number: '+32470000000' },
  { kind: 'sms', number: '+32470000000' },
  { kind: 'letter', address: 'Rue 1' },
  { kind: 'visit', address: 'Rue 1' },
  { kind: 'callback', endpoint: '/api', key: { kid: '1', kty: 'EC', crv: 'P-256', x: 'a' } },
  { kind: 'phone', number: '+3281000000', cost: 'free' },
];

function site(parts: Partial<Site>): Pick<Site, 'channels' | 'profile' | 'country'> {
  return { channels: [...EVERY], profile: 'public', country: 'BE', ...parts };
}

const kinds = (parts: Partial<Site>, means = { locale: 'fr' }) =>
  helpChannels(site(parts), means, NOW).map(({ kind }) => kind);

describe('channels', () => {
  it('puts the telephone first and what must be written last', () => {
    expect(kinds({})).to.deep.equal([
      'phone',
      'visit',
      'letter',
      'sms',
      'whatsapp',
      'email',
      'relay',
      'link',
    ]);
  });

  it('keeps the tools of swindlers off the page of a bank', () => {
    expect(kinds({ profile: 'bank' })).to.not.include.members(['sms']);
    expect(kinds({ profile: 'bank' })).to.not.include.members(['whatsapp']);
    expect(kinds({ profile: 'bank' })[0]).to.equal('phone');
  });

  it('offers no callback that nothing can send yet', () => {
    expect(kinds({})).to.not.include.members(['callback']);
  });

  it('puts ways without writing first for whom writing is hard', () => {
    const order = kinds({}, { locale: 'fr', ...{ readsLittle: true } });
    expect(order.slice(0, 3)).to.deep.equal(['phone', 'visit', 'relay']);
  });

  it('prefers a line that is open, speaks the language, and is free', () => {
    const phone = (number: string, parts: Partial<Channel>) =>
      ({ kind: 'phone', number, ...parts }) as Channel;
    const numbers = (channels: Channel[], locale = 'fr') =>
      helpChannels(site({ channels }), { locale }, NOW).map(({ channel }) =>
        channel.kind === 'phone' ? channel.number : '',
      );
    expect(
      numbers([phone('1', { hours: 'Sa 09:00-10:00' }), phone('2', { hours: 'Mo 09:00-17:00' })]),
    ).to.deep.equal(['2', '1']);
    expect(
      numbers([phone('1', { languages: ['nl'] }), phone('2', { languages: ['fr-BE'] })]),
    ).to.deep.equal(['2', '1']);
    expect(numbers([phone('1', { cost: 'paid' }), phone('2', { cost: 'free' })])).to.deep.equal([
      '2',
      '1',
    ]);
  });

  it('opens messages that are empty: nothing goes out that was not seen', () => {
    for (const { href } of helpChannels(site({}), { locale: 'fr' }, NOW)) {
      expect(href ?? '').to.not.match(/[?&](text|body|subject)=/);
    }
  });

  it("puts the site's own country first among the numbers for STOP", () => {
    const number = (country: string) => ({ country, label: country, number: '112' });
    const numbers = [number('FR'), number('BE'), number('NL')];
    expect(stopNumbers({ country: 'BE', stop: { numbers } }).map(({ country }) => country))
      .to.deep // prettier-ignore
      .equal(['BE', 'FR', 'NL']);
    expect(stopNumbers({})).to.deep.equal([]);
  });
});
