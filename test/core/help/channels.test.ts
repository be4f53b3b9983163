import { expect } from '@open-wc/testing';
import type { Channel, Site } from '../../../src/core/formats/site.js';
import {
  helpChannels,
  languagesOf,
  speaking,
  stopNumbers,
  type Means,
} from '../../../src/core/help/channels.js';

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

const SEEN = { subject: 'Help & more', text: 'Line one\nstep 2 of 7?' };

function site(parts: Partial<Site>): Pick<Site, 'channels' | 'profile' | 'country'> {
  return { channels: [...EVERY], profile: 'public', country: 'BE', ...parts };
}

const kinds = (parts: Partial<Site>, means: Means = { locale: 'fr' }) =>
  helpChannels(site(parts), means, NOW, { callback: true }).map(({ kind }) => kind);

const only = (channel: Channel, parts: Partial<Site> = {}, statuses = {}) =>
  helpChannels(site({ channels: [channel], ...parts }), { locale: 'fr' }, NOW, {
    callback: true,
    statuses,
  })[0];

const hrefOf = (channel: Channel, seen?: typeof SEEN, parts: Partial<Site> = {}) => {
  const opening = only(channel, parts)?.open(seen);
  return opening?.how === 'link' ? opening.href : undefined;
};

describe('channels', () => {
  it('puts the telephone first and what must be written last', () => {
    expect(kinds({})).to.deep.equal([
      'phone',
      'callback',
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
    expect(kinds({ profile: 'bank' })).to.deep.equal([
      'phone',
      'callback',
      'visit',
      'letter',
      'email',
      'relay',
      'link',
    ]);
  });

  it('offers to be rung back only where a request can be sealed', () => {
    for (const known of [{}, { callback: false }]) {
      const offered = helpChannels(site({}), { locale: 'fr' }, NOW, known).map(({ kind }) => kind);
      expect(offered).to.not.include('callback');
    }
    expect(only(EVERY[7] as Channel)?.open()).to.deep.equal({ how: 'window', surface: 'callback' });
  });

  it('has for paper the number that the site names first, whatever the hour', () => {
    const main: Channel = {
      kind: 'phone',
      number: '+3281000001',
      cost: 'free',
      hours: 'Mo-Fr 09:00-17:00; PH off',
    };
    const other: Channel = { kind: 'phone', number: '+3281000002', cost: 'paid' };
    const channels = [other, main];
    const numbers = (now: number | undefined) =>
      helpChannels(site({ channels }), { locale: 'fr' }, now).map(({ channel }) => channel);
    expect(numbers(undefined)).to.deep.equal([main, other]);
    // Right on a screen at night, and what paper had of New Year 1970.
    expect(numbers(0)).to.deep.equal([other, main]);
  });

  describe('come in the order this person can use', () => {
    it('without writing, for whom writing is hard', () => {
      const order = kinds({}, { locale: 'fr', told: ['reads-little'] });
      expect(order.slice(0, 4)).to.deep.equal(['phone', 'callback', 'visit', 'relay']);
    });

    it('without a voice, for who cannot speak or hear: every call last', () => {
      const means: Means = { locale: 'fr', told: ['no-voice'] };
      const order = kinds({}, means);
      expect(order[0]).to.equal('callback');
      expect(order.at(-1)).to.equal('phone');
    });

    it('sends nobody who cannot speak to a desk that only rings', () => {
      const means: Means = { locale: 'fr', told: ['no-voice'] };
      const rung = (...ways: ('phone' | 'sms' | 'desk')[]) =>
        kinds(
          { channels: EVERY.map((one) => (one.kind === 'callback' ? { ...one, ways } : one)) },
          means,
        );
      expect(rung('phone').slice(-2)).to.deep.equal(['phone', 'callback']);
      expect(rung('phone')[0]).to.equal('visit');
      expect(rung('phone', 'sms')[0]).to.equal('callback');
      expect(rung('desk')[0]).to.equal('callback');
    });

    it('without a device of their own', () => {
      const order = kinds({}, { locale: 'fr', told: ['no-device'] });
      expect(order.slice(0, 4)).to.deep.equal(['phone', 'visit', 'letter', 'sms']);
    });

    it('with several answers at once', () => {
      const order = kinds({}, { locale: 'fr', told: ['no-voice', 'reads-little', 'no-device'] });
      expect(order[0]).to.equal('visit');
    });

    it('with who speaks the language they asked for before all others', () => {
      const channels: Channel[] = [
        { kind: 'phone', number: '1', languages: ['fr'] },
        { kind: 'email', address: 'a@b.example', languages: ['ar', 'fr'] },
      ];
      const order = kinds({ channels }, { locale: 'fr', speaks: 'ar' });
      expect(order).to.deep.equal(['email', 'phone']);
      const all = helpChannels(site({ channels }), { locale: 'fr' }, NOW);
      expect(speaking(all, 'ar').map(({ kind }) => kind)).to.deep.equal(['email']);
      expect(languagesOf({ channels })).to.deep.equal(['fr', 'ar']);
    });

    it('with being rung back before a line where nobody answers now', () => {
      const closed: Channel = { kind: 'phone', number: '1', hours: 'Sa 09:00-10:00' };
      const channels = [closed, EVERY[7] as Channel];
      expect(kinds({ channels })).to.deep.equal(['callback', 'phone']);
      expect(kinds({ channels: [closed, { kind: 'visit' }] })).to.deep.equal(['phone', 'visit']);
    });

    it('with a line that is open, speaks the language, and is free', () => {
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
  });

  describe('open', () => {
    it('short and special numbers as they are, on both sides of the border', () => {
      const tel = (number: string, country: string) =>
        hrefOf({ kind: 'phone', number }, undefined, { country });
      expect(tel('3939', 'FR')).to.equal('tel:3939');
      expect(tel('3939', 'BE')).to.equal('tel:3939');
      expect(tel('1819', 'BE')).to.equal('tel:1819');
      expect(tel('078 170 170', 'BE')).to.equal('tel:078170170');
      expect(tel('0 892 705 705', 'FR')).to.equal('tel:0892705705');
      expect(tel('01 70 77 23 72', 'FR')).to.equal('tel:+33170772372');
    });

    it('messages that are empty: nothing goes out that was not seen', () => {
      for (const channel of helpChannels(site({}), { locale: 'fr' }, NOW, { callback: true })) {
        const opening = channel.open();
        if (opening.how === 'link') expect(opening.href).to.not.match(/[?&](text|body|subject)=/);
      }
    });

    it('an e-mail or an SMS with what the person has seen, letter by letter', () => {
      const mail = new URL(hrefOf({ kind: 'email', address: 'a@b.example' }, SEEN) ?? '');
      expect(mail.pathname).to.equal('a@b.example');
      const parts = (url: URL) =>
        Object.fromEntries(
          url.search
            .slice(1)
            .split('&')
            .map((one) => one.split('=').map(decodeURIComponent) as [string, string]),
        );
      expect(parts(mail)).to.deep.equal({
        subject: SEEN.subject,
        body: SEEN.text.replaceAll('\n', '\r\n'),
      });
      const sms = new URL(hrefOf({ kind: 'sms', number: '+32470000000' }, SEEN) ?? '');
      expect(parts(sms)).to.deep.equal({ body: SEEN.text });
    });

    it('an address that would add recipients or headers as one address', () => {
      const href = hrefOf({ kind: 'email', address: "a?bcc=x&body='@b.example" }, undefined) ?? '';
      expect(new URL(href).search).to.equal('');
    });

    it('nothing in a message of any other kind, nor on the page of a bank', () => {
      for (const channel of EVERY) {
        const carries = channel.kind === 'email' || channel.kind === 'sms';
        expect(only(channel)?.takesMessage, channel.kind).to.equal(carries);
        if (!carries) expect(only(channel)?.open(SEEN)).to.deep.equal(only(channel)?.open());
        const atBank = only(channel, { profile: 'bank' });
        expect(atBank?.takesMessage ?? false).to.equal(false);
        expect(atBank?.open(SEEN)).to.deep.equal(atBank?.open());
      }
    });
  });

  describe('are there', () => {
    const line: Channel = {
      kind: 'phone',
      number: '1',
      hours: 'Mo-Fr 09:00-17:00',
      status: 'desk.json',
    };
    const stateOf = (status?: string, channel = line) =>
      only(channel, {}, status === undefined ? {} : { 'desk.json': status })?.availability.state;

    it('as the desk itself says, and by their hours where it says nothing', () => {
      expect(stateOf()).to.equal('open');
      expect(stateOf('unknown')).to.equal('open');
      expect(stateOf('available')).to.equal('open');
      expect(stateOf('busy')).to.equal('busy');
      expect(stateOf('closed')).to.equal('closed');
      expect(stateOf(undefined, { kind: 'phone', number: '1' })).to.equal('unknown');
    });

    it('and come later when the desk says it is shut', () => {
      const other: Channel = { kind: 'phone', number: '2' };
      const order = helpChannels(site({ channels: [line, other] }), { locale: 'fr' }, NOW, {
        statuses: { 'desk.json': 'closed' },
      });
      expect(order[0]?.channel).to.equal(other);
    });
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
