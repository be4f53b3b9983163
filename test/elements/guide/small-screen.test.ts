import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { address } from '../../support/address.js';
import { clear, scene } from './scene.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

describe('the guide on a small screen', () => {
  afterEach(clear);

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

  it('brings what is wrong into sight with its question, inside the step', async () => {
    const { at, guide, input, press, settled } = await scene();
    await at('naissance');
    await settled();
    input('birth').value = '31 12';
    input('birth').dispatchEvent(new Event('input', { bubbles: true }));
    await press("C'est fait");
    await waitUntil(() => guide.renderRoot.querySelector('.trouble') !== null);
    const body = guide.renderRoot.querySelector('.body')!;
    await waitUntil(() => {
      const top = guide.renderRoot.querySelector('.trouble')!.getBoundingClientRect().top;
      const { top: from, bottom: to } = body.getBoundingClientRect();
      return top >= from - 1 && top < to;
    });
  });

  it('counts in one line, and has the way to a person at its foot on every screen', async () => {
    const { at, guide, press, button, settled, input } = await scene();
    input('birth').value = '31 12 1980';
    const inSight = (words: string): void => {
      const sheet = guide.getBoundingClientRect();
      const box = button(words).getBoundingClientRect();
      expect(box.top >= sheet.top && box.bottom <= sheet.bottom + 1, words).to.equal(true);
      expect(box.left >= 0 && box.right <= 320, words).to.equal(true);
      expect(button(words).querySelector('svg')).not.to.equal(null);
    };
    for (const step of ['naissance', 'avec', 'conjoint', 'envoyer']) {
      await at(step);
      await settled();
      const count = guide.renderRoot.querySelector<HTMLElement>('.at [data-say]')!;
      expect(count.getClientRects().length === 1 && count.offsetHeight < 30, step).to.equal(true);
      inSight("Je n'y arrive pas");
    }
    await press("J'ai tout vérifié");
    inSight("Je n'y arrive pas");
    await at('conjoint');
    await press("C'est fait");
    inSight("Je n'y arrive pas");
  });

  it('tells of a way to another site first, and that nothing is sent, in sight', async () => {
    const away = {
      ...address.steps[2],
      if: undefined,
      id: 'signer',
      text: { fr: 'Appuyez sur le bouton.' },
      away: {
        to: 'itsme',
        text: { fr: "Vous allez sur itsme. C'est normal. Vous reviendrez ici." },
      },
    };
    const { at, guide, text, settled } = await scene(
      JSON.parse(JSON.stringify({ ...address, steps: [away, address.steps[4]] })) as object,
    );
    const sent = (): void => {
      const line = guide.renderRoot.querySelector('.sent')!.getBoundingClientRect();
      const sheet = guide.getBoundingClientRect();
      const head = guide.renderRoot.querySelector('header')!.getBoundingClientRect();
      const acts = guide.renderRoot.querySelector('.pair')!.getBoundingClientRect();
      expect(line.top).to.be.at.least(head.bottom);
      expect(line.bottom).to.be.at.most(acts.top).and.at.most(sheet.bottom);
    };
    await at('signer');
    await settled();
    expect(text().indexOf('Vous allez sur itsme')).to.be.within(
      0,
      text().indexOf('Appuyez sur le bouton'),
    );
    expect(text()).to.include("Rien n'est encore envoyé.");
    sent();
    await at('envoyer');
    await settled();
    expect(text()).to.include("Rien n'est encore envoyé.");
    sent();
    guide.renderRoot.querySelector('.rows .end')!.previousElementSibling!.textContent =
      'Ihre Nationalregister-Nummer';
    for (const row of guide.renderRoot.querySelectorAll('.rows button'))
      expect(row.scrollWidth).to.be.at.most(row.clientWidth);
  });

  it('leads to a mistake out of sight, and says "here" only once it is in sight', async () => {
    const { guide, session, text, has, button, input, settled } = await scene();
    const birth = input('birth');
    birth.setAttribute('aria-invalid', 'true');
    birth.setAttribute('aria-errormessage', 'wrong');
    birth.insertAdjacentHTML('afterend', '<p id="wrong">Date fausse</p>');
    birth.form!.style.paddingBlock = '200vh';
    window.scrollTo({ top: 0, behavior: 'instant' });
    await session.use('guide');
    const procedure = (await session.procedure('adresse'))!;
    session.dispatch({
      type: 'guide/resume',
      procedure,
      offer: false,
      saved: {
        schema: 1,
        procedure: 'adresse',
        version: 3,
        own: false,
        step: 'conjoint',
        screen: 'step',
        trail: ['naissance', 'avec'],
        answers: {},
        marks: {},
        status: 'running',
        at: Date.now(),
      },
    });
    await waitUntil(() => guide.renderRoot.querySelector('.main') !== null);
    await settled();
    expect(text()).to.include('La page a trouvé quelque chose à corriger.').and.not.match(/ici/i);
    expect(has("C'est fait")).to.equal(false);
    expect(button('Aller à la case').classList.contains('main')).to.equal(true);
    button('Aller à la case').click();
    await waitUntil(() => has("C'est fait"), 'it comes into sight');
    expect(document.activeElement).to.equal(birth);
    expect(text()).to.include("C'est ici.");
    button("C'est fait").click();
    expect(session.store.getState().guide?.doubt, 'a second press is not meant').to.equal(
      undefined,
    );
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
