import { expect } from '@open-wc/testing';
import type { Procedure, Step } from '../../../src/core/formats/procedure.js';
import { doneKind } from '../../../src/core/guide/done.js';
import { practiceLink } from '../../../src/core/links/practice.js';
import {
  NO_PRACTICE,
  notesFor,
  practised,
  reducePractice,
  type Stand,
} from '../../../src/core/guide/practice.js';

const STEPS: readonly Step[] = [
  { id: 'nom', page: '/un', find: { id: 'nom' }, done: 'valid', title: 'Nom' },
  { id: 'attendre', page: '/un', find: { id: 'nom' }, done: 'visible' },
  { id: 'cache', page: '/un', find: { id: 'cache' }, done: 'filled', text: 'Plus tard.' },
  { id: 'suite', page: '/un', find: { id: 'suite' }, done: { page: '/deux' } },
  {
    id: 'ville',
    page: '/deux',
    find: { role: 'textbox', name: { fr: 'Ville', nl: 'Stad' } },
    if: { visible: { id: 'x' } },
    done: 'filled',
    text: { fr: 'Écrivez dans {target}.', nl: 'Schrijf in {target}.' },
    errors: { missing: 'Écrivez.' },
  },
  { id: 'question', page: '/deux', ask: 'Seul ?', choices: [{ id: 'oui', text: 'Oui' }] },
  {
    id: 'envoyer',
    page: '/deux',
    find: { id: 'envoyer' },
    effect: 'sends',
    done: { page: '/fin' },
  },
];

const procedure: Procedure = {
  format: 1,
  id: 'essai',
  version: 1,
  keeps: 'draft',
  session: 20,
  title: 'Essai',
  steps: STEPS,
  end: { page: '/fin', find: { id: 'ref' }, text: 'Fini.' },
};

const pages: Readonly<Record<string, string>> = Object.fromEntries(
  STEPS.map(({ id, page }) => [id, page as string]),
);
const stand = (more: Partial<Stand> = {}): Stand => ({
  isHere: ({ id }) => pages[id] === '/un',
  shows: (find) => (find as { id?: string }).id !== 'cache',
  deaf: false,
  ...more,
});
const step = (from: Procedure, id: string): Step => from.steps.find((one) => one.id === id)!;

describe('a procedure as it can be practised', () => {
  it('keeps the steps of this page and waits for nothing that only the real page does', () => {
    const { procedure: made, words } = practised(procedure, stand());
    expect(doneKind(step(made, 'nom'))).to.equal('valid');
    expect(doneKind(step(made, 'attendre'))).to.equal('said');
    expect(doneKind(step(made, 'suite'))).to.equal('clicked');
    expect(made.steps.every(({ page }) => page === undefined)).to.equal(true);
    expect(words['nom']).to.equal(undefined);
    expect(made.end).to.deep.equal({ text: 'Fini.' });
    expect([made.keeps, made.session]).to.deep.equal([undefined, undefined]);
  });

  it('goes through other pages, and what the copy does not show, by their own words', () => {
    const { procedure: made, words } = practised(procedure, stand());
    expect(words).to.deep.equal({
      cache: 'unseen',
      ville: 'elsewhere',
      question: 'elsewhere',
      envoyer: 'elsewhere',
    });
    const ville = step(made, 'ville');
    expect([ville.find, ville.done, ville.errors, ville.if]).to.deep.equal(
      Array.from({ length: 4 }, () => undefined),
    );
    expect(ville.text).to.deep.equal({ fr: 'Écrivez dans Ville.', nl: 'Schrijf in Stad.' });
    expect(step(made, 'question').choices).to.have.length(1);
    expect(notesFor(step(made, 'envoyer'), words)).to.deep.equal(['elsewhere', 'sends']);
  });

  it('asks the person where a press cannot be heard', () => {
    const { procedure: made } = practised(procedure, stand({ deaf: true }));
    expect(doneKind(step(made, 'suite'))).to.equal('said');
    expect(doneKind(step(made, 'nom'))).to.equal('valid');
  });
});

describe('the state of practice', () => {
  it('takes a new frame for each round, and forgets all when it is left', () => {
    const offered = reducePractice(NO_PRACTICE, { type: 'practice/start', procedure, offer: true });
    expect(offered.status).to.equal('offered');
    const opening = reducePractice(offered, { type: 'practice/begin' });
    expect([opening.status, opening.round]).to.deep.equal(['opening', 2]);
    const left = reducePractice(opening, { type: 'practice/leave' });
    expect(left).to.deep.equal({ ...NO_PRACTICE, round: 2 });
    expect(reducePractice(opening, { type: 'app/forget' }).status).to.equal('idle');
  });
});

describe('a link to practice', () => {
  it('leads to the first page, in plain signs for a scanner, and holds nothing that was typed', () => {
    const accented = { ...procedure, steps: [{ id: 'a', page: '/démarche' }] };
    const link = practiceLink(accented, { origin: 'https://v.example', path: '/autre' });
    expect(link.url).to.equal('https://v.example/d%C3%A9marche#aidant=practice-essai');
    expect(link.short).to.equal('v.example/démarche#aidant=practice-essai');
  });
});
