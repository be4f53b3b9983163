import { createLayer } from '../../page/layer.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Shows our elements in the top layer, also inside the windows of the page. */
export function provide({ document, ports }: ProvideOptions): Provided {
  const layer = createLayer(document, ports.watch);
  return { ports: { layer }, dispose: () => layer.dispose() };
}
