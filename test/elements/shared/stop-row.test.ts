import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { PICTURES } from '../../../src/elements/picture/pictures.js';
import { stopRow } from '../../../src/elements/shared/stop-row.js';

describe('the row of STOP', () => {
  it('has the picture that STOP has in its own window, and that docs/pictures.md explains', () => {
    const place = document.createElement('div');
    render(
      stopRow(
        (key) => key,
        () => undefined,
      ),
      place,
    );
    expect(place.querySelector('path')?.getAttribute('d')).to.equal(PICTURES.stop);
  });
});
