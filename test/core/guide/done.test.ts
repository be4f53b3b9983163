import { expect } from '@open-wc/testing';
import type { Step } from '../../../src/core/formats/procedure.js';
import { doneKind, doubtOf, isMet, ledByPage, NO_DEEDS } from '../../../src/core/guide/done.js';
import type { ControlState } from '../../../src/core/ports.js';

const control = (state: Partial<ControlState> = {}): ControlState => ({
  kind: 'field',
  filled: false,
  checked: false,
  problem: undefined,
  message: undefined,
  required: false,
  secret: false,
  visible: true,
  ...state,
});

const step = (done?: Step['done'], more: Partial<Step> = {}): Step => ({
  id: 's',
  find: 'Name',
  ...(done !== undefined && { done }),
  ...more,
});

describe('when a step is done', () => {
  const deeds = { used: false, left: false };
  const cases: readonly [Step['done'], Partial<ControlState>, Partial<typeof deeds>, boolean][] = [
    ['said', { filled: true }, {}, false],
    ['filled', {}, {}, false],
    ['filled', { filled: true, problem: 'format' }, {}, true],
    ['valid', { filled: true, problem: 'format' }, {}, false],
    ['valid', { filled: true }, {}, true],
    ['valid', {}, {}, false],
    ['checked', { filled: true }, {}, false],
    ['checked', { checked: true }, {}, true],
    ['chosen', { checked: true }, {}, true],
    ['chosen', { filled: true }, {}, true],
    ['chosen', {}, {}, false],
    ['clicked', {}, {}, false],
    ['clicked', {}, { used: true }, true],
    ['visible', { visible: false }, {}, false],
    ['visible', {}, {}, true],
    ['left', {}, {}, false],
    ['left', {}, { left: true }, true],
    [{ page: '/thanks' }, { filled: true }, {}, false],
  ];
  for (const [done, state, did, met] of cases) {
    it(`${JSON.stringify(done)} with ${JSON.stringify({ ...state, ...did })}: ${met}`, () => {
      expect(isMet(step(done), control(state), { ...deeds, ...did })).to.equal(met);
    });
  }

  it('is never met where the control is not there', () => {
    for (const done of ['filled', 'valid', 'checked', 'chosen', 'visible'] as const) {
      expect(isMet(step(done), undefined, NO_DEEDS), done).to.equal(false);
    }
  });

  it('is said by default, and by the link where one leaves for another site', () => {
    expect(doneKind(step())).to.equal('said');
    expect(doneKind(step(undefined, { away: { to: 'itsme', text: 'You leave.' } }))).to.equal(
      'clicked',
    );
    expect(doneKind({ id: 'q', ask: 'Sure?' })).to.equal('answered');
  });

  it('has no main button of ours where the page leads on', () => {
    expect([step('clicked'), step({ page: '/x' }), step('valid')].map(ledByPage)).to.deep.equal([
      true,
      true,
      false,
    ]);
  });
});

describe('what to ask before going on', () => {
  it('nothing where the person says it is done, or it is', () => {
    expect(doubtOf(step(), control(), NO_DEEDS)).to.equal(undefined);
    expect(doubtOf(step('filled'), control({ filled: true }), NO_DEEDS)).to.equal(undefined);
  });

  it('nothing where an optional box is left empty, but what is wrong in it all the same', () => {
    const optional = step('valid', { optional: true });
    expect(doubtOf(optional, control(), NO_DEEDS)).to.equal(undefined);
    expect(doubtOf(optional, control({ filled: true, problem: 'format' }), NO_DEEDS)).to.equal(
      'problem',
    );
  });

  it('what is the matter', () => {
    expect(doubtOf(step('valid'), control(), NO_DEEDS)).to.equal('empty');
    expect(doubtOf(step('valid'), control({ filled: true, problem: 'range' }), NO_DEEDS)).to.equal(
      'problem',
    );
    expect(doubtOf(step('chosen'), control(), NO_DEEDS)).to.equal('unchosen');
    expect(doubtOf(step('left'), control(), NO_DEEDS)).to.equal('undone');
  });
});
