import { expect } from '@open-wc/testing';
import { goTo } from '../../src/page/go-to.js';
import { isTravelling, travel } from '../../src/page/journey.js';
import { createPageWatch } from '../../src/page/watch.js';
import { clearPages, frame, nextFrame, one, page, until } from './page-fixture.js';

describe('going to a control', () => {
  const watch = createPageWatch(document);
  afterEach(clearPages);
  after(() => watch.dispose());
  const box = (selector: string) => one(selector).getBoundingClientRect();

  /** A smooth scroll takes as many frames as the browser likes. */
  async function arrived(selector: string, top: number, bottom: number): Promise<void> {
    await until(() => box(selector).top >= top && box(selector).bottom <= bottom);
  }

  it('does not scroll when all of it can be seen', () => {
    page('<label for="a">Nom</label><input id="a"><div style="height:3000px"></div>');
    goTo(one('#a'), { focus: true });
    expect(window.scrollY).to.equal(0);
    expect(document.activeElement).to.equal(one('#a'));
  });

  it('stays clear of a fixed header and a sticky foot', async () => {
    page(`<div id="head" style="position:fixed;inset:0 0 auto;height:80px;background:#fff">x</div>
      <div style="height:1500px"></div><label for="a" id="l">Nom</label><input id="a"><div style="height:1500px"></div>
      <div style="position:sticky;bottom:0;height:60px;background:#fff">y</div>`);
    goTo(one('#a'), { focus: false });
    await arrived('#a', 80, innerHeight - 60);
    window.scrollTo({ top: 2600, behavior: 'instant' });
    goTo(one('#a'), { focus: false });
    await arrived('#l', 80, innerHeight - 60);
    expect(document.activeElement).to.equal(document.body);
  });

  it('scrolls the scroller inside a page that does not scroll', async () => {
    page(`<div style="position:fixed;inset:0;display:flex;flex-direction:column">
      <div id="bar" style="flex:none;height:70px">bar</div>
      <div id="s" style="overflow:auto;flex:1"><div style="height:1200px"></div><input id="a"><div style="height:900px"></div></div></div>`);
    goTo(one('#a'), { focus: false });
    await arrived('#a', 70, innerHeight);
    expect(window.scrollY).to.equal(0);
  });

  it('stops where the page says: scroll-padding of the scroller, scroll-margin of the control', async () => {
    const html = document.documentElement;
    html.style.setProperty('scroll-padding-top', '90px');
    try {
      page(
        `<div style="height:1500px"></div><input id="a" style="scroll-margin-top:30px"><div style="height:2500px"></div>`,
      );
      window.scrollTo({ top: 1600, behavior: 'instant' });
      goTo(one('#a'), { focus: false });
      await arrived('#a', 119, innerHeight);
      expect(box('#a').top).to.be.below(200);
      // In sight, but where the page says that something may lie over it.
      window.scrollBy({ top: 100, behavior: 'instant' });
      goTo(one('#a'), { focus: false });
      await arrived('#a', 119, innerHeight);
    } finally {
      html.style.removeProperty('scroll-padding-top');
    }
  });

  it('the same in a scroller inside the page', async () => {
    page(`<div id="s" style="height:300px;overflow:auto;scroll-padding:80px 0"><div style="height:900px"></div>
      <input id="a"><div style="height:900px"></div></div>`);
    one('#s').scrollTop = 950;
    goTo(one('#a'), { focus: false });
    await arrived('#a', box('#s').top + 79, box('#s').bottom - 79);
    one('#s').scrollTop = 0;
    goTo(one('#a'), { focus: false });
    await arrived('#a', box('#s').top + 79, box('#s').bottom - 79);
  });

  it('brings the part of a frame that holds the control into sight, clear of the bars around the frame', async () => {
    const main =
      page(`<div style="position:fixed;inset:0 0 auto;height:80px;background:#fff">x</div>
      <div style="height:1500px"></div><div id="f"></div><div style="height:1500px"></div>`);
    const inner = await frame(one('#f'), '<div style="height:1200px"></div><input id="a">');
    inner.style.cssText = 'height:1400px;width:300px';
    expect(main.isConnected).to.equal(true);
    const field = inner.contentDocument!.querySelector('#a')!;
    const top = (): number =>
      inner.getBoundingClientRect().top + inner.clientTop + field.getBoundingClientRect().top;
    goTo(field, { focus: false });
    await until(() => top() >= 80 && top() + 20 <= innerHeight);
    window.scrollTo({ top: 3600, behavior: 'instant' });
    goTo(field, { focus: false });
    await until(() => top() >= 80 && top() + 20 <= innerHeight);
  });

  it('leaves the page where a person scrolls a frame meanwhile', async () => {
    page('<div id="f"></div>');
    const inner = await frame(
      one('#f'),
      '<div style="height:2000px"></div><input id="a"><div style="height:2000px"></div>',
    );
    inner.style.cssText = 'height:200px;width:300px';
    const scroller = inner.contentDocument!.scrollingElement!;
    for (const type of ['wheel', 'keydown', 'touchstart', 'pointerdown']) {
      scroller.scrollTo({ top: 0, behavior: 'instant' });
      travel(inner.contentDocument!.querySelector('#a')!, [{ scroller, left: 0, top: 2000 }]);
      await until(() => scroller.scrollTop > 0);
      scroller.dispatchEvent(new Event(type, { bubbles: true }));
      scroller.scrollTo({ top: 0, behavior: 'instant' });
      await until(() => !isTravelling());
      // A step that was on its way already may still be taken.
      expect(scroller.scrollTop, type).to.be.below(200);
    }
  });

  it('does not take the page away from a person who writes elsewhere, unless they asked for it', async () => {
    page('<input id="a"><div style="height:3000px"></div><input id="b">');
    one('#a').focus();
    goTo(one('#b'), { focus: false });
    for (let i = 0; i < 5; i += 1) await nextFrame();
    expect(window.scrollY).to.equal(0);
    expect(document.activeElement).to.equal(one('#a'));
    goTo(one('#b'), { focus: true });
    await arrived('#b', 0, innerHeight);
    expect(document.activeElement).to.equal(one('#b'));
  });

  it('focuses the first control of a group, or the chosen one', () => {
    page(
      '<fieldset id="f"><input type="radio" name="r" id="a"><input type="radio" name="r" id="b"></fieldset>',
    );
    goTo(one('#f'), { focus: true });
    expect(document.activeElement).to.equal(one('#a'));
    one<HTMLInputElement>('#b').checked = true;
    goTo(one('#f'), { focus: true });
    expect(document.activeElement).to.equal(one('#b'));
  });

  it('writes nothing to the page', () => {
    page('<div style="height:2000px"></div><p id="p">Texte</p>');
    const before = document.body.outerHTML;
    goTo(one('#p'), { focus: true });
    expect(document.body.outerHTML).to.equal(before);
  });
});
