/**
 * Nothing that a person typed, and nothing of the address, is in anything that leaves the page: requests, opened seals and
 * what a desk hands on of them, links, QR codes as a camera reads them, papers, calendar files, copied text, events, the
 * console, storage, windows of ours. Asked with secrets made up at each run.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import jsqr from 'jsqr';
import { DESK_KEYS } from '../../docs/demo/server/desk-keys.js';
import { DESK_SITES } from '../../docs/demo/server/desk-sites.js';
import { readEnvelope } from '../../docs/receiver/lib/envelope.js';
import { keyPair } from '../../docs/receiver/lib/keys.js';
import { openSeal, unseal } from '../../docs/receiver/lib/seal.js';
import { webhook } from '../../docs/receiver/lib/webhook.js';
import { inEachBrowser } from '../support/in-each-browser.js';
import {
  askBack,
  fieldsHold,
  goOn,
  hide,
  lookEverywhere,
  stored,
  writeDown,
} from '../support/leaving.js';
import { pixelsOf } from '../support/pixels.js';
import { foundIn, makeSecrets, tracesOf, withoutChance } from '../support/secrets.js';

const KEYS = new Map(
  await Promise.all(DESK_KEYS.map(async (jwk) => [jwk.kid, await keyPair(jwk)])),
);
const decode = jsqr.default ?? jsqr;

/** Every kind of way to a person: the commune of the demo, and those it has not. */
const commune = JSON.parse(
  readFileSync(new URL('../../docs/demo/valmont/site.json', import.meta.url), 'utf8'),
);
const SITE = {
  ...commune,
  channels: [
    ...commune.channels,
    { kind: 'sms', number: '+32470000000' },
    { kind: 'whatsapp', number: '+32470000001' },
    { kind: 'relay', url: 'https://signes.valmont.example/appel', mode: 'sign' },
    { kind: 'link', url: 'https://valmont.example/chat' },
  ],
};
const luck = { also: writeDown, files: { '/valmont/site.json': { body: JSON.stringify(SITE) } } };

/** Longer than a step of the size of a seal: where one is sealed, its size tells. */
const LONG = 6;

