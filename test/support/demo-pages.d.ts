/** A page of the demo, and the site's files as it has them. */
export interface DemoPage {
  readonly page: HTMLElement;
  readonly site: object;
  readonly files: Readonly<Record<string, object>>;
}

export function commune(options?: {
  readonly lang?: 'fr' | 'nl';
  readonly answers?: Readonly<Record<string, string>>;
  /** The key of the sentence in the page's words, by field. */
  readonly errors?: Readonly<Record<string, string>>;
}): Promise<DemoPage>;

export function bank(options?: { readonly view?: 'beneficiaire' | 'montant' }): Promise<DemoPage>;
