import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/guide/define.js';
import '../../../src/elements/overview/define.js';
import type { AidantGuide } from '../../../src/elements/guide/guide.js';
import type { AidantGuideList } from '../../../src/elements/guide/list.js';
import type { AidantOverview } from '../../../src/elements/overview/overview.js';
import type { Session } from '../../../src/session.js';
import { address } from '../../support/address.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';
import { clear } from './scene.js';

describe('the steps as a list in the page', () => {
  let session: Session;
  let guide: AidantGuide;
  afterEach(clear);

  async function open(procedure: object = address, site: object = valmont): Promise<void> {
    session = await realSession(site, { 'procedures/adresse.json': procedure }, { locale: 'fr' });
    guide = await fixture<AidantGuide>(
      html`<aidant-guide view="list" procedure="adresse"
        ><ol>
          <li>Votre date, en HTML</li>
        </ol></aidant-guide
      >`,
    );
  }
  const list = () => guide.renderRoot.querySelector<AidantGuideList>('aidant-guide-list')!;
  const root = (): ShadowRoot => list().renderRoot as ShadowRoot;
  const items = () => [...root().querySelectorAll<HTMLElement>('ol > li')];
  const shown = async (count = 5): Promise<void> => {
    guide.session = session;
    await waitUntil(() => list()?.renderRoot && items().length === count, 'the list', {
      timeout: 5000,
    });
  };
  const toggles = () => [...root().querySelectorAll<HTMLElement>('h3 > button')];

  it('shows what the page holds until it is there, and without a file for good', async () => {
    await open();
    const own = guide.querySelector('ol')!;
    expect(own.getClientRects()).to.have.lengthOf(1);
    await shown();
    expect(own.getClientRects(), 'one list, not two').to.have.lengthOf(0);
    await open(address, { ...valmont, procedures: [] });
    guide.session = session;
    await waitUntil(() => list()?.renderRoot, 'its own part', { timeout: 5000 });
    expect(guide.querySelector('ol')!.getClientRects()).to.have.lengthOf(1);
  });

  it('is numbered, closed at first, and opens one step or all', async () => {
    await open();
    await shown();
    expect(toggles().map(({ innerText }) => innerText.split('\n')[0])).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    const text = () => items()[0]!.innerText;
    expect(text()).not.to.include('Écrivez le jour');
    toggles()[0]!.click();
    await list().updateComplete;
    expect(text()).to.include('Écrivez le jour').and.to.include('31 12 1980');
    expect(toggles().map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal([
      'true',
      ...Array<string>(4).fill('false'),
    ]);
    const panel = root().getElementById(toggles()[0]!.getAttribute('aria-controls')!);
    expect(panel?.checkVisibility()).to.equal(true);
    root().querySelector<HTMLElement>('.all')!.click();
    await list().updateComplete;
    expect(items()[4]!.innerText).to.include('Ce bouton envoie votre demande.');
    expect(root().querySelector<HTMLElement>('.all')!.innerText).to.equal('Tout cacher');
  });

  it('starts the guide on a press, opens the step one is at, and ticks what is done', async () => {
    await open();
    await shown();
    const overview = await fixture<AidantOverview>(html`<aidant-overview></aidant-overview>`);
    overview.session = session;
    root().querySelector<HTMLElement>('.main')!.click();
    await waitUntil(() => session.store.getState().app?.surface === 'overview', 'the overview', {
      timeout: 5000,
    });
    session.dispatch({ type: 'guide/begin', from: 'start' });
    await session.start('adresse', { step: 'avec' });
    await waitUntil(() => items()[1]?.getAttribute('aria-current') === 'step');
    expect(items()[1]!.innerText).to.include('vous êtes ici');
    expect(toggles()[1]!.ariaExpanded).to.equal('true');
    expect(items()[0]!.innerText).to.include('fait');
    expect(root().querySelector('.main'), 'it runs: there is nothing to start').to.equal(null);
  });

  it('names the page’s own button, in the language of the page', async () => {
    const send = {
      ...address.steps[4],
      find: [{ id: 'nowhere' }, { role: 'button', name: { de: 'Senden', en: 'Send' } }],
      text: { fr: 'Appuyez sur « {target} ».' },
    };
    const { lang } = document.documentElement;
    document.documentElement.lang = 'en-GB';
    try {
      await open({ ...address, steps: [send] });
      await shown(1);
      toggles()[0]!.click();
      await list().updateComplete;
      const words = items()[0]!.innerText.replace(/[\u2068\u2069]/g, '');
      expect(words).to.include('Appuyez sur « Send ».');
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it('is open on paper, with nothing to press', async () => {
    await open();
    await shown();
    const print = [...root().adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
      .filter((rule) => rule.conditionText === 'print')
      .flatMap((rule) => [...rule.cssRules]) as CSSStyleRule[];
    const rule = (of: Element) => print.filter(({ selectorText }) => of.matches(selectorText));
    const closed = items()[0]!.querySelector('.more')!;
    expect(rule(closed).some(({ style }) => style.display === 'grid')).to.equal(true);
    for (const press of root().querySelectorAll('.buttons')) {
      expect(rule(press).some(({ style }) => style.display === 'none')).to.equal(true);
    }
  });

  it('prints the whole guide on a press', async () => {
    await open();
    await shown();
    const { print } = window;
    let printed = 0;
    window.print = () => (printed += 1);
    try {
      [...root().querySelectorAll('button')]
        .find(({ innerText }) => innerText.includes('Imprimer'))!
        .click();
      await waitUntil(() => printed === 1, 'printed', { timeout: 5000 });
      window.dispatchEvent(new Event('afterprint'));
    } finally {
      window.print = print;
    }
  });
});
