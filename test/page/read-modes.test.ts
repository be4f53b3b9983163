import { expect, waitUntil } from '@open-wc/testing';
import type { Outline } from '../../src/core/ports.js';
import type { SayUnit } from '../../src/core/speech/read.js';
import { loadLanguage } from '../../src/core/speech/locales/locales.js';
import { Script, type Sentence } from '../../src/core/speech/script.js';
import { createTranslator } from '../../src/i18n/translator.js';
import { createOutline } from '../../src/page/outline.js';
import { watchFocus } from '../../src/page/read-focus.js';
import { watchPresses } from '../../src/page/read-here.js';
import { watchNews } from '../../src/page/read-news.js';
import { selectedUnits } from '../../src/page/selection.js';
import { createPageWatch } from '../../src/page/watch.js';

describe('what the person may switch on, and the selection', () => {
  let host: HTMLElement;
  let outline: Outline;

  before(async () => {
    await loadLanguage('fr');
    const i18n = createTranslator({
      locale: 'fr',
      first: () => 'fr',
      reading: () => ({ locale: 'fr', level: 'original' }),
    });
    await i18n.use('fr');
    outline = createOutline({ document, i18n, isBank: () => false });
  });
  beforeEach(async () => {
    host = document.createElement('main');
    host.lang = 'fr';
    document.body.append(host);
  });
  afterEach(() => {
    document.getSelection()?.removeAllRanges();
    host.remove();
  });

  const fill = async (inner: string): Promise<void> => {
    host.innerHTML = inner;
    await outline.prepare();
  };
  const get = (selector: string) => host.querySelector<HTMLElement>(selector)!;

  describe('from where one presses', () => {
    let stop: () => void;
    let pressed: ((sentence: Sentence) => boolean)[];
    beforeEach(() => {
      pressed = [];
      stop = watchPresses(document, (isFirst) => pressed.push(isFirst));
    });
    afterEach(() => stop());

    /** A press on these words of the element, where they stand on the screen. */
    const pressOn = (
      element: HTMLElement,
      words: string,
      options: MouseEventInit = {},
    ): boolean => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return node.parentElement!.dispatchEvent(
          new MouseEvent('click', {
            clientX: left + width / 2,
            clientY: top + height / 2,
            bubbles: true,
            composed: true,
            cancelable: true,
            ...options,
          }),
        );
      }
      throw new Error(`No "${words}"`);
    };
    const first = (): string | undefined => {
      const script = new Script(outline.read().units, (lang) => lang);
      for (let index = 0; ; index += 1) {
        const sentence = script.at(index);
        if (!sentence || pressed.at(-1)!(sentence)) return sentence?.spoken;
      }
    };

    it('leaves alone who drags to select, also where nothing comes of it', async () => {
      await fill('<p>Un deux trois quatre cinq.</p>');
      const range = document.createRange();
      range.selectNodeContents(get('p'));
      const { left, top, height } = range.getBoundingClientRect();
      const at = { clientX: left + 20, clientY: top + height / 2, detail: 1, bubbles: true };
      const press = (from: number): void => {
        get('p').dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: left + from }));
        get('p').dispatchEvent(new MouseEvent('click', at));
      };
      press(120);
      expect(pressed.length).to.equal(0);
      press(23);
      expect(pressed.length, 'a finger trembles').to.equal(1);
    });

    it('takes a press without a pointer of its own for no drag from the one before', async () => {
      await fill(
        '<p>Les chats dorment.</p><p id="b" style="margin-top: 9em">Les ânes mangent.</p>',
      );
      const { left, top } = get('p').getBoundingClientRect();
      const at = { clientX: left + 1, clientY: top + 1, bubbles: true };
      get('p').dispatchEvent(new PointerEvent('pointerdown', at));
      get('p').dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
      const before = pressed.length;
      pressOn(get('#b'), 'ânes', { detail: 1 });
      expect(pressed.length).to.equal(before + 1);
    });

    it('begins with the sentence under the finger', async () => {
      await fill('<p>Un chat. Deux chiens. Trois ânes.</p><p>Quatre <em>oiseaux</em> ici.</p>');
      pressOn(get('p'), 'chiens');
      expect(first()).to.equal('Deux chiens.');
      pressOn(get('p'), 'ânes');
      expect(first()).to.equal('Trois ânes.');
      pressOn(get('em'), 'oiseaux');
      expect(first()).to.equal('Quatre oiseaux ici.');
    });

    it('begins with the field whose label is not read by itself', async () => {
      await fill('<p>Un.</p><span>Nom</span> <input aria-label="Nom"><p>Deux.</p>');
      pressOn(get('span'), 'Nom');
      expect(first()).to.equal('Nom');
    });

    it('leaves links, controls, labels and what the page took alone, and never prevents anything', async () => {
      await fill(
        `<p><a href="#x">Lien</a> <button>Bouton</button> <label>Nom <input></label>
          <span role="button">Rôle</span> <span tabindex="0">Case</span> <b>Gras</b></p>`,
      );
      for (const [selector, words] of [
        ['a', 'Lien'],
        ['button', 'Bouton'],
        ['label', 'Nom'],
        ['[role]', 'Rôle'],
        ['[tabindex]', 'Case'],
      ] as const)
        pressOn(get(selector), words);
      expect(pressed.length).to.equal(0);
      get('b').addEventListener('click', (event) => event.preventDefault());
      pressOn(get('b'), 'Gras');
      expect(pressed.length, 'the page took it').to.equal(0);
      location.hash = '';
    });

    it('leaves a press that opens something else or selects', async () => {
      await fill('<p>Un chat. Deux chiens.</p>');
      expect(pressOn(get('p'), 'chiens', { ctrlKey: true })).to.equal(true);
      expect(pressOn(get('p'), 'chiens', { button: 1 })).to.equal(true);
      document.getSelection()!.selectAllChildren(get('p'));
      pressOn(get('p'), 'chiens');
      expect(pressed.length).to.equal(0);
      document.getSelection()!.removeAllRanges();
      expect(pressOn(get('p'), 'chiens'), 'nothing is prevented').to.equal(true);
      expect(pressed.length).to.equal(1);
    });

    it('means nothing beside the text, and nothing once it is switched off', async () => {
      await fill('<p style="inline-size: 200px; padding-block-end: 200px">Un chat.</p>');
      const { left, bottom } = get('p').getBoundingClientRect();
      get('p').dispatchEvent(
        new MouseEvent('click', { clientX: left + 20, clientY: bottom - 5, bubbles: true }),
      );
      expect(pressed.length).to.equal(0);
      stop();
      pressOn(get('p'), 'chat');
      expect(pressed.length).to.equal(0);
    });
  });

  describe('the field one comes to', () => {
    let stop: () => void;
    let came: HTMLElement[];
    beforeEach(() => {
      came = [];
      stop = watchFocus(document, (control) => came.push(control));
    });
    afterEach(() => stop());

    it('is told for fields, buttons and links, and for nothing else', async () => {
      await fill(
        '<input><button>Oui</button><a href="#x">Lien</a><p tabindex="-1">Texte</p><select></select>',
      );
      for (const one of host.children) (one as HTMLElement).focus();
      expect(came.map(({ localName }) => localName)).to.deep.equal([
        'input',
        'button',
        'a',
        'select',
      ]);
    });

    it('is not told where a button of ours took the person there, and not once it is switched off', async () => {
      await fill('<input><aidant-guide></aidant-guide>');
      get('aidant-guide').dispatchEvent(
        new PointerEvent('pointerdown', { bubbles: true, composed: true }),
      );
      get('input').focus();
      expect(came).to.deep.equal([]);
      get('input').blur();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
      get('input').focus();
      expect(came.length).to.equal(1);
      stop();
      get('input').blur();
      get('input').focus();
      expect(came.length).to.equal(1);
    });
  });

  describe('what is new', () => {
    let stop: () => void;
    let said: string[];
    const watch = createPageWatch(document);
    const start = (): void => {
      said = [];
      stop = watchNews(document, watch, outline, (units: readonly SayUnit[]) => {
        said.push(units.map(({ text }) => text).join(' '));
      });
    };
    afterEach(() => stop());
    after(() => watch.dispose());

    it('says an alert, a message and the error of a field, once', async () => {
      await fill(
        `<p role="alert"></p><p role="status"></p>
        <label for="post">Code postal</label> <input id="post" aria-describedby="post-error"> <p id="post-error"></p>`,
      );
      start();
      get('[role=alert]').textContent = 'Il y a une erreur.';
      await waitUntil(() => said.length === 1);
      get('[role=status]').textContent = 'Enregistré.';
      await waitUntil(() => said.length === 2);
      get('#post-error').textContent = 'Il manque un chiffre.';
      get('#post').setAttribute('aria-invalid', 'true');
      await waitUntil(() => said.length === 3);
      expect(said).to.deep.equal(['Il y a une erreur.', 'Enregistré.', 'Il manque un chiffre.']);
    });

    it('says a dialog that opens, whole', async () => {
      await fill('<dialog><h2>Attention</h2><p>Vous quittez la page.</p></dialog>');
      start();
      host.querySelector('dialog')!.showModal();
      await waitUntil(() => said.length === 1);
      expect(said[0]).to.include('Attention').and.include('Vous quittez la page.');
      host.querySelector('dialog')!.close();
    });

    it('says the title of a step that comes without a page load, and not what was there', async () => {
      await fill('<h1>Étape 1</h1><p role="alert">Déjà là.</p>');
      start();
      get('h1').textContent = 'Étape 2';
      await waitUntil(() => said.length > 0);
      expect(said).to.deep.equal(['Étape 2']);
    });
  });

  describe('the selection', () => {
    const select = (from: Node, start: number, to: Node, end: number): void =>
      document.getSelection()!.setBaseAndExtent(from, start, to, end);
    const said = (): string[] | undefined =>
      selectedUnits(document, outline)?.map(({ text }) => text);

    it('is read from word to word, across paragraphs', async () => {
      await fill('<p>Un chat dort.</p><p>Deux <em>gros</em> chiens.</p><p>Trois.</p>');
      const [one, two] = host.querySelectorAll('p');
      // From the middle of "chat" to the middle of "chiens".
      select(one!.firstChild!, 5, two!.lastChild!, 4);
      expect(said()).to.deep.equal(['chat dort.', 'Deux gros chiens']);
    });

    it('keeps where each word stands on the page', async () => {
      await fill('<p>Un chat dort.</p>');
      const text = get('p').firstChild as Text;
      select(text, 3, text, 7);
      const [unit] = selectedUnits(document, outline)!;
      const [piece] = unit!.pieces!;
      expect(unit!.text).to.equal('chat');
      expect(text.data.slice(piece!.offset, piece!.offset + piece!.length)).to.equal('chat');
    });

    it('takes fields within it, and nothing before or behind it', async () => {
      await fill('<p>Un.</p><p>Deux.</p><input aria-label="Nom"><p>Trois.</p>');
      const paragraphs = host.querySelectorAll('p');
      select(paragraphs[1]!.firstChild!, 0, paragraphs[2]!.firstChild!, 3);
      expect(said()![0]).to.equal('Deux.');
      expect(said()).to.include('Nom');
      expect(said()).not.to.include('Un.');
      expect(said()!.at(-1)).to.equal('Tro' + 'is');
    });

    it('is never what somebody wrote: of that, the box is said', async () => {
      await fill('<div contenteditable aria-label="Mot"><p>Ma maladie.</p><p>Mon nom.</p></div>');
      const [one, two] = host.querySelectorAll('p');
      select(one!.firstChild!, 0, one!.firstChild!, 6);
      expect(said()![0]).to.equal('Mot');
      expect(said()!.join(' ')).not.to.contain('maladie');
      select(one!.firstChild!, 0, two!.firstChild!, 6);
      expect(said()!.join(' ')).not.to.match(/maladie|nom/);
    });

    it('takes a word with its apostrophe, wherever in it the selection begins or ends', async () => {
      await fill("<p>Selon L'ordre du ’jour’ d’été</p>");
      const text = get('p').firstChild!;
      for (const [start, end, words] of [
        [6, 13, "L'ordre"],
        [7, 13, "L'ordre"],
        [8, 13, "L'ordre"],
        [6, 7, "L'ordre"],
        [6, 8, "L'ordre"],
        [18, 21, 'jour'],
        [26, 29, 'd’été'],
      ] as const) {
        select(text, start, text, end);
        expect(said(), `${start} to ${end}`).to.deep.equal([words]);
      }
    });

    it('is nothing where nothing is selected, or only white space', async () => {
      await fill('<p>Un.</p>');
      expect(said()).to.equal(undefined);
      const text = get('p').firstChild as Text;
      select(text, 2, text, 3);
      expect(said()).to.equal(undefined);
    });
  });
});
