import { expect } from '@open-wc/testing';
import type { Session } from '../../src/session.js';
import { clearPages, nextFrame, one, page, until } from '../page/page-fixture.js';
import { realSession } from '../support/session.js';

const find = (id: string, name: string): object[] => [{ id }, { role: 'textbox', name }];
const STEPS = [
  { id: 'nom', find: find('name', 'Nom'), title: 'Votre nom' },
  { id: 'rue', find: find('street', 'Rue'), title: 'Votre rue' },
  { id: 'loin', page: '/ailleurs', find: find('far', 'Loin'), title: 'Ailleurs' },
  {
    id: 'peut',
    page: '/*',
    if: { visible: { id: 'x' } },
    find: find('if', 'Si'),
    title: 'Peut-être',
  },
];

describe('the advice for authors', () => {
  let session: Session;
  let reports: { path: string; fix: string }[] = [];
  let graceEnds: () => void = () => undefined;
  const hear = (event: DocumentEventMap['aidant-error']): void => {
    const { code, severity, file, path = '', fix } = event;
    expect({ code, severity, file }).to.deep.equal({
      code: 'advice',
      severity: 'author',
      file: 'p',
    });
    reports.push({ path, fix });
  };
  const paths = (): string[] => reports.map(({ path }) => path).sort();

  async function read(steps: readonly object[], locales = ['fr']): Promise<void> {
    session = await realSession(
      { format: 1, id: 'x', name: 'X', locales, procedures: ['p.json'] },
      { 'p.json': { format: 1, id: 'p', title: 'P', steps } },
      {
        ports: {
          clock: {
            now: () => Date.now(),
            after(_, act) {
              graceEnds = act;
              return () => (graceEnds = () => undefined);
            },
          },
        },
      },
    );
    expect(await session.use('author')).to.be.true;
  }
  beforeEach(() => {
    reports = [];
    document.addEventListener('aidant-error', hear);
  });
  afterEach(() => {
    document.removeEventListener('aidant-error', hear);
    session.dispose();
    clearPages();
  });

  it('tells what the file alone shows, on the page of each step', async () => {
    const back = location.href;
    await read([{ id: 'a', find: '##' }, STEPS[2]!], ['fr', 'nl']);
    expect(paths()).to.deep.equal(['steps[0]', 'steps[0].find', 'steps[0].find', 'title']);
    expect(reports.find(({ path }) => path === 'title')?.fix).to.equal('Add nl to "title".');
    reports = [];
    history.pushState(null, '', '/ailleurs');
    await until(() => reports.length > 0);
    expect(paths(), 'once each').to.deep.equal(['steps[1]']);
    history.replaceState(null, '', back);
  });

  it('tells of each step of this page once what its ways find, as soon as the page shows it', async () => {
    page('<label>Nom <input id="name"></label><div id="late"></div>');
    await read(STEPS);
    expect(reports).to.deep.equal([]);
    one('#late').innerHTML = '<input id="street" aria-label="Avenue">';
    await until(() => reports.length > 0);
    expect(reports).to.have.length(1);
    expect(reports[0]?.path).to.equal('steps[1].find[1]');
    expect(reports[0]?.fix).to.contain('role textbox, name "Rue": nothing visible');
    one('#late').innerHTML = '<input id="street" aria-label="Avenue">';
    await nextFrame();
    await nextFrame();
    expect(reports, 'once').to.have.length(1);
  });

  it('misses what does not come, but nothing that depends on an answer or on another page', async () => {
    page('<label>Nom <input id="name"></label>');
    await read(STEPS);
    graceEnds();
    expect(paths()).to.deep.equal(['steps[1].find']);
    expect(reports[0]?.fix).to.contain('Nothing on this page fits so far');
  });

  it('looks again on another page of the site', async () => {
    const back = location.href;
    page('<label>Nom <input id="name"></label><input id="far" aria-label="Près">');
    await read(STEPS);
    expect(reports).to.deep.equal([]);
    history.pushState(null, '', '/ailleurs');
    await until(() => reports.length > 0);
    expect(paths()).to.deep.equal(['steps[2].find[1]']);
    history.replaceState(null, '', back);
  });

  it('is silent once the session has ended', async () => {
    page('<div id="late"></div>');
    await read(STEPS);
    session.dispose();
    one('#late').innerHTML = '<input id="street" aria-label="Avenue">';
    await nextFrame();
    await nextFrame();
    graceEnds();
    expect(reports).to.deep.equal([]);
  });
});
