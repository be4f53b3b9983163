/**
 * A text an author wrote: a plain string (the site's first language) or one string per BCP 47 tag.
 * The simple level is a language of its own: `fr-simple` is a registered variant of `fr`.
 */
export type LocalText = string | { readonly [tag: string]: string };

/** What the person chose to read: a language tag without variant, and a level kept apart. */
export interface Reading {
  readonly locale: string;
  readonly level: Level;
}

export type Level = 'original' | 'simple';

/** A text ready to render: what to show, in which language it really is, and which way it runs. */
export interface ResolvedText {
  readonly value: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** True when the language shown is not the language asked for (a missing simple text does not count). */
  readonly fallback: boolean;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi', 'dv']);

/** The direction of a language tag, from its primary subtag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primary(tag)) ? 'rtl' : 'ltr';
}

/** The primary language of a tag: `fr` for `fr-BE-simple`. */
export function primary(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? '').toLowerCase();
}

/**
 * The language tag for a `lang` that a page carries, or at least its primary language: "fr_BE" is no tag, and must not
 * stop what asks the browser. Undefined where the browser does not know the language.
 */
export function knownTag(lang: string): string | undefined {
  for (const tag of [lang.replaceAll('_', '-'), primary(lang)])
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
    } catch {
      // Not a tag. Its beginning may be one.
    }
  return undefined;
}

/**
 * Tags to try, best first: `fr-BE-simple → fr-simple → fr-BE → fr → first`, and the simple form of the
 * first language before its plain one when the simple level was asked for.
 */
export function fallbackChain({ locale, level }: Reading, first: string): string[] {
  const chain: string[] = [];
  for (const tag of [locale, first]) {
    const shorter = prefixes(tag);
    if (level === 'simple') chain.push(...shorter.map((prefix) => `${prefix}-simple`));
    chain.push(...shorter);
  }
  return [...new Set(chain)];
}

/**
 * Picks the best language of `text` for a reader.
 * @param first the site's first language, which a plain string is written in.
 */
export function resolveText(text: LocalText, reading: Reading, first: string): ResolvedText {
  const map = typeof text === 'string' ? { [first]: text } : text;
  const byTag = new Map(
    Object.entries(map).map(([tag, value]) => [tag.toLowerCase(), { tag, value }]),
  );
  const hit =
    fallbackChain(reading, first)
      .map((tag) => byTag.get(tag.toLowerCase()))
      .find((entry) => entry !== undefined) ?? byTag.values().next().value;
  const lang = hit?.tag ?? first;
  return {
    value: hit?.value ?? '',
    lang,
    dir: directionOf(lang),
    fallback: primary(lang) !== primary(reading.locale),
  };
}

/** Every language version of a text, for matching names that may be shown in any of them. */
export function allVersions(text: LocalText): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function prefixes(tag: string): string[] {
  const parts = tag.split('-').filter((part) => part.toLowerCase() !== 'simple');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
