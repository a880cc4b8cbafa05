import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { ruleInfo, settableRules } from '../diagnostics/rule-ids.ts';
import { completeMarkdown } from './complete-markdown.ts';
import { completeYaml } from './complete-yaml.ts';
import { rangeAt } from './positions.ts';
import type { OpenFile, ProjectState } from './state.ts';
import { yamlOf } from './yaml-schema.ts';

/** The signs after which an editor asks for completion by itself. */
export const triggers = ['[', '(', '/', '#', ':', ' '];

/** Offers what may be typed at an offset of a file. */
export function complete(state: ProjectState, file: OpenFile, offset: number): CompletionItem[] {
  const line = file.text.slice(file.text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rule = /(?:<!--|#)\s*kurabe-allow\s+([a-z-]*)$/.exec(line);
  if (rule) return ruleNames(state, file, offset - (rule[1] ?? '').length, offset);
  const yaml = yamlOf(file);
  const isYaml = yaml && offset >= yaml.start && offset <= yaml.end;
  // A comment of YAML is free text.
  if (isYaml) return /(?:^|\s)#/.test(line) ? [] : completeYaml(state, file, yaml, offset);
  return /\.md$/i.test(file.file) ? completeMarkdown(state, file, offset) : [];
}

function ruleNames(
  { language }: ProjectState,
  { text }: OpenFile,
  start: number,
  end: number,
): CompletionItem[] {
  return settableRules.map((id) => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail: ruleInfo[id].description[language],
    textEdit: { range: rangeAt(text, start, end), newText: `${id}: ` },
  }));
}
