import type { TextBlock } from '../formats/texts.js';
import { sourceHash } from './hash.js';

/** What the rules need to know of the page's element that holds an original. No DOM: `page` looks, core judges. */
export interface HostFacts {
  /** In lower case: `label`, `p`. */
  readonly tag: string;
  /** How many text nodes with words in them it holds. */
  readonly words: number;
  /** An `option` without `value`, or with `label`: its text is its value, or is not what shows. */
  readonly textIsValue: boolean;
  /** What it holds must stay usable (controls, frames, media), or the page lets the person write in it. */
  readonly holdsControls: boolean;
  readonly editable: boolean;
  /** Another element takes its name or description from it. */
  readonly namesAnother: boolean;
  /** The label of a box by which the person agrees to something. */
  readonly consent: boolean;
}

/**
 * How a simple text takes the place of its original.
 * - `swap`: the words of one text node change.
 * - `beside`: the same, with the original kept in front: what one agrees to is never shown in other words alone.
 * - `block`: the element is hidden and ours follows it.
 */
export type Way = 'swap' | 'beside' | 'block';

const NEVER = new Set(
  `textarea input select datalist output script style template noscript title svg math canvas iframe object embed
  video audio html head body`.split(/\s+/),
);

/** Only these may be hidden whole: nothing in the page takes its name, its rows or its state from them. */
const BLOCKS = new Set(
  'p div section article aside blockquote ul ol dl li figure address pre h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/**
 * The way for this host, or undefined when it must be left alone.
 *
 * @param plain the simple text has no markup.
 * @param pictured it comes with a picture, which only an element of ours can hold. Where the page's own must stay,
 *   the words change without it.
 */
export function chooseWay(host: HostFacts, plain: boolean, pictured = false): Way | undefined {
  if (NEVER.has(host.tag) || host.editable || host.textIsValue || host.words === 0)
    return undefined;
  const mayHide =
    BLOCKS.has(host.tag) && !host.holdsControls && !host.namesAnother && !host.consent;
  if (mayHide && (pictured || host.words > 1 || !plain)) return 'block';
  if (host.words > 1 || !plain) return undefined;
  return host.consent ? 'beside' : 'swap';
}

/** Whether a simple text still belongs to the original that the page shows. */
export function judge(
  block: Pick<TextBlock, 'source'>,
  original: string,
): 'current' | 'unpinned' | 'stale' {
  if (block.source === undefined) return 'unpinned';
  return block.source === sourceHash(original) ? 'current' : 'stale';
}

/** What an original's words, from which its `source` is computed, leave out: a selector. */
export const LEFT_OUT = 'select, script, style, aidant-text > [data-level="simple"]';

/** How many words, in any script, as reading needs them counted. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** A text so short that nobody misses its simple version, such as "Yes" or "First name". */
export const SHORT = 3;
