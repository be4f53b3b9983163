import { expect } from '@open-wc/testing';
import type { Report } from '../../src/core/errors.js';
import type { Site } from '../../src/core/formats/site.js';
import { createLibrary } from '../../src/session/library.js';
import { valmont } from '../support/valmont.js';
import { realSession } from '../support/session.js';

const PLACES = { format: 1, source: 'Valmont', places: [{ id: 'epn', name: 'EPN' }] };
const POSTCODES = {
  format: 1,
  country: 'BE',
  source: 'Valmont',
  points: { '5000': [50.467, 4.872] },
};

describe('the files of the site', () => {
  it('reads the places at the next press where the first one failed', async () => {
    let fails = true;
    const told: Report[] = [];
    const library = createLibrary({
      site: () => ({ procedures: [], places: 'places.json' }) as unknown as Site,
      files: {
        resolve: (path) => path,
        read: () =>
          fails ? Promise.reject(new Error('no part')) : Promise.resolve(JSON.stringify(PLACES)),
      },
      location: () => ({}) as never,
      report: (report) => void told.push(report),
    });
    expect(await library.placesFile()).to.equal(undefined);
    expect(told).to.have.lengthOf(1);
    fails = false;
    expect((await library.placesFile())?.places).to.have.lengthOf(1);
  });

  it('reads the postcodes at the next search where the file could not be had', async () => {
    const files: Record<string, object> = {};
    const session = await realSession({ ...valmont, postcodes: 'postcodes.json' }, files);
    await session.use('help');
    const search = async (postcode: string) => {
      session.dispatch({ type: 'help/search', postcode });
      await new Promise<void>((done) => {
        const stop = session.store.subscribe(() => {
          if (session.store.getState().help?.postcodes === 'loading') return;
          stop();
          done();
        });
      });
      return session.store.getState().help?.postcodes;
    };
    expect(await search('5000')).to.deep.equal([]);
    files['postcodes.json'] = POSTCODES;
    expect(await search('5000')).to.have.lengthOf(1);
    session.dispose();
  });
});
