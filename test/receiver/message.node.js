/** What the desk reads, in its language; and what the file of settings is told when something is wrong in it. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RECEIVER, draft, folder, load, test } from './kit.js';

const ROOT = join(RECEIVER, '../..');
const LANGS = ['fr', 'nl', 'de', 'en'];
const NOTES = [
  'number-premium',
  'number-satellite',
  'number-short',
  'words-differ',
  'voice-left-out',
  'day-odd',
];
const STATES = ['empty', 'ok', 'missing', 'format', 'range', 'other'];
const received = Date.UTC(2026, 10, 22, 23, 30);
const sites = { valmont: { name: 'Commune de Valmont', timeZone: 'Europe/Brussels' } };

test('in each language the words stand first, and nothing is missing', async () => {
  const { message } = await load('message.js');
  for (const lang of LANGS) {
    for (const way of ['phone', 'sms', 'desk']) {
      for (const slot of ['soon', { day: '2026-11-24', part: 'evening' }]) {
        const request = draft({ way, slot, lang, voice: { type: 'audio/webm', seconds: 5 } });
        request.context.fields = [...STATES, 'empty'];
        request.notes = NOTES.slice(3);
        if (way === 'desk') delete request.number;
        const { subject, text, lang: written } = message(request, { lang, received, sites });
        assert.equal(written, lang);
        assert.doesNotMatch(`${subject}\n${text}`, /undefined|null|\[object|NaN/);
        assert.doesNotMatch(subject, /soleil|3247/);
        const [first, , words] = text.split('\n');
        assert.match(first, /:$/);
        assert.equal(words.trim(), 'SOLEIL, POMME');
        assert.equal(text.includes('+32470123456'), way !== 'desk');
        assert.match(text, /\b5\b/);
        assert.match(text, / \(2\), .+ \(1\)$/m, 'how many are empty, and so on');
        assert.doesNotMatch(text, /naissance/);
      }
    }
  }
});

test('a call, a text and a visit each have words of their own', async () => {
  const { message } = await load('message.js');
  const [ringing, unanswered] = [
    /raccroche|répondeur|hangt|antwoordapparaat|neemt niemand op|legt sie auf|Anrufbeantworter|nimmt niemand ab|hang up|answering machine/i,
    /Demandez-le|Vraag ernaar|Fragen Sie nach|Ask for it/,
  ];
  for (const lang of LANGS) {
    const read = (way) => {
      const request = draft({ way, lang, notes: NOTES });
      if (way === 'desk') delete request.number;
      return message(request, { lang, received, sites }).lines;
    };
    const [phone, sms, desk] = ['phone', 'sms', 'desk'].map(read);
    const ways = [phone, sms, desk];
    for (const part of ['say', 'why']) assert.equal(new Set(ways.map((one) => one[part])).size, 3);
    assert.equal(new Set(ways.map(({ rules }) => rules.at(-1))).size, 3, 'what is told last');
    const all = ({ say, why, warnings, rules }) => [say, why, ...warnings, ...rules].join('\n');
    assert.match(all(phone), ringing);
    for (const one of [sms, desk]) assert.doesNotMatch(all(one), ringing, lang);
    // Nobody can be asked before they come.
    assert.match(all(phone), unanswered);
    assert.doesNotMatch(all(desk), unanswered, lang);
  }
});

test('each note has its sentences in each language, and a number that is not to be called none to call', async () => {
  const { message } = await load('message.js');
  for (const lang of LANGS) {
    const texts = NOTES.map((note) => {
      const request = draft({ id: 'x', notes: [note], context: undefined, number: undefined });
      const kept = note.startsWith('number') ? request : { ...request, number: '+32470123456' };
      const { text, subject } = message(kept, { lang, received, sites });
      assert.doesNotMatch(`${subject}\n${text}`, /undefined|null|\[object/);
      return text;
    });
    assert.equal(new Set(texts).size, NOTES.length, lang);
  }
});

test('the words of the receiver are those of the pages, in each language', async () => {
  const { PICTURE_WORDS } = await load('picture-words.js');
  const { readRequest } = await load('request.js');
  const listed = readFileSync(join(ROOT, 'src/core/help/picture-words.ts'), 'utf8');
  const ids = [...listed.matchAll(/^ {2}'([a-z]+)',$/gm)].map(([, id]) => id);
  assert.equal(ids.length, 64);
  assert.deepEqual(Object.keys(PICTURE_WORDS), LANGS);
  for (const lang of LANGS) {
    const file = join(ROOT, `src/i18n/locales/pictureWords/${lang}.ts`);
    const entries = [...readFileSync(file, 'utf8').matchAll(/^ {4}(\w+): ['"](.+)['"],$/gm)];
    const words = Object.fromEntries(entries.map(([, id, word]) => [id, word]));
    assert.deepEqual(Object.keys(words), ids, lang);
    assert.deepEqual(PICTURE_WORDS[lang], words, lang);
    for (const id of ids) {
      const other = id === 'sun' ? 'moon' : 'sun';
      const pair = { ids: [id, other], text: [words[id], words[other]] };
      // Who asks to be answered in Arabic reads the words in the language of the page.
      for (const asked of [lang, 'ar']) {
        const taken = readRequest(draft({ lang: asked, words: pair }), new Uint8Array());
        assert.deepEqual([taken.words, taken.notes], [pair, undefined], `${lang}: ${id}`);
      }
    }
  }
});

test('it is in the language of the desk or of the person, by the clock of the site', async () => {
  const { message } = await load('message.js');
  const dutch = draft({ lang: 'nl-BE' });
  const at = (lang, request = dutch) => message(request, { lang, received, sites });
  assert.match(at('fr').text, /Langue de la personne\s: néerlandais/);
  assert.equal(at('person').lang, 'nl');
  assert.equal(at('person', draft({ lang: 'ar' })).lang, 'en');
  assert.match(at('fr').text, /lundi 23 novembre 2026 à 00:30/, 'the clock of the site');
});

test('a site that names no zone is told the time of UTC, wherever the receiver runs', async (t) => {
  const { message } = await load('message.js');
  const { TZ } = process.env;
  t.after(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  for (const zone of ['America/New_York', 'Asia/Tokyo']) {
    process.env.TZ = zone;
    for (const known of [{ valmont: {} }, {}]) {
      const { text } = message(draft(), { lang: 'fr', received, sites: known });
      assert.match(text, /dimanche 22 novembre 2026 à 23:30/, zone);
    }
  }
});

test('a mistake in the settings is one sentence that says what to mend', async (t) => {
  const { readConfig } = await load('config.js');
  const path = join(folder(t), 'receiver.json');
  const example = JSON.parse(readFileSync(join(RECEIVER, 'receiver.example.json'), 'utf8'));
  const env = { SMTP_PASSWORD: 'x', WEBHOOK_SECRET: 'y' };
  const read = (over) => {
    writeFileSync(path, JSON.stringify({ ...example, ...over }));
    return readConfig(path, env);
  };
  const { handOn, keepDays } = await read({});
  assert.deepEqual(handOn[0].auth, { user: 'rappels', pass: 'x' });
  assert.equal(handOn[1].secret, 'y');
  assert.equal(keepDays, 7);
  const [mail, hook] = example.handOn;
  const cases = [
    [{ orgins: [] }, /"orgins" is not known/],
    [{ origins: ['https://www.valmont.example/'] }, /"origins"/],
    [{ origins: ['*'] }, /"origins"/],
    [{ sites: {} }, /"sites"/],
    [{ sites: { valmont: { timeZone: 'Belgium' } } }, /"timeZone" of "valmont"/],
    [{ sites: { valmont: { voice: 'yes' } } }, /"voice" of "valmont"/],
    [{ sites: { valmont: { titles: { adresse: 3 } } } }, /"titles" of "valmont"/],
    [{ sites: { valmont: { title: {} } } }, /"title" of "valmont" is not known/],
    [{ handOn: [] }, /"handOn"/],
    [{ handOn: [hook, hook] }, /"name" of its own/],
    [{ handOn: [{ ...hook, url: 'http://suivi.valmont.example' }] }, /https/],
    [{ handOn: [{ ...hook, secret: 'in clear' }] }, /not written here/],
    [{ handOn: [{ ...hook, secret: { env: 'NOT_SET' } }] }, /NOT_SET/],
    [{ handOn: [{ ...mail, tls: 'none' }] }, /this machine only/],
    [{ handOn: [{ ...mail, lang: 'es' }] }, /"lang"/],
    [{ handOn: [{ ...mail, lang: 'constructor' }] }, /"lang"/],
    [{ handOn: [{ ...hook, secrets: hook.secret }] }, /"secrets" of a webhook is not known/],
    [{ handOn: [{ ...hook, host: 'x' }] }, /"host" of a webhook is not known.*url, secret/],
    [{ handOn: [{ ...mail, pasword: mail.password }] }, /"pasword" of a mail is not known/],
    [{ handOn: [{ ...mail, password: undefined }] }, /"user" and "password" go together/],
    [{ handOn: [{ ...mail, user: undefined }] }, /"user" and "password" go together/],
    [{ handOn: [{ ...mail, user: 3 }] }, /"user" is a text/],
    [{ handOn: [{ ...mail, port: '587' }] }, /"port" of mail is a number/],
    [{ handOn: [{ ...mail, port: 70_000 }] }, /"port" of mail is a number/],
    [{ handOn: [{ ...mail, to: '' }] }, /"host", "from", "to"/],
    [{ handOn: [{ ...mail, name: 3 }] }, /"name" is a text/],
    [{ handOn: [{ ...mail, kind: 'constructor' }] }, /"kind" is "webhook" or "mail"/],
    [{ handOn: [{ ...hook, secret: { evn: 'WEBHOOK_SECRET' } }] }, /not written here/],
    [{ handOn: [{ ...hook, secret: { env: 'A', file: 'b' } }] }, /not written here/],
    [{ listen: { prot: 80 } }, /"prot" of "listen" is not known/],
    [{ listen: { port: -1 } }, /"listen" has/],
    [{ listen: 8787 }, /"listen" has/],
    [{ limits: 5 }, /"limits" has bytes/],
    [{ keepDays: 1 }, /48 hours/],
    [{ limits: { byts: 3 } }, /"limits" has bytes/],
    [{ retry: { firstSeconds: '5' } }, /"retry" has firstSeconds/],
  ];
  for (const [over, sentence] of cases) {
    await assert.rejects(read(over), sentence, JSON.stringify(over));
  }
  // What needs no secrets does not ask for them, but reads the rest as carefully.
  await read({});
  assert.equal((await readConfig(path, null)).handOn[1].secret, undefined);
  writeFileSync(path, JSON.stringify({ ...example, handOn: [{ ...mail, password: undefined }] }));
  await assert.rejects(readConfig(path, null), /go together/);
  writeFileSync(path, '{');
  await assert.rejects(readConfig(path, env), /receiver\.json cannot be read/);
});

test('the table of settings names each one with what it is when not said', async (t) => {
  const { readConfig } = await load('config.js');
  const path = join(folder(t), 'receiver.json');
  const mail = { kind: 'mail', host: 'm.example', from: 'a@m.example', to: 'b@m.example' };
  const hook = { kind: 'webhook', url: 'https://h.example/' };
  const least = { origins: ['https://m.example'], sites: { m: {} }, handOn: [mail, hook] };
  writeFileSync(path, JSON.stringify(least));
  const { handOn, origins, sites, store, keys, ...rest } = await readConfig(path, {});
  const flat = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'object'
      ? Object.entries(value).map(([key, one]) => [`${name}.${key}`, one])
      : [[name, value]],
  );
  const readme = readFileSync(join(RECEIVER, 'README.md'), 'utf8');
  const row = (name) => readme.split('\n').find((line) => line.startsWith(`| \`${name}\` `));
  for (const [name, value] of flat)
    assert.match(row(name) ?? '', new RegExp(`\\| \`?${value}\`? +\\|`), name);
  assert.ok(origins && sites);
  assert.match(row('store'), new RegExp(`\`${basename(store)}\``));
  assert.match(row('keys'), new RegExp(`\`${basename(keys)}\``));
  for (const name of ['origins', 'sites', 'handOn', 'user', 'password', 'secret'])
    assert.ok(row(name), name);
  for (const name of new Set(handOn.flatMap((one) => Object.keys(one)))) {
    assert.ok(row(name), name);
  }
  const [{ port, tls, lang }] = handOn;
  for (const [name, value] of Object.entries({ port, tls, lang }))
    assert.match(row(name), new RegExp(`\\| \`?${value}\`?[ ;]`), name);
});
