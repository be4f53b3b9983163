import { expect } from '@open-wc/testing';
import { at, parse, steps, withStep, type Json } from './good-files.js';

describe('parseFile: a bad step keeps its place', () => {
  const rows: readonly (readonly [Json, string, RegExp])[] = [
    [{ id: undefined }, 'steps[1].id', /Add "id"/],
    [{ id: 'two words' }, 'steps[1].id', /without spaces/],
    [{ go: 'nowhere' }, 'steps[1].go', /there is no "nowhere"/],
    [{ go: 'fim' }, 'steps[1].go', /Did you mean "fin"/],
    [{ go: 3 }, 'steps[1].go', /not 3/],
    [{ if: { nobody: 'oui' } }, 'steps[1].if.nobody', /"id" of a question/],
    [{ if: { nom: 'oui' } }, 'steps[1].if.nom', /"id" of a question/],
    [{ if: {} }, 'steps[1].if', /a question and its answer/],
    [{ if: 'oui' }, 'steps[1].if', /a question and its answer/],
    [{ if: { avec: ['oui', 5] } }, 'steps[1].if.avec[1]', /not 5/],
    [{ effect: 'send' }, 'steps[1].effect', /Did you mean "sends"/],
    [{ away: 'itsme' }, 'steps[1].away', /"to": …, "text": …/],
    [{ ask: undefined }, 'steps[1]', /Add "ask"/],
    [{ choices: undefined }, 'steps[1]', /Add "choices"/],
    [{ choices: [] }, 'steps[1].choices', /at least one choice/],
    [
      { choices: [{ id: 'oui', text: 'Oui' }, { id: 'non' }] },
      'steps[1].choices[1].text',
      /Add "text"/,
    ],
    [
      { choices: [{ id: 'oui', text: 'Oui', go: 'fun' }] },
      'steps[1].choices[0].go',
      /Did you mean "fin"/,
    ],
    [
      {
        choices: [
          { id: 'a', text: 'A' },
          { id: 'a', text: 'B' },
        ],
      },
      'steps[1].choices[1].id',
      /is taken/,
    ],
    [{ ask: undefined, choices: undefined }, 'steps[1]', /what to do/],
  ];
  for (const [change, path, fix] of rows) {
    it(
      JSON.stringify(change, (_, value: unknown) => value ?? null),
      () => {
        const { value, reports } = parse('procedure', withStep(1, change));
        expect(reports.map((report) => report.path)).to.deep.equal([path]);
        expect(reports[0]?.fix).to.match(fix).and.to.contain('keeps its place');
        const read = value['steps'] as Json[];
        expect(read.map((step) => step['broken'] ?? false)).to.deep.equal([false, true, false]);
        expect(read[1]?.['id']).to.match(/^(avec|step-2)$/);
        expect(read[1]).not.to.have.any.keys('ask', 'choices', 'go', 'away');
      },
    );
  }

  it('keeps what still tells where a broken step stands', () => {
    const change = { page: '/etape-2', title: 'Question', effect: 'sends', choices: 'none' };
    const { value } = parse('procedure', withStep(1, change));
    expect((value['steps'] as Json[])[1]).to.deep.equal({
      id: 'avec',
      page: '/etape-2',
      title: 'Question',
      effect: 'sends',
      broken: true,
    });
  });

  it('gives a step that is no group at all a name of its own', () => {
    const { value } = parse('procedure', { steps: ['x', null, { id: 'step-1', text: 'A' }] });
    expect(value['steps']).to.deep.equal([
      { id: 'step-1', broken: true },
      { id: 'step-2', broken: true },
      { id: 'step-1-2', text: 'A' },
    ]);
  });

  it('does not hide a broken step behind a question that cannot be asked', () => {
    const { value } = parse('procedure', {
      steps: [steps[0], { id: 'q', ask: 'Q ?' }, { id: 'z', if: { q: 'oui' }, go: 5 }],
    });
    expect((value['steps'] as Json[])[2]).to.deep.equal({ id: 'z', broken: true });
  });

  it('knows a condition on what is visible', () => {
    const change = { if: { visible: { id: 'spouse' } } };
    const { value, reports } = parse('procedure', withStep(2, change));
    expect(reports).to.deep.equal([]);
    expect(at(value, 'steps.2.if')).to.deep.equal({ visible: { id: 'spouse' } });
  });

  it('keeps a choice that has one bad language, and a bad picture', () => {
    const change = {
      choices: [{ id: 'oui', text: { fr: 'Oui', nl: 1 }, picture: 'yes' }],
    };
    const { value, reports } = parse('procedure', withStep(1, change));
    expect(reports.map(({ path }) => path)).to.deep.equal([
      'steps[1].choices[0].text.nl',
      'steps[1].choices[0].picture',
    ]);
    expect(at(value, 'steps.1.choices')).to.deep.equal([{ id: 'oui', text: { fr: 'Oui' } }]);
  });
});
