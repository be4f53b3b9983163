import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LABELS } from '../../../src/elements/launcher/labels.js';
import { AidantLauncher } from '../../../src/elements/launcher/launcher.js';
import { AidantPanel } from '../../../src/elements/launcher/panel.js';
import { loadMessages, INTERFACE_LOCALES } from '../../../src/i18n/locales/index.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';
import { coverage, coverageKey } from '../../../src/core/simple/coverage.js';

AidantLauncher.define('aidant-launcher');
AidantPanel.define('aidant-panel');

async function opened(site: object = valmont, screen = '') {
  const session = await realSession(site, {}, { locale: 'fr' });
  const panel = await fixture<AidantPanel>(html`<aidant-panel .session=${session}></aidant-panel>`);
  session.dispatch({ type: 'app/open', surface: 'panel', screen });
  await panel.updateComplete;
  const root = panel.renderRoot as ShadowRoot;
  const button = (text: string): HTMLButtonElement => {
    const found = [...root.querySelectorAll('button')].find((each) =>
      each.innerText.includes(text),
    );
    if (!found) throw new Error(`no button "${text}"`);
    return found;
  };
  return { session, panel, root, button, dialog: root.querySelector('dialog')! };
}

describe('aidant-launcher', () => {
  it('has the same words as the languages it stands in for', async () => {
    for (const tag of INTERFACE_LOCALES) {
      const messages = await loadMessages(tag);
      expect(LABELS[tag]).to.include({
        help: messages.app.launcher,
        listen: messages.read.listen,
        stop: messages.read.stopVoice,
      });
    }
  });

  it('can be pressed before there is a session, in the language of the page', async () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'nl-BE';
    const launcher = await fixture<AidantLauncher>(html`<aidant-launcher></aidant-launcher>`);
    expect(
      [...launcher.renderRoot.querySelectorAll('button')].map((each) => each.innerText.trim()),
    ).to.deep.equal(['Luisteren', 'Hulp nodig?']);
    document.documentElement.lang = before;
  });

  it('opens the panel with a press, from the keyboard too', async () => {
    const session = await realSession(valmont);
    const launcher = await fixture<AidantLauncher>(
      html`<aidant-launcher .session=${session}></aidant-launcher>`,
    );
    launcher.renderRoot.querySelector<HTMLButtonElement>('.help')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(session.store.getState().app?.surface).to.equal('panel');
  });

  it('keeps what the person selected on the page, so that the panel reads that', async () => {
    const speech = new FakeSpeech().install();
    const text = document.body.appendChild(document.createElement('main'));
    text.innerHTML = '<p>Un titre.</p><p>Un délai de dix jours.</p>';
    document.getSelection()!.selectAllChildren(text.lastElementChild!);
    const { session, button } = await opened();
    // As some browsers do of themselves.
    document.getSelection()!.removeAllRanges();
    button('Me lire la page').click();
    await waitUntil(() => speech.said.length > 0, '', { timeout: 5000 });
    expect(speech.said).to.deep.equal(['Un délai de dix jours.']);
    expect(document.getSelection()!.toString()).to.equal('Un délai de dix jours.');
    session.hush();
    speech.remove();
    text.remove();
  });

  it('makes way for page focus under it, and comes back', async () => {
    const launcher = await fixture<AidantLauncher>(html`<aidant-launcher></aidant-launcher>`);
    const box = launcher.getBoundingClientRect();
    const under = document.body.appendChild(document.createElement('button'));
    under.style.cssText = `position:fixed;left:${box.left}px;top:${box.top}px;width:40px;height:40px`;
    under.focus();
    expect(launcher.hasAttribute('aside')).to.equal(true);
    under.style.cssText = 'position:fixed;left:0;top:0';
    under.blur();
    under.focus();
    expect(launcher.hasAttribute('aside')).to.equal(false);
    under.remove();
  });

  it('leaves the room to the step while a guide runs', async () => {
    const session = await realSession(valmont);
    const launcher = await fixture<AidantLauncher>(
      html`<aidant-launcher .session=${session}></aidant-launcher>`,
    );
    expect(launcher.checkVisibility()).to.equal(true);
    session.store.register({
      name: 'guide',
      initial: { status: 'running' } as never,
      reduce: (state) => state,
    });
    await launcher.updateComplete;
    expect(launcher.checkVisibility()).to.equal(false);
  });

  it("wears the site's accent, and ignores what is no colour", async () => {
    const accentOf = async (light: string): Promise<string> => {
      const session = await realSession({ ...valmont, brand: { accent: { light } } });
      const launcher = await fixture<AidantLauncher>(
        html`<aidant-launcher .session=${session}></aidant-launcher>`,
      );
      return getComputedStyle(launcher.renderRoot.querySelector('.help')!).backgroundColor;
    };
    expect(await accentOf('#123456')).to.equal('rgb(18, 52, 86)');
    expect(await accentOf('red; } * { display: none')).to.not.contain('255');
  });

  it('says itself why no voice is heard, where no window does', async () => {
    const session = await realSession(valmont, {}, { locale: 'fr' });
    const launcher = await fixture<AidantLauncher>(
      html`<aidant-launcher .session=${session}></aidant-launcher>`,
    );
    const said = (): string => launcher.renderRoot.querySelector('[role=status]')!.textContent!;
    expect(said()).to.equal('');
    session.store.register({
      name: 'read',
      initial: { status: 'idle', source: 'surface', trouble: 'no-voice' } as never,
      reduce: (state) => state,
    });
    await launcher.updateComplete;
    expect(said()).to.contain('voix');
  });

  it('takes the language of the tag before there is a session', async () => {
    (await realSession(valmont)).dispose();
    const launcher = await fixture<AidantLauncher>(
      html`<aidant-launcher locale="de-BE"></aidant-launcher>`,
    );
    expect(launcher.renderRoot.querySelector<HTMLElement>('.help')!.innerText.trim()).to.equal(
      LABELS['de']!.help,
    );
  });

  it('has targets of 56 px and stays within 320 px', async () => {
    const launcher = await fixture<AidantLauncher>(html`<aidant-launcher></aidant-launcher>`);
    for (const button of launcher.renderRoot.querySelectorAll('button')) {
      expect(button.getBoundingClientRect().height).to.be.at.least(56);
    }
    expect(launcher.getBoundingClientRect().width).to.be.at.most(288);
  });
});

