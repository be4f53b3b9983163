import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { HardWord, KnownTerm } from '../../src/core/simple/state.js';
import { createMarkPress, type MarkPress } from '../../src/page/mark-press.js';

const term: KnownTerm = { id: 't', term: 'mot', forms: [], simple: '…', lang: 'fr' };

/** A mark on the first text of an element. */
function mark(node: Text, start: number, end: number, key = `${start}`): HardWord {
  const range = { startNode: node, startOffset: start, endNode: node, endOffset: end };
  return {
    key,
    term,
    range,
    shown: node.data.slice(start, end),
    sentence: '',
    heading: '',
    lang: '',
  };
}

describe('presses on painted words', () => {
  let press: MarkPress;
  let explained: string[];
  let open: string | undefined;
  let usable: boolean;

  beforeEach(() => {
    explained = [];
    open = undefined;
    usable = true;
    press = createMarkPress(document, {
      open: () => open,
      explain: ({ shown }) => void explained.push(shown),
      usable: () => usable,
    });
  });
  afterEach(async () => {
    press.dispose();
    getSelection()?.removeAllRanges();
    await resetMouse();
  });

  const textOf = (element: Element): Text => element.firstChild as Text;
  function middle(node: Text, start: number, end: number): [number, number] {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const { x, y, width, height } = range.getClientRects()[0]!;
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  }
  const click = (position: [number, number]) => sendMouse({ type: 'click', position });
  const pointer = (element: Element): string => getComputedStyle(element).cursor;

  it('explain the word under the pointer, and no other', async () => {
    const p = await fixture(
      html`<p style="font: 20px/1.5 sans-serif">Les ayants droit gardent leur domicile.</p>`,
    );
    const text = textOf(p);
    press.use([mark(text, 4, 16), mark(text, 30, 38)]);
    await click(middle(text, 4, 16));
    expect(explained).to.deep.equal(['ayants droit']);
    await click(middle(text, 30, 38));
    expect(explained).to.deep.equal(['ayants droit', 'domicile']);
    await click(middle(text, 17, 24));
    const { right, top } = p.getBoundingClientRect();
    await click([Math.round(right) - 4, Math.round(top) + 10]);
    expect(explained).to.have.length(2);
    expect(p.outerHTML).not.to.contain('aidant');
  });

  it('also where the word goes on over inline elements, and inside an open shadow root', async () => {
    const p = await fixture<HTMLElement>(
      html`<p style="font: 20px/1.5 sans-serif">Les <em>ayants</em> droit.</p>`,
    );
    const [start, end] = [p.querySelector('em')!.firstChild as Text, p.lastChild as Text];
    const range = { startNode: start, startOffset: 0, endNode: end, endOffset: 6 };
    press.use([{ ...mark(start, 0, 6), shown: 'ayants droit', range }]);
    await click(middle(start, 0, 6));
    await click(middle(end, 1, 6));
    expect(explained).to.deep.equal(['ayants droit', 'ayants droit']);

    const host = await fixture<HTMLElement>(html`<div></div>`);
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    inner.textContent = 'Le domicile';
    press.use([mark(textOf(inner), 3, 11)]);
    await click(middle(textOf(inner), 3, 11));
    expect(explained.at(-1)).to.equal('domicile');
  });

  it('do nothing where the page answers to a press, or prevented it, or with a key held', async () => {
    const div = await fixture<HTMLElement>(
      html`<div style="font: 20px/1.5 sans-serif">
        <a href="#nowhere">domicile</a><button>domicile</button><label>domicile</label>
        <p role="button">domicile</p>
        <p style="cursor: pointer">domicile</p>
        <p contenteditable="true">domicile</p>
        <p class="no">domicile</p>
      </div>`,
    );
    const texts = [...div.querySelectorAll('a, button, label, p')].map(textOf);
    div.querySelector('.no')!.addEventListener('click', (event) => event.preventDefault());
    press.use(texts.map((text, i) => mark(text, 0, 8, `${i}`)));
    for (const text of texts) await click(middle(text, 0, 8));
    expect(explained).to.deep.equal([]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('do nothing when they select text', async () => {
    const p = await fixture(
      html`<p style="font: 20px/1.5 sans-serif">Les ayants droit gardent leur domicile.</p>`,
    );
    const text = textOf(p);
    press.use([mark(text, 4, 16), mark(text, 30, 38)]);
    await sendMouse({ type: 'move', position: middle(text, 0, 3) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(text, 30, 38) });
    await sendMouse({ type: 'up' });
    expect(getSelection()?.toString()).to.contain('ayants droit');
    expect(explained).to.deep.equal([]);
  });

  it('of the word whose explanation is open, do not open it again', async () => {
    const p = await fixture(html`<p style="font: 20px/1.5 sans-serif">Le domicile</p>`);
    press.use([mark(textOf(p), 3, 11, 'k')]);
    open = 'k';
    await click(middle(textOf(p), 3, 11));
    expect(explained).to.deep.equal([]);
  });

  it('tell by the pointer that there is something, and leave no sheet behind', async function () {
    if (!matchMedia('(hover: hover)').matches) this.skip();
    const sheets = document.adoptedStyleSheets.length;
    const p = await fixture(html`<p style="font: 20px/1.5 sans-serif">Le domicile est ici</p>`);
    press.use([mark(textOf(p), 3, 11)]);
    await sendMouse({ type: 'move', position: middle(textOf(p), 3, 11) });
    await waitUntil(() => pointer(p) === 'pointer');
    await sendMouse({ type: 'move', position: middle(textOf(p), 12, 19) });
    await waitUntil(() => pointer(p) === 'auto');
    await sendMouse({ type: 'move', position: middle(textOf(p), 3, 11) });
    await waitUntil(() => pointer(p) === 'pointer');
    press.use([]);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('promise nothing where nothing shows explanations', async () => {
    usable = false;
    const p = await fixture(html`<p style="font: 20px/1.5 sans-serif">Le domicile</p>`);
    press.use([mark(textOf(p), 3, 11)]);
    await click(middle(textOf(p), 3, 11));
    await nextFrame();
    expect(pointer(p)).to.equal('auto');
    expect(explained).to.deep.equal([]);
  });
});
