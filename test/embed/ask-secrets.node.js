/**
 * Nothing that a person typed, and nothing of the address, is in anything that leaves the page: requests, opened seals,
 * links, events, the console, storage, windows of ours. Asked with secrets made up at each run.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DESK_KEYS } from '../../docs/demo/server/desk-keys.js';
import { readEnvelope } from '../../docs/receiver/lib/envelope.js';
import { keyPair } from '../../docs/receiver/lib/keys.js';
import { unseal } from '../../docs/receiver/lib/seal.js';
import { inEachBrowser } from '../support/in-each-browser.js';
import { makeSecrets, tracesOf } from '../support/secrets.js';

const KEYS = new Map(
  await Promise.all(DESK_KEYS.map(async (jwk) => [jwk.kid, await keyPair(jwk)])),
);

/** Runs in the page before anything else: what aidant tells, and what it asks of the network, is written down. */
function also() {
  window.testOut = [];
  window.testSent = [];
  const told = (value) => {
    const seen = new Set();
    const plain = (one) => {
      if (one instanceof Node || one === window) return undefined;
      if (one instanceof Error) return `${one.message} ${one.stack}`;
      if (typeof one !== 'object' || one === null || seen.has(one)) return one;
      seen.add(one);
      return Array.isArray(one)
        ? one.map(plain)
        : Object.entries(one).map((entry) => entry.map(plain));
    };
    return JSON.stringify(plain(value)) ?? '';
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    const real = console[level];
    console[level] = (...args) => {
      window.testOut.push(`console ${args.map(told).join(' ')}`);
      real.apply(console, args);
    };
  }
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('aidant-')) {
      const fields = {};
      for (let at = event; at && at !== Event.prototype; at = Object.getPrototypeOf(at))
        for (const name of Object.getOwnPropertyNames(at)) fields[name] = event[name];
      window.testOut.push(`event ${event.type} ${told(fields)}`);
    }
    return dispatch.call(this, event);
  };
  const real = window.fetch;
  window.fetch = (input, init = {}) => {
    const { body, headers, method = 'GET', referrerPolicy, credentials } = init;
    window.testSent.push({
      url: String(input.url ?? input),
      body,
      headers,
      method,
      referrerPolicy,
      credentials,
    });
    return real(input, init);
  };
  for (const [holder, name] of [
    [Navigator.prototype, 'sendBeacon'],
    [XMLHttpRequest.prototype, 'open'],
    [window, 'open'],
  ]) {
    const before = holder[name];
    holder[name] = function (...args) {
      window.testOut.push(`${name} ${told(args)}`);
      return before.apply(this, args);
    };
  }
  window.print = () => {};
}

/** Runs in the page: secrets everywhere a page can have them. */
function hide(secrets) {
  const all = Object.values(secrets);
  let at = 0;
  const next = () => all[at++ % all.length];
  // The bank's fields are in shadow roots; windows of ours are not the page's.
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) =>
      one.localName.startsWith('aidant-')
        ? []
        : [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])],
    );
  for (const field of deep(document).filter((one) => one.matches('input, textarea, select'))) {
    for (const name of ['data-value', 'title', 'placeholder', 'data-owner'])
      field.setAttribute(name, next());
    if (field.localName === 'select') {
      field.add(new Option(next(), next(), true, true));
    } else if (
      /^(text|email|tel|search|url|hidden|password|)$/.test(field.getAttribute('type') ?? '')
    ) {
      field.value = next();
      field.setAttribute('value', next());
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  document.title = `${next()} ${next()}`;
  for (const node of [document.documentElement, document.body, ...document.forms])
    node.setAttribute('data-secret', next());
  for (const output of document.querySelectorAll('form output')) output.value = next();
}

/** Runs in the page: whether it holds this, anywhere. */
function fieldsHold(secret) {
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? deep(one.shadowRoot) : []),
    ]);
  return deep(document).some((one) => one.value === secret || one.title === secret);
}

