/** What the browser itself puts above the page: dialogs in dialogs, popovers, and the full screen. And a page that swaps its body. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hostPage, siteFiles } from '../support/hosts.js';
import { inEachBrowser } from '../support/in-each-browser.js';

const STEPS = [
  { id: 'page', find: 'Sur la page', title: 'Sur la page', text: 'Écrivez ici.' },
  { id: 'nom', find: 'Nom', title: 'Votre nom', text: 'Écrivez votre nom.' },
  { id: 'boite', find: 'Boîte', title: 'La boîte', text: 'Écrivez le numéro.' },
];
const page = (body) =>
  hostPage(
    `<p><label>Sur la page <input id="outside"></label></p>${body}<script src="/hosts/native-test.js"></script>`,
    {
      head: `<style>[popover], dialog, #stage { width: 700px; height: 500px; background: #eef } #stage:fullscreen { width: 100% }</style>`,
    },
  );
const files = {
  ...siteFiles(STEPS),
  '/hosts/native-test.js': {
    type: 'text/javascript',
    body: `window.stepNow = ${stepNow};
      const at = (id) => document.getElementById(id);
      const on = (id, act) => at(id)?.addEventListener('click', act);
      on('open', () => at('window')?.showModal());
      on('close', () => at('window')?.close());
      on('more', () => at('inner').showModal());
      on('back', () => at('inner').close());
      on('go-full', () => at('stage').requestFullscreen().catch(() => undefined));
      on('leave-full', () => document.exitFullscreen());
      on('swap', () => {
        const body = document.createElement('body');
        body.innerHTML = '<h1>Page 2</h1><div style="height:200px"></div><label>Nom <input id="name"></label>';
        document.body.replaceWith(body);
      });`,
  },
  '/hosts/dialogs': page(`<button id="open">Ouvrir</button>
    <dialog id="window"><label>Nom <input id="name"></label> <button id="more">Détails</button><button id="close">Fermer</button>
      <dialog id="inner"><label>Boîte <input id="box"></label> <button id="back">Retour</button></dialog></dialog>`),
  '/hosts/popover': page(`<button id="open" popovertarget="pop">Ouvrir</button>
    <div id="pop" popover><label>Nom <input id="name"></label> <button id="close" popovertarget="pop" popovertargetaction="hide">Fermer</button></div>`),
  '/hosts/popover-in-dialog': page(`<button id="open">Ouvrir</button>
    <dialog id="window"><button id="show" popovertarget="pop">Plus</button>
      <div id="pop" popover><label>Nom <input id="name"></label></div><button id="close">Fermer</button></dialog>`),
  '/hosts/popover-elsewhere': page(`<button id="open" popovertarget="pop">Ouvrir</button>
    <div id="pop" popover="manual" style="inset:0;margin:0;width:100%;height:100%">Avis</div>`),
  '/hosts/full':
    page(`<div id="stage"><button id="go-full">Plein écran</button><label>Nom <input id="name"></label>
    <button id="leave-full">Sortir</button></div>`),
  '/hosts/swap': page('<label>Nom <input id="name"></label> <button id="swap">Page 2</button>'),
};

/** Where the step is now: the id of what holds it, and whether a press on it comes to it. */
function stepNow() {
  const step = document.querySelector('aidant-guide');
  const box = step?.shadowRoot.querySelector('.box')?.getBoundingClientRect();
  if (!box) return undefined;
  const hit = document.elementFromPoint(box.left + 20, box.top + box.height / 2);
  return {
    in: step.parentNode === document.documentElement ? 'html' : step.parentNode.id,
    pressable: hit === step,
  };
}

