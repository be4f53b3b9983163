import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/launcher/define-panel.js';
import type { AidantPanel } from '../../../src/elements/launcher/panel.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

describe('a colon that we write', () => {
  it('has a space before it in French alone, which does not break', async () => {
    for (const [locale, before] of [
      ['fr', /\S\u00a0: \S/],
      ['nl', /[^\s]: \S/],
      ['de', /[^\s]: \S/],
      ['en', /[^\s]: \S/],
    ] as const) {
      const session = await realSession(valmont, {}, { locale });
      const panel = await fixture<AidantPanel>(
        html`<aidant-panel .session=${session}></aidant-panel>`,
      );
      session.dispatch({ type: 'app/open', surface: 'panel' });
      await panel.updateComplete;
      const said = [...panel.renderRoot.querySelectorAll<HTMLElement>('[aria-pressed][data-say]')]
        .map(({ dataset }) => dataset['say'] ?? '')
        .filter((say) => say !== '');
      expect(said, locale).to.not.be.empty;
      for (const say of said) expect(say, locale).to.match(before);
      session.dispose();
    }
  });
});
