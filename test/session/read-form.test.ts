/** What the site's files and the interface bring to the reading of a form, in a whole session. */
import { expect } from '@open-wc/testing';
import type { Session } from '../../src/core/session.js';
import type { SayUnit } from '../../src/core/speech/read.js';
import type { Slice } from '../../src/core/store.js';
import { clearPages, one, page, until } from '../page/page-fixture.js';
import { realSession } from '../support/session.js';
import { valmont } from '../support/valmont.js';

const procedure = {
  format: 1,
  id: 'adresse',
  title: 'Je change d’adresse',
  steps: [
    { id: 'compte', find: { id: 'compte' }, title: 'Compte', text: 'Compte', sensitive: true },
    { id: 'payer', find: { id: 'payer' }, title: 'Payer', text: 'Payer', effect: 'pays' },
  ],
};
const files = {
  'procedures/adresse.json': procedure,
  'texts/adresse.json': { format: 1, lang: 'fr', blocks: [] },
};

const FORM = `<main lang="fr"><form><label>Compte <input id="compte" value="BE68"></label>
  <label>Nom <input id="nom" value="Dupont"></label><button id="payer">Confirmer</button></form></main>`;

/** Hears what is given to the voice. */
function listen(session: Session): readonly (readonly SayUnit[])[] {
  const heard: SayUnit[][] = [];
  const spy = {
    name: 'spy',
    initial: {},
    reduce: (state: object) => state,
    effect(action: { readonly type: string; readonly units?: Iterable<SayUnit> }) {
      if (action.type === 'read/say' && action.units) heard.push([...action.units]);
    },
  };
  session.store.register(spy as unknown as Slice<'app'>);
  return heard;
}

const words = (units: readonly SayUnit[] | undefined): string =>
  (units ?? []).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()).join(' | ');

describe('a form that is read in a session', () => {
  let session: Session;
  let heard: readonly (readonly SayUnit[])[];
  beforeEach(async () => {
    page(FORM);
    session = await realSession(valmont, files, { locale: 'fr' });
    // Before the reading, which then finds nothing left to say.
    heard = listen(session);
    await session.use('read');
  });
  afterEach(() => {
    session.dispose();
    clearPages();
  });

  const read = async (selector: string): Promise<string> => {
    const before = heard.length;
    session.dispatch({ type: 'read/page', target: one(selector) });
    await until(() => heard.length > before);
    return words(heard.at(-1));
  };

  it('says what a button does as the procedure has it', async () => {
    expect(await read('#payer')).to.equal('Confirmer | Ce bouton fait le paiement.');
  });

  it('says it in the language of the interface, and the page in its own', async () => {
    expect(await read('#nom')).to.equal('Nom | Écrivez votre réponse.');
    await session.setLocale('nl');
    expect(await read('#nom')).to.equal('Nom | Schrijf uw antwoord.');
    expect(heard.at(-1)?.map(({ lang }) => lang)).to.deep.equal(['fr', 'nl']);
  });

  it('says the effect in a page that is read as a whole, too', async () => {
    expect(await read('main')).to.match(/Confirmer \| Ce bouton fait le paiement\.$/);
  });
});
