import { expect, fixture, html } from '@open-wc/testing';
import type { Report } from '../../src/core/errors.js';
import { sourceHash } from '../../src/core/simple/hash.js';
import { PagePairs } from '../../src/page/texts-pairs.js';

describe('a pair without the fingerprint of its original', () => {
  it('counts, and is told once, also where the original ticks', async () => {
    const pair = await fixture<HTMLElement>(
      html`<aidant-text id="pair"
        ><span data-level="original"></span
        ><span data-level="simple" hidden>Simple</span></aidant-text
      >`,
    );
    const original = pair.querySelector('[data-level="original"]')!;
    original.textContent = 'Reste 1';
    const reports: Report[] = [];
    const pairs = new PagePairs(document, (report) => void reports.push(report));
    expect(pairs.survey().texts).to.have.length(1);
    original.textContent = 'Reste 2';
    pairs.survey();
    expect(reports.map(({ code, path }) => [code, path])).to.deep.equal([
      ['text-unpinned', 'aidant-text#pair'],
    ]);
    expect(reports[0]?.fix).to.contain(`source="${sourceHash('Reste 1')}"`);
  });

  it('with it, nothing is told', async () => {
    await fixture(
      html`<aidant-text source=${sourceHash('Le mot')}
        ><span data-level="original">Le mot</span
        ><span data-level="simple" hidden>Simple</span></aidant-text
      >`,
    );
    const reports: Report[] = [];
    new PagePairs(document, (report) => void reports.push(report)).survey();
    expect(reports).to.deep.equal([]);
  });
});
