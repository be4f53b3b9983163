export function pixelsOf(code: { readonly size: number; readonly path: string }): {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};