inEachBrowser('what a person typed', { luck, ours: true }, (visit) => {
  const { t } = visit;
  const press = (target) => visit.browser.click(target);

  /** A desk's own system, to which its receiver hands on what it has opened. */
  const handedOn = [];
  const desk = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    handedOn.push(`${JSON.stringify(request.headers)} ${Buffer.concat(chunks)}`);
    response.end();
  });
  before(() => new Promise((ready) => desk.listen(0, '127.0.0.1', ready)));
  after(() => {
    desk.closeAllConnections();
    desk.close();
  });

  /** What is in a seal, and what a desk's own system gets of it. */
  const open = async (body) => {
    const received = Date.now();
    const envelope = readEnvelope(Buffer.from(body), JSON.parse(body).id);
    const url = `http://127.0.0.1:${desk.address().port}/`;
    const request = await openSeal(envelope, KEYS, { ...DESK_SITES[envelope.site], received });
    handedOn.length = 0;
    await webhook({ name: 'desk', url, lang: 'fr' }, DESK_SITES).send(request, received);
    return {
      id: envelope.id,
      seal: JSON.stringify((await unseal(envelope, KEYS)).json),
      webhook: handedOn.join('\n'),
    };
  };

  /** The callback as it left; its headers tell nothing of where it came from. */
  const sent = async (ways) => {
    if (!(await visit.browser.evaluate(askBack, ways))) return undefined;
    const post = await visit.browser.waitFor(() =>
      window.testSent.find(({ url }) => url.includes('/api/callback')),
    );
    assert.equal(post.referrerPolicy, 'no-referrer');
    assert.equal(post.credentials, 'omit');
    return post.body;
  };

  /** A visit with these secrets; everything that left or could be seen, by where. */
  const run = async ({ page, start }, secrets) => {
    const { browser } = visit;
    const query = secrets
      ? `?iban=${encodeURIComponent(secrets.iban)}&naam=${encodeURIComponent(secrets.name)}#${encodeURIComponent(secrets.code)}`
      : '';
    await visit.forgetAll();
    const before = browser.requests().length;
    await browser.goto(visit.demo.url + page + query);
    await start();
    if (secrets) await browser.evaluate(hide, secrets);
    // An error, and a step that is full: what the guide knows of the fields is handed over.
    await browser.evaluate(goOn, 3);
    const body = await sent([
      t('callback.way.desk'),
      t('callback.soon.desk'),
      'Français',
      t('callback.voice.without'),
      t('callback.sharedNo'),
      t('callback.check.send'),
    ]);
    const opened = body === undefined ? undefined : await open(body);
    const kept = await browser.evaluate(stored);
    await browser.evaluate(lookEverywhere, { copy: t('print.copy') });
    const { seen, out, requests, inspected } = await browser.evaluate(async () => ({
      seen: window.testSeen,
      out: window.testOut,
      requests: window.testSent,
      inspected: JSON.stringify(document.querySelector('aidant-guide').session.inspect()),
    }));
    const list = (found) =>
      Object.entries(found)
        .map(([what, where]) => `${where}: ${what}`)
        .join('\n');
    const codes = Object.entries(seen.codes).map(([code, where]) => {
      const [size, path] = [Number(code.split(' ', 1)[0]), code.slice(code.indexOf(' '))];
      const { data, width, height } = pixelsOf({ size, path });
      const read = decode(data, width, height)?.data;
      assert.ok(read, `${where}: a QR code that nothing reads`);
      return [read, where];
    });
    const isEvent = (line) => line.startsWith('event ');
    const places = {
      windows: list(seen.windows),
      links: list(seen.links),
      codes: list(Object.fromEntries(codes)),
      papers: Object.entries(seen.papers)
        .map((paper) => paper.join(': '))
        .join('\n'),
      calendar: seen.files.join('\n'),
      copied: seen.copied.join('\n'),
      events: out.filter(isEvent).join('\n'),
      console: out.filter((line) => !isEvent(line)).join('\n'),
      inspect: inspected,
      requests: JSON.stringify([
        requests,
        // Only the address of the page itself has what was written into it, and its own form sends it.
        browser
          .requests()
          .slice(before)
          .filter((url) => !url.startsWith(`${visit.demo.url}${page}?`)),
      ]),
      seal: opened?.seal ?? '',
      webhook: opened?.webhook ?? '',
      storage: kept + (await browser.evaluate(stored)),
    };
    return {
      places: Object.fromEntries(
        Object.entries(places).map(([name, text]) => [
          name,
          withoutChance(opened ? text.replaceAll(opened.id, '#') : text),
        ]),
      ),
      size: body?.length,
    };
  };

  /** What must have been looked at: of what was not seen, nothing is known. */
  const EVERYWHERE = {
    windows: [/helper stop/, /card, aidant-card/, /sheets referral/],
    codes: [/^card.*: http:\/\/localhost:\d+\//m],
    papers: [/^aidant-card/m, /^aidant-helper-paper/m, /^aidant-guide-sheet/m],
    events: [/event aidant-step-change/],
    copied: [/localhost/],
  };
  const BACK = {
    seal: [/"way":"desk"/, /"context":\{/],
    webhook: [/"idempotency-key"/, /"subject":"/, /"text":"/],
    events: [/event aidant-request-change/],
    requests: [/\/api\/callback/],
    windows: [/callback, /],
  };

  const SITES = [
    {
      page: '/adresse/etape-1',
      async start() {
        await visit.ready();
        await visit.startGuide();
      },
      seen: [
        EVERYWHERE,
        BACK,
        {
          links: [
            /: tel:\+3281000000$/m,
            /: mailto:population@valmont\.example\?subject=[^&]+&body=/m,
            /: sms:\+32470000000$/m,
            /: sms:\+32470000000\?body=/m,
            /: https:\/\/wa\.me\/32470000001$/m,
            /: https:\/\/signes\.valmont\.example\/appel$/m,
            /: https:\/\/valmont\.example\/chat$/m,
          ],
          codes: [/: tel:\+3281000000$/m, /: sms:\+32470000000$/m, /#aidant=VALMONT-1-\d+$/m],
          windows: [/poster/],
          papers: [/^aidant-places-sheet/m],
          calendar: [/BEGIN:VCALENDAR[^]+SUMMARY:Aide aux formulaires/],
        },
      ],
    },
    {
      page: '/seul/adresse/etape-1',
      async start() {
        await visit.ready();
        await visit.openPanel();
        await press({ name: t('app.guide'), within: 'aidant-panel' });
        await visit.step();
      },
      seen: [EVERYWHERE],
    },
    {
      page: '/banque/virement',
      async start() {
        await press({ css: '[data-aid="guide"]' });
        await press({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
        await visit.step();
      },
      seen: [EVERYWHERE, BACK, { links: [/: tel:\+3281000090$/m] }],
    },
  ];

  for (const site of SITES)
    it(`is in nothing that leaves ${site.page}`, async () => {
      const none = await run(site);
      const secrets = makeSecrets(LONG);
      const some = await run(site, secrets);
      const { places } = some;
      const unseen = site.seen
        .flatMap((one) => Object.entries(one))
        .flatMap(([place, wanted]) => wanted.map((one) => [place, one]))
        .filter(([place, one]) => !one.test(places[place]));
      assert.deepEqual(unseen, [], 'not all was looked at');
      const traces = tracesOf(secrets, Object.values(none.places).join('\n'));
      assert.ok(traces.length > 200, 'there is something to look for');
      const inFields = await visit.browser.evaluate(fieldsHold, secrets.iban);
      assert.ok(inFields, 'the secrets are in the page');
      // A few of each are enough to find the way it took.
      const told = Object.entries(places)
        .map(([place, text]) => ({ place, found: foundIn(text, traces).slice(0, 2) }))
        .filter(({ found }) => found.length > 0)
        .map(({ place, found }) => `${place}:\n  ${found.join('\n  ')}`);
      assert.equal(told.length, 0, `What was typed is told of in\n${told.join('\n')}`);
      // Nor does the size of what was sealed tell.
      assert.equal(some.size, none.size);
    });
});
