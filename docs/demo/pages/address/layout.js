import { attributes, html, page } from '../html.js';
import { versions } from './variants.js';

/** A page of the commune, with the one tag that embeds aidant. */
export function communePage(variant, { path, title, body, wrong = false, part }) {
  const { words } = variant;
  const languages = versions(variant, path);
  const heading = part ? `${part} – ${words.title}` : title;
  return page({
    lang: words.lang,
    site: 'valmont',
    title: `${wrong ? `${words.errorPrefix} ` : ''}${heading} – ${words.commune}`,
    styles: ['/style.css', '/valmont.css'],
    head: html`${languages.map(
      ({ lang, href }) => html`<link rel="alternate" hreflang="${lang}" href="${href}" />`,
    )}
      <script${attributes({ async: true, src: '/aidant/aidant.js', ...variant.tag })}></script>`,
    body: html`<a class="skip" href="#contenu">${words.skip}</a>
      <aside class="demo-note" aria-label="${words.demoName}"><p>${words.demo}</p></aside>
      <header class="site-header">
        <div class="inner">
          <a class="brand" href="/">
            <img src="/valmont/blason.svg" alt="" width="44" height="52" />
            <span><strong>${words.commune}</strong> ${words.counter}</span>
          </a>
          <div class="header-links">
            ${
              languages.length > 0 &&
              html`<nav aria-label="${words.languages}">
                ${languages.map(
                  ({ lang, href, name }) =>
                    html`<a${attributes({
                      href,
                      lang,
                      hreflang: lang,
                      'aria-current': lang === words.lang && 'true',
                    })}>${name}</a>`,
                )}
              </nav>`
            }
            <a class="aidant-fallback" href="${variant.help}">${words.helpLink}</a>
          </div>
        </div>
      </header>
      <main id="contenu" tabindex="-1">${body}</main>
      <footer class="site-footer">
        <div class="inner">
          <p>${words.footer.office}</p>
          <p>${words.footer.phone}</p>
          <p><a href="/">${words.footer.demos}</a></p>
        </div>
      </footer>`,
  });
}

/** Where the person is among the three pages, in words and in a line of three marks. */
export function progress(words, current) {
  return html`<nav class="progress" aria-label="${words.progress}">
    <ol>
      ${words.stepNames.map(
        (name, i) =>
          html`<li${attributes({
            class: i + 1 < current && 'passed',
            'aria-current': i + 1 === current && 'step',
          })}>
            <span class="mark" aria-hidden="true">${i + 1}</span> ${name}
          </li>`,
      )}
    </ol>
  </nav>`;
}
