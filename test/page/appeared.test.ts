import { expect } from '@open-wc/testing';
import type { Appeared } from '../../src/core/ports.js';
import { createAppearedWatch } from '../../src/page/appeared.js';
import { createPageWatch } from '../../src/page/watch.js';
import { clearPages, nextFrame, one, page, shadow, until } from './page-fixture.js';

const watch = createPageWatch(document);
let heard: string[] = [];
let stop = (): void => undefined;

/** From here on, what appears is heard as `kind #id`. */
function listen(): void {
  stop = createAppearedWatch(document, watch).watch(({ kind, node }: Appeared) =>
    heard.push(`${kind} #${(node as HTMLElement).id}`),
  );
}

/** The change has been looked at. */
async function looked(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

describe('what appears on the page', () => {
  afterEach(() => {
    stop();
    heard = [];
    clearPages();
  });
  after(() => watch.dispose());

  it('is an error that a field shows, and again when its words change', async () => {
    page(
      '<label>Nom <input id="f" aria-describedby="e"></label><p id="e" class="error"></p><p id="p">Texte</p>',
    );
    listen();
    one('#p').textContent = 'Autre texte';
    await looked();
    expect(heard).to.deep.equal([]);

    one('#f').setAttribute('aria-invalid', 'true');
    one('#e').textContent = 'Écrivez votre nom.';
    await until(() => heard.length > 0);
    one('#p').textContent = 'Encore';
    await looked();
    expect(heard).to.deep.equal(['error #e']);

    one('#e').textContent = 'Ce nom est trop long.';
    await until(() => heard.length > 1);
    expect(heard).to.deep.equal(['error #e', 'error #e']);
  });

  it('is no news when it was there before, is empty, hidden, or ours', async () => {
    page(`<p id="old" role="alert">Déjà là</p><p id="empty" role="alert"></p>
      <p id="hidden" role="alert" hidden></p><div id="place"></div>`);
    listen();
    one('#hidden').textContent = 'Caché';
    const ours = document.createElement('aidant-live');
    shadow(ours, '<p role="status">Étape 2</p>');
    one('#place').append(ours);
    await looked();
    expect(heard).to.deep.equal([]);
  });

  it('is a message in passing, also in a shadow root that was there', async () => {
    page('<div id="host"></div>');
    const root = shadow(one('#host'), '<p id="s" role="status"></p>');
    listen();
    root.querySelector('#s')!.textContent = 'Enregistré.';
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['message #s']);
  });

  it('is a dialog, and not once more what stands in it', async () => {
    page('<dialog id="d"><p id="a" role="alert">Attention</p><button>Fermer</button></dialog>');
    listen();
    (one('#d') as HTMLDialogElement).showModal();
    await until(() => heard.length > 0);
    await looked();
    expect(heard).to.deep.equal(['dialog #d']);
    (one('#d') as HTMLDialogElement).close();
    await looked();
    (one('#d') as HTMLDialogElement).show();
    await until(() => heard.length > 1);
    expect(heard).to.deep.equal(['dialog #d', 'dialog #d']);
  });

  it('is the list of what is wrong once, without each error again', async () => {
    page(`<div id="sum" role="alert"></div><input id="f" aria-describedby="e"><p id="e" class="error"></p>
      <input id="g" aria-describedby="h"><p id="h" class="error"></p>`);
    listen();
    one('#sum').innerHTML = '<ul><li>Écrivez votre nom</li></ul>';
    one('#e').textContent = 'Erreur : Écrivez votre nom';
    one('#h').textContent = 'Erreur : Choisissez une date';
    one('#f').setAttribute('aria-invalid', 'true');
    one('#g').setAttribute('aria-invalid', 'true');
    await until(() => heard.length > 1);
    await looked();
    expect([...heard].sort()).to.deep.equal(['error #h', 'error #sum']);
  });

  it('is not the counter of the field that somebody writes in', async () => {
    page(
      '<textarea id="t" aria-describedby="c"></textarea><p id="c" role="status">10 signes</p><p id="n" role="status"></p>',
    );
    listen();
    one('#t').focus();
    one('#c').textContent = '9 signes';
    one('#n').textContent = 'Brouillon gardé';
    await until(() => heard.length > 0);
    await looked();
    expect(heard).to.deep.equal(['message #n']);
  });

  for (const [what, html, writes] of [
    ['a sum', '<form><input id="t"><output id="o" name="s">1</output></form>', '2'],
    ['a sum of a named field', '<input id="t"><output id="o" for="a t">1</output>', '2'],
    [
      'a counter',
      '<div><label>Avis <input id="t"></label><p id="o" role="status">9 signes</p></div>',
      '8 signes',
    ],
    [
      'a preview',
      '<input id="t" value="Dupont"><div><p id="o" aria-live="polite">.</p></div>',
      'Bonjour Dupont',
    ],
  ] as const) {
    it(`is not ${what} that follows what somebody writes, also not once they have left`, async () => {
      page(`${html}<p id="n" role="status"></p><button id="b">.</button>`);
      listen();
      one('#t').focus();
      one('#o').textContent = writes;
      await looked();
      one('#b').focus();
      one('#n').textContent = 'Brouillon gardé';
      await until(() => heard.length > 0);
      expect(heard).to.deep.equal(['message #n']);

      one('#o').textContent = 'Fini : 0';
      await until(() => heard.length > 1);
      expect(heard).to.deep.equal(['message #n', 'message #o']);
    });
  }

  it('is a message beside the field that somebody writes in', async () => {
    page('<div><label>Compte <input id="t"></label><p id="o" role="status"></p></div>');
    listen();
    one('#t').focus();
    one('#o').textContent = 'Ce nom est déjà pris.';
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['message #o']);
  });
});
