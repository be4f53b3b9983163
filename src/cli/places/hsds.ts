/**
 * HSDS 3.2 of Open Referral as JSON: services, services at locations and organisations, each in its full form, alone or
 * as a page of a list (`contents`). A place is a location with the services that are given there.
 */
import { Notebook, type Context, type Reading } from './found.js';
import { hoursOf, type ScheduleHours } from './hsds-schedule.js';
import { textOf } from './lamednum.js';
import { put } from './lists.js';
import { takeRow } from './place.js';
import { plain } from './text.js';

type Fields = Readonly<Record<string, unknown>>;

/** A location with one service that is given there. */
interface Offer {
  readonly location: Fields;
  readonly service: Fields | undefined;
  readonly organisation: Fields | undefined;
  /** What is said of this service at this location. */
  readonly link: Fields | undefined;
}

/** What a file holds; undefined when it is no HSDS. */
export function recordsOf(data: unknown): readonly Fields[] | undefined {
  const list = Array.isArray(data)
    ? data
    : isFields(data) && Array.isArray(data['contents'])
      ? data['contents']
      : [data];
  const records = list.filter(isFields);
  return records.length > 0 && records.some(isHsds) ? records : undefined;
}

function isHsds(one: Fields): boolean {
  return (
    'service_at_locations' in one ||
    isFields(one['location']) ||
    isFields(one['organization']) ||
    'location_type' in one ||
    ('name' in one && (Array.isArray(one['services']) || Array.isArray(one['locations'])))
  );
}

export function readHsds(records: readonly Fields[], context: Context): Reading {
  const book = new Notebook();
  const byLocation = new Map<string, Offer[]>();
  for (const [index, record] of records.entries()) {
    const where = `${context.file}, record ${index + 1} (${idOf(record)})`;
    const offers = offersIn(record);
    if (offers.length === 0) {
      book.read++;
      book.left.push({ where, what: 'It names no location: nobody could find it.' });
    }
    for (const offer of offers) {
      const status = textOf(offer.service?.['status']);
      if (status !== '' && status !== 'active') {
        book.read++;
        book.count('not-active');
        continue;
      }
      const key = idOf(offer.location) || `${index}`;
      put(byLocation, key, offer);
    }
  }
  for (const [id, offers] of byLocation) takeLocation(id, offers, context, book);
  return book.reading('hsds');
}

function offersIn(record: Fields): Offer[] {
  const organisation = fieldsOf(record['organization']);
  if (isFields(record['location'])) {
    const service = fieldsOf(record['service']);
    return [
      {
        location: record['location'],
        service,
        organisation: organisation ?? fieldsOf(service?.['organization']),
        link: record,
      },
    ];
  }
  if ('service_at_locations' in record)
    return listOfFields(record['service_at_locations']).flatMap((link) => {
      const location = fieldsOf(link['location']);
      return location ? [{ location, service: record, organisation, link }] : [];
    });
  if ('location_type' in record)
    return [{ location: record, service: undefined, organisation, link: undefined }];
  // An organisation: its services at their locations, and its own locations where no service is.
  const services = listOfFields(record['services']).flatMap((service) =>
    offersIn({
      ...service,
      organization: record,
      service_at_locations: service['service_at_locations'] ?? [],
    }),
  );
  const named = new Set(services.map(({ location }) => idOf(location)));
  const others = listOfFields(record['locations']).filter((one) => !named.has(idOf(one)));
  // Of services that do not say where, nobody knows more than where the organisation is.
  const without = listOfFields(record['services']).filter(
    (one) => listOfFields(one['service_at_locations']).length === 0,
  );
  return [
    ...services,
    ...others.flatMap((location): Offer[] =>
      (without.length > 0 ? without : [undefined]).map((service) => ({
        location,
        service,
        organisation: record,
        link: undefined,
      })),
    ),
  ];
}

