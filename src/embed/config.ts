/** What the script tag's `data-*` may say; the same keys in `window.aidantConfig`. The tag wins. */
export interface TagOptions {
  readonly site?: string;
  readonly locale?: string;
  readonly load?: 'idle' | 'eager' | 'manual';
  readonly position?: 'end' | 'start';
  /** CSS pixels to lift the launcher above a bar of the page. */
  readonly offset?: string;
  readonly launcher?: 'both' | 'help' | 'link';
  readonly integrity?: string;
  /** Present: several people use this computer, and nothing is kept on it. */
  readonly shared?: string;
  /** Present: say more about the author's files in the console. */
  readonly author?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly hours?: string;
}

/** What the page says about itself, put together. */
export interface Config {
  readonly options: TagOptions;
  /** The site: the address of its file, or the file itself as the page holds it; undefined for the tag alone. */
  readonly site: string | undefined;
}

/**
 * Reads `window.aidantConfig`, then the inline `<script type="application/json" id="aidant-site">`, then the tag: the
 * later wins. The inline script holds the site file itself (it has `format`) or the same options as the tag.
 */
export function readConfig(document: Document, tag: HTMLScriptElement | undefined): Config {
  const global = (globalThis as unknown as { aidantConfig?: TagOptions }).aidantConfig;
  const inline = document.querySelector('script#aidant-site[type="application/json"]')?.textContent;
  const said = optionsIn(inline);
  const options = { ...global, ...said, ...(tag?.dataset as TagOptions | undefined) };
  return { options, site: options.site ?? (said ? undefined : (inline ?? undefined)) };
}

/** The options an inline script holds; undefined when it holds a site file, or what does not parse (told later). */
function optionsIn(inline: string | null | undefined): TagOptions | undefined {
  try {
    const content = JSON.parse(inline ?? '') as object;
    return 'format' in content ? undefined : (content as TagOptions);
  } catch {
    return undefined;
  }
}
