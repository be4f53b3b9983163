import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Session } from '../../../src/core/session.js';
import '../../../src/elements/term/define.js';
import type { AidantTerm } from '../../../src/elements/term/term.js';
import { expectAccessible } from '../../support/accessible.js';
import { realSession } from '../../support/session.js';

const SITE = {
  format: 1,
  id: 'test',
  name: 'Test',
  locales: ['fr'],
  glossary: ['glossary/fr.json'],
};
const FILES = {
  'glossary/fr.json': {
    format: 1,
    lang: 'fr',
    terms: [
      {
        id: 'ayant-droit',
        term: 'ayant droit',
        forms: ['ayants droit'],
        simple: 'Personne qui a droit à une aide.',
        example: 'Vos enfants.',
        official: { url: 'https://example.org/' },
      },
    ],
  },
};

describe('aidant-term', () => {
  let session: Session;
  before(() => (document.documentElement.lang = 'fr'));
  beforeEach(async () => (session = await realSession(SITE, FILES, { locale: 'fr' })));
  afterEach(() => session.dispose());
  after(() => document.documentElement.removeAttribute('lang'));

  async function place(word = html`<aidant-term>ayants droit</aidant-term>`): Promise<AidantTerm> {
    const text = await fixture(html`<p>Les ${word} sont avertis.</p>`);
    const element = text.querySelector('aidant-term')!;
    await element.updateComplete;
    return element;
  }
  const bubble = (element: AidantTerm) => element.renderRoot.querySelector('aidant-meaning')!;
  const inside = (element: AidantTerm): HTMLElement =>
    bubble(element).renderRoot.querySelector<HTMLElement>('.root')!;
  const title = (element: AidantTerm): Element => bubble(element).renderRoot.querySelector('h2')!;
  const isOpen = (element: AidantTerm): boolean => bubble(element).matches(':popover-open');
  const word = (element: AidantTerm): HTMLButtonElement =>
    element.renderRoot.querySelector('.word')!;
  async function press(element: AidantTerm): Promise<void> {
    word(element).click();
    await waitUntil(() => isOpen(element), 'it opens', { timeout: 5000 });
    await waitUntil(() => inside(element)?.querySelector('.meaning, [data-say] + .row'));
  }

  it('is the word itself, in its sentence, until it is pressed', async () => {
    const element = await place();
    expect(element.closest('p')?.innerText).to.equal('Les ayants droit sont avertis.');
    expect(isOpen(element)).to.equal(false);
    word(element).focus();
    word(element).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(isOpen(element)).to.equal(false);
  });

  it('explains the word by any of its forms, and takes the focus to the explanation', async () => {
    const element = await place();
    await press(element);
    expect(inside(element).innerText).to.contain('Personne qui a droit à une aide.');
    expect(inside(element).innerText).to.contain('Exemple : Vos enfants.');
    expect(inside(element).querySelector('a')?.href).to.equal('https://example.org/');
    await waitUntil(() => bubble(element).shadowRoot?.activeElement === title(element));
    expect(word(element).getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible(element);
  });

  it('closes by Escape and gives the focus back', async () => {
    const element = await place();
    word(element).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bubble(element).shadowRoot?.activeElement === title(element));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(element));
    await waitUntil(() => element.shadowRoot?.activeElement === word(element));
    await waitUntil(() => word(element).getAttribute('aria-expanded') === 'false');
  });

  it('closes by a press outside', async () => {
    const element = await place();
    await press(element);
    await sendMouse({ type: 'click', position: [innerWidth - 4, innerHeight - 4] });
    await waitUntil(() => !isOpen(element));
  });

  it('closes by a second press on the word', async () => {
    const element = await place();
    await press(element);
    word(element).click();
    await waitUntil(() => !isOpen(element));
  });

  it('says so when there is no explanation, and leads to a person', async () => {
    const element = await place(html`<aidant-term term="inconnu">mot</aidant-term>`);
    await press(element);
    expect(inside(element).innerText).to.contain("Nous n'avons pas d'explication");
    [...inside(element).querySelectorAll('button')]
      .find((each) => each.innerText.includes("Demander à quelqu'un"))
      ?.click();
    await waitUntil(() => session.store.getState().app?.surface === 'helper');
  });
});
