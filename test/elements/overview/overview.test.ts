import { expect, waitUntil } from '@open-wc/testing';
import type { AidantOverview } from '../../../src/elements/overview/overview.js';
import { address } from '../../support/address.js';
import { valmont } from '../../support/valmont.js';
import { clear, scene, type Scene } from '../guide/scene.js';

/** Nine steps on three pages, so that they come in parts. */
const long = {
  ...address,
  steps: [
    ...address.steps.slice(0, 2),
    ...['rue', 'numero', 'ville'].map((id) => ({
      id,
      page: '/elsewhere',
      title: { fr: `Étape ${id}` },
      text: { fr: 'Écrivez.' },
    })),
    ...['a', 'b', 'c'].map((id) => ({
      id,
      page: '*',
      title: { fr: `Étape ${id}` },
      text: 'Lisez.',
    })),
    address.steps[4],
  ],
};

const root = (overview: AidantOverview): ShadowRoot => overview.renderRoot as ShadowRoot;
const dialog = (overview: AidantOverview) => root(overview).querySelector('dialog')!;
const shown = (overview: AidantOverview): string =>
  dialog(overview).innerText.replaceAll('\u00a0', ' ');
const buttons = (overview: AidantOverview) => [...root(overview).querySelectorAll('button')];

function press(overview: AidantOverview, words: string): void {
  const found = buttons(overview).find((button) => button.innerText.includes(words));
  if (!found) throw new Error(`no button "${words}" in: ${shown(overview)}`);
  found.click();
}

async function screen(overview: AidantOverview, title: string): Promise<void> {
  await waitUntil(
    () => dialog(overview)?.open && root(overview).querySelector('h2')?.innerText === title,
    `the screen "${title}"`,
    { timeout: 5000 },
  );
}

/** Opens the list of steps from the step, as a person does. */
async function openList({ session, overview, guide, later }: Scene): Promise<void> {
  const progress = guide.renderRoot.querySelector<HTMLButtonElement>('.progress')!;
  later();
  progress.focus();
  progress.click();
  await screen(overview, session.i18n.t('guide.allSteps'));
}

