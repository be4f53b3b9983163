import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { RETRY } from './retry.js';
import { WORDS } from './words.js';

/**
 * @typedef {object} Config
 * @property {{ host: string, port: number }} listen
 * @property {string} store path of the SQLite file
 * @property {string} keys folder
 * @property {string[]} origins of the pages that may post, such as `https://www.valmont.example`
 * @property {import('./message.js').Sites} sites by the `id` of their `site.json`
 * @property {object[]} handOn where requests go
 * @property {number} keepDays how long what was handed on stays, sealed
 * @property {number} lateMinutes from when on `/health` says that something waits too long
 * @property {typeof RETRY} retry
 * @property {{ bytes: number, connections: number, waiting: number, stored: number, headerSeconds: number, requestSeconds: number }} limits
 */

const LIMITS = {
  /** A minute of sound at 128 kbit/s, in base64, and some more. */
  bytes: 2_000_000,
  connections: 500,
  waiting: 10_000,
  /** Five thousand minutes of speech, or some hundred thousand requests without. */
  stored: 1_000_000_000,
  headerSeconds: 10,
  /** A voice note over a bad line takes this long. */
  requestSeconds: 120,
};

/** The page tries for 48 hours: what is erased earlier could be taken for new. */
const LEAST_DAYS = 3;

/**
 * Reads the file of settings. Passwords are not in it: it says in which variable of the environment, or in which file, they
 * are.
 *
 * @param {string} path
 * @param {NodeJS.ProcessEnv | null} env null: leave passwords out, for what needs none
 * @returns {Promise<Config>} with absolute paths
 * @throws {Error} one sentence that says what to mend
 */
