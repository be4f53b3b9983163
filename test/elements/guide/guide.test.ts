import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { AidantGuide } from '../../../src/elements/guide/guide.js';
import { AidantOverview } from '../../../src/elements/overview/overview.js';
import type { Session } from '../../../src/session.js';
import { address, addressForm } from '../../support/address.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

AidantGuide.define('aidant-guide');
AidantOverview.define('aidant-overview');

const can = await executeServerCommand<{ holdKeys: boolean; viewport: boolean }, undefined>(
  'capabilities',
);

async function shiftTab(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

interface Scene {
  readonly session: Session;
  readonly guide: AidantGuide;
  readonly overview: AidantOverview;
  readonly input: (id: string) => HTMLInputElement;
  /** The button of the step that says this. */
  readonly button: (text: string) => HTMLButtonElement;
  readonly has: (text: string) => boolean;
  readonly text: () => string;
  /** The focused element, through our shadow root. */
  readonly focused: () => Element | null;
  readonly at: (step: string) => Promise<void>;
  /** As a person does it: not within half a second of the last move. */
  readonly press: (text: string) => Promise<void>;
  readonly settled: () => Promise<void>;
}

/** The form on the page with a guide over it. The clock is moved by hand, so that no test waits. */
async function scene(procedure: object = address, site: object = valmont): Promise<Scene> {
  sessionStorage.clear();
  let ahead = 0;
  const session = await realSession(
    site,
    { 'procedures/adresse.json': procedure },
    {
      locale: 'fr',
      ports: {
        clock: {
          now: () => Date.now() + ahead,
          after(ms, act) {
            const timer = setTimeout(act, Math.min(ms, 20));
            return () => clearTimeout(timer);
          },
        },
      },
    },
  );
  const page = await fixture(html`<div>${addressForm()}</div>`);
  const overview = document.createElement('aidant-overview');
  const guide = document.createElement('aidant-guide');
  for (const element of [overview, guide]) {
    element.session = session;
    page.after(element);
  }
  const root = (): ShadowRoot => guide.renderRoot as ShadowRoot;
  const text = (): string => (root().querySelector<HTMLElement>('.root')?.innerText ?? '').trim();
  const find = (words: string): HTMLButtonElement | undefined =>
    [...root().querySelectorAll('button')].find(
      (button) => button.innerText.includes(words) || button.ariaLabel === words,
    );
  const button = (words: string): HTMLButtonElement => {
    const found = find(words);
    if (!found) throw new Error(`no button "${words}" in: ${text()}`);
    return found;
  };
  const settled = async (): Promise<void> => {
    await guide.updateComplete;
    await guide.updateComplete;
    await nextFrame();
    await aTimeout(0);
  };
  return {
    session,
    guide,
    overview,
    input: (id) => page.querySelector<HTMLInputElement>(`#${id}`)!,
    button,
    has: (words) => find(words) !== undefined,
    text,
    focused: () =>
      document.activeElement === guide ? root().activeElement : document.activeElement,
    async at(step) {
      await session.start('adresse', { step });
      await settled();
    },
    async press(words) {
      ahead += 1000;
      button(words).click();
      await settled();
    },
    settled,
  };
}

describe('aidant-guide', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('aidant-guide, aidant-overview'))
      element.remove();
  });

  it('draws nothing and takes no room until a guide runs', async () => {
    const { guide } = await scene();
    expect(guide.getBoundingClientRect().height).to.equal(0);
    expect(guide.hasAttribute('popover')).to.equal(false);
  });

  it('says what to do, with an example and what is sent, in the top layer beside the field', async () => {
    const { at, text, guide, input } = await scene();
    await at('naissance');
    for (const words of [
      'Étape 1 sur 5',
      'Votre date de naissance',
      "Écrivez le jour, puis le mois, puis l'année.",
      '31 12 1980',
      "Rien n'est encore envoyé.",
    ]) {
      expect(text()).to.include(words);
    }
    expect(guide.matches(':popover-open')).to.equal(true);
    await waitUntil(() => guide.style.visibility !== 'hidden');
    const mine = guide.getBoundingClientRect();
    const field = input('birth').getBoundingClientRect();
    const apart =
      mine.left >= field.right ||
      mine.right <= field.left ||
      mine.top >= field.bottom ||
      mine.bottom <= field.top;
    expect(apart, 'the step covers its field').to.equal(true);
  });

  it('lights the field with its label and hint as one', async () => {
    const { at, guide, input } = await scene();
    await at('naissance');
    const line = guide.renderRoot.querySelector('.line') as SVGPathElement;
    await waitUntil(() => (line.getAttribute('d') ?? '') !== '');
    expect(line.getAttribute('d')!.match(/Z/g)).to.have.length(1);
    const box = line.getBBox();
    const label = document.querySelector('label[for=birth]')!.getBoundingClientRect();
    expect(box.y).to.be.at.most(label.top);
    expect(box.y + box.height).to.be.at.least(input('birth').getBoundingClientRect().bottom);
  });

  it('is a named region, never a modal window', async () => {
    const { at, guide } = await scene();
    await at('naissance');
    const box = guide.renderRoot.querySelector('section')!;
    expect(box.getAttribute('aria-label')).to.equal('Aide, pas à pas');
    expect(guide.renderRoot.querySelector('[aria-modal], [role=dialog]')).to.equal(null);
  });

  it('says each step once, politely', async () => {
    const { at, press } = await scene();
    await at('naissance');
    const heard = (): string =>
      [...document.querySelectorAll('*')]
        .flatMap((element) => [
          ...(element.shadowRoot?.querySelectorAll('[role=status], [aria-live]') ?? []),
        ])
        .map((region) => region.textContent)
        .join('');
    await waitUntil(() => heard().includes('Étape 1 sur 5 : Votre date de naissance'));
    await press("C'est fait");
    await press('Continuer quand même');
    await waitUntil(() => heard().includes("Étape 2 sur 5 : Vous déménagez avec quelqu'un ?"));
  });

  it('goes on when the person says so, and asks first when the box is empty', async () => {
    const { at, press, text, has, session } = await scene();
    await at('naissance');
    await press("C'est fait");
    expect(text()).to.include('La case est encore vide. Continuer quand même ?');
    await press('Rester ici');
    expect(has('Continuer quand même')).to.equal(false);
    expect(session.store.getState().guide?.stepId).to.equal('naissance');
    await press("C'est fait");
    await press('Continuer quand même');
    expect(session.store.getState().guide?.stepId).to.equal('avec');
  });

  it('asks with big rows, and remembers the answer on the way back', async () => {
    const { at, press, button, session } = await scene();
    await at('avec');
    expect(button('Oui').getBoundingClientRect().height).to.be.at.least(56);
    await press('Oui');
    expect(session.store.getState().guide?.stepId).to.equal('conjoint');
    await press("Étape d'avant");
    expect(button('Oui').getAttribute('aria-pressed')).to.equal('true');
  });

  it('tells what is wrong in the field, and what to write instead', async () => {
    const { at, press, text, input } = await scene();
    input('birth').value = '31 1980';
    await at('naissance');
    await press("C'est fait");
    expect(text()).to.include('Il manque le mois. Écrivez par exemple 12.');
  });

  it('says what it cannot find, and offers three ways on', async () => {
    const { at, text, has } = await scene();
    await at('absent');
    await waitUntil(() => text().includes('Je ne trouve pas cela sur la page.'));
    expect(
      ['Chercher encore', 'Passer cette étape', "Demander à quelqu'un"].filter(has),
    ).to.have.length(3);
  });

  it('leads from the check to the page’s own button, and has none of its own there', async () => {
    const { at, press, text, has, input } = await scene();
    input('birth').value = '31 12 1980';
    await at('envoyer');
    expect(text()).to.include("Vérifiez avant d'envoyer");
    expect(text()).to.match(/Votre date de naissance\s+rempli/);
    await press("J'ai tout vérifié");
    expect(text()).to.include('Sur la page, appuyez sur « Envoyer ».');
    expect(text()).to.include('Ce bouton envoie votre demande.');
    expect(has("C'est fait")).to.equal(false);
  });

  it('ends when the page shows that it worked', async () => {
    const { at, press, text, has } = await scene();
    await at('envoyer');
    await press("J'ai tout vérifié");
    await new Promise((resolve) => setTimeout(resolve, 30));
    document.querySelector<HTMLButtonElement>('form button')!.click();
    await waitUntil(() => text().includes("C'est envoyé. Notez ce numéro."));
    expect(text()).to.include('Vous recevez une lettre dans 10 jours.');
    expect(has("Fermer l'aide")).to.equal(true);
  });

  it('shows a line for the person beside, and when to look away', async () => {
    const { at, text, session, guide } = await scene();
    await at('naissance');
    expect(text()).not.to.include('Pour la personne qui aide');
    session.dispatch({ type: 'app/accompanied', accompanied: true });
    await guide.updateComplete;
    expect(text()).to.include('Montrez la date sur la carte.');
    expect(text()).to.include('Regardez ailleurs.');
  });

  it('changes its language without losing the step', async () => {
    const { at, text, session, guide } = await scene();
    await at('naissance');
    await session.setLocale('en');
    await guide.updateComplete;
    expect(text()).to.include('Your date of birth');
    expect(text()).to.include('Step 1 of 5');
  });

  it('promises nothing about sending on a form nobody described', async () => {
    const { session, settled, text, press } = await scene(address, { ...valmont, procedures: [] });
    await session.start();
    await settled();
    for (let step = 0; step < 12 && !text().includes('Envoyer'); step += 1) {
      expect(text()).not.to.include("Rien n'est encore envoyé");
      if (text().includes('Continuer quand même')) await press('Continuer quand même');
      else if (text().includes("J'ai tout vérifié")) await press("J'ai tout vérifié");
      else await press("C'est fait");
    }
    expect(text()).to.include('Ce bouton envoie peut-être votre formulaire.');
  });

  it('has only targets a trembling hand can hit', async () => {
    const { at, guide } = await scene();
    for (const step of ['naissance', 'avec', 'envoyer']) {
      await at(step);
      for (const button of guide.renderRoot.querySelectorAll('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(height, button.innerText).to.be.at.least(48);
        expect(width, button.innerText).to.be.at.least(48);
      }
    }
  });

  it('never has a disabled button', async () => {
    const { at, guide } = await scene();
    await at('naissance');
    expect(guide.renderRoot.querySelector(':disabled, [aria-disabled=true]')).to.equal(null);
  });

  describe('and the keyboard', () => {
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
      const { readPlace } = await import('../../../src/core/guide/saved.js');
      session.dispatch({ type: 'guide/resume', procedure, saved: readPlace(kept)!, offer: false });
      await guide.updateComplete;
      await nextFrame();
      expect(session.store.getState().guide?.status).to.equal('running');
      expect(document.activeElement?.id).to.equal('street');
    });

    it('goes from the target to the step, and on to what follows the target', async () => {
      const { at, input, guide, focused } = await scene();
      await at('naissance');
      input('birth').focus();
      await sendKeys({ press: 'Tab' });
      expect(focused()?.id, 'into the step').to.equal('title');
      const stops = guide.renderRoot.querySelectorAll('button').length;
      for (let i = 0; i < stops; i += 1) {
        await sendKeys({ press: 'Tab' });
        expect(document.activeElement?.localName, `button ${i}`).to.equal('aidant-guide');
      }
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.id, 'after the target').to.equal('partner');
    });

    it('goes the same way back', async function () {
      if (!can?.holdKeys) this.skip();
      const { at, input, guide } = await scene();
      await at('naissance');
      input('partner').focus();
      await shiftTab();
      expect(document.activeElement?.localName, 'back into the step').to.equal('aidant-guide');
      const stops = guide.renderRoot.querySelectorAll('button').length;
      for (let i = 0; i < stops; i += 1) await shiftTab();
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
      input('street').focus();
      session.dispatch({ type: 'guide/fold', folded: true });
      await guide.updateComplete;
      expect(document.activeElement?.id).to.equal('street');
    });

    it('switches between box and help by a visible button', async () => {
      const { at, press, input, guide, focused } = await scene();
      await at('naissance');
      await press('Aller à la case');
      expect(document.activeElement?.id).to.equal('birth');
      await guide.updateComplete;
      await press("Revenir à l'aide");
      expect(focused()?.id).to.equal('title');
    });

    it('gives focus back to the field at the end', async () => {
      const { at, press, input, guide, button } = await scene();
      await at('naissance');
      button("Arrêter l'aide").focus();
      await press("Arrêter l'aide");
      expect(guide.renderRoot.textContent).to.include('Ce que vous avez écrit reste sur la page.');
      await press('Fermer');
      expect(document.activeElement?.id).to.equal('birth');
    });
  });

  describe('on a small screen', () => {
    beforeEach(async function () {
      if (!can?.viewport) this.skip();
      await setViewport({ width: 320, height: 568 });
    });
    afterEach(async () => {
      if (can?.viewport) await setViewport({ width: 800, height: 600 });
    });

    it('is a sheet that leaves more than half to the page and its field in sight', async () => {
      const { at, guide, input, button, settled } = await scene();
      await at('naissance');
      await settled();
      await waitUntil(() => guide.style.visibility !== 'hidden');
      const sheet = guide.getBoundingClientRect();
      const field = input('birth').getBoundingClientRect();
      expect(sheet.height).to.be.at.most(568 * 0.45 + 1);
      expect(sheet.left).to.equal(0);
      expect(Math.round(sheet.width)).to.equal(document.documentElement.clientWidth);
      expect(field.bottom <= sheet.top || field.top >= sheet.bottom).to.equal(true);
      for (const words of ["C'est fait", "Arrêter l'aide", 'Écouter']) {
        const box = button(words).getBoundingClientRect();
        expect(box.top >= sheet.top && box.bottom <= sheet.bottom + 1, words).to.equal(true);
        expect(box.right, words).to.be.at.most(320);
      }
    });

    it('keeps its main button and its way out in sight with text twice as large', async () => {
      document.documentElement.style.fontSize = '200%';
      const { at, guide, button, settled } = await scene();
      await at('naissance');
      await settled();
      const sheet = guide.getBoundingClientRect();
      for (const words of ["C'est fait", "Arrêter l'aide", 'Écouter']) {
        const box = button(words).getBoundingClientRect();
        expect(box.top >= sheet.top && box.bottom <= sheet.bottom + 1, words).to.equal(true);
        expect(box.left >= 0 && box.right <= 320, words).to.equal(true);
      }
      document.documentElement.style.removeProperty('font-size');
    });

    it('is one line where little can be seen, and opens over the page and back', async () => {
      await setViewport({ width: 640, height: 360 });
      const { at, guide, press, has, text } = await scene();
      await at('naissance');
      expect(guide.getAttribute('shape')).to.equal('bar');
      expect(guide.getBoundingClientRect().height).to.be.within(56, 64);
      expect(text()).to.include('Votre date de naissance');
      await press('Ouvrir');
      expect(guide.getAttribute('shape')).to.equal('full');
      expect((guide.renderRoot as ShadowRoot).querySelector('button')!.innerText).to.include(
        'Revenir à la page',
      );
      await press('Revenir à la page');
      expect(has('Ouvrir')).to.equal(true);
    });
  });

  it('leaves the page byte for byte as it was', async () => {
    const { at, press, session, guide, overview } = await scene();
    guide.remove();
    overview.remove();
    const before = document.body.outerHTML;
    document.documentElement.append(overview, guide);
    await session.start('adresse');
    session.dispatch({ type: 'guide/begin', from: 'start' });
    await at('naissance');
    expect(document.body.outerHTML).to.equal(before);
    await press("C'est fait");
    await press('Continuer quand même');
    session.dispatch({ type: 'guide/stop' });
    session.dispatch({ type: 'guide/dismiss' });
    await guide.updateComplete;
    expect(document.body.outerHTML).to.equal(before);
    expect(guide.matches(':popover-open')).to.equal(false);
    expect(guide.getAttribute('style') ?? '').not.to.include('left');
  });

  it('is a list in the page, and shows what the page holds until it is there', async () => {
    const session = await realSession(
      valmont,
      { 'procedures/adresse.json': address },
      { locale: 'fr' },
    );
    const guide = await fixture<AidantGuide>(
      html`<aidant-guide view="list" procedure="adresse"
        ><ol>
          <li>Votre date</li>
        </ol></aidant-guide
      >`,
    );
    guide.session = session;
    await waitUntil(() => guide.renderRoot.querySelectorAll('li').length === 5);
    expect(guide.matches(':popover-open')).to.equal(false);
    guide.renderRoot.querySelector<HTMLButtonElement>('.main')!.click();
    await waitUntil(() => session.store.getState().app?.surface === 'overview');
  });
});

