import type { JsonSchema } from '../editor/json-schema.ts';
import { type EditorSchemaName, editorSchema, schemaNameOf } from '../editor/schemas.ts';
import { frontMatterOf } from './front-matter.ts';
import type { OpenFile } from './state.ts';
import type { Step } from './yaml-outline.ts';

/** A piece of YAML in a file: a YAML file, or the front matter of a Markdown file. */
export interface YamlPart {
  readonly name: EditorSchemaName;
  readonly schema: JsonSchema;
  readonly start: number;
  readonly end: number;
}

/** The YAML of a file whose form is known. */
export function yamlOf({ path, text }: OpenFile): YamlPart | undefined {
  const name = path === undefined ? undefined : schemaNameOf(path);
  if (path === undefined || name === undefined) return undefined;
  const range = /\.md$/i.test(path) ? frontMatterOf(text) : { start: 0, end: text.length };
  return range && { name, schema: editorSchema(name), ...range };
}

/** The schema of the value at a path, as far as it is described. */
export function schemaAt(schema: JsonSchema, path: readonly Step[]): JsonSchema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  for (const each of [schema, ...(schema.anyOf ?? [])]) {
    const below = typeof step === 'number' ? each.items : memberOf(each, step);
    if (below) return schemaAt(below, rest);
  }
  return undefined;
}

function memberOf({ properties, patternProperties, additionalProperties }: JsonSchema, key: string) {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  const [, matched] =
    Object.entries(patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key)) ?? [];
  return matched ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}
