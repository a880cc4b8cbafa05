import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { Lines } from '../../../scripts/diagnostics/lines.ts';
import type { JsonSchema } from '../../../scripts/editor/json-schema.ts';
import { withoutFlags } from '../../../scripts/editor/json-schema.ts';
import {
  type EditorSchemaName,
  editorSchema,
  editorSchemas,
  schemaNameOf,
} from '../../../scripts/editor/schemas.ts';
import { schemasBelow } from '../../../scripts/editor/snippets.ts';
import { validate } from '../../../scripts/source/schema.ts';
import { parseYaml } from '../../../scripts/source/yaml.ts';
import { repository } from '../../support/paths.ts';

const names = Object.keys(editorSchemas) as EditorSchemaName[];
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: true });
const validators = Object.fromEntries(
  names.map((name) => [name, ajv.compile(editorSchema(name))]),
) as unknown as Record<EditorSchemaName, ValidateFunction>;

/** Whether an editor accepts a text: its reader (YAML 1.2, core schema), and the JSON Schema. */
function editorAccepts(name: EditorSchemaName, yaml: string): boolean {
  return validators[name](load(yaml) ?? null) as boolean;
}

/** Whether kurabe accepts a text by its schema. */
function kurabeAccepts(name: EditorSchemaName, yaml: string): boolean {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic): number => problems.push(problem);
  const root = parseYaml('x.yaml', yaml, new Lines(yaml), report);
  if (root) validate(editorSchemas[name].schema, root, report);
  return problems.length === 0;
}

/** A complete document.yaml, with something more. */
const document = (more: string): string =>
  `version: 1\ntitle: x\nplans: [{ id: a, name: あ }]\nrows: [{ a: b }]\n${more}`;

const indicator = (more: string): string => `name: x\n${more}`;

