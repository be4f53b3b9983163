import { expect, nextFrame } from '@open-wc/testing';
import type { ComfortPage, Spot } from '../../src/core/comfort/state.js';
import type { Painter, PaintKind, PageRange } from '../../src/core/ports.js';
import { blocksOf } from '../../src/page/comfort-blocks.js';
import { linesOf } from '../../src/page/comfort-lines.js';
import { createComfortPage } from '../../src/page/comfort-page.js';
import { createLayer } from '../../src/page/layer.js';
import { createFollower } from '../../src/page/read-along.js';
import { createPageWatch } from '../../src/page/watch.js';

const LONG =
  'Vous changez de domicile. Vous devez le dire à la commune dans les huit jours. La commune note votre nouvelle ' +
  'adresse. Un agent de police passe chez vous. Il regarde si vous habitez vraiment là. Vous recevez alors une lettre.';

describe('the page under the reading comfort', () => {
  let host: HTMLElement;
  let page: ComfortPage;
  let painted: Map<PaintKind, readonly PageRange[]>;
  let dispose: () => void;
  let isBank = false;

  beforeEach(async () => {
    host = document.createElement('main');
    host.lang = 'fr';
    host.style.cssText = 'display: block; width: 320px; font: 16px/20px monospace; margin: 0';
    document.body.append(host);
    const watch = createPageWatch(document);
    const layer = createLayer(document, watch);
    painted = new Map();
    const painter: Painter = {
      paint: (kind, ranges) => void painted.set(kind, ranges),
      ring: () => undefined,
      clear: () => painted.clear(),
    };
    page = createComfortPage({
      document,
      layer,
      painter,
      watch,
      follower: createFollower(document),
      isBank: () => isBank,
    });
    dispose = () => {
      page.dispose();
      layer.dispose();
      watch.dispose();
    };
  });
  afterEach(() => {
    dispose();
    host.remove();
    document.documentElement.scrollTop = 0;
  });

  const text = (spot: Spot | undefined): string =>
    (spot?.ranges ?? [])
      .map(({ startNode, startOffset, endOffset }) =>
        (startNode as Text).data.slice(startOffset, endOffset),
      )
      .join('')
      .replace(/\s+/g, ' ')
      .trim();

  const walkDown = (view: 'ruler' | 'paragraph'): string[] => {
    const all: string[] = [];
    for (let spot = page.first(view); spot; spot = page.beside(view, spot, 1)) {
      all.push(text(spot));
      if (all.length > 200) throw new Error('no end');
    }
    return all;
  };

  it('takes every stretch of text that people see as a paragraph, in reading order', () => {
    host.innerHTML = `<h1>Titre</h1><p>Un <b>deux</b> trois</p>
      <div>Avant<p>dedans</p>après</div><nav><a href="#">ailleurs</a></nav>
      <ul><li>un point<li>un autre</ul><p hidden>caché</p>
      <span style="position:absolute;width:1px;height:1px;overflow:hidden">pour les lecteurs</span>
      <label>Nom <input value="rien"></label><select><option>choix</select><button>Envoyer</button>`;
    const words = blocksOf(document).map(({ texts }) =>
      texts
        .map(({ data }) => data)
        .join('')
        .trim(),
    );
    expect(words).to.eql([
      'Titre',
      'Un deux trois',
      'Avant',
      'dedans',
      'après',
      'un point',
      'un autre',
      'Nom Envoyer',
    ]);
  });

  it('goes from line to line, each word once, and back the same way', () => {
    host.innerHTML = `<p>${LONG}</p><p>Fin de <b>la</b> page.</p>`;
    const down = walkDown('ruler');
    const block = blocksOf(document)[0]!;
    expect(down.length).to.equal(linesOf(block).length + 1);
    expect(down.join(' ')).to.equal(`${LONG} Fin de la page.`);
    let spot: Spot | undefined;
    for (let one = page.first('ruler'); one; one = page.beside('ruler', one, 1)) spot = one;
    const up: string[] = [];
    for (let one = spot; one; one = page.beside('ruler', one, -1)) up.unshift(text(one));
    expect(up).to.eql(down);
  });

  it('takes raised and small letters with their line, and cells of one row as one line', () => {
    host.innerHTML = `<p>Le 1<sup>er</sup> jour <small>du mois</small></p>
      <table><tr><td>un<td>deux<tr><td>trois<td>quatre</table>`;
    expect(walkDown('ruler')).to.eql(['Le 1er jour du mois', 'un', 'trois']);
  });

  it('reads through shadow roots and right to left', () => {
    host.innerHTML = `<div id="s"></div><p dir="rtl" lang="ar">${'مرحبا بكم في البلدية '.repeat(8)}</p>`;
    const root = host.querySelector('#s')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Dans une ombre</p>';
    const lines = walkDown('ruler');
    expect(lines[0]).to.equal('Dans une ombre');
    expect(lines.slice(1).join(' ')).to.equal('مرحبا بكم في البلدية '.repeat(8).trim());
  });

  it('goes from paragraph to paragraph and says which', () => {
    host.innerHTML = `<h1>Titre</h1><p>Un</p><p>Deux</p>`;
    const first = page.first('paragraph')!;
    expect([first.index, first.total, text(first)]).to.eql([0, 3, 'Titre']);
    const last = page.beside('paragraph', page.beside('paragraph', first, 1)!, 1)!;
    expect([last.index, text(last)]).to.eql([2, 'Deux']);
    expect(page.beside('paragraph', last, 1)).to.equal(undefined);
    expect(page.units(last).map((unit) => unit.text)).to.eql(['Deux']);
  });

  it('begins at what is on the screen', () => {
    host.innerHTML = Array.from({ length: 80 }, (_, i) => `<p>Paragraphe ${i}</p>`).join('');
    document.documentElement.scrollTop = 1000;
    const box = (page.first('ruler')!.ranges[0]!.startNode as Text).parentElement!;
    expect(box.getBoundingClientRect().top).to.be.within(-8, 60);
  });

  it('draws over the page without a change to it, keeps to the line while it scrolls, and goes', async () => {
    host.innerHTML = `<p>${LONG}</p><div style="height:2000px"></div>`;
    const before = document.body.outerHTML;
    page.open();
    const spot = page.beside('ruler', page.first('ruler')!, 1)!;
    page.show('ruler', spot);
    const veil = document.querySelector('aidant-veil')!;
    expect(veil.matches(':popover-open')).to.equal(true);
    expect(getComputedStyle(veil).pointerEvents).to.equal('none');
    const top = (): number => veil.shadowRoot!.querySelector<SVGPathElement>('.line')!.getBBox().y;
    const range = document.createRange();
    range.selectNodeContents(host.querySelector('p')!);
    expect(top(), 'over the second line').to.be.closeTo(range.getClientRects()[1]!.top - 2, 1);
    const was = top();
    document.documentElement.scrollTop = 10;
    await nextFrame();
    await nextFrame();
    expect(top()).to.be.closeTo(was - 10, 1);
    expect(document.body.outerHTML).to.equal(before);
    page.close();
    expect(document.querySelector('aidant-veil')).to.equal(null);
  });

  it('lights a field with its label, but no secret on the page of a bank', () => {
    host.innerHTML = `<label for="code" style="display:block">Code</label>
      <input id="code" type="password" style="display:block;height:40px">`;
    page.open();
    const veil = document.querySelector('aidant-veil')!;
    const height = (): number => {
      page.show('paragraph', page.first('paragraph'));
      return veil.shadowRoot!.querySelector<SVGPathElement>('.line')!.getBBox().height;
    };
    expect(height()).to.be.above(60);
    isBank = true;
    expect(height()).to.be.below(60);
    isBank = false;
  });

  it('stays quick on a page of twenty thousand words', () => {
    host.innerHTML = Array.from({ length: 1000 }, () => `<p>${'mot '.repeat(20)}</p>`).join('');
    const times = (act: () => void): number => {
      const start = performance.now();
      act();
      return performance.now() - start;
    };
    const whole = times(() => void blocksOf(document));
    let spot = page.first('ruler')!;
    const moves = times(() => {
      for (let i = 0; i < 20; i++) spot = page.beside('ruler', spot, 1)!;
    });
    // A move costs less than looking at the page once, whatever the machine.
    expect(moves, `${whole} ms the page, ${moves} ms twenty moves`).to.be.below(20 * whole);
  });

  it('brings a line into view, and lets one in view stay', () => {
    host.innerHTML = `<div style="height:3000px"></div><p>Plus bas</p><div style="height:3000px"></div>`;
    page.bring(page.at('ruler', rangesFor(host.querySelector('p')!))!);
    const y = host.querySelector('p')!.getBoundingClientRect().top;
    expect(y).to.be.within(0, 590);
    page.bring(page.at('ruler', rangesFor(host.querySelector('p')!))!);
    expect(host.querySelector('p')!.getBoundingClientRect().top).to.equal(y);
  });

  function rangesFor(element: Element): PageRange[] {
    const node = element.firstChild as Text;
    return [{ startNode: node, startOffset: 0, endNode: node, endOffset: node.length }];
  }

  describe('spacing', () => {
    it('gives text at least the room of WCAG 1.4.12, and takes none away', () => {
      host.innerHTML = `<p>Un</p><p style="font-size:20px">Deux</p><div style="line-height:40px"><p>Trois</p></div>`;
      page.setSpacing(true);
      const [one, two, three] = [...host.querySelectorAll('p')].map((p) => getComputedStyle(p));
      expect(one!.lineHeight).to.equal('24px');
      expect(parseFloat(one!.letterSpacing)).to.be.closeTo(1.92, 0.01);
      expect(parseFloat(one!.wordSpacing)).to.be.closeTo(2.56, 0.01);
      expect(two!.lineHeight).to.equal('30px');
      expect(two!.marginTop).to.equal('40px');
      expect(three!.lineHeight).to.equal('40px');
    });

    it('keeps what the page gives of its own, and gives no other text as much', () => {
      host.innerHTML = `<p style="line-height:2;letter-spacing:3px;word-spacing:8px">Un</p><p>Deux</p>
        <div style="line-height:1.8"><h2 class='a "b' style="font-size:30px">Trois</h2></div>`;
      page.setSpacing(true);
      const room = (selector: string): string[] => {
        const style = getComputedStyle(host.querySelector(selector)!);
        return [style.lineHeight, style.letterSpacing, style.wordSpacing];
      };
      expect(room('p')).to.eql(['32px', '3px', '8px']);
      expect(room('p + p')[0]).to.equal('24px');
      expect(parseFloat(room('p + p')[1]!)).to.be.closeTo(1.92, 0.01);
      expect(parseFloat(room('h2')[0]!)).to.be.closeTo(54, 0.1);
    });

    it('comes back after the page has set its own list of sheets', async () => {
      host.innerHTML = '<p>Un</p>';
      const before = [...document.adoptedStyleSheets];
      page.setSpacing(true);
      document.adoptedStyleSheets = [];
      host.append('Deux');
      for (let i = 0; i < 50 && document.adoptedStyleSheets.length === 0; i++) await nextFrame();
      expect(getComputedStyle(host.querySelector('p')!).lineHeight).to.equal('24px');
      page.setSpacing(false);
      expect(document.adoptedStyleSheets).to.eql([]);
      document.adoptedStyleSheets = before;
    });

    it('leaves every control its size, wherever it stands', () => {
      const style = 'font: inherit; line-height: inherit; letter-spacing: inherit';
      host.innerHTML = `<p>Texte <button style="${style}">Aller</button></p>
        <label style="${style}">Nom <input style="${style}"></label>
        <label for="a">Ville</label><input id="a" style="${style}">
        <ul><li><select style="${style}"><option>a</select></li><li>texte</li></ul>
        <table><tr><td><textarea style="${style}"></textarea></table>
        <a role="button" href="#" style="display:inline-block;${style}">Envoyer</a>`;
      const sizes = (): string[] =>
        [...host.querySelectorAll('input, select, textarea, button, [role=button]')].map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return `${width} x ${height}`;
        });
      const before = sizes();
      const item = host.querySelectorAll('li')[1]!;
      const height = item.getBoundingClientRect().height;
      page.setSpacing(true);
      expect(sizes()).to.eql(before);
      expect(item.getBoundingClientRect().height).to.be.above(height);
    });

    it('reaches open shadow roots, also late ones, and is undone byte for byte', async () => {
      host.innerHTML = `<p>Un</p><div id="s"></div>`;
      const html = document.documentElement.outerHTML;
      const sheets = document.adoptedStyleSheets;
      const shadow = host.querySelector('#s')!.attachShadow({ mode: 'open' });
      shadow.innerHTML = '<p>Deux</p>';
      page.setSpacing(true);
      expect(getComputedStyle(shadow.querySelector('p')!).lineHeight).to.equal('24px');
      const late = document.createElement('div');
      late.attachShadow({ mode: 'open' }).innerHTML = '<p>Trois</p>';
      host.append(late);
      for (let i = 0; i < 50 && late.shadowRoot!.adoptedStyleSheets.length === 0; i++)
        await nextFrame();
      expect(getComputedStyle(late.shadowRoot!.querySelector('p')!).lineHeight).to.equal('24px');
      late.remove();
      page.setSpacing(false);
      expect(document.documentElement.outerHTML).to.equal(html);
      expect(document.adoptedStyleSheets).to.eql(sheets);
      expect(shadow.adoptedStyleSheets).to.eql([]);
    });
  });

  describe('syllables', () => {
    const shown = (): string[] =>
      (painted.get('syllable') ?? []).map(({ startNode, startOffset, endOffset }) =>
        (startNode as Text).data.slice(startOffset, endOffset),
      );
    const settle = async (): Promise<void> => {
      for (let i = 0; i < 50 && shown().length === 0; i++) await nextFrame();
    };

    it('paints every second one, in the language of each text, and touches nothing', async () => {
      host.innerHTML = `<p>Votre adresse, <span lang="nl">gemeente</span></p><p lang="ar">مرحبا</p>`;
      const before = document.documentElement.outerHTML;
      expect(await page.setSyllables(true)).to.equal('on');
      await settle();
      expect(shown()).to.eql(['dresse', 'meen']);
      expect(document.documentElement.outerHTML).to.equal(before);
      expect(await page.setSyllables(false)).to.equal('off');
      expect(shown()).to.eql([]);
    });

    it('paints no more than what is on the screen and near it', async () => {
      host.innerHTML = Array.from({ length: 400 }, () => '<p>Votre adresse</p>').join('');
      await page.setSyllables(true);
      await settle();
      expect(shown().length).to.be.within(20, 200);
    });

    it('says where there are none', async () => {
      host.innerHTML = '<p lang="ar">مرحبا</p>';
      expect(await page.setSyllables(true)).to.equal('unavailable');
    });
  });

  it('leaves nothing after a hundred times', async () => {
    host.innerHTML = `<p>${LONG}</p>`;
    const nodes = document.querySelectorAll('*').length;
    const sheets = document.adoptedStyleSheets.length;
    for (let i = 0; i < 100; i++) {
      page.open();
      page.show('ruler', page.first('ruler'));
      page.setSpacing(true);
      void page.setSyllables(true);
      page.close();
      page.setSpacing(false);
      await page.setSyllables(false);
    }
    expect(document.querySelectorAll('*').length).to.equal(nodes);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(painted.get('syllable')).to.eql([]);
  });
});
