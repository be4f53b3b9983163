import type { Reporter } from '../core/errors.js';
import type { Announcer, PagePorts } from '../core/ports.js';
import { createAnnouncer } from './announce.js';
import { createControls } from './controls.js';
import { createFinder } from './find.js';
import { createPainter } from './highlight.js';
import { createLayer } from './layer.js';
import { createOwnForm } from './own-form.js';
import { createPlacer } from './place.js';
import { createTracker } from './track.js';
import { createPageWatch } from './watch.js';

export interface PagePortsOptions {
  /** Takes what goes wrong; the page never hears of it. */
  readonly report: Reporter;
  /** The site's languages: a page in another one was translated by the browser. */
  readonly locales?: readonly string[];
}

export type DisposablePagePorts = PagePorts & { readonly announcer: Announcer; dispose(): void };

/** All that aidant sees of one page. After `dispose` no listener, observer or node of ours is left in it. */
export function createPagePorts(
  document: Document,
  options: PagePortsOptions,
): DisposablePagePorts {
  const watch = createPageWatch(document);
  const controls = createControls(watch);
  const layer = createLayer(document, watch);
  const announcer = createAnnouncer(document, watch);
  const painter = createPainter(document);
  return {
    watch,
    controls,
    layer,
    announcer,
    painter,
    finder: createFinder(document, options),
    tracker: createTracker(watch),
    placer: createPlacer(document, watch, controls),
    ownForm: createOwnForm(document, controls),
    dispose() {
      painter.clear();
      layer.dispose();
      announcer.dispose();
      watch.dispose();
    },
  };
}
