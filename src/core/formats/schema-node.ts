/** What our reader needs to know of a valibot schema. Read, never changed. */
export interface Schema {
  readonly type: string;
  readonly kind?: string;
  readonly pipe?: readonly Schema[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly default?: unknown;
  readonly item?: Schema;
  readonly key?: Schema | string;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly description?: string;
  readonly getter?: (input: unknown) => Schema;
}

/** A schema without the checks that follow it in its pipe. */
export function baseOf(schema: Schema): Schema {
  const base = schema.pipe?.[0];
  return base ? baseOf(base) : schema;
}
