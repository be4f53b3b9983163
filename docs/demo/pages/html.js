/** Markup that may be inserted as it is. Made by `html`, never from what a visitor typed. */
class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text) => String(text).replace(/[&<>"']/g, (char) => ENTITIES[char]);

function render(value) {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  return value instanceof Markup ? value.text : escape(value);
}

/** A template whose values are escaped, unless they are templates themselves. */
export function html(strings, ...values) {
  return new Markup(strings.map((part, i) => part + render(values[i])).join(''));
}

/** Attributes from an object; `false` and `undefined` leave one out, `true` writes it without a value. */
export function attributes(map) {
  const parts = Object.entries(map)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`));
  return new Markup(parts.join(''));
}

/**
 * A whole page.
 * @param {{ lang: string, title: string, styles: string[], icon?: string, head?: Markup, body: Markup, site: string }} page
 */
export function page({ lang, title, styles, icon, head, body, site }) {
  return html`<!doctype html>
    <html lang="${lang}" class="${site}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${icon ?? '/valmont/blason.svg'}" type="image/svg+xml" />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)} ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`.toString();
}
