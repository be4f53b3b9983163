/** Under the AGPL: for this measurement only. */
import Shepherd from 'shepherd.js';
import 'shepherd.js/dist/css/shepherd.css';
import { button, holeOfPath, steps, target } from './shared.js';

let tour;
const card = () => document.querySelector('.shepherd-element:not([hidden])') ?? undefined;

window.tool = {
  name: 'shepherd.js',
  own: '.shepherd-element, .shepherd-modal-overlay-container',
  ready: () => true,
  init() {
    tour = new Shepherd.Tour({
      useModalOverlay: true,
      defaultStepOptions: { cancelIcon: { enabled: true }, scrollTo: { block: 'center' } },
    });
    for (const step of steps)
      tour.addStep({
        id: step.id,
        title: step.title,
        text: step.text,
        attachTo: { element: target(step), on: 'bottom' },
        buttons: [
          { text: 'Back', action: tour.back, secondary: true },
          { text: 'Next', action: tour.next },
        ],
      });
  },
  start(index = 0) {
    if (index === 0) return tour.start();
    return tour.show(steps[index].id);
  },
  next: () => button(card(), /^Next/).click(),
  stop: () => tour.cancel(),
  card,
  nextButton: () => button(card(), /^Next/),
  closeButton: () => card()?.querySelector('.shepherd-cancel-icon') ?? undefined,
  hole: () => holeOfPath(document.querySelector('.shepherd-modal-overlay-container path')),
};
