import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { useJoyride } from 'react-joyride';
import { button, holeOfPath, steps, target } from './shared.js';

let controls;
const card = () => document.querySelector('.react-joyride__tooltip') ?? undefined;

function Tour({ list }) {
  const joyride = useJoyride({
    steps: list,
    continuous: true,
    scrollToFirstStep: true,
    options: { showProgress: true, skipBeacon: true },
  });
  controls = joyride.controls;
  return joyride.Tour;
}

/** React renders when it finds the time. */
async function until(test) {
  while (!test()) await new Promise(requestAnimationFrame);
}

window.tool = {
  name: 'react-joyride',
  own: '#react-joyride-portal, #react-joyride-portal *, #bench-root',
  ready: () => true,
  init() {
    const list = steps.map((step) => ({
      target: target(step),
      title: step.title,
      content: step.text,
    }));
    const place = document.createElement('div');
    place.id = 'bench-root';
    document.body.append(place);
    createRoot(place).render(h(Tour, { list }));
    return until(() => controls !== undefined);
  },
  start: (index = 0) => controls.start(index),
  next: () => button(card(), /^Next/).click(),
  stop: () => controls.skip(),
  card,
  nextButton: () => button(card(), /^Next/),
  closeButton: () => button(card(), /close/i),
  hole: () => holeOfPath(document.querySelector('.react-joyride__spotlight path')),
};