export async function readConfig(path, env = process.env) {
  let given;
  try {
    given = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error.message}`);
  }
  try {
    return await check(given, dirname(resolve(path)), env);
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}

const NAMES = [
  'listen',
  'store',
  'keys',
  'origins',
  'sites',
  'handOn',
  'keepDays',
  'lateMinutes',
  'retry',
  'limits',
];

async function check(given, folder, env) {
  need(isObject(given), 'write an object.');
  needKnown(given, NAMES);
  const { listen = {}, store = 'requests.db', keys = 'keys', origins, sites, handOn } = given;
  need(isObject(listen), '"listen" has "host" and "port".');
  needKnown(listen, ['host', 'port'], '"listen"');
  const { host = '127.0.0.1', port = 8787 } = listen;
  need(isText(host) && isPort(port), '"listen" has "host" and "port".');
  need(
    Array.isArray(origins) && origins.length > 0 && origins.every(isOrigin),
    '"origins" lists the origins of your pages, such as "https://www.valmont.example".',
  );
  need(
    isObject(sites) && Object.keys(sites).length > 0 && Object.values(sites).every(isObject),
    '"sites" has the "id" of each site.json, such as { "valmont": { "name": "Commune de Valmont" } }.',
  );
  for (const [id, site] of Object.entries(sites)) checkSite(id, site);
  need(
    Array.isArray(handOn) && handOn.length > 0,
    '"handOn" lists at least one webhook or e-mail.',
  );
  const targets = await Promise.all(handOn.map((one) => readTarget(one, folder, env)));
  const names = targets.map(({ name }) => name);
  need(new Set(names).size === names.length, 'each of "handOn" has a "name" of its own.');
  for (const [name, known] of Object.entries({ limits: LIMITS, retry: RETRY })) {
    const isRight = ([key, value]) => Object.hasOwn(known, key) && isAmount(value) && value > 0;
    const own = given[name] ?? {};
    need(
      isObject(own) && Object.entries(own).every(isRight),
      `"${name}" has ${Object.keys(known).join(', ')}, each a number above 0.`,
    );
  }
  const lateMinutes = given.lateMinutes ?? 15;
  need(isAmount(lateMinutes), '"lateMinutes" is a number.');
  const keepDays = given.keepDays ?? 7;
  need(
    isAmount(keepDays) && keepDays >= LEAST_DAYS,
    `"keepDays" is ${LEAST_DAYS} or more: pages try again for 48 hours.`,
  );
  return {
    listen: { host, port },
    store: store === ':memory:' ? store : resolve(folder, store),
    keys: resolve(folder, keys),
    origins,
    sites,
    handOn: targets,
    keepDays,
    lateMinutes,
    retry: { ...RETRY, ...given.retry },
    limits: { ...LIMITS, ...given.limits },
  };
}

const SITE_NAMES = ['name', 'timeZone', 'titles', 'voice'];

function checkSite(id, site) {
  needKnown(site, SITE_NAMES, `"${id}"`);
  const { timeZone, titles = {}, voice = false } = site;
  need(
    timeZone === undefined || isTimeZone(timeZone),
    `the "timeZone" of "${id}" is one such as "Europe/Brussels".`,
  );
  need(
    isObject(titles) && Object.values(titles).every((text) => typeof text === 'string'),
    `the "titles" of "${id}" are texts by the id of the procedure.`,
  );
  need(typeof voice === 'boolean', `"voice" of "${id}" is true or false.`);
}

const TARGET_NAMES = {
  webhook: ['kind', 'name', 'lang', 'url', 'secret'],
  mail: ['kind', 'name', 'lang', 'host', 'port', 'tls', 'user', 'password', 'from', 'to'],
};

async function readTarget(one, folder, env) {
  need(isObject(one), 'each of "handOn" is an object.');
  const { kind, name = kind, lang = 'fr' } = one;
  need(isText(kind) && Object.hasOwn(TARGET_NAMES, kind), '"kind" is "webhook" or "mail".');
  // A slip in "secret" would sign nothing, one in "password" would be tried for ever.
  needKnown(one, TARGET_NAMES[kind], `a ${kind}`);
  need(isText(name), '"name" is a text.');
  need(lang === 'person' || Object.hasOwn(WORDS, lang), '"lang" is fr, nl, de, en or person.');
  if (kind === 'webhook') {
    need(
      isSafeUrl(one.url),
      '"url" of a webhook starts with https:// (http:// on this machine only).',
    );
    return { kind, name, lang, url: one.url, secret: await secret(one.secret, folder, env) };
  }
  const { host, from, to, user, tls = 'required', port = tls === 'implicit' ? 465 : 587 } = one;
  need([host, from, to].every(isText), 'mail has "host", "from", "to".');
  need(isPort(port) && port > 0, '"port" of mail is a number from 1 to 65535.');
  need(['implicit', 'required', 'none'].includes(tls), '"tls" is implicit, required or none.');
  need(tls !== 'none' || isHere(host), '"tls": "none" is for a mail server on this machine only.');
  need(user === undefined || isText(user), '"user" is a text.');
  need((user === undefined) === (one.password === undefined), '"user" and "password" go together.');
  const pass = await secret(one.password, folder, env);
  return { kind, name, lang, host, port, tls, from, to, ...(user && { auth: { user, pass } }) };
}

/** `{ "env": "NAME" }` or `{ "file": "path" }`. */
async function secret(where, folder, env) {
  if (where === undefined) return undefined;
  const named = isObject(where) ? Object.entries(where) : [];
  need(
    named.length === 1 && ['env', 'file'].includes(named[0][0]) && isText(named[0][1]),
    'a secret is not written here: { "env": "NAME" } or { "file": "path" }.',
  );
  if (env === null) return undefined;
  const value =
    where.file === undefined
      ? Object.hasOwn(env, where.env) && env[where.env]
      : (await readFile(resolve(folder, where.file), 'utf8')).trim();
  need(Boolean(value), `the secret ${JSON.stringify(where)} is empty.`);
  return value;
}

function isOrigin(text) {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

function isTimeZone(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function isSafeUrl(text) {
  try {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && isHere(hostname));
  } catch {
    return false;
  }
}

const isHere = (host) => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host);

/** 0 is one that is free. */
const isPort = (value) => Number.isInteger(value) && value >= 0 && value <= 65_535;

const isText = (value) => typeof value === 'string' && value !== '';

const isAmount = (value) => Number.isFinite(value) && value >= 0;

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} [whose] as the sentence names it; nothing for the whole file */
function needKnown(given, names, whose) {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  const of = whose === undefined ? '' : ` of ${whose}`;
  need(unknown === undefined, `"${unknown}"${of} is not known. Known: ${names.join(', ')}.`);
}

function need(condition, sentence) {
  if (!condition) throw new Error(sentence);
}
