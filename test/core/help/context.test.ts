import { expect } from '@open-wc/testing';
import type { Procedure } from '../../../src/core/formats/procedure.js';
import { IDLE, type GuideState } from '../../../src/core/guide/state.js';
import { handover } from '../../../src/core/help/context.js';

const SECRETS = ['BE68539007547034', '85.07.30-033.28', 'Marie Dupont', 'hunter2', '31 12 1980'];

const procedure = {
  format: 1,
  id: 'adresse',
  version: 1,
  title: 'Je change',
  steps: [
    { id: 'naissance', title: 'Date', find: { id: 'birth' } },
    { id: 'code', title: 'Code', find: { id: 'pin' }, sensitive: true },
  ],
} as unknown as Procedure;

function guide(parts: Partial<GuideState>): GuideState {
  return { ...IDLE, status: 'running', procedure, stepId: 'naissance', ...parts };
}

const field = {
  kind: 'field',
  name: 'Date',
  filled: true,
  checked: false,
  required: true,
  secret: false,
} as const;

describe('what is handed over', () => {
  it('is nothing where no guide runs', () => {
    expect(handover({}, { profile: 'public' }, 'fr')).to.equal(undefined);
  });

  it('is the procedure, the step, one word about the field, and the language', () => {
    expect(handover({ guide: guide({ field }) }, { profile: 'public' }, 'fr')).to.deep.equal({
      v: 1,
      procedure: 'adresse',
      step: 'naissance',
      number: 1,
      total: 2,
      field: 'ok',
      lang: 'fr',
    });
  });

  it('says empty or wrong, never how or what', () => {
    const of = (parts: object) =>
      handover({ guide: guide({ field: { ...field, ...parts } }) }, { profile: 'public' }, 'fr')
        ?.field;
    expect(of({ filled: false })).to.equal('empty');
    expect(of({ trouble: { by: 'aidant', problem: 'format' } })).to.equal('format');
    expect(of({ trouble: { by: 'page', text: `"${SECRETS[0]}" is not a date` } })).to.equal(
      'other',
    );
    expect(of({ secret: true })).to.equal(undefined);
  });

  it('says nothing about a sensitive field, nor about any on a bank page', () => {
    const sensitive = guide({ stepId: 'code', field });
    expect(handover({ guide: sensitive }, { profile: 'public' }, 'fr')).to.not.have.key('field');
    expect(handover({ guide: guide({ field }) }, { profile: 'bank' }, 'fr')?.field).to.equal(
      undefined,
    );
  });

  it('tells the other steps of this page that the guide has seen, by their ids', () => {
    const steps = [
      { id: 'nom', page: '/1', find: { id: 'a' } },
      { id: 'naissance', page: '/1', find: { id: 'b' } },
      { id: 'code', page: '/1', find: { id: 'c' }, sensitive: true },
      { id: 'rue', page: '/1', find: { id: 'd' } },
      { id: 'plus-loin', page: '/2', find: { id: 'e' } },
      { id: 'jamais', page: '/1', find: { id: 'f' } },
    ];
    const state = {
      guide: guide({
        procedure: { ...procedure, steps } as unknown as Procedure,
        field,
        marks: {
          nom: 'filled',
          naissance: 'filled',
          code: 'filled',
          rue: 'problem',
          'plus-loin': 'empty',
          toString: 'empty',
        } as GuideState['marks'],
      }),
    };
    expect(handover(state, { profile: 'public' }, 'fr')?.fields).to.deep.equal([
      { step: 'nom', state: 'ok' },
      { step: 'rue', state: 'other' },
    ]);
    expect(handover(state, { profile: 'bank' }, 'fr')).to.not.have.key('fields');
    // A page's own form names its steps after its words: they go by their number.
    const own = { guide: { ...state.guide, own: true } };
    const out = handover(own, { profile: 'public' }, 'fr');
    expect(out?.step).to.equal('2');
    expect(out?.fields?.map(({ step }) => step)).to.deep.equal(['1', '4']);
  });

  it('lets no secret out, wherever in the state it hides', () => {
    for (const secret of SECRETS) {
      const state = guide({
        field: {
          ...field,
          name: secret,
          trouble: { by: 'page', text: secret },
        },
        answers: { question: secret },
        trail: [secret],
        marks: { [secret]: 'filled' },
      });
      const out = JSON.stringify(handover({ guide: state }, { profile: 'public' }, 'fr'));
      expect(out).to.not.contain(secret);
      expect(Object.keys(JSON.parse(out) as object)).to.have.members([
        'v',
        'procedure',
        'step',
        'number',
        'total',
        'field',
        'lang',
      ]);
    }
  });
});
