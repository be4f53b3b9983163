import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { PlaceOptions } from '../../src/core/ports.js';
import { createControls } from '../../src/page/controls.js';
import { goTo } from '../../src/page/go-to.js';
import { createPlacer } from '../../src/page/place.js';
import { createPageWatch, type DisposablePageWatch } from '../../src/page/watch.js';
import { clearPages, nextFrame, one, page, shadow, until } from './page-fixture.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

describe('placing', () => {
  let watch: DisposablePageWatch;
  let step: HTMLElement;
  let stop: (() => void) | undefined;
  beforeEach(() => {
    watch = createPageWatch(document);
    step = document.createElement('aidant-step');
    step.popover = 'manual';
    shadow(
      step,
      `<style>:host { box-sizing: border-box; width: 240px; padding: 0; border: 0; margin: 0 } :host(:popover-open) { display: flex; flex-direction: column }
       div { overflow: auto; min-height: 0 }</style><div><p style="margin:0;height:160px">Étape</p></div>`,
    );
    document.documentElement.append(step);
    step.showPopover();
  });
  afterEach(() => {
    stop?.();
    watch.dispose();
    step.remove();
    clearPages();
  });

  const place = (target: Element, options?: PlaceOptions) => {
    stop = createPlacer(document, watch, createControls(watch)).place(step, target, options);
  };
  const placed = () => until(() => step.style.visibility === '');
  const mine = () => step.getBoundingClientRect();
  const theirs = (selector = '#t') => one(selector).getBoundingClientRect();
  const covers = (selector = '#t'): boolean => {
    const a = mine();
    const b = theirs(selector);
    return (
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    );
  };
  const field = (around = '') =>
    `<div style="height:260px"></div><div style="width:fit-content;${around}"><label for="t" id="l">Nom</label><br>
     <input id="t" style="width:200px;height:30px"><p id="next">suite</p></div><div style="height:3000px"></div>`;

  describe('on a wide screen', function () {
    before(async function () {
      if (can.viewport) await setViewport({ width: 1000, height: 700 });
      else if (innerWidth < 800) this.skip();
    });

    it('is invisible until it has a place, then stands beside, covering neither field nor label', async () => {
      page(field());
      place(one('#t'));
      expect(getComputedStyle(step).visibility).to.equal('hidden');
      await placed();
      expect(step.dataset['side']).to.equal('end');
      expect(mine().left).to.be.closeTo(theirs().right + 24, 1);
      for (const part of ['#t', '#l', '#next']) expect(covers(part), part).to.be.false;
      expect(mine().height).to.equal(160);
    });

    it('goes where there is room, on the side the writing asks for', async () => {
      page(field('margin-left:calc(100vw - 260px)'));
      place(one('#t'));
      await placed();
      expect(step.dataset['side']).to.equal('start');
      expect(covers()).to.be.false;
      stop?.();
      one('#t').parentElement!.style.setProperty('margin-left', '400px');
      step.dir = 'rtl';
      place(one('#t'), { sides: ['end'] });
      await until(() => step.dataset['side'] === 'end' && mine().right <= theirs().left);
    });

    it('follows the target, and keeps its side while it can', async () => {
      page(field());
      place(one('#t'), { sides: ['bottom', 'top'] });
      await placed();
      expect(step.dataset['side']).to.equal('bottom');
      window.scrollTo({ top: 100, behavior: 'instant' });
      await nextFrame();
      expect(mine().top).to.be.closeTo(theirs().bottom + 24, 1);
      one('#l').before(Object.assign(document.createElement('p'), { textContent: 'bannière' }));
      await until(() => Math.abs(mine().top - theirs().bottom - 24) <= 1);
      expect(step.dataset['side']).to.equal('bottom');
    });

    it('takes the other side when the first would cover', async () => {
      page(field());
      one('#l').before(Object.assign(document.createElement('div'), { style: 'height:250px' }));
      place(one('#t'), { sides: ['bottom', 'top'] });
      await placed();
      expect(covers()).to.be.false;
    });

    it('stays on the screen', async () => {
      page(`<input id="t" style="position:absolute;left:2px;top:2px;width:30px">`);
      place(one('#t'), { sides: ['top'] });
      await placed();
      expect(mine().top).to.be.at.least(0);
      expect(mine().left).to.be.at.least(0);
      expect(covers()).to.be.false;
    });

    it('makes way for another field that gets focus', async () => {
      page(
        `<div style="height:200px"></div><input id="t" style="width:200px"><a id="other" href="#x" style="margin-left:60px">Aide</a>`,
      );
      place(one('#t'));
      await placed();
      expect(covers('#other')).to.be.true;
      one('#other').focus({ preventScroll: true });
      await until(() => !covers('#other'));
      expect(covers()).to.be.false;
    });

    it('takes everything back', async () => {
      page(field());
      const before = document.body.outerHTML;
      step.removeAttribute('style');
      place(one('#t'));
      await placed();
      stop?.();
      expect(step.getAttribute('style') ?? '').to.equal('');
      expect(step.hasAttribute('data-side')).to.be.false;
      expect(document.body.outerHTML).to.equal(before);
    });
  });

  describe('on a phone', function () {
    before(async function () {
      if (!can.viewport) return this.skip();
      await setViewport({ width: 360, height: 640 });
    });
    after(async () => {
      if (can.viewport) await setViewport({ width: 1000, height: 700 });
    });

    it('is a sheet of at most 45 % along the bottom, that scrolls inside', async () => {
      step.shadowRoot!.querySelector('p')!.style.setProperty('height', '900px');
      page(field());
      place(one('#t'));
      await placed();
      expect(step.dataset['side']).to.equal('bottom');
      expect(mine().bottom).to.be.closeTo(innerHeight, 1);
      expect(mine().width).to.equal(document.documentElement.clientWidth);
      expect(mine().height).to.be.at.most(innerHeight * 0.45);
      expect(step.shadowRoot!.querySelector('div')!.scrollHeight).to.equal(900);
    });

    it('takes the top edge when the target is at the bottom and cannot scroll clear', async () => {
      page(`<div style="height:500px"></div><label id="l" for="t">Nom</label><input id="t">`);
      place(one('#t'));
      await placed();
      expect(step.dataset['side']).to.equal('top');
      expect(mine().top).to.be.closeTo(0, 1);
      for (const part of ['#t', '#l']) expect(covers(part), part).to.be.false;
    });

    it('leaves room for the sheet before it shows', async () => {
      page(field('margin-top:300px'));
      step.hidePopover();
      goTo(one('#t'), { focus: false });
      await until(() => theirs().bottom <= innerHeight * 0.55);
      step.showPopover();
      place(one('#t'));
      await placed();
      expect(step.dataset['side']).to.equal('bottom');
      expect(covers()).to.be.false;
    });

    it('shows the beginning of a group that is taller than the room beside it', async () => {
      page(
        `<fieldset id="t" style="margin:0"><legend>Pays</legend>${'<label style="display:block;height:48px"><input type="radio" name="r">x</label>'.repeat(12)}</fieldset>
         <div style="height:900px"></div>`,
      );
      place(one('#t'));
      await placed();
      expect(step.dataset['side']).to.equal('bottom');
      const last = one('label:nth-of-type(11) input');
      expect(mine().top).to.be.below(last.getBoundingClientRect().bottom);
      last.focus({ preventScroll: true });
      await until(() => step.dataset['side'] === 'top');
    });

    it('keeps the bottom edge when "next" can scroll it clear, and stays clear of it then', async () => {
      page(field('margin-top:300px'));
      place(one('#t'));
      await placed();
      expect(step.dataset['side']).to.equal('bottom');
      goTo(one('#t'), { focus: true });
      await until(() => !covers() && !covers('#l'));
      expect(step.dataset['side']).to.equal('bottom');
    });

    it('follows a turn to a wide screen and back', async () => {
      page(field());
      place(one('#t'));
      await placed();
      await setViewport({ width: 900, height: 600 });
      await until(() => step.dataset['side'] === 'end');
      expect(mine().width).to.equal(240);
      await setViewport({ width: 360, height: 640 });
      await until(() => step.dataset['side'] === 'bottom');
    });
  });
});
