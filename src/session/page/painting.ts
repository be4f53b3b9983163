import { createPainter } from '../../page/highlight.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Lights text and controls of the page. */
export function provide({ document }: ProvideOptions): Provided {
  const painter = createPainter(document);
  return { ports: { painter }, dispose: () => painter.clear() };
}
