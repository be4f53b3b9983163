import { expect } from '@open-wc/testing';
import { appointmentsOf } from '../../../src/elements/card/appointments.js';
import { clock, FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

describe('help at the same hour each week, in a calendar', () => {
  it('is another entry than another help at the same hour, and the same one each time', async () => {
    const one = { what: 'Aide', day: 'Tu', at: '14:00', minutes: 60, where: 'Perron' } as const;
    const slots = [one, { ...one, where: 'Rive' }, { ...one, what: 'Atelier' }];
    const session = await realSession({ ...SITE, slots }, FILES);
    const uids = (): string[] =>
      appointmentsOf(session, undefined, clock.now()).map(({ uid }) => uid);
    expect(new Set(uids()).size).to.equal(3);
    expect(uids()).to.deep.equal(uids());
    session.dispose();
  });
});
