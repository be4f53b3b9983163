import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { watchPresence } from '../../src/page/presence.js';
import type { Undo } from '../../src/core/ports.js';

const OURS = 'aidant-shared-device';

describe('signs of a person', () => {
  let signs: string[];
  let undo: Undo;
  let box: HTMLElement;

  const centre = (of: Element): [number, number] => {
    const { left, top, width, height } = of.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  const on = (now?: () => number): void => {
    signs = [];
    const sign = (meant: boolean): void => void signs.push(meant ? 'meant' : 'seen');
    undo = watchPresence(document, { sign, woke: () => signs.push('woke') }, now);
  };
  /** The answer of the browser to what is done comes later than the doing. */
  const has = (sign: string): Promise<void> => waitUntil(() => signs.includes(sign), sign);

  beforeEach(() => {
    box = document.createElement('div');
    const field = document.createElement('input');
    field.value = 'abc';
    const button = document.createElement('button');
    button.textContent = 'Press';
    const text = document.createElement('p');
    text.textContent = 'A sentence to select.';
    // Whatever the page does with its own events.
    for (const name of ['keydown', 'click', 'pointerdown', 'input', 'change', 'focusin'])
      box.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    box.append(field, button, text);
    document.body.append(box);
  });
  afterEach(() => {
    undo();
    box.remove();
    document.querySelector(OURS)?.remove();
  });

  it('are a key and a press, whatever the page does with them', async () => {
    box.querySelector('input')!.focus();
    on();
    await sendKeys({ press: 'a' });
    await has('meant');
    undo();
    on();
    await sendMouse({ type: 'click', position: centre(box.querySelector('button')!) });
    await has('meant');
  });

  it('are a click and a choice by themselves, as a screen reader or the voice makes them', async () => {
    // A label passes a press on: the click of its field is the browser's own, and comes without a pointer.
    const label = document.createElement('label');
    const tick = Object.assign(document.createElement('input'), { type: 'checkbox' });
    label.append(tick, 'Yes');
    box.append(label);
    const seen: string[] = [];
    tick.addEventListener('click', (event) => seen.push(String(event.isTrusted)));
    tick.focus();
    on();
    await sendKeys({ press: ' ' });
    await has('meant');
    expect(
      signs.filter((sign) => sign === 'meant').length,
      'key, click, input, change',
    ).to.be.least(3);
  });

  it('are focus and a selection: somebody is there, which answers nothing', async () => {
    on();
    box.querySelector('button')!.focus();
    await has('seen');
    undo();
    on();
    document.getSelection()!.selectAllChildren(box.querySelector('p')!);
    await has('seen');
    expect(signs).not.to.include('meant');
  });

  it('are none that a script of the page makes up', () => {
    on();
    const button = box.querySelector('button')!;
    button.click();
    const init = { bubbles: true, composed: true };
    for (const name of ['keydown', 'pointerdown', 'input', 'change', 'pointermove', 'scroll'])
      button.dispatchEvent(new Event(name, init));
    document.dispatchEvent(new Event('selectionchange'));
    expect(signs).to.deep.equal([]);
  });

  it('are none that a script of the page makes the browser tell: scrolling, and what follows a press of its own', async () => {
    const strip = document.createElement('div');
    strip.style.cssText = 'inline-size: 80px; overflow: auto';
    const wide = document.createElement('div');
    wide.style.cssText = 'inline-size: 4000px; block-size: 10px';
    strip.append(wide);
    const label = document.createElement('label');
    const tick = Object.assign(document.createElement('input'), { type: 'checkbox' });
    label.append(tick, 'Yes');
    box.append(strip, label);
    const told: string[] = [];
    const note = ({ type, isTrusted }: Event): void => void told.push(`${type} ${isTrusted}`);
    strip.addEventListener('scroll', note);
    window.addEventListener('change', note, true);
    // Longer ago than the selections that a field tells as it comes and goes would count.
    let now = 0;
    on(() => now);
    now = 6 * 60_000;
    for (const left of [40, 80, 120]) {
      told.length = 0;
      strip.scrollLeft = left;
      await waitUntil(() => told.includes('scroll true'), 'a scroll that the browser tells itself');
    }
    tick.click();
    label.click();
    window.removeEventListener('change', note, true);
    expect(told.filter((name) => name === 'change true').length).to.equal(2);
    expect(signs).to.deep.equal([]);
    await Promise.resolve();
    tick.focus();
    await sendKeys({ press: ' ' });
    await has('meant');
  });

  it('are focus and a selection no longer than five minutes after the last key, press or movement', async () => {
    let now = 1_000;
    on(() => now);
    const [field, button] = [box.querySelector('input')!, box.querySelector('button')!];
    const selected = (): Promise<unknown> =>
      new Promise((told) => document.addEventListener('selectionchange', told, { once: true }));
    now += 5 * 60_000;
    button.focus();
    await has('seen');
    now += 1;
    signs.length = 0;
    field.focus();
    button.focus();
    const told = selected();
    document.getSelection()!.selectAllChildren(box.querySelector('p')!);
    await told;
    expect(signs).to.deep.equal([]);
    field.focus();
    await sendKeys({ press: 'a' });
    await has('meant');
    signs.length = 0;
    button.focus();
    await has('seen');
  });

  it('are no answer on the question itself, nor on the keys on the way to it', async () => {
    const ours = document.createElement(OURS);
    ours.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    document.body.append(ours);
    const answer = ours.shadowRoot!.querySelector('button')!;
    answer.textContent = 'I am still here';
    on();
    await sendMouse({ type: 'click', position: centre(answer) });
    await has('seen');
    expect(signs).not.to.include('meant');
    undo();
    box.querySelector('input')!.focus();
    on();
    await sendKeys({ press: 'Shift' });
    await has('seen');
    expect(signs).not.to.include('meant');
  });

  it('end when they are no longer watched', async () => {
    on();
    undo();
    box.querySelector('input')!.focus();
    await sendKeys({ press: 'a' });
    expect(signs).to.deep.equal([]);
  });

  it('tell that the page is seen again', () => {
    on();
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(signs).to.deep.equal(['woke', 'woke', 'woke']);
  });
});
