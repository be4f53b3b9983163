import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/poster/define.js';
import type { AidantPoster } from '../../../src/elements/poster/poster.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/session.js';
import { surfaceScript } from '../../../src/elements/shared/say-surface.js';
import { address } from '../../support/address.js';
import { qrOf } from '../../support/qr.js';
import { realSession } from '../../support/session.js';
import { valmont } from '../../support/valmont.js';

let session: Session;

async function open(screen = 'adresse'): Promise<AidantPoster> {
  const files = {
    'procedures/adresse.json': {
      ...address,
      steps: address.steps.map((step, index) => (index === 0 ? { ...step, page: '/a/1' } : step)),
    },
  };
  session = await realSession(valmont, files, { locale: 'fr' });
  const element = await fixture<AidantPoster>(html`<aidant-poster></aidant-poster>`);
  session.dispatch({ type: 'app/open', surface: 'poster', screen });
  const root = element.renderRoot as ShadowRoot;
  await waitUntil(() => root.querySelector('h2')?.textContent !== '', 'its words are there');
  await element.updateComplete;
  return element;
}

const t = (key: MessageKey): string => session.i18n.t(key);

describe('aidant-poster', () => {
  afterEach(() => session.dispose());

  it('leads by its code to the page, where practice is offered', async () => {
    const element = await open();
    const root = element.renderRoot as ShadowRoot;
    const url = qrOf(root);
    expect(url).to.equal(`${location.origin}/a/1#aidant=practice-adresse`);
    const { innerText } = root.querySelector<HTMLElement>('[part=poster]')!;
    for (const words of ['Commune de Valmont', "Je change d'adresse", t('practice.posterSafe')])
      expect(innerText).to.contain(words);
    expect(innerText).to.contain(`${location.host}/a/1#aidant=practice-adresse`);
    expect(root.querySelectorAll('li aidant-picture')).to.have.length(3);
  });

  it('is read aloud whole', async () => {
    const element = await open();
    const said = surfaceScript(element.renderRoot, 'fr')
      .map(({ text }) => text)
      .join(' ');
    for (const key of [
      'practice.posterScan',
      'practice.posterPress',
      'practice.posterTry',
    ] as const)
      expect(said).to.contain(t(key));
  });

  it('prints itself and nothing else', async () => {
    const element = await open();
    const { print } = window;
    let adopted = 0;
    window.print = () => {
      adopted = document.adoptedStyleSheets.length;
      window.dispatchEvent(new Event('afterprint'));
    };
    const before = document.adoptedStyleSheets.length;
    const root = element.renderRoot as ShadowRoot;
    root.querySelector<HTMLButtonElement>('.foot .main')!.click();
    window.print = print;
    expect([adopted, document.adoptedStyleSheets.length]).to.deep.equal([before + 1, before]);
  });

  it('says that there is nothing to practise, without a dead code', async () => {
    const element = await open('inconnue');
    const root = element.renderRoot as ShadowRoot;
    expect(root.querySelector('.qr')).to.equal(null);
    expect(root.querySelector('.body')!.textContent).to.contain(t('practice.posterNone'));
  });
});
