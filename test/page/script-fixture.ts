/** Scripts of controls in keys instead of words, so that the tests do not depend on the words. */
import type { Authored, AuthoredControl, Translator } from '../../src/core/ports.js';
import { createOutline } from '../../src/page/outline.js';
import { clearPages, one, page } from './page-fixture.js';

const i18n = {
  locale: 'fr',
  t: (key: string, values?: Record<string, unknown>) =>
    `[${key.replace(/^script\./, '')}${values ? ` ${Object.values(values).join('/')}` : ''}]`,
  pick: (text: string) => ({ value: text, lang: 'fr' }),
  more: () => Promise.resolve(),
} as unknown as Translator;

const NOBODY: Authored = { of: () => undefined };
let author = NOBODY;

export const outline = createOutline({
  document,
  i18n,
  isBank: () => false,
  authored: () => Promise.resolve(() => author),
});

/** What an author wrote about each control of the page, until `forgetScripts`. */
export function authored(control: Partial<AuthoredControl>): void {
  author = { of: () => ({ mend: () => undefined, ...control }) };
}

/** Call in `before`. */
export async function prepareScripts(): Promise<void> {
  page('<main><input></main>');
  await outline.prepare();
  clearPages();
}

/** Call in `afterEach`. */
export function forgetScripts(): void {
  author = NOBODY;
  clearPages();
}

/** One control asked for by itself. */
export function alone(html: string, selector = '#f'): string[] {
  clearPages();
  page(`<main lang="fr">${html}</main>`);
  return heard(selector);
}

/** The same within its page. */
export function whole(html: string): string[] {
  clearPages();
  page(`<main id="main" lang="fr">${html}</main>`);
  return heard('#main');
}

export function heard(selector: string): string[] {
  return [...outline.read(one(selector)).units].map(({ text }) =>
    text.replaceAll(/\s+/g, ' ').trim(),
  );
}
