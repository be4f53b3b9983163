/**
 * The demo, as a server with bad luck on request: a file that is missing or broken, a storage that throws, a
 * browser without voices. What is wrong is wrong in every engine alike, because it comes from the server.
 */
import { createServer, request as httpRequest } from 'node:http';
import { serve } from '../../docs/demo/serve.js';
import { AXE } from './driver/driver.js';
import { build } from './build.js';
import { early } from './early.js';

/**
 * @param {object} [luck]
 * @param {Record<string, object | ((query: URLSearchParams) => object)>} [luck.files] answers `{ status?, body?, type? }` in place of the demo's, by path
 * @param {(html: string, path: string) => string} [luck.page] changes a page before it is sent
 * @param {Record<string, string>} [luck.headers] headers in place of the demo's
 * @param {'fake' | 'none' | 'real'} [luck.voices] what `speechSynthesis` is; `fake` speaks at once and writes down what it said
 * @param {boolean} [luck.storageThrows]
 * @param {string} [luck.now] what the clock of each page says at its start, such as `2026-11-25T10:00:00+01:00`; for a test that
 *   is about hours
 * @param {() => void} [luck.also] runs in each page before anything else; it may use nothing from outside
 */
export async function startDemo(luck = {}) {
  build('cdn');
  const demo = await serve({ port: 0, quiet: true });
  const { voices = 'fake', storageThrows = false, now = process.env.AIDANT_NOW, also = '' } = luck;
  const script = `${AXE};(${early})(${JSON.stringify({ voices, storageThrows, now })});${also && `(${also})();`}`;

  const server = createServer((request, response) => {
    const path = new URL(request.url, demo.url).pathname;
    if (path === '/test-early.js') return send(response, { body: script, type: 'text/javascript' });
    const instead = luck.files?.[path];
    if (typeof instead === 'function')
      return send(response, instead(new URL(request.url, demo.url).searchParams));
    if (instead) return send(response, instead);
    return pass(
      request,
      response,
      demo.url,
      (html) =>
        (luck.page?.(html, path) ?? html).replace(
          /<head[^>]*>/,
          (head) => `${head}<script src="/test-early.js"></script>`,
        ),
      luck.headers,
    );
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    url: `http://localhost:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await demo.close();
    },
  };
}

function send(response, { status = 200, body = '', type = 'application/json' }) {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

function pass(request, response, origin, change, headers = {}) {
  const forward = httpRequest(
    new URL(request.url, origin),
    { method: request.method, headers: { ...request.headers, 'accept-encoding': 'identity' } },
    (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const html = /text\/html/.test(answer.headers['content-type'] ?? '');
        const bytes = Buffer.concat(chunks);
        const body = html ? Buffer.from(change(bytes.toString())) : bytes;
        const own = { ...answer.headers, ...headers, 'content-length': body.length };
        delete own['transfer-encoding'];
        response.writeHead(answer.statusCode, own);
        response.end(request.method === 'HEAD' ? undefined : body);
      });
    },
  );
  forward.on('error', () => response.destroy());
  request.pipe(forward);
}
