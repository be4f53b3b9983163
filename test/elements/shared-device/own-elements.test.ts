import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../../src/elements/callback/define.js';
import '../../../src/elements/helper/define.js';
import '../../../src/elements/launcher/define-panel.js';
import '../../../src/elements/sheets/define.js';
import type { Surface } from '../../../src/core/app.js';
import type { Session } from '../../../src/core/session.js';
import type { AidantElement } from '../../../src/elements/shared/element.js';
import { callbackSite } from '../../support/callback.js';
import { FILES } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

const SECRET = 'BE68539007547034';

/** Windows in which something can be typed, each with the screen that has a field. */
const WINDOWS: readonly (readonly [Surface, string])[] = [
  ['panel', 'code'],
  ['helper', 'visit'],
  ['helper', 'thread'],
  ['callback', ''],
];

describe('elements that a page holds in its own markup, after a wipe', () => {
  let session: Session;
  let element: AidantElement;

  const root = (): ShadowRoot => element.renderRoot as ShadowRoot;
  const fields = (): (HTMLInputElement | HTMLTextAreaElement)[] => [
    ...root().querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type=checkbox], [type=radio]), textarea',
    ),
  ];
  /** All that is in it: words, attributes, what is typed. */
  const all = (): string => [root().innerHTML, ...fields().map((field) => field.value)].join('\n');

  for (const [surface, screen] of WINDOWS)
    it(`hold nothing of what was typed: ${surface} ${screen}`, async () => {
      session = await realSession({ ...callbackSite(), shared: true }, FILES, { locale: 'fr' });
      await session.use('shared');
      element = await fixture(document.createElement(`aidant-${surface}`));
      const open = async (): Promise<void> => {
        session.dispatch({ type: 'app/open', surface, screen });
        await waitUntil(() => root().querySelector('.body')?.textContent.trim());
        if (surface !== 'callback') return;
        session.dispatch({ type: 'callback/changed', ready: true, possible: true });
        await element.updateComplete;
      };
      await open();
      if (surface === 'callback') {
        // The first way has a number of its own to be typed.
        await waitUntil(() => root().querySelector('.body button'));
        root().querySelector<HTMLElement>('.body button')!.click();
      }
      await waitUntil(() => fields().length > 0, 'there is a field');
      for (const field of fields()) {
        field.value = SECRET;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      // As its own way on does: what is not right stays to be mended.
      root().querySelector('form')?.requestSubmit();
      await element.updateComplete;
      expect(all()).to.contain(SECRET);

      session.dispatch({ type: 'shared/finish' });
      await element.updateComplete;
      expect(all()).not.to.contain(SECRET);
      await open();
      expect(all(), 'opened again').not.to.contain(SECRET);
      if (surface === 'panel') expect(fields()[0]!.getAttribute('aria-invalid')).to.equal('false');
    });
});
