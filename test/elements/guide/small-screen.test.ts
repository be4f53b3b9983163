import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
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