inEachBrowser('above the page', { luck: { files } }, (visit) => {
  const start = async (path, step, title) => {
    await visit.goto(path);
    await visit.browser.evaluate((id) => {
      (window.aidant ||= []).push(['start', 'hosts', { step: id }]);
    }, step);
    assert.equal(await visit.step(), title);
  };
  const is = async (place) => {
    await visit.browser.waitFor((wanted) => {
      const now = window.stepNow();
      return now?.in === wanted && now.pressable;
    }, place);
  };
  const press = (name) => visit.browser.click({ name: visit.t(name), within: 'aidant-guide' });
  const path = async () => (await visit.browser.focus()).path;
  const isOpen = (id) =>
    visit.browser.evaluate((one) => document.getElementById(one).checkVisibility(), id);

  it('goes into the inner of two dialogs, and out of each as it closes', async () => {
    await start('/hosts/dialogs', 'nom', 'Votre nom');
    await is('html');
    await visit.browser.click({ css: '#open' });
    await is('window');
    await visit.browser.click({ css: '#more' });
    await is('inner');
    await visit.browser.press('F6');
    assert.equal((await path()).at(-1), 'h2#title');
    await visit.browser.press('Escape');
    assert.equal(await isOpen('inner'), true, 'Escape in the step closes no dialog');
    await visit.browser.click({ css: '#back' });
    await is('window');
    await visit.browser.click({ css: '#close' });
    await is('html');
    assert.deepEqual(await visit.faults(), []);
  });

  it('goes into the popover around its field, and no press on it closes that', async () => {
    await start('/hosts/popover', 'nom', 'Votre nom');
    await visit.browser.click({ css: '#open' });
    await is('pop');
    assert.equal(await isOpen('pop'), true, 'showing the step closes no popover');
    await press('guide.toField');
    assert.deepEqual(await path(), ['input#name']);
    await visit.browser.press('Tab');
    assert.deepEqual(await path(), ['aidant-guide', 'h2#title']);
    await press('read.listen');
    assert.equal(await isOpen('pop'), true, 'a press on the step closes no popover');
    await visit.browser.press('Escape');
    assert.equal(await isOpen('pop'), true, 'Escape in the step closes no popover');
    await visit.browser.click({ css: '#close' });
    await is('html');
    assert.deepEqual(await visit.faults(), []);
  });

  it('goes into a popover inside a dialog, and back into the dialog', async () => {
    await start('/hosts/popover-in-dialog', 'nom', 'Votre nom');
    await visit.browser.click({ css: '#open' });
    await is('window');
    await visit.browser.click({ css: '#show' });
    await is('pop');
    await press('guide.toField');
    assert.deepEqual(await path(), ['input#name']);
    await visit.browser.evaluate(() => document.getElementById('pop').hidePopover());
    await is('window');
    await visit.browser.evaluate(() => document.getElementById('window').close());
    await is('html');
  });

  it('stands above a popover that was open before it came', async () => {
    await visit.goto('/hosts/popover-elsewhere');
    await visit.browser.evaluate(() => document.getElementById('pop').showPopover());
    await visit.browser.evaluate(() => {
      (window.aidant ||= []).push(['start', 'hosts', { step: 'page' }]);
    });
    assert.equal(await visit.step(), 'Sur la page');
    await is('html');
    assert.equal(await isOpen('pop'), true);
  });

  it('goes along onto the full screen, and back', async (test) => {
    await start('/hosts/full', 'nom', 'Votre nom');
    await visit.browser.click({ css: '#go-full' });
    await visit.browser.evaluate(() => {
      let frames = 0;
      return new Promise((done) => {
        const look = () =>
          document.fullscreenElement || (frames += 1) > 90
            ? done(null)
            : requestAnimationFrame(look);
        look();
      });
    });
    if (!(await visit.browser.evaluate(() => document.fullscreenElement !== null)))
      return test.skip('this engine lets no test go onto the full screen');
    await is('stage');
    await visit.browser.click({ css: '#name' });
    await visit.browser.press('Tab');
    assert.deepEqual(await path(), ['aidant-guide', 'h2#title']);
    await visit.browser.click({ css: '#leave-full' });
    await is('html');
    assert.equal(
      await visit.browser.evaluate(() => document.querySelector('#stage aidant-guide') === null),
      true,
    );
  });

  it('stays when the page swaps its whole body, and finds its field in the new one', async () => {
    await start('/hosts/swap', 'nom', 'Votre nom');
    await visit.browser.click({ css: '#name' });
    await visit.browser.press('F6');
    await visit.browser.evaluate(() => document.getElementById('swap').click());
    await visit.browser.waitFor(() => document.querySelector('h1')?.textContent === 'Page 2');
    await visit.browser.waitFor(() => {
      const field = document.getElementById('name').getBoundingClientRect();
      const light = document
        .querySelector('aidant-guide')
        .shadowRoot.querySelector('.line')
        .getBoundingClientRect();
      return light.width > 0 && light.top <= field.top && light.bottom >= field.bottom;
    });
    await is('html');
    assert.deepEqual(await path(), ['aidant-guide', 'h2#title'], 'focus stays in the step');
    assert.deepEqual(await visit.faults(), []);
  });
});
