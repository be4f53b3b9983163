import { createLayer } from '../../page/layer.js';
import { createPlacer, readyToPlace } from '../../page/place.js';
import { createTracker } from '../../page/track.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Puts our elements in the top layer, beside what they speak of, and keeps them there. */
export async function provide({ document, ports }: ProvideOptions): Promise<Provided> {
  await readyToPlace(document);
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
