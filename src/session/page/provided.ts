import type { Reporter } from '../../core/errors.js';
import type { Announcer, PagePorts, Translator } from '../../core/ports.js';

export type Ports = PagePorts & { readonly announcer: Announcer };

/** What a group brings; it may lean on the ports of the groups that loaded before it. */
export interface Provided {
  readonly ports: Partial<Ports>;
  dispose?(): void;
}

export interface ProvideOptions {
  readonly document: Document;
  readonly ports: Ports;
  readonly report: Reporter;
  /** The site's languages: a page in another one was translated by the browser. */
  readonly locales: () => readonly string[];
  readonly isBank: () => boolean;
  readonly more: Translator['more'];
}
