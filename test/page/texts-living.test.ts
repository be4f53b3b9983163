import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sourceHash } from '../../src/core/simple/hash.js';
import { Bench, host, standIn } from './texts-bench.js';

const bench = new Bench();

describe('texts from a file on a living page', () => {
  afterEach(() => bench.clear());

  describe('when the page writes again', () => {
    it('into the same node: that is the new original, judged by its hash', async () => {
      await fixture(html`<p id="host"></p>`);
      const node = document.createTextNode('Le mot');
      host().append(node);
      bench.show([{ source: sourceHash('Le mot') }]).setLevel('simple');
      expect(node.data).to.equal('Simple.');
      node.data = 'Nouveau mot';
      await waitUntil(() => bench.codes().includes('text-stale'));
      expect(node.data).to.equal('Nouveau mot');
      node.data = 'Le mot';
      bench.texts?.sync();
      expect(node.data).to.equal('Simple.');
      bench.texts?.setLevel('original');
      expect(node.data).to.equal('Le mot');
    });

    it('a new node, or the whole element again', async () => {
      const form = await fixture(html`<div><p id="host">Le mot</p></div>`);
      bench.show([{}]).setLevel('simple');
      host().textContent = 'Le mot';
      await waitUntil(() => host().textContent === 'Simple.');
      const again = document.createElement('p');
      again.id = 'host';
      again.append('Le mot');
      form.replaceChildren(again);
      bench.texts?.sync();
      expect(host().textContent).to.equal('Simple.');
      bench.texts?.setLevel('original');
      expect(form.innerHTML).to.equal('<p id="host">Le mot</p>');
    });

    it('into a hidden block: the new words are judged', async () => {
      await fixture(html`<p id="host">Le <b>mot</b> officiel</p>`);
      bench.show([{ source: sourceHash('Le mot officiel') }]).setLevel('simple');
      expect(host().hidden).to.equal(true);
      host().querySelector('b')!.textContent = 'texte';
      await waitUntil(() => bench.codes().includes('text-stale'));
      expect(host().hidden).to.equal(false);
      expect(standIn()).to.equal(null);
    });

    it('taking a block away takes ours away', async () => {
      const place = await fixture(
        html`<div>
          <p id="host">Le <b>mot</b></p>
        </div>`,
      );
      bench.show([{}]).setLevel('simple');
      host().remove();
      await waitUntil(() => standIn() === null);
      expect(place.children).to.have.length(0);
    });

    it('the same words again and again: the page wins', async () => {
      await fixture(html`<p id="host">Le mot</p>`);
      let fights = 0;
      const insist = new MutationObserver(() => {
        if (host().textContent === 'Le mot' || fights > 50) return;
        fights += 1;
        host().textContent = 'Le mot';
      });
      insist.observe(host(), { childList: true, characterData: true, subtree: true });
      bench.show([{}]).setLevel('simple');
      for (let i = 0; i < 20; i += 1) await nextFrame();
      insist.disconnect();
      expect(host().textContent).to.equal('Le mot');
      expect(fights).to.be.below(10);
    });

    for (const simple of ['Simple.', '**Simple** ici'])
      it(`all of its part at every change: the page wins over "${simple}"`, async () => {
        const root = await fixture<HTMLElement>(html`<div></div>`);
        const drawing = '<p id="host">Le mot</p>';
        root.innerHTML = drawing;
        let fights = 0;
        const insist = new MutationObserver(() => {
          // Without an end of its own, a failure would freeze the browser.
          if (root.innerHTML === drawing || fights > 200) return;
          fights += 1;
          root.innerHTML = drawing;
        });
        insist.observe(root, { subtree: true, childList: true, characterData: true });
        bench.show([{ simple }]).setLevel('simple');
        for (let i = 0; i < 3; i += 1) await nextFrame();
        insist.disconnect();
        expect(root.innerHTML).to.equal(drawing);
        expect(fights).to.be.within(1, 60);
      });

    it('other words at every tick: that they have no fingerprint is told once', async () => {
      await fixture(html`<p id="host"></p>`);
      host().append('Reste 0');
      bench.show([{}]).setLevel('simple');
      for (let i = 1; i < 9; i += 1) {
        host().firstChild!.nodeValue = `Reste ${i}`;
        bench.texts?.sync();
      }
      expect(bench.codes()).to.deep.equal(['text-unpinned']);
    });

    it('late content is met when the page is looked at again', async () => {
      const place = await fixture(html`<div></div>`);
      bench.show([{}]).setLevel('simple');
      const late = document.createElement('p');
      late.id = 'host';
      late.append('Le mot');
      place.append(late);
      bench.texts?.sync();
      expect(late.textContent).to.equal('Simple.');
    });
  });

  describe('when the page copies what shows in simple words', () => {
    const SENTENCE = 'Dites-nous où vous habitez.';
    const place = (): Promise<HTMLElement> =>
      fixture(
        html`<div>
          <p id="host" class="a">La résidence</p>
          <p id="other" class="a">Le <b>mot</b></p>
        </div>`,
      );
    const begin = (simple: string): void =>
      bench.show([{ simple }, { find: { id: 'other' }, simple }]).setLevel('simple');

    it('the copy gets the official words, and keeps them', async () => {
      const root = await place();
      begin(SENTENCE);
      expect([host().textContent, standIn()?.textContent]).to.deep.equal([SENTENCE, SENTENCE]);
      const copies = [host(), host('other')].map((one) => {
        const copy = one.cloneNode(true) as HTMLElement;
        copy.id = `copy-of-${one.id}`;
        return copy;
      });
      root.append(...copies);
      await waitUntil(() => copies[0]!.textContent === 'La résidence');
      expect(copies[1]!.outerHTML).to.equal('<p id="copy-of-other" class="a">Le <b>mot</b></p>');
      // What was copied still shows in simple words.
      expect(host().textContent).to.equal(SENTENCE);
      expect(standIn()?.checkVisibility()).to.equal(true);
      bench.texts?.setLevel('original');
      expect(copies.map(({ textContent }) => textContent)).to.deep.equal([
        'La résidence',
        'Le mot',
      ]);
    });

    it('also a whole part of the page, when the official words come back at once', async () => {
      const root = await place();
      const before = root.innerHTML;
      begin(SENTENCE);
      const copy = document.createElement('section');
      copy.innerHTML = root.innerHTML.replaceAll(' id="', ' data-id="');
      root.after(copy);
      bench.texts?.setLevel('original');
      const official = before.replaceAll(' id="', ' data-id="');
      await waitUntil(() => copy.innerHTML === official, 'the copy is official', { timeout: 5000 });
      expect(root.innerHTML).to.equal(before);
      copy.remove();
    });

    it('a word that the page says itself stays its own', async () => {
      const root = await place();
      bench.show([{ simple: 'Oui.' }]).setLevel('simple');
      const own = document.createElement('p');
      own.className = 'a';
      own.append('Oui.');
      root.append(own);
      await nextFrame();
      bench.texts?.setLevel('original');
      expect(own.textContent).to.equal('Oui.');
    });
  });

  describe('when the page itself hides what is in simple words', () => {
    for (const [how, hide, show] of [
      ['by the attribute', () => (host().hidden = true), () => (host().hidden = false)],
      ['by a class', () => host().classList.add('off'), () => host().classList.remove('off')],
      [
        'by its style',
        () => (host().style.visibility = 'hidden'),
        () => host().removeAttribute('style'),
      ],
    ] as const)
      it(`${how}, nothing shows, and again once it does`, async () => {
        await fixture(
          html`<style>
              .off {
                display: none;
              }
            </style>
            <p id="host">Le <b>mot</b></p>`,
        );
        bench.show([{}]).setLevel('simple');
        expect(standIn()?.checkVisibility()).to.equal(true);
        hide();
        await waitUntil(() => standIn() === null);
        show();
        await waitUntil(() => standIn()?.checkVisibility());
        hide();
        bench.texts?.setLevel('original');
        expect(standIn()).to.equal(null);
        expect(host().checkVisibility({ visibilityProperty: true })).to.equal(false);
        show();
        expect(host().checkVisibility({ visibilityProperty: true })).to.equal(true);
      });

    it('from the beginning, nothing shows', async () => {
      await fixture(html`<p id="host" style="display: none">Le <b>mot</b></p>`);
      bench.show([{}]).setLevel('simple');
      expect(standIn()).to.equal(null);
      host().removeAttribute('style');
      bench.texts?.sync();
      expect(standIn()?.checkVisibility()).to.equal(true);
    });
  });

  it('keeps what the person reads where it is on the screen', async () => {
    await fixture(
      html`<div>
        <p id="host">Un <b>texte</b> officiel</p>
        <p id="reading" style="margin-top: 900px">Ici je lis.</p>
        <div style="height: 3000px"></div>
      </div>`,
    );
    // Some browsers hold the place by themselves; here they must not.
    document.documentElement.style.setProperty('overflow-anchor', 'none');
    host('reading').scrollIntoView({ block: 'start' });
    const top = host('reading').getBoundingClientRect().top;
    bench
      .show([{ simple: Array.from({ length: 30 }, (_, i) => `Ligne ${i}.`).join('\n\n') }])
      .setLevel('simple');
    await nextFrame();
    await nextFrame();
    expect(host('reading').getBoundingClientRect().top).to.be.closeTo(top, 1);
    bench.texts?.setLevel('original');
    await nextFrame();
    await nextFrame();
    expect(host('reading').getBoundingClientRect().top).to.be.closeTo(top, 1);
    document.documentElement.removeAttribute('style');
    window.scrollTo(0, 0);
  });

  it('finds and hides through an open shadow root', async () => {
    const outer = await fixture(html`<div></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const label = document.createElement('label');
    label.id = 'host';
    label.append('Le mot');
    root.append(label);
    bench.show([{}]).setLevel('simple');
    expect(label.textContent).to.equal('Simple.');
    label.firstChild!.nodeValue = 'Le mot nouveau';
    await waitUntil(() => label.textContent === 'Simple.');
    bench.texts?.dispose();
    expect(label.textContent).to.equal('Le mot nouveau');
  });
});
