import type { Mean, Means as Told } from '../formats/help-rules.js';
import type { Channel, ChannelKind, Site, StopNumber } from '../formats/site.js';
import { primary } from '../formats/text.js';
import { openState, type Moment, type OpenState } from './hours.js';
import { phoneForms, smsHref } from '../phone.js';
import type { ChannelStatus } from './status.js';

/** What a way to a person asks of whoever takes it. `phone`: a telephone; `net`: an internet of one's own. */
export type ChannelNeed = 'phone' | 'voice' | 'email' | 'net' | 'writing' | 'travel' | 'form';

/** `hours` as the site wrote them; `state` also knows what the desk itself says of now. */
export interface Availability {
  readonly state: OpenState['state'] | 'busy';
  readonly hours: OpenState;
  /** The desk itself says that somebody is there. */
  readonly told: boolean;
}

/** What a press on a way does. */
export type Opening =
  /** Follows a link of the person's own device, or opens another page. */
  | { readonly how: 'link'; readonly href: string; readonly away: boolean }
  /** A window of ours asks for what is needed. */
  | { readonly how: 'window'; readonly surface: 'callback' }
  /** Nothing to press: an address to go to or to write to. */
  | { readonly how: 'address' };

/** A message that the person has before their eyes, word for word, as they press. */
export interface SeenMessage {
  readonly subject: string;
  readonly text: string;
}

/**
 * A way to reach a person, as a screen offers it: the one port that every kind of channel is behind. None needs an
 * account; none but `email` needs an address of one's own.
 */
export interface HelpChannel {
  /** The same as long as the site file is. */
  readonly id: string;
  readonly kind: ChannelKind;
  /** What the site wrote. */
  readonly channel: Channel;
  readonly cost: Channel['cost'];
  readonly needs: readonly ChannelNeed[];
  readonly availability: Availability;
  /** False when the site names its languages and the person's is not among them. */
  readonly speaksMine: boolean;
  /** Whether it can carry a message at all: an e-mail, and outside a bank an SMS. */
  readonly takesMessage: boolean;
  /** What a press does. A message is put in only where it is given: one that the person has read. */
  open(seen?: SeenMessage): Opening;
}

/** What this person can use. Asked, never guessed from how they behave. */
export interface Means {
  readonly locale: string;
  /** What they told by their answers. */
  readonly told?: Told;
  /** The language they chose to be helped in. */
  readonly speaks?: string | undefined;
}

/** What is known besides the site file. */
export interface Known {
  /** What the status files say, by path. */
  readonly statuses?: Readonly<Record<string, ChannelStatus>>;
  /** True where a request to be rung back can be sealed. */
  readonly callback?: boolean;
}

/** Best first. */
const ORDER: readonly ChannelKind[] = [
  'phone',
  'callback',
  'visit',
  'letter',
  'sms',
  'whatsapp',
  'email',
  'relay',
  'link',
];

const NEEDS: Readonly<Record<ChannelKind, readonly ChannelNeed[]>> = {
  phone: ['phone', 'voice'],
  callback: ['phone', 'form'],
  visit: ['travel'],
  letter: ['writing'],
  sms: ['phone', 'writing'],
  whatsapp: ['phone', 'net', 'writing'],
  email: ['email', 'net', 'writing'],
  relay: ['net'],
  link: ['net', 'writing'],
};

/** What an answer makes hard. */
const HARD: Readonly<Record<Mean, readonly ChannelNeed[]>> = {
  'reads-little': ['writing'],
  'no-voice': ['voice'],
  'no-device': ['email', 'net', 'form'],
  'other-language': [],
};

/** On a bank's page these are the swindler's tools. */
const NOT_FOR_BANKS: readonly ChannelKind[] = ['sms', 'whatsapp'];

/**
 * The ways to a person, in the order this one can use them.
 *
 * @param now milliseconds since 1970; undefined for paper, which is read at any hour: no way is open or closed then.
 */
export function helpChannels(
  site: Pick<Site, 'channels' | 'profile' | 'country' | 'timeZone'>,
  means: Means,
  now: number | undefined,
  known: Known = {},
): HelpChannel[] {
  const moment = now === undefined ? now : { now, country: site.country, timeZone: site.timeZone };
  return site.channels
    .map((channel, index) => describe(channel, index, site, means, moment, known))
    .filter(({ kind }) => kind !== 'callback' || known.callback === true)
    .filter(({ kind }) => !(site.profile === 'bank' && NOT_FOR_BANKS.includes(kind)))
    .map((channel, index) => ({ channel, rank: rankOf(channel, means), index }))
    .sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    .map(({ channel }) => channel);
}

/** Only those that speak a language, by name; without one, those that do not say which. */
export function speaking(channels: readonly HelpChannel[], tag: string): HelpChannel[] {
  return channels.filter(({ channel }) =>
    channel.languages?.some((one) => primary(one) === primary(tag)),
  );
}

