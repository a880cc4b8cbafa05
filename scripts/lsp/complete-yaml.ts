import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { JsonSchema } from '../editor/json-schema.ts';
import { rangeAt } from './positions.ts';
import type { OpenFile, ProjectState } from './state.ts';
import { keyChoices, valueChoices } from './yaml-choices.ts';
import { outlineYaml, type Step, type YamlCursor } from './yaml-outline.ts';
import { schemaAt, type YamlPart } from './yaml-schema.ts';

/** Offers keys and values at an offset of a file's YAML; the text may be half typed. */
export function completeYaml(
  state: ProjectState,
  { text }: OpenFile,
  { name, schema, start, end }: YamlPart,
  offset: number,
): CompletionItem[] {
  const { cursor } = outlineYaml(text.slice(0, offset), start);
  const rest = /^[^\n,{}[\]]*/.exec(text.slice(offset, end))?.[0] ?? '';
  const place: Place = { text, cursor, offset, rest };
  const here = schemaAt(schema, cursor.path);
  if (cursor.kind === 'value') {
    const values = [
      ...valueChoices(state, name, cursor.path).map(({ text, detail }) => value(place, text, detail)),
      ...valuesOf(here, place),
    ];
    // What is typed after a bullet may be the first key of a group.
    const isItem = typeof cursor.path.at(-1) === 'number' && !cursor.isFlow;
    if (values.length > 0 || !isItem) return values;
  }
  const { path } = cursor;
  const taken = new Set(
    outlineYaml(text.slice(0, end), start)
      .keys.filter((token) => token.start !== cursor.start && isMember(token.path, path))
      .map((token) => token.text),
  );
  return [
    ...keyChoices(state, name, path).map(({ text, detail }) => key(place, text, detail, undefined)),
    ...Object.entries(here?.properties ?? {}).map(([text, member]) => key(place, text, '', member)),
  ].filter(({ label }) => !taken.has(label));
}

/** Where something is typed. */
interface Place {
  readonly text: string;
  readonly cursor: YamlCursor;
  readonly offset: number;
  /** What follows in the line, up to the next sign of brackets. */
  readonly rest: string;
}

function key(place: Place, label: string, detail: string, schema: JsonSchema | undefined): CompletionItem {
  const { text, cursor, offset, rest } = place;
  const isThere = /^[\w-]*\s*:/.test(rest);
  const ending = /^[\w-]*/.exec(rest)?.[0].length ?? 0;
  const column = cursor.start - (text.lastIndexOf('\n', cursor.start - 1) + 1);
  const below = `\n${' '.repeat(column + 2)}`;
  const isGroup = !cursor.isFlow && (schema?.type === 'object' || schema?.type === 'array');
  // Values by year stand in one line, as in every example.
  const isBlock = isGroup && !schema?.patternProperties;
  const newText = isThere
    ? label
    : `${label}:${isBlock ? `${below}${schema?.type === 'array' ? '- ' : ''}` : ' '}`;
  return {
    label,
    kind: CompletionItemKind.Property,
    ...(detail ? { detail } : {}),
    ...(schema ? { documentation: { kind: 'markdown', value: describe(schema) } } : {}),
    // The indentation is already counted.
    insertTextMode: 1,
    filterText: label,
    textEdit: { range: rangeAt(text, cursor.start, offset + ending), newText },
  };
}

function value({ text, cursor, offset }: Place, label: string, detail: string): CompletionItem {
  // "key:" takes a blank before its value.
  const isTight = text[cursor.start - 1] === ':';
  return {
    label,
    kind: CompletionItemKind.Value,
    ...(detail ? { detail } : {}),
    filterText: label,
    textEdit: { range: rangeAt(text, cursor.start, offset), newText: isTight ? ` ${label}` : label },
  };
}

function valuesOf(schema: JsonSchema | undefined, place: Place): CompletionItem[] {
  if (!schema) return [];
  const choices = [schema, ...(schema.anyOf ?? [])].flatMap(({ enum: values = [], enumDescriptions = [] }) =>
    values.map((each, index) => ({ text: each, detail: enumDescriptions[index] ?? '' })),
  );
  // Of a number and the text of it, one is enough.
  const texts = new Set(
    choices.filter(({ text }) => typeof text === 'number').map(({ text }) => String(text)),
  );
  const offered = choices.filter(({ text }) => typeof text === 'number' || !texts.has(text));
  if (offered.length > 0) return offered.map(({ text, detail }) => value(place, String(text), detail));
  return (schema.examples ?? []).map((example) => value(place, flowText(example), '例'));
}

/** A value in one line of YAML. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flowText(inner)}`)
    .join(', ')} }`;
}

/** What a schema says of itself, as Markdown: its description, its values, an example. */
export function describe({
  description = '',
  enum: values = [],
  enumDescriptions = [],
  examples = [],
}: JsonSchema): string {
  const list = values.flatMap((each, index) =>
    enumDescriptions[index] === undefined ? [] : [`- \`${each}\` ${enumDescriptions[index]}`],
  );
  const [example] = examples;
  return [
    description,
    ...(list.length ? [list.join('\n')] : []),
    ...(example === undefined ? [] : [`例: \`${flowText(example)}\``]),
  ].join('\n\n');
}

function isMember(path: readonly Step[], group: readonly Step[]): boolean {
  return path.length === group.length + 1 && group.every((step, index) => path[index] === step);
}
