/**
 * The whole way: the demo's page in a real browser seals and sends, its web server carries, the reference receiver is
 * killed in between, and the desk gets each request once.
 */
import assert from 'node:assert/strict';
import { createServer, request as ask } from 'node:http';
import { join } from 'node:path';
import { serve } from '../../docs/demo/serve.js';
import { build } from '../support/build.js';
import { ONE_BROWSER, open } from '../support/driver/driver.js';
import { folder, load, settings, startDesk, startProcess, test, until } from './kit.js';

const CALLBACK = '/api/callback';

/** The demo's web server, with a real receiver behind the address of the callback. */
async function startFront(t, key) {
  const demo = await serve({ quiet: true });
  const site = await (await fetch(`${demo.url}/valmont/site.json`)).json();
  site.channels.find(({ kind }) => kind === 'callback').key = key;
  const front = { receiver: undefined };
  const server = createServer((request, response) => {
    if (request.url === '/valmont/site.json') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(site));
      return;
    }
    const to =
      request.url === CALLBACK
        ? new URL('/callback', front.receiver)
        : new URL(request.url, demo.url);
    const { method, headers } = request;
    const onward = ask(to, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await demo.close();
  });
  return Object.assign(front, { url: `http://localhost:${server.address().port}` });
}

/** Presses "send" in the page, as its window does. */
const send = (browser, number) =>
  browser.evaluate(async (typed) => {
    const { session } = document.querySelector('aidant-launcher');
    await session.use('callback');
    const draft = { way: 'phone', number: typed, slot: 'soon', lang: 'fr' };
    session.dispatch({ type: 'callback/send', draft });
  }, number);

const statesOf = (browser) =>
  browser.evaluate(() => {
    const { session } = document.querySelector('aidant-launcher');
    const { requests = [] } = session.store.getState().callback ?? {};
    return requests.map(({ id, status, words, trouble }) => ({ id, status, words, trouble }));
  });

for (const name of ONE_BROWSER) {
  test(`what a page sends is handed on once, whatever dies in between: ${name}`, async (t) => {
    build('cdn');
    const path = folder(t);
    const { makeKeys } = await load('keys.js');
    const { key } = await makeKeys(join(path, 'keys'), '2026-1');
    const front = await startFront(t, key);
    const desk = await startDesk(t);
    const file = settings(path, [{ kind: 'webhook', name: 'desk', url: desk.url }], {
      origins: [front.url],
    });
    let receiver = await startProcess(file);
    t.after(() => receiver.kill());
    front.receiver = receiver.url;
    const browser = await open(name);
    t.after(() => browser.close());
    await browser.goto(`${front.url}/adresse/etape-1`);
    await browser.waitFor(() => !!window.aidant?.inspect);
    await browser.evaluate(async () => void (await window.aidant.inspect()));

    const all = (status, count) => async () => {
      const states = await statesOf(browser);
      return states.length === count && states.every((one) => one.status === status) && states;
    };
    await send(browser, '0470 12 34 56');
    await until(all('sent', 1), 'the first to be sent');

    await receiver.kill();
    await send(browser, '0470 12 34 57');
    const waiting = async () => (await statesOf(browser)).find((one) => one.status === 'waiting');
    const { id, trouble } = await until(waiting, 'the second to wait');
    assert.equal(trouble, 'server');

    receiver = await startProcess(file);
    front.receiver = receiver.url;
    await browser.evaluate((one) => {
      const { session } = document.querySelector('aidant-launcher');
      session.dispatch({ type: 'callback/retry', id: one });
    }, id);
    const shown = await until(all('sent', 2), 'both to be sent');
    await until(() => desk.taken().size === 2, 'both to be handed on');

    assert.deepEqual(new Set(shown.map((one) => one.id)), desk.taken());
    for (const { json } of desk.posts) {
      assert.equal(json.number, json.id === id ? '+32470123457' : '+32470123456');
      assert.deepEqual(json.words.ids, shown.find((one) => one.id === json.id).words);
    }
  });
}
