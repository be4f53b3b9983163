/** A small site for one test: a few pages by name, and the files of one folder. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** What a page of a site serves of ours: the built files, under `/aidant/`. */
export const BUILT = { at: '/aidant/', from: resolve(import.meta.dirname, '../../cdn') };

/**
 * @param {{
 *   files?: Readonly<Record<string, readonly [type: string, body: string | Buffer]>>,
 *   folder?: { readonly at: string, readonly from: string },
 *   headers?: (path: string) => Readonly<Record<string, string>>,
 * }} site
 * @returns {Promise<{ url: string, asked: string[], close(): void }>} `asked`: each path, as it is asked for.
 */
export async function startSite({ files = {}, folder = BUILT, headers = () => ({}) }) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    asked.push(path);
    for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
    const file = join(folder.from, path.slice(folder.at.length));
    if (files[path]) response.setHeader('content-type', files[path][0]).end(files[path][1]);
    else if (path.startsWith(folder.at) && existsSync(file)) {
      response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain');
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () => server.close(),
  };
}
