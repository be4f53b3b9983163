/** The narrowest telephone with letters twice as large: nothing runs out of its box on any screen of asking a person. */
import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { render } from 'lit';
import { files } from './all-stories.js';
import { everything, settled, show } from './show.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

const SCREENS = /^(callback|card|helper|places|shared-device|sheets)\./;

describe('at 320 px with text of 200 %', () => {
  const { style } = document.documentElement;
  let stage: HTMLElement;

  before(async function () {
    if (!can?.viewport) this.skip();
    await setViewport({ width: 320, height: 640 });
    style.fontSize = '200%';
  });

  after(async () => {
    style.fontSize = '';
    if (can?.viewport) await setViewport({ width: 800, height: 600 });
  });

  beforeEach(() => {
    stage = document.createElement('main');
    document.body.append(stage);
  });

  afterEach(() => {
    render(null, stage);
    stage.remove();
  });

  for (const [file, { default: meta, ...stories }] of Object.entries(files)) {
    if (!SCREENS.test(file)) continue;
    for (const [name, story] of Object.entries(stories)) {
      it(`${file.split('.')[0]}, ${name}`, async () => {
        await show(meta, story, stage);
        for (const element of everything(stage))
          if (element instanceof HTMLDetailsElement) element.open = true;
        await settled();
        const boxes = everything(stage).filter(isSeen);
        expect(boxes.length, 'what the story draws').to.be.above(3);
        expect(boxes.flatMap(runsOut)).to.deep.equal([]);
      });
    }
  }
});

/** Of ours, of a box, and not only for the ear. What is in a line of text makes the box around it wider. */
function isSeen(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
    // Where a story has a page, that is no part of what is looked at.
    element.getRootNode() instanceof ShadowRoot &&
    element.clientWidth > 1 &&
    element.checkVisibility() &&
    getComputedStyle(element).clipPath === 'none' &&
    !(element instanceof HTMLInputElement)
  );
}

/** What is wider than its box, or beyond the edge of the screen, as one line. A pixel is a matter of rounding. */
function runsOut(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  const over = element.scrollWidth - element.clientWidth;
  if (over <= 1 && left >= -1 && right <= innerWidth + 1) return [];
  const name = [element.localName, ...element.classList].join('.');
  const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
  return [`${name} by ${Math.max(over, Math.ceil(right - innerWidth))} px: ${text}`];
}
