import { createOwnForm } from '../../page/own-form.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Walks the page's own form, where the site has written no procedure. */
export function provide({ document, ports }: ProvideOptions): Provided {
  return { ports: { ownForm: createOwnForm(document, ports.controls) } };
}
