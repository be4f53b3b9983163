import { expect } from '@open-wc/testing';
import { checkRules, everyPath, isCourse, MOST_TAPS } from '../../../src/core/help/check-rules.js';
import type { HelpRules } from '../../../src/core/formats/help-rules.js';
import { parseFile } from '../../../src/core/formats/parse.js';
import { readFormat } from '../../../src/core/formats/read.js';
import {
  answerOf,
  DEFAULT_RULES,
  rulesOf,
  type Offer,
  type Rules,
} from '../../../src/core/help/orientation.js';

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

  it('sends who cannot do it here to who does such things with people, not to any door', () => {
    const here = answerOf(DEFAULT_RULES, 'what', 'here');
    expect(typeof here?.next === 'object' && here.next.offers).to.deep.include({
      kind: 'visit',
      need: 'for-me',
    });
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

  it('takes no place for a person, and no course before one, where somebody is afraid', () => {
    const faultsOf = (...offers: Offer[]) =>
      checkRules({
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
                next: { offers },
              },
            ],
          },
        },
      }).map(({ fix }) => fix);
    const person: Offer = { kind: 'person' };
    expect(faultsOf({ kind: 'visit', need: 'any' }, person)).to.deep.equal([
      'scared: whoever is afraid gets a person first, not a course.',
    ]);
    expect(
      faultsOf({ kind: 'visit', need: 'with-me' }, { kind: 'visit', need: 'learn' }, person),
    ).to.deep.equal(['scared: whoever is afraid gets no course before { "kind": "person" }.']);
    expect(faultsOf({ kind: 'visit', need: 'with-me' }, person)).to.deep.equal([]);
    expect(faultsOf(person, { kind: 'visit', need: 'learn' })).to.deep.equal([]);
  });

  it('has a row for each need that a helper hears', () => {
    const ids = paths.map(({ answers }) => answers.map(({ id }) => id).join(' > '));
    expect(ids).to.include.members([
      'here',
      'afraid',
      'reading',
      'else > device',
      'else > for-me',
      'else > language',
      'else > no-voice',
      'else > learn > group',
    ]);
  });

  describe('written by a site', () => {
    const own = (parts: Partial<HelpRules>): HelpRules => ({ questions: {}, ...parts });

    it('takes the place of the question of that name, and leaves the others', () => {
      const rules = rulesOf(
        own({
          questions: {
            learn: {
              title: { fr: 'Apprendre' },
              answers: [
                {
                  id: 'un',
                  text: { fr: 'Un cours' },
                  next: { offers: [{ kind: 'visit', need: 'learn' }, { kind: 'person' }] },
                },
              ],
            },
          },
        }),
      );
      expect(rules.questions['learn']?.title).to.deep.equal({ text: { fr: 'Apprendre' } });
      expect(rules.questions['what']).to.equal(DEFAULT_RULES.questions['what']);
      expect(checkRules(rules)).to.deep.equal([]);
      expect(rulesOf(undefined)).to.equal(DEFAULT_RULES);
    });

    it('is refused where nobody can say that they are afraid', () => {
      const rules = rulesOf(
        own({
          first: 'a',
          questions: {
            a: {
              title: 'A',
              answers: [{ id: 'x', text: 'X', next: { offers: [{ kind: 'person' }] } }],
            },
          },
        }),
      );
      expect(checkRules(rules).map(({ fix }) => fix)).to.deep.equal([
        'Nobody can say that they are afraid. Mark such an answer with "afraid": true.',
      ]);
    });

    it('is never used where somebody afraid would get a course, whatever a site writes', () => {
      const random = seeded(20261122);
      let used = 0;
      for (let round = 0; round < 3000; round++) {
        const rules = rulesOf(randomRules(random));
        if (checkRules(rules).length > 0) continue;
        used++;
        const { paths: all, broken: bad } = everyPath(rules);
        expect(bad).to.deep.equal([]);
        for (const { answers, end } of all) {
          expect(answers.length + 1).to.be.at.most(MOST_TAPS);
          expect(end.offers.some(({ kind }) => kind === 'person')).to.equal(true);
          if (!answers.some(({ afraid }) => afraid)) continue;
          const [first] = end.offers;
          expect(first && isCourse(first)).to.equal(false);
          expect(first?.kind === 'person' || first?.kind === 'visit').to.equal(true);
        }
      }
      // The property would hold of no rules at all.
      expect(used).to.be.greaterThan(100);
    });

    it('is not asked in part: the file says what is wrong, and ours are asked', () => {
      const site = (help: object) =>
        parseFile('site', { format: 1, id: 'x', name: 'X', help }, 'site.json');
      const offers = [{ kind: 'person' }];
      const good = {
        questions: {
          what: { title: 'A', answers: [{ id: 'a', text: 'A', afraid: true, next: { offers } }] },
        },
      };
      expect(site(good).reports).to.deep.equal([]);
      expect(site(good).value?.help).to.not.equal(undefined);

      const course = [{ kind: 'visit', need: 'learn' }, { kind: 'person' }];
      const faulty = structuredClone(good);
      faulty.questions.what.answers[0]!.next.offers = course;
      const told = site(faulty);
      expect(told.value?.help).to.equal(undefined);
      expect(told.reports[0]).to.include({ severity: 'author', path: 'help.questions.what' });
      expect(told.reports[0]?.fix).to.contain('a: whoever is afraid gets a person first');

      // "afriad" left out would take the fear out of the answer, and a course could come first.
      const misspelt = {
        questions: {
          what: {
            title: 'A',
            answers: [{ id: 'a', text: 'A', afriad: true, next: { offers: course } }],
          },
        },
      };
      const half = site(misspelt);
      expect(half.value?.help).to.equal(undefined);
      expect(half.reports.map(({ path }) => path)).to.include(
        'help.questions.what.answers[0].afriad',
      );
    });

    it('is checked in a page too, where the file is right by its shape', async () => {
      const help = {
        first: 'a',
        questions: { a: { title: 'A', answers: [{ id: 'x', text: 'X', next: 'nowhere' }] } },
      };
      const { value, reports } = await readFormat(
        'site',
        { format: 1, id: 'x', name: 'X', help },
        'site.json',
      );
      expect(value?.help).to.equal(undefined);
      expect(reports[0]?.fix).to.contain('x > nowhere: this question leads nowhere');
    });
  });

  it('gives nothing for an answer that is not there', () => {
    expect(answerOf(DEFAULT_RULES, 'what', 'nobody')).to.equal(undefined);
    expect(answerOf(DEFAULT_RULES, 'nothing', 'here')).to.equal(undefined);
  });
});

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Questions as a careless site may write them: most of them lead somewhere, many break the rules. */
function randomRules(random: () => number): HelpRules {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const names = ['what', 'else', 'learn', 'q1', 'q2'];
  const offers: readonly Offer[] = [
    { kind: 'person' },
    { kind: 'person' },
    { kind: 'visit', need: 'learn' },
    { kind: 'visit', need: 'with-me' },
    { kind: 'card' },
    { kind: 'language' },
    { kind: 'read' },
  ];
  const some = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: 1 + Math.floor(random() * most) }, (_, index) => make(index));
  const answer = (index: number) => ({
    id: `a${index}`,
    text: 'A',
    ...(random() < 0.4 ? { afraid: true } : {}),
    next:
      random() < 0.25
        ? pick([...names, 'nowhere'])
        : { offers: [...some(2, () => pick(offers)), { kind: 'person' as const }] },
  });
  const questions = some(2, () => [pick(names), { title: 'Q', answers: some(3, answer) }] as const);
  return {
    ...(random() < 0.3 ? { first: pick(names) } : {}),
    questions: Object.fromEntries(questions),
  };
}
