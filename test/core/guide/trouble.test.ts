import { expect } from '@open-wc/testing';
import type { Step } from '../../../src/core/formats/procedure.js';
import { createAdviser, troubleOf } from '../../../src/core/guide/trouble.js';
import type {
  Advice,
  Controls,
  ControlState,
  Finder,
  Translator,
} from '../../../src/core/ports.js';

const FINE: ControlState = {
  kind: 'field',
  filled: true,
  checked: false,
  problem: undefined,
  message: undefined,
  required: false,
  secret: false,
  visible: true,
};
const NOTHING: Finder = { find: () => ({ status: 'missing', tried: [] }) };
const EVERYTHING: Finder = { find: () => ({ status: 'found', node: {} }) };
const step = (errors?: Step['errors']): Step => ({ id: 'a', ...(errors && { errors }) });

function trouble(
  control: Partial<ControlState>,
  how: { left?: boolean; pressed?: boolean; errors?: Step['errors']; finder?: Finder } = {},
) {
  const { left = false, pressed = false, errors, finder = NOTHING } = how;
  return troubleOf(step(errors), { ...FINE, ...control }, { left, pressed }, finder);
}

describe('what is wrong with a field', () => {
  it('is said by the author before the page, and by the page before us', () => {
    const errors = { format: 'Il manque le mois.' };
    const wrong = { problem: 'format', message: 'Bad' } as const;
    expect(trouble(wrong, { errors })).to.deep.equal({ by: 'author', text: 'Il manque le mois.' });
    expect(trouble(wrong)).to.deep.equal({ by: 'page', text: 'Bad' });
    expect(trouble({ problem: 'format' }, { pressed: true })).to.deep.equal({
      by: 'aidant',
      problem: 'format',
    });
  });

  it('is said by the author for each kind of problem, and only for that kind', () => {
    const errors = { missing: 'm', format: 'f', range: 'r', other: 'o' };
    for (const problem of ['missing', 'format', 'range', 'other'] as const) {
      expect(trouble({ problem }, { errors, pressed: true })).to.deep.equal({
        by: 'author',
        text: problem[0],
      });
      expect(trouble({ problem }, { errors: { [problem]: '-' }, pressed: true })).to.deep.equal({
        by: 'author',
        text: '-',
      });
    }
    expect(trouble({ problem: 'range' }, { errors: { format: 'f' }, pressed: true })).to.include({
      by: 'aidant',
    });
  });

  it('is what the author says of a message that shows on the page, whatever its key', () => {
    const errors = { inconnu: { find: { css: '#e' }, text: 'Cette rue est inconnue.' } };
    expect(trouble({}, { errors, finder: EVERYTHING })).to.deep.equal({
      by: 'author',
      text: 'Cette rue est inconnue.',
    });
    expect(trouble({}, { errors })).to.equal(undefined);
    const placed = { format: { find: { css: '#e' }, text: 'x' } };
    expect(trouble({ problem: 'format' }, { errors: placed, pressed: true })).to.include({
      by: 'aidant',
    });
  });

  it('is not said before the person has had a chance: not while they write, not of what is still empty', () => {
    expect(trouble({ problem: 'missing' })).to.equal(undefined);
    expect(trouble({ problem: 'missing' }, { left: true })).to.equal(undefined);
    expect(trouble({ problem: 'format' })).to.equal(undefined);
    expect(trouble({ problem: 'format' }, { left: true })).to.include({ by: 'aidant' });
    expect(trouble({ problem: 'missing' }, { pressed: true })).to.include({ by: 'aidant' });
    expect(trouble({ problem: 'missing', judged: true }), 'the browser shows it').to.include({
      by: 'aidant',
    });
    expect(trouble({ problem: 'missing', message: 'Bad' })).to.include({ by: 'page' });
  });
});

describe('what to write instead', () => {
  const advice: readonly Advice[] = [{ key: 'fields.email' }];
  const ports = (more: () => Promise<void>) => ({
    controls: { adviser: () => Promise.resolve(() => advice) } as unknown as Controls,
    i18n: { more } as unknown as Translator,
  });

  it('comes once with its words, and is told when it is there', async () => {
    let fetched = 0;
    const told = new Promise<(node: object) => readonly Advice[] | undefined>((resolve) => {
      const adviser = createAdviser(
        ports(() => Promise.resolve(void (fetched += 1))),
        () => resolve(adviser),
      );
      expect(adviser({})).to.equal(undefined);
      adviser({});
    });
    expect((await told)({})).to.equal(advice);
    expect(fetched).to.equal(1);
  });

  it('is left out where it cannot be fetched', async () => {
    const told = new Promise<(node: object) => readonly Advice[] | undefined>((resolve) => {
      const adviser = createAdviser(
        ports(() => Promise.reject(new Error('offline'))),
        () => resolve(adviser),
      );
      adviser({});
    });
    expect((await told)({})).to.deep.equal([]);
  });
});
