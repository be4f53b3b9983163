import { expect } from '@open-wc/testing';
import type { Procedure, Step } from '../../../src/core/formats/procedure.js';
import { lintProcedure, type Finding, type Look } from '../../../src/core/guide/lint.js';
import { steadiness } from '../../../src/core/guide/lint-find.js';
import { isMadeUpClass, isMadeUpId } from '../../../src/core/guide/made-up.js';
import type { ControlState } from '../../../src/core/ports.js';
import { loadShortForms } from '../../../src/core/sentences/load-short-forms.js';

const locales = ['fr', 'nl'];
const both = (text: string): Record<string, string> => ({ fr: text, nl: text });
const steady = [{ id: 'birth' }, { role: 'textbox', name: both('Date') }];

/** A step about which there is nothing to say. */
const GOOD: Step = { id: 'a', find: steady, title: both('Votre date'), text: both('Écrivez-la.') };

function without(key: 'title' | 'find'): Step {
  return Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== key)) as Step;
}

function procedure(steps: readonly Step[], more: Partial<Procedure> = {}): Procedure {
  return { format: 1, id: 'p', version: 1, title: both('Je déménage'), steps, ...more };
}

function lint(step: Partial<Step>, look?: Look): Finding[] {
  return lintProcedure(procedure([{ ...GOOD, ...step }]), { locales, ...(look && { look }) });
}

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('lint of a procedure', () => {
  before(() => loadShortForms(locales));

  it('has nothing to say about a good one', () => {
    expect(lint({})).to.deep.equal([]);
    const ask = { id: 'q', ask: both('Oui ou non ?'), choices: [{ id: 'o', text: both('Oui') }] };
    expect(lintProcedure(procedure([GOOD, ask]), { locales })).to.deep.equal([]);
  });

  it('leaves alone what could not be read: that is told already', () => {
    expect(lintProcedure(procedure([{ id: 'x', broken: true }]), { locales })).to.deep.equal([]);
  });

  it('tells of a recording that is never played: its tag is that of no text', () => {
    const audio = { fr: 'a.mp3', 'nl-BE': { src: 'b.mp3' } };
    const [finding, ...more] = lint({ audio });
    expect(more).to.deep.equal([]);
    expect(finding).to.include({ code: 'never-played', path: 'steps[0].audio.nl-BE' });
    expect(finding!.fix).to.contain('"fr", "nl"');
    expect(codes(lint({ audio: { fr: 'a.mp3', nl: 'b.mp3' } }))).to.deep.equal([]);
  });

  describe('how steady a way is', () => {
    it('goes down from an id to a place in the page', () => {
      const ways = [
        { id: 'birth' },
        { role: 'textbox', name: 'Date' },
        { label: 'Date' },
        { text: 'Date' },
        { css: '.date-field' },
        { css: 'form > div:nth-child(3) > input' },
      ];
      const scores = ways.map(steadiness);
      expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
      expect(new Set(scores).size).to.equal(scores.length);
      expect(steadiness({ anchor: 'date' })).to.equal(steadiness({ id: 'birth' }));
      expect(steadiness({ css: '[name="birth"]' })).to.be.above(steadiness({ css: '.birth' }));
    });

    for (const id of [
      ':r1:',
      '«r3»',
      '_r_2_',
      'mat-input-3',
      'radix-:r7:',
      'ember412',
      'react-select-2-input',
      'f3a9c1d2-0b1e',
      'field_84213',
    ])
      it(`knows an id made up by a framework: ${id}`, () => expect(isMadeUpId(id)).to.be.true);
    for (const id of [
      'birth',
      'niss',
      'identite-2',
      'litige3',
      'matricule',
      'form:email',
      'etape-1',
    ])
      it(`takes an id that a person wrote: ${id}`, () => expect(isMadeUpId(id)).to.be.false);

    for (const name of ['css-1q2w3e', 'Button_root__1a2Bc', 'svelte-1tky8bj', 'sc-bdVaJa', 'jss12'])
      it(`knows a class that changes: ${name}`, () => expect(isMadeUpClass(name)).to.be.true);
    for (const name of [
      'form__fieldName',
      'btn-primary',
      'MuiButton-root',
      'icon-arrow24',
      'mt-2xl',
    ])
      it(`takes a class that a person wrote: ${name}`, () =>
        expect(isMadeUpClass(name)).to.be.false);
  });

  const FINDS: readonly (readonly [Step['find'], string, string])[] = [
    [{ id: 'birth' }, 'one-way', 'steps[0].find'],
    [{ css: '.x' }, 'one-way', 'steps[0].find'],
    [{ role: 'button', name: both('Envoyer') }, 'one-way', 'steps[0].find'],
    [[{ id: 'mat-input-3' }, { anchor: 'a' }], 'made-up', 'steps[0].find[0]'],
    [[{ css: '.css-1q2w3e' }, { anchor: 'a' }], 'weak-css', 'steps[0].find[0]'],
    [[{ css: '#mat-input-3' }, { anchor: 'a' }], 'weak-css', 'steps[0].find[0]'],
    [[{ css: 'ul li:nth-child(2)' }, { anchor: 'a' }], 'weak-css', 'steps[0].find[0]'],
    [[{ css: 'div div div div div a' }, { anchor: 'a' }], 'weak-css', 'steps[0].find[0]'],
    [[{ id: 'a' }, { role: 'button' }], 'role-alone', 'steps[0].find[1]'],
    [[{ label: both('Nom') }, { id: 'name' }], 'order', 'steps[0].find[1]'],
    [
      [{ id: 'a', within: { css: '.css-1q2w3e' } }, { anchor: 'a' }],
      'weak-css',
      'steps[0].find[0].within',
    ],
    [['Nom', { text: { fr: 'Nom' } }], 'find-languages', 'steps[0].find'],
  ];
  for (const [find, code, path] of FINDS)
    it(`${code}: ${JSON.stringify(find)}`, () => {
      const found = lint({ find: find! }).filter((one) => one.code === code);
      expect(found.map((one) => one.path)).to.deep.equal([path]);
      expect(found[0]).to.include({ step: 'a', level: 'advice' });
    });

  it('is content with one anchor, and with words in each language beside an id', () => {
    expect(lint({ find: { anchor: 'birth' } })).to.deep.equal([]);
    expect(lint({ find: [{ id: 'x' }, 'Nom'] })).to.deep.equal([]);
    expect(
      lint({ find: [{ id: 'x', within: { id: 'form' } }, { label: both('Nom') }] }),
    ).to.deep.equal([]);
  });

  describe('words', () => {
    it('misses a title, and each language that the site offers', () => {
      const untitled = without('title');
      expect(codes(lintProcedure(procedure([untitled]), { locales }))).to.deep.equal(['no-title']);
      const [one, ...rest] = lint({ title: 'Votre date', text: { fr: 'Écrivez.' } });
      expect(rest).to.deep.equal([]);
      expect(one?.fix).to.equal('Add nl to "title", "text".');
      expect(codes(lint({ text: { 'fr-simple': 'x', 'nl-BE': 'y' } }))).to.deep.equal([]);
      expect(codes(lint({ example: 'Rue Haute 12' })), 'the same in each').to.deep.equal([]);
      expect(
        codes(lint({ errors: { missing: { find: steady, text: { fr: 'x' } } } })),
      ).to.deep.equal(['languages']);
      const bring = [{ text: { nl: 'x' } }];
      const [around] = lintProcedure(procedure([GOOD], { bring }), { locales });
      expect(around).to.include({ code: 'languages', path: 'title' });
      expect(around?.fix).to.contain('bring[0].text');
    });

    it('counts the words of a sentence, 12 at most, in the simple version where there is one', () => {
      const twelve = 'un deux trois quatre cinq six sept huit neuf dix onze douze.';
      const more = `Et ${twelve}`;
      expect(codes(lint({ text: both(`${twelve} ${twelve.toUpperCase()}`) }))).to.deep.equal([]);
      const [long] = lint({ text: { fr: more, nl: 'Kort.' } });
      expect(long).to.include({ code: 'long-sentence', path: 'steps[0].text.fr' });
      expect(long?.fix).to.contain('13 words');
      expect(codes(lint({ text: { fr: more, 'fr-simple': twelve, nl: 'x' } }))).to.deep.equal([]);
      expect(codes(lint({ text: both(`- ${twelve}\n- ${twelve}`) })), 'a list').to.deep.equal([]);
      expect(codes(lint({ text: both('Un. Deux. Trois. Quatre.') }))).to.deep.equal([
        'many-sentences',
        'many-sentences',
      ]);
      expect(codes(lint({ text: both('Le 3.5 % de M. Dupont reste.') }))).to.deep.equal([]);
      const short = 'M. Dupont, Mme. Petit et Dr. Blanc signent. Merci.';
      expect(codes(lint({ text: { fr: short, nl: 'Kort.' } })), 'short forms').to.deep.equal([]);
    });
  });

  describe('done', () => {
    const button = [{ id: 'go' }, { role: 'button', name: both('Aller') }];
    it('needs something to be seen at', () => {
      const bare = without('find');
      for (const done of [
        'filled',
        'valid',
        'checked',
        'chosen',
        'clicked',
        'left',
        'visible',
      ] as const)
        expect(lintProcedure(procedure([{ ...bare, done }]), { locales })).to.deep.include({
          level: 'fix',
          step: 'a',
          path: 'steps[0].done',
          code: 'done-needs-find',
          fix: `Add "find": "${done}" is seen at a thing of the page.`,
        });
      expect(lintProcedure(procedure([{ ...bare, done: 'said' }]), { locales })).to.deep.equal([]);
    });

    it('must fit what the step is about', () => {
      expect(codes(lint({ find: button, done: 'filled' }))).to.deep.equal(['done-misfit']);
      expect(codes(lint({ done: 'clicked' }))).to.deep.equal(['done-misfit']);
      expect(lint({ find: button, done: 'clicked' })).to.deep.equal([]);
      expect(lint({ done: 'valid' })).to.deep.equal([]);
    });

    it('is a page after what cannot be taken back, with an end and a promise', () => {
      const sends = { find: button, effect: 'sends' } as const;
      expect(codes(lint({ ...sends, done: 'clicked' }))).to.deep.equal([
        'no-end',
        'effect-keeps',
        'effect-done',
      ]);
      const good = procedure([{ ...GOOD, ...sends, done: { page: '/merci' } }], {
        keeps: 'nothing',
        end: { text: both('Envoyé.') },
      });
      expect(lintProcedure(good, { locales })).to.deep.equal([]);
    });
  });

  describe('with the page at hand', () => {
    const state: ControlState = {
      kind: 'field',
      filled: false,
      checked: false,
      problem: undefined,
      message: undefined,
      required: false,
      secret: false,
      visible: true,
    };
    /** A page on which the ids of `nodes` are found; `two` stands there twice. */
    const pageWith = (
      nodes: Readonly<Record<string, object>>,
      more: Partial<ControlState> = {},
    ): Look => ({
      has: (step) => step === 'a',
      find(way) {
        const node = nodes[way.id ?? way.role ?? ''];
        if (node) return { status: 'found', node };
        return { status: way.id === 'two' ? 'ambiguous' : 'missing', tried: [`id ${way.id}`] };
      },
      state: () => ({ ...state, ...more }),
    });
    const node = {};

    it('says what each way finds', () => {
      expect(lint({}, pageWith({ birth: node, textbox: node }))).to.deep.equal([]);
      const lost = lint({}, pageWith({ birth: node }));
      expect(lost.map(({ code, path }) => [code, path])).to.deep.equal([
        ['way-missing', 'steps[0].find[1]'],
      ]);
      const twice = lint({ find: [{ id: 'birth' }, { id: 'two' }] }, pageWith({ birth: node }));
      expect(codes(twice)).to.deep.equal(['way-ambiguous']);
      const apart = lint({}, pageWith({ birth: node, textbox: {} }));
      expect(apart.map(({ code, level }) => [code, level])).to.deep.equal([['ways-differ', 'fix']]);
    });

    it('says when nothing fits, and of the other pages nothing', () => {
      expect(codes(lint({}, pageWith({})))).to.deep.equal(['not-found']);
      expect(lint({ id: 'elsewhere' }, pageWith({}))).to.deep.equal([]);
    });

    it('knows from the page what a done fits, and what is secret', () => {
      const find = [{ id: 'birth' }, { anchor: 'b' }];
      const button = pageWith({ birth: node, '': node }, { kind: 'button' });
      expect(codes(lint({ find, done: 'filled' }, button))).to.deep.equal(['done-misfit']);
      const code = pageWith({ birth: node, '': node }, { secret: true });
      expect(codes(lint({ find }, code))).to.deep.equal(['secret']);
      expect(lint({ find, sensitive: true }, code)).to.deep.equal([]);
    });
  });
});
