/** aidant by its script tag, as a site has it. */
import { holeOfElement, steps } from './shared.js';

const host = () => window.bench.deep(document, 'aidant-guide')[0]?.shadowRoot ?? undefined;
const acts = () => host()?.querySelector('.acts .main');

window.tool = {
  name: 'aidant',
  /** A press right after a change of step is taken for a slip of the hand. */
  settle: 550,
  own: 'aidant-guide, aidant-launcher, aidant-panel, aidant-helper, aidant-player, [data-aidant]',
  ready: () => !!window.aidant?.version && !!document.querySelector('aidant-launcher')?.shadowRoot,
  init: () => undefined,
  start: (index = 0) => window.aidant.start('bench', { step: steps[index].id }),
  next: () => acts()?.click(),
  /** Its last word, that one may go on later, goes by its own button. */
  async stop() {
    await window.aidant.stop();
    for (let i = 0; i < 300 && !host()?.querySelector('.last'); i += 1)
      await new Promise(requestAnimationFrame);
    host()?.querySelector('.corner button').click();
    await new Promise(requestAnimationFrame);
  },
  card: () => host()?.querySelector('.box') ?? undefined,
  nextButton: () => acts() ?? undefined,
  closeButton: () => host()?.querySelector('.corner button:last-child') ?? undefined,
  hole: () => holeOfElement(host()?.querySelector('.spot .line')),
};
