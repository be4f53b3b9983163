/** Where a command writes; a test gives its own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Only where somebody looks at it, and nobody asked for none (https://no-color.org). */
  readonly colours: boolean;
}
