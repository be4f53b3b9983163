import { html, nothing, type TemplateResult } from 'lit';
import {
  parseMarkup,
  targetName,
  type Inline,
  type TextValues,
} from '../../core/formats/markup.js';
import { directionOf, type ResolvedText } from '../../core/formats/text.js';

export { plainText, type TextValues } from '../../core/formats/markup.js';

export interface RichTextValues extends TextValues {
  /**
   * Words such as "new tab". With them links open beside the page, and say so: following one must not lose
   * what the person has written.
   */
  readonly newTab?: string;
  /** Marks each paragraph and item for Listen. */
  readonly say?: boolean;
}

/**
 * An author's text as nodes, in the language and direction it really has. One paragraph comes as a `span`, so
 * that it may stand in a heading or a label; more come as blocks.
 */
export function richText(text: ResolvedText, values: RichTextValues = {}): TemplateResult {
  const blocks = parseMarkup(text.value);
  const [only] = blocks;
  if (blocks.length <= 1 && only?.kind !== 'list') {
    return html`<span lang=${text.lang} dir=${text.dir} ?data-say=${values.say}
      >${renderInline(only?.children ?? [], values)}</span
    >`;
  }
  return html`<div lang=${text.lang} dir=${text.dir}>
    ${blocks.map((block) =>
      block.kind === 'list'
        ? html`<ul>
            ${block.items.map((item) => html`<li ?data-say=${values.say}>${renderInline(item, values)}</li>`)}
          </ul>`
        : html`<p ?data-say=${values.say}>${renderInline(block.children, values)}</p>`,
    )}
  </div>`;
}

function renderInline(children: readonly Inline[], values: RichTextValues): unknown[] {
  return children.map((child) => {
    switch (child.kind) {
      case 'text':
        return child.text;
      case 'break':
        return html`<br />`;
      case 'strong':
        return html`<strong>${renderInline(child.children, values)}</strong>`;
      case 'target':
        return renderTarget(values);
      case 'link':
        return renderLink(child.href, renderInline(child.children, values), values.newTab);
    }
  });
}

/** The page's own words, isolated: an Arabic name must not turn a French sentence round. */
function renderTarget(values: TextValues): TemplateResult {
  const lang = values.target?.lang;
  return html`<bdi lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : nothing}
    >${targetName(values)}</bdi
  >`;
}

function renderLink(href: string, label: unknown, newTab: string | undefined): TemplateResult {
  return newTab && !/^(tel|mailto):/i.test(href)
    ? html`<a href=${href} target="_blank" rel="noopener">${label} (${newTab})</a>`
    : html`<a href=${href}>${label}</a>`;
}
