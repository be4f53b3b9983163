import { driver } from 'driver.js';
import 'driver.js/dist/driver.css';
import { holeOfPath, steps, target } from './shared.js';

let tour;
const card = () => document.querySelector('.driver-popover') ?? undefined;

window.tool = {
  name: 'driver.js',
  own: '[id^="driver-"], [class*="driver-popover"], .driver-overlay',
  ready: () => true,
  init({ still } = {}) {
    tour = driver({
      showProgress: true,
      ...(still && { animate: false }),
      steps: steps.map((step) => ({
        element: target(step),
        popover: { title: step.title, description: step.text },
      })),
    });
  },
  start: (index = 0) => tour.drive(index),
  next: () => card().querySelector('.driver-popover-next-btn').click(),
  stop: () => tour.destroy(),
  card,
  nextButton: () => card()?.querySelector('.driver-popover-next-btn') ?? undefined,
  closeButton: () => card()?.querySelector('.driver-popover-close-btn') ?? undefined,
  hole: () => holeOfPath(document.querySelector('.driver-overlay path')),
};
