#!/usr/bin/env node
/**
 * Takes the requests to be rung back that aidant seals in the browser, and hands them on. See README.md.
 *
 *     node receiver.js keys [name] [folder]      makes a pair of keys, prints the public one for site.json
 *     node receiver.js [receiver.json]           runs
 *     node receiver.js try <url> [receiver.json]       sends a trial to the address that pages use
 *     node receiver.js status [receiver.json]    what waits to be handed on
 *     node receiver.js again <id> [receiver.json]      hands one on once more
 *     node receiver.js copy <file> [receiver.json]     writes a copy of the store, also while it runs
 */
import { readConfig } from './lib/config.js';
import { makeKeys, readKeys } from './lib/keys.js';
import { startReceiver } from './lib/receiver.js';
import { openStore } from './lib/store.js';
import { TRIAL_WORDS, sendTrial, trial } from './lib/trial.js';

const CONFIG = 'receiver.json';

const commands = {
  async keys(kid = new Date().toISOString().slice(0, 10), folder = 'keys') {
    const { path, key } = await makeKeys(folder, kid);
    console.error(
      `The private key is in ${path}. Keep a copy in a safe place, and show it to nobody.`,
    );
    console.error('The public key, for the callback channel of site.json:');
    console.log(JSON.stringify(key));
  },

  async try(url, path = CONFIG) {
    if (url === undefined)
      throw new Error('Say where: node receiver.js try https://…/api/callback');
    const { keys: folder, sites, origins } = await readConfig(path, null);
    const keys = await readKeys(folder);
    console.log(`What arrives at the desk has the words: ${TRIAL_WORDS.join(', ')}`);
    for (const site of Object.keys(sites)) {
      for (const [kid, key] of keys) {
        const { status, id, text } = await sendTrial(url, origins[0], await trial(site, kid, key));
        console.log(`${site}, key ${kid}, request ${id}: ${status} ${text}`);
        if (status !== 200) process.exitCode = 1;
      }
    }
  },

  async status(path = CONFIG) {
    await withStore(path, (store) => {
      const waiting = store.list();
      console.log(waiting.length === 0 ? 'Nothing waits.' : `${waiting.length} wait:`);
      for (const { id, target, attempts, trouble, received } of waiting) {
        const since = new Date(received).toISOString();
        console.log(`${id}  ${target}  since ${since}  attempts ${attempts}  ${trouble ?? ''}`);
      }
    });
  },

  async again(id, path = CONFIG) {
    if (id === undefined) throw new Error('Say which: node receiver.js again <id>');
    await withStore(path, (store) => {
      if (!store.again(id, Date.now()))
        throw new Error('There is none of that id, or it is erased.');
      console.log('It goes out again within a minute, while the receiver runs.');
    });
  },

  async copy(file, path = CONFIG) {
    if (file === undefined) throw new Error('Say where to: node receiver.js copy <file>');
    await withStore(path, (store) => store.copyTo(file));
  },
};

async function run(path = CONFIG) {
  const receiver = await startReceiver(await readConfig(path), log);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => receiver.close().then(() => process.exit(0)));
  }
}

async function withStore(path, act) {
  const store = openStore((await readConfig(path, null)).store);
  try {
    act(store);
  } finally {
    store.close();
  }
}

/** One line of JSON each, without anything of a person: no address, no number, nothing that was sealed. */
function log(event, facts) {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
}

// Whatever it writes is for its owner alone.
process.umask(0o077);
const [name, ...rest] = process.argv.slice(2);
try {
  if (name !== undefined && Object.hasOwn(commands, name)) await commands[name](...rest);
  else await run(name);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