describe('aidant-overview', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('aidant-guide, aidant-overview'))
      element.remove();
  });

  it('tells what to bring, how long, and when something is sent, and starts on a press', async () => {
    const { session, overview, focused, guide } = await scene();
    await session.start('adresse');
    await overview.updateComplete;
    const root = overview.renderRoot as ShadowRoot;
    const text = root.querySelector<HTMLElement>('dialog')!.innerText;
    for (const words of [
      "Votre carte d'identité",
      '10 minutes',
      "Rien n'est envoyé avant l'étape 5.",
    ]) {
      expect(text).to.include(words);
    }
    expect(sessionStorage.length, 'nothing is kept before a start').to.equal(0);
    [...root.querySelectorAll('button')].find((b) => b.innerText.includes('Commencer'))!.click();
    await waitUntil(() => session.store.getState().guide?.status === 'running');
    await waitUntil(() => document.activeElement === guide && focused()?.id === 'title');
    expect(session.store.getState().app?.surface).to.equal('none');
  });

  it('offers the place where the person stopped', async () => {
    const { session, overview, at } = await scene();
    await at('conjoint');
    session.stop();
    await session.start('adresse');
    await overview.updateComplete;
    const root = overview.renderRoot as ShadowRoot;
    expect(root.querySelector<HTMLElement>('.foot')!.innerText).to.include(
      "Vous étiez à l'étape 3 sur 5.",
    );
    [...root.querySelectorAll('button')]
      .find((b) => b.innerText.includes("Continuer à l'étape 3"))!
      .click();
    expect(session.store.getState().guide).to.include({ status: 'running', stepId: 'conjoint' });
  });
});
