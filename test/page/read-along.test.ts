import { expect } from '@open-wc/testing';
import type { Follower } from '../../src/core/ports.js';
import { createFollower } from '../../src/page/read-along.js';

describe('keeping what is said in view', () => {
  let follower: Follower;
  let main: HTMLElement;
  let last: HTMLElement;

  beforeEach(() => {
    main = document.createElement('main');
    main.innerHTML = `<input id="field"><button>Page</button>${'<p>Une phrase.</p>'.repeat(200)}<p id="last">Fin.</p><aidant-player></aidant-player>`;
    document.body.append(main);
    last = main.querySelector('#last')!;
    scrollTo(0, 0);
    follower = createFollower(document);
    follower.start();
  });
  afterEach(() => {
    follower.stop();
    main.remove();
  });

  const moves = (): boolean => {
    const before = scrollY;
    follower.follow(last);
    const moved = scrollY !== before;
    scrollTo(0, 0);
    return moved;
  };
  const key = (target: EventTarget, name: string): void => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }),
    );
  };
  const press = (target: EventTarget, options: PointerEventInit = {}): void => {
    target.dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true, ...options }),
    );
  };

  it('brings it, and leaves it where it can be seen', () => {
    follower.follow(last);
    const { top, bottom } = last.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight).to.equal(true);
    const before = scrollY;
    follower.follow(last);
    expect(scrollY).to.equal(before);
  });

  for (const [what, act] of [
    [
      'scrolls with the wheel',
      () => main.dispatchEvent(new WheelEvent('wheel', { bubbles: true })),
    ],
    ['scrolls with a finger', () => main.dispatchEvent(new Event('touchmove', { bubbles: true }))],
    ['scrolls with a key', () => key(document.body, 'PageDown')],
    ['moves on with Tab', () => key(main.querySelector('button')!, 'Tab')],
    ['scrolls with the middle button', () => press(main, { button: 1 })],
    ['writes in a field', () => key(main.querySelector('#field')!, 'a')],
    ['presses a field', () => press(main.querySelector('#field')!)],
  ] as const) {
    it(`stays where it is once the person ${what}, until they ask again`, () => {
      expect(moves()).to.equal(true);
      act();
      expect(moves()).to.equal(false);
      follower.start();
      expect(moves()).to.equal(true);
    });
  }

  it('goes on when the person presses a button of ours, or reads the page with the pointer', () => {
    const player = main.querySelector('aidant-player')!;
    key(player, ' ');
    key(player, 'Tab');
    press(player);
    press(main.querySelector('p')!);
    key(document.body, 'a');
    expect(moves()).to.equal(true);
  });

  it('brings a long sentence higher, where something lies over the lower part of the screen', () => {
    const sheet = document.createElement('div');
    sheet.style.cssText = 'position: fixed; inset: 45vh 0 0 0; background: #fff';
    main.append(sheet);
    last.style.setProperty('block-size', '36vh');
    main.style.setProperty('padding-block-end', '200vh');
    follower.follow(last);
    const { top, bottom } = last.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight * 0.45 + 1, `${top} ${bottom}`).to.equal(true);
  });

  it('leaves the page alone once it has stopped', () => {
    follower.stop();
    expect(moves()).to.equal(false);
  });
});
