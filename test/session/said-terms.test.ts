/** How the site's glossary has its terms said, in a real session on a real page. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Session } from '../../src/core/session.js';
import { FakeSpeech } from '../support/fake-speech.js';
import { realSession } from '../support/session.js';

const SITE = {
  format: 1,
  id: 'terms',
  name: 'Termes',
  country: 'BE',
  glossary: ['fr.json', 'nl.json'],
};
const term = (id: string, word: string, say?: string, forms: string[] = []): object => ({
  id,
  term: word,
  forms,
  simple: 'Un mot.',
  ...(say && { say }),
});
const FILES = {
  'fr.json': {
    format: 1,
    lang: 'fr',
    terms: [
      term('aviq', 'AVIQ', 'avic'),
      term('ayant-droit', 'ayant droit', 'aillant droit', ['ayants droit']),
      term('bail', 'bail'),
      term('mai', '1er mai', 'jour du travail'),
    ],
  },
  'nl.json': { format: 1, lang: 'nl', terms: [term('ikz', 'IKZ', 'ik zet')] },
};

describe('the terms of the site, as they are said', () => {
  let speech: FakeSpeech;
  let session: Session;
  let main: HTMLElement;

  beforeEach(() => {
    speech = new FakeSpeech().install();
    main = document.createElement('main');
    main.lang = 'fr';
    document.body.append(main);
  });
  afterEach(() => {
    session.hush();
    session.dispose();
    speech.remove();
    main.remove();
  });

  const hear = async (html: string, files: Readonly<Record<string, object>> = FILES) => {
    session = await realSession(SITE, files, { locale: 'fr' });
    main.innerHTML = html;
    void session.read();
    await waitUntil(() => speech.said.length > 0, '', { timeout: 5000 });
    return speech.said[0];
  };

  it('follow its glossary, in each form, and before the rules', async () => {
    expect(await hear('<p>Les ayants droit de l’AVIQ ont le 1er mai, un bail, 75 €.</p>')).to.equal(
      'Les aillant droit de l’avic ont le jour du travail, un bail, septante-cinq euros.',
    );
  });

  it('give way to what the page’s author wrote there', async () => {
    expect(await hear('<p>L’<span data-say="agence">AVIQ</span> ouvre.</p>')).to.equal(
      'L’agence ouvre.',
    );
  });

  it('are those of the language that is read', async () => {
    expect(await hear('<p lang="nl">Het IKZ en de AVIQ.</p>')).to.equal('Het ik zet en de AVIQ.');
  });

  it('are said as they are written when the file is not there', async () => {
    expect(await hear('<p>L’AVIQ ouvre.</p>', {})).to.equal('L’AVIQ ouvre.');
  });
});
