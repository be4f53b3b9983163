import { createLayer } from '../../page/layer.js';
import { createPlacer } from '../../page/place.js';
import { createTracker } from '../../page/track.js';
import type { Provided, ProvideOptions } from '../page.js';

/** Puts our elements in the top layer, beside what they speak of, and keeps them there. */
export function provide({ document, ports }: ProvideOptions): Provided {
  const layer = createLayer(document, ports.watch);
  return {
    ports: {
      layer,
      tracker: createTracker(ports.watch),
      placer: createPlacer(document, ports.watch, ports.controls),
    },
    dispose: () => layer.dispose(),
  };
}
