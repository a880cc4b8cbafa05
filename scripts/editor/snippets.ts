import type { JsonSchema } from './json-schema.ts';

/**
 * Adds to each group and list that has examples the snippets by which VS Code's YAML editor writes them
 * (`defaultSnippets`): every value of the example, and every key that is not a fixed one, is to be typed over.
 */
export function addSnippets(json: JsonSchema): void {
  if (json.examples && (json.type === 'object' || json.type === 'array'))
    json.defaultSnippets = json.examples.map((example) => ({
      label: `${labelOf(json)}の例`,
      description: json.description ?? '',
      body: placeholders(json, example),
    }));
  for (const below of schemasBelow(json)) addSnippets(below);
}

/** The schemas of what stands in a value of a schema. */
export function schemasBelow(json: JsonSchema): JsonSchema[] {
  const { properties, patternProperties, additionalProperties, items, anyOf } = json;
  return [
    ...Object.values(properties ?? {}),
    ...Object.values(patternProperties ?? {}),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
    ...(items ? [items] : []),
    ...(anyOf ?? []),
  ];
}

/** The first words of a description. */
function labelOf({ description = '' }: JsonSchema): string {
  return description.split(/[。（]/, 1)[0] ?? '';
}

function placeholders(json: JsonSchema, example: unknown): unknown {
  let count = 0;
  const next = (value: unknown): string => `\${${++count}:${value}}`;
  const fill = (schema: JsonSchema | undefined, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => fill(schema?.items, item));
    if (typeof value !== 'object' || value === null) return next(value);
    const entries = Object.entries(value).map(([key, inner]) => {
      const known = schema?.properties?.[key];
      const [any] = schema ? schemasBelow(schema) : [];
      return [known ? key : next(key), fill(known ?? any, inner)];
    });
    return Object.fromEntries(entries);
  };
  return fill(json, example);
}