/** Runs in the page: opens every window of ours and each screen behind its first one, and gives all that is in them. */
async function everyWindow(surfaces) {
  const session = (
    document.querySelector('aidant-panel') ??
    document.querySelector('aidant-guide') ??
    document.querySelector('aidant-overview') ??
    document.querySelector('aidant-launcher')
  ).session;
  const frame = () => new Promise((done) => setTimeout(done, 15));
  const settle = async () => {
    for (let i = 0; i < 3; i += 1) await frame();
  };
  const shown = [];
  const snap = (where) => {
    for (const element of document.querySelectorAll('*')) {
      if (!element.localName.startsWith('aidant-') || !element.shadowRoot) continue;
      const root = element.shadowRoot;
      const values = [...root.querySelectorAll('input, textarea')].map((one) => one.value);
      shown.push(`${where} ${element.localName} ${root.innerHTML} ${values.join(' ')}`);
    }
  };
  for (const surface of surfaces) {
    const open = async () => {
      session.dispatch({ type: 'app/close' });
      session.dispatch({ type: 'app/open', surface });
      await settle();
    };
    const rows = () => [
      ...(document
        .querySelector(`aidant-${surface}`)
        ?.shadowRoot?.querySelectorAll('.body button') ?? []),
    ];
    await open();
    snap(surface);
    const count = rows().length;
    for (let i = 0; i < Math.min(count, 6); i += 1) {
      await open();
      rows()[i]?.click();
      await settle();
      snap(`${surface} ${i}`);
      const deeper = rows().length;
      for (let j = 0; surface === 'helper' && j < Math.min(deeper, 3); j += 1) {
        await open();
        rows()[i]?.click();
        await settle();
        rows()[j]?.click();
        await settle();
        snap(`${surface} ${i} ${j}`);
      }
    }
  }
  session.dispatch({ type: 'app/close' });
  return shown;
}

/** Runs in the page: all that lies in this browser. */
async function stored() {
  const lists = [];
  for (const { name } of (await indexedDB.databases?.()) ?? []) {
    const database = await new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target }) => done(target.result);
    });
    for (const table of database.objectStoreNames) {
      const rows = await new Promise((done) => {
        database.transaction(table).objectStore(table).getAll().onsuccess = ({ target }) =>
          done(target.result);
      });
      lists.push(name, rows);
    }
    database.close();
  }
  return JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    lists,
    document.cookie.replace(/[^;]*session[^;]*/gi, ''),
  ]);
}

/** Numbers of the clock and of chance are nobody's secret. */
const settled = (text) =>
  text
    .replace(/\b1[789]\d{8,11}(\.\d+)?\b/g, '#')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '#')
    .replace(/"(id|enc|ct)":"[\w-]+"/g, '"$1":"#"')
    .replace(/\["(id|enc|ct)","[\w-]+"\]/g, '"$1":"#"')
    .replace(/ d="[^"]*"/g, '');

const DRAFT = { way: 'desk', slot: 'soon', lang: 'fr' };

