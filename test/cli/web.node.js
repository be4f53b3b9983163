/** Which addresses `aidant check` asks, and how long and how much it takes. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { at, inProject, only, SITE } from './support.js';

const { Sources } = await import('../../dist/cli/check/source.js');

const TEXTS = { format: 1, lang: 'fr', blocks: [{ find: 'x', simple: 'Venez ici.' }] };

/** Runs `work` beside a server that notes what it is asked. */
async function beside(answer, work) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    answer(request, response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

describe('aidant check, addresses of the web', () => {
  it('asks for none that only a file of this computer names', () =>
    beside(
      (_, response) => response.end(JSON.stringify(TEXTS)),
      (origin, asked) =>
        inProject(
          { 'site.json': { ...SITE, texts: [`${origin}/t.json`] } },
          async ({ report, write }) => {
            const told = await report('site.json');
            const finding = only(told, 'aidant-file-unseen');
            assert.deepEqual([finding.level, finding.path], ['information', 'texts[0]']);
            assert.match(finding.message, /was not asked for/);
            assert.deepEqual(at(told, 'aidant-file-missing'), []);
            // Nor on a way that goes over another file, or for a site that is not reported on.
            write('t.json', TEXTS);
            await report('t.json', '--site', 'site.json');
            assert.deepEqual(asked, []);
          },
        ),
    ));

  it('asks for it when it is named', () =>
    beside(
      (_, response) => response.end(JSON.stringify(TEXTS)),
      (origin, asked) =>
        inProject({ 'site.json': { ...SITE, texts: [`${origin}/t.json`] } }, async ({ report }) => {
          const told = await report('site.json', `${origin}/t.json`);
          assert.equal(told.files, 2);
          assert.deepEqual(asked, ['/t.json']);
          assert.deepEqual(at(told, 'aidant-file-unseen'), []);
        }),
    ));

  it('follows a file of the web within its own origin only', () =>
    beside(
      (_, response) => response.end(JSON.stringify(TEXTS)),
      (other, strayed) =>
        inProject({ 't.json': TEXTS }, ({ folder, report }) =>
          beside(
            ({ url }, response) =>
              response.end(
                JSON.stringify(
                  url === '/site.json'
                    ? { ...SITE, texts: ['t.json', `${other}/t.json`, `file://${folder}/t.json`] }
                    : TEXTS,
                ),
              ),
            async (origin, asked) => {
              const told = await report(`${origin}/site.json`);
              assert.deepEqual(asked, ['/site.json', '/t.json']);
              assert.deepEqual(strayed, []);
              assert.equal(told.files, 2);
              assert.equal(only(told, 'aidant-file-unseen').path, 'texts[1]');
            },
          ),
        ),
    ));

  it('tells where an address sends on to', () =>
    beside(
      (_, response) => response.end(JSON.stringify(TEXTS)),
      (other) =>
        inProject({}, ({ report }) =>
          beside(
            ({ url }, response) => {
              if (url === '/old.json') response.writeHead(301, { location: '/new.json' });
              if (url === '/away.json') response.writeHead(302, { location: `${other}/t.json` });
              response.end(JSON.stringify(TEXTS));
            },
            async (origin) => {
              const told = await report(
                `${origin}/old.json`,
                `${origin}/away.json`,
                `${origin}/t.json`,
              );
              assert.equal(told.files, 3);
              assert.deepEqual(
                told.findings
                  .filter(({ rule }) => rule === 'aidant-address-moved')
                  .map(({ level, message }) => [level, message]),
                [
                  ['information', `${origin}/old.json`, `${origin}/new.json`],
                  ['information', `${origin}/away.json`, `${other}/t.json`],
                ].map(([level, from, to]) => [
                  level,
                  `${from} sends on to ${to}: that is what was looked at. Name it by this address.`,
                ]),
              );
            },
          ),
        ),
    ));

  it('waits for no answer for ever, and takes no endless one', async () => {
    await beside(
      () => undefined,
      async (origin) => {
        const sources = new Sources({ ms: 20, bytes: 1000 });
        await assert.rejects(sources.get(new URL(origin)), /127\.0\.0\.1.*: no answer in time\.$/);
      },
    );
    await beside(
      (_, response) => {
        const more = () => response.writable && response.write('x'.repeat(500), more);
        more();
      },
      async (origin) => {
        const sources = new Sources({ ms: 60_000, bytes: 1000 });
        await assert.rejects(sources.get(new URL(origin)), /larger than 1000 bytes/);
      },
    );
  });
});
