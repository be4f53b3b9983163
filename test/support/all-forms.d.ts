export interface DemoForm {
  readonly name: string;
  readonly path: string;
  readonly lang: string;
  /** The whole page as the demo's server sends it. */
  readonly markup: string;
  /** Addresses of the site's own texts for it. */
  readonly texts: string;
}

/** Every page of both demos. */
export function demoForms(): readonly DemoForm[];
