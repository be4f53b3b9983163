import { createInstance, type i18n as I18next } from 'i18next';
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
 * The words of the interface, by i18next: plural rules and placeholders are its work, escaping is Lit's.
 * Its own instance, so that a page that uses i18next itself keeps its words.
 *
 * Until the first `use` has resolved, `t` answers with an empty string: a person must never read a key.
 */
export function createTranslator(options: TranslatorOptions): Translator {
  const missing = new Set<string>();
  const later = new Set<LaterWords>();
  let locale = interfaceFor(options.locale, options.first());
  let engine: I18next | undefined;
  let wanted = 0;

  const onMissing = (key: string): string => {
    if (!missing.has(`${locale} ${key}`)) {
      missing.add(`${locale} ${key}`);
      options.onMissing?.(key, locale);
    }
    return '';
  };

  const start = (first: InterfaceLocale): I18next => {
    const instance = createInstance();
    void instance.init({
      lng: first,
      fallbackLng: false,
      resources: {},
      initAsync: false,
      nsSeparator: false,
      returnEmptyString: false,
      interpolation: { escapeValue: false },
      parseMissingKeyHandler: onMissing,
    });
    return instance;
  };

  return {
    get locale() {
      return locale;
    },
    get dir() {
      return directionOf(locale);
    },
    locales: INTERFACE_LOCALES,

    t(key, values) {
      return engine ? engine.t(key, { ...values }) : '';
    },

    pick(text) {
      return resolveText(text, options.reading(), options.first());
    },

    async use(tag) {
      const turn = ++wanted;
      const next = interfaceFor(tag, options.first());
      const messages = await Promise.all([
        loadMessages(next),
        ...[...later].map((words) => loadLater(next, words)),
      ]).catch(() => notLoaded(next));
      // Somebody asked for yet another language meanwhile: that one counts.
      if (turn !== wanted) return;
      engine ??= start(next);
      for (const one of messages) engine.addResourceBundle(next, 'translation', one, true);
      await engine.changeLanguage(next);
      if (turn === wanted) locale = next;
    },

    async more(words) {
      later.add(words);
      // Before the first `use` there is no language yet: it will load these too.
      if (!engine) return;
      const at = locale;
      const messages = await loadLater(at, words).catch(() => notLoaded(at));
      engine.addResourceBundle(at, 'translation', messages, true);
    },
  };
}

function notLoaded(locale: InterfaceLocale): never {
  throw new AidantError({
    code: 'fault',
    severity: 'person',
    fix: `The words for "${locale}" could not be loaded. Check the connection and try again.`,
  });
}

/** The interface nearest to a tag: `fr` for `fr-BE`; without one, the site's first language, else English. */
function interfaceFor(tag: string, first: string): InterfaceLocale {
  return [primary(tag), primary(first)].find(isInterfaceLocale) ?? 'en';
}
