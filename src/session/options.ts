import type { Clock, Keep } from '../core/ports.js';
import type { SiteFiles } from '../page/site-files.js';

/** How a page asks for its session. */
export interface SessionOptions {
  /** The address of `site.json`, its content (as text or parsed), or nothing: then what works on any page. */
  readonly site?: string | object;
  /** The language of the interface; the page's own `lang` when not given. */
  readonly locale?: string;
  /** What people call this site, and the number they may ring, where there is no site file. */
  readonly name?: string;
  readonly phone?: string;
  readonly hours?: string;
  /** Several people use this computer: nothing is kept on it. `data-shared` of the script tag. */
  readonly shared?: boolean;
  /** Origins besides the page's own that files may come from (the script's). */
  readonly origins?: readonly string[];
  readonly document?: Document;
  /** Stand-ins for tests. */
  readonly ports?: { readonly clock?: Clock; readonly keep?: Keep; readonly files?: SiteFiles };
}
