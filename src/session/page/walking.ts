import { createOwnForm } from '../../page/own-form.js';
import type { Provided, ProvideOptions } from './provided.js';

/** Walks the page's own form, where the site has written no procedure. */
export async function provide({ document, isBank, more }: ProvideOptions): Promise<Provided> {
  // Without its words a hint of ours is left out; the page's own words are there.
  await more('fields').catch(() => undefined);
  return { ports: { ownForm: createOwnForm(document, { isBank }) } };
}
