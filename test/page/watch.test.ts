import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { wrapHistory } from '../../src/page/routes.js';
import { createPageWatch, type DisposablePageWatch } from '../../src/page/watch.js';
import {
  clearPages,
  frame,
  nextFrame,
  nextTask,
  one,
  page,
  shadow,
  until,
} from './page-fixture.js';

describe('watch', () => {
  let watch: DisposablePageWatch;
  let told = 0;
  beforeEach(async () => {
    page('<p id="p">x</p><x-host></x-host><div id="framed"></div>');
    await nextFrame();
    watch = createPageWatch(document);
    told = 0;
  });
  afterEach(() => {
    watch.dispose();
    clearPages();
  });
  const listen = (): (() => void) => watch.onChange(() => (told += 1));

  it('tells once a frame, however much changed', async () => {
    listen();
    for (let i = 0; i < 50; i += 1) one('#p').textContent = `${i}`;
    one('#p').className = 'y';
    await until(() => told > 0);
    await nextFrame();
    expect(told).to.equal(1);
  });

  it('hears shadow roots, those of later nodes, and frames', async () => {
    const before = shadow(one('x-host'), '<i></i>');
    listen();
    before.firstElementChild!.id = 'a';
    await until(() => told === 1);

    const late = document.createElement('x-late');
    const inner = shadow(late, '<x-deep></x-deep>');
    const deep = shadow(inner.firstElementChild!, '<i></i>');
    one('main').append(late);
    await until(() => told === 2);
    deep.firstElementChild!.id = 'b';
    await until(() => told === 3);

    const { contentDocument } = await frame(one('#framed'), '<i></i>');
    await nextFrame();
    const known = told;
    contentDocument!.body.id = 'c';
    await until(() => told > known);
  });

  it('tells what the person writes, in frames too, and nothing that a script makes up', async () => {
    const { contentDocument } = await frame(one('#framed'), '<input>');
    one('main').append(document.createElement('input'));
    let written = 0;
    const stop = watch.onWrite(() => (written += 1));
    const fields = [one<HTMLInputElement>('main input'), contentDocument!.querySelector('input')!];
    for (const field of fields) field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(written).to.equal(0);
    for (const [index, field] of fields.entries()) {
      field.focus();
      await sendKeys({ press: 'a' });
      await until(() => written === index + 1);
    }
    stop();
    await sendKeys({ press: 'b' });
    expect(written).to.equal(2);
  });

  it('hears an element that is defined later', async () => {
    page('<x-defined-later></x-defined-later>');
    listen();
    customElements.define(
      'x-defined-later',
      class extends HTMLElement {
        constructor() {
          super();
          shadow(this, '<i></i>');
        }
      },
    );
    await until(() => told > 0);
    await nextFrame();
    const known = told;
    one('x-defined-later').shadowRoot!.firstElementChild!.id = 'd';
    await until(() => told > known);
  });

  it('is deaf to our own elements', async () => {
    page('<aidant-guide></aidant-guide>');
    await nextFrame();
    listen();
    one('aidant-guide').setAttribute('view', 'list');
    one('aidant-guide').append('x');
    await nextFrame();
    await nextFrame();
    expect(told).to.equal(0);
  });

  it('hears popovers open and close, also in shadow roots, in the frame they do so', async () => {
    const root = shadow(one('x-host'), '<div popover>x</div>');
    page('<div popover id="pop">x</div>');
    await nextFrame();
    listen();
    for (const pop of [one('#pop'), root.querySelector('div')!]) {
      for (const change of ['showPopover', 'hidePopover'] as const) {
        const known = told;
        pop[change]();
        await new Promise((done) => requestAnimationFrame(done));
        expect(told, change).to.be.above(known);
        await nextFrame();
        await nextFrame();
      }
    }
  });

  it('is deaf to popovers of ours', async () => {
    page('<aidant-guide popover="manual"></aidant-guide>');
    await nextFrame();
    listen();
    one('aidant-guide').showPopover();
    await nextFrame();
    await nextFrame();
    expect(told).to.equal(0);
  });

  it('stops when told, and keeps telling the others', async () => {
    const act = (): void => void (told += 1);
    const first = watch.onChange(act);
    watch.onChange(act);
    first();
    one('#p').className = 'z';
    await until(() => told > 0);
    watch.dispose();
    one('#p').className = 'q';
    await nextFrame();
    await nextFrame();
    expect(told).to.equal(1);
  });

  it('tells where the person is, and when that changes', async () => {
    const back = location.href;
    let routes = 0;
    const stop = watch.onRoute(() => (routes += 1));
    history.pushState(null, '', '?etape=2&nom=%C3%A9#fin');
    await until(() => routes === 1);
    expect(watch.location()).to.deep.include({ query: { etape: '2', nom: 'é' }, hash: 'fin' });
    history.replaceState({ same: true }, '', location.href);
    await nextTask();
    expect(routes).to.equal(1);
    location.hash = 'autre';
    await until(() => routes === 2);
    stop();
    history.replaceState(null, '', back);
    await nextTask();
    expect(routes).to.equal(2);
  });

  it('gives the page its history back where it had to listen in', () => {
    const own = Object.getOwnPropertyNames(history);
    const { pushState } = history;
    let heard = 0;
    const unwrap = wrapHistory(history, () => (heard += 1));
    history.pushState(null, '', location.href);
    expect(heard).to.equal(1);
    unwrap();
    expect(history.pushState).to.equal(pushState);
    expect(Object.getOwnPropertyNames(history)).to.deep.equal(own);
  });

  it('leaves alone what the page wrapped after us', () => {
    let heard = 0;
    const unwrap = wrapHistory(history, () => (heard += 1));
    const ours = history.pushState;
    const theirs: History['pushState'] = (...args) => ours.apply(history, args);
    history.pushState = theirs;
    unwrap();
    expect(history.pushState).to.equal(theirs);
    history.pushState(null, '', location.href);
    expect(heard).to.equal(0);
    Reflect.deleteProperty(history, 'pushState');
  });
});