function takeLocation(
  id: string,
  offers: readonly Offer[],
  context: Context,
  book: Notebook,
): void {
  const [head] = offers;
  if (!head) return;
  const { location, organisation } = head;
  const where = `${context.file}, location ${id}`;
  const kind = textOf(location['location_type']);
  if (kind !== '' && kind !== 'physical') {
    book.read++;
    return book.count('no-visitors');
  }
  const byId = new Map<string, Fields>();
  for (const { service } of offers) if (service) byId.set(idOf(service), service);
  const services = [...byId.values()];
  const near = offers.flatMap(({ link }): Fields[] => (link ? [link] : []));
  const all = [location, ...services];
  const addresses = listOfFields(location['addresses']);
  const address =
    addresses.find((one) => textOf(one['address_type']) === 'physical') ?? addresses[0] ?? {};
  const phones = [...near, ...all, ...(organisation ? [organisation] : [])].flatMap((one) =>
    listOfFields(one['phones']),
  );
  const voice = phones.find((one) =>
    ['', 'voice', 'cell', 'hotline'].includes(textOf(one['type'])),
  );
  const { hours, differ } = hoursAt(location, offers, context.today);
  const alert = services.map((one) => textOf(one['alert'])).filter(Boolean);
  const extension = textOf(voice?.['extension']);
  const first = (name: string): string =>
    [...services, ...(organisation ? [organisation] : [])]
      .map((one) => textOf(one[name]))
      .find(Boolean) ?? '';
  takeRow(
    {
      where,
      source: 'hsds',
      id,
      name:
        textOf(location['name']) || textOf(organisation?.['name']) || textOf(services[0]?.['name']),
      country: textOf(address['country']),
      postcode: textOf(address['postal_code']),
      city: textOf(address['city']),
      address: [address['address_1'], address['address_2']].map(textOf).filter(Boolean).join(', '),
      lat: location['latitude'] ?? undefined,
      lon: location['longitude'] ?? undefined,
      phone: textOf(voice?.['number']),
      email: first('email'),
      url: first('url') || first('website') || textOf(location['url']),
      hours: hours.osm,
      cost: costOf(services),
      ownServices: [...new Set(services.map((one) => textOf(one['name'])).filter(Boolean))],
      languages: languagesIn([...near, ...all, ...phones]),
      updated: services
        .flatMap((one) => [textOf(one['assured_date']) || textOf(one['last_modified'])])
        .sort()
        .at(-1),
      note: [
        ...new Set([...alert, ...hours.notes, ...(extension === '' ? [] : [`☎ → ${extension}`])]),
      ].join(' · '),
      bring: [
        ...new Set(
          services.flatMap((one) =>
            listOfFields(one['required_documents']).map((paper) => textOf(paper['document'])),
          ),
        ),
      ].filter(Boolean),
    },
    context,
    book,
  );
  if (hours.unread) book.notes.push({ where, what: hours.unread });
  if (differ) {
    const taken = schedules(location).length > 0 ? 'those of the location' : 'none';
    book.notes.push({ where, what: `Its services have different hours: ${taken} were taken.` });
  }
}

/** What all services here agree upon. Where they differ, what is true of one is not true of the door. */
function hoursAt(
  location: Fields,
  offers: readonly Offer[],
  today: string,
): { readonly hours: ScheduleHours; readonly differ: boolean } {
  const door = schedules(location);
  const all = new Map<string, ScheduleHours>();
  for (const { link = {}, service = {} } of offers) {
    const list = [link, service].map(schedules).find((one) => one.length > 0) ?? door;
    const hours = hoursOf(list, today);
    if (list.length > 0) all.set(JSON.stringify(hours), hours);
  }
  const [first] = all.values();
  const differ = all.size > 1;
  return { hours: differ || !first ? hoursOf(door, today) : first, differ };
}

function schedules(one: Fields): readonly Fields[] {
  return listOfFields(one['schedules']);
}

/** Amounts where there are any; words about fees are in no known language, so they say nothing here. */
function costOf(services: readonly Fields[]): string[] {
  const amounts = services
    .flatMap((one) => listOfFields(one['cost_options']))
    .map((one) => one['amount']);
  return amounts.flatMap((amount) => {
    const number = typeof amount === 'string' && amount !== '' ? Number(amount) : amount;
    return typeof number === 'number' && !Number.isNaN(number)
      ? [number === 0 ? 'Gratuit' : 'Payant']
      : [];
  });
}

function languagesIn(all: readonly Fields[]): string[] {
  const codes = all
    .flatMap((one) => listOfFields(one['languages']))
    .map((one) => textOf(one['code']) || plain(textOf(one['name'])))
    .filter(Boolean);
  return [...new Set(codes)];
}

function idOf(one: Fields): string {
  return textOf(one['id']);
}

function fieldsOf(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function listOfFields(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
