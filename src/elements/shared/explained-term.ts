/** What the glossary says of a hard word: the same in its bubble and in the window with all of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, primary } from '../../core/formats/text.js';
import type { Translator } from '../../core/ports.js';
import type { KnownTerm } from '../../core/simple/state.js';
import { plainText, richText } from './rich-text.js';

/**
 * The word that the glossary explains; letters that stand for it, as the page writes them, come first: who pressed
 * `QF` must see `QF` again. A word in capitals only, such as in a heading, is no such letters.
 */
export function titleOf({ term, lang }: KnownTerm, shown: string): string {
  const [word, full] = [shown.toLocaleLowerCase(lang), term.toLocaleLowerCase(lang)];
  const isLetters = shown.toLocaleUpperCase(lang) === shown && word !== full;
  if (!isLetters || full.startsWith(word.slice(0, 3))) return term;
  return `${shown}${primary(lang) === 'fr' ? '\u00a0' : ''}: ${term}`;
}

/** The picture with the sentence, an example, and the official text with the way to its page. */
export function renderTerm(
  term: KnownTerm,
  { t, locale }: Pick<Translator, 't' | 'locale'>,
): TemplateResult {
  return html`<div class="meaning">
      ${term.picture ? html`<aidant-picture name=${term.picture}></aidant-picture>` : nothing}
      ${sentenceOf(term, t)}
    </div>
    ${
      term.example
        ? html`<p data-say lang=${locale}>
            ${t('simple.example', { x: plainText(term.example) })}
          </p>`
        : nothing
    }
    ${
      term.official?.text
        ? html`<p class="label" data-say lang=${locale}>${t('simple.officialText')}</p>
            <p class="official" lang=${term.lang} dir=${directionOf(term.lang)} data-say>
              ${term.official.text}
            </p>`
        : nothing
    }
    ${
      term.official?.url
        ? html`<p>
            <a class="button" href=${term.official.url} data-say>${t('simple.officialPage')}</a>
          </p>`
        : nothing
    }`;
}

/** In the language of the glossary, said by whoever recorded it. */
function sentenceOf(term: KnownTerm, t: Translator['t']): TemplateResult {
  const { audio } = term;
  const { src, words } = typeof audio === 'object' ? audio : { src: audio };
  const text = {
    value: term.simple,
    lang: `${term.lang.replace(/-simple$/i, '')}-simple`,
    dir: directionOf(term.lang),
    fallback: false,
  };
  return html`<div data-say data-recording=${src ?? nothing} data-words=${words ?? nothing}>
    ${richText(text, { newTab: t('guide.newTab') })}
  </div>`;
}
