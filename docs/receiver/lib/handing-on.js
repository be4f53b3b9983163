import { RETRY, waitAfter } from './retry.js';
import { openSeal } from './seal.js';

/** So many at once to each target. */
const AT_ONCE = 4;
/** It looks at least so often: a clock may be set back, and `receiver.js again` writes into the store beside us. */
const LONGEST_SLEEP = 60_000;

/**
 * Hands on what the store holds, to each target, until each has said that it has it. A crash between their answer and our
 * note hands it on twice, with the same id: at least once, never not at all.
 *
 * @param {object} parts
 * @param {ReturnType<import('./store.js').openStore>} parts.store
 * @param {Map<string, CryptoKeyPair>} parts.keys
 * @param {import('./message.js').Sites} [parts.sites]
 * @param {{ name: string, send: (request: import('./request.js').Opened, received: number) => Promise<void> }[]} parts.targets
 *   `send` throws `{ code }` where it did not work
 * @param {(event: string, facts: object) => void} parts.log
 * @param {typeof RETRY} [parts.retry]
 */
export function createHandingOn({
  store,
  keys,
  sites = {},
  targets,
  log,
  retry = RETRY,
  now = Date.now,
}) {
  const lines = targets.map((target) => ({ target, busy: new Map(), timer: undefined }));
  let running = false;

  function pump(line) {
    clearTimeout(line.timer);
    if (!running) return;
    try {
      if (!store.isOwner()) {
        running = false;
        log('another-process-hands-on', {});
        return;
      }
      const room = AT_ONCE - line.busy.size;
      // Those under way are still due in the store: ask for as many more.
      const latest = now() + retry.mostSeconds * 1000;
      const due = room > 0 ? store.due(line.target.name, now(), latest, AT_ONCE) : [];
      for (const one of due.filter(({ id }) => !line.busy.has(id)).slice(0, room)) {
        const job = deliver(line.target, one).finally(() => {
          line.busy.delete(one.id);
          pump(line);
        });
        line.busy.set(one.id, job);
      }
      if (line.busy.size === 0) sleep(line, store.nextAt(line.target.name));
      else sleep(line, now() + 1000);
    } catch (error) {
      // A full or locked disk: nothing is lost, it is looked at again.
      log('store-trouble', { code: codeOf(error) });
      sleep(line, now() + 5000);
    }
  }

  function sleep(line, until = Infinity) {
    const wait = Math.min(Math.max(until - now(), 10), LONGEST_SLEEP);
    line.timer = setTimeout(() => pump(line), wait);
  }

  async function deliver(target, { id, attempts, received, envelope }) {
    const facts = { id, target: target.name, attempt: attempts + 1 };
    let trouble;
    try {
      const site = Object.hasOwn(sites, envelope.site) ? sites[envelope.site] : {};
      await target.send(await openSeal(envelope, keys, { ...site, received }), received);
    } catch (error) {
      trouble = codeOf(error);
    }
    try {
      if (trouble === undefined) {
        store.done(id, target.name, now());
        log('handed-on', facts);
      } else {
        store.failed(id, target.name, now() + waitAfter(attempts, retry), trouble);
        log('not-handed-on', { ...facts, trouble });
      }
    } catch (error) {
      log('store-trouble', { code: codeOf(error) });
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }

  return {
    start() {
      store.takeOver();
      running = true;
      for (const line of lines) pump(line);
    },
    /** There is something new. */
    poke() {
      for (const line of lines) pump(line);
    },
    /** Ends when what is under way has ended. */
    async stop() {
      running = false;
      for (const line of lines) clearTimeout(line.timer);
      await Promise.all(lines.flatMap((line) => [...line.busy.values()]));
    },
  };
}

/** What went wrong as one word that says nothing of anybody: `ECONNREFUSED`, `451`, `timeout`. */
function codeOf(error) {
  if (error?.name === 'TimeoutError') return 'timeout';
  return String(
    error?.reason ?? error?.responseCode ?? error?.cause?.code ?? error?.code ?? error?.name,
  )
    .replace(/[^\w-]/g, '')
    .slice(0, 40);
}
