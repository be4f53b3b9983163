import type { Channel, Site } from '../../core/formats/site.js';
import { primary } from '../../core/formats/text.js';
import { callbackDays, type CallbackDay } from '../../core/help/callback-days.js';
import type { Moment } from '../../core/help/hours.js';
import { callableNumber } from '../../core/help/number.js';
import type { PartOfDay, RequestSlot, RequestWay, VoiceNote } from '../../core/help/request.js';

export type CallbackChannel = Extract<Channel, { kind: 'callback' }>;

/** One question each; a question with one possible answer is not asked. */
export type Step = 'how' | 'number' | 'when' | 'language' | 'voice' | 'shared' | 'check';

/** What the person has answered so far. In memory only, and gone when the window closes. */
export interface Form {
  way: RequestWay;
  number: string;
  slot: RequestSlot;
  lang: string;
  voice: VoiceNote | undefined;
  /** Say where they are in the steps. */
  tells: boolean;
}

/** What decides which questions are asked. */
export interface Around {
  readonly channel: CallbackChannel;
  readonly site: Site;
  readonly locale: string;
  readonly shared: 'unknown' | 'yes' | 'no';
  /** The browser can record, and the site and its profile allow it. */
  readonly records: boolean;
  readonly now: number;
}

const WAYS: readonly RequestWay[] = ['phone', 'sms', 'desk'];

export function waysOf({ channel }: Pick<Around, 'channel'>): readonly RequestWay[] {
  return channel.ways ?? WAYS;
}

export function languagesOf({ channel, locale }: Pick<Around, 'channel' | 'locale'>): string[] {
  const tags = (channel.languages ?? []).map(primary);
  return tags.length === 0 ? [primary(locale)] : [...new Set(tags)];
}

/** Whether "as soon as possible" is offered; it is where nothing else is. */
export function offersSoon(around: Around): boolean {
  return (around.channel.slots ?? ['soon']).includes('soon') || daysOf(around).length === 0;
}

export function daysOf({ channel, site, now }: Around): CallbackDay[] {
  const moment: Moment = { now, country: site.country, timeZone: site.timeZone };
  const parts = channel.slots?.filter((slot): slot is PartOfDay => slot !== 'soon');
  return callbackDays(channel.hours, moment, parts);
}

export function emptyForm(around: Around): Form {
  const languages = languagesOf(around);
  const mine = primary(around.locale);
  return {
    way: waysOf(around)[0] ?? 'phone',
    number: '',
    slot: 'soon',
    lang: languages.includes(mine) ? mine : (languages[0] ?? mine),
    voice: undefined,
    tells: true,
  };
}

/** The questions for this person, in their order. */
export function stepsFor(around: Around, { way }: Pick<Form, 'way'>): Step[] {
  const steps: readonly (readonly [Step, boolean])[] = [
    ['how', waysOf(around).length > 1],
    ['number', way !== 'desk'],
    ['when', !offersSoon(around) || daysOf(around).length > 0],
    ['language', languagesOf(around).length > 1],
    ['voice', around.records],
    ['shared', around.shared === 'unknown' && around.site.storage !== 'none'],
    ['check', true],
  ];
  return steps.filter(([, asked]) => asked).map(([step]) => step);
}

/** The question behind this one; `shared` is not asked twice, so a step that is no longer asked has its place too. */
export function stepAfter(step: Step, steps: readonly Step[]): Step {
  const order: readonly Step[] = ['how', 'number', 'when', 'language', 'voice', 'shared', 'check'];
  return order.slice(order.indexOf(step) + 1).find((one) => steps.includes(one)) ?? 'check';
}

/** What is wrong with a number, as `callback.<key>`; undefined when somebody can be reached on it. */
export function numberTrouble(
  form: Pick<Form, 'way' | 'number'>,
  country: string | undefined,
): 'numberEmpty' | 'numberWrong' | 'numberShort' | 'numberFixed' | undefined {
  const typed = form.number.trim();
  if (typed === '') return 'numberEmpty';
  const number = callableNumber(typed, country);
  // 1819 is a service's, no person's: it can be rung, but not rung back.
  if (number === undefined)
    return /^[1-9]\d{1,5}$/.test(typed.replace(/\D/g, '')) ? 'numberShort' : 'numberWrong';
  const fixed = number.startsWith('+33')
    ? !/^\+33[67]/.test(number)
    : number.startsWith('+32') && !number.startsWith('+324');
  return form.way === 'sms' && fixed ? 'numberFixed' : undefined;
}

/** A number as people write it there; these are kept for stories and films, and ring nowhere. */
export function exampleNumber(country: string | undefined): string {
  if (country === 'FR') return '06 39 98 12 34';
  return country === 'BE' ? '0470 12 34 56' : '+32 470 12 34 56';
}
