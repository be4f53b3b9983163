import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { readPlace } from '../../../src/core/guide/saved.js';
import { tabStops } from '../../../src/elements/guide/tab-order.js';
import { clear, scene } from './scene.js';

const can = await executeServerCommand<{ holdKeys: boolean }, undefined>('capabilities');

async function shiftTab(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

describe('the guide and the keyboard', () => {
  afterEach(clear);

  it('leaves focus in the field when the guide starts without being asked there', async () => {
    const { session, input, guide } = await scene();
    await session.use('guide');
    input('street').focus();
    const kept = {
      schema: 1,
      procedure: 'adresse',
      version: 3,
      step: 'naissance',
      at: Date.now(),
    };
    const procedure = (await session.procedure('adresse'))!;
    session.dispatch({ type: 'guide/resume', procedure, saved: readPlace(kept)!, offer: false });
    await guide.updateComplete;
    await nextFrame();
    expect(session.store.getState().guide?.status).to.equal('running');
    expect(document.activeElement?.id).to.equal('street');
  });

  it('goes from the target to the step, and on to what follows the target', async () => {
    const { at, input, focused } = await scene();
    await at('naissance');
    input('birth').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.id, 'into the step').to.equal('title');
    const met: string[] = [];
    while (document.activeElement?.localName === 'aidant-guide' && met.length < 12) {
      await sendKeys({ press: 'Tab' });
      const { innerText, ariaLabel } = focused() as HTMLElement;
      met.push(innerText.trim() || (ariaLabel ?? ''));
    }
    expect(document.activeElement?.id, `after ${met.join(', ')}`).to.equal('partner');
    for (const name of ["C'est fait", 'Aller à la case', "Je n'y arrive pas", "Arrêter l'aide"])
      expect(
        met.filter((one) => one === name),
        name,
      ).to.have.length(1);
  });

  it('goes the same way back', async function () {
    if (!can?.holdKeys) this.skip();
    const { at, input, guide } = await scene();
    await at('naissance');
    input('partner').focus();
    await shiftTab();
    expect(document.activeElement?.localName, 'back into the step').to.equal('aidant-guide');
    for (const { localName } of tabStops(guide.renderRoot)) {
      expect(localName).to.equal('button');
      await shiftTab();
    }
    expect(document.activeElement?.id, 'back on the target').to.equal('birth');
  });

  it('does not go round in a circle', async () => {
    const { at, input } = await scene();
    await at('naissance');
    input('birth').focus();
    const seen: Element[] = [];
    for (let i = 0; i < 40 && document.activeElement?.className !== 'foot'; i += 1) {
      await sendKeys({ press: 'Tab' });
      if (document.activeElement?.matches('.foot a')) return;
      seen.push(document.activeElement!);
    }
    expect.fail(`the end of the page was not reached: ${seen.map((e) => e.localName).join(' ')}`);
  });

  it('leaves a target alone that uses Tab itself', async () => {
    const { at, input } = await scene();
    await at('naissance');
    const own = (event: KeyboardEvent): void => event.preventDefault();
    input('birth').addEventListener('keydown', own);
    input('birth').focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.id).to.equal('birth');
  });

  it('comes to the step by F6, and never takes the person’s other keys', async () => {
    const { at, input, focused, session } = await scene();
    await at('naissance');
    input('partner').focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'Enter', 'Escape'])
      await sendKeys({ press: key });
    expect(session.store.getState().guide).to.include({ status: 'running', stepId: 'naissance' });
    await sendKeys({ press: 'F6' });
    expect(focused()?.id).to.equal('title');
    let own: boolean | undefined;
    window.addEventListener('keydown', (event) => (own = event.defaultPrevented), { once: true });
    // Made by script: in a real browser's window the key then leads to its bars.
    focused()?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'F6', bubbles: true, composed: true, cancelable: true }),
    );
    expect(own, 'in the step the key is the browser’s own').to.equal(false);
  });

  it('leaves the keys alone while a word is being composed', async () => {
    const { at, input, guide } = await scene();
    await at('naissance');
    input('birth').focus();
    const press = (where: Element, key: string): boolean =>
      where.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          isComposing: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    for (const key of ['Tab', 'F6']) expect(press(input('birth'), key), key).to.equal(true);
    expect(document.activeElement?.id).to.equal('birth');
    expect(press(guide.renderRoot.querySelector('button')!, 'Escape')).to.equal(true);
    expect(guide.getAttribute('shape')).not.to.equal('bar');
  });

  it('folds by Escape before it closes, and keeps Escape from the page', async () => {
    const { at, guide, button, settled, focused, session } = await scene();
    await at('naissance');
    let heard = 0;
    const hear = (event: KeyboardEvent): void => void (event.key === 'Escape' && heard++);
    document.addEventListener('keydown', hear);
    button("C'est fait").focus();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(guide.getAttribute('shape')).to.equal('bar');
    expect(guide.getBoundingClientRect().height).to.be.at.most(64);
    expect(focused()?.id, 'focus stays in the help').to.equal('title');
    await sendKeys({ press: 'Escape' });
    expect(session.store.getState().guide?.status).to.equal('stopped');
    document.removeEventListener('keydown', hear);
    expect(heard).to.equal(0);
  });

  it('moves focus to the new title when it was in the step, and not otherwise', async () => {
    const { at, press, button, focused, input, session, guide } = await scene();
    await at('avec');
    button('Oui').focus();
    await press('Oui');
    expect(focused()?.id).to.equal('title');
    input('street').focus();
    session.dispatch({ type: 'guide/stop' });
    await session.start('adresse', { step: 'avec' });
    await waitUntil(() => focused()?.id === 'title');
    input('street').focus();
    session.dispatch({ type: 'guide/fold', folded: true });
    await guide.updateComplete;
    expect(document.activeElement?.id).to.equal('street');
  });

  it('takes focus to the question before going on, and leaves it alone from then on', async () => {
    const { at, press, button, focused, session, settled } = await scene();
    await at('naissance');
    button("C'est fait").focus();
    await press("C'est fait");
    expect(focused()?.id).to.equal('doubt');
    expect(focused()?.textContent).to.include('encore vide');
    button('Continuer quand même').focus();
    session.dispatch({ type: 'app/accompanied', accompanied: true });
    await settled();
    expect(focused()?.textContent, 'another drawing').to.include('Continuer quand même');
  });

  it('switches between box and help by a visible button', async () => {
    const { at, press, guide, focused } = await scene();
    await at('naissance');
    await press('Aller à la case');
    expect(document.activeElement?.id).to.equal('birth');
    await guide.updateComplete;
    await press("Revenir à l'aide");
    expect(focused()?.id).to.equal('title');
  });

  it('gives focus back to the field at the end', async () => {
    const { at, press, guide, button } = await scene();
    await at('naissance');
    button("Arrêter l'aide").focus();
    await press("Arrêter l'aide");
    expect(guide.renderRoot.textContent).to.include('Ce que vous avez écrit reste sur la page.');
    await press('Fermer');
    expect(document.activeElement?.id).to.equal('birth');
  });

  it('gives focus to what opened the help after a touch: a field would bring up the keyboard', async () => {
    const opener = await fixture<HTMLButtonElement>(html`<button id="opener">Aide</button>`);
    opener.focus();
    const { at, press, button, guide } = await scene();
    await at('naissance');
    button("Arrêter l'aide").focus();
    await press("Arrêter l'aide");
    for (const type of ['pointerdown', 'pointerup']) {
      guide.dispatchEvent(
        new PointerEvent(type, { pointerType: 'touch', bubbles: true, composed: true }),
      );
    }
    await press('Fermer');
    expect(document.activeElement?.id).to.equal('opener');
  });

  it('never leaves focus on the body: without an opener the first control of the page has it', async () => {
    const { at, press, button } = await scene();
    (document.activeElement as HTMLElement | null)?.blur();
    await at('avec');
    button("Arrêter l'aide").focus();
    await press("Arrêter l'aide");
    await press('Fermer');
    expect(document.activeElement?.id).to.equal('birth');
  });
});