describe('aidant-panel', () => {
  it('always shows the same four choices in the same order', async () => {
    const { root } = await opened();
    expect(
      [...root.querySelectorAll('.stack .choice span:first-of-type')].map(
        (each) => each.textContent,
      ),
    ).to.deep.equal([
      'Me guider pas à pas',
      'Me lire la page',
      'Mots simples',
      'Demander à quelqu’un'.replace('’', "'"),
    ]);
  });

  it('takes focus on its title, and gives it back to where the person was', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const { panel, root, dialog } = await opened();
    expect(root.activeElement).to.equal(root.querySelector('h2'));
    const closing = oneEvent(dialog, 'close');
    await sendKeys({ press: 'Escape' });
    await closing;
    await panel.updateComplete;
    expect(document.activeElement).to.equal(opener);
    opener.remove();
  });

  it('goes one screen back with Escape, then closes', async () => {
    const { session, panel, root, button } = await opened();
    button('Langue').click();
    await panel.updateComplete;
    expect(root.querySelector('h2')!.innerText).to.equal('Langue');
    await sendKeys({ press: 'Escape' });
    await panel.updateComplete;
    expect(root.querySelector('h2')!.innerText).to.equal('Quelle aide voulez-vous ?');
    await sendKeys({ press: 'Escape' });
    await panel.updateComplete;
    expect(session.store.getState().app?.surface).to.equal('none');
  });

  it('changes language where it stands', async () => {
    const { session, panel, root, button } = await opened();
    button('Langue').click();
    await panel.updateComplete;
    const changed = new Promise<void>((done) =>
      session.store.subscribe(() => session.store.getState().app?.locale === 'nl' && done()),
    );
    button('Nederlands').click();
    await changed;
    await panel.updateComplete;
    expect(root.querySelector('h2')!.innerText).to.equal('Taal');
    expect(root.querySelector('dialog')!.lang).to.equal('nl');
  });

  it('says once to a screen reader and once to the eye that a switch is on', async () => {
    const { panel, button } = await opened();
    const someone = button("Quelqu'un m'aide ici");
    expect(someone.getAttribute('aria-pressed')).to.equal('false');
    someone.click();
    await panel.updateComplete;
    expect(someone.getAttribute('aria-pressed')).to.equal('true');
    const word = someone.querySelector('.end')!;
    expect([word.textContent, word.getAttribute('aria-hidden')]).to.deep.equal(['oui', 'true']);
  });

  it('lets the person say at any time that others use this device, and goes on where that leads', async () => {
    const { session, panel, root } = await opened();
    const others = root.querySelector<HTMLButtonElement>('.others')!;
    expect(others.innerText).to.contain("D'autres utilisent aussi cet appareil");
    expect(others.innerText, 'what happens').to.contain("rien de cette aide n'est gardé ici");
    others.focus();
    others.click();
    expect(session.store.getState().app?.shared).to.equal('yes');
    await waitUntil(() => root.activeElement?.matches('.finish p'), 'focus is where it leads', {
      timeout: 15_000,
    });
    expect(root.querySelector('.others')).to.equal(null);
    root.querySelector<HTMLButtonElement>('.finish button')!.click();
    await panel.updateComplete;
    expect(session.store.getState().sharedDevice?.status).to.equal('wiped');
  });

  it('says nothing of others where nothing is kept, or where it asks itself', async () => {
    const none = await opened({ ...valmont, storage: 'none' });
    expect(none.root.querySelector('.others')).to.equal(null);
    for (const storage of ['tab', 'device'])
      expect((await opened({ ...valmont, storage })).root.querySelector('.others')).not.to.equal(
        null,
      );
    const { session, panel, root } = await opened({ ...valmont, storage: 'device' });
    session.store.dispatch({ type: 'app/level', level: 'simple' });
    await panel.updateComplete;
    expect(root.querySelector('fieldset')).not.to.equal(null);
    expect(root.querySelector('.others')).to.equal(null);
    // An answer may change.
    session.dispatch({ type: 'app/shared', shared: 'no' });
    await panel.updateComplete;
    expect(root.querySelector('.others')).not.to.equal(null);
  });

  it('tells a wrong code kindly, and keeps what was typed', async () => {
    const { panel, root, button } = await opened(valmont, 'code');
    root.querySelector('input')!.value = 'VALMONT-9-99';
    button('Ouvrir').click();
    const input = root.querySelector('input')!;
    await waitUntil(() => input.getAttribute('aria-invalid') === 'true');
    await panel.updateComplete;
    expect(input.value).to.equal('VALMONT-9-99');
    expect(root.querySelector('#wrong')!.textContent).to.contain('code');
  });

  it('shows the code of a link that was not right, to be looked at', async () => {
    const { root } = await opened(valmont, 'code:VALMONT-1-77');
    expect(root.querySelector('input')!.value).to.equal('VALMONT-1-77');
    expect(root.querySelector('#wrong')!.textContent).to.not.equal('');
  });

  it('says how much of the page has simple words, where they are turned on', async () => {
    const { root, panel, session } = await opened();
    expect(root.querySelector('p.sub')).to.equal(null);
    await session.use('simple');
    session.dispatch({ type: 'app/level', level: 'simple' });
    await panel.updateComplete;
    const { simple } = session.store.getState();
    expect(root.querySelector('p.sub')?.textContent?.trim()).to.equal(
      session.i18n.t(coverageKey(simple!), coverage(simple!)),
    );
  });

  it('asks about a shared device only where something would outlast the tab', async () => {
    const asks = (root: ShadowRoot) => root.querySelector('fieldset') !== null;
    const tab = await opened();
    tab.session.dispatch({ type: 'app/level', level: 'simple' });
    await tab.panel.updateComplete;
    expect(asks(tab.root)).to.equal(false);
    const device = await opened({ ...valmont, storage: 'device' });
    expect(asks(device.root)).to.equal(false);
    device.session.dispatch({ type: 'app/level', level: 'simple' });
    await device.panel.updateComplete;
    expect(asks(device.root)).to.equal(true);
    device.button('Oui, ne rien garder').click();
    await device.panel.updateComplete;
    expect(asks(device.root)).to.equal(false);
    expect(localStorage.length).to.equal(0);
  });
});
