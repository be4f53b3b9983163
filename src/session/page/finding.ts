import { createControls } from '../../page/controls.js';
import { createFinder } from '../../page/find.js';
import { createPageWatch } from '../../page/watch.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Watches the page, finds what an author described, and reads the controls of the page. */
export function provide({ document, locales }: ProvideOptions): Provided {
  const watch = createPageWatch(document);
  return {
    ports: {
      watch,
      controls: createControls(watch),
      finder: createFinder(document, { locales: locales() }),
    },
    dispose: () => watch.dispose(),
  };
}
