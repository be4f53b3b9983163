import { createControls } from '../../page/controls.js';
import { createFinder } from '../../page/find.js';
import type { Provided, ProvideOptions } from '../page.js';

/** Finds what an author described, and reads the controls of the page. */
export function provide({ document, ports, locales }: ProvideOptions): Provided {
  return {
    ports: {
      controls: createControls(ports.watch),
      finder: createFinder(document, { locales: locales() }),
    },
  };
}
