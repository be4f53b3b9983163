import { AidantError } from '../core/errors.js';
import { directionOf, primary, resolveText, type Reading } from '../core/formats/text.js';
import type { Translator } from '../core/ports.js';
import {
  INTERFACE_LOCALES,
  isInterfaceLocale,
  loadLater,
  loadMessages,
  type InterfaceLocale,
  type LaterWords,
} from './locales/index.js';

export interface TranslatorOptions {
  /** The language wanted first, as a BCP 47 tag. Nothing is loaded until `use` is called. */
  readonly locale: string;
  /** The site's first language: what a plain string of an author is written in. */
  readonly first: () => string;
  /** What the person reads now; asked for at each `pick`, so that a change shows at once. */
  readonly reading: () => Reading;
  /** Told once of each key that has no words. */
  readonly onMissing?: (key: string, locale: string) => void;
}

/**
 * The words of the interface: plural rules by the browser's `Intl`, placeholders filled in as they are, because
 * escaping is Lit's work. Why no library: docs/adr/0006-words-without-a-library.md.
 *
 * Until the first `use` has resolved, `t` answers with an empty string: a person must never read a key.
 */
export function createTranslator(options: TranslatorOptions): Translator {
  const missing = new Set<string>();
  const later = new Set<LaterWords>();
  let locale = interfaceFor(options.locale, options.first());
  let words: ReadonlyMap<string, string> | undefined;
  let plurals = new Intl.PluralRules(locale);
  let wanted = 0;

  const wordsFor = (key: string, count: unknown): string | undefined =>
    (typeof count === 'number' ? words?.get(`${key}_${plurals.select(count)}`) : undefined) ??
    words?.get(`${key}_other`) ??
    words?.get(key);

  const reportMissing = (key: string): void => {
    if (missing.has(`${locale} ${key}`)) return;
    missing.add(`${locale} ${key}`);
    options.onMissing?.(key, locale);
  };

  const load = async (next: InterfaceLocale): Promise<ReadonlyMap<string, string>> => {
    const names = [...later];
    const trees = await Promise.all([
      loadMessages(next),
      ...names.map((name) => loadLater(next, name)),
    ]);
    // A screen that opened meanwhile needs its words in this language too.
    if (names.length < later.size) return load(next);
    return new Map(trees.flatMap((tree) => flat(tree)));
  };

  return {
    get locale() {
      return locale;
    },
    get dir() {
      return directionOf(locale);
    },
    locales: INTERFACE_LOCALES,

    t(key, values = {}) {
      if (!words) return '';
      const found = wordsFor(key, values['count']);
      if (found === undefined) reportMissing(key);
      return (found ?? '').replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''));
    },

    pick(text) {
      return resolveText(text, options.reading(), options.first());
    },

    async use(tag) {
      const turn = ++wanted;
      const next = interfaceFor(tag, options.first());
      const loaded = await load(next).catch(() => notLoaded(next));
      // Somebody asked for yet another language meanwhile: that one counts.
      if (turn !== wanted) return;
      locale = next;
      plurals = new Intl.PluralRules(next);
      words = loaded;
    },

    async more(name) {
      later.add(name);
      // Before the first `use` there is no language yet: it will load these too.
      if (!words) return;
      const at = locale;
      const tree = await loadLater(at, name).catch(() => notLoaded(at));
      if (at === locale) words = new Map([...words, ...flat(tree)]);
    },
  };
}

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Words under the path of their key: `guide.progress`. */
function flat(tree: Tree, path = ''): [key: string, words: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

function notLoaded(locale: InterfaceLocale): never {
  throw new AidantError({
    code: 'fault',
    severity: 'person',
    fix: `The words for "${locale}" could not be loaded. Check the connection and try again.`,
  });
}

/**
 * The interface nearest to a tag: `fr` for `fr-BE`; without one, the site's first language, else English, else (in
 * the build with one language) the one there is.
 */
function interfaceFor(tag: string, first: string): InterfaceLocale {
  const [only] = INTERFACE_LOCALES;
  return [primary(tag), primary(first), 'en'].find(isInterfaceLocale) ?? only ?? 'en';
}
