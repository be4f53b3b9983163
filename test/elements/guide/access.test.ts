import { expect, waitUntil } from '@open-wc/testing';
import type { AidantGuide } from '../../../src/elements/guide/guide.js';
import { clear, scene } from './scene.js';

describe('a guide that comes when its state is there already', () => {
  afterEach(clear);

  it('hears what comes after, even if its first screen loads late', async () => {
    const { session, guide, at } = await scene();
    await at('naissance');
    session.dispatch({ type: 'guide/stop' });
    await guide.updateComplete;
    guide.remove();
    const other: AidantGuide = document.createElement('aidant-guide');
    document.body.append(other);
    const text = (): string => other.renderRoot.textContent ?? '';
    await waitUntil(() => text().includes('Ce que vous avez écrit reste'));
    session.dispatch({ type: 'guide/dismiss' });
    await waitUntil(() => text().trim() === '');
    expect(other.matches(':popover-open')).to.equal(false);
  });
});