/** The languages somebody answers in, as the site names them, each once. */
export function languagesOf(site: Pick<Site, 'channels'>): string[] {
  return [...new Set(site.channels.flatMap(({ languages = [] }) => languages.map(primary)))];
}

/** The numbers for STOP, those of the site's own country first. */
export function stopNumbers(site: Pick<Site, 'stop' | 'country'>): StopNumber[] {
  const numbers = site.stop?.numbers ?? [];
  const home = numbers.filter(({ country }) => country === site.country);
  return [...home, ...numbers.filter((number) => !home.includes(number))];
}

function describe(
  channel: Channel,
  index: number,
  site: Pick<Site, 'profile' | 'country'>,
  { locale, speaks = locale }: Means,
  moment: Moment | undefined,
  { statuses = {} }: Known,
): HelpChannel {
  const languages = channel.languages ?? [];
  const isBank = site.profile === 'bank';
  return {
    id: `${channel.kind}-${index}`,
    kind: channel.kind,
    channel,
    cost: channel.cost,
    needs: needsOf(channel),
    availability: availabilityOf(channel, moment, statuses),
    speaksMine: languages.length === 0 || languages.some((tag) => primary(tag) === primary(speaks)),
    takesMessage: !isBank && (channel.kind === 'email' || channel.kind === 'sms'),
    // On a bank's page nothing is ever put in a message.
    open: (seen) => openingOf(channel, site.country, isBank ? undefined : seen),
  };
}

/** Who is only ever rung back speaks on the telephone, too. */
function needsOf(channel: Channel): readonly ChannelNeed[] {
  const needs = NEEDS[channel.kind];
  const onlyRings = channel.kind === 'callback' && channel.ways?.every((way) => way === 'phone');
  return onlyRings ? [...needs, 'voice'] : needs;
}

/** The desk knows best that it is closed or busy; that it is open now, it may only add to its hours. */
function availabilityOf(
  { kind, hours, status }: Channel,
  moment: Moment | undefined,
  statuses: Readonly<Record<string, ChannelStatus>>,
): Availability {
  const open: OpenState = moment
    ? openState(hours, moment, kind === 'visit' ? 'door' : 'line')
    : { state: 'unknown', why: 'none' };
  const told =
    status !== undefined && Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  if (told === undefined || told === 'unknown')
    return { state: open.state, hours: open, told: false };
  const state = told === 'available' ? 'open' : told;
  return { state, hours: open, told: true };
}

function openingOf(
  channel: Channel,
  country: string | undefined,
  seen: SeenMessage | undefined,
): Opening {
  const link = (href: string, away = false): Opening => ({ how: 'link', href, away });
  switch (channel.kind) {
    case 'phone':
      return link(phoneForms(channel.number, country).href);
    case 'sms':
      return link(smsHref(channel.number, country) + queryOf({ body: seen?.text }));
    case 'whatsapp':
      // Who runs it would read what is put in: the person writes it themselves.
      return link(
        `https://wa.me/${phoneForms(channel.number, country).href.replace(/\D/g, '')}`,
        true,
      );
    case 'email':
      return link(
        mailHref(channel.address) +
          queryOf({ subject: seen?.subject, body: seen?.text.replaceAll('\n', '\r\n') }),
      );
    case 'relay':
    case 'link':
      return link(channel.url, true);
    case 'callback':
      return { how: 'window', surface: 'callback' };
    case 'visit':
    case 'letter':
      return { how: 'address' };
  }
}

function queryOf(parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).filter(([, text]) => text !== undefined && text !== '');
  const written = given.map(([name, text]) => `${name}=${encodeURIComponent(text ?? '')}`);
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** Smaller is better, from left to right. */
function rankOf(channel: HelpChannel, { told = [], speaks }: Means): number[] {
  const hard = told.flatMap((mean) => HARD[mean]);
  const { state } = channel.availability;
  const isShut = state === 'closed' || state === 'busy';
  return [
    channel.needs.some((need) => hard.includes(need)) ? 1 : 0,
    // Who asked for a language is helped by nobody who does not speak it.
    speaks === undefined || channel.speaksMine ? 0 : 1,
    // A line that rings in an empty room comes behind being rung back.
    ORDER.indexOf(channel.kind === 'phone' && isShut ? 'callback' : channel.kind),
    channel.kind === 'phone' && isShut ? 1 : 0,
    channel.speaksMine ? 0 : 1,
    ['open', 'unknown', 'busy', 'closed'].indexOf(state),
    channel.cost === 'free' ? 0 : 1,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** RFC 6068 has the @ itself: some programs write to nobody where it is escaped. */
export function mailHref(address: string): string {
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
}
