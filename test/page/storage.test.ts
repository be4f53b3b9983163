import { expect, waitUntil } from '@open-wc/testing';
import type { Report } from '../../src/core/errors.js';
import { eraseOurs } from '../../src/page/erase-ours.js';
import { hasKept } from '../../src/page/kept.js';
import { createKeep, type StorageMode } from '../../src/page/storage.js';

function keepFor(
  mode: StorageMode,
  {
    mayOutlast = false,
    window: source = window as Pick<Window, 'localStorage' | 'sessionStorage'>,
  } = {},
) {
  const reports: Report[] = [];
  const keep = createKeep({
    siteId: () => 'valmont',
    mode: () => mode,
    mayOutlast: () => mayOutlast,
    report: (report) => reports.push(report),
    window: source,
  });
  return { keep, reports };
}

describe('storage', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('keeps a place for the tab, under our own key', () => {
    const { keep } = keepFor('tab');
    expect(keep.write('guide', { step: 'a' })).to.equal(true);
    expect(sessionStorage.getItem('aidant.1.valmont.guide')).to.equal('{"step":"a"}');
    expect(keep.read('guide')).to.deep.equal({ step: 'a' });
    expect(localStorage.length).to.equal(0);
  });

  it('lets choices outlast the tab only where the site and the person allow it', () => {
    keepFor('device').keep.write('prefs', { level: 'simple' });
    keepFor('tab', { mayOutlast: true }).keep.write('prefs', { level: 'simple' });
    expect(localStorage.length).to.equal(0);
    keepFor('device', { mayOutlast: true }).keep.write('prefs', { level: 'simple' });
    expect(localStorage.getItem('aidant.1.valmont.prefs')).to.equal('{"level":"simple"}');
  });

  it('never lets a running guide outlast the tab, and its place only for a later offer', () => {
    const { keep } = keepFor('device', { mayOutlast: true });
    keep.write('guide', { step: 'a' });
    expect(localStorage.length).to.equal(0);
    expect(keep.write('place', { step: 'a' })).to.equal(true);
    expect(localStorage.getItem('aidant.1.valmont.place')).to.equal('{"step":"a"}');
    for (const other of [keepFor('device'), keepFor('tab', { mayOutlast: true }), keepFor('none')])
      expect(other.keep.write('place', { step: 'b' })).to.equal(false);
    expect(Object.keys(sessionStorage)).to.deep.equal(['aidant.1.valmont.guide']);
    expect(keep.read('place')).to.deep.equal({ step: 'a' });
  });

  it('writes and reads nothing where the site says none', () => {
    sessionStorage.setItem('aidant.1.valmont.guide', '{"step":"a"}');
    const { keep } = keepFor('none');
    expect(keep.write('prefs', {})).to.equal(false);
    expect(keep.read('guide')).to.equal(undefined);
    expect(sessionStorage.length).to.equal(1);
  });

  it("forgets our keys of this site and leaves the host's", () => {
    const { keep } = keepFor('device', { mayOutlast: true });
    localStorage.setItem('basket', '3');
    sessionStorage.setItem('aidant.1.other.guide', '{}');
    keep.write('guide', {});
    keep.write('prefs', {});
    keep.forget();
    expect(Object.keys(localStorage)).to.deep.equal(['basket']);
    expect(Object.keys(sessionStorage)).to.deep.equal(['aidant.1.other.guide']);
  });

  it('leaves a mark where the requests do not go before the page closes, for the next one to erase', async () => {
    const { keep } = keepFor('tab');
    const sign = 'aidant.1.valmont.outbox';
    const erase = indexedDB.deleteDatabase.bind(indexedDB);
    keep.write('outbox', 1);
    indexedDB.deleteDatabase = () => new EventTarget() as IDBOpenDBRequest;
    keep.forget();
    await eraseOurs(window, 'valmont');
    indexedDB.deleteDatabase = erase;
    expect(Object.entries(localStorage)).to.deep.equal([[sign, '0']]);
    expect(keep.read('outbox')).to.equal(0);
    keep.forget();
    await waitUntil(() => localStorage.length === 0, 'the mark goes with what it marks');
    // Where nothing was ever kept there is nothing to mark.
    keep.forget();
    expect(localStorage.length).to.equal(0);
  });

  it('goes on without storage that throws, and reports it once', () => {
    const denied = {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
      get sessionStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const { keep, reports } = keepFor('device', { window: denied });
    expect(keep.write('guide', {})).to.equal(false);
    expect(keep.read('guide')).to.equal(undefined);
    keep.forget();
    expect(reports.map((report) => report.code)).to.deep.equal(['storage-denied']);
    expect(hasKept(denied)).to.equal(false);
  });

  it('takes unreadable content for nothing', () => {
    sessionStorage.setItem('aidant.1.valmont.guide', '{broken');
    expect(keepFor('tab').keep.read('guide')).to.equal(undefined);
  });

  it('knows whether anything of ours was left', () => {
    expect(hasKept(window)).to.equal(false);
    sessionStorage.setItem('aidant.1.valmont.guide', '{}');
    expect(hasKept(window)).to.equal(true);
  });
});
