import * as z from 'zod';

/** What a place in a template refers to. */
export type Type =
  | { readonly kind: 'text' | 'slot' }
  | { readonly kind: 'list'; readonly item: () => Type }
  | { readonly kind: 'record'; readonly names: readonly string[]; field(name: string): Type | undefined };

/** The type of what a schema of the view describes. */
export function typeOf(schema: z.ZodType): Type {
  if (schema instanceof z.ZodObject)
    return {
      kind: 'record',
      names: Object.keys(schema.shape),
      field: (name) =>
        Object.hasOwn(schema.shape, name) ? typeOf(schema.shape[name] as z.ZodType) : undefined,
    };
  if (schema instanceof z.ZodArray) return { kind: 'list', item: () => typeOf(schema.element as z.ZodType) };
  return { kind: schema.meta()?.slot === true ? 'slot' : 'text' };
}

/** A record with more fields, as a partial gets by `{{> name field=value}}`. */
export function withFields(base: Type, fields: ReadonlyMap<string, Type>): Type {
  if (fields.size === 0) return base;
  const inner = base.kind === 'record' ? base : undefined;
  return {
    kind: 'record',
    names: [...fields.keys(), ...(inner?.names ?? [])],
    field: (name) => fields.get(name) ?? inner?.field(name),
  };
}
