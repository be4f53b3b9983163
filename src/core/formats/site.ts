import * as v from 'valibot';
import { helpRules } from './help-rules.js';
import {
  country,
  date,
  format,
  id,
  languageTag,
  link,
  path,
  phoneNumber,
  schemaPointer,
} from './shared.js';
import { slots } from './slots.js';
import { localText } from './text-schema.js';

const base = {
  cost: v.exactOptional(v.union([v.picklist(['free', 'paid']), localText])),
  hours: v.exactOptional(v.string()),
  languages: v.exactOptional(v.array(languageTag)),
  label: v.exactOptional(localText),
  /** A file of the site that says how it is now: `{ "state": "available" }`, `busy` or `closed`. */
  status: v.exactOptional(path),
};

const way = v.picklist(['phone', 'sms', 'desk']);
const moment = v.picklist(['soon', 'morning', 'afternoon', 'evening']);

/** The public half of the desk's pair, as a JWK. */
export const sealKey = v.strictObject({
  kid: v.string(),
  kty: v.string(),
  crv: v.string(),
  x: v.string(),
  y: v.exactOptional(v.string()),
});

export const channel = v.variant('kind', [
  v.strictObject({ kind: v.literal('phone'), number: phoneNumber, ...base }),
  v.strictObject({
    kind: v.literal('callback'),
    /** Where sealed requests are posted: a path of the site, or an address of an origin the session was given. */
    endpoint: v.pipe(
      v.string(),
      v.regex(/^(https?:\/\/|\/)/, 'a path such as /api/callback, or https:'),
    ),
    key: sealKey,
    /** How one may be answered; all three when not said. */
    ways: v.exactOptional(v.pipe(v.array(way), v.minLength(1, 'at least one way'))),
    /** When one may be answered; at once and every part of the day when not said. */
    slots: v.exactOptional(v.pipe(v.array(moment), v.minLength(1, 'at least one moment'))),
    /** The person may say what it is about, instead of writing; never on the profile "bank". */
    voice: v.exactOptional(v.boolean()),
    /** Days until the organisation erases a request; told to the person. */
    keepDays: v.exactOptional(
      v.pipe(v.number(), v.integer('whole days'), v.minValue(1, 'at least 1 day')),
    ),
    ...base,
  }),
  v.strictObject({ kind: v.literal('visit'), address: v.exactOptional(localText), ...base }),
  v.strictObject({ kind: v.literal('letter'), address: localText, ...base }),
  v.strictObject({ kind: v.literal('sms'), number: phoneNumber, ...base }),
  v.strictObject({ kind: v.literal('whatsapp'), number: phoneNumber, ...base }),
  v.strictObject({
    kind: v.literal('email'),
    address: v.pipe(v.string(), v.email('an e-mail address')),
    ...base,
  }),
  v.strictObject({
    kind: v.literal('relay'),
    url: link,
    mode: v.exactOptional(v.picklist(['text', 'sign'])),
    ...base,
  }),
  v.strictObject({ kind: v.literal('link'), url: link, ...base }),
]);

export const channels = v.array(channel);

const stopNumber = v.pipe(
  v.strictObject({
    country,
    label: localText,
    number: v.exactOptional(phoneNumber),
    cost: v.exactOptional(v.union([v.picklist(['free', 'paid']), localText])),
    /** A way that needs no voice: a web address or an SMS number. */
    url: v.exactOptional(link),
    sms: v.exactOptional(phoneNumber),
    checked: v.exactOptional(date),
  }),
  v.check(
    ({ number, url, sms }) => number !== undefined || url !== undefined || sms !== undefined,
    'a "number", a "url" or an "sms"',
  ),
);

/** One CSS colour and nothing else: it is written into a style sheet. */
const colour = v.pipe(
  v.string(),
  v.regex(
    /^(#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([0-9a-z.,%/ -]+\))$/,
    'a colour such as #0b4f8a',
  ),
);

const colours = v.strictObject({
  light: v.exactOptional(colour),
  dark: v.exactOptional(colour),
});

const timeZone = v.pipe(v.string(), v.check(isTimeZone, 'a time zone such as Europe/Brussels'));

/** A voice that the site brings along, for devices that have none. */
const engine = v.strictObject({
  /** The worker that speaks: `voice-pico/worker.js`, or any other that knows its messages. */
  worker: path,
  /** The files of the voice of each language. */
  data: v.record(languageTag, v.pipe(v.array(path), v.minLength(1, 'at least one file'))),
});

const sharedList = v.strictObject({
  everywhere: v.exactOptional(v.boolean()),
  pages: v.exactOptional(
    v.array(v.pipe(v.string(), v.startsWith('/', 'the path of a page, such as /library/*'))),
  ),
  hosts: v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1, 'the name of a host')))),
  minutes: v.exactOptional(
    v.pipe(
      v.number(),
      v.minValue(2, 'a number from 2 to 30'),
      v.maxValue(30, 'a number from 2 to 30'),
    ),
  ),
});

export const site = v.strictObject({
  ...schemaPointer,
  format,
  id,
  off: v.exactOptional(v.boolean()),
  /** Short capital word at the start of a resume code, such as VALMONT. */
  code: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[A-Z0-9]{2,12}$/, '2 to 12 capital letters or digits')),
  ),
  name: localText,
  country: v.exactOptional(country),
  timeZone: v.exactOptional(timeZone),
  profile: v.exactOptional(v.picklist(['public', 'bank']), 'public'),
  locales: v.exactOptional(v.pipe(v.array(languageTag), v.minLength(1, 'at least one language'))),
  storage: v.exactOptional(v.picklist(['device', 'tab', 'none']), 'tab'),
  procedures: v.exactOptional(v.array(path), []),
  texts: v.exactOptional(v.array(path), []),
  glossary: v.exactOptional(v.array(path), []),
  places: v.exactOptional(path),
  /** Where postcodes are: one file for each country that people come from. */
  postcodes: v.exactOptional(
    v.union([path, v.pipe(v.array(path), v.minLength(1, 'at least one file'))]),
  ),
  /** False takes the ruler, the spacing and the syllables out of the panel. */
  comfort: v.exactOptional(v.boolean()),
  brand: v.exactOptional(v.strictObject({ accent: v.exactOptional(colours) })),
  voices: v.exactOptional(v.array(engine)),
  channels: v.exactOptional(channels, []),
  /** Help at the same hour each week, such as a desk for forms. */
  slots: v.exactOptional(slots),
  stop: v.exactOptional(v.strictObject({ numbers: v.array(stopNumber) })),
  /** The questions of "ask a person", where the site has its own. */
  help: v.exactOptional(helpRules),
  /**
   * Computers that several people use: nothing is kept on them. `true` means each; a list means these pages or these
   * host names. After `minutes` without a sign of the person, the help asks, and then wipes itself.
   */
  shared: v.exactOptional(v.union([v.boolean(), sharedList])),
  /** When a step offers help: after how many errors on it (0: never), and after how many minutes without progress. */
  stuck: v.exactOptional(
    v.strictObject({
      errors: v.exactOptional(
        v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number, 0 or more')),
      ),
      minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1, 'a number of minutes, 1 or more'))),
    }),
  ),
});

export type Site = v.InferOutput<typeof site>;
export type Profile = Site['profile'];
export type SiteVoice = v.InferOutput<typeof engine>;
export type Channel = v.InferOutput<typeof channel>;
export type ChannelKind = Channel['kind'];
export type StopNumber = v.InferOutput<typeof stopNumber>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
