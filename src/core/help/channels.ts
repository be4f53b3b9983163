import type { Channel, ChannelKind, Site, StopNumber } from '../formats/site.js';
import { primary } from '../formats/text.js';
import { openState, type Moment, type OpenState } from './hours.js';
import { phoneForms, smsHref } from '../phone.js';

/** What a way to a person asks of whoever takes it. */
export type ChannelNeed = 'voice' | 'writing' | 'travel' | 'form';

/**
 * A way to reach a person, as a screen offers it. None needs an account or an e-mail address of one's own, but
 * `email`. `callback` has its place here and shows once there is a way to send it.
 */
export interface HelpChannel {
  readonly kind: ChannelKind;
  /** What the site wrote. */
  readonly channel: Channel;
  readonly needs: readonly ChannelNeed[];
  readonly availability: OpenState;
  /** Where a press leads; none for a way on foot. */
  readonly href?: string;
  /** False when the site names its languages and the person's is not among them. */
  readonly speaksMine: boolean;
}

/** What this person can use. Asked, never guessed from how they behave. */
export interface Means {
  readonly locale: string;
  /** Reading and writing is hard. */
  readonly readsLittle?: boolean;
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
  phone: ['voice'],
  callback: ['voice', 'form'],
  visit: ['travel'],
  letter: ['writing'],
  sms: ['writing'],
  whatsapp: ['writing'],
  email: ['writing'],
  relay: [],
  link: ['writing'],
};

/** On a bank's page these are the swindler's tools. */
const NOT_FOR_BANKS: readonly ChannelKind[] = ['sms', 'whatsapp'];

/** Ways that exist in the files but not yet on the screen. */
const NOT_YET: readonly ChannelKind[] = ['callback'];

/** The ways to a person, in the order this one can use them. */
export function helpChannels(
  site: Pick<Site, 'channels' | 'profile' | 'country' | 'timeZone'>,
  means: Means,
  now: number,
): HelpChannel[] {
  const moment: Moment = { now, country: site.country, timeZone: site.timeZone };
  const offered = site.channels.filter(
    ({ kind }) =>
      !NOT_YET.includes(kind) && !(site.profile === 'bank' && NOT_FOR_BANKS.includes(kind)),
  );
  return offered
    .map((channel) => describe(channel, site.country, means, moment))
    .map((channel, index) => ({ channel, rank: rankOf(channel, means), index }))
    .sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    .map(({ channel }) => channel);
}

/** The numbers for STOP, those of the site's own country first. */
export function stopNumbers(site: Pick<Site, 'stop' | 'country'>): StopNumber[] {
  const numbers = site.stop?.numbers ?? [];
  const home = numbers.filter(({ country }) => country === site.country);
  return [...home, ...numbers.filter((number) => !home.includes(number))];
}

function describe(
  channel: Channel,
  country: string | undefined,
  { locale }: Means,
  moment: Moment,
): HelpChannel {
  const href = hrefOf(channel, country);
  const languages = channel.languages ?? [];
  return {
    kind: channel.kind,
    channel,
    needs: NEEDS[channel.kind],
    availability: openState(channel.hours, moment, channel.kind === 'visit' ? 'door' : 'line'),
    speaksMine: languages.length === 0 || languages.some((tag) => primary(tag) === primary(locale)),
    ...(href === undefined ? {} : { href }),
  };
}

function hrefOf(channel: Channel, country: string | undefined): string | undefined {
  switch (channel.kind) {
    case 'phone':
      return phoneForms(channel.number, country).href;
    case 'sms':
      return smsHref(channel.number, country);
    case 'whatsapp':
      return `https://wa.me/${phoneForms(channel.number, country).href.replace(/\D/g, '')}`;
    case 'email':
      return `mailto:${channel.address}`;
    case 'relay':
    case 'link':
      return channel.url;
    default:
      return undefined;
  }
}

/** Smaller is better, from left to right. */
function rankOf(channel: HelpChannel, { readsLittle = false }: Means): number[] {
  const hardToWrite = readsLittle && channel.needs.includes('writing') ? 1 : 0;
  const { state } = channel.availability;
  return [
    hardToWrite,
    ORDER.indexOf(channel.kind),
    channel.speaksMine ? 0 : 1,
    state === 'open' ? 0 : state === 'unknown' ? 1 : 2,
    channel.channel.cost === 'free' ? 0 : 1,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
