import { expect } from '@open-wc/testing';
import { checkRules, everyPath, isCourse, MOST_TAPS } from '../../../src/core/help/check-rules.js';
import { answerOf, DEFAULT_RULES, type Rules } from '../../../src/core/help/orientation.js';

const { paths, broken } = everyPath(DEFAULT_RULES);

describe('orientation', () => {
  it('begins with the four answers of the design, in their order', () => {
    const first = DEFAULT_RULES.questions[DEFAULT_RULES.first];
    expect(first?.answers.map(({ id }) => id)).to.deep.equal(['here', 'afraid', 'reading', 'else']);
  });

  it('leads somewhere on every path', () => {
    expect(broken).to.deep.equal([]);
    expect(paths.length).to.be.greaterThan(6);
  });

  for (const { answers, end } of paths) {
    const name = answers.map(({ id }) => id).join(' > ');

    it(`${name}: something to do within ${MOST_TAPS} presses, and a way to a person`, () => {
      expect(answers.length + 1).to.be.at.most(MOST_TAPS);
      expect(end.offers).to.not.be.empty;
      expect(end.offers.some(({ kind }) => kind === 'person')).to.equal(true);
    });

    if (answers.some(({ afraid }) => afraid)) {
      it(`${name}: a person first, and no course at all`, () => {
        expect(end.offers[0]?.kind).to.equal('person');
        expect(end.offers.some(isCourse)).to.equal(false);
      });
    }
  }

  it('knows somebody afraid in both places where fear is an answer', () => {
    expect(paths.filter(({ answers }) => answers.some(({ afraid }) => afraid))).to.have.lengthOf(2);
  });

  it('finds the faults of rules a site would set', () => {
    const rules: Rules = {
      first: 'a',
      questions: {
        a: {
          title: 'help.what.title',
          answers: [
            {
              id: 'scared',
              text: 'help.what.afraid',
              picture: 'heart',
              afraid: true,
              next: { offers: [{ kind: 'visit', need: 'learn' }, { kind: 'person' }] },
            },
            { id: 'lost', text: 'help.what.else', picture: 'list', next: 'nowhere' },
            { id: 'round', text: 'help.what.else', picture: 'list', next: 'a' },
            { id: 'empty', text: 'help.what.here', picture: 'list', next: { offers: [] } },
          ],
        },
      },
    };
    const faults = checkRules(rules)
      .map(({ fix }) => fix)
      .join('\n');
    expect(faults).to.contain('scared: whoever is afraid gets a person first');
    expect(faults).to.contain('lost > nowhere: this question leads nowhere');
    expect(faults).to.contain('round > a: this question leads nowhere');
    expect(faults).to.contain('empty: ends in nothing to do');
    expect(checkRules(DEFAULT_RULES)).to.deep.equal([]);
  });

  it('gives nothing for an answer that is not there', () => {
    expect(answerOf(DEFAULT_RULES, 'what', 'nobody')).to.equal(undefined);
    expect(answerOf(DEFAULT_RULES, 'nothing', 'here')).to.equal(undefined);
  });
});
