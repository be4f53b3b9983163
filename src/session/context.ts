import type { Places } from '../core/formats/places.js';
import type { Procedure } from '../core/formats/procedure.js';
import type { CommonPorts, PagePorts, Undo } from '../core/ports.js';
import type { Session } from '../core/session.js';
import type { Store } from '../core/store.js';

/** What `session.ts` hands to a feature when it is loaded: `session/<feature>.ts` exports `install(context)`. */
export interface FeatureContext extends CommonPorts, PagePorts {
  readonly session: Session;
  readonly store: Store;
  readonly document: Document;
  /** The language in which the help begins: the one it was given, else the page's. */
  readonly pageLocale: string;
  /** All procedures of the site that can be read. */
  procedures(): Promise<readonly Procedure[]>;
  /** The site's places with who wrote them; undefined where there are none, or they cannot be read. */
  placesFile(): Promise<Places | undefined>;
  /** Where requests and files may go to and come from: the page's own origin, and those the session was given. */
  readonly origins: readonly string[];
  /** Turns a path of a site file (`procedures/adresse.json`, `media/n.mp4`) into an address. */
  resolve(path: string, from?: string): string;
  /** Reads a site file as text, or undefined (and reported once). */
  readFile(path: string): Promise<string | undefined>;
}

/** Brings a feature into the session; returns what undoes it beside its slice, if anything does. */
export type Install = (context: FeatureContext) => void | Undo | Promise<void | Undo>;
