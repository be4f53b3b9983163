/** The little of jsdom that is used here; it is an optional peer dependency and brings no types. */
declare module 'jsdom' {
  export interface NodeLocation {
    readonly startOffset: number;
    readonly endOffset: number;
    readonly startTag?: {
      readonly startOffset: number;
      readonly endOffset: number;
      readonly attrs?: Readonly<
        Record<string, { readonly startOffset: number; readonly endOffset: number }>
      >;
    };
  }

  export class VirtualConsole {
    on(event: string, listener: () => void): this;
  }

  export class JSDOM {
    constructor(
      html: string,
      options: { url: string; includeNodeLocations: true; virtualConsole: VirtualConsole },
    );
    readonly window: Window & typeof globalThis;
    nodeLocation(node: Node): NodeLocation | null | undefined;
  }
}
