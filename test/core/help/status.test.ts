import { expect } from '@open-wc/testing';
import { createAppSlice } from '../../../src/core/app.js';
import type { Channel } from '../../../src/core/formats/site.js';
import { askAll, createStatusSlice, statusOf } from '../../../src/core/help/status.js';
import { createStore } from '../../../src/core/store.js';
import { readStatus } from '../../../src/page/status.js';

const channels: Channel[] = [
  { kind: 'phone', number: '1', status: 'a.json' },
  { kind: 'visit', status: 'a.json' },
  { kind: 'email', address: 'a@b.example', status: 'b.json' },
];

describe('availability', () => {
  it('is one of three words, and anything else is unknown', () => {
    for (const state of ['available', 'busy', 'closed'] as const) {
      expect(statusOf(JSON.stringify({ state, since: 'x' }))).to.equal(state);
    }
    for (const text of [undefined, '', 'open', '{}', '{"state":"OPEN"}', '[]', 'null', '<html>']) {
      expect(statusOf(text), String(text)).to.equal('unknown');
    }
  });

  it('is read once for each opening of the window, each file once', async () => {
    const read: string[] = [];
    const store = createStore((error) => {
      throw error;
    });
    store.register(createAppSlice('fr'));
    const ports = {
      site: () => ({ channels }),
      read: (path: string) => {
        read.push(path);
        return path === 'a.json'
          ? Promise.resolve('{"state":"busy"}')
          : Promise.reject(new Error('no network'));
      },
    };
    store.register(createStatusSlice(ports));
    expect(read).to.deep.equal([]);
    store.dispatch({ type: 'app/open', surface: 'panel' });
    expect(read).to.deep.equal([]);
    store.dispatch({ type: 'app/open', surface: 'helper' });
    await Promise.resolve();
    await new Promise((done) => setTimeout(done));
    expect(read).to.deep.equal(['a.json', 'b.json']);
    expect(store.getState().status?.statuses).to.deep.equal({
      'a.json': 'busy',
      'b.json': 'unknown',
    });
    askAll(ports, store);
    expect(read).to.have.lengthOf(4);
    store.dispatch({ type: 'app/forget' });
    expect(store.getState().status?.statuses).to.deep.equal({});
  });

  it('takes no cookie along, follows nobody elsewhere, and asks no other origin', async () => {
    const real = globalThis.fetch;
    const asked: [string, RequestInit | undefined][] = [];
    globalThis.fetch = (url, init) => {
      asked.push([url as string, init]);
      return Promise.resolve(new Response('{"state":"closed"}'));
    };
    try {
      const here = location.origin;
      expect(await readStatus(`${here}/desk.json`, [here])).to.equal('{"state":"closed"}');
      expect(await readStatus('https://elsewhere.example/desk.json', [here])).to.equal(undefined);
    } finally {
      globalThis.fetch = real;
    }
    expect(asked).to.have.lengthOf(1);
    expect(asked[0]?.[1]).to.include({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });
});
