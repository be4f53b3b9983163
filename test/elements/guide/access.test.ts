import { expect, waitUntil } from '@open-wc/testing';
import type { AidantGuide } from '../../../src/elements/guide/guide.js';
import { address } from '../../support/address.js';
import { clear, scene } from './scene.js';

describe('a guide that comes when its state is there already', () => {
  afterEach(clear);

  it('hears what comes after, even if its first screen loads late', async () => {
    const { session, guide, at } = await scene();
    await at('naissance');
    session.dispatch({ type: 'guide/stop' });
    await guide.updateComplete;
    guide.remove();
    const other: AidantGuide = document.createElement('aidant-guide');
    document.body.append(other);
    const text = (): string => other.renderRoot.textContent ?? '';
    await waitUntil(() => text().includes('Ce que vous avez écrit reste'));
    session.dispatch({ type: 'guide/dismiss' });
    await waitUntil(() => text().trim() === '');
    expect(other.matches(':popover-open')).to.equal(false);
  });
});

describe('the step on a page from right to left', () => {
  const arabic = {
    ...address,
    steps: address.steps.map((step) =>
      step.id === 'naissance'
        ? {
            ...step,
            title: { ...step.title, ar: 'تاريخ ميلادك' },
            text: { ...step.text, ar: 'اكتب في الخانة «{target}» اليوم ثم الشهر ثم السنة.' },
          }
        : step,
    ),
  };
  const html = document.documentElement;
  beforeEach(() => {
    html.dir = 'rtl';
  });
  afterEach(() => {
    html.removeAttribute('dir');
    clear();
  });

  it('gives each run its own language and direction, and the page’s words a place apart', async () => {
    const { session, guide, at, settled } = await scene(arabic);
    session.dispatch({ type: 'app/locale', locale: 'ar' });
    await at('naissance');
    await settled();
    const root = guide.renderRoot;
    const title = root.querySelector<HTMLElement>('h2 [lang]')!;
    expect([title.lang, title.dir, title.innerText]).to.deep.equal(['ar', 'rtl', 'تاريخ ميلادك']);
    const text = root.querySelector<HTMLElement>('.text [lang=ar]')!;
    expect(text.dir).to.equal('rtl');
    expect(getComputedStyle(text).direction).to.equal('rtl');
    const named = text.querySelector('bdi');
    expect(named?.textContent, 'the control as the page calls it').to.include('Date de naissance');
    const section = root.querySelector<HTMLElement>('section')!;
    expect([section.lang, section.dir], 'the words of the interface').to.deep.equal(['fr', 'ltr']);
  });

  it('stays on the screen, with the way out at the end of its first line', async () => {
    const { guide, at, button } = await scene();
    await at('naissance');
    const box = guide.renderRoot.querySelector('.box')!.getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(innerWidth);
    const out = button("Arrêter l'aide").getBoundingClientRect();
    const main = button("C'est fait").getBoundingClientRect();
    // French words inside: their own way of reading holds in the card, whatever the page's is.
    expect(out.left).to.be.greaterThan(box.left + box.width / 2);
    expect(out.bottom).to.be.at.most(main.top);
  });
});
