import { contentFolder } from '../source/read.ts';
import { type EditorSchemaName, editorSchema, editorSchemas } from './schemas.ts';

/** The folder of the JSON Schemas, below the project's root. */
export const schemaFolder = '.vscode/kurabe';

export const settingsPath = '.vscode/settings.json';
export const extensionsPath = '.vscode/extensions.json';

/** A value of a JSON file. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const names = Object.keys(editorSchemas) as EditorSchemaName[];

/** The JSON Schemas of what writers write, front matter too, as texts by their file's name. */
export function schemaFiles(): Map<string, string> {
  return new Map(names.map((name) => [`${name}.schema.json`, jsonText(editorSchema(name))]));
}

/** For text of Japanese: `〜` and `ー` are no look-alikes of other signs. */
const writing = {
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'on' },
} as const;

/** The settings of VS Code for a project: they hold in its folder alone. */
export function editorSettings(): { readonly [key: string]: Json } {
  const files = (name: EditorSchemaName): string[] =>
    editorSchemas[name].files.map((file) => `${contentFolder}/${file}`);
  return {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    '[markdown]': { 'editor.wordWrap': 'on', ...writing },
    '[yaml]': {
      'editor.insertSpaces': true,
      'editor.tabSize': 2,
      'editor.autoIndent': 'advanced',
      ...writing,
    },
    'yaml.schemas': Object.fromEntries(
      names
        // VS Code gives no schema to the front matter of Markdown; other editors and extensions do.
        .filter((name) => editorSchemas[name].files.length > 0)
        .map((name) => [`./${schemaFolder}/${name}.schema.json`, files(name)]),
    ),
    // Values are kept as they are typed; schemas from elsewhere would be asked for over the network.
    'yaml.format.enable': false,
    'yaml.schemaStore.enable': false,
    'yaml.yamlVersion': '1.2',
  };
}

/** The extensions of VS Code that a project recommends. */
export const editorExtensions = { recommendations: ['redhat.vscode-yaml'] } as const;

/**
 * What VS Code needs to help with a project's content: JSON Schemas, settings and recommended extensions.
 *
 * @returns texts by their path from the project's root
 */
export function editorFiles(): Map<string, string> {
  const schemas = [...schemaFiles()].map(([name, text]) => [`${schemaFolder}/${name}`, text] as const);
  return new Map([
    ...schemas,
    [settingsPath, jsonText(editorSettings())],
    [extensionsPath, jsonText(editorExtensions)],
  ]);
}

/** JSON in lines, as editors and git like it. */
export function jsonText(value: unknown, indent: string | number = 2): string {
  return `${JSON.stringify(value, undefined, indent)}\n`;
}
