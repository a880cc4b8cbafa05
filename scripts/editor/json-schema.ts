import * as z from 'zod';
import type { Form } from '../source/schema.ts';
import { addSnippets } from './snippets.ts';

/** A JSON Schema (draft-07), with the keywords that VS Code's YAML editor adds. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: (string | number)[];
  enumDescriptions?: string[];
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  examples?: unknown[];
  errorMessage?: string;
  patternErrorMessage?: string;
  [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft-07, which every YAML editor understands) of what a zod schema accepts of a YAML file.
 * kurabe takes every scalar as the text that was typed; an editor's YAML reader (YAML 1.2, core schema) sees numbers
 * and truth values in it. So a text may also be those, as far as its form allows.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => adapt(zodSchema, jsonSchema as JsonSchema),
  }) as JsonSchema;
  addSnippets(json);
  return json;
}

function adapt(schema: z.core.$ZodType, json: JsonSchema): void {
  if (schema instanceof z.ZodString) adaptText(schema, json);
  else if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) adaptChoice(schema, json);
  else if (schema instanceof z.ZodRecord) adaptRecord(schema, json);
}

function adaptText(schema: z.ZodString, json: JsonSchema): void {
  const forms = formsOf(schema);
  const patterns = forms.flatMap(({ pattern }) => pattern ?? []);
  const matches = (text: string): boolean => patterns.every((pattern) => pattern.test(text));
  const types = [
    'string',
    ...(numerals.some(matches) ? ['number'] : []),
    ...(matches('true') ? ['boolean'] : []),
  ];
  json.type = types.length === 1 ? 'string' : types;
  json.minLength = 1;
  const [pattern] = patterns;
  if (pattern) json.pattern = withoutFlags(pattern);
  const [form] = forms;
  json.errorMessage ??= form ? `${form.expected.ja}にしてください` : '文字列にしてください';
  if (pattern) json.patternErrorMessage ??= json.errorMessage;
}

/** Numbers of the kinds that some form of text may ask for. */
const numerals = ['1', '6', '10', '100', '1000', '2024', '0.5'];

function adaptChoice(schema: z.ZodEnum | z.ZodLiteral, json: JsonSchema): void {
  const values =
    schema instanceof z.ZodEnum ? schema.options.map(String) : [...schema.values].map((value) => `${value}`);
  delete json.type;
  delete json.const;
  json.enum = values.flatMap((value) => (String(Number(value)) === value ? [Number(value), value] : [value]));
  json.errorMessage ??= `${values.map((value) => `「${value}」`).join('か')}にしてください`;
}

/** Keys of a form of their own; each known key, where they are a choice. */
function adaptRecord(schema: z.ZodRecord, json: JsonSchema): void {
  const key: z.core.$ZodType = schema.keyType;
  const { additionalProperties: value } = json;
  delete json.propertyNames;
  delete json.required;
  if (typeof value !== 'object') return;
  const [form] = formsOf(key);
  const names = form?.choices ?? (key instanceof z.ZodEnum ? key.enum : undefined);
  if (names) {
    json.properties = Object.fromEntries(
      Object.entries(names).map(([name, description]) => [name, { ...value, description: `${description}` }]),
    );
    json.additionalProperties = false;
  } else if (form?.pattern) {
    json.patternProperties = { [withoutFlags(form.pattern)]: value };
    json.additionalProperties = false;
  }
}

/** The forms that a schema's own checks ask for. */
export function formsOf(schema: z.core.$ZodType): Form[] {
  const checks = schema._zod.def.checks ?? [];
  return checks.flatMap((check) => {
    const { def } = check._zod as { def: { check: string; params?: Partial<Form> } };
    return def.check === 'custom' && def.params?.expected ? [def.params as Form] : [];
  });
}

/** A pattern's source for JSON Schema, which knows no flags (ECMA 262): `/[a-z]x/i` → `[a-zA-Z][xX]`. */
export function withoutFlags({ source, flags }: RegExp): string {
  if (!flags.includes('i')) return source;
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|[a-z]/gi, (part) => {
    if (part.startsWith('\\')) return part;
    if (!part.startsWith('[')) return `[${part.toLowerCase()}${part.toUpperCase()}]`;
    return part.replace(/\\.|([a-z])-([a-z])|[a-z]/gi, (inner) =>
      inner.startsWith('\\') ? inner : `${inner.toLowerCase()}${inner.toUpperCase()}`,
    );
  });
}
