/** Tour Kit's last edition under the MIT licence. Its steps let the person use the target (`interactive`). */
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { Tour, TourKitProvider, TourStep, useTour } from '@tour-kit/react';
import 'tour-kit.css';
import { button, holeOfElement, steps, target } from './shared.js';

let tour;
const card = () => document.querySelector('[data-tour-step]') ?? undefined;

function Handle() {
  tour = useTour();
  return null;
}

/** React renders when it finds the time. */
async function until(test) {
  while (!test()) await new Promise(requestAnimationFrame);
}

window.tool = {
  name: 'Tour Kit',
  own: '[data-tour-step], [data-tour-step] *, .fixed.inset-0, .fixed.inset-0 *, #bench-root',
  ready: () => true,
  init() {
    const list = steps.map((step) =>
      h(TourStep, {
        key: step.id,
        id: step.id,
        target: target(step),
        title: step.title,
        content: step.text,
        interactive: true,
      }),
    );
    const place = document.createElement('div');
    place.id = 'bench-root';
    document.body.append(place);
    createRoot(place).render(
      h(TourKitProvider, null, h(Tour, { id: 'bench' }, ...list, h(Handle, { key: 'handle' }))),
    );
    return until(() => tour !== undefined);
  },
  async start(index = 0) {
    await tour.start('bench', index);
  },
  next: () => window.tool.nextButton().click(),
  stop: () => tour.skip(),
  card,
  nextButton: () => button(card(), /^(Next|Finish)/),
  closeButton: () => button(card(), /close/i),
  hole: () => holeOfElement(document.querySelector('.fixed.inset-0 > div')),
};
