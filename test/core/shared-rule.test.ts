import { expect } from '@open-wc/testing';
import { isSharedHere, pauseAllowed, type SharedRule } from '../../src/core/shared-rule.js';

const at = (path: string, host = 'valmont.example') => ({
  host,
  location: { path, query: {}, hash: '' },
});
const shared = (rule: SharedRule | undefined, path: string, host?: string): boolean =>
  isSharedHere(rule, at(path, host));

describe('the list of shared computers', () => {
  it('names every computer, or none', () => {
    expect(shared(true, '/a')).to.be.true;
    expect(shared({ everywhere: true }, '/a')).to.be.true;
    expect(shared(false, '/a')).to.be.false;
    expect(shared(undefined, '/a')).to.be.false;
    expect(shared({ minutes: 10 }, '/a'), 'minutes alone name none').to.be.false;
  });

  it('means by a star at the end all that is below', () => {
    const rule = { pages: ['/library/*'] };
    expect(shared(rule, '/library')).to.be.true;
    expect(shared(rule, '/library/')).to.be.true;
    expect(shared(rule, '/library/a')).to.be.true;
    expect(shared(rule, '/library/a/b/c')).to.be.true;
    expect(shared(rule, '/libraryx/a')).to.be.false;
    expect(shared(rule, '/other/library/a')).to.be.false;
    expect(shared({ pages: ['/*/kiosk/*'] }, '/fr/kiosk/a/b')).to.be.true;
    expect(shared({ pages: ['/*'] }, '/any/page')).to.be.true;
    expect(shared({ pages: ['/kiosk'] }, '/kiosk/')).to.be.true;
    expect(shared({ pages: ['/kiosk'] }, '/kiosk/a')).to.be.false;
  });

  it('names hosts, whatever their case; one of the two lists is enough', () => {
    const rule = { hosts: ['Kiosk.valmont.example'], pages: ['/library/*'] };
    expect(shared(rule, '/a', 'kiosk.valmont.example')).to.be.true;
    expect(shared(rule, '/library/a')).to.be.true;
    expect(shared(rule, '/a', 'valmont.example')).to.be.false;
  });

  it('asks after five minutes, or after those of the site', () => {
    expect(pauseAllowed(true)).to.equal(5 * 60_000);
    expect(pauseAllowed(undefined)).to.equal(5 * 60_000);
    expect(pauseAllowed({ minutes: 12 })).to.equal(12 * 60_000);
  });
});
