import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/launcher/define-panel.js';
import { watchPresence } from '../../../src/page/presence.js';
import { TYPING } from '../../../src/elements/shared/surface.js';
import type { AidantPanel } from '../../../src/elements/launcher/panel.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

/** What a listener on the document hears of typing, whatever the windows know of it. */
const TYPED =
  'keydown keypress keyup beforeinput textInput input paste cut copy drop compositionstart compositionupdate compositionend'.split(
    ' ',
  );

describe('what is typed into a window of ours', () => {
  it('does not reach what the page listens to; Escape and Tab, keys on a button and signs of a person do', async () => {
    const session = await realSession(valmont, {}, { locale: 'fr' });
    const panel = await fixture<AidantPanel>(
      html`<aidant-panel .session=${session}></aidant-panel>`,
    );
    const heard: string[] = [];
    const note = (event: Event): void =>
      void heard.push(event instanceof KeyboardEvent ? `${event.type} ${event.key}` : event.type);
    for (const type of TYPED) document.addEventListener(type, note);
    let signs = 0;
    const unwatch = watchPresence(document, { sign: () => signs++, woke: () => undefined });
    try {
      session.dispatch({ type: 'app/open', surface: 'panel', screen: 'code' });
      await panel.updateComplete;
      const input = (panel.renderRoot as ShadowRoot).querySelector('input')!;
      input.focus();
      signs = 0;
      await sendKeys({ type: '04' });
      expect(input.value).to.equal('04');
      expect(heard).to.deep.equal([]);
      expect(signs).to.be.at.least(2);
      // What not every tested browser lets a test do: the clipboard, another way of writing, a drop.
      for (const type of TYPED)
        input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(heard).to.deep.equal([]);
      expect(TYPING.split(' ')).to.have.members(TYPED);
      await sendKeys({ press: 'Tab' });
      expect(heard).to.include('keydown Tab');
      heard.length = 0;
      (panel.renderRoot as ShadowRoot).querySelector<HTMLElement>('.head button')!.focus();
      await sendKeys({ press: 'a' });
      expect(heard).to.include('keydown a');
      input.focus();
      await sendKeys({ press: 'Escape' });
      expect(session.store.getState().app?.surface === 'panel' && input.isConnected).to.equal(
        false,
      );
    } finally {
      for (const type of TYPED) document.removeEventListener(type, note);
      unwatch();
      session.dispose();
    }
  });
});
