import { createPlacer, readyToPlace } from '../../page/place.js';
import { createTracker } from '../../page/track.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Puts our elements beside what they speak of, keeps them there, and takes the person to it. */
export async function provide({ document, ports }: ProvideOptions): Promise<Provided> {
  await readyToPlace(document);
  return {
    ports: {
      tracker: createTracker(ports.watch),
      placer: createPlacer(document, ports.watch, ports.controls),
    },
  };
}
