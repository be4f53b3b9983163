import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { build } from '../support/build.js';
import { measure } from './size.js';

describe('the budgets', () => {
  before(() => build('cdn'));

  it('are kept', () => {
    const over = measure().filter(({ bytes, ceiling }) => bytes > ceiling);
    assert.deepEqual(
      over.map(({ name, bytes, ceiling }) => `${name}: ${bytes} bytes, at most ${ceiling}`),
      [],
    );
  });
});
