/** Under the AGPL: for this measurement only. */
import introJs from 'intro.js';
import 'intro.js/introjs.css';
import { element, holeOfElement, steps } from './shared.js';

let tour;
let left = false;
const card = () => document.querySelector('.introjs-tooltip') ?? undefined;

window.tool = {
  name: 'intro.js',
  own: '.introjs-tour, .introjs-tour *',
  ready: () => true,
  init() {
    tour = introJs.tour();
    tour.setOptions({
      showProgress: true,
      steps: steps.map((step) => ({
        element: element(step),
        title: step.title,
        intro: step.text,
      })),
    });
  },
  async start(index = 0) {
    // A tour that was left does not start again; its documentation makes a new one each time.
    if (left) window.tool.init();
    left = false;
    await tour.start();
    for (let i = 0; i < index; i += 1) await tour.nextStep();
  },
  next: () => card().querySelector('.introjs-nextbutton').click(),
  stop() {
    left = true;
    return tour.exit(true);
  },
  card,
  nextButton: () => card()?.querySelector('.introjs-nextbutton') ?? undefined,
  closeButton: () => card()?.querySelector('.introjs-skipbutton') ?? undefined,
  hole: () => holeOfElement(document.querySelector('.introjs-helperLayer')),
};