describe('aidant-overview', () => {
  afterEach(clear);

  it('tells what to bring, how long, and when something is sent, and starts on a press', async () => {
    const { session, overview, focused, guide } = await scene();
    await session.start('adresse');
    await overview.updateComplete;
    const root = overview.renderRoot as ShadowRoot;
    const text = root.querySelector<HTMLElement>('dialog')!.innerText;
    for (const words of [
      "Votre carte d'identité",
      '10 minutes',
      "Rien n'est envoyé avant «\u00a0Envoyer votre demande\u00a0».",
    ]) {
      expect(text).to.include(words);
    }
    expect(sessionStorage.length, 'nothing is kept before a start').to.equal(0);
    [...root.querySelectorAll('button')].find((b) => b.innerText.includes('Commencer'))!.click();
    await waitUntil(() => session.store.getState().guide?.status === 'running');
    await waitUntil(() => document.activeElement === guide && focused()?.id === 'title');
    expect(session.store.getState().app?.surface).to.equal('none');
  });

  it('has one way to start where a code leads to the first step, and says what a code does not keep', async () => {
    const { session, overview } = await scene();
    const foot = async (step: string): Promise<string> => {
      const procedure = await session.procedure('adresse');
      await session.use('guide');
      session.dispatch({ type: 'guide/start', ...(procedure && { procedure }), step, offer: true });
      await overview.updateComplete;
      return overview.renderRoot.querySelector<HTMLElement>('.foot')!.innerText;
    };
    const first = await foot('naissance');
    expect(first).to.include('Commencer').and.to.include('Le code ne garde pas vos réponses.');
    expect(first).not.to.match(/Continuer|Recommencer/);
    const later = await foot('conjoint');
    expect(later).to.include("Continuer à l'étape 3").and.to.include('Le code ne garde pas');
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
  it('says what happens at the end in the words of the site, and by the effect what they leave open', async () => {
    const { session, overview } = await scene();
    await session.start('adresse');
    await overview.updateComplete;
    const end = shown(overview).split('À la fin')[1] ?? '';
    expect(end).to.include('Votre demande est envoyée.');
    expect(end).to.include('Vous recevez une lettre dans 10 jours.');
    expect(end).to.include('À garder').and.to.include('Prenez cet écran en photo.');
  });

  it('promises no end that nobody described', async () => {
    const { session, overview } = await scene({
      ...address,
      end: undefined,
      steps: address.steps.slice(0, 2),
    });
    await session.start('adresse');
    await overview.updateComplete;
    expect(shown(overview)).not.to.include('À la fin');
  });

  it('shows all the steps after a press, and Escape leads back to the first screen', async () => {
    const { session, overview } = await scene();
    await session.start('adresse');
    await overview.updateComplete;
    expect(shown(overview)).not.to.include('Une case qui manque');
    press(overview, 'Toutes les étapes (5)');
    await screen(overview, 'Toutes les étapes');
    const items = [...root(overview).querySelectorAll('.steps > li')];
    expect(items).to.have.lengthOf(5);
    expect(root(overview).querySelector('button.line'), 'nothing to go back to yet').to.equal(null);
    dialog(overview).dispatchEvent(new Event('cancel', { cancelable: true }));
    await screen(overview, "Je change d'adresse");
  });

  it('puts a long list in parts that open and close, and remembers which', async () => {
    const { session, overview } = await scene(long);
    await session.start('adresse');
    await overview.updateComplete;
    press(overview, 'Toutes les étapes (9)');
    await screen(overview, 'Toutes les étapes');
    const parts = () => [...root(overview).querySelectorAll<HTMLElement>('[aria-expanded]')];
    expect(parts().map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal([
      'false',
      'false',
      'false',
    ]);
    expect(parts()[0]?.innerText)
      .to.include('Étapes 1 à 2')
      .and.to.include('Votre date de naissance');
    parts()[1]?.click();
    await overview.updateComplete;
    expect(parts()[1]?.ariaExpanded).to.equal('true');
    const list = root(overview).getElementById(parts()[1]?.getAttribute('aria-controls') ?? '');
    expect(list?.innerText).to.include('Étape rue').and.to.include('Étape ville');
    session.dispatch({ type: 'app/close' });
    await overview.updateComplete;
    await session.start('adresse');
    await overview.updateComplete;
    press(overview, 'Toutes les étapes (9)');
    await screen(overview, 'Toutes les étapes');
    expect(parts().map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
  });

  it('opens from the progress of the step, and leads back to a step gone through', async () => {
    const here = await scene();
    const { session, overview, guide, at, press: pressStep, input, focused } = here;
    input('birth').value = '31 12 1980';
    await at('naissance');
    await pressStep("C'est fait");
    await openList(here);
    const [first, second] = [...root(overview).querySelectorAll<HTMLElement>('.steps > li')];
    expect(first?.innerText).to.include('rempli');
    expect(second?.getAttribute('aria-current')).to.equal('step');
    expect(second?.querySelector('button'), 'where one is needs no way back').to.equal(null);
    first?.querySelector<HTMLElement>('button')?.click();
    await waitUntil(() => session.store.getState().guide?.stepId === 'naissance');
    expect(session.store.getState().app?.surface).to.equal('none');
    await waitUntil(() => document.activeElement === guide && focused()?.id === 'title');
  });

  it('leads on again to where one had been, along the way that was gone', async () => {
    const here = await scene();
    const { session, overview, at, press: pressStep, input } = here;
    input('birth').value = '31 12 1980';
    await at('naissance');
    await pressStep("C'est fait");
    await pressStep('Oui');
    expect(session.store.getState().guide?.stepId).to.equal('conjoint');
    here.later();
    session.dispatch({ type: 'guide/go', step: 'naissance' });
    await here.settled();
    await pressStep("C'est fait");
    await pressStep("Étape d'avant");
    await openList(here);
    const rows = [...root(overview).querySelectorAll<HTMLElement>('.steps > li')];
    expect(rows.map((row) => row.querySelector('button.line') !== null)).to.deep.equal([
      false,
      true,
      true,
      false,
      false,
    ]);
    rows[2]?.querySelector<HTMLElement>('button')?.click();
    await waitUntil(() => session.store.getState().guide?.stepId === 'conjoint');
    expect(session.store.getState().guide?.trail).to.deep.equal(['naissance', 'avec']);
  });

  it('gives focus back to the progress when nothing was chosen', async () => {
    const here = await scene();
    const { overview, at, guide, focused } = here;
    await at('naissance');
    await openList(here);
    dialog(overview).dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitUntil(() => !dialog(overview).open);
    await waitUntil(() => document.activeElement === guide && focused()?.matches('.progress'));
  });

  it('offers no press, and lets the guide run on, where the page has no such window', async () => {
    const { session, overview, at, guide, press: pressStep } = await scene();
    overview.remove();
    session.windows?.delete('overview');
    await at('naissance');
    expect(guide.renderRoot.querySelector('.progress')).to.equal(null);
    expect(guide.renderRoot.querySelector('header')?.textContent).to.include('Étape 1 sur 5');
    await pressStep("C'est fait");
    await pressStep('Continuer quand même');
    session.dispatch({ type: 'app/open', surface: 'overview', screen: 'steps' });
    const { guide: after, app } = session.store.getState();
    expect([after?.status, after?.stepId, app?.surface]).to.deep.equal(['running', 'avec', 'none']);
  });

  it('says so when the list cannot load, instead of an empty window', async () => {
    const { session, overview, at } = await scene();
    await at('naissance');
    Object.assign(session.i18n, { more: () => Promise.reject(new Error('offline')) });
    session.dispatch({ type: 'app/open', surface: 'overview', screen: 'steps' });
    await waitUntil(() => session.store.getState().app?.trouble === 'offline');
    expect(session.store.getState().app?.surface).to.equal('panel');
    expect(dialog(overview)?.open ?? false).to.equal(false);
  });

  describe('as text', () => {
    const { clipboard } = navigator;
    const clipboardIs = (value: unknown): void =>
      void Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    afterEach(() => clipboardIs(clipboard));

    async function open(site: object = valmont): Promise<AidantOverview> {
      const { session, overview } = await scene(address, site);
      await session.start('adresse');
      await overview.updateComplete;
      press(overview, 'Copier les étapes en texte');
      await screen(overview, 'Les étapes en texte');
      return overview;
    }
    const box = (overview: AidantOverview) => root(overview).querySelector('textarea')!;

    it('shows all that will be copied, then copies it on a press', async () => {
      const copied: string[] = [];
      clipboardIs({ writeText: async (words: string) => void copied.push(words) });
      const overview = await open();
      const words = box(overview).value;
      expect(words).to.include('1. Votre date de naissance');
      expect(words).to.include('Appelez : 081 00 00 00 (lu-ve 9 h-17 h, gratuit)');
      expect(words).to.match(/Code : VALMONT-1-1\d/);
      expect(copied, 'nothing before the press').to.deep.equal([]);
      press(overview, 'Copier le texte');
      await waitUntil(() => shown(overview).includes("C'est copié."));
      expect(copied).to.deep.equal([words]);
    });

    it('selects it where the browser refuses, and says how to go on', async () => {
      clipboardIs({ writeText: () => Promise.reject(new Error('refused')) });
      const overview = await open();
      press(overview, 'Copier le texte');
      await waitUntil(() => shown(overview).includes('Appuyez longtemps sur le texte.'));
      const { selectionStart, selectionEnd, value } = box(overview);
      expect([selectionStart, selectionEnd]).to.deep.equal([0, value.length]);
    });
  });
});
