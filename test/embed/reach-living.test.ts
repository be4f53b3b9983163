/** Targets that come late, are drawn anew, go and come back, are drawn by something else, or are folded away. */
import { expect } from '@open-wc/testing';
import { AidantGuide } from '../../src/elements/guide/guide.js';
import type { Find } from '../../src/core/formats/find.js';
import type { Session } from '../../src/session.js';
import { clearPages, nextFrame, one, page, shadow, until } from '../page/page-fixture.js';
import { realSession } from '../support/session.js';

AidantGuide.define('aidant-guide');

describe('a target of a living page', () => {
  let session: Session;
  let guide: AidantGuide;
  let waits: (() => void)[] = [];

  /** What the page waits for before it says "missing" is over when the test says so. */
  const graceEnds = (): void => {
    for (const end of waits.splice(0)) end();
  };

  async function start(markup: string, find: Find): Promise<void> {
    page(`<div style="padding: 120px 40px">${markup}</div>`);
    const steps = [{ id: 'one', find, title: 'Un', text: 'Écrivez ici.' }];
    session = await realSession(
      { format: 1, id: 'x', name: 'X', locales: ['fr'], procedures: ['p.json'] },
      { 'p.json': { format: 1, id: 'p', version: 1, title: 'P', steps } },
      {
        locale: 'fr',
        ports: {
          clock: {
            now: () => Date.now(),
            after(ms, act) {
              if (ms < 1000) {
                const timer = setTimeout(act, ms);
                return () => clearTimeout(timer);
              }
              waits.push(act);
              return () => void (waits = waits.filter((one) => one !== act));
            },
          },
        },
      },
    );
    guide = document.createElement('aidant-guide');
    guide.session = session;
    document.documentElement.append(guide);
    await session.start('p', { step: 'one' });
    await guide.updateComplete;
  }
  afterEach(() => {
    session.dispose();
    guide.remove();
    waits = [];
    clearPages();
  });

  const target = () => session.store.getState().guide?.target;
  const said = (): string => (guide.renderRoot as ShadowRoot).textContent ?? '';
  /** The light is around this element. */
  const isLit = (element: Element): boolean => {
    const line = guide.renderRoot.querySelector<SVGGraphicsElement>('.line');
    if (!line || line.getAttribute('d') === '') return false;
    const light = line.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const inside = light.left <= box.left + 1 && light.right >= box.right - 1;
    return inside && light.top <= box.top + 1 && light.bottom >= box.bottom - 1;
  };
  const isAt = (element: Element): boolean =>
    target()?.status === 'found' && target()?.node === element && isLit(element);

  it('is found when the page draws it late, before and after it was said to be missing', async () => {
    await start('<div id="box"></div>', 'Nom');
    expect(target()?.status, 'what is late is not missing yet').to.equal('searching');
    graceEnds();
    await until(() => target()?.status === 'missing');
    await guide.updateComplete;
    expect(said()).to.contain(session.i18n.t('guide.missing'));
    one('#box').innerHTML = '<label>Nom <input id="x"></label>';
    await until(() => isAt(one('#x')));
    await guide.updateComplete;
    expect(said()).not.to.contain(session.i18n.t('guide.missing'));
  });

  it('is found in a shadow root that comes late, and in a component that is defined late', async () => {
    await start('<div id="box"></div><reach-late></reach-late>', 'Nom');
    const host = document.createElement('div');
    const root = shadow(host, '<p>rien</p>');
    one('#box').append(host);
    await nextFrame();
    root.innerHTML = '<label>Nom <input></label>';
    await until(() => isAt(root.querySelector('input')!));
    root.innerHTML = '';
    await until(() => target()?.status === 'searching');
    customElements.define(
      'reach-late',
      class extends HTMLElement {
        constructor() {
          super();
          shadow(this, '<label>Nom <input></label>');
        }
      },
    );
    await until(() => isAt(one('reach-late').shadowRoot!.querySelector('input')!));
  });

  it('is followed to the new node when the page draws it anew', async () => {
    const row = '<label>Nom <input class="x"></label>';
    await start(`<div id="box">${row}</div>`, 'Nom');
    const first = one('.x');
    await until(() => isAt(first));
    one('#box').innerHTML = row;
    await until(() => isAt(one('.x')));
    expect(one('.x')).not.to.equal(first);
    // Elsewhere, and the old one stays for a moment, as where one fades out and another in.
    const box = one('#box');
    const moved = document.createElement('div');
    moved.style.padding = '90px';
    moved.innerHTML = row;
    box.after(moved);
    await nextFrame();
    box.remove();
    await until(() => isAt(moved.querySelector('.x')!));
  });

  it('keeps focus, words and place in the step while the page draws it anew', async () => {
    const row = '<label>Nom <input class="x"></label>';
    await start(`<div id="box">${row}</div>`, 'Nom');
    await until(() => isAt(one('.x')));
    const title = guide.renderRoot.querySelector<HTMLElement>('h2')!;
    title.focus();
    const { x, y } = guide.getBoundingClientRect();
    for (let i = 0; i < 5; i += 1) {
      one('#box').innerHTML = row;
      await nextFrame();
    }
    await until(() => isAt(one('.x')));
    expect(guide.shadowRoot!.activeElement).to.equal(title);
    const now = guide.getBoundingClientRect();
    expect(Math.hypot(now.x - x, now.y - y)).to.be.at.most(1);
    expect(guide.isConnected && guide.matches(':popover-open')).to.be.true;
  });

  it('is searched for when it goes, missed when it stays away, and taken up when it is back', async () => {
    await start('<div id="box"><label>Nom <input id="x"></label></div>', 'Nom');
    const field = one('#x');
    await until(() => isAt(field));
    const row = field.parentElement!;
    row.remove();
    await until(() => target()?.status === 'searching');
    one('#box').append(row);
    await until(() => isAt(field));
    row.remove();
    await until(() => target()?.status === 'searching');
    graceEnds();
    await until(() => target()?.status === 'missing');
    one('#box').append(row);
    await until(() => isAt(field));
  });

  for (const [how, hide, show] of [
    ['hidden', () => (one('#box').hidden = true), () => (one('#box').hidden = false)],
    [
      'display: none',
      () => (one('#box').style.display = 'none'),
      () => (one('#box').style.display = ''),
    ],
    [
      'visibility: hidden',
      () => (one('#x').style.visibility = 'hidden'),
      () => (one('#x').style.visibility = ''),
    ],
    ['a class', () => (one('#box').className = 'gone'), () => (one('#box').className = '')],
  ] as const)
    it(`goes and comes with ${how}`, async () => {
      await start(
        '<style>.gone { display: none }</style><div id="box"><label>Nom <input id="x"></label></div>',
        'Nom',
      );
      await until(() => isAt(one('#x')));
      hide();
      await until(() => target()?.status === 'searching');
      show();
      await until(() => isAt(one('#x')));
    });

  it('is said to be missing while a part of the page is folded, and lit when the person opens it', async () => {
    await start(
      '<details id="d"><summary>Plus</summary><label>Nom <input id="x"></label></details>',
      'Nom',
    );
    graceEnds();
    await until(() => target()?.status === 'missing');
    expect(one<HTMLDetailsElement>('#d').open, 'nothing of the page is opened by us').to.be.false;
    one('summary').click();
    await until(() => isAt(one('#x')));
    one('summary').click();
    await until(() => target()?.status === 'searching');
  });

  it('lights what shows for a control without a size: its drawn label', async () => {
    await start(
      `<input type="checkbox" id="x" style="position:absolute;opacity:0;width:0;height:0;margin:0">
      <label for="x" id="l" style="display:inline-block;padding:8px">J’accepte</label>`,
      { role: 'checkbox', name: "J'accepte" },
    );
    await until(() => target()?.node === one('#x') && isLit(one('#l')));
  });

  it('lights what is in a target that has no box of its own', async () => {
    await start('<div id="x" style="display:contents"><button id="b">Aller</button></div>', {
      id: 'x',
    });
    await until(() => target()?.node === one('#x') && isLit(one('#b')));
  });

  it('says so when two fit, and takes the one that is left', async () => {
    await start(
      '<label>Nom <input id="a"></label><br><label id="l">Nom <input id="b"></label>',
      'Nom',
    );
    graceEnds();
    await until(() => target()?.status === 'ambiguous');
    one('#l').remove();
    await until(() => isAt(one('#a')));
  });
});
