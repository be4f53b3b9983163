import { createAnnouncer } from '../../page/announce.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Tells screen readers, politely. */
export function provide({ document, ports }: ProvideOptions): Provided {
  const announcer = createAnnouncer(document, ports.watch);
  return { ports: { announcer }, dispose: () => announcer.dispose() };
}
