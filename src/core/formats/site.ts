import * as v from 'valibot';
import { date, format, id, link, schemaPointer } from './shared.js';
import { localText } from './text.js';

const base = {
  cost: v.exactOptional(v.union([v.picklist(['free', 'paid']), localText])),
  hours: v.exactOptional(v.string()),
  languages: v.exactOptional(v.array(v.string())),
  label: v.exactOptional(localText),
};

const phoneNumber = v.pipe(
  v.string(),
  v.regex(/^\+?[0-9 ().-]{2,24}$/, 'a phone number such as +3281000000 or 1819'),
);

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

const stopNumber = v.strictObject({
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country such as BE')),
  label: localText,
  number: phoneNumber,
  cost: v.exactOptional(v.union([v.picklist(['free', 'paid']), localText])),
  /** A way that needs no voice: a web address or an SMS number. */
  url: v.exactOptional(link),
  sms: v.exactOptional(phoneNumber),
  checked: v.exactOptional(date),
});

const colours = v.strictObject({
  light: v.exactOptional(v.string()),
  dark: v.exactOptional(v.string()),
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
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country such as BE'))),
  timeZone: v.exactOptional(v.string()),
  profile: v.exactOptional(v.picklist(['public', 'bank']), 'public'),
  locales: v.exactOptional(v.pipe(v.array(v.string()), v.minLength(1))),
  storage: v.exactOptional(v.picklist(['device', 'tab', 'none']), 'tab'),
  procedures: v.exactOptional(v.array(v.string()), []),
  texts: v.exactOptional(v.array(v.string()), []),
  glossary: v.exactOptional(v.array(v.string()), []),
  places: v.exactOptional(v.string()),
  brand: v.exactOptional(v.strictObject({ accent: v.exactOptional(colours) })),
  channels: v.exactOptional(v.array(channel), []),
  stop: v.exactOptional(v.strictObject({ numbers: v.array(stopNumber) })),
});

export type Site = v.InferOutput<typeof site>;
export type Profile = Site['profile'];
export type Channel = v.InferOutput<typeof channel>;
export type ChannelKind = Channel['kind'];
export type StopNumber = v.InferOutput<typeof stopNumber>;
