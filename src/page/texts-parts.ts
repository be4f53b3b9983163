/** Parts of the page with a level of their own (`aidant-level for="…"`). */
import type { Level } from '../core/formats/text.js';
import type { Parts } from '../core/simple/state.js';
import { elementOf, parentElementOf } from './dom.js';

/** The level at which a node shows: that of the nearest part around it, else the page's. */
export function levelAt(node: Node, level: Level, parts: Parts): Level {
  if (Object.keys(parts).length === 0) return level;
  for (let at = elementOf(node); at; at = parentElementOf(at)) {
    const own = at.id === '' ? undefined : parts[at.id];
    if (own !== undefined) return own;
  }
  return level;
}
