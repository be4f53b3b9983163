import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createLayer, type DisposableLayer } from '../../src/page/layer.js';
import { createPageWatch, type DisposablePageWatch } from '../../src/page/watch.js';
import { clearPages, nextFrame, one, page, shadow, until } from './page-fixture.js';

describe('layer', () => {
  let watch: DisposablePageWatch;
  let layer: DisposableLayer;
  let step: HTMLElement;
  let before: string;

  beforeEach(() => {
    watch = createPageWatch(document);
    layer = createLayer(document, watch);
    step = document.createElement('aidant-step');
    const root = shadow(
      step,
      '<div style="overflow:auto;height:40px"><p style="height:90px"></p></div><button>Suite</button>',
    );
    root.querySelector('div')!.id = 'scroll';
    step.style.setProperty('inset', '0 auto auto 0');
  });
  afterEach(() => {
    layer.dispose();
    watch.dispose();
    step.remove();
    clearPages();
  });

  const button = () => step.shadowRoot!.querySelector('button')!;
  /** Whether a person can press it: it is on top and not inert. */
  const isOnTop = (): boolean => {
    const { x, y, width, height } = button().getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === step;
  };
  const withDialog = (): HTMLDialogElement => {
    page(
      `<button id="opener">Ouvrir</button><dialog id="d" style="width:90vw;height:80vh;inset:0;margin:0"><input id="i"></dialog>`,
    );
    before = document.body.outerHTML;
    return one<HTMLDialogElement>('#d');
  };

  it('shows beside body, above everything, and leaves nothing', async () => {
    page('<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">over</div>');
    before = document.body.outerHTML;
    const hide = layer.show(step);
    expect(step.parentNode).to.equal(document.documentElement);
    expect(isOnTop()).to.be.true;
    hide();
    expect(step.isConnected).to.be.false;
    expect(document.body.outerHTML).to.equal(before);
  });

  it('goes into a modal dialog that opens, above it, and comes back out', async () => {
    const dialog = withDialog();
    document.documentElement.append(step);
    const hide = layer.show(step);
    dialog.showModal();
    await until(() => dialog.contains(step));
    expect(isOnTop()).to.be.true;
    button().focus();
    expect(step.shadowRoot!.activeElement?.localName).to.equal('button');
    dialog.close();
    await until(() => step.parentNode === document.documentElement);
    expect(isOnTop()).to.be.true;
    hide();
    expect(step.parentNode).to.equal(document.documentElement);
    dialog.removeAttribute('open');
    expect(document.body.outerHTML).to.equal(before);
  });

  it('keeps its scroll places when it is taken along', async () => {
    const dialog = withDialog();
    layer.show(step);
    const scroller = step.shadowRoot!.querySelector('div')!;
    scroller.scrollTop = 30;
    dialog.showModal();
    await until(() => dialog.contains(step));
    expect(scroller.scrollTop).to.equal(30);
  });

  it('keeps focus when it is taken along', async () => {
    page(`<div id="m" role="dialog" aria-modal="true" hidden><button>x</button></div>`);
    layer.show(step);
    button().focus();
    one('#m').hidden = false;
    await until(() => one('#m').contains(step));
    expect(step.shadowRoot!.activeElement?.localName).to.equal('button');
  });

  it('can be reached by Tab inside the modal', async () => {
    const dialog = withDialog();
    layer.show(step);
    dialog.showModal();
    await until(() => dialog.contains(step));
    one('#i').focus();
    await sendKeys({ press: 'Tab' });
    expect(step.shadowRoot!.activeElement).to.not.be.null;
  });

  it('goes into a modal that was open before, and into the inner one of two', async () => {
    const dialog = withDialog();
    dialog.showModal();
    layer.show(step);
    expect(dialog.contains(step)).to.be.true;
    const inner = document.createElement('dialog');
    dialog.append(inner);
    inner.showModal();
    await until(() => inner.contains(step));
    inner.close();
    await until(() => step.parentNode === dialog);
    expect(isOnTop()).to.be.true;
  });

  it('comes above a modal that the page keeps it in', async () => {
    const dialog = withDialog();
    dialog.append(step);
    const hide = layer.show(step);
    dialog.showModal();
    await until(isOnTop);
    hide();
    expect(step.parentElement?.id).to.equal('d');
  });

  it('goes into the page’s own kind of modal', async () => {
    page(
      `<div id="m" role="dialog" aria-modal="true" style="position:fixed;inset:0;z-index:9" hidden=""><button>x</button></div>`,
    );
    before = document.body.outerHTML;
    const hide = layer.show(step);
    one('#m').hidden = false;
    await until(() => one('#m').contains(step));
    one('#m').hidden = true;
    await until(() => !one('#m').contains(step));
    hide();
    expect(document.body.outerHTML).to.equal(before);
  });

  it('finds a modal in a shadow root', async () => {
    page('<x-app></x-app>');
    const dialog = shadow(one('x-app'), '<dialog>x</dialog>').querySelector('dialog')!;
    layer.show(step);
    dialog.showModal();
    await until(() => dialog.contains(step));
  });

  it('comes back when the page throws the modal away with it inside', async () => {
    const dialog = withDialog();
    layer.show(step);
    dialog.showModal();
    await until(() => dialog.contains(step));
    dialog.remove();
    await until(() => step.parentNode === document.documentElement);
    expect(isOnTop()).to.be.true;
  });

  it('leaves our own modals alone', async () => {
    page('<aidant-panel></aidant-panel>');
    const dialog = shadow(one('aidant-panel'), '<dialog>x</dialog>').querySelector('dialog')!;
    layer.show(step);
    dialog.showModal();
    await nextFrame();
    await nextFrame();
    expect(step.parentNode).to.equal(document.documentElement);
    dialog.close();
  });

  it('keeps its scroll places when the window around it closes', async () => {
    const dialog = withDialog();
    layer.show(step);
    dialog.showModal();
    await until(() => dialog.contains(step));
    const scroller = step.shadowRoot!.querySelector('div')!;
    scroller.scrollTop = 30;
    await nextFrame();
    dialog.close();
    await until(() => step.parentNode === document.documentElement);
    expect(scroller.scrollTop).to.equal(30);
    // Another text in it begins at its beginning.
    dialog.showModal();
    await until(() => dialog.contains(step));
    scroller.firstElementChild!.textContent = 'autre';
    dialog.close();
    await until(() => step.parentNode === document.documentElement);
    expect(scroller.scrollTop).to.equal(0);
  });

  it('is back before the next frame when the page takes the window away with it', async () => {
    const dialog = withDialog();
    layer.show(step);
    dialog.showModal();
    await until(() => dialog.contains(step));
    dialog.remove();
    await Promise.resolve();
    expect(step.parentNode).to.equal(document.documentElement);
    expect(isOnTop()).to.be.true;
  });

  it('is back too when the window was in a shadow root, or is emptied', async () => {
    page('<x-app></x-app>');
    const root = shadow(one('x-app'), '<dialog>x</dialog>');
    const dialog = root.querySelector('dialog')!;
    dialog.showModal();
    layer.show(step);
    expect(dialog.contains(step)).to.be.true;
    dialog.textContent = '';
    await Promise.resolve();
    expect(step.parentNode, 'the dialog is still open').to.equal(dialog);
    root.textContent = '';
    await Promise.resolve();
    expect(step.parentNode).to.equal(document.documentElement);
  });

  it('is back too when another one of ours went somewhere else after it', async () => {
    page('<x-app></x-app>');
    const root = shadow(one('x-app'), '<div popover="manual"><input></div>');
    const pop = root.querySelector('div')!;
    pop.showPopover();
    const other = document.createElement('aidant-light');
    layer.show(step, root.querySelector('input')!);
    layer.show(other);
    expect(pop.contains(step)).to.be.true;
    expect(other.parentNode === document.documentElement).to.be.true;
    pop.remove();
    await Promise.resolve();
    expect(step.parentNode === document.documentElement).to.be.true;
  });

  it('is back too when the window around it moved to another root before', async () => {
    page('<x-app></x-app><x-other></x-other>');
    const root = shadow(one('x-app'), '<dialog>x</dialog>');
    const elsewhere = shadow(one('x-other'), '<p></p>');
    const dialog = root.querySelector('dialog')!;
    dialog.showModal();
    layer.show(step);
    dialog.remove();
    elsewhere.append(dialog);
    await Promise.resolve();
    if (!dialog.contains(step)) {
      dialog.close();
      dialog.showModal();
      await until(() => dialog.contains(step));
    }
    elsewhere.textContent = '';
    await Promise.resolve();
    expect(step.parentNode === document.documentElement).to.be.true;
  });

  it('stays away when somebody takes it out of its own place', async () => {
    page('<p>x</p>');
    layer.show(step);
    const hidden = step;
    document.documentElement.append(hidden);
    step.remove();
    await Promise.resolve();
    expect(step.isConnected).to.be.false;
  });

  it('stands where a modal that is a component shows what is put into it', () => {
    page('<x-modal aria-modal="true" role="dialog"></x-modal>');
    shadow(one('x-modal'), '<div style="position:fixed;inset:0"><input></div>');
    layer.show(step);
    expect(isOnTop()).to.be.true;
  });

  describe('with a popover of the page', () => {
    const withPopover = (kind: string): HTMLElement => {
      page(
        `<div id="pop" popover="${kind}" style="margin:0;inset:0;width:100%;height:100%"><input id="in"></div><input id="out">`,
      );
      return one('#pop');
    };
    for (const kind of ['auto', 'manual'])
      it(`goes into the one around what it belongs to, above it, and out again: ${kind}`, async () => {
        const pop = withPopover(kind);
        layer.show(step, one('#in'));
        expect(step.parentNode).to.equal(document.documentElement);
        pop.showPopover();
        await until(() => pop.contains(step));
        expect(isOnTop()).to.be.true;
        expect(pop.matches(':popover-open')).to.be.true;
        pop.hidePopover();
        await until(() => step.parentNode === document.documentElement);
        expect(isOnTop()).to.be.true;
      });

    it('stays where it is for one that holds something else, and follows what it belongs to', async () => {
      const pop = withPopover('manual');
      pop.showPopover();
      const hide = layer.show(step, one('#out'));
      expect(step.parentNode).to.equal(document.documentElement);
      expect(isOnTop()).to.be.true;
      expect(layer.show(step, one('#in'))).to.equal(hide);
      expect(pop.contains(step)).to.be.true;
      layer.show(step);
      expect(step.parentNode).to.equal(document.documentElement);
      hide();
      expect(step.isConnected).to.be.false;
    });
  });
});
