import { expect } from '@open-wc/testing';
import type { Rect } from '../../src/core/ports.js';
import { createTracker } from '../../src/page/track.js';
import { createPageWatch, type DisposablePageWatch } from '../../src/page/watch.js';
import { clearPages, frame, nextFrame, one, page, shadow, until } from './page-fixture.js';

describe('tracking', () => {
  let watch: DisposablePageWatch;
  let stop: (() => void) | undefined;
  let rects: readonly Rect[] = [];
  let told = 0;
  beforeEach(() => {
    watch = createPageWatch(document);
    told = 0;
  });
  afterEach(() => {
    stop?.();
    watch.dispose();
    clearPages();
  });

  function track(...nodes: Element[]): void {
    stop = createTracker(watch).track(nodes, (now) => {
      rects = now;
      told += 1;
    });
  }
  /** The box told last, against where the element really is. */
  function drift(element: Element, left = 0, top = 0): number {
    const real = element.getBoundingClientRect();
    const [rect] = rects;
    if (!rect) return Infinity;
    return Math.max(Math.abs(rect.x - real.x - left), Math.abs(rect.y - real.y - top));
  }
  const target = () => one('#t');
  const box = 'style="display:block;box-sizing:border-box;margin:0;height:40px;width:200px"';

  it('follows the page’s scroll in the same frame', async () => {
    page(`<div style="height:300px"></div><input id="t" ${box}><div style="height:3000px"></div>`);
    track(target());
    for (const top of [40, 90, 7]) {
      // Registered after ours, so it looks at the end of the very frame that scrolled.
      const drifted = new Promise<number>((done) => {
        const look = (): void => void requestAnimationFrame(() => done(drift(target())));
        window.addEventListener('scroll', look, { once: true });
      });
      window.scrollTo({ top, behavior: 'instant' });
      expect(await drifted).to.be.at.most(1);
    }
  });

  it('follows a scroller inside a scroller, in a shadow root, with slotted content', async () => {
    page(`<x-scroll><input id="t" ${box}></x-scroll>`);
    const root = shadow(
      one('x-scroll'),
      `<div style="height:200px;overflow:auto"><div id="in" style="height:180px;overflow:auto">
        <div style="height:100px"></div><slot></slot><div style="height:800px"></div></div><div style="height:500px"></div></div>`,
    );
    track(target());
    for (const scroller of root.querySelectorAll('div[style*=overflow]')) {
      scroller.scrollTop = 20;
      await nextFrame();
      expect(drift(target())).to.be.at.most(1);
    }
  });

  for (const [what, shift] of [
    [
      'a banner that comes late',
      () =>
        one('main').prepend(
          Object.assign(document.createElement('p'), { style: 'height:160px;margin:0' }),
        ),
    ],
    ['a margin that changes', () => one('#above').style.setProperty('margin-top', '37px')],
    ['a transform', () => one('#around').style.setProperty('transform', 'translate(13px, 5px)')],
    ['a shift by one pixel', () => one('#around').style.setProperty('padding-top', '1px')],
    ['a size that changes', () => one('#t').style.setProperty('height', '90px')],
  ] as const)
    it(`follows ${what}`, async () => {
      page(
        `<p id="above">x</p><div id="around"><input id="t" ${box}></div><div style="height:2000px"></div>`,
      );
      track(target());
      await nextFrame();
      const before = told;
      shift();
      await until(() => told > before);
      await until(() => drift(target()) <= 1);
    });

  it('follows a shift that no mutation tells of', async () => {
    page(`<style>.later { position: relative; animation: move 40ms forwards } @keyframes move { to { top: 77px } }</style>
      <div class="later"><input id="t" ${box}></div>`);
    track(target());
    const start = target().getBoundingClientRect().y;
    await until(() => target().getBoundingClientRect().y > start + 50);
    await until(() => drift(target()) <= 1);
    expect(rects[0]!.height).to.equal(40);
  });

  it('cuts off what a scroller hides, and tells when nothing is left', async () => {
    page(`<div id="s" style="height:100px;overflow:auto;border:5px solid"><div style="height:70px"></div>
      <input id="t" ${box}><div style="height:900px"></div></div>`);
    track(target());
    const area = one('#s').getBoundingClientRect();
    expect(rects[0]!.height).to.be.closeTo(30, 0.1);
    expect(rects[0]!.y + rects[0]!.height).to.be.at.most(area.bottom - 5 + 0.1);
    one('#s').scrollTop = 200;
    await until(() => rects.length === 0);
    one('#s').scrollTop = 70;
    await until(() => rects.length === 1 && rects[0]!.height === 40);
  });

  it('adds the place of the frame', async () => {
    const main = page('<div style="height:120px"></div><div id="f"></div>');
    const inner = await frame(
      main,
      `<div style="height:50px"></div><input id="t" ${box}><div style="height:900px"></div>`,
    );
    inner.style.setProperty('border', '3px solid');
    const element = inner.contentDocument!.querySelector('#t')!;
    track(element);
    const at = inner.getBoundingClientRect();
    expect(drift(element, at.x + 3, at.y + 3)).to.be.at.most(1);
    inner.contentWindow!.scrollTo({ top: 20, behavior: 'instant' });
    await until(() => drift(element, at.x + 3, at.y + 3) <= 1 && told > 1);
  });

  it('goes by the words of a label that is wider than they are, unless it draws a box', () => {
    page(
      `<label id="l" style="display:block">Nom</label><p id="p" style="background:#eee">Indice</p>`,
    );
    track(one('#l'), one('#p'));
    expect(rects[0]!.width).to.be.below(200);
    expect(rects[0]!.height).to.equal(one('#l').getBoundingClientRect().height);
    expect(rects[1]!.width).to.equal(one('#p').getBoundingClientRect().width);
  });

  it('goes by the words and fields of a group that is wider than they are', () => {
    page(`<fieldset id="t" style="border:0;padding:0;margin:0"><legend>Naissance</legend><p>Indice</p>
      <label>Jour <input style="width:40px"></label></fieldset>`);
    track(one('#t'));
    expect(rects[0]!.width).to.be.within(60, 200);
    stop?.();
    one('#t').style.setProperty('border', '1px solid');
    track(one('#t'));
    expect(rects[0]!.width).to.equal(one('#t').getBoundingClientRect().width);
  });

  it('tells one box a node', () => {
    page(`<label id="l">Nom</label><input id="t" ${box}><p id="h" hidden>x</p>`);
    track(one('#l'), target(), one('#h'));
    expect(rects).to.have.length(2);
  });

  it('asks again what to follow when the page changed', async () => {
    page(`<input id="t" ${box}><p id="e" hidden>Il manque le mois</p>`);
    stop = createTracker(watch).track(
      () => [target(), ...(one('#e').hidden ? [] : [one('#e')])],
      (now) => (rects = now),
    );
    expect(rects).to.have.length(1);
    one('#e').hidden = false;
    await until(() => rects.length === 2);
  });

  it('does nothing at all while nothing moves, in sight or out of it', async () => {
    page(
      `<input id="t" ${box}><div id="s" style="height:50px;overflow:auto"><div style="height:400px"></div><input id="u" ${box}></div>`,
    );
    track(target(), one('#u'));
    for (let frames = 0; frames < 12; frames += 1) await nextFrame();
    let work = 0;
    const view = window as unknown as Record<string, (...args: unknown[]) => unknown>;
    const spied = ['requestAnimationFrame', 'setTimeout', 'setInterval'].map((name) => {
      const original = view[name]!;
      view[name] = (...args) => {
        work += 1;
        return original.apply(window, args);
      };
      return () => (view[name] = original);
    });
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
      work += 1;
      return getBoundingClientRect.call(this);
    };
    // The observers of a browser report once a frame: ten of them say nothing.
    const [frameOnce] = [spied.length].map(
      () => new Animation(new KeyframeEffect(target(), [], 160)),
    );
    frameOnce!.play();
    await frameOnce!.finished;
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
    for (const restore of spied) restore();
    expect(work).to.equal(0);
  });

  it('stops', async () => {
    page(`<input id="t" ${box}><div style="height:3000px"></div>`);
    track(target());
    stop?.();
    const before = told;
    window.scrollTo({ top: 30, behavior: 'instant' });
    one('#t').style.setProperty('height', '90px');
    await nextFrame();
    await nextFrame();
    expect(told).to.equal(before);
  });
});