inEachBrowser('what a person typed', { luck: { also }, ours: true }, (visit) => {
  /** A visit with these secrets; everything that left or could be seen. */
  const run = async ({ page, start }, secrets, looks = true) => {
    const { browser } = visit;
    const query = secrets
      ? `?iban=${encodeURIComponent(secrets.iban)}&naam=${encodeURIComponent(secrets.name)}#${encodeURIComponent(secrets.code)}`
      : '';
    await visit.forgetAll();
    await browser.goto(visit.demo.url + page + query);
    await start();
    if (secrets) await browser.evaluate(hide, secrets);
    // An error, and a step that is full: what the guide knows of the fields is handed over.
    await browser.evaluate(async () => {
      const { session } = document.querySelector('aidant-guide');
      for (let i = 0; i < 3; i += 1) {
        session.dispatch({ type: 'guide/next', confirmed: true });
        await new Promise((done) => setTimeout(done, 520));
      }
    });
    const surfaces = [
      'panel',
      'helper',
      'callback',
      'card',
      'sheets',
      'overview',
      'poster',
      'words',
    ];
    const windows = looks ? await browser.evaluate(everyWindow, surfaces) : [];
    if (looks) assert.ok(windows.length > 10, `${windows.length} screens were seen`);
    const sends = await browser.evaluate(async (draft) => {
      const { session } = document.querySelector('aidant-guide');
      if (!session.site.channels.some(({ kind }) => kind === 'callback')) return false;
      await session.use('callback');
      // With all that may be handed over, as its own window does.
      const { guide } = session.store.getState();
      const fields = Object.keys(guide.marks).map((step) => ({ step, state: 'ok' }));
      const context = {
        v: 1,
        procedure: guide.procedure.id,
        step: guide.stepId,
        number: 1,
        total: 2,
        lang: 'fr',
        fields,
      };
      session.dispatch({ type: 'callback/send', draft: { ...draft, context } });
      return true;
    }, DRAFT);
    const envelopes = [];
    if (sends) {
      const sent = await browser.waitFor(() =>
        window.testSent
          .filter(({ url }) => url.includes('/api/callback'))
          .slice(0, 1)
          .find(Boolean),
      );
      assert.equal(sent.referrerPolicy, 'no-referrer');
      assert.equal(sent.credentials, 'omit');
      envelopes.push(sent.body);
    }
    const out = await browser.evaluate(async () => ({
      told: window.testOut,
      sent: window.testSent,
      inspected: JSON.stringify(document.querySelector('aidant-guide').session.inspect()),
    }));
    const asked = browser.requests().filter((url) => url !== visit.demo.url + page + query);
    const opened = [];
    for (const body of envelopes) {
      const raw = JSON.parse(body);
      const envelope = readEnvelope(Buffer.from(body), raw.id);
      opened.push(JSON.stringify((await unseal(envelope, KEYS)).json));
    }
    const places = {
      windows: windows.join('\n'),
      events: out.told.join('\n'),
      inspect: out.inspected,
      requests: JSON.stringify([
        out.sent,
        // Only the address of the page itself has what was written into it, and its own form sends it.
        asked.filter((url) => !url.startsWith(`${visit.demo.url}${page}?`)),
      ]),
      seal: opened.join('\n'),
      storage: await browser.evaluate(stored),
    };
    return {
      places: Object.fromEntries(
        Object.entries(places).map(([name, text]) => [name, settled(text)]),
      ),
      size: envelopes.map((body) => body.length),
      opened,
    };
  };

  const { t } = visit;
  const press = (target) => visit.browser.click(target);
  const SITES = [
    {
      page: '/adresse/etape-1',
      async start() {
        await visit.ready();
        await visit.startGuide();
      },
    },
    {
      page: '/seul/adresse/etape-1',
      async start() {
        await visit.ready();
        await visit.openPanel();
        await press({ name: t('app.guide'), within: 'aidant-panel' });
        await visit.step();
      },
    },
    {
      page: '/banque/virement',
      async start() {
        await press({ css: '[data-aid="guide"]' });
        await press({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
        await visit.step();
      },
    },
  ];

  for (const site of SITES)
    it(`is in nothing that leaves ${site.page}`, async () => {
      const none = await run(site);
      const secrets = makeSecrets();
      const some = await run(site, secrets);
      const known = Object.values(none.places).join('\n');
      const traces = tracesOf(secrets, known);
      assert.ok(traces.length > 40, 'there is something to look for');
      const inFields = await visit.browser.evaluate(fieldsHold, secrets.iban);
      assert.ok(inFields, 'the secrets are in the page');
      for (const [place, text] of Object.entries(some.places)) {
        const found = traces.filter((trace) => text.includes(trace));
        const where = found.map((trace) =>
          text.slice(text.indexOf(trace) - 80, text.indexOf(trace) + 40),
        );
        assert.deepEqual(where, [], `${place} tells of what was typed`);
      }
      // Nor does the size of what was sealed: longer secrets, the same length.
      const long = await run(site, makeSecrets(6), false);
      assert.deepEqual(long.size, some.size);
      for (const opened of some.opened) assert.match(opened, /"way":"desk"/);
    });
});
