import { createHandingOn } from './handing-on.js';
import { readKeys } from './keys.js';
import { mail } from './mail.js';
import { createReceiverServer } from './server.js';
import { openStore } from './store.js';
import { webhook } from './webhook.js';

const KINDS = { webhook, mail };
const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * Starts the whole: keys, store, server, handing on, erasing.
 *
 * @param {import('./config.js').Config} config
 * @param {(event: string, facts: object) => void} log
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startReceiver(config, log) {
  const keys = await readKeys(config.keys);
  const store = openStore(config.store);
  const targets = config.handOn.map((one) => KINDS[one.kind](one, config.sites));
  const names = targets.map(({ name }) => name);
  const { sites, retry } = config;
  const handingOn = createHandingOn({ store, keys, sites, targets, log, retry });
  const server = createReceiverServer({
    store,
    keys,
    config,
    targets: names,
    added: () => handingOn.poke(),
    log,
  });

  const erase = () => {
    const count = store.erase(Date.now() - config.keepDays * DAY, keys);
    if (count > 0) log('erased', { count });
  };
  const sweeping = setInterval(() => {
    try {
      erase();
    } catch (error) {
      log('store-trouble', { code: String(error.code) });
    }
  }, HOUR);

  // The port first: a second start on the same one must not take the handing on away.
  const { host, port } = config.listen;
  try {
    await new Promise((ready, failed) => {
      server.once('error', failed);
      server.listen(port, host, ready);
    });
  } catch (error) {
    clearInterval(sweeping);
    store.close();
    throw error;
  }
  store.adopt(names, Date.now());
  erase();
  handingOn.start();
  const bound = server.address();
  log('started', { host: bound.address, port: bound.port, keys: [...keys.keys()] });

  return {
    url: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`,
    async close() {
      clearInterval(sweeping);
      await new Promise((closed) => {
        server.close(closed);
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 5000).unref();
      });
      await handingOn.stop();
      for (const target of targets) target.close();
      store.close();
      log('stopped', {});
    },
  };
}
