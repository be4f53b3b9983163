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
  /** Present: say more about the author's files in the console. */
  readonly author?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly hours?: string;
}

/**
 * Puts together what the page says about itself: `window.aidantConfig`, then the tag's own attributes.
 * An inline `<script type="application/json" id="aidant-site">` is the site file itself.
 */
export function readConfig(
  document: Document,
  tag: HTMLScriptElement | undefined,
): { readonly options: TagOptions; readonly inlineSite: string | undefined } {
  const global = (globalThis as unknown as { aidantConfig?: TagOptions }).aidantConfig;
  const inline = document.querySelector('script#aidant-site[type="application/json"]')?.textContent;
  return {
    options: { ...global, ...(tag?.dataset as TagOptions | undefined) },
    inlineSite: inline ?? undefined,
  };
}