describe('the JSON Schemas for editors', () => {
  const both: [EditorSchemaName, string, boolean][] = [
    ['document', document(''), true],
    ['document', document('').replace('version: 1', 'version: "1"'), true],
    ['document', document('').replace('version: 1', 'version: 2'), false],
    ['document', document('').replace('version: 1\n', ''), false],
    ['document', document('').replace('title: x', 'title: 2024'), true],
    ['document', document('').replace('title: x', 'title: ""'), false],
    ['document', document('').replace('title: x', 'title:'), false],
    ['document', document('').replace('rows: [{ a: b }]', 'rows: []'), false],
    ['document', document('').replace('{ a: b }', '{ a: [b, 1] }'), true],
    ['document', document('').replace('{ a: b }', '{ 計画: b }'), false],
    ['document', document('').replace('id: a', 'id: 1'), false],
    ['document', document('').replace('id: a', 'id: あ'), false],
    ['document', document('titel: x'), false],
    ['document', document('date: 2026-03-31'), true],
    ['document', document('date: 令和8年3月31日'), false],
    ['document', document('date: 2026-13-01'), false],
    ['document', document('date: 2026'), false],
    ['document', document('status: 案'), true],
    ['document', document('status: 草案'), false],
    ['document', document('paper: { size: A3, orientation: landscape }'), true],
    ['document', document('paper: { size: A5 }'), false],
    ['document', document('paper: A3'), false],
    ['document', document('fit: { pages: 1, smallest: 6.5 }'), true],
    ['document', document('fit: { pages: "2", smallest: "7" }'), true],
    ['document', document('fit: { pages: 0 }'), false],
    ['document', document('fit: { pages: 1.5 }'), false],
    ['document', document('fit: { pages: true }'), false],
    ['document', document('fit: { smallest: 3 }'), false],
    ['document', document('fit: { smallest: 6.5pt }'), false],
    ['document', document('language: ja'), true],
    ['document', document('language: 日本語'), false],
    ['document', document('licence: { name: CC BY 4.0, url: https://example.jp/ }'), true],
    ['document', document('licence: { name: CC BY 4.0 }'), false],
    ['document', document('licence: { name: CC BY 4.0, url: example.jp }'), false],
    ['document', document('documents: [{ name: comparison, template: comparison }]'), true],
    ['document', document('documents: [{ name: About, template: comparison }]'), false],
    ['document', document('documents: [{ name: 405, template: comparison }]'), true],
    ['document', document('documents: [{ template: comparison }]'), false],
    ['document', document('documents: []'), false],
    ['document', document('site: { url: https://www.city.example.jp/senryaku/, history: no }'), true],
    ['document', document('site: { history: いいえ }'), false],
    ['document', document('site: { pdf: PDF }'), false],
    ['document', document('site: { accessibility: { status: 配慮 } }'), true],
    ['document', document('site: { accessibility: { note: x } }'), false],
    ['document', document('words: { targets: 成果指標 }'), true],
    ['document', document('words: { goal: 目標 }'), false],
    ['document', document('rules: { goal-has-label: off }'), true],
    ['document', document('rules: { goal-has-label: none }'), false],
    ['document', document('rules: { goal-has-lable: off }'), false],
    ['document', document('rules: { file-is-utf8: off }'), false],
    ['document', document('').replace('name: あ', 'name: あ, columns: [goal, kpi]'), true],
    ['document', document('').replace('name: あ', 'name: あ, columns: [kpi]'), false],
    ['document', document('').replace('name: あ', 'name: あ, columns: [goal, goal]'), false],
    ['document', '[]', false],
    ['indicator', 'name: 観光客入込客数', true],
    ['indicator', 'unit: 人', false],
    ['indicator', 'name: 2024', true],
    ['indicator', 'name: true', true],
    ['indicator', 'name: [a]', false],
    ['indicator', 'name: ~', false],
    ['indicator', indicator('direction: increase'), true],
    ['indicator', indicator('direction: 増加'), false],
    ['indicator', indicator('actuals: { R6: 2000000, H31: 1.5, 2024: -0.3 }'), true],
    ['indicator', indicator('actuals: { R6: "1.50" }'), true],
    ['indicator', indicator('actuals: { R6: 1,000 }'), false],
    ['indicator', indicator('actuals: { R6: 100人 }'), false],
    ['indicator', indicator('actuals: { R6: 1234567890123456 }'), false],
    ['indicator', indicator('actuals: { 令和6年度: 1 }'), false],
    ['indicator', indicator('actuals: { H32: 1 }'), false],
    ['indicator', indicator('actuals: [1]'), false],
    ['indicator', indicator('plans: { next: { target: { R11: 5 } } }'), true],
    ['indicator', indicator('plans: { next: { target: { R10: 4, R11: 5 } } }'), false],
    ['indicator', indicator('plans: { next: { target: 5 } }'), false],
    ['indicator', indicator('plans: { next: { goal: { R11: 5 } } }'), false],
    ['goal', 'label: 基本目標１', true],
    ['goal', 'label: 1', true],
    ['goal', 'title: x', false],
    ['goal', 'label: { a: b }', false],
  ];
  it.each(both)('agree with kurabe: %s %j', (name, yaml, isValid) => {
    expect({ editor: editorAccepts(name, yaml), kurabe: kurabeAccepts(name, yaml) }).toEqual({
      editor: isValid,
      kurabe: isValid,
    });
  });

  // A reader of YAML has made a number of the text, a date is no pattern, and a list of names has no key.
  const unseen: [EditorSchemaName, string][] = [
    ['indicator', indicator('actuals: { R6: 010 }')],
    ['indicator', indicator('actuals: { R6: 1e5 }')],
    ['document', document('documents: [{ name: 404, template: comparison }]')],
    ['document', document('date: 2026-02-30')],
    ['document', document('fit: { smallest: "30" }')],
    ['document', document('site: { url: https://example.jp/?a }')],
  ];
  it.each(unseen)('accept what only kurabe refuses: %s %j', (name, yaml) => {
    expect({ editor: editorAccepts(name, yaml), kurabe: kurabeAccepts(name, yaml) }).toEqual({
      editor: true,
      kurabe: false,
    });
  });

  const contents = ['content', 'tests/cities/minamino/content'];
  it.each(contents)('accept every file of %s', (folder) => {
    const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(?:yaml|md)$/.test(file),
    );
    const seen = new Set<EditorSchemaName>();
    for (const file of files) {
      const name = schemaNameOf(file.replaceAll('\\', '/'));
      if (!name) continue;
      const text = readFileSync(join(repository, folder, file), 'utf8');
      const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
      const yaml = file.endsWith('.md') ? front : text;
      if (yaml === undefined) continue;
      seen.add(name);
      expect(editorAccepts(name, yaml), `${file} ${JSON.stringify(validators[name].errors)}`).toBe(true);
    }
    expect([...seen].sort()).toEqual(['document', 'goal', 'indicator']);
  });

  it.each(names)('explain every key in Japanese: %s', (name) => {
    const lacking: string[] = [];
    const look = (json: JsonSchema, path: string): void => {
      for (const [key, below] of Object.entries({ ...json.properties, ...json.patternProperties }))
        if (!/[ぁ-ん一-龠]/.test(below.description ?? '')) lacking.push(`${path}.${key}`);
      for (const choice of [json.enum ?? []])
        if (json.enumDescriptions && json.enumDescriptions.length !== choice.length)
          lacking.push(`${path} enum`);
      for (const [key, below] of Object.entries(json.properties ?? {})) look(below, `${path}.${key}`);
      for (const below of schemasBelow(json)) if (!json.properties) look(below, path);
    };
    look(editorSchema(name), name);
    expect(lacking).toEqual([]);
  });

  it.each(names)('have examples that they accept: %s', (name) => {
    let count = 0;
    const look = (json: JsonSchema): void => {
      for (const example of json.examples ?? []) {
        count++;
        expect(ajv.validate(json, example), JSON.stringify(example)).toBe(true);
      }
      for (const below of schemasBelow(json)) look(below);
    };
    look(editorSchema(name));
    expect(count).toBeGreaterThan(0);
  });

  it('offer the examples as snippets whose values are typed over', () => {
    const typed = (number: number, text: string | number): string => `\${${number}:${text}}`;
    const value = (number: number, year: string, text: number): Record<string, string> => ({
      [typed(number, year)]: typed(number + 1, text),
    });
    expect(editorSchema('indicator').properties?.plans?.defaultSnippets).toEqual([
      {
        label: '計画ごとの基準値と目標値の例',
        description: expect.stringContaining('document.yaml'),
        body: { [typed(1, 'next')]: { baseline: value(2, 'R6', 1900000), target: value(4, 'R11', 2200000) } },
      },
    ]);
  });

  const patterns: [RegExp, string][] = [
    [/^[a-z]\d$/, '^[a-z]\\d$'],
    [/^[a-z0-9_-]x\d$/i, '^[a-zA-Z0-9_-][xX]\\d$'],
  ];
  it.each(patterns)('write %s without flags', (pattern, source) => {
    expect(withoutFlags(pattern)).toBe(source);
  });
});
