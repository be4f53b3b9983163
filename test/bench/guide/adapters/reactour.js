import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { TourProvider, useTour } from '@reactour/tour';
import { button, element, steps } from './shared.js';

let tour;
const card = () => document.querySelector('.reactour__popover') ?? undefined;

function Handle() {
  tour = useTour();
  return null;
}

/** React renders when it finds the time. */
async function until(test) {
  while (!test()) await new Promise(requestAnimationFrame);
}

window.tool = {
  name: 'reactour',
  own: '#bench-root, #bench-root *',
  ready: () => true,
  init() {
    const list = steps.map((step) => ({
      selector: element(step),
      content: h('div', null, h('h2', null, step.title), h('p', null, step.text)),
    }));
    const place = document.createElement('div');
    place.id = 'bench-root';
    document.body.append(place);
    createRoot(place).render(h(TourProvider, { steps: list }, h(Handle)));
    return until(() => tour !== undefined);
  },
  start(index = 0) {
    tour.setCurrentStep(index);
    tour.setIsOpen(true);
  },
  next: () => window.tool.nextButton().click(),
  stop: () => tour.setIsOpen(false),
  card,
  nextButton: () => button(card(), /next step/i),
  closeButton: () => card()?.querySelector('.reactour__close-button') ?? undefined,
  // What is inside a mask has no box of its own; the mask covers the window.
  hole() {
    const cut = document.querySelector('.reactour__mask mask rect:last-of-type');
    if (!cut) return undefined;
    const { x, y, width, height } = getComputedStyle(cut);
    const [left, top] = [parseFloat(x), parseFloat(y)];
    return { left, top, right: left + parseFloat(width), bottom: top + parseFloat(height) };
  },
};
