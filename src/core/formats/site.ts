import * as v from 'valibot';
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
};

export const channel = v.variant('kind', [
  v.strictObject({ kind: v.literal('phone'), number: phoneNumber, ...base }),
  v.strictObject({
    kind: v.literal('callback'),
    endpoint: link,
    key: v.strictObject({
      kid: v.string(),
      kty: v.string(),
      crv: v.string(),
      x: v.string(),
      y: v.exactOptional(v.string()),
    }),
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

const stopNumber = v.strictObject({
  country,
  label: localText,
  number: phoneNumber,
  cost: v.exactOptional(v.union([v.picklist(['free', 'paid']), localText])),
  /** A way that needs no voice: a web address or an SMS number. */
  url: v.exactOptional(link),
  sms: v.exactOptional(phoneNumber),
  checked: v.exactOptional(date),
});

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
