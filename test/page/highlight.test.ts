import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { PageRange } from '../../src/core/ports.js';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { createPainter } from '../../src/page/highlight.js';
import { clearPages, frame, one, page, shadow } from './page-fixture.js';

function rangeOf(element: Element, start: number, end: number): PageRange {
  const node = element.firstChild!;
  return { startNode: node, startOffset: start, endNode: node, endOffset: end };
}

function painted(kind: string, registry = CSS.highlights): string[] {
  return [...(registry.get(`aidant-${kind}`) ?? [])].map((range) =>
    (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
  );
}

const light = () => document.querySelector('aidant-light');

describe('the painter', () => {
  const painter = createPainter(document);
  let before: string;

  beforeEach(() => {
    page(
      `<p id="a">Un. Deux.</p><p id="b">Trois.</p><input id="field" value="x"><div id="host"></div>`,
    );
    before = document.documentElement.outerHTML;
  });
  afterEach(() => {
    painter.clear();
    clearPages();
  });

  it('lights text without touching a node, and leaves nothing behind', () => {
    painter.paint('sentence', [rangeOf(one('#a'), 0, 3)]);
    expect(painted('sentence')).to.deep.equal(['Un.']);
    expect(document.adoptedStyleSheets.length).to.equal(1);
    expect(document.documentElement.outerHTML).to.equal(before);
    painter.paint('sentence', []);
    expect(CSS.highlights.size).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('keeps the kinds apart: hard words stay while sentences come and go', () => {
    painter.paint('term', [rangeOf(one('#b'), 0, 5)]);
    painter.paint('sentence', [rangeOf(one('#a'), 0, 3)]);
    painter.paint('sentence', [rangeOf(one('#a'), 4, 9)]);
    expect(painted('sentence')).to.deep.equal(['Deux.']);
    expect(painted('term')).to.deep.equal(['Trois']);
    painter.paint('sentence', []);
    expect(painted('term')).to.deep.equal(['Trois']);
    expect(document.adoptedStyleSheets.length).to.equal(1);
  });

  it('leaves the sheets of the page alone', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    painter.paint('sentence', [rangeOf(one('#a'), 0, 3)]);
    const late = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, late];
    painter.paint('sentence', []);
    expect([...document.adoptedStyleSheets]).to.deep.equal([own, late]);
    document.adoptedStyleSheets = [];
  });

  it('brings its sheet into the open shadow root it paints in, and takes it out again', () => {
    const root = shadow(one('#host'), '<p>Dedans.</p>');
    painter.paint('sentence', [rangeOf(root.querySelector('p')!, 0, 7)]);
    expect(root.adoptedStyleSheets.length).to.equal(1);
    painter.paint('sentence', []);
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });

  it('uses the constructors of the frame it paints in', async () => {
    const inner = (await frame(one('#host'), '<p>Cadre.</p>')).contentDocument!;
    const view = inner.defaultView as Window & typeof globalThis;
    painter.paint('sentence', [rangeOf(inner.querySelector('p')!, 0, 6)]);
    expect(painted('sentence', view.CSS.highlights)).to.deep.equal(['Cadre.']);
    expect(inner.adoptedStyleSheets.length).to.equal(1);
    painter.paint('sentence', []);
    expect(view.CSS.highlights.size).to.equal(0);
    expect(inner.adoptedStyleSheets.length).to.equal(0);
  });

  it('lights nothing where the page has changed its words since', () => {
    const range = rangeOf(one('#a'), 4, 9);
    (one('#a').firstChild as Text).data = 'Un.';
    painter.paint('sentence', [range]);
    expect(painted('sentence')).to.deep.equal([]);
    one('#a').remove();
    painter.paint('sentence', [range]);
    expect(painted('sentence')).to.deep.equal([]);
  });

  it('puts a ring around a control, without writing to it, where it stands', async () => {
    painter.ring(one('#field'));
    await nextFrame();
    const ring = light()!.shadowRoot!.querySelector('.ring')!.getBoundingClientRect();
    const field = one('#field').getBoundingClientRect();
    expect(ring.left).to.be.closeTo(field.left - 4, 1);
    expect(ring.top).to.be.closeTo(field.top - 4, 1);
    expect(ring.width).to.be.closeTo(field.width + 8, 1);
    expect(document.body.outerHTML).to.equal(/<body.*<\/body>/s.exec(before)![0]);
    painter.ring(undefined);
    expect(light()).to.equal(null);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('moves the ring with the page', async () => {
    const field = one('#field');
    painter.ring(field);
    field.style.setProperty('margin-block-start', '40px');
    window.dispatchEvent(new Event('scroll'));
    await nextFrame();
    await nextFrame();
    const ring = light()!.shadowRoot!.querySelector('.ring')!.getBoundingClientRect();
    expect(ring.top).to.be.closeTo(field.getBoundingClientRect().top - 4, 1);
  });

  it('puts no ring around what is ours', () => {
    const ours = document.createElement('aidant-panel');
    document.body.append(ours);
    painter.ring(ours);
    expect(light()).to.equal(null);
    ours.remove();
  });

  it('falls back to rectangles in a browser without highlights', () => {
    const registry = Object.getOwnPropertyDescriptor(CSS, 'highlights');
    // The registry hides for one moment: what an older browser looks like.
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
    try {
      painter.paint('sentence', [rangeOf(one('#a'), 0, 3)]);
      const box = light()!.shadowRoot!.querySelector('.sentence')!.getBoundingClientRect();
      const paragraph = one('#a').getBoundingClientRect();
      expect(box.left).to.be.closeTo(paragraph.left, 1);
      expect(box.width).to.be.greaterThan(10).and.lessThan(paragraph.width);
      painter.paint('sentence', []);
      expect(light()).to.equal(null);
    } finally {
      Reflect.deleteProperty(CSS, 'highlights');
      if (registry) Object.defineProperty(CSS, 'highlights', registry);
    }
  });

  it('gives hard words a dotted line in forced colours, where highlights are blocks, and back', async function () {
    const can = await executeServerCommand<{ emulateMedia: boolean }, undefined>('capabilities');
    if (!can?.emulateMedia) this.skip();
    const lines = (): HTMLElement[] => [
      ...(light()?.shadowRoot?.querySelectorAll<HTMLElement>('.term') ?? []),
    ];
    try {
      painter.paint('term', [rangeOf(one('#b'), 0, 5)]);
      expect(light()).to.equal(null);
      await emulateMedia({ forcedColors: 'active' });
      await waitUntil(() => lines().length === 1);
      expect(painted('term')).to.deep.equal([]);
      const { borderBlockEndStyle, backgroundColor } = getComputedStyle(lines()[0]!);
      expect(borderBlockEndStyle).to.equal('dotted');
      expect(backgroundColor).to.match(/, 0\)$/);
      const { top, height } = one('#b').getBoundingClientRect();
      const line = lines()[0]!.getBoundingClientRect();
      expect(line.bottom)
        .to.be.greaterThan(top)
        .and.at.most(top + height + 1);
      await emulateMedia({ forcedColors: 'none' });
      await waitUntil(() => painted('term').length === 1);
      expect(light()).to.equal(null);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('draws the line under a hard word in the colour of the word, and none for what is scrolled away', () => {
    const registry = Object.getOwnPropertyDescriptor(CSS, 'highlights');
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
    try {
      const scroller = document.createElement('div');
      scroller.style.cssText = 'height: 40px; overflow: auto; color: rgb(200, 30, 30)';
      scroller.innerHTML = '<p>Un</p><p style="margin-top: 400px">Deux</p>';
      one('#a').after(scroller);
      painter.paint(
        'term',
        [...scroller.children].map((each) => rangeOf(each, 0, 2)),
      );
      const lines = [...light()!.shadowRoot!.querySelectorAll<HTMLElement>('.term')];
      expect(lines).to.have.length(1);
      expect(getComputedStyle(lines[0]!).borderBlockEndColor).to.equal('rgb(200, 30, 30)');
    } finally {
      Reflect.deleteProperty(CSS, 'highlights');
      if (registry) Object.defineProperty(CSS, 'highlights', registry);
    }
  });
});
