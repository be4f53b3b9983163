import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { render } from 'lit';
import { files } from './all-stories.js';
import { show } from './show.js';

declare const axe: typeof import('axe-core');

/** How a story is looked at. A page says itself whether it is dark, and our elements follow. */
export type Look = 'as it is' | 'dark' | 'in forced colours';

const can = await executeServerCommand<{ emulateMedia: boolean; darkButtons: boolean }, undefined>(
  'capabilities',
);

/** Every story, in one look: a file for each, so that they run side by side. */
export function storiesHaveNoFault(look: Look): void {
  for (const [file, { default: meta, ...stories }] of Object.entries(files)) {
    describe(`stories of ${file}, ${look}`, () => {
      let stage: HTMLElement;

      beforeEach(async function () {
        stage = document.createElement('main');
        document.body.append(stage);
        // WebKitGTK gives a dark page's own buttons white letters on light grey: no fault of ours to find.
        if (look === 'dark' && !can?.darkButtons) this.skip();
        if (look === 'in forced colours' && !can?.emulateMedia) this.skip();
        if (look === 'dark') {
          const { style } = document.documentElement;
          style.setProperty('color-scheme', 'dark');
          // The ground as the browser paints it, written down: axe takes a page without one for white.
          style.setProperty('background-color', 'Canvas');
        }
        if (look === 'in forced colours') await emulateMedia({ forcedColors: 'active' });
      });

      afterEach(async () => {
        render(null, stage);
        stage.remove();
        document.documentElement.removeAttribute('style');
        if (can?.emulateMedia) await emulateMedia({ forcedColors: 'none' });
      });

      for (const [name, story] of Object.entries(stories)) {
        it(name, async () => {
          await show(meta, story, stage);
          expect(stage.children, 'what the story draws').to.not.be.empty;
          expect(await faults()).to.deep.equal([]);
        });
      }
    });
  }
}

/** The faults axe finds, each as one line. A story is a piece of a page, so it need not have a page's landmarks. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' >>> ')} ${node.failureSummary}`),
  );
}
