import { expect, waitUntil } from '@open-wc/testing';
import { address } from '../../support/address.js';
import { valmont } from '../../support/valmont.js';
import { clear, scene } from './scene.js';

describe('aidant-guide', () => {
  afterEach(clear);

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

  it('counts each step of a long way once, with dots for a part of it only', async () => {
    const step = address.steps[2];
    const many = Array.from({ length: 9 }, (_, i) => ({ ...step, id: `s${i}`, if: undefined }));
    const { at, text, guide } = await scene(
      JSON.parse(JSON.stringify({ ...address, steps: many })) as object,
    );
    await at('s7');
    expect(text()).to.match(/^Étape 8 sur 9\s/);
    const dots = guide.renderRoot.querySelector('.dots')!;
    expect(dots.children.length).to.be.within(2, 7);
    expect(dots.getAttribute('aria-hidden')).to.equal('true');
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
    await waitUntil(() => heard().includes('Étape 1 sur 5 : Votre date de naissance'));
    await press("C'est fait");
    await press('Continuer quand même');
    await waitUntil(() => heard().includes("Étape 2 sur 5 : Vous déménagez avec quelqu'un ?"));
  });

  it('goes on when the person says so, and asks first when the box is empty', async () => {
    const { at, press, text, has, session } = await scene();
    await at('naissance');
    await press("C'est fait");
    expect(text()).to.include('La case est encore vide. Continuer quand même ?');
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
    expect(text()).to.include('Sur la page, appuyez sur « Envoyer ».');
    expect(text()).to.include('Ce bouton envoie votre demande.');
    expect(has("C'est fait")).to.equal(false);
  });

  it('ends when the page shows that it worked', async () => {
    const { at, press, text, has, guide } = await scene();
    await at('envoyer');
    await press("J'ai tout vérifié");
    await new Promise((resolve) => setTimeout(resolve, 30));
    document.querySelector<HTMLButtonElement>('form button')!.click();
    await waitUntil(() => text().includes("C'est envoyé. Notez ce numéro."));
    expect(text()).to.include('Vous recevez une lettre dans 10 jours.');
    const line = guide.renderRoot.querySelector('.line') as SVGPathElement;
    await waitUntil(() => (line.getAttribute('d') ?? '') !== '', 'the reference is lit');
    const number = document.querySelector('.reference')!.getBoundingClientRect();
    expect(line.getBBox().y).to.be.at.most(number.top);
    expect(line.getBBox().y + line.getBBox().height).to.be.at.least(number.bottom);
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
});
