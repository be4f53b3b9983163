import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { build } from '../support/build.js';
import { measure } from './size.js';

describe('the budgets', () => {
  before(() => build('cdn'));

  it('are kept', () => {
    const over = measure().filter(({ bytes, limit }) => bytes > limit);
    assert.deepEqual(
      over.map(({ name, bytes, limit }) => `${name}: ${bytes} bytes, at most ${limit}`),
      [],
    );
  });
});
