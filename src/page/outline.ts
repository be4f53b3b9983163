import type { Authored, Outline, PageNode, Translator } from '../core/ports.js';
import { elementOf } from './dom.js';
import type { Scripts } from './field-script.js';

export interface OutlineOptions {
  readonly document: Document;
  readonly i18n: Translator;
  /** On a bank's page nothing of ours reads or lights a secret. */
  readonly isBank: () => boolean;
  /** Loads what the site's author wrote about controls; it is asked anew, as the page is now, for each reading. */
  readonly authored?: () => Promise<() => Authored>;
}

const NOTHING_KNOWN: Authored = { of: () => undefined };

const COMMON = 'input, select, textarea, button, label, legend';

/** A quick look without shadow roots; `needsScripts` looks properly. */
function showsControls(document: Document, target: PageNode | undefined): boolean {
  const scope = elementOf(target) ?? document.querySelector('main, [role=main]') ?? document.body;
  return scope.matches(COMMON) || scope.querySelector(COMMON) !== null;
}

/**
 * Reads the page with parts that come when they are first needed: who only listens to our own windows needs none of
 * them, and a page without a form needs no words about fields.
 */
export function createOutline(options: OutlineOptions): Outline {
  const { document, i18n, isBank, authored } = options;
  let page: typeof import('./page-outline.js') | undefined;
  let scripts: (() => Scripts) | undefined;

  /** The words, and what the author wrote: without the latter the page alone says what its buttons do. */
  const known = async (): Promise<() => Authored> => {
    const [asked] = await Promise.all([
      authored?.().catch(() => undefined),
      i18n.more('script'),
      i18n.more('fields'),
    ]);
    return asked ?? (() => ({ ...NOTHING_KNOWN, short: authored !== undefined }));
  };

  const loadScripts = async (): Promise<void> => {
    try {
      const [{ createScripts }, author] = await Promise.all([import('./field-script.js'), known()]);
      scripts = () => createScripts({ i18n, author: author(), isBank });
    } catch {
      // Controls are read by their names; the next press tries again.
    }
  };

  return {
    async prepare(target) {
      // Both at once where a look tells that both are needed: on a phone each one after the other is felt.
      const early = !scripts && showsControls(document, target) ? loadScripts() : undefined;
      page ??= await import('./page-outline.js');
      if (early) await early;
      else if (!scripts && page.needsScripts(document, target)) await loadScripts();
    },

    read(target) {
      if (!page) return { source: 'page', units: [] };
      return page.readOutline(options, target, scripts?.());
    },

    async value(target) {
      const [{ valueScript }, author] = await Promise.all([import('./value-script.js'), known()]);
      return valueScript(target, { i18n, author: author(), isBank });
    },

    async landmarks() {
      const [{ landmarksOf }] = await Promise.all([import('./landmarks.js'), i18n.more('script')]);
      return landmarksOf(document, i18n);
    },
  };
}
