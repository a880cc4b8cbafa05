import type * as z from 'zod';
import { indicatorFolder } from '../strategy/indicators.ts';
import { documentSchema } from '../strategy/schema/document.ts';
import { goalSchema, indicatorSchema } from '../strategy/schema/indicator.ts';
import { termsSchema } from '../strategy/schema/terms.ts';
import { documentPath } from '../strategy/settings.ts';
import { termsPath } from '../strategy/terms.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/** A kind of YAML that writers write. */
interface EditorSchema {
  /** What it is, in Japanese. */
  readonly title: string;
  /** The files, below the content folder; none for the front matter of Markdown. */
  readonly files: readonly string[];
  readonly schema: z.ZodType;
}

/** Every kind of YAML that writers write, by its name. */
export const editorSchemas = {
  document: { title: '資料の設定', files: [documentPath], schema: documentSchema },
  indicator: {
    title: '指標',
    files: [`${indicatorFolder}/**/*.yaml`, `${indicatorFolder}/**/*.yml`],
    schema: indicatorSchema,
  },
  terms: { title: '市のことば', files: [termsPath], schema: termsSchema },
  goal: { title: '目標のファイルの先頭の設定', files: [], schema: goalSchema },
} as const satisfies Record<string, EditorSchema>;

export type EditorSchemaName = keyof typeof editorSchemas;

const made = new Map<EditorSchemaName, JsonSchema>();

/** The JSON Schema of a kind of YAML. */
export function editorSchema(name: EditorSchemaName): JsonSchema {
  const { title, schema } = editorSchemas[name];
  const json = made.get(name) ?? { title, ...jsonSchemaOf(schema) };
  made.set(name, json);
  return json;
}

/** The kind of a file by its path below the content folder; undefined where it is none. */
export function schemaNameOf(path: string): EditorSchemaName | undefined {
  if (path === documentPath) return 'document';
  if (path === termsPath) return 'terms';
  if (/\.ya?ml$/i.test(path)) return path.startsWith(`${indicatorFolder}/`) ? 'indicator' : undefined;
  return /^[^/]+\/.*\.md$/i.test(path) ? 'goal' : undefined;
}
