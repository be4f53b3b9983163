import { expect } from '@open-wc/testing';
import { SITE } from '../../support/help-site.js';
import { open, root, session, t, text } from '../../support/helper-window.js';
import { qrOf } from '../../support/qr.js';

/** Both countries' numbers, as a site of one of them gives them. */
const BOTH = {
  ...SITE,
  stop: {
    numbers: [
      { country: 'BE', label: { fr: 'Card Stop' }, number: '078170170' },
      { country: 'BE', label: { fr: 'Une ligne' }, number: '081000000', sms: '0470123456' },
      { country: 'FR', label: { fr: 'Cartes' }, number: '0892705705' },
      { country: 'FR', label: { fr: 'Faux SMS' }, sms: '33700' },
      { country: 'FR', label: { fr: 'Police' }, number: '0170772372', sms: '+33612345678' },
    ],
  },
};

describe('STOP, across a border', () => {
  afterEach(() => session.dispose());

  const links = (within: ParentNode) =>
    [...within.querySelectorAll('a')].map((link) => link.getAttribute('href'));

  for (const [country, home, abroad, foreign] of [
    [
      'BE',
      ['tel:078170170', 'tel:+3281000000', 'sms:+32470123456'],
      ['tel:+33170772372', 'sms:+33612345678'],
      ['0 892 705 705', '33700'],
    ],
    [
      'FR',
      ['tel:0892705705', 'tel:+33170772372', 'sms:33700', 'sms:+33612345678'],
      ['tel:+3281000000', 'sms:+32470123456'],
      ['078 170 170'],
    ],
  ] as const) {
    it(`shows from ${country} what rings only over there, as no link, and says so`, async () => {
      const element = await open({ screen: 'stop', site: { ...BOTH, country } });
      const details = root(element).querySelector('details')!;
      details.open = true;
      expect(links(details)).to.have.members(abroad);
      const all = links(root(element));
      for (const href of home) expect(all).to.include(href);
      for (const number of foreign) {
        const shown = [...details.querySelectorAll('p')].find((one) =>
          one.textContent?.includes(number),
        );
        expect(shown?.nextElementSibling?.textContent, number).to.contain(t('ask.onlyThere'));
      }
      expect(text(element).split(t('ask.onlyThere'))).to.have.lengthOf(foreign.length + 1);
    });
  }

  it('shows an ordinary number as it is dialled from here, also to scan', async () => {
    const element = await open({ screen: 'stop', site: BOTH, device: 'desk' });
    const details = root(element).querySelector('details')!;
    details.open = true;
    const shown = [...details.querySelectorAll('.number')].map((number) => number.textContent);
    expect(shown).to.deep.equal(['0 892 705 705', '+33 1 70 77 23 72']);
    expect(details.querySelectorAll('.qr')).to.have.lengthOf(1);
    expect(qrOf(details)).to.equal('tel:+33170772372');
  });

  it('keeps every number a link where the site names no country', async () => {
    const site = Object.fromEntries(Object.entries(BOTH).filter(([key]) => key !== 'country'));
    const element = await open({ screen: 'stop', site });
    expect(links(root(element))).to.include.members(['tel:0892705705', 'tel:078170170']);
  });
});
