import type { ResolvedText } from './text.js';

/**
 * What an author may write inside a text: paragraphs (an empty line between them), lines, lists (`- `),
 * `**bold**`, `[links](https://…)` and `{target}`. HTML is text like any other: it shows as it was written.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** The name of the control as the page shows it. */
  | { readonly kind: 'target' };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** What stands for the placeholders of a text. */
export interface TextValues {
  /** The control's name, in the page's language. */
  readonly target?: { readonly text: string; readonly lang?: string };
}

/** Stands for a `{target}` that nobody can name now. */
const UNNAMED = '…';

/** An entry of a list, and what stands inside a line; the lint of texts reads them with their places. */
export const ITEM = /^[-•*] +/;
export const INLINE = /\*\*(?=\S)(.*?\S)\*\*|\[([^\][\n]+)\]\(([^()\s]+)\)|\{target\}/;
const LINK = /^(https?:|tel:|mailto:|\/)/i;

/** The blocks of an author's text. Never fails: what is no markup is text. */
export function parseMarkup(source: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: string[] = [];

  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', children: parseLines(lines) });
    if (items.length > 0) {
      blocks.push({ kind: 'list', items: items.map((item) => parseInline(item)) });
    }
    lines = [];
    items = [];
  };

  for (const raw of source.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const isItem = ITEM.test(line);
    if (line === '' || (isItem && lines.length > 0) || (!isItem && items.length > 0)) close();
    if (isItem) items.push(line.replace(ITEM, ''));
    else if (line !== '') lines.push(line);
  }
  close();
  return blocks;
}

/** The same text without markup, one line for each paragraph, line and item: what a voice or a paper gets. */
export function plainText(source: ResolvedText | string, values: TextValues = {}): string {
  const text = typeof source === 'string' ? source : source.value;
  return parseMarkup(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.children]))
    .map((children) => plainInline(children, values))
    .join('\n');
}

/** The name a `{target}` shows. */
export function targetName({ target }: TextValues): string {
  return target?.text.trim() || UNNAMED;
}

function parseLines(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? parseInline(line) : [{ kind: 'break' }, ...parseInline(line)],
  );
}

function parseInline(text: string): Inline[] {
  const result: Inline[] = [];
  let rest = text;
  for (let hit = INLINE.exec(rest); hit; hit = INLINE.exec(rest)) {
    const [all, bold, label, href] = hit;
    if (hit.index > 0) result.push({ kind: 'text', text: rest.slice(0, hit.index) });
    if (bold !== undefined) result.push({ kind: 'strong', children: parseInline(bold) });
    else if (label !== undefined && href !== undefined) {
      result.push(...parseLink(label, href));
    } else result.push({ kind: 'target' });
    rest = rest.slice(hit.index + all.length);
  }
  if (rest !== '') result.push({ kind: 'text', text: rest });
  return result;
}

/** A link that may not be followed keeps its words. Its label has no brackets, so no link is inside a link. */
function parseLink(label: string, href: string): Inline[] {
  const children = parseInline(label);
  return LINK.test(href) ? [{ kind: 'link', href, children }] : children;
}

function plainInline(children: readonly Inline[], values: TextValues): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      if (child.kind === 'break') return '\n';
      if (child.kind === 'target') return targetName(values);
      return plainInline(child.children, values);
    })
    .join('');
}
